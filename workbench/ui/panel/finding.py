"""What the machine noticed about a claim: a sentence and the other place, never a rating's colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from workbench.model.wording import finding_words
from workbench.ui.language import spoken
from workbench.ui.theme import current_theme
from workbench.ui.theme.icons import icon
from workbench.ui.widgets.breaking import BreakingLabel
from workbench.ui.widgets.pane import Pane, set_shown, take_away
from workbench.ui.widgets.tips import plain_tip

if TYPE_CHECKING:
    from workbench.model.claims import Claim
    from workbench.model.findings import Finding, FindingPlace


class FindingBox(Pane):
    """One finding; its button goes to the other place it names.

    Args:
        finding: what was noticed.
        claim: about which it is shown.
        jumps: one can go from here to the other place.
    """

    changes_requested = Signal(str)
    place_requested = Signal(object)

    def __init__(self, finding: Finding, claim: Claim, *, jumps: bool = True) -> None:
        super().__init__()
        self.setProperty("role", "finding")
        self._finding, self._jumps, self._here = finding, jumps, claim.number
        self._other = _other_place(finding, claim)
        self._sign, self._words = QLabel(), BreakingLabel()
        self._jump = QToolButton()
        self._jump.setAutoRaise(True)
        self._jump.setIconSize(QSize(16, 16))
        self._jump.setProperty("tight", True)
        self._jump.setFixedSize(24, 24)
        self._jump.clicked.connect(self._on_jump)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 6, 4)
        row.setSpacing(8)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        row.addWidget(self._jump, 0, Qt.AlignmentFlag.AlignTop)
        set_shown(self._jump, shown=jumps and self._other is not None)
        self.settle()

    def take(self, finding: Finding, claim: Claim) -> None:
        """Show another finding: a box made anew would be dressed anew, which is felt at every step."""
        self._finding, self._other, self._here = finding, _other_place(finding, claim), claim.number
        set_shown(self._jump, shown=self._jumps and self._other is not None)
        self.retranslate()

    @property
    def _of_page(self) -> bool:
        """Say whether it is about what became of a page since its capture."""
        return self._finding.code.startswith("source-")

    def _on_jump(self) -> None:
        if self._of_page and self._other is not None:
            self.changes_requested.emit(self._other.evidence)
        else:
            self.place_requested.emit(self._other)

    def retranslate(self) -> None:
        """Say the finding."""
        words = finding_words(self._finding, spoken(), here=self._here)
        self._words.set_words(words)
        self.setAccessibleName(self.tr("Finding: {words}").format(words=words))
        if self._other is not None:
            if self._of_page:
                where = self.tr("What has changed")
            elif self._other.evidence:
                where = self.tr("To the source")
            elif self._other.claim:
                where = self.tr("To claim {number}").format(number=self._other.claim)
            else:
                where = self.tr("To “{words}”").format(words=" ".join(self._other.text.split()))
            self._jump.setToolTip(plain_tip(where))
            self._jump.setAccessibleName(where)

    def retheme(self) -> None:
        """Draw the sign in the colour of words."""
        self._sign.setPixmap(icon("warning", current_theme()).pixmap(16, 16))
        self._sign.setFixedSize(16, 20)
        self._jump.setIcon(icon("arrow-right", current_theme(), role="accent_text"))


def _other_place(finding: Finding, claim: Claim) -> FindingPlace | None:
    """Return the place the finding names besides this claim, if one can go there."""
    others = [place for place in finding.places if place.evidence or place.claim != claim.number]
    return others[0] if others else None


class Findings(QWidget):
    """The findings of the selected claim, one under the other."""

    changes_requested = Signal(str)
    place_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, jumps: bool = True) -> None:
        super().__init__(parent)
        self._jumps = jumps
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2, 0, 2)
        self._column.setSpacing(4)
        self._boxes: list[FindingBox] = []
        self._shown: tuple[int, tuple[Finding, ...]] = (0, ())

    def set_findings(self, findings: tuple[Finding, ...], claim: Claim) -> None:
        """Show the findings that name this claim."""
        key = claim.number, (*findings,)  # the other place depends on which claim asks
        if key == self._shown:
            return
        self._shown = key
        for box in self._boxes[len(findings) :]:
            take_away(box)
        del self._boxes[len(findings) :]
        for box, finding in zip(self._boxes, findings, strict=False):
            box.take(finding, claim)
        for finding in findings[len(self._boxes) :]:
            box = FindingBox(finding, claim, jumps=self._jumps)
            box.changes_requested.connect(self.changes_requested)
            box.place_requested.connect(self.place_requested)
            self._column.addWidget(box)
            box.show()  # said so: else it counts in the next turn only
            self._boxes.append(box)
        self.setVisible(bool(findings))
