"""The author's reply: taken apart by question, kept as evidence, closed in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workbench.actions import answering, history, reading, verdicts
from workbench.actions.reporting import preview_sheet
from workbench.errors import InputError
from workbench.model.claims import Workflow
from workbench.model.evidence import Stance

if TYPE_CHECKING:
    from tests.actions.conftest import Desk

QUESTIONS = (("übernahm", "Woher stammen die 54 Milliarden?"), ("verließ", "War es nicht im Februar 2019?"))


@pytest.fixture
def asked(desk: Desk) -> Desk:
    for words, question in QUESTIONS:
        verdicts.raise_query(desk.workspace, desk.claim(words).id, question)
    return desk


def read(desk: Desk, text: str) -> list[str]:
    reply = answering.read_reply(desk.workspace.library.reads, desk.article, text)
    return [*(one.text for one in reply.answers), reply.rest]


def letter(desk: Desk) -> str:
    return preview_sheet(desk.workspace.library.reads, desk.article, kind="queries", language="de")


def quoted(text: str) -> list[str]:
    return [f"> {line}" for line in text.splitlines()]


def test_answers_between_the_quoted_questions(asked: Desk) -> None:
    lines: list[str] = ["Hallo,", "anbei:", "", "Am 12.2.2025 schrieb Ines:"]
    for line in quoted(letter(asked)):
        lines.append(line)
        if "54 Milliarden?" in line:
            lines += ["", "Aus der Börsenmeldung,", "Seite 3.", ""]
        if "Februar 2019?" in line:
            lines += ["Nein, 2018 stimmt.", "3. März war die Sitzung."]
    lines += ["Viele Grüße", "Jo Autorin", "Telefon 030 1234"]
    first, second, rest = read(asked, "\n".join(lines))
    assert first == "Aus der Börsenmeldung,\nSeite 3."
    assert second == "Nein, 2018 stimmt.\n3. März war die Sitzung."
    assert "Telefon" not in rest
    assert rest.startswith("Hallo,")


@pytest.mark.parametrize(
    "text",
    [
        "1. Aus der Meldung.\n2. Nein, 2018.",
        "1) Aus der Meldung.\n\n2) Nein, 2018.",
        "Zu 1: Aus der Meldung.\nZu 2: Nein, 2018.",
        "Frage 1 - Aus der Meldung.\nFrage 2 - Nein, 2018.",
        "ad 1: Aus der Meldung.\nad 2: Nein, 2018.\n--\nJo",
        "1.\nAus der Meldung.\n2.\nNein, 2018.\n\nBest regards,\nJo",
        "1. Aus der Meldung.\n2. Nein, 2018.\n\nGrüße, Jo",
        "1. Aus der Meldung.\n2. Nein, 2018.\n\nGruß Jo",
        "1. Aus der Meldung.\n2. Nein, 2018.\n\nBesten Gruß\nJo",
        "1. Aus der Meldung.\n2. Nein, 2018.\nLG Jo\nTelefon 030 1234",
    ],
)
def test_answers_by_number(asked: Desk, text: str) -> None:
    assert read(asked, text) == ["Aus der Meldung.", "Nein, 2018.", ""]


def test_answers_by_claim(asked: Desk) -> None:
    numbers = [asked.claim(words).number for words, _ in QUESTIONS]
    text = f"Zu Behauptung {numbers[1]}: siehe unten.\nNein, 2018.\nOn claim {numbers[0]}:\nAus der Meldung."
    first, second, rest = read(asked, text)
    assert first.endswith("Aus der Meldung.")
    assert second.endswith("Nein, 2018.")
    assert rest == ""


def test_a_reply_on_top_of_the_letter_is_shown_unplaced(asked: Desk) -> None:
    text = "Steht alles im Geschäftsbericht.\n\n" + "\n".join(quoted(letter(asked)))
    assert read(asked, text) == ["", "", "Steht alles im Geschäftsbericht."]


def test_one_question_takes_the_whole_reply(desk: Desk) -> None:
    verdicts.raise_query(desk.workspace, desk.claim("übernahm").id, QUESTIONS[0][1])
    text = "Aus der Meldung. 54 Milliarden Dollar, sagt sie.\n" + "\n".join(quoted(letter(desk)))
    assert read(desk, text) == ["Aus der Meldung. 54 Milliarden Dollar, sagt sie.", ""]


@pytest.mark.parametrize(("ask", "text", "code"), [(False, "x", "reply-none-open"), (True, " \n", "reply-empty")])
def test_nothing_to_read(desk: Desk, ask: bool, text: str, code: str) -> None:
    if ask:
        verdicts.raise_query(desk.workspace, desk.claim("übernahm").id, "Woher?")
    with pytest.raises(InputError) as caught:
        read(desk, text)
    assert caught.value.code == code


def test_each_answer_becomes_evidence_and_closes_its_query_in_one_step(asked: Desk) -> None:
    reads = asked.workspace.library.reads
    reply = answering.read_reply(reads, asked.article, "1. 54 Milliarden Dollar, laut Meldung.\n2. Nein, 2018.")
    given = {one.query.id: one.text for one in reply.answers}
    answering.store_reply(asked.workspace, asked.article, given, person="Jo Autorin")
    dossier = reading.load_dossier(reads, asked.article)
    assert dossier.open_queries == ()
    item = dossier.evidence[asked.claim("übernahm").id][0]
    assert (item.note, item.stance, item.capture) == ("54 Milliarden Dollar, laut Meldung.", Stance.CONTEXT, "")
    assert item.speaks_of
    source = dossier.sources[item.source]
    assert (source.title, source.channel) == ("Jo Autorin", "mail")
    assert len(dossier.sources) == 1
    history.undo(asked.workspace)
    dossier = reading.load_dossier(reads, asked.article)
    assert (len(dossier.open_queries), dict(dossier.evidence)) == (2, {})
    history.redo(asked.workspace)
    assert reading.load_dossier(reads, asked.article).open_queries == ()
    assert history.audit(asked.workspace, rebuild=True).ok
    with pytest.raises(InputError) as caught:
        answering.store_reply(asked.workspace, asked.article, given)
    assert caught.value.code == "reply-overtaken"


def test_what_was_not_answered_stays_open(asked: Desk) -> None:
    reads = asked.workspace.library.reads
    first = reading.load_dossier(reads, asked.article).open_queries[0]
    answering.store_reply(asked.workspace, asked.article, {first.id: "Ja."})
    assert len(reading.load_dossier(reads, asked.article).open_queries) == 1
    with pytest.raises(InputError):
        answering.store_reply(asked.workspace, asked.article, {first.id: " "})
    verdicts.set_workflow(asked.workspace, asked.claim("übernahm").id, Workflow.NONE)


def test_a_single_answer_is_evidence_too_and_one_undo_takes_it_back(asked: Desk) -> None:
    reads, claim = asked.workspace.library.reads, asked.claim("verließ")
    answering.answer_one(asked.workspace, claim.id, claim.queries[0].id, "Nein, 2018 stimmt.")
    assert [query.answer for query in asked.claim("verließ").queries] == ["Nein, 2018 stimmt."]
    (note,) = reads.evidence(asked.article)[claim.id]
    assert (note.note, reads.source(note.source).channel) == ("Nein, 2018 stimmt.", "mail")
    answering.answer_one(asked.workspace, claim.id, claim.queries[0].id, "Ja, 2018.")
    assert len(reads.evidence(asked.article)[claim.id]) == 1
    history.undo(asked.workspace)
    history.undo(asked.workspace)
    assert [query.answer for query in asked.claim("verließ").queries] == [""]
    assert not reads.evidence(asked.article).get(claim.id)
