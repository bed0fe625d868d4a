"""A talk or book corrected after it was noted: words, facts and source in one event, undone as one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from workbench.actions import amending, history, noting
from workbench.actions.evidence import evidence_of
from workbench.actions.noting import Book, Talk
from workbench.errors import InputError, RuleError
from workbench.model.citing import ReadBack
from workbench.model.evidence import Channel, Grade, Stance

if TYPE_CHECKING:
    from tests.actions.conftest import Desk
    from workbench.actions.evidence import Attached

NAME, ROLE, WORDS = "Quendolin Habicht", "Leiterin der Registratur", "Er ging 2018, im Februar."
ISBN = "9783161484100"


def _talk(desk: Desk, *, confidential: bool = False) -> Attached:
    claim = desk.claim("verließ").id
    return noting.log_call(
        desk.workspace, claim, NAME, WORDS, role=ROLE, date="23.11.1997", confidential=confidential,
        read_back=ReadBack.YES,
    )  # fmt: skip


@pytest.mark.parametrize("confidential", [False, True])
def test_words_and_source_are_corrected_in_one_event_and_come_back_with_one_undo(
    desk: Desk, *, confidential: bool
) -> None:
    logged, claim = _talk(desk, confidential=confidential), desk.claim("verließ").id
    reads = desk.workspace.library.reads
    before = evidence_of(desk.workspace, claim, logged.evidence.id), reads.source(logged.source.id, reveal=True)
    talk = Talk(person="Quendolin Falk", role="Archivarin", channel=Channel.MAIL, date="3.2.1998")
    amending.amend(
        desk.workspace, claim, logged.evidence.id, talk, text="Er ging 2019, sagt sie.", stance=Stance.CONTRADICTS,
        grade=Grade.PRIMARY,
    )  # fmt: skip
    evidence, source = (
        evidence_of(desk.workspace, claim, logged.evidence.id),
        reads.source(logged.source.id, reveal=True),
    )
    assert (evidence.note, evidence.stance, [fact.text for fact in evidence.facts]) == (
        "Er ging 2019, sagt sie.", Stance.CONTRADICTS, ["2019"],
    )  # fmt: skip
    assert (source.title, source.role, source.date, source.channel, source.grade) == (
        NAME if confidential else "Quendolin Falk", "Archivarin", "1998-02-03", "mail", Grade.PRIMARY,
    )  # fmt: skip
    assert source.read_back is (ReadBack.YES if confidential else ReadBack.NOT_ASKED)
    assert desk.workspace.library.audit(rebuild=True).ok
    history.undo(desk.workspace)
    again = evidence_of(desk.workspace, claim, logged.evidence.id), reads.source(logged.source.id, reveal=True)
    assert again == before
    history.redo(desk.workspace)
    assert desk.workspace.library.audit(rebuild=True).ok


def test_of_a_confidential_talk_what_is_left_empty_stays_and_no_event_names_it(desk: Desk) -> None:
    logged, claim = _talk(desk, confidential=True), desk.claim("verließ").id
    amending.amend(
        desk.workspace, claim, logged.evidence.id, Talk(person=""), text="Es war 2019.", stance=Stance.CONTEXT,
        grade=Grade.UNGRADED,
    )  # fmt: skip
    library = desk.workspace.library
    source = library.reads.source(logged.source.id, reveal=True)
    assert (source.title, source.role, source.date, source.read_back) == (NAME, ROLE, "1997-11-23", ReadBack.YES)
    payloads = json.dumps([row[0] for row in library._db.execute("SELECT payload FROM events")], ensure_ascii=False)
    assert not [words for words in (NAME, ROLE, "1997-11-23", "Es war 2019", WORDS) if words in payloads]
    history.erase(desk.workspace, logged.source.id)
    with pytest.raises(RuleError) as refused:
        amending.amend(
            desk.workspace, claim, logged.evidence.id, Talk(person="x"), text="y", stance=Stance.CONTEXT,
            grade=Grade.UNGRADED,
        )  # fmt: skip
    assert refused.value.code == "source-erased"


@pytest.mark.parametrize("confidential", [False, True])
def test_a_book_is_corrected(desk: Desk, *, confidential: bool) -> None:
    claim = desk.claim("verließ").id
    cited = noting.cite_book(
        desk.workspace, claim, Book(title="Der Kauv", author="A. Weber", pages="12"), confidential=confidential
    )
    amending.amend(
        desk.workspace, claim, cited.evidence.id, Book(title="" if confidential else "Der Kauf", isbn=ISBN, pages="14"),
        text="Dort steht 2018.", stance=Stance.SUPPORTS, grade=Grade.SECONDARY,
    )  # fmt: skip
    source = desk.workspace.library.reads.source(cited.source.id, reveal=True)
    assert (source.title, source.author, source.pages, source.isbn) == (
        ("Der Kauv", "A. Weber", "14", ISBN) if confidential else ("Der Kauf", "", "14", ISBN)
    )
    assert [fact.text for fact in evidence_of(desk.workspace, claim, cited.evidence.id).facts] == ["2018"]
    history.undo(desk.workspace)
    assert desk.workspace.library.reads.source(cited.source.id, reveal=True).pages == "12"
    assert desk.workspace.library.audit(rebuild=True).ok


@pytest.mark.parametrize(
    ("noted", "text", "code"),
    [
        (Talk(person=NAME, date="morgen"), WORDS, "day-odd"),
        (Talk(person=NAME, date="2999"), WORDS, "day-ahead"),
        (Talk(person=" "), WORDS, "note-empty"),
        (Talk(person=NAME), "  ", "note-empty"),
        (Book(title="Der Kauf"), WORDS, "source-no-talk"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_changes(desk: Desk, noted: Talk | Book, text: str, code: str) -> None:
    logged, claim = _talk(desk), desk.claim("verließ").id
    before = evidence_of(desk.workspace, claim, logged.evidence.id)
    with pytest.raises(InputError) as refused:
        amending.amend(
            desk.workspace, claim, logged.evidence.id, noted, text=text, stance=Stance.CONTEXT, grade=Grade.UNGRADED
        )
    assert refused.value.code == code
    assert evidence_of(desk.workspace, claim, logged.evidence.id) == before
