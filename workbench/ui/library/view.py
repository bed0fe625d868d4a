"""The library pane: a search field, the lists, and the articles or hits."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QListView,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.model.articles import DeskState
from workbench.ui.announcing import announce
from workbench.ui.drops.fields import FilesPassBy
from workbench.ui.language import grouped
from workbench.ui.library.delegate import LibraryDelegate
from workbench.ui.library.groups import Grouping, Shelf, changed_in_place, counts, sections
from workbench.ui.library.model import LibraryModel, Row
from workbench.ui.library.parts import SearchField, ShelfButton
from workbench.ui.library.words import (
    HIT_KINDS,
    apart_words,
    grouping_name,
    hits_name,
    near_words,
    section_name,
    state_name,
    twins_of,
)
from workbench.ui.widgets.lists import make_plain
from workbench.ui.widgets.nesting import nest
from workbench.ui.widgets.pane import Pane, label
from workbench.ui.widgets.rows_model import Role
from workbench.ui.widgets.viewport import give_viewport

if TYPE_CHECKING:
    from datetime import date

    from workbench.journal import Hit
    from workbench.model.articles import Article

_BATCH: Final = 200  # rows laid out at once, so that ten thousand never hold the window up


def _today() -> date:
    return datetime.now().astimezone().date()


class LibraryView(Pane):
    """Shows what the desk read; tells which article or hit is wanted."""

    article_requested = Signal(str)
    details_requested = Signal(str)
    hit_requested = Signal(object)
    search_requested = Signal(str)
    state_requested = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "sidebar")
        self.writable = True
        self._articles: tuple[Article, ...] = ()
        self._made: dict[str, Row] = {}
        self._twins: dict[str, tuple[Article, ...]] = {}  # those that share their title, by id
        self._reveal = ""  # the article whose row is to be brought into view
        self._day: date | None = None
        self._hits: tuple[Hit, ...] | None = None
        self._shelf, self._grouping = Shelf.TO_CHECK, Grouping.DUE
        self.field = SearchField("/")
        FilesPassBy(self).watch(self.field)
        self._awaiting = False  # hits asked for and not there yet
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(120)
        self._buttons = {shelf: ShelfButton() for shelf in Shelf}
        self._shelves, self._group = QFrame(), QPushButton()
        self.model = LibraryModel(self)
        self.list = QListView()
        give_viewport(self.list)
        self._delegate = LibraryDelegate(self.list)
        self._empty = label("small", wrap=True)
        self._build()
        self.field.textChanged.connect(lambda _text: self._pause.start())
        self._pause.timeout.connect(self._on_pause)
        self.list.activated.connect(self._on_activated)
        self.list.clicked.connect(self._on_activated)
        self.list.customContextMenuRequested.connect(self._on_menu)
        self.field.installEventFilter(self)
        self.list.viewport().installEventFilter(self)
        self.settle()

    def _build(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        make_plain(self.list)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.list.setBatchSize(_BATCH)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        group = QButtonGroup(self)
        shelves = QVBoxLayout(self._shelves)
        shelves.setContentsMargins(8, 0, 8, 0)
        shelves.setSpacing(0)
        for shelf, button in self._buttons.items():
            group.addButton(button)
            shelves.addWidget(button)
            button.clicked.connect(lambda _checked=False, shelf=shelf: self.show_shelf(shelf))
        self._group.setProperty("flat", True)
        self._group.setProperty("choice", True)  # room for the chevron
        aligned = QHBoxLayout()
        aligned.addSpacing(6)  # its words stand under those of the shelves
        aligned.addWidget(self._group, 0, Qt.AlignmentFlag.AlignLeft)
        nest(shelves, aligned)
        self._buttons[self._shelf].setChecked(True)
        self._buttons[Shelf.FILED].hide()  # until something is filed away
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        top = QVBoxLayout()
        top.setContentsMargins(12, 0, 12, 0)
        top.addWidget(self.field)
        nest(column, top)
        column.addWidget(self._shelves)
        hint = QVBoxLayout()  # under a style sheet a label has no margins of its own
        hint.setContentsMargins(16, 8, 16, 0)
        hint.addWidget(self._empty)
        nest(column, hint)
        rest = QVBoxLayout()  # of its own, as a stretch would keep its distance below the list
        rest.setSpacing(0)
        rest.addWidget(self.list, 1)
        rest.addStretch(0)
        nest(column, rest, 1)

    def focus_list(self) -> None:
        """Put the focus on the list, else the search, and show where: on the article on the desk to begin with."""
        if not self.list.isVisible():
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        rows = [at for at in map(self.model.index, range(self.model.rowCount())) if not at.data(Role.ROW).heading]
        wanted = [at for at in rows if (one := at.data(Role.ROW).article) and one.id == self._delegate.open_article]
        if not self.list.selectionModel().hasSelection() and rows:
            self.list.setCurrentIndex((wanted or rows)[0])
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """Name the field and the lists."""
        self.field.setPlaceholderText(self.tr("Search the library"))
        self.field.setAccessibleName(self.tr("Search the library"))
        self.list.setAccessibleName(self.tr("Articles") if self._hits is None else self.tr("Hits"))
        self._shelves.setAccessibleName(self.tr("Lists"))
        for shelf, words in (
            (Shelf.TO_CHECK, self.tr("To check")),
            (Shelf.QUERIES, self.tr("Queries")),
            (Shelf.TO_SIGN, self.tr("To sign off")),
            (Shelf.ALL, self.tr("All articles")),
            (Shelf.FILED, self.tr("Filed away")),
        ):
            self._buttons[shelf].setText(words)
            self._buttons[shelf].setAccessibleName(words)
        self._fill_groupings()
        self._lay_out()

    def _fill_groupings(self) -> None:
        words = grouping_name(self._grouping)
        self._group.setText(words)
        self._group.setAccessibleName(self.tr("Sections: {words}").format(words=words))
        menu, old = QMenu(self._group), self._group.menu()
        for grouping in Grouping:
            action = menu.addAction(grouping_name(grouping))
            action.setCheckable(True)
            action.setChecked(grouping is self._grouping)
            action.triggered.connect(lambda _=False, grouping=grouping: self.group_by(grouping))
        self._group.setMenu(menu)
        if old is not None:
            old.deleteLater()

    def group_by(self, grouping: Grouping) -> None:
        """Section the list by something else."""
        self._grouping = grouping
        self._fill_groupings()
        self._lay_out()

    @property
    def arrangement(self) -> tuple[str, str]:
        """Return which list is shown and what its sections are made from, for the next start."""
        return self._shelf.value, self._grouping.value

    def arrange(self, shelf: str, grouping: str) -> None:
        """Show a list in sections as they were left; what is unknown stays as it is."""
        self._shelf = next((one for one in Shelf if one == shelf), self._shelf)
        self._buttons[self._shelf].setChecked(True)
        self.group_by(next((one for one in Grouping if one == grouping), self._grouping))

    def set_articles(self, articles: tuple[Article, ...], opened: str) -> None:
        """Show the library's articles; ``opened`` is the id of the one on the desk."""
        if articles == self._articles and opened == self._delegate.open_article:
            return
        before, self._articles = self._articles, articles
        self._reveal = opened if opened != self._delegate.open_article else self._reveal
        self._delegate.open_article = opened
        twins, self._twins = self._twins, twins_of(articles)
        self.list.viewport().update()
        if self._hits is None and self._day == _today() and (not opened or self._holds(opened)):
            changed = changed_in_place(before, articles, self._grouping, self._day)
            if changed is not None and twins.keys() == self._twins.keys():
                for article in changed:
                    self.model.replace(self._row_of(article))
                self._bring_opened()
                return
        for shelf, count in counts(articles).items():
            self._buttons[shelf].count = count
            self._buttons[shelf].update()
        self._buttons[Shelf.FILED].setVisible(any(a.state is DeskState.FILED for a in articles))
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

    def set_hits(self, hits: tuple[Hit, ...] | None, *, again: bool = False) -> None:
        """Show the hits of a search, for None the articles again; of the same search ``again`` nobody is told."""
        self._hits, self._awaiting = hits, False
        self._shelves.setVisible(hits is None)
        self.list.setAccessibleName(self.tr("Articles") if self._hits is None else self.tr("Hits"))
        self._lay_out()
        if hits is not None and not again:
            found = self.tr("1 hit") if len(hits) == 1 else self.tr("{count} hits").format(count=grouped(len(hits)))
            announce(self.field, f"{near_words(hits)} {found}".strip() if hits else self._empty_words())

    def step_hit(self, *, forward: bool) -> bool:
        """Go to the next or previous hit, round the end; False while no hits are shown."""
        at = self.list.currentIndex().row()
        rows = [row for row in range(self.model.rowCount()) if self.model.index(row).data(Role.ROW).hit is not None]
        if not rows:
            return False
        ahead = [row for row in rows if row > at] if forward else [row for row in reversed(rows) if row < at]
        self.list.setCurrentIndex(self.model.index((ahead or (rows if forward else rows[::-1]))[0]))
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _lay_out(self) -> None:
        before = self.model.section_of(self._delegate.open_article)
        rows = self._article_rows() if self._hits is None else self._hit_rows(self._hits)
        self.model.set_rows(rows)
        if before and before != self.model.section_of(self._delegate.open_article):  # it is looked for where it went
            self._reveal = self._delegate.open_article
        words = near_words(self._hits or ()) if rows else self._empty_words()
        self._empty.setVisible(bool(words))
        self._empty.setText(words)
        self.list.setVisible(bool(rows))
        self._bring_opened()

    def _bring_opened(self) -> None:
        """Bring the row of an article that was just laid on the desk into view, whole; later scrolling is a person's.

        Rows further down are laid out in batches, so that the list does it once it knows where they stand.
        """
        row = self.model.row_of(self._reveal) if self._reveal and self._hits is None else -1
        if row < 0:
            return
        self._reveal = ""
        above = row - 1 if row and self.model.index(row - 1).data(Role.ROW).heading else row
        at = QPersistentModelIndex(self.model.index(row)), QPersistentModelIndex(self.model.index(above))
        QTimer.singleShot(0, self, lambda: self._show_rows(at))

    def _show_rows(self, rows: tuple[QPersistentModelIndex, QPersistentModelIndex]) -> None:
        """Scroll to an article's row, and to the heading right above it where both have room."""
        for row in reversed(rows):
            if row.isValid():
                self.list.scrollTo(self.model.index(row.row()))

    def _empty_words(self) -> str:
        if self._hits is not None:
            return self.tr("Nothing found. The search covers claims, reasons, articles and sources.")
        if self._articles:
            return self.tr("This list is empty.")
        return self.tr("Articles you open appear here, with outlet, date and progress.")

    def _row_of(self, article: Article) -> Row:
        """Return an article's row, the same one as long as nothing about it changed."""
        made, apart = self._made.get(article.id), self._apart(article.id)
        if made is None or made.article is not article or made.apart != apart:
            made = self._made[article.id] = Row(article=article, apart=apart)
        return made

    def _apart(self, article: str) -> tuple[str, ...]:
        """Return what tells an article from others of the same title, nothing where no other has it."""
        twins = self._twins.get(article, ())
        return next((apart_words(one, twins) for one in twins if one.id == article), ())

    def _article_rows(self) -> tuple[Row, ...]:
        today = self._day = _today()
        rows: list[Row] = []
        for section in sections(self._articles, self._shelf, self._grouping, today):
            rows.append(Row(heading=section_name(self._grouping, section.name), count=len(section.articles)))
            rows += map(self._row_of, section.articles)
        return tuple(rows)

    def _hit_rows(self, hits: tuple[Hit, ...]) -> tuple[Row, ...]:
        rows: list[Row] = []
        for kind in HIT_KINDS:
            found = [Row(hit=hit, apart=self._apart(hit.article)) for hit in hits if hit.kind == kind]
            if found:
                rows += [Row(heading=hits_name(kind), count=len(found)), *found]
        return tuple(rows)

    def current_article(self) -> str:
        """Return the id of the article the keyboard stands on in the list, empty for none."""
        row: Row | None = self.list.currentIndex().data(Role.ROW) if self.list.hasFocus() else None
        return row.article.id if row is not None and row.article is not None else ""

    def _on_menu(self, place: QPoint) -> None:
        """Offer what can be done with an article's place on the desk."""
        row: Row | None = self.list.indexAt(place).data(Role.ROW)
        article = row.article if row is not None else None
        if article is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open")).triggered.connect(lambda: self.article_requested.emit(article.id))
        details = menu.addAction(self.tr("Details…"))
        details.triggered.connect(lambda: self.details_requested.emit(article.id))
        details.setEnabled(self.writable)
        menu.addSeparator()
        for state in DeskState:
            action = menu.addAction(state_name(state))
            action.setCheckable(True)
            action.setChecked(state is article.state)
            action.setEnabled(self.writable)
            value = state.value
            action.triggered.connect(lambda _=False, value=value: self.state_requested.emit(article.id, value))
        menu.popup(self.list.viewport().mapToGlobal(place))

    def _on_pause(self) -> None:
        self._awaiting = bool(self.field.text().strip())
        self.search_requested.emit(self.field.text().strip())

    def _on_return(self) -> None:
        """Search at once; once the hits stand there, go to the first."""
        if self._pause.isActive():
            self._pause.stop()
            self._on_pause()
        elif self.field.text().strip() and not self._awaiting:
            rows = map(self.model.index, range(self.model.rowCount()))
            first = next((index for index in rows if index.data(Role.ROW).hit is not None), None)
            if first is not None:
                self._on_activated(first)

    def _on_activated(self, index: QModelIndex | QPersistentModelIndex) -> None:
        row: Row = index.data(Role.ROW)
        if row.article is not None:
            self.article_requested.emit(row.article.id)
        elif row.hit is not None:
            self.hit_requested.emit(row.hit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys go from the field into the list; follow the list's width."""
        if watched is self.list.viewport() and event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._take_width)  # the list is laying itself out just now
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and self.model.rowCount():
                self.list.setCurrentIndex(self.model.index(min(1, self.model.rowCount() - 1)))
                self.list.setFocus()
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._on_return()
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay titles out for the new width."""
        super().resizeEvent(event)
        self._take_width()

    def _take_width(self) -> None:
        """Lay rows out for the room they have, which is less beside a scroll bar."""
        width = self.list.viewport().width()
        if self._delegate.width != width:
            self._delegate.width = width
            self.list.doItemsLayout()
