"""Two people on one library at once: what one types outlives what the other saves, and an erased name is let go."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from sqlite_utils import Database

from workbench.actions import articles, claims, history, noting, verdicts
from workbench.actions.noting import Talk
from workbench.actions.workspace import open_workspace
from workbench.errors import LibraryError
from workbench.intake import read_text
from workbench.journal.beside import unsaved_file
from workbench.model.claims import Rating
from workbench.model.evidence import Grade, Stance
from workbench.model.facts import FactState
from workbench.ui.dialogs.noting import Typed
from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.dialogs.unfinished import Unfinished

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.actions.workspace import Workspace
    from workbench.model.claims import Claim
    from workbench.ui.desktop import Desktop
    from workbench.ui.panel.verdict_form import VerdictForm

_LONG = 20_000
_TALK = Typed(text="Falk: 44.", stance=Stance.CONTEXT, grade=Grade.UNGRADED, confidential=False)


def _as_colleague(library: Path, job: Callable[[Workspace], object], *, by: str = "Paul Adeyemi") -> None:
    workspace = open_workspace(library, by=by, language="de")
    try:
        job(workspace)
    finally:
        workspace.close()


def _form(desktop: Desktop) -> VerdictForm:
    assert desktop.window is not None
    return desktop.window.claim_panel.form


def _claim(desktop: Desktop) -> Claim:
    assert desktop.session is not None
    assert desktop.session.desk.claim is not None
    return desktop.session.desk.claim


def _overtake(desktop: Desktop, library: Path, qtbot: QtBot) -> None:
    """Type a verdict by keys; the colleague saves another for the same claim, which arrives."""
    assert desktop.session is not None
    claim, form = _claim(desktop).id, _form(desktop)
    form.choose(Rating.FALSE)
    QTest.keyClicks(form.reason, "Es waren 44")
    _as_colleague(library, lambda work: verdicts.give_verdict(work, claim, Rating.VERIFIED, "Passt."))
    desktop.session.desk.refresh()
    qtbot.waitUntil(lambda: _claim(desktop).settled, timeout=_LONG)


def test_what_is_typed_stays_when_a_colleague_rates_the_claim_first(
    desktop: Desktop, library: Path, qtbot: QtBot
) -> None:
    _overtake(desktop, library, qtbot)
    form, window = _form(desktop), desktop.window
    assert window is not None
    assert form.reason.toPlainText() == "Es waren 44"
    QTest.keyClicks(form.reason, ".")  # nothing jumped from under the keys
    assert "Paul Adeyemi" in window.notice.words
    assert "bleibt stehen" in window.notice.words
    QTest.keyClick(form.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _claim(desktop).rating is Rating.FALSE, timeout=_LONG)
    assert [verdict.reason for verdict in _claim(desktop).standing_verdicts] == ["Es waren 44."]
    qtbot.waitUntil(lambda: window.notice.words == "")


def test_the_verdict_that_came_first_can_be_taken_instead(desktop: Desktop, library: Path, qtbot: QtBot) -> None:
    _overtake(desktop, library, qtbot)
    window = desktop.window
    assert window is not None
    window.notice._action.click()
    assert _form(desktop).reason.toPlainText() == "Passt."
    assert _form(desktop).verdicts.unsaved[0] == {}
    assert window.notice.words == ""


def _rate(desktop: Desktop, qtbot: QtBot, *claims: Claim) -> None:
    """Save a verdict of one's own for each claim."""
    session = desktop.session
    assert session is not None
    assert desktop.errands is not None  # whoever rates by hand has had them made
    for claim in claims:
        session.clerk.give_verdict(claim.id, "false", "Es waren 44.", "")
    qtbot.waitUntil(lambda: len([one for one in _claims(desktop) if one.settled]) == len(claims), timeout=_LONG)


def _claims(desktop: Desktop) -> tuple[Claim, ...]:
    assert desktop.session is not None
    assert desktop.session.desk.dossier is not None
    return desktop.session.desk.dossier.live_claims


@pytest.mark.parametrize(
    ("rated", "said"),
    [
        (1, "Paul Adeyemi bewertet Behauptung 1 jetzt mit „Strittig“; von Ihnen stand dort „Falsch“."),
        (2, "Paul Adeyemi bewertet jetzt 2 Behauptungen, die Sie bewertet hatten: 1, 2."),
    ],
)
def test_whoever_is_overruled_elsewhere_is_told_quietly(
    desktop: Desktop, library: Path, qtbot: QtBot, rated: int, said: str
) -> None:
    window, session = desktop.window, desktop.session
    assert window is not None
    assert session is not None
    mine = _claims(desktop)[:2]
    _rate(desktop, qtbot, *mine)

    def rate(work: Workspace) -> None:
        for claim in mine[:rated]:
            verdicts.give_verdict(work, claim.id, Rating.DISPUTED, "Zwei Angaben.")

    _as_colleague(library, rate)
    session.desk.refresh()
    qtbot.waitUntil(lambda: window.notice.words == said, timeout=_LONG)
    session.desk.refresh()  # said once
    window.notice.hide()
    with qtbot.waitSignal(session.desk.dossier_changed, timeout=_LONG):
        session.desk.refresh()
    assert window.notice.words == ""


