"""What a report is to be: document, format, audience, language, parts; one frozen choice, remembered for the next."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QGridLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from workbench.actions.documents import HANDOVER, REPORT, Wanted
from workbench.model.dossier import Audience
from workbench.reports import ALL_PARTS, FORMATS, SHEETS, Part
from workbench.ui.dialogs.format_grid import FormatGrid
from workbench.ui.widgets.nesting import nest
from workbench.ui.widgets.pane import label, set_shown
from workbench.ui.widgets.segments import Segments, tab_to_chosen

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.actions.documents import Shape
    from workbench.errors import Language

FORMAT_WORDS: Final = {
    "pdf": "PDF",
    "html": "HTML",
    "docx": "Word",
    "md": "Markdown",
    "json": "JSON",
    "csv": "CSV",
    "claimreview": "ClaimReview",
    "annotations": "Annotations",
    "txt": "Text",
}
DOCUMENTS: Final = (REPORT, *SHEETS)
_PAGED: Final = frozenset({"pdf", "html", "docx", "md"})  # formats whose parts can be left out


def format_words() -> dict[str, str]:
    """Return what each format is called in the interface's language, in order."""
    return FORMAT_WORDS | {"annotations": QCoreApplication.translate("ReportForm", "Annotations")}


def formats_of(document: str) -> tuple[str, ...]:
    """Return the formats a document can have, the usual one first."""
    if document == REPORT:
        return tuple(name for name in FORMAT_WORDS if name in FORMATS)
    return tuple(suffix.removeprefix(".") for suffix in SHEETS[document])


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What was chosen.

    Attributes:
        document: "report", "corrections", "queries" or "handover".
        format: a key of ``FORMAT_WORDS``.
        parts, struck: as ``workbench.reports.render`` takes them.
        opened: open the file when it is saved.
    """

    document: str = REPORT
    format: str = "html"
    language: Language = "de"
    audience: Audience = Audience.EDITOR
    parts: frozenset[Part] = field(default=ALL_PARTS)
    struck: bool = False
    opened: bool = False

    @property
    def suffix(self) -> str:
        """Return the file's ending."""
        return FORMATS[self.format].suffix if self.document == REPORT else f".{self.format}"

    def named(self, path: Path) -> tuple[Choice, Path, bool]:
        """Return what is written where somebody typed ``path``: never one format under the ending of another.

        An ending that another of the document's formats has chooses that format; any other name gets the ending of
        the format chosen. The flag says that this is the name typed, so that Qt's dialog has asked about replacing it.
        """
        ending = {".htm": ".html"}.get(path.suffix.lower(), path.suffix.lower())
        if ending == self.suffix:
            return self, path, True
        for name in formats_of(self.document):
            other = replace(self, format=name)
            if other.suffix == ending:
                return other, path, True
        return self, path.with_name(path.name + self.suffix), False

    @property
    def has_pages(self) -> bool:
        """Say whether it is set in pages, which can be looked at and printed."""
        return self.document in {REPORT, HANDOVER}

    def wanted(self, article: str, shape: Shape, *, sharpness: float = 1.5) -> Wanted:
        """Return the document of an article (its id) as it is asked for; ``sharpness`` is pixels per point."""
        return Wanted(
            article=article, shape=shape, document=self.document, format=self.format, language=self.language,
            audience=self.audience, parts=self.parts, struck=self.struck, sharpness=sharpness,
        )  # fmt: skip

    def kept(self) -> str:
        """Return the choice as one line for the settings."""
        return json.dumps(asdict(self) | {"parts": sorted(self.parts)}, sort_keys=True)


def remembered(line: str, language: Language) -> Choice:
    """Return the choice of the last time; whatever can't be read, or is no longer known, takes its default."""
    usual = Choice(language=language)
    try:
        stored: dict[str, Any] = json.loads(line) if line else {}
        made = replace(
            usual,
            document=str(stored.get("document", usual.document)),
            format=str(stored.get("format", usual.format)),
            language="en" if stored.get("language", language) == "en" else "de",
            audience=Audience(stored.get("audience", usual.audience)),
            parts=frozenset(map(Part, stored.get("parts", ALL_PARTS))),
            struck=stored.get("struck") is True,
            opened=stored.get("opened") is True,
        )
    except (ValueError, TypeError, AttributeError):
        return usual
    if made.document not in DOCUMENTS or made.format not in formats_of(made.document):
        return usual
    return made


