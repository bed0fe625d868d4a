"""PDF: pages, paragraphs, hyphens, running heads; what is not sure stays as it stands."""

from __future__ import annotations

import pytest

from tests.intake.made import bare_pdf, image, pdf, picture_at, shown_at
from workbench.intake import read_bytes
from workbench.model.articles import BlockKind, Document, Wordless

SETUP = """#set text(lang: "de", size: 11pt, hyphenate: true)
#set page(paper: "a5", header: [Die Zeitung vom Montag #h(1fr) Politik],
  footer: context [#h(1fr) #counter(page).display()])
#set par(justify: true, first-line-indent: 1em)
"""
PARAGRAPH = (
    "Im Jahr {n} lag der Verwaltungsratsvorsitzende mit seinem Übernahmeangebot weit über dem Unternehmenswert, den "
    "die Wirtschaftsprüfungsgesellschaft errechnet hatte. Die Haupt- und Nebenkosten der Abwicklung wurden nicht "
    "berücksichtigt, sagte eine Merkel-Vertraute der Nachrichtenagentur."
)


def blocks(document: Document) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks]


def test_paragraphs_come_back_as_they_were_written() -> None:
    written = [PARAGRAPH.format(n=2000 + n) for n in range(24)]
    source = f"{SETUP}= Das Angebot aus Paris\n" + "\n\n".join(written) + "\n== Zwischentitel\n- eins\n- zwei\n"
    document = read_bytes(pdf(source), "a.pdf")
    assert blocks(document) == ["Das Angebot aus Paris", *written, "Zwischentitel", "• eins", "• zwei"]
    assert [b.level for b in document.blocks if b.level] == [1, 2]
    assert document.title == "Das Angebot aus Paris"


def test_pages_begin_where_their_words_begin() -> None:
    document = read_bytes(pdf("Erste.\n#pagebreak()\n#pagebreak()\nDritte.\n#pagebreak()\nVierte."), "a.pdf")
    assert [document.text[at:][:6] for at in document.pages] == ["Erste.", "Dritte", "Dritte", "Vierte"]


def test_the_same_file_gives_the_same_text() -> None:
    content = pdf(SETUP + PARAGRAPH * 9)
    assert read_bytes(content, "a.pdf") == read_bytes(content, "b.pdf")


def lines(*words: str, x: int = 72) -> str:
    return "".join(shown_at(x, 700 - 14 * n, line) for n, line in enumerate(words))


FULL = "Dieser Satz fuellt die Zeile bis zum Rand aus, damit die Spalte breit"


@pytest.mark.parametrize(
    ("end", "start", "joined"),
    [
        ("Unter-", "nehmen war da.", "Unternehmen war da."),
        ("Haupt-", "und Nebensache.", "Haupt- und Nebensache."),
        ("Merkel-", "Regierung kam.", "Merkel-Regierung kam."),
        ("2020-", "2021 kam es.", "2020-2021 kam es."),
        ("well-", "known words.", "well-known words."),
        ("EU-", "weit gilt es.", "EU-weit gilt es."),
        ("AfD-", "nahe Leute.", "AfD-nahe Leute."),
        ("CO2-", "neutral ist es.", "CO2-neutral ist es."),
        ("20-", "jaehrige Leute.", "20-jaehrige Leute."),
        ("20-", "und 30er.", "20- und 30er."),
        ("--enable-tcp-", "transport hilft.", "--enable-tcp-transport hilft."),
        ("state-of-the-", "art ist es.", "state-of-the-art ist es."),
        ("up-to-", "date ist es.", "up-to-date ist es."),
        ("up-", "to-date ist es.", "up-to-date ist es."),
        ("face-to-", "face geht es.", "face-to-face geht es."),
        ("day-", "to-day it goes.", "day-to-day it goes."),
        ("black-", "and-white it is.", "black-and-white it is."),
        ("life-", "or-death it is.", "life-or-death it is."),
        ("A sensor! Sens-", "or-based it is.", "A sensor! Sensor-based it is."),
        ("Kinder-", "und-Jugend-Hilfe gibt es.", "Kinder-und-Jugend-Hilfe gibt es."),
        ("eins-zu-", "eins gilt es.", "eins-zu-eins gilt es."),
        ("one-on-", "one it is.", "one-on-one it is."),
        ("pre-and-", "post-test it is.", "pre-and-post-test it is."),
        ("Ex-und-", "hopp-Denken ist es.", "Ex-und-hopp-Denken ist es."),
        ("anti-in-", "flammatory ist es.", "anti-inflammatory ist es."),
        ("non-for-", "mal ist es.", "non-formal ist es."),
        ("deutsch-in-", "disch ist es.", "deutsch-indisch ist es."),
        ("Au-", "to-Industrie ist es.", "Auto-Industrie ist es."),
        ("up-to-", "date words.", "up-to-date words."),
        ("Baden-Wuert-", "temberg kam.", "Baden-Wuerttemberg kam."),
        ("deutsch-franzoe-", "sisch ist es.", "deutsch-franzoesisch ist es."),
    ],
)
def test_hyphens_at_the_end_of_a_line(end: str, start: str, joined: str) -> None:
    known = "They are well-known to us." if end in {"well-", "up-to-"} else "Es ist bekannt."
    text = read_bytes(bare_pdf([lines(f"{FULL} {end}", start) + shown_at(72, 400, known)]), "a.pdf").text
    assert text == f"{FULL} {joined}\n\n{known}"


