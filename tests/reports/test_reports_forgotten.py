"""What Typst set is forgotten at once: it would remember 200 MB for each of the last ten long reports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import typst

from workbench.model.dossier import Audience
from workbench.reports import render, typesetting

if TYPE_CHECKING:
    import pytest

    from workbench.model.dossier import Dossier

_REMEMBERED = typesetting._REMEMBERED  # before the other tests' fixture sets it to none


def test_blank_pages_are_set_until_the_report_is_forgotten(dossier: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typesetting, "_REMEMBERED", _REMEMBERED)
    really, names = typst.compile, list[str]()

    def compiled(source: str, **options: Any) -> Any:
        names.append(Path(source).name)
        return really(source, **options)

    monkeypatch.setattr(typst, "compile", compiled)
    made = render(dossier, format="pdf", language="de", audience=Audience.EDITOR)
    blank = [name for name in names if name == "blank.typ"]
    assert len(blank) >= 10, "so many compilations Typst remembers"
    assert names[-len(blank) :] == blank, "after the report, not before"
    monkeypatch.setattr(typesetting, "_REMEMBERED", 0)
    assert render(dossier, format="pdf", language="de", audience=Audience.EDITOR) == made
