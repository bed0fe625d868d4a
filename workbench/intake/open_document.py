"""OpenDocument text (.odt): words, headings, lists and tables; annotations, foot- and endnotes as the author's notes.

Structure and names: OpenDocument 1.3, part 3. Tracked deletions stand apart from the text in this format and are left
out; encrypted packages say so in their manifest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from workbench.errors import InputError
from workbench.intake.composing import Composer
from workbench.intake.properties import day_of, first_text
from workbench.model.articles import AuthorNote, BlockKind, Document, NoteKind

if TYPE_CHECKING:
    from workbench.intake.package import Package

_PREFIXES: Final = {
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
}
_SPACES: Final = {prefix: space for space, prefix in _PREFIXES.items()}
_PARAGRAPHS: Final = frozenset({"text:p", "text:h"})
_CELLS: Final = frozenset({"table:table-cell", "table:covered-table-cell"})
_BLANKS: Final = frozenset({"text:s", "text:tab", "text:line-break"})
_SKIPPED: Final = frozenset({"text:tracked-changes", "text:ruby-text", "office:forms", "text:sequence-decls"})
_STYLES: Final = {
    "Title": (BlockKind.HEADING, 1),
    "Subtitle": (BlockKind.HEADING, 2),
    "Quotations": (BlockKind.QUOTE, 0),
    # what LibreOffice puts under an image, over a table and beside a drawing
    **dict.fromkeys(("Caption", "Illustration", "Figure", "Table", "Drawing"), (BlockKind.CAPTION, 0)),
}
_LEVELS: Final = 6


def read_odt(package: Package) -> Document:
    """Return the draft of an OpenDocument text.

    Raises:
        InputError: ``file-encrypted``, or the package's.
    """
    if "META-INF/manifest.xml" in package and b"encryption-data" in package.read("META-INF/manifest.xml"):
        raise InputError("file-encrypted", path=package.shown)
    content = package.xml("content.xml")
    body = next(content.iter(f"{{{_SPACES['office']}}}text"), None)
    if body is None:
        raise InputError("archive-no-document", path=package.shown)
    walk = _Walk(_parents(content))
    walk.read(body)
    builder = walk.composer.builder
    meta = package.xml("meta.xml") if "meta.xml" in package else None
    return Document(
        text=builder.text,
        blocks=tuple(builder.blocks),
        images=builder.images,
        title=first_text(meta, "title") or builder.title(),
        author=first_text(meta, "creator", "initial-creator"),
        date=day_of(first_text(meta, "date", "creation-date")),
        notes=walk.composer.placed(walk.notes),
    )


def _parents(content: etree._Element) -> dict[str, str]:
    """Return the named style that each automatic style of the text stands for."""
    styles = content.iter(f"{{{_SPACES['style']}}}style")
    return {_get(style, "style", "name"): _get(style, "style", "parent-style-name") for style in styles}


def _local(element: etree._Element) -> str:
    name = etree.QName(element)
    prefix = _PREFIXES.get(name.namespace or "")
    return f"{prefix}:{name.localname}" if prefix else ""


def _get(element: etree._Element, prefix: str, name: str) -> str:
    return element.get(f"{{{_SPACES[prefix]}}}{name}") or ""


def _shows_image(frame: etree._Element) -> bool:
    """Say whether a frame holds a picture or chart, not a text box."""
    return any(_local(one) in {"draw:image", "draw:object"} for one in frame)


class _Walk:
    """One loop over the tree; notes and text boxes are taken out and read by themselves."""

    def __init__(self, parents: dict[str, str]) -> None:
        self.composer = Composer()
        self.notes: dict[str, AuthorNote] = {}
        self._parents = parents
        self._paragraphs = self._rows = self._items = 0
        self._later: list[etree._Element] = []

    def read(self, tree: etree._Element) -> None:
        """Read everything below an element."""
        walker = etree.iterwalk(tree, events=("start", "end"))
        for event, element in walker:
            tag = _local(element)
            apart = element is not tree and self._stands_apart(tag)
            if event == "end":
                if not apart:
                    self._end(tag, element)
                if self._paragraphs and element is not tree:
                    self.composer.add(element.tail)
            elif apart:
                walker.skip_subtree()
                self._set_apart(tag, element)
            else:
                if tag == "draw:frame" and _shows_image(element):
                    self.composer.builder.picture()
                self._start(tag, element)

    def _stands_apart(self, tag: str) -> bool:
        inner_box = tag == "draw:text-box" and self._paragraphs > 0
        return inner_box or tag in _SKIPPED or tag in {"text:note", "office:annotation"}

    def _set_apart(self, tag: str, element: etree._Element) -> None:
        if tag == "draw:text-box":
            self._later.append(element)
        elif tag == "text:note":
            key = f"note {len(self.notes)}"
            self.notes[key] = self._note(element, NoteKind.FOOTNOTE)
            self.composer.close_mark(key)
        elif tag == "office:annotation":
            key = _get(element, "office", "name") or f"note {len(self.notes)}"
            self.notes[key] = self._note(element, NoteKind.COMMENT)
            self.composer.open_mark(key)

    def _note(self, element: etree._Element, kind: NoteKind) -> AuthorNote:
        walk = _Walk(self._parents)
        body = next(element.iter(f"{{{_SPACES['text']}}}note-body"), element)
        walk.read(body)
        words = walk.composer.builder.text.replace("\n\n", "\n")
        by, at = (first_text(element, name) if kind is NoteKind.COMMENT else "" for name in ("creator", "date"))
        return AuthorNote(kind=kind, start=0, end=0, text=words, author=by, date=at)

    def _start(self, tag: str, element: etree._Element) -> None:
        if tag in _PARAGRAPHS:
            self._paragraphs += 1
            if self._rows:
                self.composer.add(" ")
        elif tag == "table:table" and not self._rows:
            self.composer.builder.begin_table()
        elif tag == "table:table-row":
            self._rows += 1
        elif tag in _CELLS:
            self.composer.next_cell()
        elif tag == "text:list-item":
            self._items += 1
        elif tag == "office:annotation-end":
            self.composer.close_mark(_get(element, "office", "name"))
        elif tag in _BLANKS:
            self.composer.add(" ")
        if self._paragraphs:
            self.composer.add(element.text)

    def _end(self, tag: str, element: etree._Element) -> None:
        if tag in _PARAGRAPHS:
            self._paragraphs -= 1
            if not self._rows and not self._paragraphs:
                self._flush(*self._kind(tag, element))
        elif tag == "table:table-row":
            self._rows -= 1
            if not self._rows:
                self._flush(BlockKind.TABLE, 0)
        elif tag == "text:list-item":
            self._items -= 1

    def _kind(self, tag: str, element: etree._Element) -> tuple[BlockKind, int]:
        style = _get(element, "text", "style-name")
        style = self._parents.get(style) or style
        if style in _STYLES:
            return _STYLES[style]
        if tag == "text:h":
            level = _get(element, "text", "outline-level")
            return BlockKind.HEADING, min(_LEVELS, int(level)) if level.isdecimal() else 1
        return (BlockKind.LIST_ITEM if self._items else BlockKind.PARAGRAPH), 0

    def _flush(self, kind: BlockKind, level: int) -> None:
        self.composer.flush(kind, level=level)
        later, self._later = self._later, []
        for box in later:
            self.read(box)