def test_a_short_line_ends_its_paragraph() -> None:
    text = read_bytes(
        bare_pdf([lines(FULL, "und endet hier", "Neue Zeile beginnt ihren eigenen Absatz hier.")]), "a.pdf"
    ).text
    assert text == f"{FULL} und endet hier\n\nNeue Zeile beginnt ihren eigenen Absatz hier."


@pytest.mark.parametrize("cut", ["12. Maerz mit, gegen zehn Uhr.", "- ein Altbau - nur noch selten."])
def test_a_sentence_cut_before_a_number_or_a_dash_is_no_list(cut: str) -> None:
    document = read_bytes(bare_pdf([lines(FULL, FULL, cut)]), "a.pdf")
    assert blocks(document) == [f"{FULL} {FULL} {cut}"]


def test_items_of_a_list_stay_items() -> None:
    items = ["1. Mehr Busse", "2. Mehr Bahnen, auch am Abend"]
    document = read_bytes(bare_pdf([lines(FULL, "Das ist geplant:", *items)]), "a.pdf")
    assert blocks(document)[1:] == items
    hanging = shown_at(86, 672, FULL) + shown_at(72, 658, items[1])
    document = read_bytes(bare_pdf([lines(FULL + ".", items[0] + FULL) + hanging]), "a.pdf")
    assert blocks(document)[-1] == items[1]


def page_with(head: str, foot: str, body: str) -> str:
    return shown_at(72, 800, head) + shown_at(72, 500, body) + shown_at(300, 30, foot)


def test_heads_and_feet_of_every_page_go() -> None:
    pages = [page_with(f"Bericht 2024, Seite {n}", str(n), f"Satz Nummer {n} steht hier.") for n in range(1, 6)]
    document = read_bytes(bare_pdf(pages), "a.pdf")
    assert blocks(document) == [f"Satz Nummer {n} steht hier." for n in range(1, 6)]


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("11/30/26, 12:13 PM Haushalt", "https://stadt.example/haushalt?jahr=2024 1/1"),
        ("30.11.26, 12:13 Haushalt", "file:///home/anna/haushalt.html 1/1"),
        ("Haushalt https://stadt.example/haushalt", "1 von 1 30.11.2026, 12:13"),
        ("Haushalt 30.11.26, 12:13", "https://stadt.example/haushalt Seite 1 von 1"),
    ],
    ids=["Chrome", "Chrome in German", "Firefox", "Safari"],
)
def test_what_a_browser_prints_around_a_page_goes(head: str, foot: str) -> None:
    document = read_bytes(bare_pdf([page_with(head, foot, "Die Stadt gibt 212 Millionen aus.")]), "a.pdf")
    assert blocks(document) == ["Die Stadt gibt 212 Millionen aus."]


@pytest.mark.parametrize(
    ("head", "foot", "kept"),
    [
        ("11/30/26, 12:13 PM Haushalt", "https://stadt.example/haushalt 1/7", 3),
        ("Der Haushalt der Stadt", "https://stadt.example/haushalt 1/1", 2),
        ("11/30/26, 12:13 PM Haushalt", "Mehr auf https://stadt.example", 3),
        ("11/30/26, 12:13 PM Haushalt", f"https://stadt.example/haushalt {'9' * 5000}/1", 3),
    ],
    ids=["another page", "a headline", "no page", "a number without end"],
)
def test_what_only_looks_like_a_browsers_stays(head: str, foot: str, kept: int) -> None:
    document = read_bytes(bare_pdf([page_with(head, foot, "Die Stadt gibt 212 Millionen aus.")]), "a.pdf")
    assert len(blocks(document)) == kept


def test_what_is_not_surely_a_running_head_stays() -> None:
    two = [page_with("Bericht", "x", f"Satz {n}.") for n in range(2)]
    assert read_bytes(bare_pdf(two), "a.pdf").text.count("Bericht") == 2
    wandering = [shown_at(72, 700 - 40 * n, "Bericht") for n in range(5)]
    assert read_bytes(bare_pdf(wandering), "a.pdf").text.count("Bericht") == 5
    figures = [page_with("Bericht", str(n * n + 7), f"Satz {n}.") for n in range(5)]
    assert read_bytes(bare_pdf(figures), "a.pdf").text.count("23") == 1


