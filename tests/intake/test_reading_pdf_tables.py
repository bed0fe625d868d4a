"""Tables of PDFs: ruled ones and such that blanks alone part, with captions; no word is lost, nothing else is one."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.intake.made import bare_pdf, pdf, shown_at
from workbench.intake import read_bytes
from workbench.intake.pdf import tables as over_pages
from workbench.intake.pdf.lines import TableRow
from workbench.model.articles import BlockKind
from workbench.text.tables import BAR

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workbench.intake.pdf.lines import Line
    from workbench.model.articles import Document

SETUP = '#set text(lang: "de", size: 11pt)\n#set page(paper: "a4")\n'
BODY = "Die Stadt spart, wie der Rat am Montag beschlossen hat, und zwar in allen Bereichen und ohne Ausnahme."
AFTER = "Danach kommt ein Absatz, der nichts mit der Tabelle zu tun hat."
COUNTRIES = [
    ("Land", "Einwohner", "Anteil"), ("Bayern", "13,4 Mio.", "15,8 %"), ("Berlin", "3,8 Mio.", "4,5 %"),
    ("Hessen", "6,4 Mio.", "7,6 %"),
]  # fmt: skip
OFFICES = [("Land", "Amt", "Leitung"), ("Bayern", "Zoll", "Eva Kern"), ("Berlin", "Polizei", "Max Muster")]


def cells(rows: Sequence[Sequence[str]]) -> str:
    return ", ".join(f"[{cell}]" for row in rows for cell in row)


def ruled(rows: Sequence[Sequence[str]], more: str = "") -> str:
    return f"#table(columns: {len(rows[0])}, {more} {cells(rows)})\n"


def unruled(rows: Sequence[Sequence[str]], align: str = "left") -> str:
    more = f"columns: {len(rows[0])}, column-gutter: 1cm, row-gutter: 6pt, align: {align}"
    return f"#grid({more}, {cells(rows)})\n"


def booktabs(rows: Sequence[Sequence[str]]) -> str:
    head, body = cells(rows[:1]), cells(rows[1:])
    line = "table.hline()"
    return f"#table(columns: {len(rows[0])}, stroke: none, {line}, {head}, {line}, {body}, {line})\n"


def read(*parts: str, setup: str = "") -> Document:
    return read_bytes(pdf(SETUP + setup + "\n\n".join(("= Haushalt", BODY, *parts, AFTER))), "a.pdf")


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, document.text[block.start : block.end]) for block in document.blocks]


def tables(document: Document) -> list[list[tuple[str, ...]]]:
    """Return the rows of each table; a blank line parts two."""
    found: list[list[tuple[str, ...]]] = []
    for at, block in enumerate(document.blocks):
        if block.kind is BlockKind.TABLE:
            before = document.blocks[at - 1]
            if before.kind is not BlockKind.TABLE or "\n\n" in document.text[before.end : block.start]:
                found.append([])
            found[-1].append(tuple(cell.strip() for cell in BAR.split(document.text[block.start : block.end])))
    return found


@pytest.mark.parametrize(
    "table",
    [
        ruled(COUNTRIES),
        ruled(COUNTRIES, "align: (left, right, right),"),
        ruled(COUNTRIES, "stroke: (x, y) => (top: 1pt, left: if x > 0 { 1pt }),"),  # no outer sides
        ruled(COUNTRIES, "stroke: (x, y) => (left: 1pt, right: 1pt, top: if y < 2 { 1pt }),"),  # no lines between rows
        ruled(
            COUNTRIES, "stroke: (x, y) => (top: 1pt, bottom: 1pt, x: if y in (0, 3) { 1pt }),"
        ),  # none within some rows
        ruled(COUNTRIES, "stroke: none, fill: (x, y) => if calc.odd(y) { luma(220) },"),
        booktabs(COUNTRIES),
        unruled(COUNTRIES),
        unruled(COUNTRIES, "(left, right, right)"),
        unruled(COUNTRIES, "center"),
        unruled(COUNTRIES, "(left, right, right)").replace("1cm", "6pt"),
    ],
)
def test_a_table_comes_in_row_by_row(table: str) -> None:
    document = read(table)
    assert tables(document) == [COUNTRIES]
    assert [words for kind, words in kinds(document) if kind == "paragraph"] == [BODY, AFTER]


@pytest.mark.parametrize("table", [ruled(OFFICES), booktabs(OFFICES), "Tabelle 1: Ämter\n" + unruled(OFFICES)])
def test_a_table_without_numbers_needs_lines_or_a_caption(table: str) -> None:
    assert tables(read(table)) == [OFFICES]


def test_cells_of_several_lines_and_empty_ones_keep_their_columns() -> None:
    long = "Ein langer Satz, der in mehreren Zeilen steht, weil die Spalte dafür zu schmal ist"
    rows = [("Jahr", "Bemerkung", "Betrag"), ("2021", long, "9,8"), ("2022", "", "10,1"), ("2023", "gut", "11,2")]
    for table in (
        ruled(rows, "inset: 6pt,").replace("columns: 3", "columns: (2cm, 5cm, 3cm)"),
        unruled(rows).replace("columns: 3", "columns: (2cm, 5cm, 3cm)"),
    ):
        assert tables(read(table)) == [rows]


def test_broken_words_in_a_cell_are_whole_again() -> None:
    rows = [("Firma", "Sitz"), ("Unterneh- \\ mensgruppe", "Ulm"), ("Haupt- \\ und Nebenstelle", "Kiel")]
    assert [row[0] for row in tables(read(ruled(rows)))[0]] == ["Firma", "Unternehmensgruppe", "Haupt- und Nebenstelle"]


def test_merged_cells_lose_no_word() -> None:
    merged = "table.cell(rowspan: 2)[Land], table.cell(colspan: 2)[Einwohner], [2020], [2021]"
    rest = "[Bayern], [13,1], [13,2], table.cell(colspan: 3)[Nach dem Umbau], [Ulm], [1], [2]"
    assert tables(read(f"#table(columns: 3, {merged}, {rest})")) == [
        [
            ("Land", "Einwohner"),
            ("2020", "2021"),
            ("Bayern", "13,1", "13,2"),
            ("Nach dem Umbau",),
            ("Ulm", "1", "2"),
        ]
    ]


def test_strange_characters_stay_in_their_cells() -> None:
    rows = [("A/B", "„Zahl“", "Ω≠π"), ("ﬁx ﬂach", "13", "½ %"), ("a\u00a0b", "4", "−3")]
    assert tables(read(ruled(rows))) == [[rows[0], ("fix flach", "13", "½ %"), rows[2]]]


CAPTION = "Tabelle 2: Die Länder im Vergleich"


@pytest.mark.parametrize("table", [ruled(COUNTRIES), unruled(COUNTRIES), booktabs(COUNTRIES)])
def test_captions_stand_above_or_below_and_the_source_too(table: str) -> None:
    source = "Quelle: Statistisches Bundesamt"
    above, below = read(CAPTION, table, source), read(table, CAPTION)
    assert [words for kind, words in kinds(above) if kind == "caption"] == [CAPTION, source]
    assert [words for kind, words in kinds(below) if kind == "caption"] == [CAPTION]
    for document in (above, below):
        assert [words for kind, words in kinds(document) if kind == "paragraph"] == [BODY, AFTER]


def test_a_long_caption_is_whole_and_ends_where_the_text_goes_on() -> None:
    long = "Tabelle 2: Die Länder im Vergleich, gezählt am Ende des Jahres, in dem der Rat das zum ersten Mal beschloss"
    figure = f"#figure(kind: table, caption: [{long[11:]}], {ruled(COUNTRIES)[1:]})".replace("Tabelle 2", "")
    document = read(
        figure,
        setup='#set page(width: 12cm)\n#set figure(numbering: _ => "2")\n#show figure: set block(spacing: 10pt)\n',
    )
    assert [words.replace("\u00a0", " ") for kind, words in kinds(document) if kind == "caption"] == [long]
    assert kinds(document)[-1] == ("paragraph", AFTER)


def test_a_sentence_beside_a_table_stays_text() -> None:
    sentence = "Tabelle 2 zeigt, dass die Länder wachsen."
    document = read(sentence, ruled(COUNTRIES), sentence)
    assert [kind for kind, words in kinds(document) if words == sentence] == ["paragraph", "paragraph"]


def test_a_table_beside_text_in_columns() -> None:
    text = "#lorem(160)"
    for table in (ruled(COUNTRIES), booktabs(COUNTRIES)):
        assert tables(read(text, table, text, setup="#set page(columns: 2)\n#set par(justify: true)\n")) == [COUNTRIES]


MANY = [COUNTRIES[0], *((f"Ort {n}", f"{n * 317}", f"{n},5 %") for n in range(70))]


@pytest.mark.parametrize("stroke", ["1pt", "none"])
def test_a_table_over_pages_is_one_and_its_head_stands_once(stroke: str) -> None:
    head, body = cells(MANY[:1]), cells(MANY[1:])
    more = f"stroke: {stroke}, table.header({head}), {body}"
    document = read(f"#table(columns: 3, {more})", setup="#set page(height: 12cm)\n")
    assert len(document.pages) > 3
    assert tables(document) == [MANY]


def test_a_ruled_table_over_pages_is_one_without_a_head_on_each() -> None:
    for rows in (MANY, MANY[:18]):  # one row on the last page
        document = read(ruled(rows), setup="#set page(height: 16cm)\n")
        assert len(document.pages) > 1
        assert tables(document) == [rows]


def _row(*words: str, begins: bool = False, left: float = 50.0) -> TableRow:
    columns = tuple(left + 100 * at for at in range(len(words)))
    told = tuple((one,) for one in words)
    return TableRow(
        words=" ".join(words),
        left=left,
        right=400,
        y=500,
        size=10,
        cells=told,
        columns=columns,
        begins=begins,
        ruled=True,
    )


def test_of_a_table_over_pages_only_what_names_its_columns_goes_and_no_other_tables_head() -> None:
    head, same = _row("Ort", "Zahl", begins=True), _row("Ulm", "12")
    pages: list[list[Line]] = [[head, same, _row("Bonn", "7")], [head, same, _row("Kiel", "9")]]
    assert over_pages._over_pages(pages)[1] == [same, _row("Kiel", "9")]
    other = _row("Ort", "Zahl", begins=True, left=90)
    assert over_pages._over_pages([pages[0][:2], [other, same]])[1] == [other, same]


def test_two_tables_over_one_another_stay_two() -> None:
    assert tables(read(ruled(COUNTRIES), unruled(COUNTRIES))) == [COUNTRIES, COUNTRIES]
    assert tables(read(unruled(COUNTRIES), "#v(12pt)", unruled(COUNTRIES))) == [COUNTRIES, COUNTRIES]
    close = unruled(COUNTRIES, "(left, right, right)").replace("1cm", "6pt")
    assert tables(read(unruled(COUNTRIES), "Und so:", close)) == [COUNTRIES, COUNTRIES]


@pytest.mark.parametrize(("turned", "angle"), [(90, "-90deg"), (180, "180deg"), (270, "90deg"), (0, "-90deg")])
def test_turned_pages_are_read_as_they_are_seen(turned: int, angle: str) -> None:
    source = f"{BODY}\n\n{CAPTION}\n{ruled(COUNTRIES)}\n{unruled(COUNTRIES)}\n{AFTER}"
    page = f"{SETUP}#set page(margin: 1cm)\n#rotate({angle}, reflow: true, block(width: 17cm)[{source}])"
    made = pdfium.PdfDocument(pdf(page))
    made[0].set_rotation(turned)
    kept = io.BytesIO()
    made.save(kept)
    made.close()
    document = read_bytes(kept.getvalue(), "a.pdf")
    assert tables(document) == [COUNTRIES, COUNTRIES]
    assert [one for one in kinds(document) if one[0] != "table"] == [
        ("paragraph", BODY), ("caption", CAPTION), ("paragraph", AFTER),
    ]  # fmt: skip


NAMES = [("Eva Kern", "Richterin", "Ulm"), ("Max Muster", "Bäcker", "Berlin"), ("Ida Lang", "Ärztin", "Kiel")]
NOT_TABLES = {
    "form": ruled([("Name", "", "Vorname", ""), ("Straße", "", "Ort", ""), ("Telefon", "", "Mail", "")]),
    "form of lines": unruled([("Name:", "Eva"), ("Straße:", "Gasse 3"), ("PLZ:", "89073"), ("Alter:", "34")]),
    "form filled in": ruled([("Name:", "Eva Kern"), ("Beruf:", "Richterin"), ("Alter:", "34")]),
    "head of a letter": unruled([("Rechnungsnummer", "2024-113"), ("Datum", "12.05.2024"), ("Kundennummer", "4711")]),
    "addresses": unruled([NAMES[0], ("Gasse 3", "Weg 4", "Platz 5"), ("89073 Ulm", "10115 Berlin", "24103 Kiel")]),
    "poem": unruled([("Der Mond ist aufgegangen,", "The moon has risen,"), ("die Sternlein", "the stars shine")] * 2),
    "names": unruled(NAMES),
    "phone numbers": unruled([("Eva Kern", "0731 12345"), ("Max Muster", "030 54321"), ("Ida Lang", "040 1111")]),
    "contents": "#outline()\n" + "\n".join(f"== Kapitel {n}\n#lorem(9)" for n in range(6)),
    "contents in columns": unruled([("1", "Anfang", "1"), ("2", "Mitte", "5"), ("3", "Schluss", "9")]),
    "programme": unruled([("10.00 Uhr", "Begrüßung"), ("10.30 Uhr", "Vortrag"), ("12.00 Uhr", "Essen")]),
    "chronicle": unruled([("1990", "Gründung"), ("1995", "Umzug nach Ulm"), ("2001", "Verkauf")]),
    "interview": unruled([("FRAGE", "Wie viele waren es 2023?"), ("ANTWORT", "Es waren 340."), ("FRAGE", "Und 2024?")]),
    "numbers alone": unruled([("1", "0", "0"), ("0", "1", "0"), ("0", "0", "1")]),
    "one row": ruled([("340 Häuser", "12 % mehr", "7,5 Mio. Euro")]),
    "listing": f'#text(font: "DejaVu Sans Mono")[{unruled([("ld", "r1", "1"), ("or", "r2", "4"), ("if", "r3", "5")])}]',
    "text in boxes": ruled([("#lorem(90)", "#lorem(80)"), ("#lorem(70)", "#lorem(60)")]),
    "words in frames": "Es geht #box(stroke: 1pt, outset: 5pt)[einem] Wort "
    "wie #box(stroke: 1pt, outset: 5pt)[jedem] anderen gut, und zwar überall. " * 12,
    "text in columns": "#columns(3, gutter: 1cm)[#lorem(200)]",
    "chart": "#box(width: 8cm, height: 4cm)["
    + "".join(f"#place(dy: {n}cm, line(length: 100%))#place(dx: -8mm, dy: {n}cm)[{80 - 20 * n}]" for n in range(5))
    + "".join(f"#place(dx: {n * 2}cm, dy: {3 - n}cm, rect(width: 1cm, height: {n + 1}cm))" for n in range(4))
    + "".join(f"#place(dx: {n * 2}cm, dy: 4.2cm)[{2020 + n}]" for n in range(4)) + "]",
}  # fmt: skip


@pytest.mark.parametrize("name", NOT_TABLES)
def test_what_only_looks_like_a_table_stays_text(name: str) -> None:
    assert tables(read(NOT_TABLES[name])) == []


def test_the_items_of_an_invoice_are_a_table_and_its_head_is_none() -> None:
    items = [("Pos.", "Leistung", "Menge", "Preis"), ("1", "Beratung", "4", "400,00 €"), ("2", "Fahrt", "2", "30,00 €")]
    whole = [*items, ("", "Summe", "", "430,00 €")]
    document = read(NOT_TABLES["head of a letter"], "#v(1cm)", unruled(whole))
    assert tables(document) == [[*items, ("Summe", "", "430,00 €")]]


def test_what_runs_over_all_pages_is_no_table() -> None:
    head = ruled([("Amt für Statistik", "Bericht"), ("Ulm", "2024")])[1:]
    text = "\n#pagebreak()\n".join(f"Seite {'x' * n}.\n#v(1fr)\nEnde {'y' * n}." for n in range(4))
    document = read(text, setup=f"#set page(header: [{head[:-1].replace('#', '')}])\n".replace("[table", "[#table"))
    assert "Statistik" not in document.text
    assert tables(document) == []


WORD = st.text("abcdefghk", min_size=1, max_size=7)
NUMBER = st.integers(0, 99999).map(str)


@settings(max_examples=60, deadline=None)
@given(
    rows=st.lists(st.tuples(WORD, st.one_of(NUMBER, st.just("")), st.one_of(NUMBER, WORD)), min_size=1, max_size=12),
    lines=st.sampled_from(["", "levels", "grid"]),
    step=st.integers(12, 40),
    wide=st.integers(60, 160),
)
def test_no_word_is_lost_or_doubled_and_the_order_stays(
    rows: list[tuple[str, str, str]], lines: str, step: int, wide: int
) -> None:
    shown, words = shown_at(72, 790, "Vorher steht ein Satz."), ["Vorher", "steht", "ein", "Satz."]
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            shown += shown_at(74 + column * wide, 740 - at * step, cell) if cell else ""
            words += [cell] if cell else []
    top, bottom, right = 740 + step * 2 // 3, 740 - len(rows) * step + step * 2 // 3, 72 + 3 * wide
    levels = [f"72 {top - at * step} m {right} {top - at * step} l S " for at in range(len(rows) + 1)] if lines else []
    upright = [f"{72 + at * wide} {bottom} m {72 + at * wide} {top} l S " for at in range(4)] if lines == "grid" else []
    shown += "".join((*levels, *upright)) + shown_at(72, bottom - 40, "Danach noch einer.")
    found = read_bytes(bare_pdf([shown]), "a.pdf").text
    assert [word for word in found.split() if word != "|"] == [*words, "Danach", "noch", "einer."]


LONG = "Kultur, darunter die Museen, Theater und Büchereien der Stadt, und alle zusammen mit 212 Menschen"
BUDGET = [
    ("Bereich", "2024", "2025", "Anteil"), ("Schulen", "120,5", "131,0", "8,7 %"), ("Sport", "12,0", "11,4", "5,0 %"),
]  # fmt: skip


@pytest.mark.parametrize("made", [ruled, booktabs, unruled])
@pytest.mark.parametrize("aligned", ["top", "horizon", "bottom"])
@pytest.mark.parametrize("column", [0, 1, 3])
def test_a_row_is_whole_whichever_of_its_cells_has_several_lines(
    made: Callable[[Sequence[Sequence[str]]], str], aligned: str, column: int
) -> None:
    """A last row's words must not run on into the text below."""
    wrapped = ["Kultur", "41,2", "43,0", "10,9 %"]
    wrapped[column] = LONG
    wide = ", ".join("3.5cm" if at == column else "2.4cm" for at in range(4))
    for where in (1, 2, 3):
        rows = [*BUDGET]
        rows.insert(where, (wrapped[0], wrapped[1], wrapped[2], wrapped[3]))
        table = made(rows).replace("columns: 4", f"align: {aligned}, columns: ({wide})").replace(", align: left", "")
        document = read(table)
        assert tables(document) == [rows]
        assert [words for kind, words in kinds(document) if kind == "paragraph"] == [BODY, AFTER]


def test_lines_of_cells_that_are_no_table_run_neither_into_one_another_nor_into_the_text() -> None:
    wide = NOT_TABLES["contents in columns"].replace("1cm", "6.6cm")
    document = read(wide, setup="#set block(spacing: 6pt)\n#set par(spacing: 6pt)\n")
    assert [words for kind, words in kinds(document) if kind == "paragraph"] == [
        BODY, "1 Anfang 1", "2 Mitte 5", "3 Schluss 9", AFTER,
    ]  # fmt: skip


def test_a_bold_line_of_cells_is_no_heading() -> None:
    names = unruled([("*Posten*", "*2022*", "*2023*", "*Anteil*")]).replace(
        "columns: 4", "columns: (4cm, 2cm, 3cm, 2cm)"
    )
    assert ("paragraph", "Posten 2022 2023 Anteil") in kinds(read(names, *[unruled([("a", "1", "2")])] * 2))
