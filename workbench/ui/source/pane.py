"""The source beside the article: its name, what was captured and when, and its text with the passage marked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from workbench.ui.keymap import key_said
from workbench.ui.language import core, spoken
from workbench.ui.panel.evidence import published, source_title
from workbench.ui.source.picture_view import PictureView
from workbench.ui.source.text_view import SourceTextView
from workbench.ui.theme import current_theme
from workbench.ui.theme.icons import icon
from workbench.ui.times import clock
from workbench.ui.widgets.elided import ElidedLine
from workbench.ui.widgets.keys import KeyButton
from workbench.ui.widgets.nesting import nest_in_grid
from workbench.ui.widgets.pane import Pane, label
from workbench.ui.widgets.tips import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from workbench.model.dossier import Dossier
    from workbench.model.evidence import Capture, Evidence, Source
    from workbench.model.pictures import Picture
    from workbench.ui.source.comparison import Comparison

_KIB = 1024
_THERE = "drawn"
_ROWS = 4
_ADDRESS = 1  # row of the address
_NARROW = 340  # px below which the name needs the room; the panel beside has the same way back
_LOW = 320  # px of the pane's height
_WIDE = 640  # px in which the name and all buttons stand side by side


class SourcePane(Pane):
    """Shows the source of one piece of evidence; other words selected there can become its passage."""

    closed = Signal()
    original_requested = Signal(str)
    passage_requested = Signal(str, int, int)
    picture_requested = Signal(str, int)  # a capture's hash and the page to be drawn, from 1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self._dossier: Dossier | None = None
        self._evidence: Evidence | None = None
        self._noted = False  # all the claim has: conversations and books, which have no text
        self._drawn = ""  # what stands in the way of a picture, or that it is there
        self._drawing: set[str] = set()  # captures whose first picture was asked for and has not come
        self._title, self._grade = ElidedLine("ui_strong", "text", most=2), label("chip")
        self._tie, self._original, self._close = KeyButton(), KeyButton(), KeyButton("@view_read", flat=True)
        self._names = [label("small") for _ in range(_ROWS)]
        self._values = [ElidedLine("small", "text2") for _ in range(_ROWS)]
        self.copy = QToolButton()
        self.copy.setProperty("tight", True)
        self.copy.setFixedSize(24, 20)
        self.copy.setAutoRaise(True)
        self.about, self._head, self._doing = QFrame(self), QHBoxLayout(), QHBoxLayout()
        self._empty = label("small", wrap=True)
        self.text, self.picture = SourceTextView(self), PictureView(self)
        self._build()
        self._tie.clicked.connect(self._on_tie)
        self._original.clicked.connect(self._on_original)
        self._close.clicked.connect(self.closed)
        self.copy.clicked.connect(self._on_copy)
        self.picture.page_requested.connect(self._on_page)
        self.text.text_view().mark_requested.connect(lambda _start, _end: self._on_tie())
        self.settle()

    def _build(self) -> None:
        head = QFrame(self)
        head.setProperty("role", "header")
        head.setFixedHeight(44)
        row = self._head
        head.setLayout(row)
        row.setContentsMargins(24, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        for widget in (self._grade, self._close):
            row.addWidget(widget)
        self.about.setProperty("role", "header")
        grid = QGridLayout(self.about)
        grid.setContentsMargins(24, 10, 24, 10)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, 72)
        grid.setColumnStretch(1, 1)
        for place, (name, value) in enumerate(zip(self._names, self._values, strict=True)):
            grid.addWidget(name, place, 0)
            grid.addWidget(value, place, 1)
        grid.addWidget(self.copy, _ADDRESS, 2)
        doing = self._doing  # below the name, which would have no room beside them in a narrow pane
        doing.setContentsMargins(0, 8, 0, 0)
        doing.setSpacing(8)
        for button in (self._tie, self._original):
            doing.addWidget(button)
        doing.addStretch(1)
        nest_in_grid(grid, doing, len(self._names), 0, columns=2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._empty.setContentsMargins(24, 24, 24, 24)
        column.addWidget(head)
        column.addWidget(self.about)
        column.addWidget(self._empty)
        column.addWidget(self.text, 1)
        column.addWidget(self.picture, 1)
        column.addStretch(0)

    def retranslate(self) -> None:
        """Name everything."""
        self.setAccessibleName(self.tr("Source"))
        self._tie.setText(self.tr("Attach selection"))
        self._tie.setAccessibleName(self.tr("Attach the selected words"))
        self._original.setText(self.tr("Original…"))
        self._original.setAccessibleName(self.tr("Save the original bytes"))
        self._original.setToolTip(self.tr("Save the original bytes"))
        self.copy.setAccessibleName(self.tr("Copy the address"))
        self.copy.setToolTip(self.tr("Copy the address"))
        self._close.setText(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close the source"))
        names = (
            self._names[0].text() or self.tr("Published"),
            self.tr("Address"),
            self.tr("Capture"),
            self.tr("Language"),
        )
        for name, words in zip(self._names, names, strict=True):
            name.setText(words)
        self.text.set_language(spoken())
        self._say()

    def retheme(self) -> None:
        """Repaint the text and the icons."""
        self.copy.setIcon(icon("copy", current_theme(), role="text2"))
        self.text.set_theme(current_theme())

    def show_evidence(self, dossier: Dossier, evidence: Evidence | None, *, noted: bool = False) -> None:
        """Show the source of a piece of evidence; None leaves the pane empty, because all was ``noted`` or not."""
        capture = dossier.captures.get(evidence.capture) if evidence is not None else None
        noted, self._noted = noted != self._noted, noted
        if capture is None and self._dossier and self._evidence is None and self.text.isHidden():  # empty already
            self._dossier = dossier
            if noted:
                self._say()
            return
        same = capture is not None and self._evidence is not None and self._evidence.capture == capture.sha256
        self._dossier, self._evidence = dossier, evidence if capture is not None else None
        self._drawn = self._drawn if same else ""
        if capture is not None and evidence is not None:
            if not same:
                self.text.set_text(capture.text, pages=capture.pages)
            if not capture.text and not self._drawn and capture.sha256 not in self._drawing:
                self._drawing.add(capture.sha256)
                self.picture_requested.emit(capture.sha256, 1)
            if evidence.passage is not None:
                self.text.set_passage(evidence.passage.start, evidence.passage.end)
                self.text.show_passage()
            else:
                self.text.clear_passage()
        else:
            self.text.set_text("")  # or words would be found that nobody sees
        self._say()

    def show_comparison(self, found: Comparison | None) -> None:
        """Underline the passage's facts as they stand to the claim's; None, while that is found out, none."""
        ours = self._evidence is not None and found is not None and found.pair.evidence.id == self._evidence.id
        self.text.set_facts(found.facts if found is not None and ours else ())

    def _say(self) -> None:
        evidence, dossier = self._evidence, self._dossier
        present = evidence is not None
        for widget in (self.text, self._tie, self._original):
            widget.setVisible(present)
        self._show_rows()
        if not present or self._drawn != _THERE:  # hidden and shown again it would lose the focus
            self.picture.hide()
        self._empty.setVisible(not present)
        self._empty.setText(self._empty_words())
        self._grade.setVisible(False)
        if evidence is None or dossier is None:
            self._title.set_words(self.tr("No text of a source") if self._noted else self.tr("No source"))
            return
        source, capture = dossier.sources.get(evidence.source), dossier.captures[evidence.capture]
        self._title.set_words(source_title(source))
        self._show_about(source, capture)
        if not capture.text:
            self._say_wordless()

    def _empty_words(self) -> str:
        """Say why there is nothing to see, and what to do."""
        if self._noted:
            words = self.tr(
                "This claim has only what was noted of a conversation or book: there is no text to lay beside it. "
                "Press {key} to attach a file or page; it will appear here."
            )
        else:
            words = self.tr(
                "This claim has no source with a text yet. Press {key} to attach a file; it will appear here."
            )
        return words.format(key=key_said("attach"))

    def _say_wordless(self) -> None:
        """Show the picture in the text's place; until it is there, say so, and why it is not."""
        self.text.hide()
        self._tie.hide()
        there = self._drawn == _THERE
        self.picture.setVisible(there)
        self._empty.setVisible(not there)
        self._empty.setText(self._drawn or self.tr("The picture is being drawn …"))
        if there and self._evidence is not None:
            self.picture.set_note(self._evidence.note)

    def show_picture(self, sha256: str, picture: Picture) -> None:
        """Show an image, or a page of a scan; one that was asked for and left meanwhile is passed over."""
        self._drawing.discard(sha256)
        evidence, dossier = self._evidence, self._dossier
        if evidence is None or dossier is None or evidence.capture != sha256:
            return
        self._drawn = _THERE
        title = source_title(dossier.sources.get(evidence.source))
        self.picture.show_picture(picture, title=title, note=evidence.note)
        self._say()

    def show_no_picture(self, sha256: str, words: str) -> None:
        """Say why nothing can be shown; the bytes are kept all the same."""
        self._drawing.discard(sha256)
        if self._evidence is not None and self._evidence.capture == sha256:
            kept = self.tr("The bytes are kept; “Original…” saves them.")
            self._drawn = f"{words} {kept}"
            self._say()

    def _on_page(self, page: int) -> None:
        if self._evidence is not None:
            self.picture_requested.emit(self._evidence.capture, page)

    def _show_about(self, source: Source | None, capture: Capture) -> None:
        hidden = source is None or source.confidential
        location = "" if hidden or source is None else capture.final_url or source.location
        size = self.tr("{size} KB").format(size=max(1, round(capture.size / _KIB)))
        captured = f"{clock(capture.at, spoken())} · {size} · SHA-256 {capture.sha256[:4]} {capture.sha256[4:8]} …"
        if location.startswith("http:"):
            captured = " · ".join((captured, self.tr("over http, not encrypted")))
        languages = {"de": self.tr("German"), "en": self.tr("English")}
        language = languages.get(capture.language, capture.language or "–")
        shown = self.tr("{language} · shown as plain text").format(language=language) if capture.text else ""
        out = "" if hidden or source is None else _published(source, location)
        dated = source is not None and bool(source.date)
        self._names[0].setText(self.tr("Published") if dated else self.tr("Outlet"))
        for value, words in zip(self._values, (out, location or "–", captured, shown), strict=True):
            value.set_words(words)
        told = (f"{n.text()}: {v.words}" for n, v in zip(self._names, self._values, strict=True) if v.words)
        self._title.setToolTip(plain_tip("\n".join((source_title(source), *told))))
        self._show_rows()
        if source is not None and source.grade.value:
            self._grade.setText(core(f"grade.{source.grade.value}"))
            self._grade.setFixedHeight(22)
            self._grade.setVisible(True)

    def _on_copy(self) -> None:
        """Put the address into the clipboard."""
        QGuiApplication.clipboard().setText(self._values[_ADDRESS].words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the name its room in a narrow pane, and the words theirs in a low one."""
        super().resizeEvent(event)
        self._close.setVisible(event.size().width() >= _NARROW)
        self._show_rows()

    def _show_rows(self) -> None:
        """Show what is known about the capture where there is room; in a low pane the title's tip tells it."""
        roomy = self.height() >= _LOW
        for name, value in zip(self._names, self._values, strict=True):
            name.setVisible(roomy and bool(value.words))
            value.setVisible(roomy and bool(value.words))
        self.copy.setVisible(roomy and self._values[_ADDRESS].words not in {"", "–"})
        self._place_buttons(in_head=not roomy and self.width() >= _WIDE)

    def _place_buttons(self, *, in_head: bool) -> None:
        """Put what can be done beside the name where the pane is low and wide, and else below it."""
        self.about.setVisible(self._evidence is not None and not in_head)
        row, before = (self._head, self._head.indexOf(self._grade)) if in_head else (self._doing, 0)
        if row.indexOf(self._tie) >= 0:
            return
        for place, button in enumerate((self._tie, self._original)):
            row.insertWidget(before + place, button)

    def teach_key(self, *, wanted: bool) -> None:
        """Show the key of the way back, unless the panel beside shows it on its own."""
        self._close.show_key(shown=wanted)

    @property
    def shows_source(self) -> bool:
        """Say whether a source is shown, with or without a text to read."""
        return self._evidence is not None

    def _on_original(self) -> None:
        if self._evidence is not None:
            self.original_requested.emit(self._evidence.id)

    def _on_tie(self) -> None:
        span = self.text.selection_span()
        if self._evidence is not None and span is not None:
            self.passage_requested.emit(self._evidence.id, *span)

    def focus_text(self) -> None:
        """Give the focus to the text."""
        shown = self.picture if self._drawn == _THERE else self.text
        (shown if self._evidence else self._close).setFocus(Qt.FocusReason.ShortcutFocusReason)


def _published(source: Source, location: str) -> str:
    """Return who published a page and when; a site that goes by its host's name stands in the address already."""
    host = urlsplit(location).hostname or ""
    same = host and source.publisher.casefold().removeprefix("www.") == host.removeprefix("www.")
    return published(replace(source, publisher="") if same else source)
