"""Which article a text is a new draft of: by its sentences, never by its title or subject alone."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from workbench.actions import alike, articles
from workbench.actions.alike import earlier_of
from workbench.actions.workspace import open_workspace
from workbench.errors import CancelledError
from workbench.intake import read_text
from workbench.journal import Reading

if TYPE_CHECKING:
    from collections import Counter
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


def test_long_texts_about_something_else_are_not_taken_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one that it is a draft of is found, though one sentence in five is new."""
    with closing(open_workspace(tmp_path / "library.sqlite", by="Anna")) as workspace:
        *others, last = (
            articles.store_article(workspace, read_text(f"Bericht {one}\n\n{_long(kept)}")).article
            for one, kept in enumerate(("a", "b", "c", "ad"))
        )
        taken: list[int] = []
        split = alike._sentences

        def counted(text: str) -> Counter[str]:
            taken.append(len(text))
            return split(text)

        monkeypatch.setattr(alike, "_sentences", counted)
        monkeypatch.setattr(Reading, "draft", lambda *_: pytest.fail("a text will do"))
        earlier = earlier_of(workspace.library.reads, last)
        assert earlier is not None
        assert earlier.id == others[0]
        assert len(taken) == 2, "the new text and the one draft of the three"


def _long(kept: str) -> str:
    """Return 400 sentences; for "ad" four of five are those of "a"."""
    turns = kept[0] * 4 + kept[-1]
    return " ".join(
        f"Satz {number} steht nur in Fassung {turns[number % len(turns)]} dieses Berichts." for number in range(400)
    )


def test_of_two_drafts_the_one_with_the_same_title_is_looked_at_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(open_workspace(tmp_path / "library.sqlite", by="Anna")) as workspace:
        first, _, last = (
            articles.store_article(workspace, read_text(text)).article
            for text in (f"{_TITLE}{_long('a')}", f"Ein anderer Titel\n\n{_long('a')}", f"{_TITLE}{_long('a')} Neu.")
        )
        read: list[str] = []
        text_of = Reading.text

        def noted(reading: Reading, one: str) -> str:
            read.append(one)
            return text_of(reading, one)

        monkeypatch.setattr(Reading, "text", noted)
        earlier = earlier_of(workspace.library.reads, last)
        assert earlier is not None
        assert earlier.id == first
        assert read == [last, first], "nothing can be more of a draft"


def test_looking_for_a_draft_ends_when_it_is_told_to(tmp_path: Path) -> None:
    def stop() -> None:
        raise CancelledError

    with closing(open_workspace(tmp_path / "library.sqlite", by="Anna")) as workspace:
        _, last = (articles.store_article(workspace, read_text(one)) for one in (_TEXT, _OTHER))
        with pytest.raises(CancelledError):
            earlier_of(workspace.library.reads, last.article, stop)
