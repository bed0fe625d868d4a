"""What is running, in the foot of the window: it takes the line of the states, so that nothing else moves.

A bar of its own above the article would lay library, manuscript and panel out anew while the job computes, which was
felt: it cost up to 0.1 s each time.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QWidget

from workbench.ui.announcing import announce
from workbench.ui.language import spoken
from workbench.ui.theme import current_theme
from workbench.ui.widgets.elided import ElidedLabel
from workbench.ui.widgets.keys import KeyButton
from workbench.ui.widgets.pane import Pane, label, take_away

if TYPE_CHECKING:
    from workbench.ui.tasks import LongJob

_BYTES: Final = 1000  # a job that counts less counts seconds
_SHORT: Final = 300  # ms: a job that ends sooner needs no word
_HEIGHT: Final = 28  # px of a button: of one height, all words stand on one line at every scale
_SIDE_BY_SIDE: Final = 3  # jobs; the others are counted


class JobBar(Pane):
    """One job that runs, with its cancel; nothing moves."""

    cancelled = Signal()

    def __init__(self, job: LongJob, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.job = job
        self._words, self._far, self._cancel = ElidedLabel(), label("small"), KeyButton("@cancel_job", link=True)
        self._cancel.show_key(shown=False)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setProperty("role", "small")
        for words in (self._words, self._far):
            words.setFixedHeight(_HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._words)
        row.addWidget(self._far)
        row.addWidget(self._cancel)
        self._cancel.clicked.connect(self.cancel)
        self._cancel.setVisible(job.stoppable)
        self.settle()

    def retranslate(self) -> None:
        """Say what is running, and name the button."""
        self._words.setText(self.job.title)
        self.setAccessibleName(self.job.title)
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setAccessibleName(self.tr("Cancel: {title}").format(title=self.job.title))

    @property
    def may_cancel(self) -> bool:
        """Say whether the job can be asked to stop, and was not yet."""
        return self.job.stoppable and not self.job.cancelled.is_set()

    def show_key(self, *, shown: bool) -> None:
        """Show the key that cancels this job, or leave it out: it cancels another one."""
        self._cancel.show_key(shown=shown)

    def set_progress(self, finished: int, total: int) -> None:
        """Say how far the job is: a share of it, else bytes of a page, or seconds of a wait where they are that few.

        What a job of several stages is about changes; how long some of them take nobody knows.
        """
        if self._words.text() != self.job.title:
            self.retranslate()
        if self.job.shares and not total:
            words = ""
        elif self.job.shares:
            words = self.tr("{share}%").format(share=100 * finished // max(total, 1))
        elif max(finished, total) < _BYTES:
            waits = finished < total  # a small page that is all there is no wait
            words = self.tr("{done} of {total} s").format(done=finished, total=total) if waits else ""
        elif total:
            words = self.tr("{done} of {total} MB").format(done=_megabytes(finished), total=_megabytes(total))
        else:
            words = self.tr("{done} MB").format(done=_megabytes(finished))
        self._far.setText(words)

    def cancel(self) -> None:
        """Ask the job to stop, once."""
        if self.job.stoppable:
            self._cancel.setEnabled(False)
            self.job.cancel()
            self.cancelled.emit()


def _megabytes(count: int) -> str:
    words = f"{count / 1_000_000:.1f}"
    return words.replace(".", ",") if spoken() == "de" else words


class JobBars(Pane):
    """All running jobs on one line: the first few with their cancel, the others counted.

    Only what is seen is made: a folder's files dropped at once are hundreds of jobs.

    Signals:
        all_cancelled: everything was asked to stop; what is about to begin had better not.
        begun, ended: the line has something to show, or no longer.
        cancelling_changed: another job would be cancelled by the key now, or none; all can be, or none is left to.
    """

    all_cancelled = Signal()
    begun = Signal()
    cancelling_changed = Signal()
    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._jobs: dict[int, LongJob] = {}
        self._bars: dict[int, JobBar] = {}  # of the jobs side by side
        self._next: JobBar | None = None  # the key cancels it
        self._shown = self._any = False
        self._more, self._all = label("small"), KeyButton(link=True)
        self._all.clicked.connect(self.cancel_all)
        self._more.setFixedHeight(_HEIGHT)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 16, 0)
        self._row.setSpacing(32)
        self._row.addWidget(self._more)
        self._row.addWidget(self._all)
        self._row.addStretch(1)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_SHORT)
        self._wait.timeout.connect(self._begin)
        self.settle()

    def retranslate(self) -> None:
        """Count the others anew."""
        self.setAccessibleName(self.tr("Running"))
        self._all.setText(self.tr("Cancel all"))
        self._all.setAccessibleName(self._all.text())
        self._say()

    def add(self, job: LongJob) -> None:
        """Take in a job that began; it is shown when it takes its time."""
        self._jobs[id(job)] = job
        self._say()
        bar = self._bars.get(id(job))
        if not self.isHidden():
            announce(bar or self, job.title)
        elif not self._wait.isActive():
            self._wait.start()

    @property
    def may_cancel(self) -> bool:
        """Say whether a job is shown that ``cancel`` would ask to stop."""
        return self._next is not None

    @property
    def may_cancel_any(self) -> bool:
        """Say whether there is a job that can be asked to stop and was not yet, counted ones too."""
        return self._shown and any(job.stoppable and not job.cancelled.is_set() for job in self._jobs.values())

    def cancel(self) -> None:
        """Ask the first job shown to stop that can be and was not yet; said, as nothing else tells at once."""
        bar = self._next
        if bar is not None:
            bar.cancel()
            announce(bar, self.tr("Cancelling: {title}").format(title=bar.job.title))

    def cancel_all(self) -> None:
        """Ask every job to stop that can be."""
        self.all_cancelled.emit()
        for job in self._jobs.values():
            if job.stoppable:
                job.cancel()
        for bar in self._bars.values():
            bar.cancel()
        announce(self, self.tr("Cancelling everything that is running"))

    def _begin(self) -> None:
        self._shown = True
        self._say()
        self.begun.emit()
        for bar in self._bars.values():
            announce(bar, bar.job.title)

    def progress(self, job: LongJob, finished: int, total: int) -> None:
        """Say how far a job is."""
        bar = self._bars.get(id(job))
        if bar is not None:
            bar.set_progress(finished, total)

    def remove(self, job: LongJob) -> None:
        """Take away a job that ended."""
        self._jobs.pop(id(job), None)
        bar = self._bars.pop(id(job), None)
        if bar is not None:
            take_away(bar)
        self._say()
        if not self._jobs:
            self._wait.stop()
            self._shown = False
            self.ended.emit()

    def _say(self) -> None:
        for job in list(islice(self._jobs.values(), _SIDE_BY_SIDE)):
            if id(job) not in self._bars:
                bar = self._bars[id(job)] = JobBar(job)
                bar.cancelled.connect(self._say_next)
                self._row.insertWidget(self._row.count() - 3, bar)
                bar.show()
        more = len(self._jobs) - _SIDE_BY_SIDE
        words = self.tr("and 1 more job") if more == 1 else self.tr("and {count} more jobs").format(count=more)
        self._more.setText(words if more > 0 else "")
        self._more.setVisible(more > 0)
        self._all.setVisible(more > 0)
        self._say_next()

    def _say_next(self) -> None:
        """Show the key at the job that it cancels: none that nobody was told of."""
        bars = self._bars.values() if self._shown else ()
        before, self._next = self._next, next((bar for bar in bars if bar.may_cancel), None)
        for bar in self._bars.values():
            bar.show_key(shown=bar is self._next)
        could, self._any = self._any, self.may_cancel_any
        if self._next is not before or self._any != could:
            self.cancelling_changed.emit()


class Foot(QStackedWidget):
    """The window's last line: the states, or what is running.

    Args:
        states: shown while nothing runs.
        jobs: shown while something does.
        parent: what it stands in.
    """

    def __init__(self, states: QWidget, jobs: JobBars, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addWidget(states)
        self.addWidget(jobs)
        self.setFixedHeight(int(current_theme().tokens.layout["status"]))
        self._states, self._jobs = states, jobs
        jobs.begun.connect(self._on_begun)
        jobs.ended.connect(lambda: self.setCurrentWidget(states))

    def _on_begun(self) -> None:
        """Show what runs; a focus among the states goes to the line, never to a button that cancels."""
        here = QApplication.focusWidget()
        held = here is not None and self._states.isAncestorOf(here)
        self.setCurrentWidget(self._jobs)
        if held:
            self._jobs.setFocus(Qt.FocusReason.OtherFocusReason)
