"""Which article a text is a new draft of: by its sentences, never by its title or subject alone."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from workbench.actions import articles
from workbench.actions.alike import earlier_of
from workbench.actions.workspace import open_workspace
from workbench.intake import read_text

if TYPE_CHECKING:
    from pathlib import Path

_TITLE = "Der teure Umbau\n\n"
_TEXT = (
    "Der Umbau des Kraftwerks kostet 54 Millionen Euro. Der Stadtrat stimmte im März 2024 dafür.\n\n"
    "Petra Schmidt leitet die Stadtwerke seit 2019. Das Unternehmen hat 412 Beschäftigte.\n"
)
_OTHER = (
    "Die Stadtwerke bauen ihr Kraftwerk für viel Geld um. Nicht alle im Rat waren dafür.\n\n"
    "Seit 2019 leitet Petra Schmidt die Stadtwerke. Für sie arbeiten 412 Menschen.\n"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (_TITLE + _TEXT.replace("54", "57"), True),
        ("Ein anderer Titel\n\n" + "\n\n".join(reversed(_TEXT.strip().split("\n\n"))), True),
        (_TITLE + _TEXT + "\nEs kommt noch ein Absatz dazu, mit 12 Zahlen.\n", True),
        (_TITLE + _OTHER, False),
        (_TITLE + "Kurz. Und gut.\n", False),
    ],
    ids=["a number changed", "paragraphs swapped", "more of it", "the same news by another", "too short to tell"],
)
def test_a_draft_is_known_by_its_sentences(tmp_path: Path, text: str, found: bool) -> None:
    with closing(open_workspace(tmp_path / "library.sqlite", by="Anna")) as workspace:
        first, _, second = (
            articles.store_article(workspace, read_text(one))
            for one in (_TITLE + _TEXT, "Etwas ganz anderes\n\nDie Bundesliga beginnt am 22. August 2025.\n", text)
        )
        earlier = earlier_of(workspace.library.reads, second.article)
        assert (earlier.id if earlier else "") == (first.article if found else "")
