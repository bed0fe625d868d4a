"""Images without a caption keep their place in every format that can hold them, and move no offset."""

from __future__ import annotations

import pytest

from tests.intake.made import W, docx, odt, para, rtf
from workbench.intake import read_bytes
from workbench.intake.figures import neighbours
from workbench.intake.page_walk import parsed
from workbench.model.articles import BlockKind, Document

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

ILLUSTRATION = (
    '<text:p text:style-name="Illustration"><draw:frame><draw:image/></draw:frame>Der Turm.</text:p>'  # LibreOffice's
)
ROWS = (
    "<table:table><table:table-row><table:table-cell><text:p>Jahr</text:p></table:table-cell></table:table-row>"
    "</table:table>"
)


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


TABLE = f"<w:tbl><w:tr><w:tc>{para('Jahr')}</w:tc></w:tr></w:tbl>"
_BEYOND = para("Der Turm.", CAPTION)
GROUP = (
    f'<w:r><w:drawing><g:wgp xmlns:g="g"><pic:pic xmlns:pic="{_DRAW}/picture"/>'
    f"<w:txbxContent>{_BEYOND}</w:txbxContent></g:wgp></w:drawing></w:r>"
)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (para("Eins.") + para(PIC) + _BEYOND + TABLE, ["Der"]),  # the caption could be the table's
        (TABLE + para(PIC) + _BEYOND + para("Zwei."), ["Der"]),
        (para("Eins.") + _BEYOND + TABLE + para("Zwei."), []),
        (para("Eins.") + _BEYOND + para(PIC) + TABLE, ["Jahr"]),
        (para("Eins." + "") + para(GROUP) + para("Zwei."), []),
        (para("Eins.") + para(GROUP) + TABLE, ["Der"]),  # a picture grouped with its caption in a text box
    ],
)
def test_an_image_over_a_caption_beside_a_table_is_told(body: str, told: list[str]) -> None:
    document = read_bytes(docx(body, {"word/styles.xml": STYLES}), "a.docx")
    assert _places(document) == told
    assert "Der Turm." in document.text


def _captions(document: Document) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if b.kind is BlockKind.CAPTION]


def test_an_image_grouped_with_a_bare_text_box_is_told() -> None:
    body = para("Eins.") + para(GROUP.replace(CAPTION, "")) + para("Zwei.")
    assert _places(read_bytes(docx(body, {"word/styles.xml": STYLES}), "a.docx")) == ["Der"]


