"""Preferences: grown from ``Settings``; language and theme change without a restart, a refused value stays typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from workbench import paths
from workbench.errors import InputError
from workbench.model.facts import FactKind
from workbench.model.wording import kind_words
from workbench.settings import CHOICES, RANGES, system_user
from workbench.ui import interface_size
from workbench.ui.dialogs.own_pipelines import family, installed
from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.language import spoken
from workbench.ui.theme import current_theme
from workbench.ui.widgets.even_scroll import EvenScroll
from workbench.ui.widgets.nesting import nest, nest_in_grid
from workbench.ui.widgets.pane import label
from workbench.ui.widgets.rings import boxes_in_line
from workbench.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.settings import Settings

TWO_SOURCE_KINDS: Final = (
    FactKind.MONEY,
    FactKind.QUANTITY,
    FactKind.PERCENT,
    FactKind.DATE,
    FactKind.QUOTE,
    FactKind.PERSON,
)
_CHOSEN: Final = ("language", "theme", "interface_size")
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter
_WIDTH: Final = 720  # px: most hints stand in one line
_TEXTS: Final = ("name", "library_folder", "house_folder", "allowed_hosts", "model_de", "model_en")


class Slide(QWidget):
    """A slider that says its value in words.

    Args:
        setting: whose range it has.
        value: at first.
        words: says a value.
    """

    def __init__(self, setting: str, value: int, words: Callable[[int], str]) -> None:
        super().__init__()
        self.slider, self._said = QSlider(Qt.Orientation.Horizontal), label("small")
        self._words = words
        self.slider.setRange(*RANGES[setting])
        self.slider.setPageStep(5)
        self.slider.setValue(value)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.slider, 1)
        row.addWidget(self._said)
        self.setFocusProxy(self.slider)
        self.slider.valueChanged.connect(self._say)
        self._say(value)

    @property
    def room(self) -> int:
        """Return how wide its longest words are, px."""
        metrics = QFontMetrics(current_theme().font("small"))
        low, high = self.slider.minimum(), self.slider.maximum()
        return max(metrics.horizontalAdvance(self._words(value)) for value in range(low, high + 1)) + 1

    def keep_room(self, room: int) -> None:
        """Keep so many px for the words, whatever they are: sliders under each other end in one line."""
        self._said.setFixedWidth(room)

    def _say(self, value: int) -> None:
        self._said.setText(self._words(value))
        self.slider.setAccessibleDescription(self._words(value))


class KindChoice(QWidget):
    """A box for each kind of fact that can need two sources.

    Args:
        chosen: values of ``FactKind``, separated by commas.
    """

    def __init__(self, chosen: str) -> None:
        super().__init__()
        wanted = {kind.strip() for kind in chosen.split(",")}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        self._boxes = {kind: QCheckBox(kind_words(kind.value, spoken())) for kind in TWO_SOURCE_KINDS}
        for place, (kind, box) in enumerate(self._boxes.items()):
            box.setChecked(kind.value in wanted)
            grid.addWidget(box, place // 3, place % 3)
        self.setFocusProxy(next(iter(self._boxes.values())))

    @property
    def line(self) -> int:
        """Return how high a line of boxes is, px."""
        return next(iter(self._boxes.values())).sizeHint().height()

    @property
    def chosen(self) -> str:
        """Return the kinds chosen, as the setting keeps them."""
        return ",".join(kind.value for kind, box in self._boxes.items() if box.isChecked())

    def box(self, kind: FactKind) -> QCheckBox:
        """Return a kind's box."""
        return self._boxes[kind]


