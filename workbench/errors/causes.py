"""The system's own words for a fault, in the interface's language: they stand in brackets inside our sentences."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from workbench.errors import Language

# The German words stand before the English ones.
_WORDS: Final[dict[int, tuple[str, str]]] = {
    errno.EACCES: ("keine Berechtigung", "no permission"),
    errno.EBUSY: ("die Datei ist in Gebrauch", "the file is in use"),
    errno.EEXIST: ("es gibt sie schon", "it exists already"),
    errno.EISDIR: ("dort ist ein Ordner", "a folder is there"),
    errno.ENAMETOOLONG: ("der Name ist zu lang", "the name is too long"),
    errno.ENOENT: ("es gibt sie nicht", "it does not exist"),
    errno.ENOSPC: ("der Datenträger ist voll", "the disk is full"),
    errno.ENOTDIR: ("ein Teil des Pfades ist kein Ordner", "part of the path is no folder"),
    errno.EPERM: ("keine Berechtigung", "no permission"),
    errno.EROFS: ("der Datenträger ist schreibgeschützt", "the disk is read-only"),
    errno.ECONNREFUSED: ("die Verbindung wurde abgelehnt", "the connection was refused"),
    errno.ECONNRESET: ("die Verbindung wurde abgebrochen", "the connection was broken off"),
    errno.EHOSTUNREACH: ("der Rechner ist nicht erreichbar", "the host can't be reached"),
    errno.ENETUNREACH: ("keine Verbindung zum Netz", "no connection to the network"),
}


def cause_words(cause: object, language: Language) -> object:
    """Return what the system says of a fault in our words, anything else as it is.

    Args:
        cause: as ``OSError.strerror`` gives it, in whatever language the system speaks.
        language: of the interface.
    """
    for number, words in _WORDS.items():
        if cause == os.strerror(number):
            return words[language == "en"]
    return cause
