"""Files and pasted text: kinds, errors in one sentence, Markdown, HTML and what is hostile in them."""

from __future__ import annotations

import pytest

from workbench.errors import InputError
from workbench.intake import KNOWN_SUFFIXES, MAX_BYTES, read_bytes, read_text
from workbench.intake.language import language_of
from workbench.model.articles import BlockKind, Document

SENTENCE = "Dies ist der {n}. Absatz des Artikels, der genug Wörter enthält, damit er als Text gilt. Er hat zwei Sätze."


def shown(document: Document) -> list[tuple[str, int, str]]:
    return [(b.kind.value, b.level, document.text[b.start : b.end]) for b in document.blocks]


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html lang=de><head><meta charset=utf-8>{head}</head><body>{body}</body></html>".encode()


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"", "a.txt", "file-empty"),
        (b" \r\n\t\n", "a.txt", "file-empty"),
        (b"\xef\xbb\xbf", "a.txt", "file-empty"),
        (b"\x00" * 50, "a.txt", "file-binary"),
        (b"GIF89a", "a.md", "file-damaged"),
        (b"\x7fELF\x00\x01" * 9, "a.docx", "file-not-its-kind"),
        (b"PDF\x00\x01" * 9, "a.pdf", "file-not-its-kind"),
        (b"text", "a.exe", "file-kind-unknown"),
        (b"text", "a.tar.gz", "file-kind-unknown"),
        (b"x" * (MAX_BYTES + 1), "a.txt", "file-too-large"),
        (b"---\ntitle: only\n---\n", "a.md", "file-empty"),
        (b"<html><script>only()</script></html>", "a.html", "file-empty"),
    ],
)
@pytest.mark.parametrize("language", ["de", "en"])
def test_what_cannot_be_read_is_one_sentence(content: bytes, name: str, code: str, language: str) -> None:
    with pytest.raises(InputError) as caught:
        read_bytes(content, name)
    assert caught.value.code == code
    sentence = caught.value.sentence(language)  # type: ignore[arg-type]
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_an_unknown_kind_lists_the_known_ones() -> None:
    with pytest.raises(InputError) as caught:
        read_bytes(b"x", "a.pages")
    assert all(suffix in caught.value.sentence("de") for suffix in KNOWN_SUFFIXES)


@pytest.mark.parametrize("name", ["../../etc/passwd.txt", "C:\\Users\\x\\a.txt", "/a/b.txt", "a\n\x1b[31mb.txt"])
def test_only_the_last_part_of_a_name_is_shown(name: str) -> None:
    with pytest.raises(InputError) as caught:
        read_bytes(b"", name)
    assert not {"/", "\\", "\n", "\x1b"} & set(str(caught.value.details["path"]))


@pytest.mark.parametrize(
    ("content", "name", "media_type", "expected"),
    [
        (b"Text", "README", "", "text/plain"),
        (b"<!doctype html><p>Text</p>", "download", "", "text/html"),
        (b"<p>Text</p>", "download", "text/html; charset=utf-8", "text/html"),
        (b"<p>Text</p>", "page", "application/xhtml+xml", "text/html"),
        (b"<p>Text</p>", "a.txt", "text/html", "text/plain"),
        (b"# Text", "A.MD", "", "text/markdown"),
    ],
)
def test_the_kind_is_told_by_name_then_type_then_content(
    content: bytes, name: str, media_type: str, expected: str
) -> None:
    assert read_bytes(content, name, media_type=media_type).media_type == expected


def test_pasted_front_matter_becomes_the_details_as_in_a_file() -> None:
    head = "---\r\ntitel: Das Angebot\r\nautor: Ada Beck\r\ndatum: 2025-02-11\r\n---\r\n\r\n"
    pasted = f"\ufeff\n{head}Ein **fetter** Satz.\r\n"
    document = read_text(pasted)
    assert (document.title, document.author, document.date) == ("Das Angebot", "Ada Beck", "2025-02-11")
    assert document.text == read_bytes(pasted.strip("\ufeff\n").encode(), "a.md").text == "Ein fetter Satz."


@pytest.mark.parametrize("text", ["---\nEin Satz.\n---\nNoch einer.", "---\nFrage: keine\n---\nText.", "--- Text ---"])
def test_pasted_rules_that_name_nothing_stay_words(text: str) -> None:
    assert read_text(text).text == text


def test_a_text_file_full_of_tags_stays_exactly_as_it_is() -> None:
    assert read_bytes(b"<p>Eins</p>\r\n<p>Zwei</p>", "a.txt").text == "<p>Eins</p>\n<p>Zwei</p>"