class ReportForm(QWidget):
    """Emits ``changed`` with every choice a person makes.

    Args:
        choice: what is chosen at first.
    """

    changed = Signal()

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.documents = Segments(DOCUMENTS, chosen=choice.document, columns=2)
        self._grid = FormatGrid(format_words())
        self.formats = self._grid.buttons
        self.audiences = {audience: QRadioButton() for audience in Audience}
        self.languages = Segments(("de", "en"), chosen=choice.language)
        self.parts = {part: QCheckBox() for part in Part}
        self.struck, self.opened = QCheckBox(), QCheckBox()
        self._report_only: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 12, 12, 12)
        self._column.setSpacing(3)
        self._build()
        self._set(choice)

    def warn(self, box: QWidget) -> None:
        """Show what the report will say was not checked, above the parts; sheets say nothing of it."""
        head = label("label", self.tr("The report will say"))
        head.setContentsMargins(0, 8, 0, 0)
        for widget in (head, box):
            self.warning.addWidget(widget)
            self._report_only.append(widget)
        self._fit()

    def chosen(self) -> Choice:
        """Return what is chosen now."""
        document = self.documents.chosen or REPORT
        usual = formats_of(document)
        form = next((name for name in usual if self.formats[name].isChecked()), usual[0])
        return Choice(
            document=document,
            format=form,
            language=cast("Language", self.languages.chosen),
            audience=next(audience for audience, button in self.audiences.items() if button.isChecked()),
            parts=frozenset(part for part, box in self.parts.items() if box.isChecked()),
            struck=self.struck.isChecked(),
            opened=self.opened.isChecked(),
        )

    def stops(self) -> tuple[QWidget, ...]:
        """Return what takes the keyboard, as one reads; the first is the document chosen."""
        documents = sorted(map(self.documents.button, DOCUMENTS), key=lambda button: not button.isChecked())
        languages = (self.languages.button(name) for name in ("de", "en"))
        choices = (*documents, *self.formats.values(), *self.audiences.values(), *languages)
        return (*choices, *self.parts.values(), self.struck, self.opened)

    def _set(self, choice: Choice) -> None:
        self.formats[choice.format].setChecked(True)
        self.audiences[choice.audience].setChecked(True)
        for box, checked in (
            *((box, part in choice.parts) for part, box in self.parts.items()),
            (self.struck, choice.struck),
        ):
            with QSignalBlocker(box):  # each one would have all fitted anew
                box.setChecked(checked)
        self.opened.setChecked(choice.opened)
        self._fit()

    def _build(self) -> None:
        self._head(self.tr("Document"), of=self.documents)
        self.documents.set_words(
            {
                REPORT: self.tr("Report"),
                "corrections": self.tr("Corrections"),
                "queries": self.tr("Queries"),
                HANDOVER: self.tr("Handover"),
            }
        )
        self.documents.chosen_changed.connect(lambda _name: self._on_changed())
        self._column.addWidget(self.documents)
        self._head(self.tr("Format"), of=self._grid)
        self._grid.group.buttonClicked.connect(lambda _button: self._on_changed())
        self._column.addWidget(self._grid)
        self._report_only.append(self._head(self.tr("For whom")))
        self._add_audiences()
        self._head(self.tr("Language of the report"), of=self.languages)
        self.languages.set_words({"de": self.tr("German"), "en": self.tr("English")})
        self.languages.chosen_changed.connect(lambda _name: self._on_changed())
        self._column.addWidget(self.languages)
        self.warning = QVBoxLayout()
        nest(self._column, self.warning)
        self._report_only.append(self._head(self.tr("Contains")))
        self._add_parts()
        self.opened.setText(self.tr("Open when it is saved"))
        self.opened.toggled.connect(lambda _on: self.changed.emit())
        self._column.addSpacing(4)
        self._column.addWidget(self.opened)
        self._column.addStretch(1)

    def _head(self, words: str, *, of: QWidget | None = None) -> QWidget:
        if of is not None:
            of.setAccessibleName(words)
        shown = label("label", words)
        shown.setContentsMargins(0, 8, 0, 0)
        self._column.addWidget(shown)
        return shown

    def _add_audiences(self) -> None:
        words = {
            Audience.EDITOR: (self.tr("Editors"), self.tr("everything but confidential names")),
            Audience.LEGAL: (self.tr("Legal department"), self.tr("confidential names too")),
            Audience.PUBLIC: (self.tr("The public"), self.tr("no internal notes")),
        }
        group, frame = QButtonGroup(self), QFrame()
        frame.setAccessibleName(self.tr("For whom"))
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._column.spacing())
        for audience, button in self.audiences.items():
            name, about = words[audience]
            button.setText(self.tr("{audience}: {about}").format(audience=name, about=about))
            button.clicked.connect(self._on_changed)
            group.addButton(button)
            column.addWidget(button)
        self._column.addWidget(frame)
        self._report_only.append(frame)

    def _add_parts(self) -> None:
        words = {
            Part.ARTICLE: self.tr("Article"),
            Part.CLAIMS: self.tr("Claims"),
            Part.UNSEEN: self.tr("Unseen sentences"),
            Part.CORRECTIONS: self.tr("Corrections"),
            Part.QUERIES: self.tr("Queries"),
            Part.SOURCES: self.tr("Sources"),
        }
        grid = QGridLayout()
        grid.setSpacing(4)
        for place, (part, box) in enumerate(self.parts.items()):
            box.setText(words[part])
            box.toggled.connect(lambda _on: self._on_changed())
            grid.addWidget(box, place // 2, place % 2)
            self._report_only.append(box)
        self.struck.setText(self.tr("Strike through checked facts"))
        self.struck.toggled.connect(lambda _on: self._on_changed())
        self._report_only.append(self.struck)
        nest(self._column, grid)
        self._column.addWidget(self.struck)

    def _on_changed(self) -> None:
        self._fit()
        self.changed.emit()

    def _fit(self) -> None:
        """Show the formats and choices that the document has."""
        document = self.documents.chosen or REPORT
        usual = formats_of(document)
        if not any(self.formats[name].isChecked() for name in usual):
            self.formats["html" if "html" in usual else usual[0]].setChecked(True)
        self._grid.offer(usual)
        tab_to_chosen(list(self.audiences.values()))
        for widget in self._report_only:
            set_shown(widget, shown=document == REPORT)
        paged = self.chosen().format in _PAGED
        for box in (*self.parts.values(), self.struck):
            box.setEnabled(paged)
