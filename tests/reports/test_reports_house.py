"""The choice of parts, the strike-through, and the desk's own style: name, imprint, logo, templates."""

from __future__ import annotations

import base64
import io
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest
from lxml import html

from workbench import paths
from workbench.errors import InputError
from workbench.reports import ALL_PARTS, Part, render
from workbench.reports.words import words

if TYPE_CHECKING:
    from workbench.model.dossier import Dossier

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect width="4" height="4" fill="#123456"/></svg>'
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WORKBENCH_HOUSE", str(tmp_path))
    (tmp_path / "templates").mkdir()
    return tmp_path


@pytest.mark.parametrize("left_out", list(Part))
def test_a_part_left_out_is_named_and_gone(dossier: Dossier, left_out: Part) -> None:
    source = render(dossier, format="html", language="de", parts=ALL_PARTS - {left_out}).decode()
    page = html.document_fromstring(source)
    assert not page.xpath(f"//section[@id='{left_out.value}']")
    assert f"Nicht in diesem Bericht: {words(left_out.value, 'de')}." in page.text_content()
    names = set(page.xpath("//@id"))
    assert [link for link in page.xpath("//a/@href") if link.startswith("#") and link[1:] not in names] == []


def test_the_whole_report_leaves_nothing_out(dossier: Dossier) -> None:
    page = html.document_fromstring(render(dossier, format="html", language="de").decode())
    assert {part.value for part in Part} <= set(page.xpath("//section/@id"))
    assert "Nicht in diesem Bericht" not in page.text_content()


@pytest.mark.parametrize("parts", [frozenset(), *(frozenset(pair) for pair in combinations(Part, 2))], ids=len)
def test_every_pair_of_parts_makes_pages(dossier: Dossier, parts: frozenset[Part]) -> None:
    assert render(dossier, format="pdf", language="en", parts=parts, struck=True).startswith(b"%PDF-")


@pytest.mark.parametrize("name", ["md", "docx"])
def test_parts_are_left_out_of_text_formats(dossier: Dossier, name: str) -> None:
    def text(parts: frozenset[Part]) -> str:
        made = render(dossier, format=name, language="de", parts=parts)
        return made.decode() if name == "md" else "\n".join(p.text for p in docx.Document(io.BytesIO(made)).paragraphs)

    head = words("sources", "de")
    assert text(ALL_PARTS).count(head) == text(ALL_PARTS - {Part.SOURCES}).count(head)  # heading gone, name in the note
    without = text(frozenset({Part.ARTICLE}))
    assert without.count(head) == 1
    assert without.index(head) < without.index(words("article", "de"), without.index(head))


def test_checked_facts_are_struck_through_only_when_asked(dossier: Dossier) -> None:
    def struck(*, on: bool) -> list[str]:
        page = html.document_fromstring(render(dossier, format="html", language="de", struck=on).decode())
        return [found.text_content() for found in page.xpath("//section[@id='article']//s")]

    checked = {f.text for claim in dossier.live_claims for f in claim.facts if f.checked}
    assert struck(on=False) == []
    assert struck(on=True)
    assert all(any(words_ in fact for fact in checked) for words_ in struck(on=True))


def test_word_strikes_through_too(dossier: Dossier) -> None:
    document = docx.Document(io.BytesIO(render(dossier, format="docx", language="de", struck=True)))
    assert [run.text for p in document.paragraphs for run in p.runs if run.font.strike or run.font.double_strike]


def test_name_imprint_and_logo_stand_on_the_report(dossier: Dossier, house: Path) -> None:
    (house / "house.toml").write_text(
        'name = "Dokumentation <Nord>"\nimprint = { de = "Hausweg 1", en = "1 House Way" }\nlogo = "logo.svg"\n',
        "utf-8",
    )
    (house / "logo.svg").write_bytes(SVG)
    source = render(dossier, format="html", language="en").decode()
    page = html.document_fromstring(source)
    assert page.xpath("//p[@class='house']/img/@alt") == ["Dokumentation <Nord>"]
    assert page.xpath("//footer")[0].text_content() == "1 House Way"
    assert "img-src data:" in source
    assert "Hausweg 1" in render(dossier, format="md", language="de").decode()
    assert render(dossier, format="pdf", language="de").startswith(b"%PDF-")


def test_a_png_logo_goes_into_pages_and_word(dossier: Dossier, house: Path) -> None:
    (house / "house.toml").write_text('name = "Haus"\nlogo = "logo.png"\n', "utf-8")
    (house / "logo.png").write_bytes(PNG)
    assert render(dossier, format="pdf", language="de").startswith(b"%PDF-")
    assert docx.Document(io.BytesIO(render(dossier, format="docx", language="de"))).inline_shapes


@pytest.mark.parametrize(
    "text", ["name = 3", "nmae = 'x'", "name = [", "logo = '../logo.svg'", "logo = 'none.png'", "logo = 'logo.gif'"]
)
def test_a_house_style_that_cannot_be_used_is_told(dossier: Dossier, house: Path, text: str) -> None:
    (house / "house.toml").write_text(text, "utf-8")
    (house.parent / "logo.svg").write_bytes(SVG)
    with pytest.raises(InputError) as refused:
        render(dossier, format="html", language="de")
    assert refused.value.code == "house-broken"
    assert str(house / "house.toml") in refused.value.sentence("de")


def test_a_desks_own_template_takes_the_place_of_ours(dossier: Dossier, house: Path) -> None:
    (house / "templates" / "report.html").write_text("<!DOCTYPE html>\n<title>{{ view.draft }}</title>\n", "utf-8")
    made = render(dossier, format="html", language="de").decode()
    assert made.startswith("<!DOCTYPE html>\n<title>Fassung")


def test_a_desks_own_template_still_names_the_words_before_and_after_a_correction(
    dossier: Dossier, house: Path
) -> None:
    own = "{% for c in view.corrections %}{{ c.before }} → {{ c.after }}\n{% endfor %}"
    (house / "templates" / "report.html").write_text(own, "utf-8")
    told = "Musk hatte Twitter 2022 für {n} Milliarden Dollar übernommen."
    assert f"{told.format(n=54)} → {told.format(n=44)}" in render(dossier, format="html", language="de").decode()


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("report.html", "<p>\n{{ view. }}\n</p>", 2),
        ("report.html", "<p>\n<b>\n{{ view.nothing_of_the_kind }}", 3),
        ("report.typ", "= Titel\n\n#foo(", 3),
    ],
)
def test_a_broken_template_names_its_line(dossier: Dossier, house: Path, name: str, text: str, line: int) -> None:
    (house / "templates" / name).write_text(text, "utf-8")
    with pytest.raises(InputError) as refused:
        render(dossier, format="html" if name.endswith("html") else "pdf", language="de")
    assert refused.value.code == "template-broken"
    assert refused.value.details["line"] == line
    assert refused.value.details["path"] != paths.resource("templates", name)
