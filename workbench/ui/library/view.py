"""The library pane: a search field, the four lists, and the articles or hits."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from workbench.model.wording import date_words
from workbench.ui.language import spoken
from workbench.ui.library.delegate import LibraryDelegate
from workbench.ui.library.groups import Age, Shelf, counts, grouped
from workbench.ui.library.model import LibraryModel, Role, Row
from workbench.ui.theme import current_theme
from workbench.ui.theme.icons import paint_icon
from workbench.ui.widgets.keys import caps_width, paint_caps
from workbench.ui.widgets.pane import Pane, label

if TYPE_CHECKING:
    from workbench.journal import Hit
    from workbench.model.articles import Article


class SearchField(QLineEdit):
    """A line edit with its icon in front and its key at the end while it is empty."""

    def __init__(self, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = (key,) if key else ()
        self.setTextMargins(22, 0, 0, 0)
        self.setFixedHeight(32)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon, and the key cap over the empty end."""
        super().paintEvent(event)
        theme = current_theme()
        painter = QPainter(self)
        paint_icon(painter, QRectF(9, (self.height() - 16) / 2, 16, 16), "search", theme, role="text2")
        if self._key and not self.text() and not self.hasFocus():
            width = caps_width(self._key, theme)
            paint_caps(painter, QRect(self.width() - width - 8, 0, width, self.height()), self._key, theme)


