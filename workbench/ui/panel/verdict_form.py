"""Rating, reason and correction of the selected claim, with what was typed kept until it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from workbench.model.claims import Rating
from workbench.ui.announcing import announce
from workbench.ui.language import core
from workbench.ui.panel.closeness import Closeness
from workbench.ui.panel.correction_field import CorrectionField
from workbench.ui.panel.field_keys import FieldKeys
from workbench.ui.panel.headings import LEVEL, Headings
from workbench.ui.panel.misfits import Misfits
from workbench.ui.panel.rating_line import GAP, RatingLine
from workbench.ui.panel.reason_field import ReasonField
from workbench.ui.panel.set_aside import SetAside
from workbench.ui.panel.suggestions import Suggestions
from workbench.ui.panel.takes_all import TakesAll
from workbench.ui.panel.typed_verdicts import TypedVerdicts, base_of, words_of
from workbench.ui.panel.unsaved import Unsaved
from workbench.ui.theme import current_theme
from workbench.ui.theme.icons import icon
from workbench.ui.widgets.keys import KeyButton
from workbench.ui.widgets.nesting import nest
from workbench.ui.widgets.pane import Pane, label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.journal.erasure_plan import Naming
    from workbench.model.claims import Claim
    from workbench.ui.panel.closeness import Part
    from workbench.ui.panel.typed_verdicts import Words

_FIELDS: Final = 2
_BUTTON: Final = 22  # px of a small one in such a line


class VerdictForm(Pane):
    """Emits a wish with rating, reason and correction; saved is what comes back from the library."""

    apply_requested = Signal()
    copy_requested = Signal()
    overtaken = Signal(object)
    query_requested = Signal()
    refused = Signal(str)
    released = Signal()
    verdict_requested = Signal(str, str, str, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._claim: Claim | None = None
        self._chosen: Rating | None = None
        self.verdicts = TypedVerdicts(self)
        self._name = ""
        self._headings, self._reason_label, self._correction_label = Headings(LEVEL), label("label"), label("label")
        self.rating = RatingLine()
        self.bar = self.rating.bar
        self._save = KeyButton("Return", flat=True)
        self._save.show_key(shown=False)  # it is there while a field has the focus: elsewhere Return does other things
        self._query = KeyButton("Q", flat=True)
        self.reason = ReasonField()
        self.correction = CorrectionField()
        self.takes_all, self.misfits = TakesAll(), Misfits()
        self.applying, self.copying = QAction(self), QAction(self)
        self._small = _button(self.copying), _button(self.applying)
        self._build()
        self._keys = FieldKeys(self.reason, self.correction, parent=self)
        self._set_aside = SetAside(self.reason, self.correction)
        self.suggestions = Suggestions(self.reason)  # after the keys: what watches last is asked first
        self.bar.rating_chosen.connect(lambda name: self.choose(Rating(name)))
        self.rating.withdraw.clicked.connect(self.withdraw)
        self._save.clicked.connect(self.commit)
        self._query.clicked.connect(self.query_requested)
        self.applying.triggered.connect(self.apply_requested)
        self.copying.triggered.connect(self.copy_requested)
        self._keys.committed.connect(self.commit)
        self._keys.focus_changed.connect(lambda here: self._save.show_key(shown=here))
        self._keys.left.connect(self.released)
        self._set_aside.given_up.connect(self.give_up)
        self.reason.textChanged.connect(self._on_typed)
        self.correction.textChanged.connect(self._on_typed)
        self.settle()

    def _build(self) -> None:
        for field in (self.reason, self.correction):
            field.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # words break anywhere
            field.setAcceptDrops(False)  # so that the window is asked, which knows files from words
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.rating)
        column.addSpacing(GAP)
        for heading, side, body in (
            (self._reason_label, self._save, self.reason),
            (self._correction_label, self._query, self.correction),
        ):
            row = self._headings.row(heading, side)
            for small in self._small if body is self.correction else ():
                row.insertWidget(row.count() - 1, small)
            nest(column, row)
            column.addWidget(body)
            column.addSpacing(GAP)
        column.addWidget(self.takes_all)
        column.addWidget(self.misfits)

        for button in (self._save, self._query):  # each has its key: Tab goes on to the next thing to type
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setTabOrder(self.reason, self.correction)

    def saved(self, closeness: Closeness) -> int:
        """Return how many px lower than roomy headings, reason and the gaps between them are."""
        if closeness < Closeness.FOLDED:
            return 0
        below = sum(not part.isHidden() for part in (self.takes_all, self.misfits))
        gaps = 2 * _FIELDS + below  # above each heading, field and line; the air after a field has none of its own
        return sum(part.saved(closeness) for part in self._parts) + gaps * GAP

    def set_closeness(self, closeness: Closeness) -> None:
        """Let headings and fields stand more or less closely."""
        for part in self._parts:
            part.set_closeness(closeness)
        for button in self._small:
            button.setFixedHeight(min(_BUTTON, self._headings.height_at(closeness)))
        self._column.setSpacing(0 if closeness >= Closeness.FOLDED else GAP)

    @property
    def _parts(self) -> tuple[Part, ...]:
        return self._headings, self.rating, self.reason, self.correction

    @property
    def heading(self) -> int:
        """Return the px of the lines its headings stand in."""
        return self._reason_label.maximumHeight()  # fixed

    def take_rating_back(self) -> None:
        """Let the rating, lent to a row of the panel, stand before reason and correction."""
        self._column.insertWidget(0, self.rating)

    def retranslate(self) -> None:
        """Name the fields."""
        self._name_reason()
        self._save.setText(self.tr("Save"))
        self._save.setAccessibleName(self.tr("Save the verdict"))
        self._correction_label.setText(self.tr("Proposed correction"))
        self._query.setText(self.tr("Query the author"))
        self._query.setAccessibleName(self.tr("Query the author"))
        self.correction.setAccessibleName(self.tr("Proposed correction"))
        self.correction.setPlaceholderText(self.tr("The words that should stand there"))
        self.copying.setText(self.tr("Copy the corrected words"))
        self.applying.setText(self.tr("New draft with this correction"))

    def retheme(self) -> None:
        """Set the correction in the manuscript's letters."""
        self.correction.setFont(current_theme().font("claim"))
        self.copying.setIcon(icon("copy", current_theme(), role="text2"))
        self.applying.setIcon(icon("document", current_theme(), role="text2"))

    def set_claim(self, claim: Claim | None) -> None:
        """Show a claim's verdict, or what was typed for it and not saved yet."""
        before, self._claim = self._claim, claim
        if claim is None:
            self.setEnabled(False)
            self._show(Rating.OPEN, "", "")
            return
        self.setEnabled(True)
        self.correction.claim = claim  # its facts too: one found wrong since tells where the words belong
        kept, overtaken = self.verdicts.meet(claim)
        if overtaken:
            self.overtaken.emit(claim)
        if before is not None and before.id == claim.id and kept is not None and not kept.earlier:
            self._look(claim, self.correction.text())  # a fact found wrong since may tell the place
            return
        verdict = claim.verdict
        if kept is not None:
            self._chosen = kept.rating if kept.rating is not Rating.OPEN else None
            self._show(kept.rating, kept.reason, kept.correction)
            for field in (self.reason, self.correction):
                field.moveCursor(QTextCursor.MoveOperation.End)  # typing goes on where it was, not at the beginning
        else:
            self._chosen = None
            reason, correction = (verdict.reason, verdict.correction) if verdict else ("", "")
            self._show(claim.rating, reason, correction)

    def set_name(self, name: str) -> None:
        """Say who types from now on; what another person typed and did not save stays theirs in words."""
        self._name = name
        self._mark_unsaved()

    def give_up(self) -> None:
        """Forget what is typed for the claim and not saved; the verdict that stands is shown."""
        claim = self._claim
        if claim is not None:
            self.verdicts.forget(claim.id)
            self._claim = None
            self.set_claim(claim)

    @property
    def typed(self) -> bool:
        """Say whether something is typed for the claim and not saved."""
        return self._claim is not None and self.verdicts.of(self._claim.id) is not None

    def take_unsaved(self, kept: Mapping[str, Unsaved]) -> None:
        """Go on with what was typed before the window was closed."""
        self.verdicts.take(kept)
        self.set_claim(self._claim)

    def blot(self, namings: Sequence[Naming]) -> bool:
        """Take an erased source's names out of what is typed; say whether there were any."""
        if not self.verdicts.blot(namings):
            return False
        self.retake_unsaved({})
        return True

    def retake_unsaved(self, kept: Mapping[str, Unsaved]) -> None:
        """Put what is kept in the place of what was typed: erasing took names out of it."""
        self.verdicts.retake(kept)
        claim, self._claim = self._claim, None
        self.set_claim(claim)

    def _show(self, rating: Rating, reason: str, correction: str) -> None:
        in_part = self._claim is not None and self._claim.verified_in_part and rating is self._claim.rating
        self.bar.show_rating(rating, in_part=in_part)
        for field in (self.reason, self.correction):
            field.blockSignals(True)
        if self.reason.toPlainText() != reason:
            self.reason.setPlainText(reason)
        self.correction.set_text(correction)
        for field in (self.reason, self.correction):
            field.blockSignals(False)
        self._look(self._claim, correction)
        self._mark_unsaved()

    def choose(self, rating: Rating) -> None:
        """Choose a rating and go on to its reason; ``open`` withdraws at once, as undo can bring it back."""
        if self._claim is None:
            return
        if rating is Rating.OPEN:
            self.withdraw()
            return
        claim, self._chosen = self._claim, rating
        self.bar.show_rating(rating)
        announce(self.bar, core(f"rating.{rating.value}"))
        stands = self.verdicts.sent(claim.id) or (words_of(claim.verdict) if claim.verdict else None)
        self._set_aside.choose(rating, stands)  # a reason speaks for its own rating
        self._on_typed()
        self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if stands is not None and self.reason.toPlainText().strip() == stands[1]:
            self.reason.selectAll()  # another one takes its place, or the same is confirmed
        else:
            self.reason.moveCursor(QTextCursor.MoveOperation.End)  # what is typed and not saved is gone on with

    def withdraw(self) -> None:
        """Wish for no verdict."""
        if self._claim is None:
            return
        if self._claim.verdict is None:
            self.verdicts.forget(self._claim.id)
            self._chosen = None
            self._show(Rating.OPEN, "", "")
            return
        self.verdicts.withdraw(self._claim.id)
        self.verdict_requested.emit(self._claim.id, Rating.OPEN.value, "", "", None)

    def commit(self) -> None:
        """Wish for the chosen rating with what stands in the fields."""
        if self._claim is None:
            return
        rating = self._rating(self._claim)
        if rating is Rating.OPEN:
            self.refused.emit(self.tr("Choose a rating first: V, D, F, U or N."))
            return
        words = self.reason.toPlainText().strip(), self.correction.text().strip()
        self.verdicts.wish(self._claim.id, (rating, *words))
        seen = None if self._claim.conflict else base_of(self._claim)
        self.verdict_requested.emit(self._claim.id, rating.value, *words, seen)
        self.released.emit()

    def let_go(self, claim_id: str, wished: Words) -> None:
        """Keep no longer what was typed for a claim, as it is written now; what was typed since stays."""
        self.verdicts.written(claim_id, wished)
        self._mark_unsaved()

    def reopen(self, claim_id: str, *, lost: bool) -> None:
        """Go back to the reason after a refused verdict; what was typed still stands there.

        Args:
            claim_id: the verdict's claim.
            lost: the library could not be written, which is no fault of the words: they are marked as not saved.
        """
        if lost:
            self.verdicts.refuse(claim_id)
        else:
            self.verdicts.mend(claim_id)
        self._mark_unsaved()
        if self._claim is not None and self._claim.id == claim_id:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rating(self, claim: Claim) -> Rating:
        """Return the rating that goes with what is typed: never one that came from elsewhere meanwhile."""
        kept = self.verdicts.of(claim.id)
        return self._chosen or (kept.rating if kept is not None else claim.rating)

    def _on_typed(self) -> None:
        if self._claim is None:
            return
        rating = self._rating(self._claim)
        claim, fields = self._claim, (self.reason.toPlainText(), self.correction.text())
        typed = Unsaved(base_of(claim), rating, *fields, self._name, words=claim.text, draft=claim.draft)
        verdict = self._claim.verdict
        stored = (verdict.rating, verdict.reason, verdict.correction) if verdict else (Rating.OPEN, "", "")
        if (typed.rating, typed.reason, typed.correction) == stored:
            self.verdicts.forget(self._claim.id)
        else:
            self.verdicts.keep(self._claim.id, typed)
        self._look(self._claim, self.correction.text(), typing=True)
        self._mark_unsaved()

    def _look(self, claim: Claim | None, correction: str, *, typing: bool = False) -> None:
        """Look what the proposed words would replace, and what would no longer fit beside them."""
        self.takes_all.look(claim, correction, typing=typing)
        self.misfits.look(claim, correction)

    def _mark_unsaved(self) -> None:
        verdict = self._claim.verdict if self._claim else None
        stored = verdict is not None and bool(verdict.correction) and verdict.correction == self.correction.text()
        self.copying.setVisible(stored)
        self.applying.setVisible(stored)
        self._save.setVisible(self.typed)
        self._name_reason()
        offered = self._claim is not None and (self._claim.settled or self._chosen is not None)
        self.rating.offer_withdrawal(offered=offered)

    def _name_reason(self) -> None:
        """Name the field, and what has to be known of what stands in it."""
        words = self._reason_words(self._claim) if self._claim is not None else self.tr("Reason")
        self._reason_label.setText(words)
        self.reason.setAccessibleName(words)
        kept = self.verdicts.of(self._claim.id) if self._claim is not None else None
        verdict = self._claim.verdict if self._claim is not None else None
        self._set_aside.tell(verdict, kept, self.tr("Why? One sentence."))

    def _reason_words(self, claim: Claim) -> str:
        kept, verdict = self.verdicts.of(claim.id), claim.verdict
        if kept is None:
            return self.tr("Reason")
        if kept.by not in {"", self._name}:
            return self.tr("Reason by {name}, unsaved").format(name=kept.by)
        if self.verdicts.refused(claim.id):
            return self.tr("Reason, not saved")
        if kept.earlier:
            return self.tr("Reason for the earlier wording")
        if verdict is not None and kept.rating is not verdict.rating and kept.reason == verdict.reason != "":
            return self.tr("Reason for “{rating}”").format(rating=core(f"rating.{verdict.rating.value}"))
        return self.tr("Reason")


def _button(action: QAction) -> QToolButton:
    """Return a small button that is there while its action is."""
    button = QToolButton()
    button.setDefaultAction(action)
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # the claim's menu and the palette have it, too
    button.setProperty("tight", True)
    button.setFixedSize(24, _BUTTON)
    action.setVisible(False)
    button.hide()
    action.changed.connect(lambda: button.setVisible(action.isVisible()))
    return button
