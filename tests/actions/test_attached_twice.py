"""The same source attached to a claim again: refused at the same place, taken at another one or once it changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from workbench.actions import evidence, history, noting
from workbench.actions.capturing import prepare_file
from workbench.errors import RuleError
from workbench.model.events import EventKind
from workbench.model.evidence import Stance
from workbench.model.plain import to_plain

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_httpserver import HTTPServer

    from tests.actions.conftest import Desk

PAGE = """<!doctype html><html lang="en"><head><title>Notice</title><!-- {visit} --></head><body>
<article><h1>Notice</h1>
<p>Elon Musk bought Twitter for ${amount} billion in October 2022, the company said on Friday.</p>
<p>The board had agreed in April after some weeks of talks between both sides.</p></article></body></html>"""


def _serve(web: HTTPServer, *, visit: int = 1, amount: int = 44, path: str = "/notice") -> str:
    web.expect_request(path).respond_with_data(
        PAGE.format(visit=visit, amount=amount), content_type="text/html; charset=utf-8"
    )
    return str(web.url_for(path))


def _rows(desk: Desk) -> int:
    return sum(len(attached) for attached in desk.workspace.library.reads.evidence(desk.article).values())


@pytest.mark.parametrize("confidential", [False, True])
@pytest.mark.parametrize("visit", [1, 2])
def test_a_page_with_the_same_words_is_attached_once(
    desk: Desk, web: HTTPServer, *, visit: int, confidential: bool
) -> None:
    claim = desk.claim("übernahm").id
    evidence.attach_page(desk.workspace, claim, _serve(web), quote="$44 billion", confidential=confidential)
    web.clear()
    again = _serve(web, visit=visit)
    with pytest.raises(RuleError) as refused:
        evidence.attach_page(desk.workspace, claim, again, quote="$44 billion", stance=Stance.SUPPORTS)
    assert refused.value.code == "evidence-twice"
    assert _rows(desk) == 1
    history.undo(desk.workspace)
    evidence.attach_page(desk.workspace, claim, again, quote="$44 billion")
    assert _rows(desk) == 1


@pytest.mark.parametrize(
    ("amount", "quote", "path", "words"),
    [
        (45, "October 2022", "/notice", "übernahm"),  # the page has changed
        (44, "in April", "/notice", "übernahm"),  # another passage
        (44, "October 2022", "/copy", "übernahm"),  # somebody else prints the same
        (44, "October 2022", "/notice", "verließ"),  # another claim
    ],
)
def test_what_says_something_of_its_own_is_a_second_row(
    desk: Desk, web: HTTPServer, *, amount: int, quote: str, path: str, words: str
) -> None:
    evidence.attach_page(desk.workspace, desk.claim("übernahm").id, _serve(web), quote="October 2022")
    web.clear()
    again = _serve(web, amount=amount, path=path)
    evidence.attach_page(desk.workspace, desk.claim(words).id, again, quote=quote)
    assert _rows(desk) == 2


def test_a_file_is_known_by_its_bytes_and_a_recording_by_the_time(desk: Desk, tmp_path: Path) -> None:
    workspace, claim = desk.workspace, desk.claim("übernahm")
    for name in ("quelle.txt", "kopie.txt"):
        (tmp_path / name).write_text("Es waren 44 Milliarden Dollar.", encoding="utf-8")
    evidence.attach_prepared(workspace, claim.id, prepare_file(workspace, claim, tmp_path / "quelle.txt"), span=None)
    copy = prepare_file(workspace, claim, tmp_path / "kopie.txt")
    with pytest.raises(RuleError):
        evidence.attach_prepared(workspace, claim.id, copy, span=None)
    evidence.attach_prepared(workspace, claim.id, copy, span=None, time="12:34")
    assert _rows(desk) == 2


@pytest.mark.parametrize("talk", [False, True])
def test_the_last_source_again_is_for_another_claim(desk: Desk, tmp_path: Path, *, talk: bool) -> None:
    claim, other = desk.claim("übernahm").id, desk.claim("kostete").id
    (tmp_path / "quelle.txt").write_text("Es waren 44 Milliarden Dollar.", encoding="utf-8")
    if talk:
        noting.log_call(desk.workspace, claim, "I. Vogt", "44 Milliarden")
    else:
        evidence.attach_file(desk.workspace, claim, tmp_path / "quelle.txt")
    with pytest.raises(RuleError):
        evidence.attach_source_again(desk.workspace, claim)
    evidence.attach_source_again(desk.workspace, other)
    assert _rows(desk) == 2


def test_a_second_talk_with_the_same_words_is_a_row_of_its_own(desk: Desk) -> None:
    for _ in range(2):
        noting.log_call(desk.workspace, desk.claim("übernahm").id, "I. Vogt", "44 Milliarden")
    assert _rows(desk) == 2


@pytest.mark.parametrize("confidential", [False, True])
def test_a_passage_is_not_moved_onto_another_of_the_same_source(
    desk: Desk, web: HTTPServer, *, confidential: bool
) -> None:
    claim = desk.claim("übernahm").id
    first = evidence.attach_page(desk.workspace, claim, _serve(web), quote="$44 billion", confidential=confidential)
    second = evidence.attach_page(desk.workspace, claim, _serve(web), quote="in April", confidential=confidential)
    place = first.evidence.passage
    assert place is not None
    with pytest.raises(RuleError) as refused:
        evidence.change_evidence(desk.workspace, claim, second.evidence.id, span=(place.start, place.end))
    assert refused.value.code == "evidence-twice"
    other = (place.start, place.end + 3)
    evidence.change_evidence(desk.workspace, claim, second.evidence.id, span=other, stance=Stance.SUPPORTS)
    evidence.change_evidence(desk.workspace, claim, second.evidence.id, span=other, stance=Stance.CONTEXT)
    assert _rows(desk) == 2


def test_rows_that_stand_twice_from_before_may_still_be_changed(desk: Desk, web: HTTPServer) -> None:
    claim = desk.claim("übernahm").id
    first = evidence.attach_page(desk.workspace, claim, _serve(web), quote="$44 billion").evidence
    second = evidence.attach_page(desk.workspace, claim, _serve(web), quote="in April").evidence
    twice = {"evidence": to_plain(replace(first, id=second.id))}
    with desk.workspace.library.writing(desk.workspace.actor) as journal:  # as an earlier version wrote it
        journal.append(EventKind.EVIDENCE_CHANGED, claim, twice)
    evidence.change_evidence(desk.workspace, claim, second.id, stance=Stance.CONTRADICTS)
    assert evidence.evidence_of(desk.workspace, claim, second.id).stance is Stance.CONTRADICTS
