"""RTF: striprtf (BSD) finds the words; lines become blocks as in plain text.

RTF's groups are braces: an unclosed one means that the rest of the file is missing, and striprtf would not say so.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from striprtf.striprtf import rtf_to_text

from workbench.errors import InputError
from workbench.intake.blocks import folded
from workbench.intake.decoding import normal_lines
from workbench.intake.line_captions import with_captions
from workbench.intake.plain_text import blocks_of, title_of
from workbench.model.articles import Block, BlockKind, Document

_PICTURE: Final = "\ufffc"
_SHOWN: Final = re.compile(r"\{\\\*\\shppict\s?\{\\pict(?![a-z])|(?<!shppict)(?<!shppict[ \r\n])\{\\pict(?![a-z])")
_WIDE: Final = re.compile(r"\\picwgoal(\d{1,6})")
_HEAD: Final = 400  # characters in which a picture says how wide it is
_ICON: Final = 720  # twips: 48 px
_BRACES: Final = re.compile(r"\\.|[{}]", re.DOTALL)
_PICTURE_BYTES: Final = re.compile(r"\\bin\d")
_DEEPEST: Final = 1000
_INFO: Final = re.compile(r"\{\\(title|author)\s+((?:\\[^{}]|[^{}\\]){1,2000})\}")
_DAY: Final = re.compile(r"\{\\(?:revtim|creatim)\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})")
_UNICODE: Final = re.compile(r"\\u(-?\d{1,10})")
_SWITCHES: Final = re.compile(r"\\uc(?![0-9a-z])")
_OVERLONG: Final = re.compile(r"\\(?:bin|uc)\d{7,}")
_LINES: Final = re.compile(r"[ \t]*\n[ \t]*")
_BLANKS: Final = re.compile(r"\n{3,}")
_LEAST_UNICODE: Final = -0x8000
_MOST_UNICODE: Final = 0xFFFF
_REPLACEMENT: Final = 0xFFFD


def read_rtf(content: bytes, shown: str) -> Document:
    """Return the draft of an RTF file; headers and footers are left out, of pictures only their places are kept.

    Raises:
        InputError: ``file-damaged`` or ``file-too-deep``.
    """
    source = content.decode("cp1252", "replace")
    _check_groups(source, shown)
    marked = _words(_SHOWN.sub(_mark, source), shown)
    words = marked.replace(_PICTURE, "")
    text = _BLANKS.sub("\n\n", _LINES.sub("\n", normal_lines(words))).strip("\n ")
    text = "\n".join(_cells(line) for line in text.split("\n"))
    rows = tuple(_as_row(text, block) for block in blocks_of(text))
    blocks, images = with_captions(text, rows, _places(marked, text))
    info = {name: folded(_words("{\\rtf1 " + words + "}", shown)) for name, words in _INFO.findall(source)}
    return Document(
        text=text, blocks=blocks, title=info.get("title") or title_of(text, blocks), author=info.get("author", ""),
        date=_date(source), images=images,
    )  # fmt: skip


def _mark(match: re.Match[str]) -> str:
    """Put a mark before a picture that is no icon, as a character that stands for an object.

    It brings along how many signs stand for one in old programs: where a file says none, its "?" would be a word.
    """
    wide = _WIDE.search(match.string[match.end() : match.end() + _HEAD].partition("{\\pict")[0])
    return match[0] if wide and int(wide[1]) <= _ICON else f"{{\\uc1\\u{ord(_PICTURE) - 0x10000}?}}{match[0]}"


def _places(marked: str, text: str) -> list[int]:
    """Return where pictures stood in the text, whose letters are those of the marked words in other white space."""
    stood, letters = [], 0
    for char in marked:
        if char == _PICTURE:
            stood.append(letters)
        else:
            letters += not (char.isspace() or char == "|")
    places = [at for at, char in enumerate(text) if not (char.isspace() or char == "|")]
    return [places[count] if count < len(places) else len(text) for count in stood]


def _check_groups(source: str, shown: str) -> None:
    depth = deepest = 0
    for match in _BRACES.finditer(source):
        brace = match.group()
        depth += (brace == "{") - (brace == "}")
        deepest = max(deepest, depth)
        if depth <= 0 and brace == "}":
            break
    if deepest > _DEEPEST:
        raise InputError("file-too-deep", path=shown)
    if depth > 0 and not _PICTURE_BYTES.search(source):
        raise InputError("file-damaged", path=shown)


def _words(source: str, shown: str) -> str:
    """Return the words; characters beyond the first plane come as two halves, which belong together."""
    tame = _UNICODE.sub(_tame, _SWITCHES.sub(r"\\uc1", source))
    if _OVERLONG.search(tame):
        raise InputError("file-damaged", path=shown)
    try:
        words = str(rtf_to_text(tame, errors="replace"))  # type: ignore[no-untyped-call]
    except (ValueError, TypeError, LookupError, OverflowError):
        raise InputError("file-damaged", path=shown) from None
    return words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").replace("\x00", "")


def _tame(match: re.Match[str]) -> str:
    """Return a Unicode escape whose number is one; RTF writes them as signed 16-bit numbers."""
    number = int(match[1])
    return match[0] if _LEAST_UNICODE <= number <= _MOST_UNICODE else f"\\u{_REPLACEMENT}"


def _cells(line: str) -> str:
    """Part a table's cells as everywhere else; striprtf ends each with a bare bar."""
    line = folded(line)
    return " | ".join(cell.strip() for cell in line[:-1].split("|")) if line.endswith("|") else line


def _as_row(text: str, block: Block) -> Block:
    row = " | " in text[block.start : block.end] and block.kind is not BlockKind.LIST_ITEM
    return replace(block, kind=BlockKind.TABLE, level=0) if row else block


def _date(source: str) -> str:
    match = _DAY.search(source)
    if match is None or not (1 <= int(match[2]) <= 12 and 1 <= int(match[3]) <= 31):  # noqa: PLR2004  # a calendar's
        return ""
    return f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"
