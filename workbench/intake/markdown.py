"""Markdown: the draft is the words alone; markup is left behind, headings, lists and quotes become blocks.

2026-11-22: a draft of a Markdown file is its plain text, not its source: claims, quotations and offsets then mean the
same as in every other format, and ``**97,4** Milliarden`` is one figure.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from markdown_it import MarkdownIt

from workbench.intake.blocks import DraftBuilder, folded
from workbench.intake.page_walk import HTML, collect, parsed
from workbench.intake.text_tables import rows_of
from workbench.model.articles import BlockKind, Document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

_FRONT: Final = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_ENTRY: Final = re.compile(r"^([A-Za-z_]+)\s*:\s*(.*?)\s*$", re.MULTILINE)
_NAMES: Final = {
    "title": "title",
    "titel": "title",
    "author": "author",
    "autor": "author",
    "autorin": "author",
    "date": "date",
    "datum": "date",
    "outlet": "outlet",
    "medium": "outlet",
}
_TABS_BEFORE: Final = re.compile(r"[ \t]*\t")
_IMAGE: Final = re.compile(r"<img\b", re.IGNORECASE)
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


def read_markdown(text: str) -> Document:
    """Return the draft and the front matter's title, author, date and outlet; other front matter is dropped."""
    meta, body = _front_matter(text)
    builder = DraftBuilder()
    tokens = MarkdownIt("commonmark", {"html": True, "maxNesting": 50}).enable("table").parse(body)
    containers: list[Token] = []
    for index, token in enumerate(tokens):
        if token.nesting == 1:
            containers.append(token)
            if token.type == "table_open":
                builder.begin_table()
        elif token.nesting == -1 and containers:
            if containers.pop().type == "tr_open":
                builder.add(BlockKind.TABLE, _row(tokens, index))
        elif not _add_rows(builder, tokens, index):
            _add(builder, token, containers)
    return Document(
        text=builder.text,
        blocks=tuple(builder.blocks),
        images=builder.images,
        title=meta.get("title") or builder.title(),
        author=meta.get("author", ""),
        outlet=meta.get("outlet", ""),
        date=meta["date"] if _DAY.fullmatch(meta.get("date", "")) else "",
        media_type="text/markdown",
    )


def has_front_matter(text: str) -> bool:
    """Say whether a text begins with front matter of which something is understood: else its rule is only a rule."""
    return bool(_front_matter(text)[0])


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """Read ``name: value`` lines between ``---`` lines; nothing of YAML beyond that is understood, or obeyed."""
    match = _FRONT.match(text)
    if not match:
        return {}, text
    meta = {
        _NAMES[name.lower()]: folded(value.strip("\"'"))
        for name, value in _ENTRY.findall(match[1])
        if name.lower() in _NAMES
    }
    return meta, text[match.end() :]


def _add(builder: DraftBuilder, token: Token, containers: list[Token]) -> None:
    if token.type == "html_block":
        _add_html(builder, token.content)
        return
    around = {container.type for container in containers}
    for _ in range(_images(token)):
        builder.picture()
    for caption in _captions(token):
        builder.add(BlockKind.CAPTION, caption)
    if token.type in {"fence", "code_block"}:
        builder.add(BlockKind.PARAGRAPH, token.content)
    elif token.type == "inline" and not {"th_open", "td_open"} & around:
        if "heading_open" in around:
            builder.add(BlockKind.HEADING, _words(token), level=int(containers[-1].tag[1:]))
        else:
            builder.add(_kind(around), _words(token))


def _add_rows(builder: DraftBuilder, tokens: Sequence[Token], index: int) -> bool:
    """Add a paragraph that has rows between tabs as plain text has them; returns whether it was one.

    A row whose first cell is empty, as of names over columns, begins with a tab: to Markdown it is code.
    """
    token = tokens[index]
    if token.type == "code_block":  # told with what stands below it, where its lines are rows, too
        return bool(_rows_above(tokens, index + 2, _lines_of(tokens, index + 2)))
    lines = _lines_of(tokens, index) if token.type == "inline" else []
    lines = [*_rows_above(tokens, index, lines), *lines]
    rows, at, told = dict(rows_of("\n".join(lines))), 0, list[str]()
    if not rows:
        return False
    before = BlockKind.TABLE
    for line in [*lines, ""]:
        kind = BlockKind.TABLE if at in rows else BlockKind.PARAGRAPH
        if told and (kind is BlockKind.TABLE or not line):
            builder.add(BlockKind.PARAGRAPH, " ".join(told))
            told = []
        if kind is BlockKind.TABLE:
            if before is not kind or not at:
                builder.begin_table()
            builder.add_row(line.split("\t"))
        else:
            told.append(line)
        before, at = kind, at + len(line) + 1
    return True


