"""Word, OpenDocument, RTF, workbooks, tables and mails: what stays of them, and where the notes stand."""

from __future__ import annotations

import pytest

from tests.intake.made import WORDS, docx, every_kind, mail, odt, para, rtf, run, with_parts, xlsx
from workbench.errors import InputError
from workbench.intake import read_bytes
from workbench.model.articles import AuthorNote, BlockKind, Document, NoteKind

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def blocks(document: Document) -> list[tuple[str, int, str]]:
    return [(b.kind.value, b.level, document.text[b.start : b.end]) for b in document.blocks]


def on(document: Document, note: AuthorNote) -> str:
    return document.text[note.start : note.end]


@pytest.mark.parametrize("name", sorted(every_kind()))
def test_offsets_and_words_of_every_kind(name: str) -> None:
    document = read_bytes(every_kind()[name], name)
    assert WORDS in document.text
    assert document.language == "de"
    assert [b.start for b in document.blocks] == sorted(b.start for b in document.blocks)
    assert all(document.text[b.start : b.end].strip() == document.text[b.start : b.end] for b in document.blocks)


def test_one_article_is_one_draft_whatever_program_wrote_it() -> None:
    texts = {
        read_bytes(every_kind()[name], name).text for name in ("a.docx", "a.odt", "a.rtf", "a.pdf", "a.html", "a.md")
    }
    assert len(texts) == 1


class TestWord:
    def test_structure(self) -> None:
        listed = '<w:numPr><w:numId w:val="1"/></w:numPr>'
        table = f"<w:tbl><w:tr><w:tc>{para('Jahr')}</w:tc><w:tc>{para('Preis')}{para('netto')}</w:tc></w:tr></w:tbl>"
        document = read_bytes(
            docx(
                para("Kopf", '<w:pStyle w:val="berschrift1"/>')
                + para("Unter", '<w:pStyle w:val="Eigene"/>')
                + para("Kreis", '<w:pStyle w:val="Schleife"/>')
                + para("eins", listed)
                + para("zwei", listed)
                + table
                + para(run("Fett und kurz", "<w:b/>"))
                + para("")
                + para(run("Nicht fett", '<w:b w:val="0"/>') + "<w:r><w:tab/></w:r>" + run("hier."))
            ),
            "a.docx",
        )
        assert blocks(document) == [
            ("heading", 1, "Kopf"),
            ("heading", 2, "Unter"),
            ("paragraph", 0, "Kreis"),
            ("list_item", 0, "eins"),
            ("list_item", 0, "zwei"),
            ("table", 0, "Jahr | Preis netto"),
            ("heading", 2, "Fett und kurz"),
            ("paragraph", 0, "Nicht fett hier."),
        ]
        assert (document.title, document.author, document.date) == ("Kopf", "Eva Muster", "2025-02-11")

    def test_two_tables_that_follow_one_another_stay_two(self) -> None:
        row = f"<w:tr><w:tc>{para('a')}</w:tc></w:tr>"
        inside = f"<w:tr><w:tc><w:tbl>{row}</w:tbl></w:tc></w:tr>"
        assert read_bytes(docx(f"<w:tbl>{row}{inside}</w:tbl>" * 2), "a.docx").text == "a\na\n\na\na"

    def test_comments_and_footnotes_keep_their_places(self) -> None:
        first = '<w:commentRangeStart w:id="0"/>' + run("97,4  Milliarden ") + '<w:commentRangeEnd w:id="0"/>'
        over = run("Es ") + '<w:commentRangeStart w:id="1"/>' + run("war gut.")
        end = (
            run("Oder\U0001f600 nicht")
            + '<w:commentRangeEnd w:id="1"/><w:r><w:footnoteReference w:id="2"/></w:r>'
            + run(".")
        )
        comments = (
            f'<w:comments {W}><w:comment w:id="0" w:author="Jürgen" w:date="2025-02-10T09:00:00Z">'
            f"{para('Quelle: Brief')}"
            f'{para("Seite 3")}</w:comment><w:comment w:id="1" w:author="Ö">{para("?")}</w:comment>'
            f'<w:comment w:id="9" w:author="Ö">{para("lost")}</w:comment></w:comments>'
        )
        notes = (
            f'<w:footnotes {W}><w:footnote w:type="separator" w:id="0">{para("--")}</w:footnote>'
            f'<w:footnote w:id="2">{para("Handelsblatt vom 3. März")}</w:footnote></w:footnotes>'
        )
        document = read_bytes(
            docx(para(run("Rund ") + first + run("Dollar.")) + para(over) + para(end),
                 {"word/comments.xml": comments, "word/footnotes.xml": notes}),
            "a.docx",
        )  # fmt: skip
        assert document.text == "Rund 97,4 Milliarden Dollar.\n\nEs war gut.\n\nOder\U0001f600 nicht."
        assert [(on(document, n), n.kind, n.author, n.date, n.text) for n in document.notes] == [
            ("97,4 Milliarden", NoteKind.COMMENT, "Jürgen", "2025-02-10T09:00:00Z", "Quelle: Brief\nSeite 3"),
            ("war gut.\n\nOder\U0001f600 nicht", NoteKind.COMMENT, "Ö", "", "?"),
            ("", NoteKind.FOOTNOTE, "", "", "Handelsblatt vom 3. März"),
            ("", NoteKind.COMMENT, "Ö", "", "lost"),
        ]
        assert document.notes[2].start == len(document.text) - 1
        assert document.notes[3].start == len(document.text)

    def test_tracked_changes_count_as_accepted_and_hidden_text_is_unseen(self) -> None:
        body = para(
            run("Der Preis ") + f"<w:del>{run('alt').replace('w:t', 'w:delText')}</w:del><w:ins>{run('neu')}</w:ins>"
            + f"<w:moveFrom>{run('weg')}</w:moveFrom>" + run(" geheim", "<w:vanish/>") + run(".")
        )  # fmt: skip
        assert read_bytes(docx(body), "a.docx").text == "Der Preis neu."

    def test_text_boxes_stand_after_their_paragraph_once(self) -> None:
        mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        box = f"<w:txbxContent>{para('Im Kasten.')}</w:txbxContent>"
        twice = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        choice = f"<mc:AlternateContent {mc}>{twice}</mc:AlternateContent>"
        body = para(run("Vor ") + f"<w:r>{choice}</w:r>" + run("nach."))
        assert read_bytes(docx(body), "a.docx").text == "Vor nach.\n\nIm Kasten."


