"""Why a claim is marked follows its words through drafts, merging, splitting, moved edges, undo and redo."""

from __future__ import annotations

import re
import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.actions.everything import NoWorker
from workbench.actions import articles, drafts, history, revising, shaping
from workbench.actions.planning import Placed, place_claims
from workbench.actions.workspace import Workspace
from workbench.errors import WorkbenchError
from workbench.intake import read_text
from workbench.journal import open_library
from workbench.model.analysis import Analysis, Suggestion
from workbench.model.articles import Sentence
from workbench.model.claims import Claim, Reason
from workbench.model.facts import Fact, FactKind
from workbench.model.ids import ArticleId, ClaimId, Sha256
from workbench.text.alignment import Alignment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.jobs import AnalysisWorker

TEXT: Final = (
    "Der Käufer 😀 zahlte 97,4 Milliarden Dollar. Die Spannung stieg im Januar deutlich. "
    "Der Vorstand „lehnte“ das Angebot ab.\n\nIm Jahr 2018 verließ er die Firma. "
    "Der Umsatz wuchs um 12 Prozent. Keiner ging."
)
_WORD: Final = re.compile(r"\w{4,}")


def analysis_of(text: str) -> Analysis:
    """Return a claim for each sentence; the code of each reason is the word it was given for, so that it proves it."""
    suggestions, sentences = [], []
    for found in re.finditer(r"[^\s.][^.]*\.", text):
        start, end = found.span()
        words = [Reason(code=w.group(), start=w.start(), end=w.end()) for w in _WORD.finditer(text, start, end)]
        sentences.append(Sentence(start=start, end=end, checkable=0.9))
        suggestions.append(
            Suggestion(
                start=start, end=end, text=text[start:end], checkable=0.9, worth=0.5, kinds=(), facts=(),
                reasons=tuple(words),
            )
        )  # fmt: skip
    return Analysis(
        language="de", pipeline="hand", sentences=tuple(sentences), suggestions=tuple(suggestions), facts=()
    )


class Room:
    """A library with one article, and what is done to it."""

    def __init__(self, folder: str) -> None:
        self.library = open_library(Path(folder) / "library.sqlite", user="tester")
        worker = cast("AnalysisWorker", NoWorker())
        self.workspace = Workspace(library=self.library, actor="M. Kessler", language="de", worker=worker)
        self.article = articles.store_article(self.workspace, read_text(TEXT, name="kauf.txt")).article
        articles.store_analysis(self.workspace, self.article, analysis_of(TEXT))

    @property
    def text(self) -> str:
        return self.library.reads.draft(self.library.reads.article(self.article).draft).text

    @property
    def claims(self) -> tuple[Claim, ...]:
        return self.library.reads.claims(self.article)

    @property
    def live(self) -> list[Claim]:
        return sorted((one for one in self.claims if one.live), key=lambda one: one.start)

    @property
    def reasons(self) -> dict[str, tuple[Reason, ...]]:
        return {one.id: one.reasons for one in self.claims}

    def claim(self, words: str) -> Claim:
        return next(one for one in self.live if words in one.text)

    def revise(self, text: str) -> None:
        document = replace(read_text(text, name="kauf.txt"), text=text)
        revision = revising.Revision(article=self.article, document=document, analysis=analysis_of(text))
        preview = drafts.preview_revision(self.library.reads, revision)
        revising.store_revision(self.workspace, revision)
        stored = {one.id: one.reasons for one in self.live}
        assert all(stored[one.id] == one.reasons for one in preview.new_claims if one.id in stored)

    def check(self) -> None:
        """Every reason lies within its claim, and its words are those it was given for."""
        for claim in self.claims:
            assert claim.live or claim.start >= 0 or not claim.reasons
            for reason in claim.reasons:
                assert claim.start <= reason.start < reason.end <= claim.end
                assert self.text[reason.start : reason.end] == reason.code


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(str(tmp_path))
    yield made
    made.library.close()


def words_of(claim: Claim) -> list[str]:
    return [reason.code for reason in claim.reasons]


def edited(text: str, which: int, choice: int) -> str:
    """Return the text after one of a writer's small edits at the chosen word."""
    words = list(re.finditer(r"\S+", text))
    word = words[which % len(words)]
    if choice == 0:
        return f"{text[: word.start()]}wirklich 😀 {text[word.start() :]}"
    if choice == 1:
        return (text[: word.start()] + text[word.end() :].lstrip(" ")).strip() or text
    if choice == 2:
        return f"{text[: word.start()]}anders{text[word.end() :]}"
    if choice == 3:
        return f"{text[: word.end()]} {text[word.end() :]}"
    sentences = re.findall(r"[^.]+\.", text)
    at = which % len(sentences)
    return " ".join(one.strip() for one in [*sentences[at:], *sentences[:at]])


