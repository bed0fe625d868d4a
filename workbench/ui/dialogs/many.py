"""Dialogs for many claims at once, for a name, and for the time left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QSpinBox, QWidget

from workbench.actions.many import stays_rated
from workbench.actions.verdicts import NEED_REASON
from workbench.model.claims import Rating
from workbench.ui.deadline import ACCUSATION, BASE, FIGURE, NAME, QUOTATION, Plan, minutes_for, plan_for
from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.keymap import present_key
from workbench.ui.language import core, grouped
from workbench.ui.widgets.pane import label
from workbench.ui.widgets.segments import Segments
from workbench.ui.widgets.wrapped import LedRows, led_item, wrap_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model.claims import Claim

_RATINGS: Final = (*(rating.value for rating in Rating if rating is not Rating.OPEN), Rating.OPEN.value)
_INDENT: Final = 6  # px, as in a field for words


class RateManyDialog(Sheet):
    """One rating and one reason for many claims; says whose own reason stays, and whose goes.

    Args:
        parent: the window.
        claims: as they stand.
        rating: chosen to begin with.
    """

    rating_given = Signal(str, str)

    def __init__(self, parent: QWidget | None, claims: Sequence[Claim], rating: str = "") -> None:
        super().__init__(parent, keys="Ctrl+Return")
        self._claims = claims
        count = grouped(len(claims))
        self.name(self.tr("Rate {count} claims").format(count=count), action=self.tr("Give the verdicts"))
        self.ratings, self.reason = Segments(_RATINGS, chosen=rating), QLineEdit()
        self.ratings.set_words({key: core(f"rating.{key}") for key in _RATINGS})
        self.field(self.tr("Rating"), self.ratings)
        self.field(self.tr("Reason, the same for all"), self.reason)
        self.stays = label("small", wrap=True)
        self.body.addWidget(self.stays)
        self.foot_words.setText(self.tr("One undo takes all of it back."))
        self.body.addStretch(1)
        (self.reason if rating else self.ratings.button(_RATINGS[0])).setFocus()
        for one in _RATINGS:
            self.ratings.button(one).toggled.connect(lambda _on: self._tell())
        self.reason.textChanged.connect(lambda _words: self._tell())
        self._tell()
        self.resize(680, 312)

    def _tell(self) -> None:
        """Say what becomes of the verdicts that stand."""
        chosen, said = self.ratings.chosen, self.reason.text().strip()
        rated = [one for one in self._claims if one.settled or one.conflict] if chosen else []
        kept = [one for one in rated if stays_rated(one, Rating(chosen), "")]
        told: list[str] = []
        if kept and not said:
            words = self.tr("Rated so already, each keeps its own reason: {count}.")
            told.append(words.format(count=grouped(len(kept))))
        if gone := len(rated) - (0 if said else len(kept)):
            words = self.tr("Earlier verdicts are replaced, reasons included: {count}.")
            told.append(words.format(count=grouped(gone)))
        self.stays.setText(" ".join(told))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by the keys that rate one claim, and go on to the reason; in the reason they are letters."""
        typed = event.text().upper()
        for rating in _RATINGS:
            if typed and typed == present_key(f"@rate_{rating}").upper():
                self.ratings.choose(rating)
                self.reason.setFocus()
                return
        super().keyPressEvent(event)

    def commit(self) -> None:
        """Tell the verdict; what is missing is said."""
        rating, reason = self.ratings.chosen, self.reason.text().strip()
        if not rating:
            self.complain(self.tr("Choose a rating first."))
        elif Rating(rating) in NEED_REASON and not reason:
            self.complain(self.tr("This rating needs a reason; write one sentence."))
            self.reason.setFocus()
        else:
            self.accept()
            self.rating_given.emit(rating, reason)