@pytest.mark.parametrize(
    ("body", "places"),
    [
        (f"<text:p>Eins.</text:p>{FRAME}<text:p>Zwei.</text:p>", ["Zwei."]),
        (f'<text:p>Eins.</text:p>{FRAME}<text:p text:style-name="Illustration">Der Turm.</text:p>', []),
        (f'<text:p>Eins.</text:p>{FRAME}<text:p text:style-name="Caption">Der Turm.</text:p>', []),
        (f'{FRAME}<text:p text:style-name="Caption">Der Turm.</text:p>{ROWS}', ["Der"]),
        (
            f"<text:p>Eins.<draw:frame><draw:text-box>{ILLUSTRATION}</draw:text-box></draw:frame></text:p>{ROWS}",
            ["Der"],
        ),
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


@pytest.mark.parametrize(
    ("text", "captions"),
    [
        ('Eins.\n\n![Turm](a.png "Der Turm hat 340 Stufen")\n\nZwei.\n', ["Der Turm hat 340 Stufen"]),
        ('Eins mit ![Turm](a.png "Der Turm") darin.\n', []),
        ("Eins.\n\n![Turm](a.png)\n", []),
        (
            "Eins.\n\n<figure>\n<img src='a.png'>\n<figcaption>Der <b>Turm</b> &amp;\nTor</figcaption>\n</figure>\n",
            ["Der Turm & Tor"],
        ),
    ],
)
def test_captions_in_markdown(text: str, captions: list[str]) -> None:
    document = read_bytes(text.encode(), "a.md")
    assert _captions(document) == captions
    assert len(document.images) == (not captions)


def test_html_in_markdown_keeps_its_words_images_and_captions_in_order() -> None:
    page = (
        "# Der Turm\n\nEins.\n\n<div>\n<h2>Zwei</h2>\n<figure><img src='a.png'><figcaption>Drei</figcaption></figure>\n"
        "<p>Vier.</p>\n<img src='b.png'>\n<script>nichts()</script>\n</div>\n\nFünf.\n\n"
        "| a | b |\n|---|---|\n| 1 | 2 |\n\n"
        "<table><tr><td>Jahr</td><td>2023</td></tr>\n<tr><td>Sitze</td><td>60</td></tr></table>\n"
    )
    document = read_bytes(page.encode(), "a.md")
    words = ["Der Turm", "Eins.", "Zwei", "Drei", "Vier.", "Fünf.", "a | b", "1 | 2", "Jahr | 2023", "Sitze | 60"]
    assert [document.text[b.start : b.end] for b in document.blocks] == words
    assert _captions(document) == ["Drei"]
    assert _places(document) == ["Fünf."]
    assert document.text.endswith("1 | 2\n\nJahr | 2023\nSitze | 60")  # two tables


PICT = "{\\*\\shppict{\\pict\\pngblip\\picwgoal4000 89504e47}}{\\nonshppict{\\pict\\wmetafile8 0100}}"


@pytest.mark.parametrize(
    ("body", "captions", "places"),
    [
        (f"Eins.\\par {PICT}\\par Abb. 1: Der Turm.\\par Zwei.\\par", ["Abb. 1: Der Turm."], []),
        (f"Eins.\\par {PICT}\\par Zwei.\\par", [], ["Zwei."]),
        (f"Eins.\\par {PICT}{{\\pict 00}}\\par Zwei.\\par {{\\pict 00}}", [], ["Zwei.", "Zwei.", "."]),
        (f"Eins.\\par {{\\pict\\picwgoal300 00}} Zwei.\\par {{\\header {PICT}}}", [], []),
        (f"Eins.\\par Zwei {PICT} mittendrin.\\par", [], ["Zwei"]),
        (f"\\uc0 Eins.\\par {PICT}\\par Zwei.\\par", [], ["Zwei."]),  # no sign stands for one that is not known
        (f"{PICT} Foto: dpa\\par\\trowd Jahr\\cell 2018\\cell\\row", ["Foto: dpa"], ["Foto:"]),  # or the table's
    ],
)
def test_in_rich_text(body: str, captions: list[str], places: list[str]) -> None:
    document = read_bytes(rtf(body), "a.rtf")
    assert (_captions(document), _places(document)) == (captions, places)
    bare = body.replace(PICT, "").replace("{\\pict 00}", "").replace("{\\pict\\picwgoal300 00}", "")
    assert document.text == read_bytes(rtf(bare), "a.rtf").text


@pytest.mark.parametrize(
    ("words", "found"), [("Das Haus. Foto: Eva Kern/dpa", True), ("Abbildung 3 zeigt das Haus.", False)]
)
def test_a_paragraph_under_an_image_is_its_caption_where_its_words_say_so(words: str, found: bool) -> None:
    files = {
        "a.docx": docx(para("Eins.") + para(PIC) + para(words) + para("Zwei.")),
        "a.odt": odt(f"<text:p>Eins.</text:p>{FRAME}<text:p>{words}</text:p><text:p>Zwei.</text:p>"),
        "a.md": f"Eins.\n\n![](a.png)\n\n{words}\n\nZwei.\n".encode(),
        "a.html": f"<html><body><p>Eins.</p><img src='a.jpg'><p>{words}</p><p>Zwei.</p></body></html>".encode(),
        "a.rtf": rtf(f"Eins.\\par {PICT}\\par {words}\\par Zwei.\\par"),
    }
    for name, content in files.items():
        document = read_bytes(content, name)
        assert _captions(document) == [words] * found, name
        assert len(document.images) == (not found), name


def test_a_box_of_words_may_call_itself_a_caption() -> None:
    page = (
        "<p>Eins.</p><img src='a.jpg'><div class='image-caption'>Der Turm</div><div class='caption'><p>Zwei.</p></div>"
    )
    document = read_bytes(f"<html><body>{page}</body></html>".encode(), "a.html")
    assert _captions(document) == ["Der Turm"]


MANY = 20_000


@pytest.mark.parametrize(
    "piece", ["<figcaption>", "<figcaption ", "<a ", "<figure><img src='a'><figcaption>x</figcaption>"]
)
def test_a_block_of_html_is_looked_through_once(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def counting(content: str) -> object:
        asked.append(len(content))
        return parsed(content)

    monkeypatch.setattr("workbench.intake.markdown.parsed", counting)
    block = f"<div>\n{piece * MANY}\n"
    assert read_bytes(f"Eins.\n\n{block}".encode(), "a.md").text.startswith("Eins.")
    assert asked == [len(block)]


class _Counted(set[int]):
    asked = 0

    def __contains__(self, number: object) -> bool:
        self.asked += 1
        return super().__contains__(number)


@pytest.mark.parametrize("step", [1, 2])
def test_a_gallerys_captions_are_asked_for_once_each(step: int) -> None:
    captions = _Counted(range(1, MANY, step))
    before, after = neighbours(MANY, captions)
    assert captions.asked == MANY
    assert (before[MANY // 2], after[MANY // 2]) == ((0, MANY) if step == 1 else (MANY // 2 - 2, MANY // 2))
    assert (before[0], after[MANY]) == (-1, MANY)


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


FIGURE = f"<figure>{_IMG}<figcaption>Das Haus hat 340 Fenster. Foto: dpa</figcaption></figure>"
CAPTIONED = "Das Haus hat 340 Fenster. Foto: dpa"


@pytest.mark.parametrize(
    "inside",
    [
        f"<h1>Das Haus am Ring</h1><p>Eins steht hier.</p>{FIGURE}<p>Zwei.</p>",
        f"<h1>Das Haus am Ring</h1>{FIGURE}<p>Von Jana Brandt</p><p>Eins steht hier.</p><p>Zwei steht hier.</p>",
        f"<h1>Das Haus am Ring</h1><p>Eins steht hier.</p>{FIGURE}<table><tr><td>Jahr</td><td>2023</td></tr></table>",
        f'<div><p>Eins steht hier.</p><div>{_IMG}<p class="wp-caption-text">{CAPTIONED}</p></div><p>Zwei.</p></div>',
        f'<p>Eins.</p>{_IMG}<p class="caption">{CAPTIONED}</p><p>Zwei.</p>',
    ],
)
@pytest.mark.parametrize("tag", ["article", "div"])
def test_a_short_page_keeps_figure_and_caption(inside: str, tag: str) -> None:
    page = f"<html lang='de'><head><title>Das Haus am Ring</title></head><body><{tag}>{inside}</{tag}></body></html>"
    document = read_bytes(page.encode(), "a.html")
    assert _captions(document) == [CAPTIONED]
    assert "Eins" in document.text


def test_an_article_among_teasers_keeps_its_captions_and_its_words() -> None:
    paragraphs = [f"Absatz {n} erzählt ausführlich, wie der Rat am Abend entschied. " * 5 for n in range(3)]
    teaser = "<figure><img src='t.jpg'><figcaption>Ein anderes Bild</figcaption></figure><a href='/1'>Mehr lesen</a>"

    def read(lead: str, within: str, last: str) -> Document:
        page = (
            f"<html lang='de'><body><main><article><h1>Der Rat</h1>{lead}<p>{paragraphs[0]}</p>{within}"
            f"<p>{paragraphs[1]}</p><table><tr><td>Jahr</td><td>2023</td></tr><tr><td>Sitze</td><td>60</td></tr></table>"
            f"<p>{paragraphs[2]}</p>{last}</article></main><aside>{teaser * 30}</aside>"
            f"<footer>{'Impressum und mehr. ' * 60}</footer></body></html>"
        )
        return read_bytes(page.encode(), "a.html")

    def figure(words: str) -> str:
        return f"<figure>{_IMG}<figcaption>{words}</figcaption></figure>"

    bare, full = read("", "", ""), read(figure("Eins."), figure("Zwei.") + figure("Drei."), "")
    assert _captions(full) == ["Eins.", "Zwei.", "Drei."]
    assert "anderes Bild" not in full.text
    parts = [full.text[b.start : b.end] for b in full.blocks if b.kind is not BlockKind.CAPTION]
    assert parts == [bare.text[b.start : b.end] for b in bare.blocks]
    assert full.text.replace("Eins.\n\n", "").replace("Zwei.\n\nDrei.\n\n", "") == bare.text
