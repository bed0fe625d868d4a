"""Word's .docx: the words as they stand with changes accepted; comments, foot- and endnotes as the author's notes.

The tree is walked here rather than by python-docx, which knows no offsets, no footnotes and no tracked changes and
gives up on packages that Word itself opens. Terms and structure: ECMA-376, parts 1 (§17) and 2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from workbench.intake.composing import Composer
from workbench.intake.package import Package
from workbench.intake.plain_text import looks_like_heading
from workbench.intake.properties import day_of, first_text
from workbench.intake.word_styles import Look, Styles, is_on
from workbench.intake.word_tags import child, local, value
from workbench.model.articles import AuthorNote, BlockKind, Document, NoteKind

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAIN: Final = "word/document.xml"
_SKIPPED: Final = frozenset({"w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:rt", "w:sectPr", "mc:Fallback"})
_DRAWINGS: Final = frozenset({"w:drawing", "w:pict", "w:object"})
_PICTURES: Final = frozenset({"pic", "chart", "imagedata", "relIds"})
_TEXTS: Final = frozenset({"w:t", "m:t"})
_SPACES: Final = {"w:tab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "\u2011"}
_NOTE_PARTS: Final = (("word/footnotes.xml", "w:footnote", "f"), ("word/endnotes.xml", "w:endnote", "e"))
_REFERENCES: Final = {"w:footnoteReference": "f", "w:endnoteReference": "e"}


def read_docx(package: Package) -> Document:
    """Return the draft of a Word document.

    Raises:
        InputError: the package's, when a part is missing, broken or forbidden.
    """
    styles = Styles(package.xml("word/styles.xml") if "word/styles.xml" in package else None)
    walk = _Walk(styles)
    walk.read(package.xml(_main_part(package)))
    builder = walk.composer.builder
    core = package.xml("docProps/core.xml") if "docProps/core.xml" in package else None
    heading = next((b for b in builder.blocks if b.kind is BlockKind.HEADING and b.level == 1), None)
    title = builder.text[heading.start : heading.end] if heading else first_text(core, "title")
    return Document(
        text=builder.text,
        blocks=tuple(builder.blocks),
        images=builder.images,
        title=title or builder.title(),
        author=first_text(core, "creator"),
        date=day_of(first_text(core, "modified") or first_text(core, "created")),
        notes=walk.composer.placed(dict(_notes(package))),
    )


def _main_part(package: Package) -> str:
    """Return the part that holds the text; some programs name it otherwise and say so in ``_rels``."""
    if _MAIN in package or "_rels/.rels" not in package:
        return _MAIN
    for relation in package.xml("_rels/.rels"):
        if relation.get("Type", "").endswith("/officeDocument"):
            return relation.get("Target", _MAIN).lstrip("/")
    return _MAIN


def _notes(package: Package) -> Iterator[tuple[str, AuthorNote]]:
    if "word/comments.xml" in package:
        for comment in package.xml("word/comments.xml"):
            if local(comment) == "w:comment":
                yield f"c{value(comment, 'id')}", _note(comment, NoteKind.COMMENT)
    for part, tag, prefix in _NOTE_PARTS:
        if part in package:
            for note in package.xml(part):
                if local(note) == tag and value(note, "type") in {"", "normal"}:
                    yield f"{prefix}{value(note, 'id')}", _note(note, NoteKind.FOOTNOTE)


def _note(element: etree._Element, kind: NoteKind) -> AuthorNote:
    walk = _Walk(Styles(None))
    walk.read(element)
    words = walk.composer.builder.text.replace("\n\n", "\n")
    return AuthorNote(
        kind=kind, start=0, end=0, text=words, author=value(element, "author"), date=value(element, "date")
    )


def _boxes(element: etree._Element) -> list[etree._Element]:
    """Return a drawing's text boxes, whose words are read by themselves."""
    return [one for one in element.iter(etree.Element) if etree.QName(one).localname == "txbxContent"]


