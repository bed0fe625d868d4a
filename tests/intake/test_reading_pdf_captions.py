"""Captions of a PDF's pictures: found by place, type and words, and no paragraph of the article taken for one."""

from __future__ import annotations

import pytest

from tests.intake.made import bare_pdf, picture_at, shown_at, with_forms
from workbench.intake import read_bytes
from workbench.intake.pdf.captions import _Page
from workbench.intake.pdf.lines import Picture, gutters
from workbench.model.articles import BlockKind, Document
from workbench.text.caption_words import ends_with_credit, is_credit, is_labelled

ABOVE = "Vor dem Bild steht ein Absatz, der die ganze Zeile bis zum Rand der Spalte fuellt."
BODY = "Unter dem Bild steht ein Absatz, der die ganze Zeile bis zum Rand der Spalte fuellt,"
REST = ("und der noch eine zweite Zeile hat, die bis zum Rand der Spalte reicht, wie die erste", "und eine dritte.")
WHOLE = " ".join((BODY, *REST))
CAPTION = "Das Rathaus am Kanal hat 340 Fenster."


def body_at(y: int, x: int = 72) -> str:
    """Return a paragraph of three lines."""
    return "".join(shown_at(x, y - 14 * n, line) for n, line in enumerate((BODY, *REST)))


def page(under: str, *, body: int = 420) -> Document:
    """Return a page with a picture (72–372, 500–650) between two paragraphs, and something under it."""
    return read_bytes(bare_pdf([shown_at(72, 700, ABOVE) + picture_at(72, 500) + under + body_at(body)]), "a.pdf")


def blocks(document: Document) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks]


def captions(document: Document) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if b.kind is BlockKind.CAPTION]


def lines(y: int, *words: str, size: int = 12, leading: int = 14, x: int = 72, font: int = 1) -> str:
    return "".join(shown_at(x, y - leading * n, line, size, font) for n, line in enumerate(words))


@pytest.mark.parametrize(
    ("under", "caption"),
    [
        (lines(485, CAPTION, size=10), CAPTION),
        (lines(488, "Das Rathaus am Kanal, gebaut im Jahr", "1901.", size=9, leading=11), None),
        (lines(488, "Das Rathaus hat", "340 Fenster.", "Foto: Jana Brandt", size=9, leading=11), None),
        (lines(485, CAPTION, size=10) + lines(474, "Quelle: Stadtarchiv", size=7), f"{CAPTION} Quelle: Stadtarchiv"),
        (lines(484, "Abb. 3: Das Rathaus am Kanal"), "Abb. 3: Das Rathaus am Kanal"),
        (lines(484, "Bild links: Das Rathaus"), "Bild links: Das Rathaus"),
        (lines(484, "Figure 2 The town hall"), "Figure 2 The town hall"),
        (lines(484, "Das Rathaus am Kanal. Foto: Jana Brandt/dpa"), "Das Rathaus am Kanal. Foto: Jana Brandt/dpa"),
        (lines(484, "(Foto: Jana Brandt)"), "(Foto: Jana Brandt)"),
        (lines(484, CAPTION, font=2), CAPTION),  # slanted
        (lines(484, CAPTION, size=10, x=130), CAPTION),  # under its middle
    ],
)
def test_a_caption_stands_under_its_picture(under: str, caption: str | None) -> None:
    document = page(under)
    words = caption or " ".join(line.rpartition("(")[2] for line in under.split(") Tj")[:-1])
    assert blocks(document) == [ABOVE, words, WHOLE]
    assert captions(document) == [words]
    assert document.images == ()  # the caption tells it


@pytest.mark.parametrize("y", [484, 470])
def test_a_caption_close_to_the_next_paragraph_ends_before_it(y: int) -> None:
    tight = page(lines(484, CAPTION, size=11), body=470)
    assert blocks(tight) == [ABOVE, CAPTION, WHOLE]
    labelled = page(lines(484, "Abb. 1: Das Rathaus am Kanal."), body=y - 14)
    assert captions(labelled) == ["Abb. 1: Das Rathaus am Kanal."]
    assert blocks(labelled)[-1] == WHOLE


@pytest.mark.parametrize(
    "under",
    [
        "",
        lines(484, "Abbildung 3 zeigt, dass das Haus 340 Fenster hat, mehr als jedes andere am Kanal."),
        lines(484, "Bild und Ton waren schlecht, sagte der Rat am Abend in der Sitzung im Rathaus."),
        lines(484, "Das Rathaus am Kanal", font=3),  # a bold line: a heading between
        lines(484, "Wie viele Fenster hat das Haus?", font=2),  # a question of an interview
        lines(484, *(f"Im Kasten steht in kleiner Type Zeile {n} von vielen." for n in range(12)), size=10, leading=12),
        lines(484, "1 Vgl. den Bericht der Stadt vom Mai.", size=9),
        lines(484, "Von Jana Brandt, 12. Mai 2024", size=9),
        lines(440, CAPTION, size=9),  # too far below
        lines(484, "- ein Punkt der Liste", size=10),
    ],
)
def test_no_paragraph_is_taken_for_a_caption(under: str) -> None:
    document = page(under, body=300 if "Kasten" in under else 420)
    assert captions(document) == []
    assert blocks(document)[-1] == WHOLE
    assert len(document.images) == 1