def _runs_on(code: Token, following: Sequence[Token]) -> bool:
    """Say whether a paragraph stands right under lines that are set in, or were begun with a tab."""
    lines = [one.map for one in following if one.type == "paragraph_open" and one.level == code.level == 0]
    return bool(lines) and lines[0] is not None and code.map is not None and code.map[1] == lines[0][0]


def _rows_above(tokens: Sequence[Token], index: int, lines: Sequence[str]) -> list[str]:
    """Return the lines read as code right above a paragraph with such lines where they begin its table, else none."""
    code = tokens[index - 2] if lines else None
    if code is None or code.type != "code_block" or not _runs_on(code, tokens[index - 1 : index]):
        return []
    above = ["\t" + line for line in code.content.rstrip("\n").split("\n")]
    rows = dict(rows_of("\n".join([*above, *lines])))
    return above if len(rows) >= len(above) and 0 in rows else []


def _lines_of(tokens: Sequence[Token], index: int) -> list[str]:
    """Return the lines of a paragraph of its own that has tabs; else none.

    Markdown drops what stands before a line's first word; tabs there are cells.
    """
    token = tokens[index] if index < len(tokens) else None
    if token is None or token.type != "inline" or "\t" not in token.content:
        return []
    if tokens[index - 1].type != "paragraph_open" or tokens[index - 1].level:
        return []
    lines = [""]
    for child in token.children or ():
        if child.type in {"softbreak", "hardbreak"}:
            lines.append("")
        elif child.type in {"text", "code_inline"}:
            lines[-1] += child.content
    written = token.content.split("\n")
    if len(written) != len(lines) or _images(token):
        return []
    return [_tabs_before(raw) + line for raw, line in zip(written, lines, strict=True)]


def _tabs_before(line: str) -> str:
    match = _TABS_BEFORE.match(line)
    return "\t" * match.group().count("\t") if match else ""


def _add_html(builder: DraftBuilder, content: str) -> None:
    """Add what a block of HTML shows: its words as on a page, its images with their captions."""
    tree = parsed(content)
    if tree is None:
        return
    own = collect(tree, HTML)
    text, end, images = own.text, 0, Counter(place for place, _ in own.pictures)
    for number, block in enumerate(own.blocks):
        for _ in range(images[number]):
            builder.picture()
        if not number or "\n\n" in text[end : block.start]:
            builder.begin_table()
        builder.add(block.kind, text[block.start : block.end], level=block.level)
        end = block.end
    for _ in range(images[len(own.blocks)]):
        builder.picture()


def _images(token: Token) -> int:
    """Return how many images a token shows, those in HTML too."""
    inside = token.children or ()
    return sum(len(_IMAGE.findall(one.content)) if one.type == "html_inline" else one.type == "image" for one in inside)


def _captions(token: Token) -> list[str]:
    """Return what stands under a token's images: the title of one that is alone."""
    inside = [one for one in token.children or () if one.type not in {"softbreak", "hardbreak"}]
    if any(one.type != "image" and one.content.strip() for one in inside):
        return []
    return [str(one.attrs.get("title", "")) for one in inside if one.type == "image"]


def _kind(around: set[str]) -> BlockKind:
    if "blockquote_open" in around:
        return BlockKind.QUOTE
    return BlockKind.LIST_ITEM if "list_item_open" in around else BlockKind.PARAGRAPH


def _words(token: Token) -> str:
    pieces = []
    for child in token.children or ():
        if child.type in {"softbreak", "hardbreak"}:
            pieces.append(" ")
        elif child.type in {"text", "code_inline"}:
            pieces.append(child.content)
    return "".join(pieces)


def _row(tokens: Sequence[Token], end: int) -> str:
    start = end
    while tokens[start].type != "tr_open":
        start -= 1
    cells = [_words(token) for token in tokens[start:end] if token.type == "inline"]
    return " | ".join(cells) if any(cell.strip() for cell in cells) else ""  # a row without words is nothing to check