def test_what_was_told_of_an_overruling_goes_when_it_is_taken_back(
    desktop: Desktop, library: Path, qtbot: QtBot
) -> None:
    window, session = desktop.window, desktop.session
    assert window is not None
    assert session is not None
    mine = _claims(desktop)[0]
    _rate(desktop, qtbot, mine)
    _as_colleague(library, lambda work: verdicts.give_verdict(work, mine.id, Rating.DISPUTED, "Zwei Angaben."))
    session.desk.refresh()
    qtbot.waitUntil(lambda: "Strittig" in window.notice.words, timeout=_LONG)
    _as_colleague(library, lambda work: history.undo(work, own=True))
    session.desk.refresh()
    qtbot.waitUntil(lambda: window.notice.words == "", timeout=_LONG)


def test_a_verdict_on_a_claim_one_never_rated_is_no_news(desktop: Desktop, library: Path, qtbot: QtBot) -> None:
    window, session = desktop.window, desktop.session
    assert window is not None
    assert session is not None
    first, second = _claims(desktop)[:2]
    _rate(desktop, qtbot, first)
    _as_colleague(library, lambda work: verdicts.give_verdict(work, second.id, Rating.VERIFIED, "Passt."))
    session.desk.refresh()
    qtbot.waitUntil(lambda: _claims(desktop)[1].settled, timeout=_LONG)
    assert window.notice.words == ""


def test_words_without_a_rating_never_go_out_under_a_rating_that_came_from_elsewhere(
    desktop: Desktop, library: Path, qtbot: QtBot
) -> None:
    assert desktop.session is not None
    claim, form = _claim(desktop).id, _form(desktop)
    QTest.keyClicks(form.reason, "Es waren 44")
    _as_colleague(library, lambda work: verdicts.give_verdict(work, claim, Rating.VERIFIED, "Passt."))
    desktop.session.desk.refresh()
    qtbot.waitUntil(lambda: _claim(desktop).settled, timeout=_LONG)
    QTest.keyClicks(form.reason, ".")
    with qtbot.waitSignal(form.refused):
        QTest.keyClick(form.reason, Qt.Key.Key_Return)


def test_the_same_verdict_from_elsewhere_is_no_news(desktop: Desktop, library: Path, qtbot: QtBot) -> None:
    assert desktop.session is not None
    assert desktop.window is not None
    claim, form = _claim(desktop).id, _form(desktop)
    form.choose(Rating.FALSE)
    QTest.keyClicks(form.reason, "Es waren 44.")
    _as_colleague(library, lambda work: verdicts.give_verdict(work, claim, Rating.FALSE, "Es waren 44."))
    desktop.session.desk.refresh()
    qtbot.waitUntil(lambda: _claim(desktop).settled, timeout=_LONG)
    assert form.verdicts.unsaved[0] == {}
    assert desktop.window.notice.words == ""


def test_a_verdict_nobody_had_seen_yet_stands_beside_ones_own(desktop: Desktop, library: Path, qtbot: QtBot) -> None:
    claim, form = _claim(desktop).id, _form(desktop)
    form.choose(Rating.FALSE)
    QTest.keyClicks(form.reason, "Es waren 44.")
    _as_colleague(library, lambda work: verdicts.give_verdict(work, claim, Rating.VERIFIED, "Passt."))
    assert desktop.errands is not None
    QTest.keyClick(form.reason, Qt.Key.Key_Return)  # before the window looked
    qtbot.waitUntil(lambda: _claim(desktop).conflict, timeout=_LONG)
    assert form.verdicts.unsaved[0] == {}  # saved it is, and only a new decision is asked for
    assert form.reason.toPlainText() == ""
    assert desktop.window is not None
    said = "Paul Adeyemi bewertet Behauptung 1 mit „Verifiziert“, Sie mit „Falsch“; beides bleibt stehen."
    qtbot.waitUntil(lambda: desktop.window.notice.words == said, timeout=_LONG)  # type: ignore[union-attr]