@pytest.mark.parametrize("body", [486, 484, 470])
def test_a_paragraph_right_under_a_picture_stays_one(body: int) -> None:
    assert blocks(page("", body=body)) == [ABOVE, WHOLE]


def test_a_long_paragraph_that_begins_like_a_caption_stays_one() -> None:
    full = f"Abb. 1: {REST[0]}"
    under = lines(484, full, *(f"Zeile {n} {REST[0]}" for n in range(8)))
    assert captions(page(under, body=300)) == []


def test_two_pictures_side_by_side_have_a_caption_each() -> None:
    row = picture_at(72, 500, wide=200) + picture_at(284, 500, wide=200)
    both = "BT /F1 9 Tf 72 488 Td (Links das alte Haus von) Tj 212 0 Td (Rechts das neue) Tj ET "  # one line for PDFium
    both += lines(477, "1901.", size=9)
    document = read_bytes(bare_pdf([shown_at(72, 700, ABOVE) + row + both + body_at(420)]), "a.pdf")
    assert captions(document) == ["Links das alte Haus von 1901.", "Rechts das neue"]
    assert document.images == ()


def test_two_pictures_side_by_side_may_share_a_caption() -> None:
    row = picture_at(72, 500, wide=200) + picture_at(284, 500, wide=200)
    words = "Links das alte Rathaus von 1901, das nach einem Brand abgerissen wurde, und rechts das neue."
    document = read_bytes(bare_pdf([row + lines(488, words, size=9) + body_at(420)]), "a.pdf")
    assert (captions(document), document.images) == ([words], ())


def test_a_caption_over_its_picture_says_that_it_is_one() -> None:
    def over(words: str) -> Document:
        shown = shown_at(72, 720, ABOVE) + lines(656, words, size=10) + picture_at(72, 500)
        return read_bytes(bare_pdf([shown + body_at(450)]), "a.pdf")

    assert captions(over("Grafik 1: Die Kosten des Rathauses")) == ["Grafik 1: Die Kosten des Rathauses"]
    assert captions(over("Von Jana Brandt")) == []
    assert captions(over("Das Haus von aussen")) == []


def test_a_caption_between_two_pictures_is_the_upper_ones() -> None:
    shown = picture_at(72, 600) + lines(586, "Abb. 1: Eins.") + picture_at(72, 420) + lines(406, "Abb. 2: Zwei.")
    document = read_bytes(bare_pdf([shown + body_at(350)]), "a.pdf")
    assert blocks(document) == ["Abb. 1: Eins.", "Abb. 2: Zwei.", WHOLE]
    assert captions(document) == ["Abb. 1: Eins.", "Abb. 2: Zwei."]


def test_in_columns_only_the_own_column_counts() -> None:
    left = [f"Linke Spalte, Zeile {n} mit Worten" for n in range(9)]
    shown = lines(700, *left) + picture_at(320, 500, wide=200) + lines(488, CAPTION, size=10, x=320)
    document = read_bytes(bare_pdf([shown + lines(460, "Rechte Spalte steht hier.", x=320)]), "a.pdf")
    assert captions(document) == [CAPTION]
    assert blocks(document)[-1] == "Rechte Spalte steht hier."


def test_a_caption_on_the_next_page_says_that_it_is_one() -> None:
    first = shown_at(72, 700, ABOVE) + picture_at(72, 60)
    labelled = read_bytes(bare_pdf([first, lines(780, f"Abb. 1: {CAPTION}", size=10) + body_at(740)]), "a.pdf")
    assert captions(labelled) == [f"Abb. 1: {CAPTION}"]
    assert [labelled.text[at:][:7] for at in labelled.pages] == ["Vor dem", "Abb. 1:"]
    bare = read_bytes(bare_pdf([first, lines(780, CAPTION, size=10) + body_at(740)]), "a.pdf")
    assert (captions(bare), len(bare.images)) == ([], 1)


def test_a_paragraph_goes_on_beyond_a_picture_and_its_caption() -> None:
    shown = shown_at(72, 700, BODY) + picture_at(72, 500) + lines(486, CAPTION, size=10) + lines(440, *REST)
    document = read_bytes(bare_pdf([shown + shown_at(72, 380, "Danach.")]), "a.pdf")
    assert blocks(document) == [WHOLE, CAPTION, "Danach."]


def test_a_page_of_pictures_has_its_captions_and_its_place() -> None:
    plate = picture_at(72, 400) + lines(386, CAPTION, size=9)
    document = read_bytes(bare_pdf([body_at(700), plate, body_at(700)]), "a.pdf")
    assert blocks(document) == [WHOLE, CAPTION, WHOLE]
    assert [document.text[at:][:3] for at in document.pages] == ["Unt", "Das", "Unt"]