class TestPasted:
    def test_plain(self) -> None:
        assert read_text("\ufeffEins\r\nzwei \U0001f600").text == "Eins\nzwei \U0001f600"

    def test_html_is_recognised(self) -> None:
        assert shown(read_text("<div><p>Eins &amp; zwei</p><p>Drei</p></div>")) == [
            ("paragraph", 0, "Eins & zwei"),
            ("paragraph", 0, "Drei"),
        ]

    def test_declarations_and_comments_may_come_first(self) -> None:
        pasted = "<?xml version='1.0'?>\n<!-- a --> <!-- <p> -->\n<!DOCTYPE html><p>Eins</p>"
        assert read_text(pasted).media_type == "text/html"
        assert read_text("<!-- never closed <html>").media_type == "text/plain"

    @pytest.mark.parametrize("text", ["<3 ist ein Herz", "a < b und b > c", "<p>nur ein Tag"])
    def test_a_less_than_sign_is_no_html(self, text: str) -> None:
        assert read_text(text).text == text

    def test_halves_of_characters_and_nuls_do_no_harm(self) -> None:
        assert read_text("a\ud83d\ude00b\ud83dc\x00d").text == "a\U0001f600b\ufffdcd"

    @pytest.mark.parametrize("text", ["", " \n", "\ufeff"])
    def test_nothing(self, text: str) -> None:
        with pytest.raises(InputError) as caught:
            read_text(text)
        assert caught.value.code == "text-empty"


class TestMarkdown:
    def test_markup_goes_structure_stays(self) -> None:
        source = (
            "---\ntitle: 'Der Titel'\nAutor: Eva Muster\ndate: 2025-02-11\noutlet: Blatt\nsecret: !!python/object:os\n"
            "---\n# Kopf\n\nEin **fetter** [Verweis](https://example.org/x) mit\n97,4&nbsp;Milliarden `Dollar`.\n\n"
            "> Ein Zitat\n\n- eins\n- zwei\n\n## Unter <b>Kopf</b>\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"
            "![Bild](bild.png)\n\n```\nx = 1\n```\n<script>böse()</script>\n"
        )
        document = read_bytes(source.encode(), "a.md")
        assert shown(document) == [
            ("heading", 1, "Kopf"),
            ("paragraph", 0, "Ein fetter Verweis mit 97,4\u00a0Milliarden Dollar."),
            ("quote", 0, "Ein Zitat"),
            ("list_item", 0, "eins"),
            ("list_item", 0, "zwei"),
            ("heading", 2, "Unter Kopf"),
            ("table", 0, "a | b"),
            ("table", 0, "1 | 2"),
            ("paragraph", 0, "x = 1"),
        ]
        assert (document.title, document.author, document.date, document.outlet) == (
            "Der Titel",
            "Eva Muster",
            "2025-02-11",
            "Blatt",
        )

    def test_without_front_matter_the_heading_is_the_title(self) -> None:
        assert read_bytes(b"Vorspann.\n\n# Kopf\n\nText.", "a.md").title == "Kopf"

    def test_a_date_that_is_none_is_dropped(self) -> None:
        assert read_bytes(b"---\ndate: gestern\n---\nText.", "a.md").date == ""

    def test_a_row_of_empty_cells_is_no_block(self) -> None:
        table = "| Stadt | Zahl |\n| --- | --- |\n| Bonn | |\n| | |\n| | 7 |\n"
        assert read_bytes(table.encode(), "a.md").text == "Stadt | Zahl\nBonn |\n| 7"

    def test_two_tables_that_follow_one_another_stay_two(self) -> None:
        tables = "| a |\n|---|\n| 1 |\n\n| b |\n|---|\n| 2 |\n"
        assert read_bytes(tables.encode(), "a.md").text == "a\n1\n\nb\n2"

    @pytest.mark.parametrize("source", ["[" * 2000, "> " * 2000 + "x", "*" * 3000 + "x", "`" * 3000 + "x"])
    def test_deep_and_long_markup_ends(self, source: str) -> None:
        read_text(f"Anfang.\n\n{source}", name="a.md")


