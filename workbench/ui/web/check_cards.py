"""Published checks as cards: model and list; Return attaches one, O opens its page. ``check_card`` draws them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from workbench.model.wording import date_words
from workbench.ui.language import spoken
from workbench.ui.widgets.cards_model import CardsModel, Index, Role
from workbench.ui.widgets.lists import make_plain
from workbench.ui.widgets.tips import plain_tip

if TYPE_CHECKING:
    from workbench.evidence.checks_elsewhere import EarlierCheck

_STEP: Final = 20  # px


@dataclass(frozen=True, slots=True)
class CheckCard:
    """One published check as its card says it.

    Attributes:
        check: as the service told it.
    """

    check: EarlierCheck

    @property
    def rating(self) -> str:
        """Return the publisher's own word for it: every newsroom has another scale, so it gets no colour of ours."""
        return self.check.rating or QCoreApplication.translate("CheckCards", "No rating given")

    @property
    def claimed(self) -> str:
        """Return what was claimed, with who claimed it."""
        before, after = ("„", "“") if spoken() == "de" else ("“", "”")
        said = f"{before}{self.check.claim}{after}" if self.check.claim else ""
        return f"{self.check.claimant}: {said}" if self.check.claimant and said else said

    @property
    def title(self) -> str:
        """Return the title of the check; empty where the service only repeats the address."""
        return "" if self.check.title == self.check.url else self.check.title

    @property
    def about(self) -> str:
        """Return date and language."""
        names = {
            "de": QCoreApplication.translate("CheckCards", "German"),
            "en": QCoreApplication.translate("CheckCards", "English"),
        }
        code = self.check.language.partition("-")[0].lower()
        date = date_words(self.check.review_date, spoken()) if self.check.review_date else ""
        dated = date or QCoreApplication.translate("CheckCards", "no date")
        return " · ".join(part for part in (dated, names.get(code, code.upper())) if part)

    @property
    def link(self) -> str:
        """Return the address as it can be read: without the scheme."""
        return self.check.url.partition("://")[2].rstrip("/")

    @property
    def elsewhere(self) -> str:
        """Return the host the link leads to where that is not the publisher's; empty where it is."""
        host = _bare(urlsplit(self.check.url).hostname or "")
        site = _bare(urlsplit(f"//{self.check.site}").hostname or "")
        return "" if host == site or host.endswith(f".{site}") else host

    def words(self) -> str:
        """Return the card in one line for screen readers."""
        parts = (self.check.publisher, self.rating, self.claimed, self.title, self.about, self.link)
        return ", ".join(part for part in parts if part)


def _bare(host: str) -> str:
    return host.lower().removeprefix("www.")


class ChecksModel(CardsModel[CheckCard]):
    """The checks found."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what every card has; its words are the tool tip, too."""
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(super().data(index, Qt.ItemDataRole.DisplayRole) or "")
        return super().data(index, role)


class ChecksList(QListView):
    """Cards one above the other, one chosen at a time.

    Signals:
        chosen_changed: another card, or none, is chosen.
        attach_requested: the chosen one is to become a source.
        page_requested: its page is to be opened.
    """

    attach_requested = Signal()
    chosen_changed = Signal()
    page_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from workbench.ui.web.check_card import CheckDelegate  # noqa: PLC0415  the card needs this module's names

        self.cards, self._delegate = ChecksModel(self), CheckDelegate(self)
        self.setModel(self.cards)
        self.setItemDelegate(self._delegate)
        make_plain(self)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(_STEP)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.doubleClicked.connect(lambda _index: self.attach_requested.emit())
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen_changed.emit())

    @property
    def chosen(self) -> CheckCard | None:
        """Return the chosen card."""
        card = self.currentIndex().data(Role.CARD)
        return card if isinstance(card, CheckCard) else None

    def show_cards(self, cards: tuple[CheckCard, ...]) -> None:
        """Show cards; the chosen one stays, else the first is chosen."""
        self.cards.set_cards(cards)
        if cards and not self.currentIndex().isValid():
            self.setCurrentIndex(self.cards.index(0))
        self.chosen_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the words out for the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._delegate.width = self.viewport().width()
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Attach with Return, open with O; no letter jumps through foreign words."""
        if (
            event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self.attach_requested.emit()
        elif event.key() == Qt.Key.Key_O and not event.modifiers():
            self.page_requested.emit()
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)
