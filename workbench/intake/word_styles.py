"""What a paragraph of a Word document is: its own properties first, then its style and what that is based on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workbench.intake.word_tags import child, local, value
from workbench.model.articles import BlockKind

if TYPE_CHECKING:
    from lxml import etree

_HEADING: Final = re.compile(r"heading (\d)", re.IGNORECASE)
_TITLES: Final = {"title": 1, "subtitle": 2}
_NAMED: Final = {
    "quote": BlockKind.QUOTE,
    "intense quote": BlockKind.QUOTE,
    # what Word calls it, and what other programs and newsrooms name their own
    **dict.fromkeys(
        (
            "caption",
            "table caption",
            "figure caption",
            "beschriftung",
            "tabellenbeschriftung",
            "tabellenüberschrift",
            "bildbeschriftung",
            "bildunterschrift",
        ),
        BlockKind.CAPTION,
    ),
}
_LONGEST_CHAIN: Final = 20
_LEVELS: Final = 6


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph's kind; ``level`` 1–6 for headings."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0


class Styles:
    """The document's styles by id (``word/styles.xml``), or none."""

    def __init__(self, root: etree._Element | None) -> None:
        found = () if root is None else root
        self._styles = {value(style, "styleId"): style for style in found if local(style) == "w:style"}

    def look_of(self, paragraph: etree._Element) -> Look:
        """Say what a paragraph is."""
        properties = child(paragraph, "w:pPr")
        chain = self._chain(value(child(properties, "w:pStyle"), "val"))
        for holder in (properties, *(child(style, "w:pPr") for style in chain)):
            outline = value(child(holder, "w:outlineLvl"), "val")
            if outline.isdecimal() and int(outline) < 9:  # noqa: PLR2004  # nine is body text (§17.3.1.20)
                return Look(BlockKind.HEADING, min(_LEVELS, int(outline) + 1))
        for style in chain:
            if look := _by_name(value(child(style, "w:name"), "val").lower()):
                return look
        numbered = (child(child(holder, "w:pPr"), "w:numPr") for holder in (paragraph, *chain))
        first = next((one for one in numbered if one is not None), None)
        listed = first is not None and value(child(first, "w:numId"), "val") not in {"", "0"}
        return Look(BlockKind.LIST_ITEM) if listed else Look()

    def _chain(self, name: str) -> list[etree._Element]:
        chain: list[etree._Element] = []
        while (style := self._styles.get(name)) is not None and len(chain) < _LONGEST_CHAIN:
            chain.append(style)
            name = value(child(style, "w:basedOn"), "val")
        return chain


def is_on(flag: etree._Element | None) -> bool:
    """Say whether a switch such as bold is there and not switched off."""
    return flag is not None and value(flag, "val") not in {"0", "false", "off", "none"}


def _by_name(name: str) -> Look | None:
    if match := _HEADING.match(name):
        return Look(BlockKind.HEADING, min(_LEVELS, max(1, int(match[1]))))
    if name in _TITLES:
        return Look(BlockKind.HEADING, _TITLES[name])
    if name.startswith(("list bullet", "list number")):
        return Look(BlockKind.LIST_ITEM)
    return Look(_NAMED[name]) if name in _NAMED else None
