"""What stands in the way of a swift start, and is taken away by ``hurry`` before Qt and most of ours are imported.

PySide6's hook in ``import`` serves ``from __feature__ import snake_case``, which nothing here uses, and reads the
source of every module that comes after it, looking for the word "PySide6". The collector of garbage goes through
everything again and again while modules and widgets are made, none of which is garbage; ``settled`` gives it its usual
pace once all is made, and leaves out for good what stays as long as the window. What the last start made of text is at
hand (``kept_code``, ``kept_modules``).
"""

from __future__ import annotations

import builtins
import gc
import sys
from typing import TYPE_CHECKING, Final

from workbench.ui.kept_code import FILE_NAME, Kept, serve_dataclasses, serving_support
from workbench.ui.kept_modules import KeptModules, loaded_code

if TYPE_CHECKING:
    from pathlib import Path

_USUAL: Final = gc.get_threshold()
_RARE: Final = (100_000, 20, 100)


class _Started:
    """Holds what the start of this process left to do."""

    kept: Kept | None = None
    before: frozenset[str] = frozenset()
    painted: frozenset[str] = frozenset()


def hurry(cache: Path) -> None:
    """Clear the way for a start; Qt is imported here.

    Args:
        cache: the folder that keeps what a start makes of text from one to the next.
    """
    gc.set_threshold(*_RARE)
    _Started.before = frozenset(sys.modules)
    kept = _Started.kept = Kept(cache / FILE_NAME)
    serve_dataclasses(kept)
    sys.meta_path.insert(0, KeptModules(kept))  # no MetaPathFinder: that takes longer to import than it saves
    with serving_support(kept):
        import PySide6.QtCore  # noqa: F401, PLC0415 - installs the hook
    plain = getattr(builtins, "__orig_import__", None)  # PySide6 keeps the interpreter's own under this name
    if plain is not None:
        builtins.__import__ = plain


def painted() -> None:
    """Say that the first article stands on the page: what was loaded until now is what a start needs."""
    if not _Started.painted:
        _Started.painted = frozenset(sys.modules) - _Started.before


def keep() -> None:
    """Keep for the next start what this one made; doing it twice is harmless."""
    if _Started.kept is not None and _Started.painted:
        _Started.kept.take_modules(loaded_code(_Started.painted))
        _Started.kept.save()


def settled() -> None:
    """Say that everything is made."""
    keep()
    gc.freeze()
    gc.set_threshold(*_USUAL)