class TestHtml:
    def test_menus_go_the_article_stays(self) -> None:
        menu = "<nav><ul>" + "".join(f"<li><a href=/x{n}>Menü {n}</a></li>" for n in range(40)) + "</ul></nav>"
        teasers = "".join(f"<p><a href=/y{n}>Lesen Sie auch: Teaser {n} mit Text</a></p>" for n in range(30))
        body = "".join(f"<p>{SENTENCE.format(n=n)}</p>" for n in range(8))
        head = (
            "<title>Der Titel - Blatt</title><meta property='og:site_name' content='Blatt'>"
            "<meta name=author content='Eva Muster'><meta property='article:published_time' content='2025-02-11'>"
        )
        article = (
            f"<main><article><h1>Der Titel</h1>{body}<h2>Zwischen</h2>{body}<script>alert(1)</script></article></main>"
        )
        document = read_bytes(
            page(f"{menu}{article}<aside>{teasers}</aside><footer>Impressum</footer>", head), "a.html"
        )
        assert [words for kind, _, words in shown(document) if kind == "heading"] == ["Der Titel", "Zwischen"]
        assert document.text.count("Absatz des Artikels") == 16
        assert not [word for word in ("Menü", "Teaser", "Impressum", "alert") if word in document.text]
        assert (document.title, document.author, document.date, document.outlet, document.language) == (
            "Der Titel",
            "Eva Muster",
            "2025-02-11",
            "Blatt",
            "de",
        )

    @pytest.mark.parametrize(
        "words", ["", "<p>Ein Absatz, der dem Leser etwas sagt, steht über den Tabellen hier.</p>" * 9]
    )
    def test_two_tables_that_follow_one_another_stay_two(self, words: str) -> None:
        one = "<table><tr><td>{n}<td>1</tr><tr><td>{n}<td><table><tr><td>innen</table></tr></table>"
        document = read_bytes(page(f"<article>{words}{one.format(n='a')}{one.format(n='b')}</article>"), "a.html")
        assert document.text.endswith("a | 1\na\ninnen\n\nb | 1\nb\ninnen")

    def test_structure_of_a_bare_page(self) -> None:
        body = (
            "<h1>Kopf</h1><p>Eins<br>zwei <b>97,4</b> Milliarden.</p><blockquote><p>Zitat</p></blockquote>"
            "<ul><li>a<li>b</ul><figure><img src=x.jpg><figcaption>Foto</figcaption></figure>"
            "<table><tr><td>1<td>2</table><div>Alt<br><br>Neu</div><p hidden>weg</p><p style='display: none'>weg</p>"
        )
        assert shown(read_bytes(page(body), "a.html")) == [
            ("heading", 1, "Kopf"),
            ("paragraph", 0, "Eins zwei 97,4 Milliarden."),
            ("quote", 0, "Zitat"),
            ("list_item", 0, "a"),
            ("list_item", 0, "b"),
            ("caption", 0, "Foto"),
            ("table", 0, "1 | 2"),
            ("paragraph", 0, "Alt"),
            ("paragraph", 0, "Neu"),
        ]

    @pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "utf-8", "koi8-r"])
    def test_the_pages_own_character_set(self, charset: str) -> None:
        words = "Привет" if charset == "koi8-r" else "Über Größe"
        content = f"<html><head><meta charset='{charset}'></head><body><p>{words}</p></body></html>".encode(charset)
        assert read_bytes(content, "a.html").text == words

    @pytest.mark.parametrize(
        "content",
        [
            b"<html><body><p>Der Text bricht mitten im <b>Wort",
            b"<p>Der Text</p><table><tr><td",
            b"<p>Der Text</p><!-- never closed",
            b"<p>Der Text</p></div></div></body></body>",
            b"<?xml version='1.0' encoding='utf-8'?><html xmlns='http://www.w3.org/1999/xhtml'><p>Der Text</p></html>",
        ],
    )
    def test_broken_pages_give_what_they_have(self, content: bytes) -> None:
        assert read_bytes(content, "a.html").text.startswith("Der Text")

    def test_entities_of_a_document_type_are_not_expanded(self) -> None:
        levels = "".join(f"<!ENTITY e{n} '{f'&e{n - 1};' * 10}'>" for n in range(1, 10))
        bomb = f"<?xml version='1.0'?><!DOCTYPE html [<!ENTITY e0 'boom'>{levels}]><html><p>&e9; Der Text</p></html>"
        document = read_bytes(bomb.encode(), "a.xhtml")
        assert "Der Text" in document.text
        assert len(document.text) < len(bomb)

    def test_an_external_entity_stays_outside(self) -> None:
        content = b"<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html><p>&x; Der Text</p></html>"
        assert "root:" not in read_bytes(content, "a.xhtml").text

    def test_moderate_depth_is_read_absurd_depth_is_refused(self) -> None:
        assert read_bytes(b"<div>" * 900 + b"Der Text", "a.html").text == "Der Text"
        with pytest.raises(InputError) as caught:
            read_bytes(b"<div>" * 100_000 + b"Der Text", "a.html")
        assert caught.value.code == "unparsable"

    def test_one_line_of_a_megabyte(self) -> None:
        assert len(read_bytes(b"<p>" + b"Wort " * 200_000, "a.html").text) == 999_999

    def test_offsets_count_code_points(self) -> None:
        document = read_bytes(page("<h1>\U0001f600 Kopf</h1><p>Text e\u0301</p>"), "a.html")
        assert [words for _, _, words in shown(document)] == ["\U0001f600 Kopf", "Text e\u0301"]
        assert document.blocks[0].kind is BlockKind.HEADING


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Das ist der Text über die Sache, die nicht mit dem Amt abgestimmt war und auf sich warten ließ.", "de"),
        ("This is the text that was written for the people who have been there with their families.", "en"),
        ("C'est le texte de la ville, qui est dans une région où les gens ne sont pas pour cette loi.", "fr"),
        ("Es la ciudad de los que no se ha visto en un año, pero su gente está con el gobierno.", "es"),
        ("Bundeskanzler tritt zurück", "de"),
        ("Владимир Путин выступил в Москве перед журналистами и ответил на вопросы.", "ru"),
        ("", ""),
        ("97,4 %", ""),
    ],
)
def test_languages(text: str, language: str) -> None:
    assert language_of(text) == language
