"""The HTML report: well-formed, linked both ways, without script, harmless whatever it is fed."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import etree, html

from tests.reports.handmade import make_dossier
from workbench.model.dossier import Audience
from workbench.model.ids import ClaimId
from workbench.reports import render

if TYPE_CHECKING:
    from workbench.model.dossier import Dossier


def page(dossier: Dossier, audience: Audience = Audience.EDITOR) -> html.HtmlElement:
    return html.document_fromstring(render(dossier, format="html", language="de", audience=audience))


def test_it_is_well_formed(dossier: Dossier) -> None:
    source = render(dossier, format="html", language="de").decode()
    body = re.sub(r"<(meta|img|br)\b([^>]*[^/])?>", r"<\1\2/>", source.removeprefix("<!DOCTYPE html>\n"))
    etree.fromstring(body.replace("&nbsp;", " ").encode())


@pytest.mark.parametrize("audience", list(Audience))
def test_every_link_within_the_page_leads_somewhere_and_ids_are_unique(dossier: Dossier, audience: Audience) -> None:
    tree = page(dossier, audience)
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    inner = {str(href)[1:] for href in tree.xpath("//a/@href") if str(href).startswith("#")}
    inner |= {str(href)[1:] for href in tree.xpath("//use/@href")}
    assert inner - set(ids) == set()


def test_every_claim_leads_to_its_entry_and_back(dossier: Dossier) -> None:
    tree = page(dossier)
    for claim in dossier.live_claims:
        (mark,) = tree.xpath(f"//*[@id='m{claim.number}']")
        assert mark.get("href") == f"#c{claim.number}"
        (entry,) = tree.xpath(f"//*[@id='c{claim.number}']")
        assert entry.xpath(f".//a[@href='#m{claim.number}']")


def test_links_never_nest(dossier: Dossier) -> None:
    assert page(dossier).xpath("//a//a") == []


def test_the_article_stands_there_word_for_word(dossier: Dossier) -> None:
    tree = page(dossier)
    for mark in tree.xpath("//a[@class and starts-with(@class,'m ')]"):
        mark.drop_tree()
    blocks = [" ".join(b.text_content().split()) for b in tree.xpath("//div[@class='article']/*")]
    lines = [" ".join(line.split()) for line in dossier.draft.text.splitlines()]
    assert blocks == lines[1:]  # the headline stands above


def test_no_script_no_style_attribute_no_outside_request(dossier: Dossier) -> None:
    tree = page(dossier)
    assert tree.xpath("//script|//img|//iframe|//object|//embed|//link|//form|//base") == []
    assert [a for a in tree.xpath("//@*") if str(getattr(a, "attrname", "")).startswith("on")] == []
    assert tree.xpath("//@style|//@src|//@srcset") == []
    assert all(str(href).startswith(("#", "https://", "http://")) for href in tree.xpath("//@href"))
    style = tree.xpath("//style")[0].text
    assert "url(" not in style
    assert "@import" not in style


def test_the_policy_names_the_one_style_sheet(dossier: Dossier) -> None:
    source = render(dossier, format="html", language="de").decode()
    style = source.split("<style>")[1].split("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in html_unescape(source)


def html_unescape(text: str) -> str:
    return text.replace("&#39;", "'").replace("&amp;", "&")


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "\u202egnp.exe",
        "x" * 10_000,
        "../../etc/passwd",
        "{{ 7*7 }}{% raw %}",
        "]]>&lt;--><!--",
        "\x00\x07\ud800\uffff",
        "",
    ],
)
def test_hostile_titles_are_harmless(hostile: str) -> None:
    base = make_dossier()
    dossier = replace(base, article=replace(base.article, title=hostile, author=hostile, outlet=hostile))
    made = render(dossier, format="html", language="en")
    tree = html.document_fromstring(made)
    assert tree.xpath("//script") == []
    assert "\u202e" not in made.decode()
    assert "49" not in tree.xpath("//h1")[0].text_content()
    assert len(tree.xpath("//title")[0].text) < 400


def test_a_javascript_address_is_no_link(dossier: Dossier) -> None:
    tree = page(dossier)
    assert "javascript:alert(1)" in tree.text_content()
    assert [h for h in tree.xpath("//@href") if "javascript" in str(h)] == []


def test_ratings_show_glyph_line_and_word(dossier: Dossier) -> None:
    tree = page(dossier)
    (mark,) = tree.xpath("//*[@id='m5']")
    assert mark.get("aria-label") == "Behauptung 5, Falsch"
    assert mark.xpath(".//use/@href") == ["#g-false"]
    assert tree.xpath("//a[contains(@class,'r-false') and contains(@class,'l-double')]")


def test_an_empty_dossier_prints(dossier: Dossier) -> None:
    bare = replace(
        dossier, claims=(), evidence={}, sources={}, captures={}, findings=(), history={}, heads=(), as_of=""
    )
    text = page(bare).text_content()
    assert "Noch nichts ist geprüft." not in text  # one sentence is marked as nothing to check
    assert "Im Artikel sind keine Behauptungen markiert." in text
    assert "Das Journal ist leer." in text


def _with_odd_claims() -> Dossier:
    """Return a dossier with claims that have no visible words in the text, and a query on a dismissed one."""
    base = make_dossier()
    query = base.claims[4].queries[0]
    nowhere = replace(base.claims[5], id=ClaimId("n1"), number=20, start=len(base.draft.text) + 5, end=10_000)
    blank = replace(
        base.claims[5], id=ClaimId("n2"), number=21, start=len(base.draft.text) - 1, end=len(base.draft.text)
    )
    dismissed = replace(base.claims[10], queries=(replace(query, claim=base.claims[10].id),))
    return replace(base, claims=(*base.claims[:10], dismissed, nowhere, blank))


@pytest.mark.parametrize("name", ["html", "pdf", "docx", "md"])
def test_claims_without_visible_words_break_nothing(name: str) -> None:
    assert render(_with_odd_claims(), format=name, language="de")


def test_no_link_leads_to_a_mark_that_is_not_there() -> None:
    tree = page(_with_odd_claims())
    ids = set(tree.xpath("//@id"))
    assert {str(h)[1:] for h in tree.xpath("//a/@href") if str(h).startswith("#")} <= ids
    assert "c20" in ids
    assert "m20" not in ids


def test_who_decided_facts_in_one_go_is_said_once_below_them(dossier: Dossier) -> None:
    entry = page(dossier).xpath("//*[@id='c1']")[0]
    assert entry.xpath(".//table[@class='facts']//*[@class='small']") == []
    assert entry.xpath(".//table[@class='facts']/following-sibling::p[1]/text()") == [
        "1, 2: M. Kessler, 11. Februar 2025, 14:20 UTC"
    ]