def test_between_two_verdicts_is_decided_by_keys_and_the_keyboard_never_goes_astray(
    desktop: Desktop, library: Path, qtbot: QtBot
) -> None:
    claim, form, window, session = _claim(desktop).id, _form(desktop), desktop.window, desktop.session
    assert window is not None
    assert session is not None
    assert desktop.errands is not None
    form.choose(Rating.FALSE)
    _as_colleague(library, lambda work: verdicts.give_verdict(work, claim, Rating.VERIFIED, "Passt."))
    QTest.keyClicks(form.reason, "Es waren 44.")
    QTest.keyClick(form.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _claim(desktop).conflict, timeout=_LONG)
    window.claim_panel.focus_first()
    buttons = window.claim_panel.conflict.buttons
    assert buttons[0].hasFocus()
    number = _claim(desktop).facts[0].number
    _as_colleague(library, lambda work: claims.tick_fact(work, claim, number, FactState.CONFIRMED))
    session.desk.refresh()
    qtbot.waitUntil(lambda: _claim(desktop).facts[0].state is FactState.CONFIRMED, timeout=_LONG)
    assert buttons[0].hasFocus()  # a colleague's tick took nothing from under the keys
    theirs = [verdict.by for verdict in _claim(desktop).standing_verdicts].index("Paul Adeyemi")
    buttons[theirs].setFocus()
    QTest.keyClick(buttons[theirs], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: _claim(desktop).rating is Rating.VERIFIED, timeout=_LONG)
    qtbot.waitUntil(window.manuscript.text_view().hasFocus, timeout=_LONG)
    session.clerk.undo()
    qtbot.waitUntil(lambda: _claim(desktop).conflict, timeout=_LONG)
    said = "Paul Adeyemi bewertet Behauptung 1 mit „Verifiziert“, Sie mit „Falsch“; beides bleibt stehen."
    qtbot.waitUntil(lambda: window.notice.words == said, timeout=_LONG)


def test_what_is_typed_to_decide_between_two_verdicts_stays(desktop: Desktop, library: Path, qtbot: QtBot) -> None:
    assert desktop.session is not None
    claim, form = _claim(desktop).id, _form(desktop)
    for by, rating, reason in (("Ada Ley", Rating.VERIFIED, "Passt."), ("Jo Falk", Rating.FALSE, "Es waren 44.")):
        given = partial(verdicts.give_verdict, claim_id=claim, rating=rating, reason=reason, seen="")
        _as_colleague(library, given, by=by)
    desktop.session.desk.refresh()
    qtbot.waitUntil(lambda: _claim(desktop).conflict, timeout=_LONG)
    form.choose(Rating.FALSE)
    QTest.keyClicks(form.reason, "Es waren 44.")
    with qtbot.waitSignal(desktop.session.desk.dossier_changed, timeout=_LONG):
        desktop.session.desk.refresh()
    assert form.reason.toPlainText() == "Es waren 44."
    QTest.keyClick(form.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _claim(desktop).rating is Rating.FALSE, timeout=_LONG)
    assert form.verdicts.unsaved[0] == {}


def test_one_person_saving_twice_in_a_row_contradicts_nobody(desktop: Desktop, qtbot: QtBot) -> None:
    form = _form(desktop)
    form.choose(Rating.FALSE)
    QTest.keyClicks(form.reason, "Es waren 44")
    form.commit()
    QTest.keyClicks(form.reason, ".")
    form.commit()
    qtbot.waitUntil(lambda: bool(_claim(desktop).verdict and len(_claim(desktop).verdicts) == 2), timeout=_LONG)
    assert _claim(desktop).verdict is not None
    assert _claim(desktop).verdict.reason == "Es waren 44."  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: not form.verdicts.unsaved[0], timeout=_LONG)
    assert desktop.window is not None
    assert desktop.window.notice.words == ""


