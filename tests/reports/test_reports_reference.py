"""Reports compared with pinned files; ``WORKBENCH_UPDATE_REFERENCES=1`` rewrites them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from workbench.model.dossier import Audience
from workbench.reports import FORMATS, render

if TYPE_CHECKING:
    from workbench.errors import Language
    from workbench.model.dossier import Dossier

REFERENCE = Path(__file__).parents[1] / "reference"
PINNED = ("html", "md", "json", "csv", "claimreview", "annotations")


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", PINNED)
def test_report_is_the_pinned_one(dossier: Dossier, name: str, language: Language) -> None:
    path = REFERENCE / f"report-{name}-{language}{FORMATS[name].suffix}"
    made = render(dossier, format=name, language=language)
    if os.environ.get("WORKBENCH_UPDATE_REFERENCES") == "1":
        path.write_bytes(made)
    assert made.decode() == path.read_bytes().decode()


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_same_dossier_same_bytes(dossier: Dossier, name: str) -> None:
    first = render(dossier, format=name, language="de", audience=Audience.LEGAL)
    assert render(dossier, format=name, language="de", audience=Audience.LEGAL) == first


@pytest.mark.parametrize("name", ["claimreview", "annotations"])
def test_published_formats_are_the_same_for_every_audience(dossier: Dossier, name: str) -> None:
    made = {render(dossier, format=name, language="de", audience=audience) for audience in Audience}
    assert len(made) == 1
