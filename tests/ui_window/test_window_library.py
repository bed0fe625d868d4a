"""The library by keys: sections, an article's details and state, a search that opens at the words found."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workbench.actions.desks import details_of
from workbench.journal import Hit
from workbench.model.articles import Article, DeskState, TypedDate
from workbench.model.ids import ArticleId, Sha256
from workbench.ui.desk import kept_same
from workbench.ui.library.delegate import snippet_layout
from workbench.ui.library.details import DetailsDialog
from workbench.ui.library.groups import Grouping, Shelf, changed_in_place, sections
from workbench.ui.library.model import LibraryModel, Row
from workbench.ui.library.words import apart_words, hit_snippet, origin_words, progress_words, twins_of
from workbench.ui.theme import current_theme
from workbench.ui.widgets.rows_model import Role

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop
    from workbench.ui.session import Session
    from workbench.ui.window import MainWindow

TODAY = date(2025, 2, 12)


def article(number: int, **more: object) -> Article:
    made = Article(
        id=ArticleId(f"a{number}"), number=number, title=f"Artikel {number}", language="de", draft=Sha256("")
    )
    return replace(made, claims=3, **more)  # type: ignore[arg-type]


@pytest.fixture
def parts(desktop: Desktop) -> tuple[MainWindow, Session]:
    assert desktop.window is not None
    assert desktop.session is not None
    return desktop.window, desktop.session


def test_what_is_due_stands_first_and_what_is_filed_away_nowhere_else() -> None:
    articles = (
        article(1, due="2025-02-12"),
        article(2, due="2025-02-10"),
        article(3, due="2025-02-17"),
        article(4, due="2025-04-01"),
        article(5),
        article(6, state=DeskState.FILED, due="2025-02-12"),
    )
    found = sections(articles, Shelf.TO_CHECK, Grouping.DUE, TODAY)
    assert [(one.name, [a.number for a in one.articles]) for one in found] == [
        ("overdue", [2]), ("due_today", [1]), ("due_week", [3]), ("due_later", [4]), ("earlier", [5]),
    ]  # fmt: skip
    assert [a.number for one in sections(articles, Shelf.FILED, Grouping.DUE, TODAY) for a in one.articles] == [6]


@pytest.mark.parametrize(
    ("grouping", "expected"),
    [
        (Grouping.OUTLET, ["Kultur", "Politik", ""]),
        (Grouping.PERSON, ["anna", "Bert", ""]),
        (Grouping.DATE, ["2025-02", "2024-12", ""]),
        (Grouping.STATE, ["", "waiting"]),
    ],
)
def test_sections_by_outlet_person_month_and_state(grouping: Grouping, expected: list[str]) -> None:
    articles = (
        article(1, outlet="Politik", person="Bert", date="2024-12-24"),
        article(2, outlet="Kultur", person="anna", date="2025-02-01", state=DeskState.WAITING),
        article(3),
    )
    assert [one.name for one in sections(articles, Shelf.ALL, grouping, TODAY)] == expected


def test_details_are_changed_by_keys_and_taken_back(parts: tuple[MainWindow, Session], qtbot: QtBot) -> None:
    window, session = parts
    QTest.keyClick(window, Qt.Key.Key_F2)
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, DetailsDialog) and one.isVisible())
    assert dialog.origin.words == ""  # no date yet
    dialog.due.setText("irgendwann")
    dialog.accept_button.click()
    assert "irgendwann" in dialog.foot_words.text()
    dialog.due.setText("24.12.2024")
    dialog.outlet.setText("Wirtschaft")
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: session.desk.articles[0].due == "2024-12-24")
    headings = [window.library.model.index(n).data(Role.ROW).heading for n in range(window.library.model.rowCount())]
    assert headings[0] == "Überfällig"
    qtbot.waitUntil(window.actions_of.by_name["undo"].isEnabled)
    window.actions_of.by_name["undo"].trigger()
    qtbot.waitUntil(lambda: session.desk.articles[0].due == "")
    assert "Angaben zum Artikel" in window.status._saved.text()


def test_an_article_filed_away_leaves_the_lists(desktop: Desktop, qtbot: QtBot) -> None:
    assert desktop.window is not None
    assert desktop.errands is not None
    assert desktop.session is not None
    desk = desktop.session.desk
    desktop.errands.run("article_filed")
    qtbot.waitUntil(lambda: desk.articles[0].state is DeskState.FILED)
    assert not desktop.window.library._buttons[Shelf.FILED].isHidden()
    desktop.errands.run("article_active")
    qtbot.waitUntil(lambda: desk.articles[0].state is DeskState.ACTIVE)


def test_a_search_opens_at_the_words_found(parts: tuple[MainWindow, Session], qtbot: QtBot) -> None:
    window, session = parts
    QTest.keyClick(window, Qt.Key.Key_Slash)
    QTest.keyClicks(window.library.field, "klug")
    model = window.library.model
    qtbot.waitUntil(lambda: model.rowCount() == 2 and model.index(1).data(Role.ROW).hit is not None)
    assert model.index(0).data(Role.ROW).heading == "Artikel"
    QTest.keyClick(window.library.field, Qt.Key.Key_Down)
    QTest.keyClick(window.library.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.manuscript.selection_span() is not None)
    span = window.manuscript.selection_span()
    assert span is not None
    assert session.desk.dossier is not None
    assert session.desk.dossier.draft.text[slice(*span)] == "klug"


def test_find_next_goes_through_the_hits_while_the_library_has_the_focus(
    parts: tuple[MainWindow, Session], qtbot: QtBot
) -> None:
    window, _ = parts
    library = window.library
    QTest.keyClick(window, Qt.Key.Key_Slash)
    QTest.keyClicks(library.field, "Musk")
    rows = library.model

    def hits() -> list[int]:
        return [row for row in range(rows.rowCount()) if rows.index(row).data(Role.ROW).hit is not None]

    qtbot.waitUntil(lambda: len(hits()) > 1)
    walked = []
    for _step in range(len(hits()) + 1):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_F3)
        walked.append(library.list.currentIndex().row())
    assert walked == [*hits(), hits()[0]]
    assert library.list.hasFocus()
    QTest.keyClick(library.list, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert library.list.currentIndex().row() == hits()[-1]
    assert window.manuscript.selection_span() is None


@pytest.mark.parametrize(
    ("snippet", "start", "end", "expected"),
    [
        ("Musk bot 97,4 Milliarden", 9, 13, "97,4"),
        ("Ein sehr langer Anfang, der vor dem Treffer steht, dann 💶 Treffer", 58, 65, "Treffer"),
    ],
)
def test_a_snippet_begins_near_its_match(snippet: str, start: int, end: int, expected: str) -> None:
    hit = Hit(
        kind="claim", article=ArticleId("a"), article_number=1, title="T", claim=1, claim_id="c", snippet=snippet,
        start=start, end=end,
    )  # fmt: skip
    words, end_of_match, ((first, last),) = hit_snippet(hit)
    assert words[first:last] == snippet[start:end] == expected
    assert last == end_of_match
    assert first <= 32


@pytest.mark.usefixtures("desktop")
def test_every_word_wanted_is_marked_in_a_snippet() -> None:
    snippet = "Kran, so hieß es zuerst noch am selben Abend:\n\nIn Mekka  ist ein Kran auf die Moschee gestürzt, Kran"
    places = tuple((one.start(), one.end()) for one in re.finditer("Kran|Mekka", snippet))
    hit = Hit(
        kind="claim", article=ArticleId("a"), article_number=1, title="T", claim=1, claim_id="c", snippet=snippet,
        start=places[2][0], end=places[2][1], marks=places,
    )  # fmt: skip
    words, end, marks = hit_snippet(hit)
    assert [words[first:last] for first, last in marks] == ["Mekka", "Kran", "Kran"]
    assert end == marks[1][1]
    layout = snippet_layout(hit, 150, current_theme())
    shown = [layout.text()[one.start : one.start + one.length] for one in layout.formats()]
    assert shown == ["Mekka", "Kran"]  # the last stands below the second line


_LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorsitzendenstellvertreterin"


@pytest.mark.parametrize(
    "snippet",
    [_LONG, f"Die {_LONG}", f"{_LONG} Siobhán Ní Dhómhnaill", "Das Werk in Łódź " + 9 * "wurde 1998 eröffnet "],
)
@pytest.mark.parametrize("width", [150, 240])
@pytest.mark.usefixtures("desktop")
def test_a_hit_within_a_long_word_is_shown_and_marked(snippet: str, width: int) -> None:
    start = snippet.casefold().index("werk")
    hit = Hit(
        kind="claim", article=ArticleId("a"), article_number=1, title="T", claim=1, claim_id="c", snippet=snippet,
        start=start, end=start + 4,
    )  # fmt: skip
    layout = snippet_layout(hit, width, current_theme())
    marked = layout.formats()[0]
    shown = layout.text()[marked.start : marked.start + marked.length]
    last = layout.lineAt(layout.lineCount() - 1)
    assert shown.casefold() == "werk"
    assert layout.lineCount() <= 2
    assert last.textStart() + last.textLength() == len(layout.text())  # nothing of it stands below the second line
    assert layout.text().endswith("…") or snippet.endswith(layout.text()[-3:])


@pytest.mark.usefixtures("desktop")
def test_articles_of_one_title_are_told_apart() -> None:
    same = [
        article(1, title="Ein Gebot", outlet="Die Werkbank", date="2025-02-12"),
        article(2, title="Ein Gebot", imported_at="unbekannt"),
        article(3, title="Ein Gebot", author="Ştefan Öztürk", drafts=2, due="2025-02-14"),
    ]
    twins = twins_of([*same, article(4)])
    assert twins.keys() == {"a1", "a2", "a3"}
    assert [apart_words(one, twins[one.id]) for one in same] == [
        ("Nr. 1", "12. Feb. 2025", "Die Werkbank", "Fassung 1"),
        ("Nr. 2", "Fassung 1"),
        ("Nr. 3", "fällig 14. Feb. 2025", "Ştefan Öztürk", "Fassung 2"),
    ]
    assert apart_words(same[1], same[1:2]) == ("Nr. 2", "eingegangen unbekannt")


def test_the_list_and_the_search_tell_articles_of_one_title_apart(
    parts: tuple[MainWindow, Session], qtbot: QtBot
) -> None:
    window, session = parts
    one = session.desk.articles[0]
    other = replace(one, id=ArticleId("b"), number=2, author="Lena Hartwig")
    library = window.library
    library.set_articles((one, other), one.id)

    def rows() -> list[Row]:
        return [library.model.index(at).data(Role.ROW) for at in range(library.model.rowCount())]

    assert {row.article.number: row.apart[:2] for row in rows() if row.article}[2] == ("Nr. 2", "Lena Hartwig")
    hit = Hit(
        kind="article", article=other.id, article_number=2, title=other.title, claim=0, claim_id="", snippet="Musk",
        start=0, end=4,
    )  # fmt: skip
    library.set_hits((hit,))
    assert rows()[-1].apart[:2] == ("Nr. 2", "Lena Hartwig")
    assert "Nr. 2, Lena Hartwig" in rows()[-1].spoken
    library.set_hits(None)
    library.set_articles((one,), one.id)
    assert [row.apart for row in rows() if row.article] == [()]


def test_a_title_has_its_lines_beside_the_scroll_bar_too(parts: tuple[MainWindow, Session], qtbot: QtBot) -> None:
    window, _session = parts
    library = window.library
    window.resize(1280, 700)
    many = tuple(article(number, title="Twitter: Pflichtmitteilung zum Vollzug") for number in range(1, 30))
    library.set_articles(many, "")
    qtbot.waitUntil(library.list.verticalScrollBar().isVisible)
    qtbot.waitUntil(lambda: library._delegate.width == library.list.viewport().width())
    narrow = library._delegate.width

    def heights() -> set[int]:
        return {library.list.visualRect(library.model.index(at)).height() for at in range(1, 5)}

    metrics = QFontMetrics(current_theme().font("ui_strong"))
    wide = narrow + library.list.verticalScrollBar().width()
    title = next(t for n in range(1, 99) if narrow < metrics.horizontalAdvance(t := "ein " * n) + 32 <= wide + 24)
    library.set_articles(tuple(replace(one, title=title) for one in many), "")
    qtbot.waitUntil(lambda: heights() == {8 + 40 + 20 + 16})


def test_the_article_just_opened_is_scrolled_into_view_whole(parts: tuple[MainWindow, Session], qtbot: QtBot) -> None:
    window, _session = parts
    library = window.library
    window.resize(1280, 700)
    many = tuple(article(number) for number in range(1, 40))
    library.set_articles(many, "a39")
    area = library.list.viewport().rect()

    def shown(name: str) -> bool:
        return area.contains(library.list.visualRect(library.model.index(library.model.row_of(name))))

    qtbot.waitUntil(lambda: shown("a39"))
    library.list.scrollToBottom()
    library.set_articles((*many, article(40)), "a40")  # it stands above all the others
    qtbot.waitUntil(lambda: shown("a40"))
    assert area.contains(library.list.visualRect(library.model.index(0)))  # with its heading
    library.list.scrollToBottom()
    library.set_articles((*many, article(40, settled=1)), "a40")
    QTest.qWait(20)
    assert not shown("a40")  # who scrolled on is left there


def test_the_article_on_the_desk_is_followed_into_another_section(
    parts: tuple[MainWindow, Session], qtbot: QtBot
) -> None:
    window, _session = parts
    library = window.library
    window.resize(1280, 700)
    many = tuple(article(number, outlet="Abend" if number > 2 else "Zeit") for number in range(1, 40))
    library.set_articles(many, "a1")
    area = library.list.viewport().rect()

    def shown(name: str) -> bool:
        return area.contains(library.list.visualRect(library.model.index(library.model.row_of(name))))

    qtbot.waitUntil(lambda: shown("a1"))
    library.list.scrollToTop()
    library.group_by(Grouping.OUTLET)  # "Zeit" comes last
    qtbot.waitUntil(lambda: shown("a1"))
    library.set_articles((replace(many[0], outlet="Abend"), *many[1:]), "a1")
    assert library.model.section_of("a1") == "Abend"
    qtbot.waitUntil(lambda: shown("a1"))
    assert library.model.section_of("nobody") == ""


def test_articles_that_did_not_change_stay_the_same_objects() -> None:
    before = (article(1), article(2))
    now = kept_same(before, (article(1), article(2, settled=1), article(3)))
    assert now[0] is before[0]
    assert (now[1].settled, len(now)) == (1, 3)


@pytest.mark.parametrize(
    ("change", "stays"),
    [
        ({"settled": 1}, True),
        ({"facts_checked": 2}, True),
        ({"title": "Anders"}, True),
        ({"settled": 3}, False),  # leaves "to check"
        ({"open_queries": 1}, False),
        ({"unsigned": 1}, False),
        ({"due": "2025-02-12"}, False),
        ({"state": DeskState.FILED}, False),
        ({"person": "Bert"}, False),  # another section
    ],
)
def test_an_article_that_keeps_its_place_is_changed_in_place(change: dict[str, object], stays: bool) -> None:
    before = tuple(article(number, analysed=True) for number in range(1, 6))
    changed = replace(before[2], **change)  # type: ignore[arg-type]
    after = (*before[:2], changed, *before[3:])
    assert changed_in_place(before, after, Grouping.PERSON, TODAY) == ([changed] if stays else None)
    assert changed_in_place(before, after[:-1], Grouping.PERSON, TODAY) is None
    assert changed_in_place(before, before, Grouping.PERSON, TODAY) == []


def test_a_row_changed_in_place_is_told(qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    rows = (Row(heading="Heute", count=2), Row(article=article(1)), Row(article=article(2)))
    model = LibraryModel()
    model.set_rows(rows)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    fresh = Row(article=replace(rows[2].article, settled=1))  # type: ignore[type-var]
    with qtbot.waitSignal(model.dataChanged) as told:
        model.replace(fresh)
    assert told.args is not None
    assert told.args[0].row() == 2
    assert model.index(2).data(Role.ROW) is fresh
    model.replace(Row(article=article(9)))  # not among them
    assert model.rowCount() == 3


def test_the_hint_of_an_empty_library_stands_away_from_the_edge(
    open_desktop: Callable[[Path], Desktop], qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_desktop(tmp_path / "empty.sqlite").window
    assert window is not None
    window.resize(1440, 900)
    hint = window.library._empty
    qtbot.waitUntil(hint.isVisible)
    words, pane = hint.contentsRect().translated(hint.mapTo(window.library, hint.rect().topLeft())), window.library
    assert (words.left(), pane.width() - 1 - words.right()) == (16, 16)


@pytest.mark.parametrize(
    ("more", "said"),
    [({"claims": 5, "settled": 2}, "2 / 5"), ({"analysed": True}, "keine Behauptung"), ({"analysed": False}, "")],
)
@pytest.mark.usefixtures("desktop")
def test_an_article_without_claims_shows_no_noughts(more: dict[str, object], said: str) -> None:
    assert progress_words(replace(article(1), **{"claims": 0, **more})) == said  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("more", "typed", "said"),
    [
        ({"date": ""}, None, ""),
        (
            {"date": "2025-02-14", "path": "https://zeitung.example/a"},
            None,
            "wie auf der Seite oder beim Abruf angegeben",
        ),
        ({"date": "2025-02-14", "path": "/texte/a.docx"}, None, "wie in der Datei oder beim Import angegeben"),
        ({"date": "2025-02-14"}, None, "wie im Text oder beim Einfügen angegeben"),
        ({"date": "2025-02-14"}, TypedDate(by="Ines Vogt", at="gestern"), "eingetragen von Ines Vogt, gestern"),
    ],
)
@pytest.mark.usefixtures("desktop")
def test_where_a_date_came_from_is_said(more: dict[str, object], typed: TypedDate | None, said: str) -> None:
    assert origin_words(article(1, **more), typed) == said


def test_the_details_say_who_typed_the_date(parts: tuple[MainWindow, Session], qtbot: QtBot) -> None:
    window, session = parts
    before = details_of(session.desk.articles[0])
    session.clerk.change_article(session.desk.articles[0].id, replace(before, date="2025-02-21"))
    qtbot.waitUntil(lambda: session.desk.articles[0].date == "2025-02-21")
    QTest.keyClick(window, Qt.Key.Key_F2)
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, DetailsDialog) and one.isVisible())
    qtbot.waitUntil(lambda: dialog.origin.words.startswith("eingetragen von "))
    assert dialog.date.accessibleDescription() == dialog.origin.words
    dialog.reject()
