"""Takes PySide6's hook out of ``import``: it reads the source of every module that comes after it.

The hook serves ``from __feature__ import snake_case``, which nothing here uses; with it a tenth of the window's start
is spent looking for the word "PySide6" in files. Importing this module is enough; do it before other modules of ours.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - installs the hook

_plain = getattr(builtins, "__orig_import__", None)  # PySide6 keeps the interpreter's own under this name
if _plain is not None:
    builtins.__import__ = _plain