def test_words_of_captions() -> None:
    for line in (
        "Abb. 1: x",
        "Abbildung\u00a01: x",
        "Tab. 2 – x",
        "Fig. 3.1a | x",
        "Foto oben: x",
        "Grafik: x",
        "Abb. Der",
    ):
        assert is_labelled(line), line
    for line in (
        "Bild 3 zeigt",
        "Foto",
        "Tabelle der Kosten",
        "Bildung: x",
        "Abb. 1 zeigt",
        "Figure it out",
        "Foto: x",
    ):
        assert not is_labelled(line), line
    for line in ("Foto: dpa", "(Foto: dpa)", "© dpa", "Quelle: Amt", "Photo credit: x", "Bild: dpa"):
        assert is_credit(line), line
    assert not is_credit("Quellen sagen: nein")
    assert ends_with_credit("Das Haus. Foto: Eva Kern/dpa")
    assert ends_with_credit("The house (Photo: AP)")
    assert not ends_with_credit("Er nannte die Quelle: einen Bericht des Amtes. Darin steht es")


IMAGE = picture_at(10, 20)


@pytest.mark.parametrize(
    ("forms", "shown"),
    [
        (["/BBox [0 0 600 800]"], "1 0 0 1 62 480 cm /X0 Do"),  # shifted
        (["/BBox [0 0 600 800] /Matrix [.5 0 0 .5 0 0]"], "2 0 0 2 62 480 cm /X0 Do"),  # scaled by both
        (["/BBox [0 0 600 800]", "/BBox [0 0 600 800] /Matrix [1 0 0 1 12 0]"], "1 0 0 1 50 480 cm /X0 Do"),
    ],
)
def test_pictures_within_forms_stand_where_they_are_seen(forms: list[str], shown: str) -> None:
    streams = ["/X1 Do"] * (len(forms) - 1) + [IMAGE]
    seen = shown_at(72, 700, ABOVE) + f"q {shown} Q " + lines(486, CAPTION, size=10) + body_at(420)
    document = read_bytes(with_forms(seen, list(zip(forms, streams, strict=True))), "a.pdf")
    assert blocks(document) == [ABOVE, CAPTION, WHOLE]
    assert captions(document) == [CAPTION]


def test_a_form_cuts_its_picture() -> None:
    seen = "q 1 0 0 1 62 480 cm /X0 Do Q " + lines(546, CAPTION, size=10) + body_at(420)
    cut = read_bytes(with_forms(seen, [("/BBox [0 80 600 800]", IMAGE)]), "a.pdf")
    assert captions(cut) == [CAPTION]
    gone = read_bytes(with_forms(seen, [("/BBox [0 300 600 800]", IMAGE)]), "a.pdf")
    assert (captions(gone), gone.images) == ([], ())


@pytest.mark.parametrize(("deep", "found"), [(4, 1), (8, 1), (9, 0), (25, 0)])
def test_forms_are_followed_so_deep_and_no_deeper(deep: int, found: int) -> None:
    nested = [("/BBox [0 0 600 800]", f"/X{n + 1} Do") for n in range(deep - 1)] + [("/BBox [0 0 600 800]", IMAGE)]
    assert len(read_bytes(with_forms(body_at(700) + "/X0 Do", nested), "a.pdf").images) == found


def test_forms_that_show_each_other_come_to_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.intake.pdf.objects._MOST_OBJECTS", 50)
    fan = [("/BBox [0 0 600 800]", f"/X{n + 1} Do " * 9) for n in range(3)] + [("/BBox [0 0 600 800]", IMAGE)]
    loop = [("/BBox [0 0 600 800]", "/X1 Do"), ("/BBox [0 0 600 800]", f"/X0 Do {IMAGE}")]
    for forms in (fan, loop):
        assert len(read_bytes(with_forms(body_at(700) + "/X0 Do", forms), "a.pdf").images) == 1


@pytest.mark.parametrize(("times", "found"), [(2, 1), (9, 0)])
def test_words_in_forms_count_as_looked_at(times: int, found: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.intake.pdf.objects._MOST_OBJECTS", 50)
    words = [("/BBox [0 0 600 800]", shown_at(72, 700, "Wort") * 20)]
    assert len(read_bytes(with_forms("/X0 Do " * times + IMAGE, words), "a.pdf").images) == found


def test_of_very_many_pictures_only_some_are_asked_for_captions_and_all_are_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[Picture] = []
    looked = _Page._look_under

    def counting(one: _Page, picture: Picture, pictures: list[Picture]) -> None:
        asked.append(picture)
        looked(one, picture, pictures)

    monkeypatch.setattr(_Page, "_look_under", counting)
    row = "".join(picture_at(1 + 81 * n, 500, wide=80, high=60) for n in range(900))
    under = "".join(shown_at(1 + 81 * n, 488, f"Abb. {n}: x") for n in range(900))
    document = read_bytes(bare_pdf([row + under + body_at(420)]), "a.pdf")
    assert len(asked) <= 200
    assert len(document.images) >= 700  # a caption tells the others
    assert len(gutters([Picture(81.0 * n, 0, 81.0 * n + 80, 60) for n in range(900)])) < 100
