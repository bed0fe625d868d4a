"""Images without a caption keep their place in every format that can hold them, and move no offset."""

from __future__ import annotations

import pytest

from tests.intake.made import W, docx, odt, para
from workbench.intake import read_bytes
from workbench.model.articles import Document

_DRAW = "http://schemas.openxmlformats.org/drawingml/2006"
PIC = (
    f'<w:r><w:drawing><a:graphic xmlns:a="{_DRAW}/main"><a:graphicData><pic:pic xmlns:pic="{_DRAW}/picture"/>'
    "</a:graphicData></a:graphic></w:drawing></w:r>"
)
BOX = f"<w:r><w:drawing><w:txbxContent>{para('Im Kasten.')}</w:txbxContent></w:drawing></w:r>"
OLD = '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata/></v:shape></w:pict></w:r>'
CAPTION = '<w:pStyle w:val="Caption"/>'
STYLES = f'<w:styles xmlns:w="{W}"><w:style w:styleId="Caption"><w:name w:val="caption"/></w:style></w:styles>'
FRAME = '<text:p><draw:frame><draw:image xlink:href="a.png" xmlns:xlink="x"/></draw:frame></text:p>'


def _places(document: Document) -> list[str]:
    """Return the first word after each image; "." for the end."""
    return [(document.text[place:].split() or ["."])[0] for place in document.images]


@pytest.mark.parametrize(
    ("body", "places"),
    [
        (para("Eins.") + para(PIC) + para("Zwei."), ["Zwei."]),
        (para(PIC) + para("Eins."), ["Eins."]),
        (para("Eins.") + para(PIC), ["."]),
        (para("Eins.") + para(PIC) + para("Der Turm.", CAPTION) + para("Zwei."), []),
        (para("Eins.") + para("Der Turm.", CAPTION) + para(PIC) + para("Zwei."), []),
        (para("Eins.") + para(PIC) + para("Der Turm.", CAPTION) + para(PIC) + para("Zwei."), ["Zwei."]),
        (para("Eins.") + para(PIC + PIC) + para("Zwei."), ["Zwei.", "Zwei."]),
        (para("Eins.") + para(OLD) + para("Zwei."), ["Zwei."]),
        (para("Eins.") + para(BOX) + para("Zwei."), []),
        (f"<w:tbl><w:tr><w:tc>{para(PIC)}</w:tc></w:tr></w:tbl>" + para("Zwei."), ["Zwei."]),
    ],
)
def test_in_word(body: str, places: list[str]) -> None:
    document = read_bytes(docx(body, {"word/styles.xml": STYLES}), "a.docx")
    assert _places(document) == places
    assert document.text == read_bytes(docx(body.replace(PIC, "").replace(OLD, ""), {}), "a.docx").text


@pytest.mark.parametrize(
    ("body", "places"),
    [
        (f"<text:p>Eins.</text:p>{FRAME}<text:p>Zwei.</text:p>", ["Zwei."]),
        (f'<text:p>Eins.</text:p>{FRAME}<text:p text:style-name="Illustration">Der Turm.</text:p>', []),
        (f'<text:p>Eins.</text:p>{FRAME}<text:p text:style-name="Caption">Der Turm.</text:p>', []),
        ("<text:p>Eins.<draw:frame><draw:object/><draw:image/></draw:frame></text:p><text:p>Zwei.</text:p>", ["Eins."]),
    ],
)
def test_in_open_document(body: str, places: list[str]) -> None:
    assert _places(read_bytes(odt(body), "a.odt")) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Eins.\n\n![](a.png)\n\nZwei.\n", ["Zwei."]),
        ("![Turm](a.png)\n\nEins.\n", ["Eins."]),
        ("Eins.\n\n<img src='a.png'>\n", ["."]),
        ("Eins mit ![](a.png) darin.\n", ["Eins"]),
        ("`![](a.png)` und Eins.\n", []),
    ],
)
def test_in_markdown(text: str, places: list[str]) -> None:
    assert _places(read_bytes(text.encode(), "a.md")) == places


_IMG = '<img src="haus.jpg" width="640">'


@pytest.mark.parametrize(
    ("inside", "places"),
    [
        (f"<p>Eins steht hier.</p>{_IMG}<p>Zwei steht hier.</p>", ["Zwei"]),
        (f"<p>Eins steht hier.</p><figure>{_IMG}</figure><p>Zwei steht hier.</p>", ["Zwei"]),
        (f"<p>Eins steht hier.</p><figure>{_IMG}<figcaption>Das Haus.</figcaption></figure>", []),
        (f"<p>Eins steht hier.</p><figure><figcaption>Das Haus.</figcaption>{_IMG}</figure><p>Zwei.</p>", []),
        ('<p>Eins steht hier.</p><img src="zaehler.gif" width="1" height="1"><p>Zwei.</p>', []),
        ('<p>Eins steht hier.</p><img src="zier.svg" role="presentation"><p>Zwei.</p>', []),
        ("<p>Eins steht hier.</p><img><p>Zwei.</p>", []),
        (f"<nav>{_IMG}</nav><p>Eins steht hier.</p>", []),
    ],
)
def test_on_a_page(inside: str, places: list[str]) -> None:
    page = f"<html lang='de'><body><article>{inside}</article></body></html>"
    assert _places(read_bytes(page.encode(), "a.html")) == places


def test_among_teasers_only_the_articles_own_are_kept() -> None:
    first, second = (f"Absatz {n} erzählt ausführlich, wie der Rat entschied. " * 6 for n in (1, 2))
    teasers = "".join(f"<div><img src='t{n}.jpg'><a href='/{n}'>Anderes Thema {n} lesen</a></div>" for n in range(40))
    page = (
        f"<html lang='de'><body><main><article><h1>Der Rat</h1><p>{first}</p><img src='rat.jpg'><p>{second}</p>"
        f"</article></main><aside>{teasers}</aside><footer>{'Impressum und mehr. ' * 60}</footer></body></html>"
    )
    document = read_bytes(page.encode(), "a.html")
    assert "Anderes Thema" not in document.text
    assert [document.text[place:][:8] for place in document.images] == ["Absatz 2"]