class TestOpenDocument:
    def test_two_tables_that_follow_one_another_stay_two(self) -> None:
        row = "<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>"
        assert read_bytes(odt(f"<table:table>{row}{row}</table:table>" * 2), "a.odt").text == "a\na\n\na\na"

    def test_structure_and_notes(self) -> None:
        item = "<text:list-item><text:p>eins</text:p></text:list-item>"
        row = (
            "<table:table-row><table:table-cell><text:p>Jahr</text:p></table:table-cell><table:table-cell><text:p>2018"
        )
        note = "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Beleg"
        remark = (
            '<office:annotation office:name="n1"><dc:creator>Jürgen</dc:creator><dc:date>2025-02-10</dc:date>'
            '<text:p>Ja?</text:p></office:annotation>Milliarden<office:annotation-end office:name="n1"/> Dollar'
        )
        document = read_bytes(
            odt(
                "<text:tracked-changes><text:p>alt</text:p></text:tracked-changes>"
                '<text:p text:style-name="P1">Kopf</text:p>'
                f"<text:p>Rund<text:s/>97 {remark}{note}</text:p></text:note-body></text:note>."
                "<draw:frame><draw:text-box><text:p>Kasten</text:p></draw:text-box></draw:frame> Ende</text:p>"
                f"<text:list>{item}</text:list><table:table>{row}</text:p></table:table-cell></table:table-row>"
                "</table:table>"
            ),
            "a.odt",
        )
        assert blocks(document) == [
            ("heading", 1, "Kopf"),
            ("paragraph", 0, "Rund 97 Milliarden Dollar. Ende"),
            ("paragraph", 0, "Kasten"),
            ("list_item", 0, "eins"),
            ("table", 0, "Jahr | 2018"),
        ]
        assert [(on(document, n), n.kind, n.author, n.date, n.text) for n in document.notes] == [
            ("Milliarden", NoteKind.COMMENT, "Jürgen", "2025-02-10", "Ja?"),
            ("", NoteKind.FOOTNOTE, "", "", "Beleg"),
        ]
        assert document.text[: document.notes[1].start].endswith("Dollar")
        assert (document.title, document.author, document.date) == ("Aus dem Büro", "Eva Muster", "2025-02-11")


class TestRtf:
    def test_words_tables_and_characters_beyond_the_first_plane(self) -> None:
        info = "{\\info{\\title Der Titel}{\\author J\\'fcrgen}{\\creatim\\yr2025\\mo2\\dy11\\hr9}}"
        body = (
            "Rund \\u8364?9 \\u-10179?\\u-8704? Gr\\'fc\\'dfe.\\par"
            "{\\trowd Jahr\\cell 2018\\cell\\row}{\\pict 00ff}Ende.\\par"
        )
        document = read_bytes(rtf(body, info), "a.rtf")
        assert document.text == "Rund €9 \U0001f600 Grüße.\nJahr | 2018\nEnde."
        assert (document.title, document.author, document.date) == ("Der Titel", "Jürgen", "2025-02-11")
        assert [b.kind for b in document.blocks].count(BlockKind.TABLE) == 1

    @pytest.mark.parametrize(
        "body", ["\\u99999999?x", "\\uc x", "\\ansicpg999999 x", "\\u-99999?x", "\\'zz x", "\\u yx"]
    )
    def test_bad_unicode_is_no_crash(self, body: str) -> None:
        assert "x" in read_bytes(rtf(body), "a.rtf").text


