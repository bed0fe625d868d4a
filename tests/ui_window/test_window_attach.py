"""The dialog that attaches a source: words of the passage typed by hand are found, or told to be missing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from workbench.actions.capturing import Prepared, is_words
from workbench.compare.alike.matching import FactMatch
from workbench.evidence.proposal import Proposal
from workbench.model.evidence import Capture
from workbench.model.facts import Fact, FactKind
from workbench.model.ids import Sha256
from workbench.ui.dialogs.attach import AttachDialog
from workbench.ui.dialogs.attaching import Attaching
from workbench.ui.source.compare_list import rows_of
from workbench.ui.source.comparison import Comparison, trial_pair

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop
    from workbench.ui.dialogs.unfinished import Unfinished

TEXT = "Ein Vorwort.\n\nDer Preis betrug 44 Milliarden 💶 Dollar.\n\nEin Nachwort mit „Zitat“."


@pytest.fixture
def dialog(desktop: Desktop) -> AttachDialog:
    assert desktop.session is not None
    assert desktop.session.desk.claim is not None
    made = AttachDialog(desktop.window, desktop.session.desk.claim)
    made.open()
    return made


def prepared() -> Prepared:
    capture = Capture(
        sha256=Sha256("a" * 64),
        size=9,
        media_type="text/plain",
        at="2025-02-11T10:00:00Z",
        text=TEXT,
        file_name="a.txt",
    )
    best = Proposal(start=0, end=12, score=0.5, reasons=("meaning",), facts=())
    return Prepared(content=b"x", capture=capture, title="A", publisher="", date="", proposals=(best,))


def compared(dialog: AttachDialog, matches: tuple[FactMatch, ...]) -> Comparison:
    """Return what comparing the claim with the first words might bring."""
    pair = trial_pair(dialog._claim, prepared().capture, (0, 12), ())
    return Comparison(pair=pair, rows=rows_of(matches), facts=(), findings=(), quote=None)


def test_typed_words_are_tied_instead_of_the_proposal(dialog: AttachDialog) -> None:
    given: list[object] = []
    dialog.source_given.connect(lambda *all_given: given.extend(all_given))
    dialog.quote.setText("44 Milliarden 💶 Dollar")
    dialog.show_prepared(prepared())
    start = TEXT.index("44")
    assert dialog.span() == (start, start + 22)
    dialog.commit()
    assert given[1] == (start, start + 22)


def test_words_the_source_lacks_are_told_and_nothing_is_attached(dialog: AttachDialog) -> None:
    given: list[object] = []
    dialog.source_given.connect(lambda *all_given: given.extend(all_given))
    dialog.quote.setText("54 Milliarden")
    dialog.show_prepared(prepared())
    assert "54 Milliarden" in dialog.foot_words.text()
    dialog.commit()
    assert given == []
    assert dialog.isVisible()
    assert dialog.quote.text() == "54 Milliarden"
    dialog.quote.clear()
    QTest.keyClick(dialog.quote, Qt.Key.Key_Tab)
    dialog.commit()
    assert given[1] == (0, 12)


def test_a_time_code_goes_along_and_what_is_none_is_told(dialog: AttachDialog) -> None:
    given: list[object] = []
    dialog.source_given.connect(lambda *all_given: given.extend(all_given))
    dialog.show_prepared(prepared())
    dialog.time.setText("gleich am Anfang")
    dialog.commit()
    assert given == []
    assert "gleich am Anfang" in dialog.foot_words.text()
    assert dialog.time.text() == "gleich am Anfang"
    dialog.time.setText("12:34")
    dialog.commit()
    assert given[-1] == "00:12:34"


def test_a_file_without_text_says_that_it_has_none(dialog: AttachDialog) -> None:
    image = prepared()
    dialog.show_prepared(replace(image, capture=replace(image.capture, text=""), proposals=()))
    assert dialog._state.isVisible()
    assert dialog._state._title.text() == "Kein Text in dieser Datei"
    dialog.show_prepared(prepared())
    assert dialog.text.isVisible()


@pytest.mark.parametrize("facts", [1, 4, 12])
def test_a_long_comparison_pushes_nothing_over_anything(dialog: AttachDialog, qtbot: QtBot, facts: int) -> None:
    fact = dialog._claim.facts[0]
    found = tuple(replace(fact, number=n + 1, start=n, end=n + 1) for n in range(facts))
    dialog._claim = replace(dialog._claim, facts=found)
    dialog.show_prepared(prepared())
    assert len(dialog.table.model().rows) == facts  # type: ignore[attr-defined]
    bottom = dialog.table.geometry().bottom
    qtbot.waitUntil(lambda: bottom() + 16 < dialog.stance.geometry().top())  # its heading stands between them
    assert dialog._proposals.height() >= 80


@pytest.mark.parametrize("height", [760, 620])
def test_six_facts_that_both_name_leave_room_for_the_heading_below(dialog: AttachDialog, height: int) -> None:
    fact = dialog._claim.facts[0]
    dialog.resize(1080, height)
    dialog.show_prepared(prepared())
    dialog._show_comparison(compared(dialog, (FactMatch(fact=fact, relation="agree", other=fact),) * 6))
    QApplication.sendPostedEvents()
    heading = next(one for one in dialog.findChildren(QLabel) if one.text() == "Der Beleg")
    assert dialog.table.height() > 6 * 50  # each in two lines
    assert heading.geometry().top() - dialog.table.geometry().bottom() > 12
    assert dialog.stance.geometry().top() > heading.geometry().bottom()


@pytest.mark.parametrize("facts", [4, 8])
def test_note_and_confidential_are_in_sight_however_long_the_comparison_is(dialog: AttachDialog, facts: int) -> None:
    fact = dialog._claim.facts[0]
    dialog.resize(1080, 776)  # what a window of 1280 × 800 leaves
    dialog.show_prepared(prepared())
    dialog._show_comparison(compared(dialog, (FactMatch(fact=fact, relation="agree", other=fact),) * facts))
    QApplication.sendPostedEvents()
    for widget in (dialog._note, dialog.confidential):
        assert widget.visibleRegion().boundingRect().size() == widget.size()
        assert widget.mapTo(dialog, QPoint()).y() + widget.height() < dialog.height()
        assert widget.isEnabled()


def test_a_comparison_filled_before_it_has_its_width_shows_whole_rows(dialog: AttachDialog, qtbot: QtBot) -> None:
    fact = dialog._claim.facts[0]
    match = FactMatch(fact=fact, relation="differ", other=replace(fact, text="2023", value="2023"))
    assert dialog.table.isHidden()
    dialog._show_comparison(compared(dialog, (match, match)))
    rows = [dialog.table.sizeHintForRow(row) for row in range(2)]
    qtbot.waitUntil(lambda: dialog.table.height() == sum(rows) + 2)
    assert rows == [52, 52]


def test_while_a_source_is_read_no_second_reading_begins(dialog: AttachDialog) -> None:
    asked: list[str] = []
    dialog.file_requested.connect(asked.append)
    dialog.take_path("/artikel/meldung.txt")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog.take_path("/artikel/andere.txt")
    assert asked == ["/artikel/meldung.txt"]
    assert "meldung.txt" in dialog.foot_words.text()
    dialog.show_error("Die Datei ist leer.")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked == ["/artikel/meldung.txt", "/artikel/meldung.txt"]


def test_after_the_reading_the_key_attaches(dialog: AttachDialog) -> None:
    given: list[object] = []
    dialog.source_given.connect(lambda *all_given: given.extend(all_given))
    dialog.take_path("/artikel/meldung.txt")
    dialog.show_prepared(prepared())
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert given


def test_escape_keeps_the_path_of_a_second_file_that_is_being_read(dialog: AttachDialog) -> None:
    left: list[Unfinished] = []
    dialog.left.connect(lambda typed, _waits: left.append(typed))
    dialog.take_path("/artikel/erste.txt")
    dialog.show_prepared(prepared())
    dialog.take_path("/artikel/zweite.pdf")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert [typed.where for typed in left] == ["/artikel/zweite.pdf"]


def test_another_path_typed_after_a_reading_is_read_before_anything_is_attached(dialog: AttachDialog) -> None:
    asked: list[str] = []
    given: list[object] = []
    dialog.file_requested.connect(asked.append)
    dialog.source_given.connect(lambda *all_given: given.extend(all_given))
    dialog.take_path("/artikel/erste.txt")
    dialog.show_prepared(prepared())
    dialog._path.setText("/artikel/zweite.pdf")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked == ["/artikel/erste.txt", "/artikel/zweite.pdf"]
    assert given == []
    dialog.show_prepared(prepared())
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert given


def test_what_was_typed_before_outlives_an_address_that_came_from_elsewhere(desktop: Desktop) -> None:
    assert desktop.errands is not None
    assert desktop.session is not None
    claim = desktop.session.desk.claim
    assert claim is not None
    office = desktop.errands
    first = Attaching(office, claim)
    first.begin("", "")
    first.dialog._note.setPlainText("Anna fragen")
    first.dialog.reject()
    second = Attaching(office, claim)
    second.dialog.file_requested.disconnect()
    second.begin("https://zeitung.example/", "")
    second.dialog._path.clear()
    second.dialog.reject()
    third = Attaching(office, claim)
    third.begin("", "")
    assert third.dialog.unfinished.note == "Anna fragen"
    third.dialog.reject()


def test_a_page_that_came_over_http_after_https_says_so_until_something_else_is_read(dialog: AttachDialog) -> None:
    dialog.show_prepared(replace(prepared(), downgraded=True))
    assert "http, nicht wie verlangt über https" in dialog.foot_words.text()
    dialog.quote.setText("44 Milliarden")
    dialog.quote.editingFinished.emit()
    assert "nicht wie verlangt" in dialog.foot_words.text()
    dialog.show_prepared(prepared())
    assert dialog.foot_words.text() == ""


def test_what_differs_stands_first_where_the_list_may_be_cut(dialog: AttachDialog) -> None:
    words = "44 Milliarden 💶 Dollar"
    start = TEXT.index(words)
    end = start + len(words)
    figure = Fact(kind=FactKind.MONEY, start=start, end=end, text=words, value=44e9)
    proposal = Proposal(start=start, end=end, score=0.5, reasons=("meaning",), facts=(figure,))
    dialog.show_prepared(replace(prepared(), proposals=(proposal,)))
    rows = dialog.table.comparison.rows
    assert [row.match.relation for row in rows] == ["differ", "silent", "silent"]
    assert [row.match.fact.text for row in rows] == ["54 Milliarden Dollar", "Musk", "2022"]


def test_the_first_passage_that_fits_can_be_read_whole(dialog: AttachDialog) -> None:
    dialog.resize(1080, 760)
    reasons = ("same-fact", "other-value", "same-name", "same-words", "like-words", "meaning")
    text = "Musk kaufte Twitter im Oktober 2022 für 44 Milliarden Dollar, wie das Unternehmen damals mitteilte. " * 4
    made = prepared()
    best = replace(made.proposals[0], end=200, reasons=reasons)
    dialog.show_prepared(replace(made, capture=replace(made.capture, text=text), proposals=(best, best)))
    QApplication.sendPostedEvents()
    shown = dialog._proposals
    first = shown.visualItemRect(shown.item(0))
    assert first.height() > 88  # more than the list keeps at least
    assert shown.viewport().rect().contains(first)
    assert shown.visualItemRect(shown.item(1)).top() < shown.viewport().height()


@pytest.mark.parametrize("words", [1, 2, 3, 4])
def test_a_long_comparison_leaves_the_first_passage_whole(dialog: AttachDialog, words: int) -> None:
    dialog.resize(1080, 760)
    made = prepared()
    text = "Musk kaufte Twitter im Oktober für 44 Milliarden Dollar, wie man damals mitteilte. " * words
    reasons = ("same-fact", "other-value", "same-name", "meaning")
    best = replace(made.proposals[0], start=0, end=len(text), reasons=reasons)
    dialog.show_prepared(replace(made, capture=replace(made.capture, text=text), proposals=(best,) * 4))
    dialog.table.setMinimumHeight(320)
    dialog.refit()
    QApplication.sendPostedEvents()
    shown = dialog._proposals
    first = shown.visualItemRect(shown.item(0))
    assert first.height() <= shown.viewport().height()
    assert shown.visualItemRect(shown.item(1)).top() < shown.viewport().height()


def told(dialog: AttachDialog) -> list[str]:
    """Return the findings and the sentence under the comparison, of what can be seen."""
    boxes = [box._words.text() for box in dialog._details.findings._boxes if not dialog._details.findings.isHidden()]
    state = dialog._details.state
    return [*boxes, *([state.text()] if not state.isHidden() else [])]


def quoting(dialog: AttachDialog, words: str) -> None:
    """Let the claim quote somebody."""
    text = f"„{words}“, sagt Sam Altman"
    claim = dialog._claim
    fact = Fact(number=1, start=claim.start + 1, end=claim.start + 1 + len(words), text=words, kind=FactKind.QUOTE)
    dialog._claim = replace(claim, text=text, end=claim.start + len(text), facts=(fact,))


@pytest.mark.parametrize(
    ("quoted", "said"),
    [
        ("Der Preis betrug 44 Milliarden", ["Das Zitat steht Wort für Wort so in dieser Stelle."]),
        (
            "Der Preis war 44 Milliarden 💶 Dollar",
            ["Zitat: Die Quelle hat „Preis betrug 44“, der Text „Preis war 44“."],
        ),
        ("Kein Wort davon habe gestimmt", ["Das Zitat steht nicht mit denselben Worten in dieser Stelle."]),
    ],
)
def test_a_quotation_is_laid_beside_the_passage_before_it_is_attached(
    dialog: AttachDialog, quoted: str, said: list[str]
) -> None:
    quoting(dialog, quoted)
    dialog.quote.setText("Der Preis betrug 44 Milliarden 💶 Dollar.")
    dialog.show_prepared(prepared())
    assert told(dialog) == said


def test_what_is_written_otherwise_in_a_source_is_told_before_it_is_attached(dialog: AttachDialog) -> None:
    claim = dialog._claim
    begin, words = claim.start + len("Die Firma "), "Weidenmüler"
    name = Fact(number=1, start=begin, end=begin + len(words), text=words, kind=FactKind.ORGANISATION, value=words)
    dialog._claim = replace(claim, text="Die Firma Weidenmüler lehnte das Angebot ab.", facts=(name,))
    text = "Das Angebot lehnt die Firma Weidenmüller aus Aalen ab."
    place, words = text.index("Weidenmüller"), "Weidenmüller"
    theirs = replace(name, number=0, start=place, end=place + len(words), text=words, value=words)
    made = prepared()
    fits = Proposal(start=0, end=len(text), score=0.9, facts=(theirs,))
    dialog.show_prepared(replace(made, capture=replace(made.capture, text=text), proposals=(fits,)))
    assert any("Die Quelle schreibt „Weidenmüller“, der Text „Weidenmüler“." in words for words in told(dialog))
    assert all(box._jump.isHidden() for box in dialog._details.findings._boxes)  # there is nowhere to go yet
    dialog._proposals.setCurrentRow(1)  # the file as a whole
    assert told(dialog) == ["Nichts zu vergleichen: Die Datei wird als Ganzes angehängt, ohne eine Stelle."]
    dialog._proposals.setCurrentRow(0)
    assert any("Weidenmüller" in words for words in told(dialog))


PASTED = (
    "The state auditor found no fault\n\nMusk paid 44 billion dollars for Twitter in 2022, the auditor said.\n\n"
    "Nobody at Twitter wanted to comment."
)


@pytest.mark.parametrize("line", ["über " * 50, "Он сказал " * 14 + "и/или", "a/b c " * 42])
def test_a_line_no_file_can_be_called_is_words(line: str) -> None:
    assert is_words(line)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (PASTED, True),
        (" ".join(["Der Preis betrug 44 Milliarden Dollar."] * 8), True),
        ("https://example.org/ich\nDer Preis betrug 44 Milliarden Dollar.", True),
        ("Der Preis betrug 44 Milliarden Dollar.", True),
        ("Elon Musk hat Twitter 2022 für 44 Milliarden Dollar gekauft", True),
        ("Geld und/oder Ruhm", True),
        ("und/oder reicht als Titel nicht", True),
        ("3/4 der Befragten stimmten zu", True),
        ("Der Zug fuhr 250 km/h", True),
        ("~50 Prozent der Wähler", True),
        ("Das steht auf tagesschau.de", True),
        ("tagesschau.de/faktenfinder schreibt, dass das nicht stimmt", True),
        ("Bericht 2024.pdf", False),
        ("Bericht 2024.PPTX", False),
        ("„Mein Bericht.docx“", False),
        ("Berichte/Mein Bericht", False),
        ("./Mein Bericht", False),
        ("/home/anna/Mein Bericht", False),
        ("C:/Eigene Dateien/Mein Bericht", False),
        (r"Eigene Dateien\Mein Bericht", False),
        (r"\\server\Ablage der Redaktion\Mein Bericht", False),
        ("~/Mein Bericht", False),
        ("~anna/Mein Bericht", False),
        ("www.example.org/seite", False),
        ("example.org", False),
        ("bericht", False),
        ("  /artikel/meldung.txt\n", False),
        ("/" + "/".join(["ein ordner mit einem namen"] * 20), False),
        ("C:\\" + "\\".join(["ein ordner mit einem namen"] * 20), False),
        ("https://example.org/?frage=" + "a" * 400, False),
        ("", False),
    ],
)
def test_what_is_plainly_no_path_and_no_address_is_words(typed: str, *, words: bool) -> None:
    assert is_words(typed) is words


def test_a_file_whose_name_has_blanks_and_no_suffix_is_no_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert is_words("Mein Bericht von gestern")
    Path("Mein Bericht von gestern").write_text("Der Preis betrug 44 Milliarden Dollar.", encoding="utf-8")
    assert not is_words("Mein Bericht von gestern")


def test_pasted_paragraphs_become_a_text_source_named_after_its_title(
    desktop: Desktop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert desktop.session is not None
    assert desktop.errands is not None
    monkeypatch.setattr("workbench.actions.capturing.passages_for", lambda *_: ())
    desk = desktop.session.desk
    assert desk.claim is not None
    attaching = Attaching(desktop.errands, desk.claim)
    attaching.begin("", "")
    dialog = attaching.dialog
    qtbot.waitUntil(dialog.isActiveWindow)  # until then its keys are nobody's
    QApplication.clipboard().setText(PASTED)
    QTest.keyClick(dialog._path, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dialog.ready, timeout=20_000)
    assert dialog.subtitle.text() == "The state auditor found no fault"
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    claim = desk.claim.id
    qtbot.waitUntil(lambda: bool(desk.dossier and desk.dossier.evidence.get(claim)), timeout=20_000)
    assert desk.dossier is not None
    (item,) = desk.dossier.evidence[claim]
    capture = desk.dossier.captures[item.capture]
    assert (capture.text, capture.media_type) == (PASTED, "text/plain")
    assert capture.file_name == "the-state-auditor-found-no-fault.txt"
    assert desktop.session.workspace.library.reads.capture_bytes(item.capture) == PASTED.encode()


def test_a_passage_names_the_values_that_agree_and_differ(dialog: AttachDialog) -> None:
    text = "Musk zahlte 2022 genau 44 Milliarden Dollar."
    claim = dialog._claim
    theirs = tuple(
        replace(fact, start=0, end=4, text=words, value=value)
        for fact, words, value in zip(claim.facts, WORDS, VALUES, strict=True)
    )
    fits = Proposal(start=0, end=len(text), score=0.9, reasons=("same-fact", "other-value", "meaning"), facts=theirs)
    made = prepared()
    dialog.show_prepared(replace(made, capture=replace(made.capture, text=text), proposals=(fits,)))
    why = dialog._proposals.item(0).text().splitlines()[-1]
    assert why == "gleicher Wert: 2022 · anderer Wert: 44 Milliarden Dollar statt 54 Milliarden Dollar · ähnlicher Sinn"


WORDS = ("Musk", "2022", "44 Milliarden Dollar")
VALUES: tuple[str | int, ...] = ("Elon Musk", "2022", 44_000_000_000)


def test_the_keys_of_the_stance_show_where_they_choose_it(dialog: AttachDialog, qtbot: QtBot) -> None:
    dialog.show_prepared(prepared())
    dialog.activateWindow()
    qtbot.waitUntil(dialog._proposals.hasFocus)
    button = dialog.stance.button("supports")
    assert (button._key, button._key_shown) == ("+", True)
    QTest.keyClick(dialog._browse, Qt.Key.Key_Plus)
    assert dialog.stance.chosen == "supports"
    dialog.quote.setFocus()
    assert not button._key_shown, "there the key is a letter"
    QTest.keyClicks(dialog.quote, "-#")
    assert (dialog.quote.text(), dialog.stance.chosen) == ("-#", "supports")
    dialog.confidential.setFocus()
    assert button._key_shown
    QTest.keyClicks(dialog.confidential, "#")
    assert dialog.stance.chosen == "context"
