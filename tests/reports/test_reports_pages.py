"""PDF and page pictures by Typst."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from typst import TypstError

from tests.reports.handmade import make_dossier, many_claims
from workbench import paths
from workbench.model.dossier import Audience
from workbench.reports import entries, pdf, preview_pages, render, typesetting

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.errors import Language
    from workbench.model.dossier import Dossier


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_pdf_is_tagged_titled_and_speaks_its_language(dossier: Dossier, language: Language) -> None:
    made = render(dossier, format="pdf", language=language)
    assert made.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in made
    assert f"/Lang({language}".encode() in made.replace(b"/Lang (", b"/Lang(")
    assert b"pdfuaid" in made
    assert "97 Milliarden Dollar für ein Nein".encode() in made  # in the XMP metadata
    assert b"/Outlines" in made
    assert b"CreationDate" not in made or b"D:1970" in made


def test_pages_are_pictures(dossier: Dossier) -> None:
    pages = preview_pages(dossier, language="de", pixels_per_point=0.5)
    assert len(pages) > 2
    assert all(page.startswith(b"\x89PNG") for page in pages)
    assert pages == preview_pages(dossier, language="de", pixels_per_point=0.5)


def test_a_finer_preview_is_larger(dossier: Dossier) -> None:
    coarse = preview_pages(dossier, language="de", pixels_per_point=0.25)
    fine = preview_pages(dossier, language="de", pixels_per_point=0.5)
    assert len(coarse) == len(fine)
    assert int.from_bytes(fine[0][16:20]) == pytest.approx(2 * int.from_bytes(coarse[0][16:20]), abs=1)


@pytest.mark.parametrize(
    "hostile",
    [
        '#read("/etc/passwd")',
        '"); #panic("x") //',
        "\u202egnp.exe",
        "x" * 10_000,
        "中文 und 한국어 und 😀👩‍🚀",
        "हिन्दी และ ไทย",
        "\x00\x07\ud800\uffff",
        "$ _ * ` < > @ ~ \\ [ ] { }",
    ],
)
def test_hostile_strings_are_set_as_text(hostile: str) -> None:
    base = make_dossier()
    verdict = replace(base.claims[0].verdicts[0], reason=hostile, correction=hostile)
    claim = replace(base.claims[0], verdicts=(verdict,))
    article = replace(base.article, title=hostile, author=hostile)
    dossier = replace(base, article=article, claims=(claim, *base.claims[1:]))
    made = render(dossier, format="pdf", language="de")
    assert made.startswith(b"%PDF-")
    assert b"root:" not in made


def test_typst_sees_nothing_but_the_template(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("geheim", encoding="utf-8")
    folder = tmp_path / "inner"
    folder.mkdir()
    (folder / pdf.TEMPLATE).write_text('#read("../secret.txt")', encoding="utf-8")
    with pytest.raises(TypstError):
        typesetting._compile(folder / pdf.TEMPLATE, "{}", format="pdf")


def test_a_fault_in_the_template_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / pdf.TEMPLATE).write_text("#panic()", encoding="utf-8")
    for way in ("styled", "resource"):
        monkeypatch.setattr(paths, way, lambda *_: tmp_path / pdf.TEMPLATE)
    with pytest.raises(TypstError, match="panicked"):
        typesetting.document(pdf.TEMPLATE, {})


def test_one_claim_and_no_claim_fit_too(dossier: Dossier) -> None:
    one = replace(many_claims(1), article=dossier.article)
    assert render(one, format="pdf", language="en", audience=Audience.PUBLIC).startswith(b"%PDF-")
    none = replace(dossier, claims=(), evidence={}, findings=(), heads=(), as_of="")
    assert render(none, format="pdf", language="en").startswith(b"%PDF-")


def test_eighty_claims_are_all_bookmarked() -> None:
    assert render(many_claims(80), format="pdf", language="de").startswith(b"%PDF-")


def test_the_words_can_be_read_from_the_pages(dossier: Dossier) -> None:
    pdfium = pytest.importorskip("pypdfium2", reason="reads PDF text; not a dependency of the tests")
    document = pdfium.PdfDocument(render(dossier, format="pdf", language="de"))
    pages = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    document.close()
    whole = " ".join(" ".join(pages).split())
    assert "97 Milliarden Dollar für ein Nein" in whole
    assert "Dies ist eine Teilprüfung." in whole
    assert "54 Mrd. US-Dollar" in whole
    assert "Zwickenpflug" not in whole
    assert f"Seite {len(pages)} von {len(pages)}" in whole


@pytest.mark.parametrize(
    ("text", "cut", "shown"),
    [
        ("er die Nachricht, die am Abend k ", 0, "…die Nachricht, die am Abend k "),
        (" die Nachricht, die am Abend kam ", 0, "…die Nachricht, die am Abend kam "),
        (" im Hafen lag, wie es am Morgen h", -1, " im Hafen lag, wie es am Morgen…"),
        (", im Hafen lag, wie es am Morgen ", -1, ", im Hafen lag, wie es am Morgen…"),
        ("x" * 32, 0, "…" + "x" * 32),
        ("x" * 32, -1, "x" * 32 + "…"),
        ("Er sagte: ", 0, "Er sagte: "),
        (" Ende.", -1, " Ende."),
        ("", 0, ""),
    ],
)
def test_a_passage_stands_between_whole_words(text: str, cut: int, shown: str) -> None:
    assert entries._context(text, cut=cut) == shown


def test_a_claim_nobody_touched_is_short() -> None:
    touched = many_claims(40)
    bare = replace(touched, evidence={}, findings=(), claims=tuple(replace(c, verdicts=()) for c in touched.claims))
    assert len(preview_pages(bare, language="de", pixels_per_point=0.25)) < len(
        preview_pages(touched, language="de", pixels_per_point=0.25)
    )
