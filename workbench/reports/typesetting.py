"""Setting pages with Typst: a tagged PDF (PDF/UA-1), or pictures of the same pages.

Data enters through ``sys_inputs`` alone: no foreign word ever becomes Typst source, which could read files. The
compiler sees one folder that holds nothing but the template, no system fonts and no clock.
"""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import typst

from workbench import paths
from workbench.errors import InputError

_FONTS: Final = ("font_source_sans_pro", "font_source_serif_pro")
_POINTS_PER_INCH: Final = 72
_LONG_WORD: Final = re.compile(r"\S{36,}")
_BREAK_EVERY: Final = 18
_NO_GLYPH: Final = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)
_TRIES: Final = 40
_REMEMBERED: Final = 11  # compilations
_SCRIPT: Final = 0x80
_SYMBOLS: Final = 0x2000
_REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"
_NEVER_SET: Final = re.compile(
    r"[\u1100-\u11ff\u2e80-\ud7ff\ue000-\uf8ff\uf900-\ufaff\ufe00-\ufe0f\U00010000-\U0010ffff]"
)
_WHOLE: Final = frozenset({"address", "svg", "content", "sha256", "hash", "draft_sha256"})


def document(template: str, data: dict[str, Any]) -> bytes:
    """Return a PDF/UA-1.

    Args:
        template: the name of a Typst template, ours or the desk's.
        data: what it reads, plain.

    Raises:
        InputError: ``template-broken``, of a desk's own template.
    """
    return _set(template, data, format="pdf", pdf_standards=["ua-1"])[0]


def pages(template: str, data: dict[str, Any], *, pixels_per_point: float) -> tuple[bytes, ...]:
    """Return the same pages as PNG, in order.

    Raises:
        InputError: as ``document``.
    """
    return _set(template, data, format="png", ppi=_POINTS_PER_INCH * pixels_per_point)


def _set(name: str, data: dict[str, Any], **options: Any) -> tuple[bytes, ...]:
    """Compile in a folder that holds only the template; characters no font has are replaced, not dropped."""
    text = _NEVER_SET.sub(_REPLACEMENT, json.dumps(_breakable(data), ensure_ascii=False))
    with tempfile.TemporaryDirectory(prefix="workbench-report-") as temporary:
        folder = Path(temporary)
        template = paths.styled("templates", name)
        copied = folder / name
        shutil.copyfile(template, copied)
        for _ in range(_TRIES):
            try:
                made = _compile(copied, text, **options)
            except typst.TypstError as error:
                lacking = _lacking(str(error))
                if not lacking:
                    raise _told(template, error) from error
                text = re.sub(f"[{lacking}]", _REPLACEMENT, text)
            else:
                _forget(folder)
                return made
        return _compile(copied, text, **options)


def _forget(folder: Path) -> None:
    """Let Typst forget what it set: it remembers all for ten compilations, 200 MB for each report of 500 claims."""
    blank = folder / "blank.typ"
    blank.touch()
    for _ in range(_REMEMBERED):
        typst.compile(str(blank), root=str(folder), ignore_system_fonts=True, timestamp=0)


def _told(template: Path, error: typst.TypstError) -> Exception:
    """Return the fault of a desk's own template with its line; one of ours is our fault."""
    if template == paths.resource("templates", template.name):
        return error
    line = re.search(rf"{re.escape(template.name)}:(\d+)", str(error.diagnostic))
    return InputError("template-broken", path=template, line=int(line[1]) if line else 0, cause=error.message)


def _lacking(message: str) -> str:
    """Return the characters to replace, as a regular expression's range; empty when Typst complains of something else.

    Scripts a font lacks come whole, so one miss replaces its neighbourhood; punctuation and symbols go one by one.
    """
    match = _NO_GLYPH.search(message)
    if match is None:
        return ""
    escape = re.fullmatch(r"\\u\{([0-9a-f]+)\}", match[1])
    code = int(escape[1], 16) if escape else ord(match[1][0])
    if code < _SCRIPT or chr(code) == _REPLACEMENT:
        return ""
    first = code // _SCRIPT * _SCRIPT if code < _SYMBOLS else code
    last = first + _SCRIPT - 1 if code < _SYMBOLS else code
    return f"{re.escape(chr(first))}-{re.escape(chr(last))}"


def _compile(template: Path, text: str, **options: Any) -> tuple[bytes, ...]:
    made = typst.compile(
        str(template),
        root=str(template.parent),
        font_paths=list(_font_folders()),
        ignore_system_fonts=True,
        sys_inputs={"data": text},
        timestamp=0,
        **options,
    )
    return tuple(made) if isinstance(made, list) else (made,)


@cache
def _font_folders() -> tuple[str, ...]:
    return tuple(str(files(package).joinpath("files")) for package in _FONTS)


def _breakable(data: Any, name: str = "") -> Any:
    """Let words longer than a line break, without touching addresses and hashes."""
    if isinstance(data, dict):
        return {key: _breakable(value, key) for key, value in data.items()}
    if isinstance(data, list):
        return [_breakable(value, name) for value in data]
    if isinstance(data, str) and name not in _WHOLE:
        return _LONG_WORD.sub(_broken, data)
    return data


def _broken(match: re.Match[str]) -> str:
    word = match[0]
    return "\u200b".join(word[i : i + _BREAK_EVERY] for i in range(0, len(word), _BREAK_EVERY))