@pytest.mark.usefixtures("one_worker")
@pytest.mark.parametrize("elsewhere", [False, True], ids=["on the open claim", "on another claim"])
def test_a_name_erased_by_the_command_line_leaves_what_is_typed_in_an_open_window(
    desktop: Desktop, library: Path, qtbot: QtBot, elsewhere: bool
) -> None:
    session, window, errands = desktop.session, desktop.window, desktop.errands
    assert session is not None
    assert window is not None
    assert errands is not None
    desk, form, claim = session.desk, _form(desktop), _claim(desktop).id
    talk = Talk(person="Jo Falk", role="Sprecherin")
    _as_colleague(
        library,
        lambda work: noting.note(work, claim, talk, text="44.", stance=Stance.CONTEXT, confidential=True),
    )
    desk.refresh()
    qtbot.waitUntil(lambda: bool(desk.dossier and desk.dossier.sources), timeout=_LONG)
    assert desk.dossier is not None
    if elsewhere:
        desk.select(desk.dossier.live_claims[1].id)
    typed = _claim(desktop).id
    form.choose(Rating.FALSE)
    QTest.keyClicks(form.reason, "Laut Jo Falk waren es 44")
    errands.words.typed[f"query {typed}"] = ("Stimmt, was Falk sagt?",)
    errands.unfinished[typed] = Unfinished(
        where="", quote="", note="Falk fragen", time="", stance=Stance.CONTEXT, grade=Grade.UNGRADED, confidential=False
    )
    source = next(iter(desk.dossier.sources))
    qtbot.waitUntil(lambda: source in session.erasures._known, timeout=_LONG)
    _as_colleague(library, lambda work: history.erase(work, source))
    session._look()
    qtbot.waitUntil(lambda: "Falk" not in form.reason.toPlainText(), timeout=_LONG)
    assert form.reason.toPlainText() == "Laut […] waren es 44"
    assert form.reason.textCursor().atEnd()  # typing goes on there
    assert errands.words.typed[f"query {typed}"] == ("Stimmt, was […] sagt?",)
    assert errands.unfinished[typed].note == "[…] fragen"
    assert "gelöscht" in window.notice.words
    desktop._watch.timeout.emit()
    session._writing.submit(lambda: None).result()
    kept = unsaved_file(library).read_text(encoding="utf-8")
    assert "waren es 44" in kept
    assert "Falk" not in kept


def test_an_article_taken_away_elsewhere_gives_way_to_another_in_words_of_the_window(
    desktop: Desktop, library: Path, qtbot: QtBot
) -> None:
    session, window = desktop.session, desktop.window
    assert session is not None
    assert window is not None
    desk, first, imported = session.desk, session.desk.article_id, list[str]()
    document = read_text("Das Zweite\n\nEin Satz steht hier.\n")
    _as_colleague(library, lambda work: imported.append(articles.store_article(work, document).article))
    desk.open_article(imported[0])
    qtbot.waitUntil(lambda: bool(desk.dossier and desk.dossier.article.id == imported[0]), timeout=_LONG)
    title = next(one.title for one in desk.articles if one.id == imported[0])
    _as_colleague(library, history.undo)
    session._look()
    qtbot.waitUntil(lambda: bool(desk.dossier and desk.dossier.article.id == first), timeout=_LONG)
    assert desk.article_id == first
    assert len(desk.articles) == 1
    assert desk.claim is not None
    qtbot.waitUntil(lambda: window.notice.words == f"„{title}“ ist nicht mehr im Archiv.")


def test_the_only_article_taken_away_leaves_the_welcome(desktop: Desktop, library: Path, qtbot: QtBot) -> None:
    session, window = desktop.session, desktop.window
    assert session is not None
    assert window is not None
    _as_colleague(library, history.undo)
    session._look()
    qtbot.waitUntil(lambda: session.desk.dossier is None, timeout=_LONG)
    assert session.desk.article_id == ""
    qtbot.waitUntil(lambda: not window.shows_article)


@pytest.mark.parametrize("replaced", [False, True], ids=["deleted", "replaced"])
def test_a_library_gone_from_its_place_is_said_at_once_and_nothing_seems_saved(
    desktop: Desktop, library: Path, qtbot: QtBot, replaced: bool
) -> None:
    session, window, form = desktop.session, desktop.window, _form(desktop)
    assert session is not None
    assert window is not None
    other = library.with_name("other.sqlite")
    open_workspace(other, by="Paul Adeyemi", language="de").close()
    other.replace(library) if replaced else library.unlink()
    session._look()
    qtbot.waitUntil(lambda: "nicht mehr an seinem Platz" in window.notice.words, timeout=_LONG)
    session.desk.failed.emit(LibraryError("library-failed", path=library, cause="gone"))  # as a reader may say
    session._look()
    qtbot.waitUntil(lambda: "nicht mehr an seinem Platz" in window.notice.words, timeout=_LONG)
    form.choose(Rating.FALSE)
    QTest.keyClicks(form.reason, "Es waren 44.")
    window.notice.hide()
    QTest.keyClick(form.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "nicht mehr an seinem Platz" in window.notice.words, timeout=_LONG)
    assert form.reason.toPlainText() == "Es waren 44."
    assert not _claim(desktop).settled
    assert len([one for one in library.parent.iterdir() if ".replaced-" in one.name]) == 1