def test_a_scan_says_so() -> None:
    document = read_bytes(pdf("#rect(width: 5cm, height: 5cm, fill: red)"), "a.pdf")
    assert (document.text, document.wordless, document.pages) == ("", Wordless.SCAN, (0,))


def test_an_image_says_so_whatever_its_name() -> None:
    document = read_bytes(image("JPEG"), "a.txt")
    assert (document.text, document.wordless, document.media_type) == ("", Wordless.IMAGE, "image/jpeg")


def where(document: Document) -> list[str]:
    """Return the words that follow each picture."""
    return [document.text[at:].split("\n")[0] for at in document.images]


def test_a_picture_keeps_its_place_between_paragraphs() -> None:
    page = shown_at(72, 700, "Vor dem Bild.") + picture_at(72, 500) + shown_at(72, 470, "Darunter steht etwas.")
    document = read_bytes(bare_pdf([page, shown_at(72, 700, "Ein Ende.") + picture_at(72, 300)]), "a.pdf")
    assert blocks(document) == ["Vor dem Bild.", "Darunter steht etwas.", "Ein Ende."]
    assert where(document) == ["Darunter steht etwas.", ""]


def test_a_picture_above_all_stands_before_the_first_words() -> None:
    document = read_bytes(bare_pdf([picture_at(72, 600) + shown_at(72, 500, "Erst hier.")]), "a.pdf")
    assert document.images == (0,)


def test_a_picture_in_another_column_waits_for_words_below_it() -> None:
    page = shown_at(72, 400, "Links unten.") + shown_at(320, 700, "Rechts oben.") + picture_at(320, 450, wide=200)
    page += shown_at(320, 400, "Rechts unten.")
    assert where(read_bytes(bare_pdf([page]), "a.pdf")) == ["Rechts unten."]


@pytest.mark.parametrize(
    "shown",
    [
        picture_at(72, 600, wide=20, high=20),  # a sign
        picture_at(72, 600, wide=400, high=3),  # a rule
        picture_at(0, 0, wide=595, high=842),  # the page's ground
    ],
)
def test_what_shows_nothing_is_no_picture(shown: str) -> None:
    assert read_bytes(bare_pdf([shown + shown_at(72, 500, "Nur Worte.")]), "a.pdf").images == ()


def test_what_stands_on_every_page_is_no_picture_of_the_article() -> None:
    pages = [picture_at(72, 760, wide=100, high=60) + shown_at(72, 500, f"Satz Nummer {n}.") for n in range(3)]
    assert read_bytes(bare_pdf(pages), "a.pdf").images == ()
    assert len(read_bytes(bare_pdf(pages[:2]), "a.pdf").images) == 2
    other = pages[2].replace("/W 1 /H 1 /CS /G /BPC 8 ID \x7f", "/W 2 /H 1 /CS /G /BPC 8 ID \x7f\x7f")
    assert len(read_bytes(bare_pdf([*pages[:2], other]), "a.pdf").images) == 3  # each page may begin with a picture
    names = ("Der Rat", "Ein Haus am Kanal", "Zwei Busse")
    numbered = [f"{page} {shown_at(72, 745, f'Abb. {n}: {names[n]}', 10)}" for n, page in enumerate(pages)]
    assert [b.kind for b in read_bytes(bare_pdf(numbered), "a.pdf").blocks].count(BlockKind.CAPTION) == 3
    under = [f"{page} {shown_at(72, 745, f'{names[n]} unter dem Zeichen', 10)}" for n, page in enumerate(pages)]
    signed = read_bytes(bare_pdf(under), "a.pdf")
    assert (signed.images, [b.kind for b in signed.blocks].count(BlockKind.CAPTION)) == ((), 0)
    assert signed.text.count("unter dem Zeichen") == 3


def test_a_paragraph_around_a_picture_stays_one() -> None:
    page = shown_at(72, 700, FULL) + picture_at(72, 640, high=50) + shown_at(72, 686, "und weiter geht.")
    page += shown_at(72, 600, "Danach.")
    document = read_bytes(bare_pdf([page]), "a.pdf")
    assert blocks(document) == [f"{FULL} und weiter geht.", "Danach."]
    assert where(document) == ["Danach."]


def test_what_programs_fill_in_is_no_title_and_no_author() -> None:
    def read(title: str, author: str) -> Document:
        page = bare_pdf([shown_at(72, 700, "Der Rat entscheidet.")], trailer="/Info 1 0 R")
        says = f"<< /Type /Catalog /Title ({title}) /Author ({author}) ".encode()
        return read_bytes(page.replace(b"<< /Type /Catalog ", says), "a.pdf")

    assert (read("(anonymous)", "(anonymous)").title, read("x", "(anonymous)").author) == ("Der Rat entscheidet", "")
    assert (read("Der Rat", "Eva Kern").title, read("x", "Eva Kern").author) == ("Der Rat", "Eva Kern")
