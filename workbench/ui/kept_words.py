"""What is typed into dialogs, from the first letter until it stands in the library.

It lies under a key, ``"<dialog> <claim> …"``. Words that were accepted are handed over: they go on lying here, under a
key of their own beside it, until they are written; where that fails, the same dialog finds them again.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from workbench.ui.typed import load_typed

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from workbench.ui.typed import Fields

_FOR_MANY: Final = "many"  # the dialog whose key names several claims
_OF_ARTICLES: Final = "details"
_BESIDE: Final = "\x1f"  # before the number of words handed over; ``str.split`` takes it for a blank


class Handed:
    """Words on their way into the library.

    Attributes:
        key: where they lie until then.
        stands: they are written; set on the writing thread.
    """

    def __init__(self, store: KeptWords, key: str) -> None:
        self._store, self.key = store, key
        self.stands = threading.Event()

    def let_go(self) -> None:
        """They are written."""
        self._store.let_go(self)

    def keep(self) -> None:
        """They could not be written."""
        self._store.keep(self)


class KeptWords(QObject):
    """Keeps the fields of dialogs by dialog and claim.

    Args:
        library: the file of the library beside which words lay when its window was closed.
        parent: Qt's owner.

    Attributes:
        typed: what stands in the fields, by key.
        secret: keys of what is confidential: it stays in memory alone, for this session.

    Signals:
        changed: other words than before could not be written.
    """

    changed = Signal()

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.typed = load_typed(library)
        self.secret: set[str] = set()
        self._under_way: dict[str, Handed] = {}
        self._count = 0

    def put(self, key: str, fields: Fields, *, secret: bool = False) -> None:
        """Keep what stands in the fields now."""
        self.typed[key] = fields
        (self.secret.add if secret else self.secret.discard)(key)

    def drop(self, key: str) -> None:
        """Forget what stood in the fields."""
        self.typed.pop(key, None)
        self.secret.discard(key)

    def take(self, key: str) -> Fields | None:
        """Return what is to stand in the fields again, None for nothing: what could not be written comes first."""
        refused = next((one for one in self.refused() if dialog_of(one) == key), None)
        if refused is not None:
            left, hidden = self.typed.get(key), key in self.secret
            self.put(key, self.typed[refused], secret=refused in self.secret)
            self.drop(refused)
            if left is not None:  # typed and left since: it waits for the next time
                self.put(refused, left, secret=hidden)
            self.changed.emit()
        return self.typed.get(key)

    def hand_over(self, key: str) -> Handed:
        """Go on keeping what lies under a key while it is written."""
        known = self.typed.get(key, ())
        while (beside := f"{key}{_BESIDE}{self._count}") in self.typed:
            self._count += 1
        handed = Handed(self, beside)
        self._under_way[beside] = handed
        self.put(beside, known, secret=key in self.secret)
        self.drop(key)
        return handed

    def replace(self, key: str, fields: Fields, *, secret: bool = False) -> Handed:
        """Keep words while they are written, in the place of what could not be written before them."""
        self.take(key)
        self.put(key, fields, secret=secret)
        return self.hand_over(key)

    def let_go(self, handed: Handed) -> None:
        """Forget words that are written."""
        self._under_way.pop(handed.key, None)
        self.drop(handed.key)

    def keep(self, handed: Handed) -> None:
        """Go on keeping words that could not be written, for the same dialog."""
        self._under_way.pop(handed.key, None)
        if not any(self.typed.get(handed.key, ())):  # nothing was typed
            self.drop(handed.key)
        self.changed.emit()

    def refused(self) -> tuple[str, ...]:
        """Return the keys of what was accepted and could not be written, the oldest first."""
        return tuple(key for key in self.typed if _BESIDE in key and key not in self._under_way)

    def lying(self, key: str) -> Fields | None:
        """Return what was accepted last for a dialog and is not written, or not yet."""
        return next((self.typed[one] for one in reversed(self.typed) if _BESIDE in one and dialog_of(one) == key), None)

    def aloud(self) -> dict[str, Fields]:
        """Return what may be kept beside the library."""
        return {key: fields for key, fields in self.typed.items() if key not in self.secret}

    def stands(self, keys: Collection[str]) -> dict[str, threading.Event]:
        """Return what says, of words on their way, whether they are written by then."""
        return {key: handed.stands for key, handed in self._under_way.items() if key in keys}


def dialog_of(key: str) -> str:
    """Return the key of the dialog that words lying beside it belong to."""
    return key.partition(_BESIDE)[0]


def claims_of(key: str) -> frozenset[str]:
    """Return the claims that words lying under a key are about: all of them where one verdict is meant for many."""
    dialog, *about = dialog_of(key).split()
    if dialog == _OF_ARTICLES:
        return frozenset()
    return frozenset(about if dialog == _FOR_MANY else about[:1])
