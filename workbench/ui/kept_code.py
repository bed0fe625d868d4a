"""What Python and PySide6 make of text at every start, kept from one start to the next.

Modules keep their byte code in ``__pycache__``, each in a file of its own; what a start loads is kept here in one.
Two things are kept nowhere else: PySide6 carries its support modules as text inside a library, and the standard library
writes the methods of each dataclass as text and compiles them while its class is made. Tables in TOML are read by a
parser in Python. All together are a fourth of a start. Text and what was made of it are kept side by side, files with
their size and time of change, so nothing here can go stale: whatever differs is made as ever. A file that is missing,
damaged or of another installation costs nothing but the time.
"""

from __future__ import annotations
import __future__

import builtins
import dataclasses
import marshal
import sys
import zlib
from contextlib import contextmanager, suppress
from importlib.util import MAGIC_NUMBER
from typing import TYPE_CHECKING, Any, Final

from workbench import paths

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import CodeType

FILE_NAME: Final = "kept-code.bin"
_SUPPORT: Final = "shibokensupport/"  # how PySide6 names its own text
_WRITER: Final = "shibokensupport/signature/lib/pyi_generator.py"  # writes type stubs: no running program asks it
_WHEN_ASKED: Final = """
def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    del globals()["__getattr__"]
    exec(__text__, globals())
    return globals()[name]
"""
_ANNOTATIONS: Final = __future__.annotations.compiler_flag  # its bootstrap has that future, and compile passes it on
_Key = tuple[str, str, int]
ModuleKey = tuple[str, int, int]  # path, size, time of change in ns


class Kept:
    """What is kept, by what it was made of.

    Args:
        path: the file it is kept in from one start to the next.

    Attributes:
        modules: path, size, time of change and byte code by a module's name.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._head = MAGIC_NUMBER + repr((sys.flags.optimize, sys.prefix, __file__)).encode() + b"\n"
        stored = self._read()
        self._code: dict[_Key, CodeType] = stored.get("code", {})
        self.modules: dict[str, tuple[ModuleKey, CodeType]] = stored.get("modules", {})
        paths.KEPT_TABLES.update(stored.get("tables", {}))
        self._used: dict[_Key, CodeType] = {}
        self._fresh = False

    def _read(self) -> dict[str, Any]:
        try:
            stored = self._path.read_bytes()
        except OSError:
            return {}
        start = len(self._head) + 4
        payload = memoryview(stored)[start:]
        if stored[:start] != self._head + zlib.crc32(payload).to_bytes(4):
            return {}
        kept: dict[str, Any] = marshal.loads(payload)  # noqa: S302 - our own file in the user's cache, as __pycache__
        return kept

    def code(self, text: str, name: str, flags: int = 0) -> CodeType:
        """Return the code of a text, compiled only when it never was.

        Raises:
            SyntaxError: as ``compile``.
        """
        key = (name, text, flags)
        found = self._code.get(key)
        if found is None:
            found = self._code[key] = compile(text, name, "exec", flags, dont_inherit=True)
            self._fresh = True
        self._used[key] = found
        return found

    def take_modules(self, modules: dict[str, tuple[ModuleKey, CodeType]]) -> None:
        """Keep the byte code of what this start loaded, where it is not what is kept."""
        if modules != self.modules:
            self.modules = modules
            self._fresh = True

    def save(self) -> None:
        """Keep what this start used; where that can't be written, the next start makes it again."""
        tables = {text: table for text, table in paths.TABLES.items() if _plain(table)}
        if not self._fresh and tables.keys() <= paths.KEPT_TABLES.keys():
            return
        self._fresh = False
        paths.KEPT_TABLES.update(tables)
        payload = marshal.dumps({"code": dict(self._used), "modules": self.modules, "tables": tables})
        fresh = self._path.with_suffix(".new")
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(self._head + zlib.crc32(payload).to_bytes(4) + payload)
            fresh.replace(self._path)


def _plain(value: object) -> bool:
    """Say whether a value can be kept: TOML's dates can't."""
    if isinstance(value, dict):
        return all(map(_plain, value.values()))
    return all(map(_plain, value)) if isinstance(value, list) else isinstance(value, str | int | float)


@contextmanager
def serving_support(kept: Kept) -> Iterator[None]:
    """Let PySide6, imported inside, find the code of its support modules instead of compiling them."""
    plain = builtins.compile

    def compiled(source: Any, filename: Any, mode: str, *rest: Any, **options: Any) -> Any:
        ours = not rest and not options and mode == "exec" and isinstance(source, bytes)
        if ours and isinstance(filename, str) and filename.startswith(_SUPPORT):
            text = source.decode()
            late = f"__text__ = {text!r}{_WHEN_ASKED}" if filename == _WRITER else text
            return kept.code(late, filename, _ANNOTATIONS)
        return plain(source, filename, mode, *rest, **options)

    builtins.compile = compiled
    try:
        yield
    finally:
        builtins.compile = plain


def serve_dataclasses(kept: Kept) -> None:
    """Let dataclasses made from now on find the code of their methods instead of compiling it."""

    def execute(text: str, names: dict[str, Any], found: dict[str, Any]) -> None:
        exec(kept.code(text, "<string>"), names, found)  # noqa: S102 - what the module itself does, compiled before

    dataclasses.exec = execute  # type: ignore[attr-defined]  # stands before the builtin in that module alone
