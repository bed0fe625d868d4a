"""Two things that stand in the way of a swift start; importing this module before others of ours takes them away.

PySide6's hook in ``import`` serves ``from __feature__ import snake_case``, which nothing here uses, and reads the
source of every module that comes after it, looking for the word "PySide6". The collector of garbage goes through
everything again and again while modules and widgets are made, none of which is garbage; ``settled`` gives it its usual
pace once all is made, and leaves out for good what stays as long as the window.
"""

from __future__ import annotations

import builtins
import gc
from typing import Final

import PySide6.QtCore  # noqa: F401 - installs the hook

_USUAL: Final = gc.get_threshold()
_RARE: Final = (100_000, 20, 100)

_plain = getattr(builtins, "__orig_import__", None)  # PySide6 keeps the interpreter's own under this name
if _plain is not None:
    builtins.__import__ = _plain
gc.set_threshold(*_RARE)


def settled() -> None:
    """Say that everything is made."""
    gc.freeze()
    gc.set_threshold(*_USUAL)