def _act(room: Room, name: str, which: int, choice: int) -> None:
    live = room.live
    claim = live[which % len(live)]
    if name == "revise":
        room.revise(edited(room.text, which, choice % 5))
    elif name == "merge":
        shaping.merge_with_next(room.workspace, claim.id)
    elif name == "split":
        shaping.split_claim(room.workspace, claim.id, claim.start + 6 * choice)
    elif name == "edges":
        shaping.move_claim(room.workspace, claim.id, claim.start + choice, claim.end - which % 5)


def _there_and_back(room: Room, steps: list[tuple[str, int, int]]) -> None:
    """Do each step that can be done and look at the reasons; undo all of them, and see each state again."""
    states = [room.reasons]
    for name, which, choice in steps:
        if name == "again" and len(states) > 1:
            history.undo(room.workspace)
            assert room.reasons == states[-2]
            history.redo(room.workspace)
            assert room.reasons == states[-1]
        elif name != "again" and room.live:
            with suppress(WorkbenchError):
                _act(room, name, which, choice)
                states.append(room.reasons)
        room.check()
    for state in reversed(states[:-1]):
        history.undo(room.workspace)
        assert room.reasons == state
    assert room.library.audit(rebuild=True).ok


_NAMES: Final = ("revise", "merge", "split", "edges", "again")
_STEPS: Final = st.lists(st.tuples(st.sampled_from(_NAMES), st.integers(0, 40), st.integers(0, 9)), max_size=8)


@given(steps=_STEPS)
@settings(max_examples=25, deadline=None)
def test_reasons_keep_to_their_words_whatever_is_done(steps: list[tuple[str, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        room = Room(folder)
        try:
            _there_and_back(room, steps)
        finally:
            room.library.close()


def test_a_new_draft_takes_reasons_along_and_drops_those_whose_words_are_gone(room: Room) -> None:
    room.revise(TEXT.replace("Der Käufer 😀", "Der reiche Käufer").replace("Spannung", "Unruhe"))
    room.check()
    assert words_of(room.claim("Käufer")) == ["Käufer", "zahlte", "Milliarden", "Dollar"]
    assert words_of(room.claim("Unruhe")) == ["stieg", "Januar", "deutlich"]
    history.undo(room.workspace)
    room.check()
    assert "Spannung" in words_of(room.claim("Spannung"))
    history.redo(room.workspace)
    room.check()
    assert "Spannung" not in words_of(room.claim("Unruhe"))
    assert room.library.audit(rebuild=True).ok


def test_a_merged_claim_keeps_both_sets_and_a_split_one_its_own(room: Room) -> None:
    first, second = room.live[:2]
    shaping.merge_with_next(room.workspace, first.id)
    merged = room.live[0]
    assert merged.reasons == (*first.reasons, *second.reasons)
    shaping.split_claim(room.workspace, merged.id, second.start)
    assert [one.reasons for one in room.live[:2]] == [first.reasons, second.reasons]
    history.undo(room.workspace)
    history.undo(room.workspace)
    assert room.live[:2] == [first, second]
    assert room.library.audit(rebuild=True).ok


def test_a_draft_of_an_earlier_version_left_reasons_behind_and_they_are_found_again(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Placed.payload

    def silent(self: Placed) -> dict[str, Any]:
        return {name: what for name, what in told(self).items() if name != "reasons"}

    monkeypatch.setattr(Placed, "payload", silent)
    for text in (TEXT.replace("Der Käufer", "Der reiche Käufer"), TEXT.replace("Der Käufer", "Ein Käufer")):
        revising.store_revision(
            room.workspace,
            revising.Revision(
                article=room.article,
                document=replace(read_text(text, name="kauf.txt"), text=text),
                analysis=analysis_of(text),
            ),
        )
        room.check()
        assert words_of(room.claim("2018")) == ["Jahr", "2018", "verließ", "Firma"]
        assert room.library.reads.claims_by_id([room.claim("2018").id]) == (room.claim("2018"),)
    then = {one.number: one for one in room.library.reads.claims_of_draft(room.article, 2)}
    assert words_of(then[room.claim("2018").number]) == ["Jahr", "2018", "verließ", "Firma"]
    monkeypatch.setattr(Placed, "payload", told)
    room.revise(TEXT)
    room.check()
    assert words_of(room.claim("2018")) == ["Jahr", "2018", "verließ", "Firma"]
    assert room.library.audit(rebuild=True).ok


def test_facts_behind_a_space_more_stand_at_their_words_too() -> None:
    old = "Er zahlte dafür 97,4 Milliarden Dollar."
    at = old.index("97,4")
    fact = Fact(number=1, start=at, end=at + 4, text="97,4", kind=FactKind.QUANTITY, value=97.4, unit=None)
    claim = Claim(
        id=ClaimId("c"), article=ArticleId("a"), number=1, draft=Sha256("d"), start=0, end=len(old), text=old,
        facts=(fact,),
    )  # fmt: skip
    new = "Er zahlte  dafür 97,4 Milliarden Dollar."
    (placed,) = place_claims([claim], Alignment(old, new), analysis_of(new))
    assert [new[one.start : one.end] for one in placed.facts] == ["97,4"]
