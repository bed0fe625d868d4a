"""Slim bars under the toolbar: what went wrong or was done, and what is still running."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from workbench.ui.announcing import announce
from workbench.ui.language import spoken
from workbench.ui.theme import current_theme
from workbench.ui.theme.icons import icon
from workbench.ui.widgets.elided import ElidedLine
from workbench.ui.widgets.pane import Pane, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.ui.tasks import LongJob

_HEIGHT = 36
_BYTES = 1000  # a job that counts less counts seconds


class NoticeBar(Pane):
    """One sentence that stays until closed or overtaken; it takes no focus and stops nothing."""

    action_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "header")
        self._sign, self._words = QLabel(), label()
        self._action = QPushButton()
        self._name = ""
        self._say: Callable[[], str] | None = None
        self._say_action: Callable[[], str] | None = None
        self._language = spoken()
        self._wrong, self.stays = False, False
        self._action.hide()
        self._close = QToolButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self._words.setWordWrap(True)
        self._close.setAutoRaise(True)
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self.hide)
        self._action.clicked.connect(lambda: self.action_requested.emit(self._name))
        self.setMinimumHeight(_HEIGHT)
        self.hide()
        self.settle()

    def retranslate(self) -> None:
        """Name the cross; a sentence is said anew in another language, one that can't be is overtaken."""
        self._close.setAccessibleName(self.tr("Close the notice"))
        self._close.setToolTip(self.tr("Close the notice"))
        if self._language != spoken():
            self._language = spoken()
            self._say_again()

    def retheme(self) -> None:
        """Draw the signs anew."""
        self._close.setIcon(icon("close", current_theme(), role="text2"))
        name, role = ("warning", "false") if self._wrong else ("check", "text2")
        self._sign.setPixmap(icon(name, current_theme(), role=role).pixmap(16, 16))
        self._sign.setVisible(self._wrong or not self._words.text().endswith("…"))  # what goes on is not done

    @property
    def words(self) -> str:
        """Return the sentence shown, empty when hidden."""
        return "" if self.isHidden() else self._words.text()

    def tell(
        self,
        words: str | Callable[[], str],
        *,
        wrong: bool = False,
        stays: bool = False,
        action: tuple[str, Callable[[], str]] | None = None,
    ) -> None:
        """Show a sentence, optionally with one button.

        Args:
            words: the sentence, or what says it in the language of the moment.
            wrong: something went wrong or is asked for.
            stays: it outlives the next action.
            action: a command's name, and what says the button's words.
        """
        self._wrong, self.stays = wrong, stays
        self._say = None if isinstance(words, str) else words
        self._show_words(words if isinstance(words, str) else words())
        self._action.setVisible(action is not None)
        if action is not None:
            self._name, self._say_action = action
            self._action.setText(self._say_action())
        self.retheme()
        self.show()
        offered = f" {self._action.text()}" if action is not None else ""
        announce(self, f"{self._words.text()}{offered}", urgent=wrong)

    def _show_words(self, words: str) -> None:
        self._words.setText(words)
        self.setAccessibleName(words)

    def _say_again(self) -> None:
        if self._say is None:
            self.hide()
        self._show_words(self._say() if self._say is not None else "")
        if self._say_action is not None:
            self._action.setText(self._say_action())


class JobBar(Pane):
    """What is running, with its cancel; nothing moves."""

    def __init__(self, job: LongJob, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "header")
        self.job = job
        self._words, self._far, self._cancel = ElidedLine(), label("small"), QPushButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(16)
        row.addWidget(self._words, 1)
        row.addWidget(self._far)
        row.addWidget(self._cancel)
        self.setFixedHeight(_HEIGHT)
        self._cancel.clicked.connect(self._on_cancel)
        self.settle()

    def retranslate(self) -> None:
        """Say what is running, and name the button."""
        self._words.set_words(self.job.title)
        self.setAccessibleName(self.job.title)
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setAccessibleName(self.tr("Cancel: {title}").format(title=self.job.title))

    def set_progress(self, finished: int, total: int) -> None:
        """Say how far the job is: bytes of a page, or seconds of a wait where they are that few."""
        if max(finished, total) < _BYTES:
            waits = finished < total  # a small page that is all there is no wait
            words = self.tr("{done} of {total} s").format(done=finished, total=total) if waits else ""
        elif total:
            words = self.tr("{done} of {total} MB").format(done=_megabytes(finished), total=_megabytes(total))
        else:
            words = self.tr("{done} MB").format(done=_megabytes(finished))
        self._far.setText(words)

    def _on_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self.job.cancel()


def _megabytes(count: int) -> str:
    words = f"{count / 1_000_000:.1f}"
    return words.replace(".", ",") if spoken() == "de" else words


class JobBars(QWidget):
    """All running jobs, one bar each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: dict[int, JobBar] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def add(self, job: LongJob) -> None:
        """Show a job that began."""
        bar = JobBar(job)
        self._bars[id(job)] = bar
        self._column.addWidget(bar)
        self.show()
        announce(bar, job.title)

    def progress(self, job: LongJob, finished: int, total: int) -> None:
        """Say how far a job is."""
        bar = self._bars.get(id(job))
        if bar is not None:
            bar.set_progress(finished, total)

    def remove(self, job: LongJob) -> None:
        """Take away a job that ended."""
        bar = self._bars.pop(id(job), None)
        if bar is not None:
            bar.setParent(None)
            bar.deleteLater()
        self.setVisible(bool(self._bars))
