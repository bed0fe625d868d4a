"""Checks elsewhere as cards: what each says, the keys, and every state in which there are none."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workbench.errors import InputError
from workbench.evidence.checks_elsewhere import EarlierCheck
from workbench.ui.web.check_card import CheckDelegate
from workbench.ui.web.check_cards import CheckCard, ChecksModel
from workbench.ui.web.checks_dialog import ChecksDialog
from workbench.ui.widgets.cards_model import Role

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop

CHECK = EarlierCheck(
    claim="Twitter kostete 54 Milliarden Dollar.",
    claimant="Kettenbrief",
    claim_date="",
    publisher="Faktenfuchs",
    site="faktenfuchs.example",
    url="https://www.faktenfuchs.example/twitter",
    title="Nein, Twitter kostete keine 54 Milliarden",
    review_date="2022-11-02",
    rating="Größtenteils falsch",
    language="de",
)
OTHER = replace(CHECK, url="https://anderswo.example/a", publisher="Wochenblatt", rating="", review_date="", title="x")


@pytest.fixture
def dialog(desktop: Desktop, qtbot: QtBot) -> ChecksDialog:
    assert desktop.session is not None
    assert desktop.session.desk.claim is not None
    made = ChecksDialog(desktop.window, desktop.session.desk.claim)
    made.open()
    qtbot.waitUntil(made.isVisible)
    return made


def test_a_card_says_everything_for_screen_readers(desktop: Desktop) -> None:
    assert desktop.window is not None
    words = CheckCard(CHECK).words()
    for part in (
        "Faktenfuchs",
        "Größtenteils falsch",
        "Kettenbrief: „",
        "2. November 2022 · Deutsch",
        "www.faktenfuchs",
    ):
        assert part in words
    assert CheckCard(OTHER).rating == "Ohne Bewertung"
    assert CheckCard(OTHER).about == "ohne Datum · Deutsch"
    assert CheckCard(replace(CHECK, title=CHECK.url)).title == ""


@pytest.mark.parametrize(
    ("url", "site", "elsewhere"),
    [
        ("https://www.a.example/x", "a.example", ""),
        ("https://fakten.a.example/x", "www.a.example", ""),
        ("https://b.example/x", "a.example", "b.example"),
        ("https://nota.example/x", "a.example", "nota.example"),
        ("https://a.example.b.example/x", "a.example", "a.example.b.example"),
    ],
)
def test_a_link_to_another_house_is_known(url: str, site: str, elsewhere: str) -> None:
    assert CheckCard(replace(CHECK, url=url, site=site)).elsewhere == elsewhere


def test_checks_are_a_sound_model(desktop: Desktop, qtmodeltester: ModelTester) -> None:
    assert desktop.window is not None
    model, resets = ChecksModel(), list[bool]()
    model.modelReset.connect(lambda: resets.append(True))
    model.set_cards((CheckCard(CHECK),))
    model.set_cards((CheckCard(CHECK), CheckCard(OTHER)))
    assert resets == []  # what comes after the rest leaves the rest alone
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt's own
    model.set_cards(())
    assert resets == [True]
    assert model.index(0).data(Role.CARD) is None


def test_a_rating_that_is_a_sentence_gets_lines_instead_of_being_cut(desktop: Desktop) -> None:
    assert desktop.window is not None
    model, delegate = ChecksModel(), CheckDelegate()
    delegate.width = 400
    sentence = replace(CHECK, rating="Irreführend, denn die Summe mischt Kaufpreis, Schulden und Gebühren")
    model.set_cards((CheckCard(CHECK), CheckCard(sentence)))
    short, long = (delegate.sizeHint(None, model.index(row)).height() for row in (0, 1))  # type: ignore[arg-type]
    assert long > short


def test_arrows_choose_o_opens_and_return_attaches(dialog: ChecksDialog, qtbot: QtBot) -> None:
    opened, attached = list[str](), list[EarlierCheck]()
    dialog.page_requested.connect(opened.append)
    dialog.check_chosen.connect(attached.append)
    dialog.show_checks((CHECK, OTHER), ("", "next"))
    qtbot.waitUntil(dialog.list.hasFocus)
    assert dialog.foot_words.text() == "1 von 2"
    QTest.keyClick(dialog.list, Qt.Key.Key_O)
    assert opened == [CHECK.url]
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_O)
    assert opened == [CHECK.url]  # it leads to another house: told first
    assert "anderswo.example" in dialog.foot_words.text()
    QTest.keyClick(dialog.list, Qt.Key.Key_O)
    assert opened == [CHECK.url, OTHER.url]
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert attached == [OTHER]
    assert not dialog.isVisible()


def test_more_checks_come_below_and_the_first_new_one_is_chosen(dialog: ChecksDialog) -> None:
    asked: list[tuple[str, ...]] = []
    dialog.search_requested.connect(lambda _words, _languages, tokens: asked.append(tokens))
    dialog.show_checks((CHECK,), ("", "next"))
    dialog.more.click()
    assert asked == [("", "next")]
    dialog.show_failure(InputError("checks-quota", seconds=40))
    assert dialog.list.isVisible()
    assert "40" in dialog.foot_words.text()
    assert dialog.more.isEnabled()
    dialog.show_checks((OTHER,), ("", ""))
    assert dialog.list.chosen == CheckCard(OTHER)
    assert not dialog.more.isEnabled()


@pytest.mark.parametrize(
    ("error", "words", "again"),
    [
        (InputError("checks-quota", seconds=40), "40 Sekunden", True),
        (InputError("service-unreachable", host="a.example", cause="–"), "Abbild", True),
        (InputError("checks-failed", status=500), "500", True),
        (InputError("key-refused"), "Schlüssel", False),
    ],
)
def test_where_nothing_came_it_says_why_and_what_to_do(
    dialog: ChecksDialog, error: InputError, words: str, again: bool
) -> None:
    asked: list[str] = []
    dialog.search_requested.connect(lambda searched, _languages, _tokens: asked.append(searched))
    dialog.show_failure(error)
    assert words in dialog.state.words
    assert dialog.state.again.isVisibleTo(dialog) is again
    assert dialog.key_box.isVisibleTo(dialog) is not again
    assert not dialog.accept_button.isEnabled()
    dialog.state.again.click()
    assert asked == [dialog.words.text()]
    assert "Suche" in dialog.state.words


def test_nothing_found_gives_advice_and_the_words_back(dialog: ChecksDialog) -> None:
    assert "Noch ist nichts gesendet" in dialog.state.words
    dialog.show_checks((), ("", ""))
    assert "Weniger Wörter finden mehr" in dialog.state.words
    assert not dialog.list.isVisibleTo(dialog)