def _shows_image(element: etree._Element) -> bool:
    """Say whether a drawing shows a picture or chart, beside its text boxes if any."""
    boxed = {one for box in _boxes(element) for one in box.iter(etree.Element)}
    return any(one not in boxed and etree.QName(one).localname in _PICTURES for one in element.iter(etree.Element))


class _Walk:
    """One loop over the tree; text boxes are read after the paragraph that carries them."""

    def __init__(self, styles: Styles) -> None:
        self.composer = Composer()
        self._styles = styles
        self._rows = 0
        self._look = Look()
        self._bold = True
        self._later: list[etree._Element] = []
        self._framed: set[etree._Element] = set()
        self._opened: set[str] = set()

    def read(self, tree: etree._Element) -> None:
        """Read everything below an element."""
        walker = etree.iterwalk(tree, events=("start", "end"))
        for event, element in walker:
            tag = local(element)
            if event == "end":
                self._end(tag, element)
            elif tag in _SKIPPED or (tag == "w:r" and is_on(child(child(element, "w:rPr"), "w:vanish"))):
                walker.skip_subtree()
            elif tag == "w:txbxContent" and element is not tree:
                self._later.append(element)
                walker.skip_subtree()
            else:
                if tag in _DRAWINGS and _shows_image(element):
                    self._show_image(element)
                self._start(tag, element)
        self._flush(BlockKind.PARAGRAPH, 0)

    def _show_image(self, element: etree._Element) -> None:
        """Note an image; one that is grouped with a text box stands over it, as over its caption."""
        boxes = _boxes(element)
        if boxes:
            self._framed.add(boxes[0])
        else:
            self.composer.builder.picture()

    def _start(self, tag: str, element: etree._Element) -> None:
        match tag:
            case "w:p":
                if self._rows:
                    self.composer.add(" ")
                else:
                    self._look, self._bold = self._styles.look_of(element), True
            case "w:tbl" | "w:tr" | "w:tc":
                self._in_table(tag)
            case "w:r" if self._bold:
                self._bold = is_on(child(child(element, "w:rPr"), "w:b")) or not "".join(element.itertext()).strip()
            case "w:commentRangeStart":
                self._opened.add(value(element, "id"))
                self.composer.open_mark(f"c{value(element, 'id')}")
            case "w:commentRangeEnd":
                self.composer.close_mark(f"c{value(element, 'id')}")
            case "w:commentReference" if value(element, "id") not in self._opened:
                self.composer.close_mark(f"c{value(element, 'id')}")
            case _ if tag in _REFERENCES:
                self.composer.close_mark(f"{_REFERENCES[tag]}{value(element, 'id')}")

    def _in_table(self, tag: str) -> None:
        if tag == "w:tc":
            self.composer.next_cell()
        elif tag == "w:tr":
            self._rows += 1
        elif not self._rows:  # a table inside a row belongs to it
            self.composer.builder.begin_table()

    def _end(self, tag: str, element: etree._Element) -> None:
        if tag in _TEXTS:
            self.composer.add(element.text)
        elif tag in _SPACES:
            self.composer.add(_SPACES[tag])
        elif tag == "w:tr":
            self._rows -= 1
            if not self._rows:
                self._flush(BlockKind.TABLE, 0)
        elif tag == "w:p" and not self._rows:
            self._flush(*self._kind())

    def _kind(self) -> tuple[BlockKind, int]:
        """Return what the style says; a short bold line without one is a heading too."""
        words = self.composer.words
        if self._look.kind is BlockKind.PARAGRAPH and self._bold and looks_like_heading(words):
            return BlockKind.HEADING, 2 if self.composer.builder.blocks else 1
        return self._look.kind, self._look.level

    def _flush(self, kind: BlockKind, level: int) -> None:
        self.composer.flush(kind, level=level)
        later, self._later = self._later, []
        for box in later:
            if box in self._framed:
                self.composer.builder.picture()
            self.read(box)
