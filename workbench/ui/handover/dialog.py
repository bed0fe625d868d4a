"""The handover, item by item: J and K (as they are now) go through it, 1 to 3 record a decision, 0 takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QTextEdit, QWidget

from workbench.model.talks import TalkDecision, decision_of, to_discuss
from workbench.model.wording import rating_key
from workbench.reports.handover import decided_words, handover, standing_words
from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.handover.page import decision_name, item_html
from workbench.ui.keymap import current_keymap, key_said
from workbench.ui.language import spoken
from workbench.ui.theme import current_theme
from workbench.ui.theme.glyphs import rating_icon
from workbench.ui.widgets.keys import KeyButton
from workbench.ui.widgets.nesting import nest
from workbench.ui.widgets.pane import label
from workbench.ui.widgets.wrapped import wrap_rows

if TYPE_CHECKING:
    from workbench.model.claims import Claim
    from workbench.model.dossier import Dossier
    from workbench.reports.handover import ItemView

_STEPS: Final = {"next_open": 1, "previous_open": -1}  # J and K unless a person changed them
_KEYS: Final = {"1": TalkDecision.ACCEPTED, "2": TalkDecision.CHANGED, "3": TalkDecision.STAYS}


class HandoverDialog(Sheet):
    """Shows what to talk about with the author and takes the decisions."""

    decided = Signal(str, object, str)
    print_requested = Signal()
    save_requested = Signal()

    def __init__(self, parent: QWidget | None, dossier: Dossier) -> None:
        super().__init__(parent, keys="Ctrl+P")
        self._claims: tuple[Claim, ...] = ()
        self._items: tuple[ItemView, ...] = ()
        self.name(self.tr("Handover"), action=self.tr("Print…"))
        self.save = KeyButton("Ctrl+S")
        self.save.setText(self.tr("Save PDF…"))
        self.save.setAutoDefault(True)
        self.save.clicked.connect(self.save_requested)
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(self.save.click)
        self.foot.insertWidget(self.foot.indexOf(self.cancel), self.save)
        self.list, self.detail, self.wording = QListWidget(), QTextEdit(), QLineEdit()
        self.list.setAccessibleName(self.tr("To talk about"))
        self.detail.setReadOnly(True)
        self.detail.setAccessibleName(self.tr("Details"))
        self.wording.setPlaceholderText(self.tr("The agreed words, for “Other words”"))
        self.wording.setAccessibleName(self.tr("Agreed words"))
        wrap_rows(self.list)
        self.cancel.setText(self.tr("Close"))
        self._panes = QWidget()  # hidden as one: empty it would keep its share of the height
        panes = QHBoxLayout(self._panes)
        panes.setContentsMargins(0, 0, 0, 0)
        panes.setSpacing(8)
        panes.addWidget(self.list, 2)
        panes.addWidget(self.detail, 3)
        self.body.addWidget(self._panes, 1)
        self.nothing = label(wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.nothing, 1)
        self.body.addSpacing(4)
        self._deciding: list[QWidget] = [self.wording]
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.wording, 1)
        for key, decision in _KEYS.items():
            button = KeyButton(key)
            button.setText(decision_name(decision))
            button.setAutoDefault(True)
            button.clicked.connect(lambda _=False, decision=decision: self._decide(decision))
            QShortcut(QKeySequence(key), self.list).activated.connect(button.click)
            row.addWidget(button)
            self._deciding.append(button)
        QShortcut(QKeySequence("0"), self.list).activated.connect(lambda: self._decide(None))
        for command, step in _STEPS.items():
            for key in current_keymap().keys(command):
                QShortcut(QKeySequence(key), self.list).activated.connect(lambda step=step: self._step(step))
        nest(self.body, row)
        self.list.currentRowChanged.connect(lambda _row: self._show())
        self.resize(960, 620)
        self.set_dossier(dossier)
        (self.list if self._claims else self.cancel).setFocus()

    def set_dossier(self, dossier: Dossier) -> None:
        """Show the article's present state, the selection where it was."""
        row = max(0, self.list.currentRow())
        view = handover(dossier, spoken())
        self._claims, self._items = to_discuss(dossier), view.items
        self.subtitle.setText(view.title)
        self.list.clear()
        for claim in self._claims:
            told = decided_words(claim, decision_of(claim, dossier.talks), spoken())
            words = f"{claim.number} · {standing_words(claim, spoken())} · {' '.join(claim.text.split())}"
            shown = f"✓ {words} — {told}" if told else words
            self.list.addItem(QListWidgetItem(rating_icon(rating_key(claim), current_theme()), shown))
        self.list.setCurrentRow(min(row, len(self._claims) - 1))
        for part in (self._panes, *self._deciding):
            part.setVisible(bool(self._claims))
            part.setEnabled(bool(self._claims))
        self.nothing.setVisible(not self._claims)
        if not self._claims:
            self._say_nothing()

    def _say_nothing(self) -> None:
        """Say why there is nothing, and what brings something here."""
        told = self.tr("Nothing to talk about: no claim is false or disputed, no fact wrong, no query open.")
        todo = self.tr(
            "Rate a claim false or disputed, press a fact's digit twice to mark it wrong, or query the author with "
            "{key}: it stands here then, with the words proposed and the sources."
        ).format(key=key_said("query"))
        self.nothing.setText(f"{told}\n\n{todo}")
        self.cancel.setFocus()

    @property
    def claims(self) -> tuple[str, ...]:
        """Return the ids of the items' claims."""
        return tuple(claim.id for claim in self._claims)

    @property
    def claim(self) -> Claim | None:
        """Return the selected item's claim."""
        row = self.list.currentRow()
        return self._claims[row] if 0 <= row < len(self._claims) else None

    def go_to(self, claim: str) -> None:
        """Select the item of a claim, if it is one of those."""
        row = next((at for at, one in enumerate(self._claims) if one.id == claim), -1)
        if row >= 0:
            self.list.setCurrentRow(row)

    def put_back(self, claim: str, wording: str, words: str) -> None:
        """Say why a decision could not be written; the agreed words stand where they did, unless others do by now."""
        if wording and not self.wording.text().strip():
            self.go_to(claim)
            self.wording.setText(wording)
        self.complain(words)

    def _show(self) -> None:
        if self.claim is not None:
            self.detail.setHtml(item_html(self._items[self.list.currentRow()]))

    def _step(self, step: int) -> None:
        if self._claims:
            self.list.setCurrentRow((self.list.currentRow() + step) % len(self._claims))

    def _decide(self, decision: TalkDecision | None) -> None:
        claim, wording = self.claim, self.wording.text().strip()
        if claim is None:
            return
        if decision is TalkDecision.CHANGED and not wording:
            self.complain(self.tr("Write which words were agreed."))
            self.wording.setFocus()
            return
        self.complain("")
        self.decided.emit(claim.id, decision, wording if decision is TalkDecision.CHANGED else "")
        self.wording.clear()
        self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Return in the agreed words for the decision they belong to, not for the printer."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.wording.hasFocus():
            self._decide(TalkDecision.CHANGED)
        else:
            super().keyPressEvent(event)

    def commit(self) -> None:
        """Ask for the printed page; the talk goes on."""
        self.print_requested.emit()