class ShelfButton(QAbstractButton):
    """One of the four lists: its name and how many articles stand in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = 0
        self.setCheckable(True)
        self.setFixedHeight(28)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, name and number."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(self.rect(), 4, 4)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.colour("focus"))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
        painter.setFont(theme.font("ui_strong" if self.isChecked() else "ui"))
        painter.setPen(theme.colour("text"))
        inner = self.rect().adjusted(8, 0, -8, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setPen(theme.colour("text2"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(self.count))


class LibraryView(Pane):
    """Shows what the desk read; tells which article or hit is wanted."""

    article_requested = Signal(str)
    hit_requested = Signal(object)
    search_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "sidebar")
        self._articles: tuple[Article, ...] = ()
        self._hits: tuple[Hit, ...] | None = None
        self._shelf = Shelf.TO_CHECK
        self.field = SearchField("/")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(120)
        self._buttons = {shelf: ShelfButton() for shelf in Shelf}
        self._shelves = QWidget()
        self.model = LibraryModel(self)
        self.list = QListView()
        self._delegate = LibraryDelegate(self.list)
        self._empty = label("small", wrap=True)
        self._build()
        self.field.textChanged.connect(lambda _text: self._pause.start())
        self._pause.timeout.connect(self._on_pause)
        self.list.activated.connect(self._on_activated)
        self.list.clicked.connect(self._on_activated)
        self.field.installEventFilter(self)
        self.settle()

    def _build(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setProperty("plain", True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        group = QButtonGroup(self)
        shelves = QVBoxLayout(self._shelves)
        shelves.setContentsMargins(8, 0, 8, 0)
        shelves.setSpacing(0)
        for shelf, button in self._buttons.items():
            group.addButton(button)
            shelves.addWidget(button)
            button.clicked.connect(lambda _checked=False, shelf=shelf: self.show_shelf(shelf))
        self._buttons[self._shelf].setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        top = QVBoxLayout()
        top.setContentsMargins(12, 0, 12, 0)
        top.addWidget(self.field)
        column.addLayout(top)
        column.addWidget(self._shelves)
        self._empty.setContentsMargins(16, 16, 16, 0)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        column.addStretch(0)

    def focus_list(self) -> None:
        """Put the focus on the list, else the search, and show where: on the article on the desk to begin with."""
        if not self.list.isVisible():
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        every = (self.model.index(row) for row in range(self.model.rowCount()))
        rows = [at for at in every if not at.data(Role.ROW).heading]
        wanted = [at for at in rows if (one := at.data(Role.ROW).article) and one.id == self._delegate.open_article]
        if not self.list.selectionModel().hasSelection() and rows:
            self.list.setCurrentIndex((wanted or rows)[0])
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """Name the field and the lists."""
        self.field.setPlaceholderText(self.tr("Search the library"))
        self.field.setAccessibleName(self.tr("Search the library"))
        self.list.setAccessibleName(self.tr("Articles"))
        for shelf, words in (
            (Shelf.TO_CHECK, self.tr("To check")),
            (Shelf.QUERIES, self.tr("Queries")),
            (Shelf.TO_SIGN, self.tr("To sign off")),
            (Shelf.ALL, self.tr("All articles")),
        ):
            self._buttons[shelf].setText(words)
            self._buttons[shelf].setAccessibleName(words)
        self._lay_out()

    def set_articles(self, articles: tuple[Article, ...], opened: str) -> None:
        """Show the library's articles; ``opened`` is the id of the one on the desk."""
        self._articles = articles
        self._delegate.open_article = opened
        for shelf, count in counts(articles).items():
            self._buttons[shelf].count = count
            self._buttons[shelf].update()
        if opened and self._hits is None and not self._holds(opened):
            self._shelf = Shelf.ALL
            self._buttons[self._shelf].setChecked(True)
        self._lay_out()

    def _holds(self, article_id: str) -> bool:
        return any(a.id == article_id and self._shelf.holds(a) for a in self._articles)

    def show_shelf(self, shelf: Shelf) -> None:
        """Show another of the four lists."""
        self._shelf = shelf
        self._lay_out()

    def set_hits(self, hits: tuple[Hit, ...] | None) -> None:
        """Show the hits of a search; None goes back to the articles."""
        self._hits = hits
        self._shelves.setVisible(hits is None)
        self._lay_out()

    def _lay_out(self) -> None:
        rows = self._article_rows() if self._hits is None else self._hit_rows(self._hits)
        self.model.set_rows(rows)
        self._empty.setVisible(not rows)
        self._empty.setText(self._empty_words())
        self.list.setVisible(bool(rows))

    def _empty_words(self) -> str:
        if self._hits is not None:
            return self.tr("Nothing found. The search looks into claims, reasons, articles and sources.")
        if self._articles:
            return self.tr("This list is empty.")
        return self.tr("Articles you open stand here: with outlet, date and the state of the check.")

    def _article_rows(self) -> tuple[Row, ...]:
        ages = {Age.TODAY: self.tr("Today"), Age.WEEK: self.tr("This week"), Age.EARLIER: self.tr("Earlier")}
        today = datetime.now().astimezone().date()
        rows: list[Row] = []
        for age, members in grouped(self._articles, self._shelf, today):
            rows.append(Row(heading=ages[age]))
            rows += [Row(article=article, spoken=self._spoken(article, today)) for article in members]
        return tuple(rows)

    def _spoken(self, article: Article, _today: date) -> str:
        about = " · ".join(part for part in (article.outlet, date_words(article.date, spoken())) if part)
        progress = self.tr("{settled} of {all} claims settled").format(settled=article.settled, all=article.claims)
        return f"{article.title}\n{about}\n{progress}"

    def _hit_rows(self, hits: tuple[Hit, ...]) -> tuple[Row, ...]:
        heading = self.tr("Hits") if hits else ""
        return (Row(heading=heading), *(Row(hit=hit, spoken=_hit_words(hit)) for hit in hits)) if hits else ()

    def _on_pause(self) -> None:
        self.search_requested.emit(self.field.text().strip())

    def _on_activated(self, index: QModelIndex | QPersistentModelIndex) -> None:
        row: Row = index.data(Role.ROW)
        if row.article is not None:
            self.article_requested.emit(row.article.id)
        elif row.hit is not None:
            self.hit_requested.emit(row.hit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys go from the field into the list, and Esc end a search."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and self.model.rowCount():
                self.list.setFocus()
                self.list.setCurrentIndex(self.model.index(min(1, self.model.rowCount() - 1)))
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._pause.stop()
                self._on_pause()
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay titles out for the new width."""
        super().resizeEvent(event)
        if self._delegate.width != self.width():
            self._delegate.width = self.width()
            self.list.doItemsLayout()


def _hit_words(hit: Hit) -> str:
    """Return a hit's title, with its claim's number, and the words around it."""
    title = f"{hit.claim} · {hit.title}" if hit.claim else hit.title
    return f"{title}\n{' '.join(hit.snippet.split())}"