class PreferencesDialog(Sheet):
    """Person and look, analysis, places, network; the keys have a dialog of their own."""

    value_changed = Signal(str, object)
    folder_requested = Signal(str, str)
    keys_requested = Signal()

    def __init__(self, parent: QWidget | None, settings: Settings) -> None:
        super().__init__(parent)
        self._before = settings
        self.name(self.tr("Preferences"), action=self.tr("Save"))
        self.texts = {name: QLineEdit(getattr(settings, name)) for name in _TEXTS}
        self.choices = {name: Segments(CHOICES[name], chosen=getattr(settings, name)) for name in _CHOSEN}
        self.choices["language"].set_words({"de": "Deutsch", "en": "English"})
        self.choices["theme"].set_words(
            {"system": self.tr("System"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        )
        self.choices["interface_size"].set_words(
            {size: self.tr("{size}%").format(size=size) for size in CHOICES["interface_size"]}
        )
        self.slides = {
            "zoom": Slide("zoom", settings.zoom, self._type_words),
            "threshold": Slide("threshold", settings.threshold, self._threshold_words),
        }
        room = max(slide.room for slide in self.slides.values())
        for slide in self.slides.values():
            slide.keep_room(room)
        self.copies = QCheckBox(self.tr("Copies of sources may be requested"))
        self.copies.setChecked(settings.archive_copies)
        self.two_sources = KindChoice(settings.two_sources)
        self.keys = QPushButton(self.tr("Change the keys…"))
        self.keys.setAutoDefault(True)
        self.keys.clicked.connect(self.keys_requested)
        self.foot.insertWidget(1, self.keys)
        self._column, self._hinted = QVBoxLayout(), False
        self._fill()
        self._scroll()
        self.person.setFocus()
        self.resize(_WIDTH, 760)

    @property
    def person(self) -> QLineEdit:
        """Return the field of the name."""
        return self.texts["name"]

    def _fill(self) -> None:
        self._section(self.tr("Person and look"))
        self.person.setPlaceholderText(system_user())
        self._row(self.tr("Your name"), self.person, self.tr("as it appears under verdicts"))
        self._row(self.tr("Language"), self.choices["language"])
        self._row(self.tr("Theme"), self.choices["theme"])
        self._row(self.tr("Size of the interface"), self.choices["interface_size"], self._size_words())
        self._row(self.tr("Type of the manuscript"), self.slides["zoom"])
        self._section(self.tr("Analysis"))
        self._row(
            self.tr("Mark sentences"),
            self.slides["threshold"],
            self.tr("applies to articles opened or analysed again from now on"),
        )
        for name, words in (
            ("model_de", self.tr("Own model for German")),
            ("model_en", self.tr("Own model for English")),
        ):
            self.texts[name].setPlaceholderText(self.tr("built in"))
            self._suggest(name)
            self._row(words, self.texts[name], self._pipeline_words(name))
        self._section(self.tr("Sources"))
        self._row(
            self.tr("Two sources for"),
            self.two_sources,
            self.tr(
                "kinds of fact that need two independent sources; what lacks the second is shown and can be filtered"
            ),
        )
        self._section(self.tr("Places"))
        self._folder("library_folder", self.tr("Folder of my library"), str(paths.data_folder()))
        self._folder(
            "house_folder",
            self.tr("House style"),
            str(paths.config_folder() / "house"),
            self.tr("ratings, name, logo and templates; takes effect at the next start"),
        )
        self._section(self.tr("Network"))
        self._row(
            self.tr("Internet Archive"),
            self.copies,
            self.tr("off unless you allow it: a copy tells others which pages are being checked"),
        )
        self._row(
            self.tr("Other hosts allowed"),
            self.texts["allowed_hosts"],
            self.tr("such as the house's own archive; separated by commas. All other private addresses are refused."),
        )

    def _suggest(self, setting: str) -> None:
        """Complete the names of the pipelines that are installed."""
        if found := installed(setting):
            self.texts[setting].setCompleter(QCompleter(list(found), self))

    def _pipeline_words(self, setting: str) -> str:
        """Say which spaCy pipelines can stand here, or that none is installed."""
        if found := installed(setting):
            return self.tr("installed here: {names}").format(names=", ".join(found))
        return self.tr("No spaCy pipeline {family} is installed here; the built-in model is used.").format(
            family=f"{family(setting)}_…"
        )

    def _section(self, words: str) -> None:
        if self._column.count() and not self._hinted:  # below a hint there is as much room already
            self._column.addSpacing(8)
        self._column.addWidget(label("label", words))

    def _row(self, words: str, field: QWidget, about: str = "") -> None:
        grid = QGridLayout()  # a hint stands nearer to its own field than to the next
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        name = _name(words, field)
        if isinstance(field, KindChoice):  # beside the first of its lines
            name.setFixedHeight(field.line)
        grid.addWidget(name, 0, 0, Qt.AlignmentFlag.AlignTop if isinstance(field, KindChoice) else _MIDDLE)
        if isinstance(field, KindChoice | QCheckBox):
            nest_in_grid(grid, boxes_in_line(field), 0, 1)
        else:
            grid.addWidget(field, 0, 1)
        nest(self._column, grid)
        self._hinted = bool(about)
        if about:
            grid.addWidget(label("faint", about, wrap=True), 1, 1)
            self._column.addSpacing(8)
        target = field.focusProxy() or field
        target.setAccessibleName(words if not about else f"{words}: {about}")

    def _folder(self, setting: str, words: str, usual: str, about: str = "") -> None:
        box, browse = QWidget(), QPushButton(self.tr("Choose…"))
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.texts[setting], 1)
        row.addWidget(browse)
        browse.setAutoDefault(True)
        browse.setAccessibleName(f"{self.tr('Choose…')} {words}")
        browse.clicked.connect(lambda: self.folder_requested.emit(setting, words))
        self.texts[setting].setPlaceholderText(usual)
        box.setFocusProxy(self.texts[setting])
        self._row(words, box, about)

    def _scroll(self) -> None:
        page = QWidget()
        self._column.setContentsMargins(24, 16, 24, 16)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        page.setLayout(self._column)
        scroll = EvenScroll(self._column)
        scroll.setWidget(page)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(scroll, 1)

    def sizeHint(self) -> QSize:
        """Return the size that shows every section at the usual scaling."""
        return QSize(_WIDTH, 720)

    def whole(self) -> int:
        """Return the height of all sections: where the window has it, nothing scrolls."""
        return self._column.totalHeightForWidth(self.width())

    def _size_words(self) -> str:
        if interface_size.is_told():
            return self.tr("set by this computer, in QT_SCALE_FACTOR")
        return self.tr("everything grows, the manuscript too; takes effect at the next start")

    def _type_words(self, steps: int) -> str:
        return self.tr("{size} px").format(size=current_theme().tokens.type["manuscript"].size + steps)

    def _threshold_words(self, value: int) -> str:
        words = self.tr("from {score} on; lower marks more")
        return words.format(score=f"{value / 100:.2f}".replace(".", "," if spoken() == "de" else "."))

    def take_folder(self, setting: str, folder: str) -> None:
        """Put a folder that was chosen into its field."""
        if folder:
            self.texts[setting].setText(folder)

    def _values(self) -> dict[str, object]:
        values: dict[str, object] = {name: field.text().strip() for name, field in self.texts.items()}
        values |= {name: segments.chosen for name, segments in self.choices.items()}
        values["archive_copies"] = self.copies.isChecked()
        values["two_sources"] = self.two_sources.chosen
        return values | {name: slide.slider.value() for name, slide in self.slides.items()}

    def commit(self) -> None:
        """Tell every setting that differs; a value that can't be is said, and the dialog stays."""
        changed = {name: value for name, value in self._values().items() if value != getattr(self._before, name)}
        try:
            for name, value in changed.items():
                self._before.with_value(name, value)
        except InputError as error:
            self.complain(error.sentence(spoken()))
            return
        self.accept()
        for name, value in changed.items():
            self.value_changed.emit(name, value)


def _name(words: str, field: QWidget) -> QLabel:
    name = label("", words)
    name.setFixedWidth(168)
    name.setBuddy(field)
    return name
