"""The parts that need no window: filters, order, fuzzy finding, corrections, library groups, times, numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.model.articles import Article, Sentence
from workbench.model.claims import Claim, Rating, SignOff, Verdict
from workbench.model.correction_pieces import Piece, correction_pieces
from workbench.model.ids import ArticleId, ClaimId, Sha256, SignOffId, VerdictId
from workbench.ui.commands import COMMANDS
from workbench.ui.drafts.rows import numbers_words
from workbench.ui.filter_button import FilterButton
from workbench.ui.filters import Filter, Order, shown_claims, step, step_sentence
from workbench.ui.language import speak
from workbench.ui.library.groups import Age, Grouping, Shelf, age_of, counts, sections
from workbench.ui.palette.also import ALSO
from workbench.ui.palette.entries import Entry, find_entries
from workbench.ui.palette.fuzzy import beginning_with, folded, fuzzy_match, ranked
from workbench.ui.palette.gathering import command_entries
from workbench.ui.times import clock

_HEADINGS = {"command": "Commands", "filter": "Saved filters", "source": "Sources", "claim": "Claims"}


def _claim(number: int, *, rating: Rating = Rating.OPEN, kinds: tuple[str, ...] = (), worth: float = 0.5) -> Claim:
    verdict = Verdict(
        id=VerdictId(f"v{number}"), claim=ClaimId(f"c{number}"), rating=rating, reason="", by="x", at="2026-01-01"
    )
    return Claim(
        id=ClaimId(f"c{number}"),
        article=ArticleId("a"),
        number=number,
        draft=Sha256("0"),
        start=number * 10,
        end=number * 10 + 5,
        text="words",
        kinds=kinds,
        worth=worth,
        verdicts=(verdict,) if rating is not Rating.OPEN else (),
    )


def _article(number: int, **values: object) -> Article:
    base = Article(
        id=ArticleId(str(number)),
        number=number,
        title=f"Title {number}",
        language="de",
        draft=Sha256("0"),
        analysed=True,
    )
    return replace(base, **values)  # type: ignore[arg-type]


def test_filters_by_rating_and_kind() -> None:
    claims = (_claim(1, kinds=("money",)), _claim(2, rating=Rating.FALSE, kinds=("money",)), _claim(3))
    assert [c.number for c in shown_claims(claims, Filter(rating="false"), Order.TEXT)] == [2]
    assert [c.number for c in shown_claims(claims, Filter(kind="money"), Order.TEXT)] == [1, 2]
    assert [c.number for c in shown_claims(claims, Filter(rating="open", kind="money"), Order.TEXT)] == [1]


def test_filters_by_what_a_verdict_lacks() -> None:
    signed = _claim(3, rating=Rating.FALSE)
    initials = SignOff(id=SignOffId("s"), verdict=signed.verdicts[0].id, by="Paul Adeyemi", at="")
    claims = (
        _claim(1),
        _claim(2, rating=Rating.VERIFIED),
        replace(signed, sign_offs=(initials,), evidence_count=1),
        _claim(4, rating=Rating.NOT_CHECKABLE),
    )
    assert [c.number for c in shown_claims(claims, Filter(lacks="sign-off"), Order.TEXT)] == [2, 4]
    assert [c.number for c in shown_claims(claims, Filter(lacks="evidence"), Order.TEXT)] == [2]


@pytest.mark.usefixtures("qapp")
def test_the_filter_says_what_is_lacking(qapp: QApplication, qtbot: QtBot) -> None:
    speak(qapp, "en")  # whatever the test before spoke
    button = FilterButton()
    qtbot.addWidget(button)
    button.show_filter(Filter(lacks="agreement"), (), {})
    assert button.text() == button.tr("Verified despite a wrong fact")  # in whatever language others left


def test_numbers_come_first_then_names_then_quotations() -> None:
    kinds = ("", "quote", "person", "money")
    claims = [_claim(number, kinds=(kind,)) for number, kind in enumerate(kinds, start=1)]
    claims.append(_claim(5, kinds=("date",), worth=0.9))
    assert [c.number for c in shown_claims(claims, Filter(), Order.NUMBERS)] == [5, 4, 3, 2, 1]


@pytest.mark.parametrize(
    ("current", "forward", "only_open", "expected"),
    [
        ("", True, True, 1),
        ("", False, True, 4),
        ("c1", True, True, 4),
        ("c1", True, False, 2),
        ("c4", True, True, 1),
        ("c4", False, False, 3),
        ("gone", True, True, 1),
    ],
)
def test_a_step_goes_round(current: str, forward: bool, only_open: bool, expected: int) -> None:
    claims = (_claim(1), _claim(2, rating=Rating.FALSE), _claim(3, rating=Rating.VERIFIED), _claim(4))
    found = step(claims, current, forward=forward, wanted=(lambda claim: not claim.settled) if only_open else None)
    assert found is not None
    assert found.number == expected


def test_without_claims_there_is_no_step() -> None:
    assert step((), "c1", forward=True) is None


def test_where_no_other_is_wanted_there_is_no_step() -> None:
    claims = (_claim(1), _claim(2, rating=Rating.FALSE))
    assert step(claims, "c1", forward=True, wanted=lambda claim: not claim.settled) is None


def test_who_filters_by_a_verdict_wants_to_go_through_settled_claims() -> None:
    settled = (Filter(rating="false"), Filter(by="Ines Vogt"), Filter(lacks="sign-off"))
    assert all(one.of_settled for one in settled)
    assert not any(one.of_settled for one in (Filter(), Filter(rating="open"), Filter(kind="money")))


def test_sentences_go_round_both_ways() -> None:
    unseen = (Sentence(start=5, end=8), Sentence(start=20, end=25))
    places = [step_sentence(unseen, place, forward=True) for place in (-1, 5, 20)]
    assert [s.start for s in places if s] == [5, 20, 5]
    back = [step_sentence(unseen, place, forward=False) for place in (20, 5)]
    assert [s.start for s in back if s] == [5, 20]
    assert step_sentence((), 0, forward=True) is None


@pytest.mark.parametrize(
    ("query", "text"),
    [("qa", "Quelle anhängen"), ("QUEL", "Letzte Quelle noch einmal"), ("ruckg", "Rückgängig"), ("", "anything")],
)
def test_few_letters_find_it(query: str, text: str) -> None:
    assert fuzzy_match(query, text) is not None


def test_letters_in_another_order_do_not() -> None:
    assert fuzzy_match("lq", "Quelle") is None


def test_whole_words_come_before_scattered_letters() -> None:
    words = ["Fassung öffnen", "Aus den Quellen lesen", "Quelle anhängen", "Quer und elend"]
    assert [thing for thing, _ in ranked("quel", words, str)][:2] == ["Quelle anhängen", "Aus den Quellen lesen"]


def test_letters_strewn_over_words_are_no_find() -> None:
    assert fuzzy_match("name", "Fact 1: next state, in every mention") is None


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("theme light", "Light theme"),
        ("fassung neue", "Text als neue Fassung einfügen"),
        ("berciht", "Bericht …"),
        ("einstelungen", "Einstellungen …"),
        ("archiv druchsuchen", "Das Archiv durchsuchen"),
        ("prefernces", "Preferences…"),
        ("namen aendern", "Wer prüft … Namen ändern"),
        ("groesser", "Schrift größer"),
        ("Uebergabe", "Übergabe: das Gespräch"),
    ],
)
def test_words_fit_in_any_order_and_with_a_slip_of_the_fingers(query: str, text: str) -> None:
    assert fuzzy_match(query, text) is not None


@pytest.mark.parametrize(("query", "text"), [("zitat", "Bericht …"), ("dark", "Bar"), ("qullx", "Quelle")])
def test_other_words_do_not_fit(query: str, text: str) -> None:
    assert fuzzy_match(query, text) is None


@given(st.text(max_size=12), st.text(max_size=40))
def test_matched_places_hold_the_letters_asked_for(query: str, text: str) -> None:
    match = fuzzy_match(query, text)
    if match is not None:
        assert all(0 <= place < len(text) for place in match.places)
        assert all(one < other for one, other in pairwise(match.places))


def test_a_command_is_found_by_several_words_people_have_for_it() -> None:
    light = Entry(group="command", name="theme_light", words="Helles Erscheinungsbild", also="Thema Tag hell day")
    for typed, found in (("thema hell", 1), ("thema nacht", 0)):
        assert len([row for row in find_entries(typed, (light,), (), _HEADINGS) if row.entry]) == found


def test_the_palette_finds_commands_in_both_languages_and_claims_by_number() -> None:
    commands = (
        Entry(group="command", name="undo", words="Rückgängig", other="Undo"),
        Entry(group="command", name="redo", words="Wiederholen", other="Redo", enabled=False),
    )
    others = (Entry(group="claim", name="c7", words="Musk kaufte Twitter", about="7"),)
    assert [s.entry.name for s in find_entries("undo", commands, others, _HEADINGS) if s.entry] == ["undo"]
    assert [s.entry.name for s in find_entries("#7", commands, others, _HEADINGS) if s.entry] == ["c7"]
    assert [s.entry.name for s in find_entries("twitter", commands, others, _HEADINGS) if s.entry] == ["c7"]
    assert [s.entry.name for s in find_entries(">", commands, others, _HEADINGS) if s.entry] == ["undo", "redo"]


def test_a_correction_shows_only_what_changes() -> None:
    claim = replace(_claim(1), text="Musk hatte Twitter 2022 für 54 Milliarden Dollar übernommen")
    assert correction_pieces(claim, "44 Milliarden Dollar") == (
        Piece("gone", "54 "),
        Piece("new", "44 "),
        Piece("same", "Milliarden Dollar"),
    )


def test_a_wholly_other_correction_replaces_all() -> None:
    assert correction_pieces(replace(_claim(1), text="alt"), "neu") == (Piece("gone", "alt"), Piece("new", "neu"))


@given(st.text(alphabet="ab ", max_size=20), st.text(alphabet="abc ", min_size=1, max_size=20))
def test_a_correction_keeps_every_word_proposed(claim: str, correction: str) -> None:
    pieces = correction_pieces(replace(_claim(1), text=claim), correction)
    assert "".join(p.words for p in pieces if p.change != "gone").split() == correction.split()


def test_shelves_and_ages() -> None:
    now = datetime.now(UTC)
    today = now.astimezone().date()
    articles = (
        _article(1, claims=3, settled=3, unsigned=2, imported_at=now.isoformat()),
        _article(2, claims=3, settled=1, open_queries=1, imported_at="2020-01-01T00:00:00Z"),
        _article(3, analysed=False, imported_at="nonsense"),
    )
    assert counts(articles) == {Shelf.TO_CHECK: 2, Shelf.QUERIES: 1, Shelf.TO_SIGN: 1, Shelf.ALL: 3, Shelf.FILED: 0}
    assert age_of(articles[0], today) is Age.TODAY
    assert age_of(articles[2], today) is Age.EARLIER
    found = sections(articles, Shelf.ALL, Grouping.DUE, today)
    assert [(one.name, [a.number for a in one.articles]) for one in found] == [("today", [1]), ("earlier", [3, 2])]


def test_times_are_short_today_and_dated_before() -> None:
    noon = datetime(2025, 2, 11, 12, 0).astimezone()
    iso = noon.astimezone(UTC).isoformat()
    assert clock(iso, "de", today=date(2025, 2, 11)) == "12:00"
    assert clock(iso, "de", today=date(2025, 2, 12)) == "11. 2., 12:00"
    assert clock(iso, "en", today=date(2025, 2, 12)) == "11 Feb, 12:00"
    assert clock("yesterday", "en") == "yesterday"


@pytest.mark.parametrize(("numbers", "words"), [((), ""), ((1, 2), "1, 2"), ((1, 2, 3, 7, 9), "1–3, 7, 9")])
def test_numbers_of_claims_read_as_ranges(numbers: tuple[int, ...], words: str) -> None:
    assert numbers_words(numbers) == words


def test_no_two_commands_share_a_key() -> None:
    keys = [key for command in COMMANDS.values() for key in command.keys]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("typed", "name"),
    [("name", "change_name"), ("Namen ändern", "change_name"), ("change the name", "change_name"),
     ("Einstell", "preferences"), ("settings", "preferences"), ("löschen", "dismiss"),
     ("export", "report"), ("Telefon", "log_call"), ("zotero", "references"), ("30 min", "time_left"),
     ("Schriftgr", "zoom_in")],
)  # fmt: skip
def test_a_command_is_found_by_what_people_call_it(typed: str, name: str) -> None:
    commands = command_entries(dict.fromkeys(COMMANDS, True))
    assert name in [shown.entry.name for shown in find_entries(typed, commands, (), _HEADINGS) if shown.entry]


@pytest.mark.parametrize("typed", ["dark", "settings", "löschen", "expo", "nao", "open cl", "behau", "find next"])
def test_every_command_found_shows_by_which_words(typed: str) -> None:
    commands = command_entries(dict.fromkeys(COMMANDS, True))
    rows = [(row.entry, row.match) for row in find_entries(typed, commands, (), _HEADINGS) if row.entry]
    assert rows
    letters = folded(typed.replace(" ", ""))
    for entry, match in rows:
        words = match.via or entry.words
        marked = "".join(folded(words)[at] for at in match.places).replace(" ", "")
        assert sorted(marked) == sorted(letters), (entry.name, words)


def test_other_words_belong_to_commands_and_fit_at_their_beginning_only() -> None:
    assert set(ALSO) <= set(COMMANDS)
    assert beginning_with("kurz", "Name Kürzel") == "Kürzel"
    assert not beginning_with("ürzel", "Name Kürzel")
    assert not beginning_with("Na", "Name Kürzel")
