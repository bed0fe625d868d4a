"""Earlier checks elsewhere: what other newsrooms have published about a claim, as cards; one becomes a source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from workbench.actions.elsewhere import LANGUAGES
from workbench.errors import CancelledError
from workbench.text.messages import say
from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.language import spoken
from workbench.ui.web.check_cards import CheckCard, ChecksList
from workbench.ui.web.key_box import KeyBox
from workbench.ui.widgets.keys import KeyButton
from workbench.ui.widgets.nesting import nest
from workbench.ui.widgets.pane import label
from workbench.ui.widgets.segments import Segments
from workbench.ui.widgets.state_box import StateBox

if TYPE_CHECKING:
    from workbench.errors import WorkbenchError
    from workbench.evidence.checks_elsewhere import EarlierCheck
    from workbench.model.claims import Claim

_KEY_FAULTS: Final = ("key-refused", "key-forbidden")
_OFFLINE: Final = "service-unreachable"


class ChecksDialog(Sheet):
    """Asks for the words first: they leave the computer. Without a key it says how to get one and takes it.

    Signals:
        search_requested: words, languages, tokens of the answer before (empty for a new question).
        check_chosen: the check to attach.
        key_given: service and key, to be stored.
        page_requested: an address to be opened in the browser.
    """

    check_chosen = Signal(object)
    key_given = Signal(str, str)
    page_requested = Signal(str)
    search_requested = Signal(str, tuple, tuple)

    def __init__(self, parent: QWidget | None, claim: Claim) -> None:
        super().__init__(parent, keys="Ctrl+Return")
        self.name(self.tr("Earlier checks elsewhere"), action=self.tr("Attach as source…"))
        self.subtitle.setText(self.tr("Claim {number}").format(number=claim.number))
        self.words, self.search = QLineEdit(" ".join(claim.text.split())), QPushButton(self.tr("Search"))
        self.languages = Segments(("both", *LANGUAGES), chosen="both")
        self.languages.set_words({"both": self.tr("Both"), "de": "Deutsch", "en": "English"})
        self.list, self.state = ChecksList(), StateBox()
        self._told = label("small", wrap=True)
        self.more, self.browse = QPushButton(self.tr("More")), KeyButton("O")
        self.key_box = self._key_box()
        self._checks: dict[str, EarlierCheck] = {}
        self._asked: tuple[str, tuple[str, ...]] = ("", ())
        self._tokens: tuple[str, ...] = ()
        self._warned = ""  # the address whose host was told to be another one
        self._build()
        self._connect()
        self.resize(880, 640)
        self._show_results(False)
        self.state.say(
            self.tr("Nothing has been sent yet"),
            self.tr("Shorten the words to what matters, names and the number, and press Enter to search."),
        )
        self.words.setFocus()
        self.words.setSelection(len(self.words.text()), -len(self.words.text()))  # the beginning stays in view

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.languages)
        row.addWidget(self.search)
        self.languages.setAccessibleName(self.tr("Language"))
        self.words.setAccessibleName(self.tr("Words to look for"))
        self.list.setAccessibleName(self.tr("Published checks"))
        self.browse.setText(self.tr("Open in the browser"))
        self._told.setText(self.tr("The words leave your computer: Google sees what you are looking for."))
        nest(self.body, row)
        self.body.addWidget(self._told)
        self.body.addSpacing(8)
        self.body.addWidget(self.key_box)
        self.body.addWidget(self.state, 1)
        self.body.addWidget(self.list, 1)
        self.foot.insertWidget(1, self.browse)
        self.foot.insertWidget(2, self.more)
        for button in (self.search, self.browse, self.more, self.accept_button):
            button.setAutoDefault(False)
        self.accept_button.setDefault(False)

    def _key_box(self) -> KeyBox:
        words = self.tr(
            "The search needs a key of your own; it costs nothing. Open the page below, sign in, enable the "
            "“Fact Check Tools API”, create an API key under “Credentials”, and paste it here. It is kept in the "
            "system's keyring only."
        )
        return KeyBox("factcheck", words, self.tr("API key"))

    def _connect(self) -> None:
        self.key_box.key_given.connect(self.key_given)
        self.key_box.page_requested.connect(self.page_requested)
        self.more.clicked.connect(self._on_more)
        self.browse.clicked.connect(self._on_browse)
        self.search.clicked.connect(self._on_search)
        self.state.again_requested.connect(self._on_search)
        self.list.attach_requested.connect(self.commit)
        self.list.page_requested.connect(self._on_browse)
        self.list.chosen_changed.connect(self._tell)
        self.words.returnPressed.connect(self._on_search)

    def _on_search(self) -> None:
        chosen = self.languages.chosen
        self._asked = self.words.text(), LANGUAGES if chosen == "both" else (chosen,)
        self._checks, self._tokens = {}, ()
        self.list.show_cards(())
        self.words.home(False)  # Qt's own: without marking
        self.complain("")
        self._show_results(False)
        self.state.say(self.tr("Searching …"), "")
        self.search_requested.emit(*self._asked, ())

    def _on_more(self) -> None:
        self.complain(self.tr("Searching …"))
        self.more.setEnabled(False)
        self.list.setFocus()
        self.search_requested.emit(*self._asked, self._tokens)

    def _on_browse(self) -> None:
        """Open the chosen page; where its link leads to another house than the publisher's, say so and wait."""
        card = self.list.chosen
        if card is None:
            return
        if card.elsewhere and self._warned != card.check.url:
            self._warned = card.check.url
            words = self.tr("The link leads to {host}, not to {site}. Press O again to open it all the same.")
            self.complain(words.format(host=card.elsewhere, site=card.check.site))
            return
        self.complain("")
        self.page_requested.emit(card.check.url)

    def ask_for_key(self) -> None:
        """Explain how to get a key, and take one."""
        self.complain("")
        self._show_results(False)
        self.state.say(self.tr("No key yet"), self.tr("The search goes on by itself once the key is stored."))
        self.key_box.ask()

    def key_kept(self) -> None:
        """Go on with the search once a key is stored."""
        self.key_box.hide()
        self._on_search()

    def show_failure(self, error: WorkbenchError) -> None:
        """Say why nothing came, and what can be done; what was found before stays."""
        if self._checks:
            self.complain("" if isinstance(error, CancelledError) else error.sentence(spoken()))
            self.more.setEnabled(any(self._tokens))
            return
        titles = {"checks-quota": self.tr("Enough for now"), _OFFLINE: self.tr("No connection")}
        titles |= dict.fromkeys(_KEY_FAULTS, self.tr("Another key is needed"))
        stays = self.tr("Everything you have captured is still here.")
        words = f"{error.sentence(spoken())} {stays if error.code == _OFFLINE else ''}".strip()
        self._show_results(False)
        of_key = error.code in _KEY_FAULTS
        self.state.say(titles.get(error.code, self.tr("The search failed")), words, again=not of_key)
        if of_key:
            self.key_box.ask()

    def show_checks(self, checks: tuple[EarlierCheck, ...], tokens: tuple[str, ...]) -> None:
        """Show what was found, after what earlier pages brought."""
        self._tokens = tokens
        before = len(self._checks)
        self._checks |= {check.url: check for check in checks}
        self.complain("")
        if not self._checks:
            self._show_results(False)
            advice = self.tr("Fewer words find more: try the names and the number alone, or the other language.")
            self.state.say(say("elsewhere.none", spoken()), advice)
            self.words.setFocus()
            self.words.selectAll()
            return
        self._show_results(True)
        self.list.show_cards(tuple(CheckCard(check) for check in self._checks.values()))
        if 0 < before < len(self._checks):
            self.list.setCurrentIndex(self.list.cards.index(before))
        self.more.setEnabled(any(tokens))
        self.list.setFocus()
        self._tell()

    def _show_results(self, there: bool) -> None:
        self.list.setVisible(there)
        self.state.setVisible(not there)
        for button in (self.more, self.browse):
            button.setVisible(there)
        self._tell()

    def _tell(self) -> None:
        self._warned = ""
        count, card = self.list.cards.rowCount(), self.list.chosen
        self.accept_button.setEnabled(card is not None)
        self.browse.setEnabled(card is not None)
        if self.list.isVisibleTo(self) and card is not None:
            self.complain(self.tr("{place} of {count}").format(place=self.list.currentIndex().row() + 1, count=count))

    def commit(self) -> None:
        """Take the chosen check as a source."""
        card = self.list.chosen
        if card is not None:
            self.accept()
            self.check_chosen.emit(card.check)