class TestTables:
    @pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
    def test_the_delimiter_is_found(self, sign: str) -> None:
        rows = [["Jahr", "Preis, netto"], ["2018", 'sagte "ja"'], ["2019", "zwei\nZeilen"]]
        content = "\r\n".join(sign.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
        assert (
            read_bytes(content.encode("cp1252"), "a.csv").text
            == 'Jahr\tPreis, netto\n2018\tsagte "ja"\n2019\tzwei Zeilen'
        )

    def test_a_table_of_numbers_with_decimal_commas(self) -> None:
        assert read_bytes(b"a;b\n1,5;2,5\n3,5;4,5\n", "a.csv").text == "a\tb\n1,5\t2,5\n3,5\t4,5"

    @pytest.mark.parametrize(
        ("rows", "title"),
        [
            ("Datum;Kurs\n1.2.;53,1\n", "Kurse 2022"),
            (";;\n;Kurse der Woche;\nDatum;Kurs;\n", "Kurse der Woche"),
        ],
        ids=["names of columns", "a line of its own"],
    )
    def test_a_table_is_called_as_its_file_unless_it_says_so_itself(self, rows: str, title: str) -> None:
        assert read_bytes(rows.encode(), "Kurse 2022.csv").title == title

    def test_ten_thousand_rows_are_not_ten_thousand_things(self) -> None:
        document = read_bytes(b"a;b\n" * 10_000, "a.csv")
        assert document.text.count("\n") == 9_999
        assert len(document.blocks) == 5_000
        assert document.blocks[-1].end == len(document.text)

    def test_a_workbook_shows_values_and_sheets(self) -> None:
        from datetime import date  # noqa: PLC0415  # used here only

        sheets: dict[str, list[list[object]]] = {
            "Eins": [["Jahr", "Preis", None], [2018, 97.4, True], [date(2025, 2, 10), None, "x"]],
            "Zwei": [["=1+1"]],
        }
        document = read_bytes(xlsx(sheets), "a.xlsx")
        assert blocks(document) == [
            ("heading", 2, "Eins"),
            ("table", 0, "Jahr\tPreis"),
            ("table", 0, "2018\t97.4\tTRUE"),
            ("table", 0, "2025-02-10\t\tx"),
            ("heading", 2, "Zwei"),
        ]

    def test_a_formula_is_its_cached_value(self) -> None:
        sheet = (
            '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
            '<c r="A1"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>'
        )
        assert read_bytes(with_parts(xlsx({"A": [[1]]}), {"xl/worksheets/sheet1.xml": sheet}), "a.xlsx").text == "2"


class TestMail:
    def test_headers_text_and_attachments(self) -> None:
        document = read_bytes(mail(attached={"../../Gutachten ä.pdf": b"%PDF-" + b"x" * 3000}), "a.eml")
        assert document.text.split("\n") == [
            "From: Jürgen Müller <jm@example.org>",
            "To: Redaktion <desk@example.org>",
            "Date: Tue, 11 Feb 2025 09:30:00 +0100",
            "Subject: Antwort auf Ihre Rückfrage",
            "",
            WORDS,
            "",
            "Attachment: Gutachten ä.pdf (application/pdf, 3 KB)",
        ]
        assert (document.title, document.author, document.date) == (
            "Antwort auf Ihre Rückfrage",
            "Jürgen Müller",
            "2025-02-11",
        )

    def test_a_page_in_a_mail_is_its_words(self) -> None:
        hostile = "<img src='http://example.org/x'><script>x()</script>"
        page = f"<html><body><p>Guten Tag,</p><p>{WORDS}</p>{hostile}</body></html>"
        assert read_bytes(mail("", html=page), "a.eml").text.endswith(f"Guten Tag,\n\n{WORDS}")

    @pytest.mark.parametrize("charset", ["iso-8859-1", "utf-8", "windows-1252"])
    def test_character_sets(self, charset: str) -> None:
        assert WORDS in read_bytes(mail(charset=charset), "a.eml").text

    def test_an_unknown_character_set_is_guessed(self) -> None:
        content = (
            b"From: a@example.org\r\nContent-Type: text/plain; charset=x-unknown\r\n\r\nGr\xfc\xdfe aus Paris.\r\n"
        )
        assert "Grüße aus Paris." in read_bytes(content, "a.eml").text

    def test_a_mail_is_known_without_its_suffix(self) -> None:
        assert read_bytes(mail(), "download").media_type == "message/rfc822"

    def test_what_has_no_header_is_no_mail(self) -> None:
        with pytest.raises(InputError) as caught:
            read_bytes(b"Nur Text.", "a.eml")
        assert caught.value.code == "file-damaged"