@pytest.mark.parametrize("missed", [False, True], ids=["by the look", "by a reader, too"])
def test_a_library_put_back_goes_on_and_what_was_said_of_it_is_gone(
    desktop: Desktop, library: Path, qtbot: QtBot, missed: bool
) -> None:
    session, window = desktop.session, desktop.window
    assert session is not None
    assert window is not None
    away = library.with_name("away.sqlite")
    library.rename(away)
    session._look()
    qtbot.waitUntil(lambda: "nicht mehr an seinem Platz" in window.notice.words, timeout=_LONG)
    if missed:
        session.desk.failed.emit(LibraryError("library-failed", path=library, cause="unable to open database file"))
    away.rename(library)
    session._look()
    qtbot.waitUntil(lambda: window.notice.words == "", timeout=_LONG)
    session.clerk.give_verdict(_claim(desktop).id, "false", "Es waren 44.", "")
    qtbot.waitUntil(lambda: _claim(desktop).settled, timeout=_LONG)


def _confide(desktop: Desktop, library: Path, qtbot: QtBot) -> str:
    """Have a colleague note a talk with Jo Falk in confidence; return the source once this window knows of it."""
    session, claim = desktop.session, _claim(desktop).id
    assert session is not None
    desk, talk = session.desk, Talk(person="Jo Falk", role="Sprecherin")
    _as_colleague(
        library, lambda work: noting.note(work, claim, talk, text="44.", stance=Stance.CONTEXT, confidential=True)
    )
    desk.refresh()
    qtbot.waitUntil(lambda: bool(desk.dossier and desk.dossier.sources), timeout=_LONG)
    assert desk.dossier is not None
    source = next(iter(desk.dossier.sources))
    qtbot.waitUntil(lambda: source in session.erasures._known, timeout=_LONG)
    session._timer.stop()  # the second between two looks lasts as long as the test
    return source


def _quiet(desktop: Desktop) -> None:
    """Wait for everything handed to the writing thread."""
    assert desktop.session is not None
    desktop.session._writing.submit(lambda: None).result()


def _everything(library: Path) -> str:
    """Return all that stands in the library's journal and in the files beside it."""
    database = Database(library)
    try:
        events = "".join(payload for (payload,) in database.execute("SELECT payload FROM events").fetchall())
    finally:
        database.close()
    beside = [file for file in library.parent.glob(f"{library.name}.*.json") if file.is_file()]
    return events + "".join(file.read_text(encoding="utf-8") for file in beside)


@pytest.mark.usefixtures("one_worker")
def test_a_name_typed_and_saved_before_the_window_looks_is_not_written(
    desktop: Desktop, library: Path, qtbot: QtBot
) -> None:
    source, form, session = _confide(desktop, library, qtbot), _form(desktop), desktop.session
    assert session is not None
    claim = _claim(desktop).id
    _as_colleague(library, lambda work: history.erase(work, source))
    form.choose(Rating.FALSE)
    QTest.keyClicks(form.reason, "Laut Jo Falk waren es 44")
    desktop._watch.timeout.emit()
    _quiet(desktop)
    assert "waren es 44" in unsaved_file(library).read_text(encoding="utf-8")
    form.commit()
    session.clerk.raise_query(claim, "Stimmt, was Falk sagt?")
    session.clerk.evidence.note(claim, Talk(person="Jo Falk"), _TALK)
    _quiet(desktop)
    qtbot.waitUntil(lambda: bool(_claim(desktop).verdict and _claim(desktop).queries), timeout=_LONG)
    assert _claim(desktop).verdict.reason == "Laut […] waren es 44"  # type: ignore[union-attr]
    assert _claim(desktop).queries[0].text == "Stimmt, was […] sagt?"
    assert "Falk" not in _everything(library)


@pytest.mark.usefixtures("one_worker")
def test_a_name_in_an_open_dialog_is_taken_out_and_typing_goes_on(
    desktop: Desktop, library: Path, qtbot: QtBot
) -> None:
    source, session, errands = _confide(desktop, library, qtbot), desktop.session, desktop.errands
    assert session is not None
    assert errands is not None
    errands.run("query")
    (field,) = errands.window.findChild(Sheet).findChildren(QPlainTextEdit)  # type: ignore[union-attr]
    QTest.keyClicks(field, "Stimmt, was Jo Falk")
    _as_colleague(library, lambda work: history.erase(work, source))
    session._look()
    qtbot.waitUntil(lambda: "Falk" not in field.toPlainText(), timeout=_LONG)
    QTest.keyClicks(field, " sagt?")
    assert field.toPlainText() == "Stimmt, was […] sagt?"
    assert "Falk" not in "".join(errands.words.typed.get(f"query {_claim(desktop).id}", ()))
