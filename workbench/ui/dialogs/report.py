"""The report dialog: what it is to be at the left; what was not checked, stated before saving; the pages beside it."""

from __future__ import annotations

import threading
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from workbench.actions.documents import REPORT
from workbench.ui.dialogs.report_form import Choice, ReportForm, format_words
from workbench.ui.dialogs.report_pages import STEP, Pages, at_once
from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.language import grouped
from workbench.ui.theme import current_theme
from workbench.ui.theme.icons import icon
from workbench.ui.widgets.keys import KeyButton
from workbench.ui.widgets.nesting import nest
from workbench.ui.widgets.pane import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model.dossier import Dossier
    from workbench.ui.dialogs.report_pages import Aside

_FORM_WIDTH: Final = 336


class ReportDialog(Sheet):
    """Emits what to preview and what to write, as a ``Choice``.

    Args:
        parent: the window.
        dossier: of the open article.
        form: with what is chosen at first; it becomes a part.
        aside: makes a page's picture on another thread and hands it over on the window's.
    """

    preview_requested = Signal(object)
    print_requested = Signal(object)
    report_requested = Signal(object)

    def __init__(self, parent: QWidget | None, dossier: Dossier, form: ReportForm, aside: Aside = at_once) -> None:
        super().__init__(parent, keys="Ctrl+S")
        self._dossier = dossier
        self.form = form
        self.pages = Pages(aside)
        self._shown: Choice | None = None
        self._stop_preview = threading.Event()
        self._at = label("small")
        self.print_button = KeyButton("Ctrl+P")
        self._minus, self._plus = QToolButton(), QToolButton()
        self._zoom_words = label()
        title = self.tr("{title} · draft {number}").format(title=dossier.article.title, number=len(dossier.drafts))
        self.name(self.tr("Report"), action=self.tr("Save…"))
        self.subtitle.setText(title)
        self._build()
        width, height = current_theme().tokens.sizes["report_dialog"]
        self.resize(width, height)
        self._on_changed()

    def _build(self) -> None:
        for widget in (self._at, self._minus, self._zoom_words, self._plus):
            self.heading.addWidget(widget)
        for button, name, words in (
            (self._minus, "minus", self.tr("Smaller pages")),
            (self._plus, "plus", self.tr("Larger pages")),
        ):
            button.setIcon(icon(name, current_theme()))
            button.setAccessibleName(words)
            button.setToolTip(words)
        self.print_button.setText(self.tr("Print…"))
        self.print_button.setAutoDefault(True)
        self.print_button.clicked.connect(lambda: self.print_requested.emit(self.chosen()))
        self.foot.insertWidget(self.foot.indexOf(self.cancel), self.print_button)
        QShortcut(QKeySequence("Ctrl+P"), self).activated.connect(self.print_button.click)
        self._minus.clicked.connect(lambda: self.pages.zoom_by(-STEP))
        self._plus.clicked.connect(lambda: self.pages.zoom_by(STEP))
        self._zoom_words.setText("100 %")
        self.pages.zoomed.connect(lambda zoom: self._zoom_words.setText(f"{round(zoom * 100)} %"))
        self.body.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(0)
        self._warn()
        form = QScrollArea()
        form.setWidgetResizable(True)
        form.setFrameShape(QFrame.Shape.NoFrame)
        form.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields take it
        form.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        form.setFixedWidth(_FORM_WIDTH)
        row.addWidget(form)
        row.addWidget(self.pages, 1)
        nest(self.body, row)
        form.setWidget(self.form)  # in its place at last: whatever is asked for its size is dressed, and again if moved
        buttons = self.print_button, self.cancel, self.accept_button
        for before, after in pairwise((*self.form.stops(), self._minus, self._plus, self.pages, *buttons)):
            self.setTabOrder(before, after)
        self.form.stops()[0].setFocus()
        self.form.changed.connect(self._on_changed)
        self._say_head()

    def _say_head(self) -> None:
        report = self.form.chosen().document == REPORT
        head = self._dossier.heads[0].hash if report and self._dossier.heads else ""
        self.foot_words.setText(
            self.tr("Head of the journal {head} … is printed on every page").format(head=head[:12]) if head else ""
        )

    def _warn(self) -> None:
        box = QFrame()
        box.setProperty("role", "finding")
        column = QVBoxLayout(box)
        column.setSpacing(0)
        for place, words in enumerate(self._missing()):
            column.addWidget(label("" if place == 0 else "small", words, wrap=True))
        self.form.warn(box)

    def _missing(self) -> list[str]:
        coverage, claims = self._dossier.coverage, self._dossier.live_claims
        facts, sentences = coverage.facts - coverage.facts_checked, len(coverage.never_looked_at)
        if facts or sentences:
            lines = [
                self.tr("Facts open: {facts}. Sentences never looked at: {sentences}.").format(
                    facts=grouped(facts), sentences=grouped(sentences)
                )
            ]
        else:
            lines = [self.tr("Every fact and every sentence was looked at.")]
        if self._dossier.contradicted:
            lines.append(
                self.tr("Verified despite a wrong fact: {count}.").format(
                    count=grouped(len(self._dossier.contradicted))
                )
            )
        if self._dossier.unbacked:
            lines.append(
                self.tr("Verified without evidence: {count}.").format(count=grouped(len(self._dossier.unbacked)))
            )
        unsigned = sum(claim.settled and not claim.signed_by for claim in claims)
        if unsigned:
            lines.append(
                self.tr("Verdicts without a second person's sign-off: {count}.").format(count=grouped(unsigned))
            )
        if self._dossier.open_queries:
            lines.append(self.tr("Open queries: {count}.").format(count=grouped(len(self._dossier.open_queries))))
        if any(source.confidential for source in self._dossier.sources.values()):
            lines.append(self.tr("Confidential sources appear as “a source known to the desk”."))
        return lines

    def chosen(self) -> Choice:
        """Return what is chosen now."""
        return self.form.chosen()

    def next_preview(self) -> threading.Event:
        """Stop the preview that is being made, and return what stops the next one."""
        self._stop_preview.set()
        self._stop_preview = threading.Event()
        return self._stop_preview

    def _on_changed(self) -> None:
        choice = self.chosen()
        self.accept_button.setText(self.tr("Save {format}…").format(format=format_words()[choice.format]))
        self.accept_button.updateGeometry()
        self.print_button.setVisible(choice.has_pages)
        self._say_head()
        if self._shown is not None and _same_pages(self._shown, choice):
            return
        self._shown = choice
        self._at.setText("")
        self.pages.tell(self.tr("Setting the pages …"))
        self.preview_requested.emit(choice)

    def show_pages(self, pages: Sequence[bytes]) -> None:
        """Show the pages that were set."""
        self.pages.show_pages(pages)
        one = self.pages.count == 1
        self._at.setText(self.tr("1 page") if one else self.tr("{count} pages").format(count=grouped(self.pages.count)))

    def show_text(self, words: str) -> None:
        """Show what will be written where it has no pages."""
        self.pages.show_text(words)

    def writing(self, *, on: bool) -> None:
        """Say that the file is being written; Cancel stops it."""
        self.accept_button.setEnabled(not on)
        if on:
            self.complain(self.tr("Writing the file …"))
        else:
            self._say_head()
            self.accept_button.setFocus()  # where it was before the button rested

    def written_so_far(self, words: str) -> None:
        """Say how far the file is; a screen reader was told that it is being written."""
        self.show_words(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground behind the pages a shade darker than the form."""
        super().paintEvent(event)
        painter = QPainter(self)
        area = QRectF(self.pages.geometry())
        painter.fillRect(area, current_theme().colour("hover"))

    def commit(self) -> None:
        """Tell what to write; the dialog stays open until a place was chosen."""
        self.report_requested.emit(self.chosen())


def _same_pages(one: Choice, other: Choice) -> bool:
    """Say whether two choices look the same on the pages: all formats of the report are previewed as its pages."""

    def seen(choice: Choice) -> Choice:
        return replace(choice, opened=False, format="" if choice.has_pages else choice.format)

    return seen(one) == seen(other)
