"""The report for Word: the article with real comments on the claims' words, then tables of verdicts, facts, sources."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

import docx
from docx.enum.text import WD_UNDERLINE
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from workbench.model.scale import marks
from workbench.reports.article_tables import tables_of
from workbench.reports.building import build
from workbench.reports.house import house
from workbench.reports.word_comments import comment_on
from workbench.reports.word_file import LOCALES, append, packed
from workbench.reports.word_table import Words, add_line, add_table
from workbench.reports.words import counted, listed, one_line, words
from workbench.text.telling import counted_off, within

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

    from workbench.errors import Language
    from workbench.model.claims import Claim
    from workbench.model.dossier import Dossier
    from workbench.reports.article_tables import TableView
    from workbench.reports.options import Options
    from workbench.reports.view import BlockView, ClaimView, CorrectionView, Piece, ReportView
    from workbench.reports.view import Run as RunView
    from workbench.text.telling import Tell

_LINES: Final = {
    "solid": WD_UNDERLINE.SINGLE,
    "dots": WD_UNDERLINE.DOTTED,
    "wave": WD_UNDERLINE.WAVY,
    "double": WD_UNDERLINE.DOUBLE,
    "dash": WD_UNDERLINE.DASH,
    "long-dash": WD_UNDERLINE.DASH_LONG,
    "dash-dot": WD_UNDERLINE.DOT_DASH,
}
_INK: Final = RGBColor(0x1E, 0x1D, 0x1B)
_TABLE_WIDTH: Final = 16.0  # cm, between the margins
# How far a file is when the article, the comments and the tables stand, and when all does that is to be packed.
_WRITTEN, _COMMENTED, _LISTED, _FILLED = 0.3, 0.55, 0.75, 0.9
_STYLES: Final = {"caption": "Caption", "list_item": "List Bullet", "quote": "Quote"}


def write(dossier: Dossier, options: Options) -> bytes:
    """Return a .docx whose comments stand on the claims' own words; same bytes for the same dossier."""
    view, language = build(dossier, options), options.language
    document = docx.Document()
    times = {claim.number: _times(claim, dossier) for claim in dossier.claims}
    _Report(document, view, language, times, options.tell).fill()
    options.tell("writing", _FILLED)
    return packed(document, title=f"{words('title', language)}: {view.title}", language=language, as_of=dossier.as_of)


def _times(claim: Claim, dossier: Dossier) -> tuple[str, str]:
    """Return who decided a claim and when, for its comment."""
    standing = claim.standing_verdicts
    return (one_line(standing[-1].by), standing[-1].at) if standing else ("", dossier.as_of)


