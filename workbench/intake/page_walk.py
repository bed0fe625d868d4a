"""The words of an HTML tree as blocks, by one loop without recursion: a page may nest as deep as it likes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import lxml.html
from lxml import etree

from workbench.intake.blocks import DraftBuilder
from workbench.model.articles import BlockKind

if TYPE_CHECKING:
    from collections.abc import Mapping

_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_DECLARATION: Final = re.compile(r"\A\s*<\?xml[^>]*\?>")
_PARAGRAPHS: Final = re.compile(r"\n[ \t]*\n\s*")
_INVISIBLE: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BREAKING_TAGS: Final = (
    "html body div section article main header footer aside ul ol dl table tbody thead tfoot figure address hr center "
    "fieldset details summary list graphic"
)
_BREAKING: Final = frozenset(_BREAKING_TAGS.split())
_HIDDEN_TAGS: Final = (
    "head script style noscript template svg math iframe object embed nav button select textarea canvas audio "
    "video dialog title"
)
_ICON: Final = 48  # px at most
_CELLS: Final = frozenset({"td", "th", "cell"})
_BREAKS: Final = frozenset({"br", "lb"})


@dataclass(frozen=True, slots=True)
class Dialect:
    """What the tags of a tree mean.

    Attributes:
        kinds: tags that hold a block of their own.
        hidden: tags whose words nobody sees.
    """

    kinds: Mapping[str, BlockKind]
    hidden: frozenset[str]


HTML: Final = Dialect(
    kinds={f"h{level}": BlockKind.HEADING for level in range(1, 7)}
    | dict.fromkeys(("p", "pre"), BlockKind.PARAGRAPH)
    | dict.fromkeys(("li", "dt", "dd"), BlockKind.LIST_ITEM)
    | dict.fromkeys(("figcaption", "caption"), BlockKind.CAPTION)
    | {"blockquote": BlockKind.QUOTE, "tr": BlockKind.TABLE},
    hidden=frozenset(_HIDDEN_TAGS.split()),
)
# The tree trafilatura hands out is a small TEI: ``head`` is a heading there.
EXTRACT: Final = Dialect(
    kinds={
        "head": BlockKind.HEADING,
        "p": BlockKind.PARAGRAPH,
        "item": BlockKind.LIST_ITEM,
        "quote": BlockKind.QUOTE,
        "row": BlockKind.TABLE,
        "code": BlockKind.PARAGRAPH,
    },
    hidden=frozenset(),
)


def parsed(page: str) -> lxml.html.HtmlElement | None:
    """Return a page's tree, None for one that shows nothing; nothing is fetched or resolved."""
    words = _CONTROL.sub(" ", _DECLARATION.sub("", page, count=1))
    if not words.strip():
        return None
    parser = lxml.html.HTMLParser(no_network=True, huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        return lxml.html.document_fromstring(words, parser=parser)
    except etree.ParserError:  # nothing but comments
        return None


def collect(tree: etree._Element, dialect: Dialect) -> DraftBuilder:
    """Put the visible words of a tree into blocks."""
    walk = _Walk(dialect)
    walker = etree.iterwalk(tree, events=("start", "end"))
    for event, element in walker:
        if not isinstance(element.tag, str):  # a comment or an entity somebody left unexpanded
            walk.add(element.tail if event == "end" else None)
        elif element.tag in dialect.hidden or _is_hidden(element):
            walker.skip_subtree()
            walk.add(element.tail if event == "end" else None)
        elif event == "start":
            walk.open(element)
        else:
            walk.close(element)
    walk.flush()
    return walk.builder


def _is_hidden(element: etree._Element) -> bool:
    return "hidden" in element.attrib or bool(_INVISIBLE.search(element.get("style") or ""))


class _Walk:
    def __init__(self, dialect: Dialect) -> None:
        self.builder = DraftBuilder()
        self._dialect = dialect
        self._words: list[str] = []
        self._open: list[tuple[BlockKind, int]] = []
        self._pictures = 0
        self._breaks = dialect.kinds.keys() | _BREAKING

    def add(self, words: str | None) -> None:
        if words:
            self._words.append(words.replace("\n", " "))

    def open(self, element: etree._Element) -> None:
        tag = str(element.tag)
        if tag in self._breaks:
            self.flush()
        if tag == "table" and not self._in_row():
            self.builder.begin_table()
        if kind := self._kind_of(element):
            self._open.append((kind, _level(element)))
        if tag in _CELLS and any(words.strip() for words in self._words):
            self._words.append(" | ")
        if tag == "img" and _is_picture(element):
            self._pictures += 1
        if tag in _BREAKS:
            self._words.append("\n")
        self.add(element.text)

    def close(self, element: etree._Element) -> None:
        if element.tag in self._breaks:
            self.flush()
        if self._kind_of(element):
            self._open.pop()
        self.add(element.tail)

    def flush(self) -> None:
        words = "".join(self._words)
        self._words.clear()
        for _ in range(self._pictures):
            self.builder.picture()
        self._pictures = 0
        if words.strip(" |\n\t"):
            kind, level = self._kind()
            if kind is BlockKind.TABLE and words.strip(" |\n\t").count(" | ") == 0:
                words = words.strip(" |\n\t")  # a caption over all columns
            for paragraph in _PARAGRAPHS.split(words):
                self.builder.add(kind, paragraph, level=level)

    def _kind_of(self, element: etree._Element) -> BlockKind | None:
        tag = str(element.tag)
        said = tag in {"p", "div"} and _is_caption(element)
        plain = said and (tag == "p" or all(child.tag not in self._breaks for child in element))
        return BlockKind.CAPTION if plain else self._dialect.kinds.get(tag)

    def _in_row(self) -> bool:
        return any(kind is BlockKind.TABLE for kind, _ in self._open)

    def _kind(self) -> tuple[BlockKind, int]:
        """Return the innermost kind; a paragraph in a quotation, list or caption belongs to that."""
        plain = False
        for kind, level in reversed(self._open):
            if kind is BlockKind.PARAGRAPH:
                plain = True
            elif not (plain and kind is BlockKind.TABLE):
                return kind, level
        return BlockKind.PARAGRAPH, 0


def _is_caption(element: etree._Element) -> bool:
    """Say whether a paragraph or a box of words calls itself a caption, as books and older pages have them."""
    return any("caption" in name.split("-") for name in (element.get("class") or "").lower().replace("_", "-").split())


def _is_picture(element: etree._Element) -> bool:
    """Say whether an image shows something: no counting pixel, icon or ornament."""
    sizes = ((element.get(name) or "").strip().removesuffix("px") for name in ("width", "height"))
    small = any(size.isdecimal() and int(size) <= _ICON for size in sizes)
    shown = any(element.get(name) for name in ("src", "srcset", "data-src", "data-srcset"))
    ornament = element.get("role") in {"presentation", "none"} or element.get("aria-hidden") == "true"
    return shown and not small and not ornament


def _level(element: etree._Element) -> int:
    name = element.get("rend") or str(element.tag)
    return int(name[1]) if re.fullmatch(r"h[1-6]", name) else 2 * (element.tag == "head")
