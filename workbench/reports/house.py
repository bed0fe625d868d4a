"""The desk's own style: its name, imprint and logo on every report (``house.toml`` in the house folder).

    name = "Dokumentation"
    imprint = { de = "…", en = "…" }
    logo = "logo.svg"          # or .png, beside the file

Templates of the same names as ours in its ``templates`` folder take their place (``paths.styled``).
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from workbench import paths
from workbench.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.errors import Language

FILE_NAME: Final = "house.toml"
_MOST: Final = 262_144  # bytes of a logo: it goes whole into each report
_KINDS: Final = {".svg": "image/svg+xml", ".png": "image/png"}
_FIELDS: Final = frozenset({"name", "imprint", "logo"})


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """What stands on the report besides the report.

    Attributes:
        name: of the desk or house; empty for none.
        imprint: a line for the foot, in the report's language.
        logo: an SVG or PNG file's bytes, empty for none; ``media_type`` says which.
    """

    name: str = ""
    imprint: str = ""
    logo: bytes = b""
    media_type: str = ""


def house(language: Language) -> House:
    """Return the desk's own style in a report's language, empty where it has none.

    Raises:
        InputError: ``house-broken`` for a file that can't be used.
    """
    path = paths.house_folder() / FILE_NAME
    try:
        changed = path.stat().st_mtime_ns
    except OSError:
        return House()
    return _read(path, changed, language)


@lru_cache(maxsize=4)
def _read(path: Path, _changed: int, language: Language) -> House:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError("house-broken", path=path, cause=error) from error
    name, imprint, logo = table.get("name", ""), table.get("imprint", ""), table.get("logo", "")
    if isinstance(imprint, dict):
        imprint = imprint.get(language, "")
    if set(table) - _FIELDS or not all(isinstance(one, str) for one in (name, imprint, logo)):
        raise InputError("house-broken", path=path, cause=_cause(table))
    kind = _KINDS.get(logo[-4:].lower(), "")
    return House(name=name, imprint=imprint, logo=_logo(path, logo, kind), media_type=kind)


def _cause(table: dict[str, Any]) -> str:
    unknown = sorted(set(table) - _FIELDS)
    return f"{', '.join(unknown)}?" if unknown else "name, imprint, logo"


def _logo(path: Path, name: str, kind: str) -> bytes:
    """Return the logo's bytes; it lies beside the file that names it, nowhere else."""
    if not name:
        return b""
    file = path.parent / name
    if not kind or file.resolve().parent != path.parent.resolve() or not file.is_file():
        raise InputError("house-broken", path=path, cause=f"logo = {name}")
    with file.open("rb") as drawing:
        content = drawing.read(_MOST + 1)
    if len(content) > _MOST:
        raise InputError("house-broken", path=path, cause=f"{name} > {_MOST // 1024} KiB")
    return content