class _Report:
    """Fills one document, section by section.

    Args:
        document: an empty one.
        view: what to print.
        language: of the labels.
        decided: by claim number, who decided it and when.
        tell: told how far it is.
    """

    def __init__(
        self, document: Document, view: ReportView, language: Language, decided: dict[int, tuple[str, str]], tell: Tell
    ) -> None:
        self._tell = tell
        self._document = document
        self._view = view
        self._language = language
        self._decided = decided
        self._spans: dict[int, list[Run]] = {}
        self._noted: dict[int, list[Run]] = {}

    def _say(self, key: str, /, **details: object) -> str:
        return words(key, self._language, **details)

    def fill(self) -> None:
        """Write everything."""
        self._styles()
        self._head()
        if "article" in self._view.parts:
            self._document.add_heading(self._say("article"), 1)
            tables = tables_of(self._view.blocks)
            blocks = counted_off(self._view.blocks, "writing", within(self._tell, 0, _WRITTEN))
            for number, block in enumerate(blocks):
                if number not in tables:
                    self._block(block)
                elif (table := tables[number]) is not None:
                    self._table(table)
            self._comments()
            self._author_notes()
        if "claims" in self._view.parts:
            self._claims()
            self._facts()
            self._notes()
        self._tell("writing", _LISTED)
        self._lists()
        self._journal()

    def _styles(self) -> None:
        normal = self._document.styles["Normal"]
        normal.font.name, normal.font.size = "Source Sans Pro", Pt(10.5)
        append(normal.element.get_or_add_rPr(), "w:lang", val=LOCALES[self._language])
        caption = self._document.styles["Caption"].font
        caption.bold, caption.size, caption.color.rgb = False, Pt(9), _INK
        for level in range(5):
            name = f"Heading {level}" if level else "Title"
            self._document.styles[name].font.color.rgb = _INK
        for section in self._document.sections:
            section.page_width, section.page_height = Cm(21), Cm(29.7)
            section.left_margin = section.right_margin = Cm(2.5)
            section.footer.paragraphs[0].text = " · ".join((self._view.title[:60], self._view.draft, self._view.as_of))

    def _head(self) -> None:
        view, own = self._view, house(self._language)
        if own.media_type == "image/png":  # Word takes no SVG from us
            self._document.add_picture(io.BytesIO(own.logo), height=Cm(1.2))
        elif view.house:
            self._document.add_paragraph(view.house)
        self._document.add_paragraph(f"{self._say('title')} · {view.draft} · {view.audience}")
        self._document.add_heading(view.title, 0)
        if view.byline:
            self._document.add_paragraph(view.byline)
        self._document.add_paragraph(f"{view.checked_by} · {self._say('as-of')} {view.as_of}")
        self._document.add_paragraph().add_run(view.statement).bold = True
        if view.left_out:
            self._document.add_paragraph(view.left_out)
        rows = [(Words(text="", lead=row.label), row.text) for row in view.summary]
        add_table(self._document, (), rows, widths=(3.4, 12.6))
        self._document.add_paragraph(self._say("limits"))

    def _block(self, block: BlockView) -> None:
        if block.kind == "heading":
            paragraph = self._document.add_heading("", min(4, block.level + 1))
        else:
            paragraph = self._document.add_paragraph(style=_STYLES.get(block.kind))
        self._runs(paragraph, block.runs)
        if block.kind == "picture":
            for words in paragraph.runs:
                words.italic = True

    def _table(self, table: TableView) -> None:
        """Write a table of the article: its claims are commented in its cells."""
        if table.caption:
            self._runs(self._document.add_paragraph(style="Caption"), table.caption)
        made = add_table(self._document, (), (), widths=(_TABLE_WIDTH / table.columns,) * table.columns)
        for at, row in enumerate((*((table.head,) if table.head else ()), *table.rows)):
            for paragraph, cell in zip(add_line(made, head=bool(table.head) and not at), row, strict=True):
                self._runs(paragraph, cell)
                for run in paragraph.runs:
                    run.font.size = Pt(9)
                    run.bold = bool(table.head) and not at
        self._document.add_paragraph()

    def _runs(self, paragraph: Paragraph, runs: Iterable[RunView]) -> None:
        for run in runs:
            for piece in run.pieces:
                self._piece(paragraph, piece, run.rating)

    def _piece(self, paragraph: Paragraph, piece: Piece, rating: str) -> None:
        run = paragraph.add_run(piece.text)
        if rating:
            mark = marks()[rating]
            run.font.underline = _LINES[mark.line]
            for line in run._r.get_or_add_rPr().iterfind(qn("w:u")):  # noqa: SLF001 - no API for the line's colour
                line.set(qn("w:color"), mark.ink.lstrip("#"))
            _shade(run, mark.tint)
        elif piece.unseen:
            _shade(run, "#EDEAE3")
        if self._view.struck and piece.fact == "confirmed":
            run.font.strike = True
        elif self._view.struck and piece.fact == "wrong":
            run.font.double_strike = True
        for number in piece.claims:
            self._spans.setdefault(number, []).append(run)
        for index in piece.notes:
            self._noted.setdefault(index, []).append(run)

    def _comments(self) -> None:
        for claim in counted_off(self._view.claims, "writing", within(self._tell, _WRITTEN, _COMMENTED)):
            runs = self._spans.get(claim.number)
            if not runs:
                continue
            author, at = self._decided[claim.number]
            comment_on(self._document, runs, self._comment_lines(claim), author=author or self._say("title"), at=at)

    def _author_notes(self) -> None:
        """Put the author's own comments and footnotes back as comments on the words they came with."""
        for index, runs in sorted(self._noted.items()):
            note = self._view.notes[index]
            lines = note.text.splitlines() or [""]
            comment_on(self._document, runs, lines, author=note.author or self._say("author"), at=note.at)

    def _comment_lines(self, claim: ClaimView) -> list[str]:
        lines = [f"{self._say('claim', n=claim.number)}: {claim.words}"]
        for verdict in claim.verdicts:
            lines.append(f"{self._say('reason')}: {one_line(verdict.reason)}")
            if verdict.correction:
                lines.append(f"{self._say('correction')}: {one_line(verdict.correction)}")
        for item in claim.evidence:
            where = ", ".join(part for part in (item.source, item.locator) if part)
            quote = f": „{item.passage}“" if item.passage else ""
            lines.append(f"{self._say('source')}: {where} ({item.stance_words}){quote}")
        if claim.signed:
            lines.append(f"{self._say('signed')}: {'; '.join(claim.signed)}")
        return lines

    def _claims(self) -> None:
        self._document.add_heading(self._say("claims"), 1)
        header = [self._say(key) for key in ("number", "verdict", "reason", "evidence", "signed")]
        rows = [
            (
                str(claim.number),
                Words(text=claim.text, lead=claim.words, ink=marks()[claim.rating].ink),
                "\n".join(self._reasons(claim)),
                "\n".join(self._cited(claim)),
                "\n".join(claim.signed) if claim.signed or not claim.verdicts else self._say("unsigned"),
            )
            for claim in (*self._view.claims, *self._view.gone)
        ]
        if rows:
            add_table(self._document, header, rows, widths=(0.9, 5.3, 4.4, 3, 2.4))
        else:
            self._document.add_paragraph(self._say("none-claims"))

    def _cited(self, claim: ClaimView) -> Iterable[str]:
        yield from (f"[{e.source_number}] {e.source}, {e.stance_words}" for e in claim.evidence)
        yield from (line for line in (claim.voices, claim.second) if line)

    def _reasons(self, claim: ClaimView) -> Iterable[str]:
        for verdict in claim.verdicts:
            yield verdict.reason
            if verdict.correction:
                yield f"{self._say('correction')}: {verdict.correction}"
            yield verdict.given

    def _facts(self) -> None:
        rows = [
            (str(claim.number), fact.text, fact.kind, fact.value, fact.state_words)
            for claim in self._view.claims
            for fact in claim.facts
        ]
        if rows:
            self._document.add_heading(self._say("facts"), 1)
            header = [self._say(key) for key in ("number", "fact", "kind", "value", "state")]
            add_table(self._document, header, rows, widths=(0.9, 5.3, 3.6, 4, 2.2))

    def _notes(self) -> None:
        """List the notes of calls and mails: in the verdict table they would be too long."""
        lines = [
            f"{claim.number}: {item.source} ({item.stance_words}): {one_line(item.note)}"
            for claim in (*self._view.claims, *self._view.gone)
            for item in claim.evidence
            if item.note
        ]
        self._list("note", lines)

    def _lists(self) -> None:
        view = self._view
        unseen = view.unseen if "unseen" in view.parts else ()
        corrections = view.corrections if "corrections" in view.parts else ()
        queries = view.queries if "queries" in view.parts else ()
        cited = view.sources if "sources" in view.parts else ()
        self._list("unseen", [sentence.text for sentence in unseen])
        self._corrections(corrections)
        if "claims" in view.parts:
            self._list("findings", [f"{claim.number}: {text}" for claim in view.claims for text in claim.findings])
        answers = [(q, f"{self._say('answer')}: {q.answer}" if q.answer else self._say("unanswered")) for q in queries]
        self._list("queries", [f"{q.claim}: {q.text} ({q.asked}) – {answer}" for q, answer in answers])
        sources = []
        for source in cited:
            parts = [source.title, source.kind, source.details, source.grade, source.location, source.kin]
            parts += [f"{self._say('captured', at=c.at)}, SHA-256 {c.sha256}" for c in source.captures]
            parts.append(f"{source.archived_words}: {source.archived}" if source.archived else "")
            which = listed(source.claims, self._language)
            parts.append(counted("claims-which", len(source.claims), self._language, which=which))
            sources.append(f"[{source.number}] " + " · ".join(part for part in parts if part))
        self._list("sources", sources)

    def _corrections(self, corrections: Sequence[CorrectionView]) -> None:
        if corrections:
            self._document.add_heading(self._say("corrections"), 1)
        for correction in corrections:
            paragraph = self._document.add_paragraph(f"{correction.claim}: ")
            for one in correction.changed:
                run = paragraph.add_run(one.words)
                run.font.strike = one.change == "gone" or None
                run.font.underline = run.font.bold = one.change == "new" or None
            paragraph.add_run(correction.bracketed)

    def _list(self, key: str, lines: Sequence[str]) -> None:
        if lines:
            self._document.add_heading(self._say(key), 1)
            for line in lines:
                self._document.add_paragraph(line)

    def _journal(self) -> None:
        self._document.add_heading(self._say("journal"), 1)
        self._document.add_paragraph(f"{self._say('journal-note')} {self._say('names-note')}")
        for head in self._view.heads:
            self._document.add_paragraph(f"{self._say('head', origin=head.origin)} ({head.entries}): {head.hash}")
        self._document.add_paragraph(f"{self._say('draft-hash')}: {self._view.draft_sha256}")
        if self._view.imprint:
            self._document.add_paragraph(self._view.imprint)


def _shade(run: Run, colour: str) -> None:
    append(run._r.get_or_add_rPr(), "w:shd", val="clear", color="auto", fill=colour.lstrip("#"))  # noqa: SLF001 - no API
