"""The report dialog: format, audience, language; what was not checked, stated before saving; the pages beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.model.dossier import Audience
from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.theme import current_theme
from workbench.ui.theme.icons import icon
from workbench.ui.widgets.pane import label
from workbench.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.errors import Language
    from workbench.model.dossier import Dossier

FORMAT_WORDS: Final = {
    "pdf": "PDF",
    "html": "HTML",
    "docx": "Word",
    "md": "Markdown",
    "json": "JSON",
    "csv": "CSV",
    "claimreview": "ClaimReview",
    "annotations": "Annotations",
}
_ORDER: Final = tuple(FORMAT_WORDS)
_FORM_WIDTH: Final = 336


class FormatButton(QAbstractButton):
    """One format of the grid."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(FORMAT_WORDS.get(name, name))
        self.setAccessibleName(self.text())
        self.setCheckable(True)
        self.setFixedHeight(32)

    def sizeHint(self) -> QSize:
        """Return half of the form's width."""
        return QSize(140, 32)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, frame and name."""
        theme = current_theme()
        painter = QPainter(self)
        chosen = self.isChecked()
        painter.fillRect(self.rect(), theme.colour("accent_soft" if chosen else "raised"))
        painter.setPen(theme.colour("line_strong" if not self.hasFocus() else "focus"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        if self.hasFocus():
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.setFont(theme.font("ui_strong" if chosen else "ui"))
        painter.setPen(theme.colour("accent_text" if chosen else "text"))
        painter.drawText(self.rect().adjusted(12, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, self.text())


class Pages(QScrollArea):
    """The pages of the report, white in the dark theme too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: list[QPixmap] = []
        self.zoom = 1.0
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setSpacing(16)
        self._column.setContentsMargins(24, 24, 24, 24)
        self._hint = label("small")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidget(self._body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._column.addWidget(self._hint)

    def tell(self, words: str) -> None:
        """Say something instead of pages."""
        self._clear()
        self._hint.setText(words)
        self._hint.show()

    def show_pages(self, pages: Sequence[bytes]) -> None:
        """Show pages given as PNG."""
        self._pages = []
        for page in pages:
            pixmap = QPixmap()
            if pixmap.loadFromData(page):
                self._pages.append(pixmap)
        self.lay_out()

    @property
    def count(self) -> int:
        """Return the number of pages."""
        return len(self._pages)

    def _clear(self) -> None:
        while self._column.count() > 1:
            item = self._column.takeAt(1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()

    def lay_out(self) -> None:
        """Show the pages at the present zoom."""
        self._clear()
        self._hint.setVisible(not self._pages)
        width = round(600 * self.zoom)
        for number, page in enumerate(self._pages, start=1):
            shown = QLabel()
            ratio = self.devicePixelRatioF()
            scaled = page.scaledToWidth(round(width * ratio), Qt.TransformationMode.SmoothTransformation)
            scaled.setDevicePixelRatio(ratio)
            shown.setPixmap(scaled)
            shown.setFixedSize(scaled.deviceIndependentSize().toSize())
            shown.setAccessibleName(QCoreApplication.translate("Pages", "Page {number}").format(number=number))
            self._column.addWidget(shown, 0, Qt.AlignmentFlag.AlignHCenter)


class ReportDialog(Sheet):
    """Emits what to preview and what to write.

    Signals:
        preview_requested: format, language, audience.
        report_requested: format, language, audience.
    """

    preview_requested = Signal(str, str, str)
    report_requested = Signal(str, str, str)

    def __init__(self, parent: QWidget | None, dossier: Dossier, formats: Sequence[str], language: Language) -> None:
        super().__init__(parent, keys="Ctrl+S")
        self._dossier = dossier
        self._formats = {name: FormatButton(name) for name in _ORDER if name in formats}
        self._audiences = {audience: QRadioButton() for audience in Audience}
        self.languages = Segments(("de", "en"), chosen=language)
        self.pages = Pages()
        self._at = label("small")
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
        self._minus.clicked.connect(lambda: self._on_zoom(-0.1))
        self._plus.clicked.connect(lambda: self._on_zoom(0.1))
        self._zoom_words.setText("100 %")
        self.body.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(0)
        form = QWidget()
        form.setFixedWidth(_FORM_WIDTH)
        form.setLayout(self._form())
        row.addWidget(form)
        row.addWidget(self.pages, 1)
        self.body.addLayout(row)
        head = self._dossier.heads[0].hash if self._dossier.heads else ""
        self.foot_words.setText(
            self.tr("Head of the journal {head} … stands on every page").format(head=head[:12]) if head else ""
        )

    def _form(self) -> QVBoxLayout:
        form = QVBoxLayout()
        form.setContentsMargins(24, 24, 24, 24)
        form.setSpacing(6)
        form.addWidget(label("label", self.tr("Format")))
        form.addLayout(self._format_grid())
        form.addSpacing(16)
        form.addWidget(label("label", self.tr("For whom")))
        self._add_audiences(form)
        form.addSpacing(16)
        form.addWidget(label("label", self.tr("Language of the report")))
        self.languages.set_words({"de": self.tr("German"), "en": self.tr("English")})
        self.languages.chosen_changed.connect(lambda _name: self._on_changed())
        form.addWidget(self.languages)
        form.addSpacing(16)
        form.addWidget(label("label", self.tr("The report will say")))
        form.addWidget(self._warning())
        form.addStretch(1)
        return form

    def _format_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(0)
        group = QButtonGroup(self)
        for place, button in enumerate(self._formats.values()):
            group.addButton(button)
            grid.addWidget(button, place // 2, place % 2)
            button.clicked.connect(self._on_changed)
        first = self._formats.get("html") or next(iter(self._formats.values()))
        first.setChecked(True)
        return grid

    def _add_audiences(self, form: QVBoxLayout) -> None:
        words = {
            Audience.EDITOR: (self.tr("Editors"), self.tr("everything but confidential names")),
            Audience.LEGAL: (self.tr("Legal department"), self.tr("everything, confidential names too")),
            Audience.PUBLIC: (self.tr("The public"), self.tr("no internal notes")),
        }
        for audience, button in self._audiences.items():
            name, about = words[audience]
            button.setText(name)
            button.setAccessibleDescription(about)
            button.clicked.connect(self._on_changed)
            form.addWidget(button)
            shown = label("small", about)
            shown.setContentsMargins(28, 0, 0, 4)
            form.addWidget(shown)
        self._audiences[Audience.EDITOR].setChecked(True)

    def _warning(self) -> QFrame:
        box = QFrame()
        box.setProperty("role", "finding")
        column = QVBoxLayout(box)
        column.setSpacing(0)
        for place, words in enumerate(self._missing()):
            column.addWidget(label("" if place == 0 else "small", words, wrap=True))
        return box

    def _missing(self) -> list[str]:
        coverage, claims = self._dossier.coverage, self._dossier.live_claims
        facts, sentences = coverage.facts - coverage.facts_checked, len(coverage.never_looked_at)
        if facts or sentences:
            lines = [
                self.tr("Facts open: {facts}. Sentences never looked at: {sentences}.").format(
                    facts=facts, sentences=sentences
                )
            ]
        else:
            lines = [self.tr("Every fact and every sentence was looked at.")]
        unsigned = sum(claim.settled and not claim.signed_by for claim in claims)
        if unsigned:
            lines.append(self.tr("Verdicts without a second person's sign-off: {count}.").format(count=unsigned))
        if self._dossier.open_queries:
            lines.append(self.tr("Open queries: {count}.").format(count=len(self._dossier.open_queries)))
        if any(source.confidential for source in self._dossier.sources.values()):
            lines.append(self.tr("Confidential sources appear as “a source known to the desk”."))
        return lines

    def chosen(self) -> tuple[str, str, str]:
        """Return format, language and audience."""
        form = next(name for name, button in self._formats.items() if button.isChecked())
        audience = next(audience for audience, button in self._audiences.items() if button.isChecked())
        return form, self.languages.chosen, audience.value

    def _on_changed(self) -> None:
        form, _, _ = self.chosen()
        self.accept_button.setText(self.tr("Save {format}…").format(format=FORMAT_WORDS[form]))
        self.accept_button.updateGeometry()
        self.pages.tell(self.tr("Setting the pages …"))
        self.preview_requested.emit(*self.chosen())

    def _on_zoom(self, step: float) -> None:
        self.pages.zoom = max(0.5, min(2.0, self.pages.zoom + step))
        self._zoom_words.setText(f"{round(self.pages.zoom * 100)} %")
        self.pages.lay_out()

    def show_pages(self, pages: Sequence[bytes]) -> None:
        """Show the pages that were set."""
        self.pages.show_pages(pages)
        one = self.pages.count == 1
        self._at.setText(self.tr("1 page") if one else self.tr("{count} pages").format(count=self.pages.count))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground behind the pages a shade darker than the form."""
        super().paintEvent(event)
        painter = QPainter(self)
        area = QRectF(self.pages.geometry())
        painter.fillRect(area, current_theme().colour("hover"))

    def commit(self) -> None:
        """Tell what to write; the dialog stays open until a place was chosen."""
        self.report_requested.emit(*self.chosen())
