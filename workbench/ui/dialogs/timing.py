"""The time code of a passage in a recording: a field that knows one when it sees it, and a dialog around it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from workbench.errors import InputError
from workbench.model.timecodes import RecordingEnd, parse_timecode, time_within, timecode
from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.language import spoken

_WIDTH = 104  # px: room for 00:12:34 and the placeholder


class TimeField(QLineEdit):
    """Takes "12:34", "1:02:03", "12m34s" or seconds; empty is no time code.

    Attributes:
        ends: where the recording ends, as far as it is known here.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ends: RecordingEnd | None = None
        self.setPlaceholderText("12:34")
        self.setFixedWidth(_WIDTH)

    def retranslate(self) -> None:
        """Say what it is for."""
        self.setAccessibleName(QCoreApplication.translate("TimeField", "Time code"))
        self.setToolTip(
            QCoreApplication.translate("TimeField", "Where in a recording the passage is heard: 12:34 or 1:02:03")
        )

    @property
    def fault(self) -> str:
        """Return the sentence that says what is wrong; empty when it is a place in the recording, or nothing."""
        typed = self.text().strip()
        try:
            time_within(typed or "0", self.ends)
        except InputError as error:
            return error.sentence(spoken())
        return ""

    @property
    def time(self) -> str:
        """Return the time code as it is kept, empty for none."""
        seconds = parse_timecode(self.text().strip())
        return timecode(seconds) if seconds is not None else ""


def time_of(locator: str) -> str:
    """Return the time code of a locator ("t00:12:34"), empty for a page or paragraph."""
    return locator[1:] if locator.startswith("t") and parse_timecode(locator[1:]) is not None else ""


class TimeDialog(Sheet):
    """Asks at which time a passage is heard."""

    time_given = Signal(str)  # whoever takes it closes the dialog, or says why it is refused

    def __init__(self, parent: QWidget | None, *, subtitle: str, time: str) -> None:
        super().__init__(parent, keys="Return")
        self.name(self.tr("Time code of the passage"), action=self.tr("Keep"))
        self.subtitle.setText(subtitle)
        self.line = TimeField()
        self.line.setMinimumWidth(_WIDTH)
        self.line.setMaximumWidth(16_777_215)
        self.line.setText(time)
        self.field(self.tr("Time code"), self.line)
        self.line.setToolTip("")
        self.foot_words.setText(self.tr("Empty: the place given in the text."))
        self.resize(480, 200)
        self.line.setFocus()
        self.line.selectAll()

    def commit(self) -> None:
        """Take the time code; what is none is asked for again, with what was typed."""
        if self.line.fault:
            self.complain(self.line.fault)
            self.line.setFocus()
            return
        self.time_given.emit(self.line.time)

    def refuse(self, words: str) -> None:
        """Say why a time code was not taken; it stays to be mended."""
        self.complain(words)
        self.line.setFocus()
