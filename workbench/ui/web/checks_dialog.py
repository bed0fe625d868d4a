"""Earlier checks elsewhere: what other newsrooms have published about a claim; one becomes a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from workbench.actions.elsewhere import LANGUAGES
from workbench.model.wording import date_words
from workbench.text.messages import say
from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.language import spoken
from workbench.ui.web.key_box import KeyBox
from workbench.ui.web.tables import Row, RowsTable
from workbench.ui.widgets.pane import label
from workbench.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from workbench.evidence.checks_elsewhere import EarlierCheck
    from workbench.model.claims import Claim


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
        columns = (self.tr("Date"), self.tr("Checked by"), self.tr("Rating there"), self.tr("Title"))
        self.table = RowsTable(columns, stretch=3, name=self.tr("Published checks"))
        self._about, self._told = label("", wrap=True), label("small", wrap=True)
        self.more, self.browse = QPushButton(self.tr("More")), QPushButton(self.tr("Open in the browser"))
        self.key_box = self._key_box()
        self._checks: dict[str, EarlierCheck] = {}
        self._asked: tuple[str, tuple[str, ...]] = ("", ())
        self._tokens: tuple[str, ...] = ()
        self._build()
        self._connect()
        self.resize(920, 560)
        self.words.setFocus()
        self.words.setSelection(len(self.words.text()), -len(self.words.text()))  # the beginning stays in view

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.languages)
        row.addWidget(self.search)
        self.words.setAccessibleName(self.tr("Words to look for"))
        self._told.setText(self.tr("The words leave your computer: Google learns what is being looked for."))
        self._about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._about.setMinimumHeight(64)
        self.body.addLayout(row)
        self.body.addWidget(self._told)
        self.body.addSpacing(8)
        self.body.addWidget(self.key_box)
        self.body.addSpacing(4)
        self.body.addWidget(self.table, 1)
        self.body.addSpacing(8)
        self.body.addWidget(self._about)
        self.foot.insertWidget(1, self.browse)
        self.foot.insertWidget(2, self.more)
        self.search.setAutoDefault(False)
        for button in (self.browse, self.more):
            button.setAutoDefault(False)
            button.setEnabled(False)
        self.accept_button.setDefault(False)
        self.accept_button.setAutoDefault(False)
        self.accept_button.setEnabled(False)

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
        self.more.clicked.connect(lambda: self.search_requested.emit(*self._asked, self._tokens))
        self.browse.clicked.connect(lambda: self.page_requested.emit(self.table.chosen))
        self.search.clicked.connect(self._on_search)
        self.table.activated.connect(lambda _index: self.commit())
        self.table.chosen_changed.connect(lambda _id: self._tell())
        self.words.returnPressed.connect(self._on_search)

    def _on_search(self) -> None:
        chosen = self.languages.chosen
        self._asked = self.words.text(), LANGUAGES if chosen == "both" else (chosen,)
        self._checks = {}
        self.words.home(False)  # Qt's own: without marking
        self.complain(self.tr("Searching …"))
        self.search_requested.emit(*self._asked, ())

    def ask_for_key(self) -> None:
        """Explain how to get a key, and take one."""
        self.complain("")
        self.key_box.ask()

    def key_kept(self) -> None:
        """Go on with the search once a key is stored."""
        self.key_box.hide()
        self.complain("")
        self._on_search()

    def show_checks(self, checks: tuple[EarlierCheck, ...], tokens: tuple[str, ...]) -> None:
        """Show what was found, after what earlier pages brought."""
        self._tokens = tokens
        self._checks |= {check.url: check for check in checks}
        self.table.show_rows(tuple(_row(check) for check in self._checks.values()))
        self.more.setEnabled(any(tokens))
        self.complain("" if self._checks else say("elsewhere.none", spoken()))
        if self._checks and not self.table.hasFocus():
            self.table.setFocus()
        self._tell()

    def _tell(self) -> None:
        check = self._checks.get(self.table.chosen)
        self.accept_button.setEnabled(check is not None)
        self.browse.setEnabled(check is not None)
        if check is None:
            self._about.setText("")
            return
        claimed = f"{check.claimant}: {check.claim}" if check.claimant else check.claim
        self._about.setText("\n".join(part for part in (check.title, claimed, check.url) if part))

    def commit(self) -> None:
        """Take the chosen check as a source."""
        check = self._checks.get(self.table.chosen)
        if check is not None:
            self.accept()
            self.check_chosen.emit(check)


def _row(check: EarlierCheck) -> Row:
    date = date_words(check.review_date, spoken()) if check.review_date else "–"
    cells = (date, check.publisher, check.rating or "–", check.title)
    return Row(id=check.url, cells=cells, words=", ".join((*cells, check.claim)))
