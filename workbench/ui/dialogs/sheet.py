"""What every dialog shares: a heading, a body, and a foot with cancel and the default action."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.announcing import announce
from workbench.ui.drops.fields import FilesPassBy
from workbench.ui.laid_out import LaidOutFirst
from workbench.ui.widgets.elided import ElidedLabel
from workbench.ui.widgets.even_scroll import EvenScroll
from workbench.ui.widgets.keys import KeyButton
from workbench.ui.widgets.nesting import nest
from workbench.ui.widgets.pane import label

_HEAD = 48
_FOOT = 60  # px: two lines of words find room in the foot, so that nothing moves when they come
_COLUMNS = 16  # px between two fields beside each other
_EDGE = 24  # px of the window left around a dialog


class _Body(QWidget):
    """Gives a layout all of its room: a scroll area would ask the layout itself for the height it would like best."""

    def __init__(self) -> None:
        super().__init__()
        self._page = QWidget(self)

    def fill(self, layout: QLayout) -> None:
        """Lay out its page."""
        self._page.setLayout(layout)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pass the room on."""
        super().resizeEvent(event)
        self._page.setGeometry(self.rect())


class Sheet(QDialog):
    """A window-modal dialog in the window's language; ``body`` is the column to fill.

    Args:
        parent: the window.
        keys: the shortcut of the default button, besides Return outside of text fields.
    """

    def __init__(self, parent: QWidget | None, *, keys: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._title, self.subtitle = label("panel_title"), ElidedLabel()
        self.subtitle.setProperty("role", "small")
        self.subtitle.setTextFormat(Qt.TextFormat.PlainText)
        self.heading = QHBoxLayout()
        self.heading.setContentsMargins(24, 0, 24, 0)
        self.heading.setSpacing(8)
        self.heading.addWidget(self._title)
        self.heading.addWidget(self.subtitle)
        self.heading.addStretch(1)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(24, 16, 24, 16)
        self.body.setSpacing(4)
        self.foot = QHBoxLayout()
        self.foot_words = label("small", wrap=True)
        self.cancel = QPushButton()
        self.cancel.setAutoDefault(False)
        self.accept_button = KeyButton(keys, primary=True)
        self.cancel.clicked.connect(self.reject)
        self.accept_button.clicked.connect(self.commit)
        for one in (keys, "Ctrl+Enter" if keys == "Ctrl+Return" else ""):
            if one:
                QShortcut(QKeySequence(one), self).activated.connect(self.accept_button.click)
        self._inner, self._bottom = _Body(), QFrame()
        self._pinned: list[QWidget] = []
        self.files_pass = FilesPassBy(self)
        self._assemble()
        LaidOutFirst(self)

    def name(self, title: str, *, action: str = "") -> None:
        """Give the dialog its heading and its default button; without one it only shows."""
        self.setWindowTitle(title)
        self._title.setText(title)
        self.cancel.setText(self.tr("Cancel") if action else self.tr("Close"))
        self.accept_button.setText(action)
        self.accept_button.setVisible(bool(action))
        self.accept_button.setDefault(bool(action))
        self.cancel.setAutoDefault(bool(action))  # Return on it is no wish for the default; alone it closes nothing

    def _assemble(self) -> None:
        top, bottom = QFrame(), self._bottom
        top.setProperty("role", "header")
        bottom.setProperty("role", "bar")
        top.setFixedHeight(_HEAD)
        bottom.setMinimumHeight(_FOOT)
        top.setLayout(self.heading)
        foot = self.foot
        bottom.setLayout(foot)
        foot.setContentsMargins(24, 12, 24, 12)
        foot.setSpacing(8)
        foot.addWidget(self.foot_words, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.accept_button)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # its own size, whatever is told in the foot
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(self._scrolled(), 1)
        column.addWidget(bottom)

    def pin(self, page: QWidget) -> None:
        """Keep something between the body and the foot, always in sight however much the body holds."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)  # noqa: S101 - made above
        self._pinned.append(page)
        page.setContentsMargins(24, 8, 24, 16)
        column.insertWidget(column.count() - 1, page)

    def _scrolled(self) -> QScrollArea:
        """Return the body, which scrolls where the screen is lower than it."""
        area = EvenScroll(self.body)
        self._inner.fill(self.body)
        self._inner.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        area.setWidget(self._inner)
        return area

    def field(self, name: str, widget: QWidget) -> QLabel:
        """Add a labelled field; the label names it for screen readers."""
        words = _named(name, widget)
        self.body.addWidget(words)
        self.body.addWidget(widget)
        self.body.addSpacing(8)
        return words

    def pair(self, *fields: tuple[str, QWidget], below: QWidget | None = None) -> None:
        """Add two labelled fields beside each other, each with its name: they stand as far apart as single ones.

        Args:
            fields: their names and themselves.
            below: what is said right under the first.
        """
        grid = QGridLayout()
        grid.setHorizontalSpacing(_COLUMNS)
        grid.setVerticalSpacing(4)
        for column, (name, widget) in enumerate(fields):
            grid.addWidget(_named(name, widget), 0, column)
            grid.addWidget(widget, 1, column)
            grid.setColumnStretch(column, 1)
        if below is not None:
            grid.addWidget(below, 2, 0)
        nest(self.body, grid)
        self.body.addSpacing(8)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that long words need, inside the window: on a small screen a dialog would hang over it."""
        parent = self.parentWidget()
        if parent is not None and not event.spontaneous():
            around = _HEAD + max(_FOOT, self._bottom.sizeHint().height())
            around += sum(page.sizeHint().height() for page in self._pinned)
            lines = self._lowest()
            self.resize(self.width(), max(self.height(), lines + around, self.whole() + around))
            made_for = self.height() - around
            lowest = max(lines, self.body.minimumSize().height())
            self._inner.setMinimumHeight(min(lowest, made_for))  # lower, and it scrolls
            room = parent.window().size() - QSize(_EDGE, _EDGE)
            self.resize(self.size().boundedTo(room.expandedTo(self.minimumSizeHint())))
        self.files_pass.watch(self)
        super().showEvent(event)

    def whole(self) -> int:
        """Return the height of the body at which nothing of it scrolls, px; 0 where the dialog's own size is enough."""
        return 0

    def _lowest(self) -> int:
        """Return the height at which no line of words that wrap is cut at the dialog's width; 0 where none wraps."""
        for words in self.findChildren(QLabel):
            words.ensurePolished()  # the style brings the letters
        self.body.invalidate()
        return self.body.minimumHeightForWidth(self.width()) if self.body.hasHeightForWidth() else 0

    def refit(self) -> None:
        """Have the body scroll where what it holds by now needs more room than there is."""
        for part in reversed(self._inner.findChildren(QWidget)):  # the inner ones first: each tells the one around it
            layout = part.layout()
            if layout is not None:
                layout.activate()
        self._inner.setMinimumHeight(max(self._lowest(), self.body.minimumSize().height()))

    def commit(self) -> None:
        """Take what was entered; subclasses check it first."""
        self.accept()

    def complain(self, words: str) -> None:
        """Say in the foot what is missing; what was typed stays."""
        if words != self.foot_words.text():
            announce(self.foot_words, words)
        self.show_words(words)

    def show_words(self, words: str) -> None:
        """Write in the foot what is said aloud elsewhere: the bar of a long job speaks for itself."""
        self.foot_words.setText(words)
        self.foot_words.setAccessibleName(words)


def _named(name: str, widget: QWidget) -> QLabel:
    """Return a field's label; it names the field for screen readers."""
    words = label("label", name)
    words.setFixedHeight(24)
    words.setBuddy(widget)
    widget.setAccessibleName(name)
    return words