class NameDialog(Sheet):
    """Asks for a name, with those known to choose from.

    Args:
        parent: the window.
        title: of the dialog.
        name: of the field.
        action: of the default button.
        known: names to choose from.
        only: says what to do about a name that is not among them; empty when any name will do.
        empty: an empty name is an answer too.
        hint: stands in the field until something is typed.
    """

    name_given = Signal(str)

    def __init__(
        self, parent: QWidget | None, *, title: str, name: str, action: str, known: Sequence[str] = (),
        empty: bool = False, only: str = "", hint: str = "",
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.name(title, action=action)
        self._empty, self._only, self._known = empty, only, frozenset(known)
        self.box = QComboBox()
        self.box.setEditable(True)
        self.box.addItems(list(known))
        self.box.setCurrentText("")
        line = self.box.lineEdit()
        if line is not None:
            line.installEventFilter(self)
            line.setPlaceholderText(hint)
        self.field(name, self.box)
        self.body.addStretch(1)
        self.box.setFocus()
        self.resize(440, 200)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the name with the first Return: Qt's own only takes the selection away where the name stands whole."""
        enter = isinstance(event, QKeyEvent) and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and watched is self.box.lineEdit() and event.type() == QEvent.Type.KeyPress:
            self.accept_button.click()
            return True
        return super().eventFilter(watched, event)

    def commit(self) -> None:
        """Tell the name."""
        chosen = self.box.currentText().strip()
        if not chosen and not self._empty:
            self.complain(self.tr("Type a name first."))
            return
        if self._only and chosen not in self._known:
            self.complain(self._only)
            return
        self.accept()
        self.name_given.emit(chosen)


class TimeLeftDialog(Sheet):
    """Picks what can be checked in the time left, and says how it counts."""

    plan_given = Signal(object, int)

    def __init__(self, parent: QWidget | None, claims: Sequence[Claim], minutes: int = 30) -> None:
        super().__init__(parent)
        self.name(self.tr("What fits in the time left"), action=self.tr("Go through these"))
        self._claims = claims
        self.plan = Plan((), 0, 0)
        self.minutes, self.list, self._sum = QSpinBox(), QListWidget(), label("ui_strong")
        self.minutes.setRange(5, 600)
        self.minutes.setSingleStep(5)
        self.minutes.setValue(minutes)
        self.minutes.setFixedWidth(120)
        self.minutes.lineEdit().setTextMargins(_INDENT, 0, 0, 0)  # which no padding of the sheet does for a spin box
        self._rows = LedRows(self.list)
        wrap_rows(self.list, self._rows)
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.field(self.tr("Minutes left"), self.minutes)
        self.body.addWidget(self._sum)
        self.body.addSpacing(4)
        self.list.setAccessibleName(self.tr("Claims that fit"))
        self.body.addWidget(self.list, 1)
        self.body.addSpacing(4)
        counted = self.tr(
            "Counted: {base} minute a claim, {figure} for each open figure or date, {name} for each open name, "
            "{quotation} for each open quotation, {accusation} for an accusation. Figures come first, then names, "
            "accusations, quotations. An estimate: your own pace may differ."
        )
        self.body.addWidget(
            label(
                "small",
                counted.format(base=BASE, figure=FIGURE, name=NAME, quotation=QUOTATION, accusation=ACCUSATION),
                wrap=True,
            )
        )
        self.minutes.valueChanged.connect(self._count)
        self._count()
        self.minutes.setFocus()
        self.minutes.selectAll()
        self.resize(640, 640)  # half an hour's claims stand without scrolling

    def set_claims(self, claims: Sequence[Claim]) -> None:
        """Count anew: the article may be read while the dialog is open."""
        if claims != self._claims:
            self._claims = claims
            self._count()

    def _count(self) -> None:
        self.plan = plan_for(self._claims, self.minutes.value())
        words = self.tr("{count} claims, about {minutes} minutes; {left} open ones stay out")
        self._sum.setText(
            words.format(count=grouped(len(self.plan.picked)), minutes=self.plan.minutes, left=grouped(self.plan.left))
        )
        self.list.clear()
        leads = [(str(claim.number), self._minutes_words(claim)) for claim in self.plan.picked]
        self._rows.measure(leads)
        for (number, minutes), claim in zip(leads, self.plan.picked, strict=True):
            said = " ".join(claim.text.split())
            self.list.addItem(led_item((number, minutes), said, heard=f"{number} · {minutes} · {said}"))
        self.accept_button.setEnabled(bool(self.plan.picked))

    def _minutes_words(self, claim: Claim) -> str:
        return self.tr("{minutes} min").format(minutes=minutes_for(claim))

    def commit(self) -> None:
        """Tell what was picked."""
        if self.plan.picked:
            self.accept()
            self.plan_given.emit(frozenset(claim.id for claim in self.plan.picked), self.minutes.value())
