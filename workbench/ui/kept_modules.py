"""Modules found where the last start found them, with their byte code out of one file instead of one file each."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from types import CodeType, ModuleType

    from workbench.ui.kept_code import Kept, ModuleKey


class _Loader(SourceFileLoader):
    """Loads a module whose byte code is at hand."""

    def __init__(self, name: str, path: str, code: CodeType) -> None:
        super().__init__(name, path)
        self._code = code

    def get_code(self, _fullname: str) -> CodeType:
        """Return the byte code."""
        return self._code


class KeptModules:
    """Finds modules whose file is the one that was compiled; every other is left to Python's own finders."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return how to load a module, or None."""
        known = self._kept.modules.get(fullname)
        if known is None or known[0] != key_of(known[0][0]):
            return None
        place = known[0][0]
        package = [os.path.dirname(place)] if place.endswith("__init__.py") else None  # noqa: PTH120 - a start counts
        return spec_from_file_location(
            fullname, place, loader=_Loader(fullname, place, known[1]), submodule_search_locations=package
        )


def key_of(path: str) -> ModuleKey | None:
    """Return what tells one state of a file from another; None where there is none."""
    try:
        stat = os.stat(path)  # noqa: PTH116 - a start counts
    except OSError:
        return None
    return path, stat.st_size, stat.st_mtime_ns


def loaded_code(names: Iterable[str]) -> dict[str, tuple[ModuleKey, CodeType]]:
    """Return path, state and byte code of those modules that were loaded from a source file."""
    found: dict[str, tuple[ModuleKey, CodeType]] = {}
    for name in names:
        module = sys.modules.get(name)
        loader, path = getattr(module, "__loader__", None), getattr(module, "__file__", None)
        key = key_of(path) if path else None
        if key is None or not isinstance(loader, SourceFileLoader) or loader.name != name:
            continue
        with suppress(ImportError, OSError, SyntaxError):
            code = loader.get_code(name)
            if code is not None:
                found[name] = (key, code)
    return found
