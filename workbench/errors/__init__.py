"""Every error the workbench raises on purpose: one root, one sentence each, in German and English.

An error is named by its cause. ``WorkbenchError`` is the world's fault (a bad file, a full disk, a wish that
breaks a rule) and is shown to the person as one sentence that says what to do. Anything else is our fault.

    WorkbenchError
    ├── InputError          a file, address or text that can't be used
    ├── NotFoundError       an article, claim, fact or source that isn't there
    ├── RuleError           a wish that a rule of the newsroom forbids
    ├── LibraryError        the SQLite file can't be opened, read or written
    ├── ConflictError       somebody changed the same thing in the meantime
    ├── WorkerError         the analysing process can't be started or died
    ├── CancelledError      the person cancelled; nothing was changed by what was cancelled
    └── FaultError          something of ours broke; said to whoever waits for what it was to do

Each concrete error is a code in ``SENTENCES`` (one module for each field, ``of_*``); ``{name}`` places are filled from
the keyword arguments.
"""

from __future__ import annotations

from typing import Final, Literal

from workbench.errors.causes import cause_words
from workbench.errors.of_checking import OF_CHECKING
from workbench.errors.of_command_line import OF_COMMAND_LINE
from workbench.errors.of_files import OF_FILES
from workbench.errors.of_library import OF_LIBRARY
from workbench.errors.of_network import OF_NETWORK

Language = Literal["de", "en"]

# code: (German, English). One table, so that a test can walk it (STYLE rule 10).
SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "cancelled": ("Abgebrochen; es wurde nichts geändert.", "Cancelled; nothing was changed."),
    "cancelled-analysis": (
        "Auswertung abgebrochen; der Artikel bleibt im Archiv, noch ohne Behauptungen.",
        "Analysis cancelled; the article stays in the library, without claims so far.",
    ),
    "cancelled-comparing": (
        "Vergleich abgebrochen; was im Artikel einander widerspricht, wird erst gezeigt, wenn er wieder geöffnet wird.",
        "Comparison cancelled; what contradicts itself in the article is shown once it is opened again.",
    ),
    "cancelled-rereading": (
        "Auswertung abgebrochen; die Behauptungen bleiben, wie sie waren.",
        "Analysis cancelled; the claims stay as they were.",
    ),
    "cancelled-redating": (
        "Auswertung abgebrochen; das neue Datum gilt, die Behauptungen rechnen noch mit dem alten.",
        "Analysis cancelled; the new date stands, the claims still count from the old one.",
    ),
    **OF_CHECKING,
    **OF_FILES,
    **OF_NETWORK,
    **OF_LIBRARY,
    **OF_COMMAND_LINE,
}


class WorkbenchError(Exception):
    """A fault of the world, told as one sentence that says what to do.

    Args:
        code: a key of ``SENTENCES``.
        details: the values for the sentence's places.
    """

    def __init__(self, code: str, **details: object) -> None:
        self.code = code
        self.details = details
        super().__init__(self.sentence("en"))

    def sentence(self, language: Language) -> str:
        """Return the sentence in the interface's language."""
        german, english = SENTENCES[self.code]
        details = {name: cause_words(value, language) for name, value in self.details.items()}
        return (german if language == "de" else english).format(**details)


class InputError(WorkbenchError):
    """A file, address or text that can't be used."""


class NotFoundError(WorkbenchError):
    """An article, claim, fact or source that isn't there."""


class RuleError(WorkbenchError):
    """A wish that a rule of the newsroom forbids."""


class LibraryError(WorkbenchError):
    """The SQLite file can't be opened, read or written."""


class ConflictError(WorkbenchError):
    """Somebody changed the same thing in the meantime."""


class WorkerError(WorkbenchError):
    """The analysing process can't be started or died."""


class FaultError(WorkbenchError):
    """Something of ours broke, which is told where our faults are told; this one says so to whoever waits."""

    def __init__(self) -> None:
        super().__init__("own-fault")


class CancelledError(WorkbenchError):
    """The person cancelled; nothing was changed by what was cancelled.

    Args:
        code: says what stands all the same, where something was written before.
    """

    def __init__(self, code: str = "cancelled") -> None:
        super().__init__(code)
