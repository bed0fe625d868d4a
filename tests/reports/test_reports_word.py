"""The Word report: comments on the right words, tables, the same bytes."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import docx
import pytest
from docx.oxml.ns import qn

from tests.reports.handmade import make_dossier
from workbench.intake import read_bytes
from workbench.model.articles import AuthorNote, NoteKind
from workbench.model.dossier import Audience
from workbench.reports import render
from workbench.reports.words import words

if TYPE_CHECKING:
    from docx.document import Document

    from workbench.model.dossier import Dossier


def opened(dossier: Dossier) -> Document:
    return docx.Document(io.BytesIO(render(dossier, format="docx", language="de")))


def commented_words(document: Document) -> dict[str, str]:
    """Return the words between each comment's marks, by the comment's first line."""
    words: dict[int, str] = {}
    current: set[int] = set()
    element: Any
    for element in document.element.body.iter():
        if element.tag == qn("w:commentRangeStart"):
            current.add(int(element.get(qn("w:id"))))
        elif element.tag == qn("w:commentRangeEnd"):
            current.discard(int(element.get(qn("w:id"))))
        elif element.tag == qn("w:t"):
            for number in current:
                words[number] = words.get(number, "") + (element.text or "")
    return {comment.text.splitlines()[0]: words[comment.comment_id] for comment in document.comments}


def test_every_claim_has_a_comment_on_its_own_words(dossier: Dossier) -> None:
    found = commented_words(opened(dossier))
    assert len(found) == len(dossier.live_claims)
    by_number = {int(line.split()[1].rstrip(":")): words for line, words in found.items()}
    assert by_number == {claim.number: claim.text for claim in dossier.live_claims}


def test_a_comment_says_rating_reason_correction_and_source(dossier: Dossier) -> None:
    comments = {comment.text.splitlines()[0]: comment for comment in opened(dossier).comments}
    price = comments["Behauptung 5: Falsch"]
    assert "Begründung: Die Pflichtmitteilung nennt 44 Milliarden" in price.text
    assert "Korrektur: Musk hatte Twitter 2022 für 44 Milliarden Dollar übernommen." in price.text
    assert "Quelle: Twitter, Inc.: Pflichtmitteilung 8-K, S. 2, Abs. 3 (widerspricht)" in price.text
    assert (price.author, price.initials) == ("M. Kessler", "MK")
    assert price.timestamp is not None
    assert price.timestamp.isoformat().startswith("2025-02-11T14:32:00")
    assert "Behauptung 3: Teilverifikation" in comments


def test_the_verdicts_stand_in_a_table(dossier: Dossier) -> None:
    _, verdicts, facts = opened(dossier).tables
    assert [row.cells[0].text for row in verdicts.rows][1:] == [str(n) for n in range(1, 11)]
    assert [row.cells[3].text for row in facts.rows][1:3] == ["", "97,4 Mrd. US-Dollar"]


def test_the_package_holds_no_clock(dossier: Dossier) -> None:
    with zipfile.ZipFile(io.BytesIO(render(dossier, format="docx", language="de"))) as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.namelist()[0] == "[Content_Types].xml"
        core = package.read("docProps/core.xml").decode()
    assert "2025-02-11T15:00:00Z" in core
    assert "python-docx" not in core


@pytest.mark.parametrize("hostile", ["\x00\x07\ud800\uffff", "\u202egnp", "<w:p/>&amp;", "x" * 10_000, ""])
def test_hostile_titles_open_again(hostile: str) -> None:
    base = make_dossier()
    dossier = replace(base, article=replace(base.article, title=hostile, author=hostile), as_of="no time")
    assert len(opened(dossier).core_properties.title) <= 255


def test_an_authors_comments_stay_on_their_words(dossier: Dossier) -> None:
    text = dossier.draft.text
    place = text.index("54 Milliarden")
    notes = (
        AuthorNote(
            kind=NoteKind.COMMENT, start=place, end=place + 13, text="Quelle?\nBitte prüfen.", author="Lena Hartwig"
        ),
        AuthorNote(kind=NoteKind.FOOTNOTE, start=place + 20, end=place + 20, text="Laut Pflichtmitteilung."),
    )
    noted = replace(dossier, draft=replace(dossier.draft, notes=notes))
    document = docx.Document(io.BytesIO(render(noted, format="docx", language="de")))
    theirs = [c for c in document.comments if c.text.startswith(("Quelle?", "Laut"))]
    assert [(c.author, c.text) for c in theirs] == [
        ("Lena Hartwig", "Quelle?\nBitte prüfen."),
        ("Autor:in", "Laut Pflichtmitteilung."),
    ]
    assert commented(document, theirs[0].comment_id) == "54 Milliarden"
    assert commented(document, theirs[1].comment_id) == text[place + 19]
    public = docx.Document(io.BytesIO(render(noted, format="docx", language="de", audience=Audience.PUBLIC)))
    assert not [c for c in public.comments if "Quelle?" in c.text]


def test_a_document_read_in_goes_out_with_its_comments(dossier: Dossier) -> None:
    """Word in, report out: the author's comment lies on the same words as in the file that came."""
    incoming = docx.Document()
    paragraph = incoming.add_paragraph()
    paragraph.add_run("Der Umsatz stieg um ")
    marked = paragraph.add_run("12 Prozent")
    paragraph.add_run(" auf einen Rekord.")
    incoming.add_comment([marked], text="Woher?", author="Lena Hartwig", initials="LH")
    stored = io.BytesIO()
    incoming.save(stored)
    read = read_bytes(stored.getvalue(), name="artikel.docx")
    draft = replace(dossier.draft, text=read.text, blocks=read.blocks, notes=read.notes)
    report = render(replace(dossier, draft=draft, claims=(), evidence={}, findings=()), format="docx", language="de")
    out = docx.Document(io.BytesIO(report))
    (comment,) = [c for c in out.comments if c.text == "Woher?"]
    assert commented(out, comment.comment_id) == "12 Prozent"


def commented(document: Any, number: int) -> str:
    """Return the words between the marks of a comment."""
    body = document.element.body
    words, inside = "", False
    for element in body.iter():
        if element.tag == qn("w:commentRangeStart") and element.get(qn("w:id")) == str(number):
            inside = True
        elif element.tag == qn("w:commentRangeEnd") and element.get(qn("w:id")) == str(number):
            break
        elif inside and element.tag == qn("w:t"):
            words += element.text or ""
    return words


def test_only_a_verdict_waits_for_a_signature(dossier: Dossier) -> None:
    rows = opened(dossier).tables[1].rows[1:]
    waiting = {row.cells[0].text for row in rows if row.cells[4].text == words("unsigned", "de")}
    without = {str(c.number) for c in dossier.claims if not c.verdicts}
    assert waiting
    assert without
    assert not waiting & without


def test_tables_keep_the_order_of_properties_that_word_demands(dossier: Dossier) -> None:
    order = ["tblStyle", "tblW", "jc", "tblBorders", "tblLayout", "tblCellMar", "tblLook"]
    for table in opened(dossier).tables:
        found = [str(child.tag).rpartition("}")[2] for child in table._tbl.tblPr]
        assert found == [tag for tag in order if tag in found]
        assert {"tblBorders", "tblCellMar"} <= set(found)
