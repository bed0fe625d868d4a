"""Markdown renders foreign words as themselves."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from tests.reports.handmade import make_dossier
from workbench.model.articles import Block, BlockKind
from workbench.model.ids import VerdictId
from workbench.reports import render
from workbench.reports.markdown import opening
from workbench.reports.words import one_line

if TYPE_CHECKING:
    from workbench.model.dossier import Dossier


def rendered(dossier: Dossier) -> html.HtmlElement:
    source = render(dossier, format="md", language="de").decode()
    return html.document_fromstring(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(source))


@settings(max_examples=120, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=40))
def test_any_line_renders_as_itself(text: str) -> None:
    tree = html.fragment_fromstring(MarkdownIt("commonmark").render(opening(text)), create_parent="div")
    assert " ".join(tree.text_content().split()) == one_line(text)
    assert tree.xpath(".//a|.//img|.//code|.//ul|.//ol|.//h1|.//h2|.//blockquote|.//hr|.//em|.//strong") == []


def test_no_foreign_markup_survives(dossier: Dossier) -> None:
    tree = rendered(dossier)
    assert tree.xpath("//script|//img|//b") == []
    assert "<script>alert('x')</script>" in tree.text_content()


def test_every_claim_is_linked_to_its_entry(dossier: Dossier) -> None:
    source = render(dossier, format="md", language="de").decode()
    targets = set(re.findall(r"\(#(c\d+)\)", source))
    assert targets == {f"c{claim.number}" for claim in dossier.live_claims}
    assert targets <= set(re.findall(r'<a id="(c\d+)">', source))


def test_bold_never_breaks_between_nested_claims(dossier: Dossier) -> None:
    strong = [" ".join(e.text_content().split()) for e in rendered(dossier).xpath("//p/strong")]
    assert "Elon Musk bietet 97,4 Milliarden Dollar für OpenAI." in strong
    assert "**" not in rendered(dossier).text_content()


@pytest.mark.parametrize("title", ["# kein\nTitel", "<script>", "1. Liste", "[x](javascript:alert(1))", "\u202e"])
def test_hostile_titles_are_harmless(title: str) -> None:
    base = make_dossier()
    tree = rendered(replace(base, article=replace(base.article, title=title)))
    assert tree.xpath("//h1")[0].text_content() == one_line(title)
    assert tree.xpath("//h1//a") == []


def test_an_earlier_verdicts_correction_is_told_from_its_reason() -> None:
    base = make_dossier()
    claim = next(one for one in base.live_claims if one.verdicts)
    old = replace(claim.verdicts[0], id=VerdictId("old"), standing=False)
    old = replace(old, reason="Es war weniger", correction="44 Milliarden")
    claims = tuple(replace(one, verdicts=(old, *one.verdicts)) if one.id == claim.id else one for one in base.claims)
    words = rendered(replace(base, claims=claims)).text_content()
    assert f"Es war weniger → 44 Milliarden · {old.by}" in words


def test_evidence_names_no_fact_that_a_new_draft_has_lost() -> None:
    base = make_dossier()
    claim = next(one for one in base.live_claims if base.evidence.get(one.id) and len(one.facts) > 1)
    known, *_ = claim.facts
    told = tuple(replace(one, speaks_of=(known.number, 99)) for one in base.evidence[claim.id])
    words = rendered(replace(base, evidence={**base.evidence, claim.id: told})).text_content()
    assert f"zu Fakt {known.number}" in words
    assert "99" not in re.findall(r"zu Fakt ([^·]*)", words)[0]


def tabled(*rows: str, claimed: str = "") -> html.HtmlElement:
    """Return a report of an article that ends in the rows of tables; an empty row parts two of them."""
    base = make_dossier()
    text, blocks = base.draft.text, list(base.draft.blocks)
    for before, row in pairwise(("", *rows)):
        text += "\n" if before else "\n\n"
        if row:
            blocks.append(Block(kind=BlockKind.TABLE, start=len(text), end=len(text) + len(row)))
            text += row
    claims = [one for one in base.claims if one.live]
    if claimed:
        start = text.index(claimed)
        moved = replace(claims[0], start=start, end=start + len(claimed), text=claimed, facts=())
        claims = [*claims[1:], moved]
    draft = replace(base.draft, text=text, blocks=tuple(blocks))
    return rendered(replace(base, draft=draft, claims=tuple(claims), sentences=()))


@pytest.mark.parametrize("sign", [" | ", "\t"])
def test_a_table_is_a_table(sign: str) -> None:
    rows = (("Jahr", "Um|satz <b>"), ("2022", "*5*"), ("2023",))
    tree = tabled(*map(sign.join, rows), "")
    (made,) = (one for one in tree.xpath("//table") if "Jahr" in one.text_content())
    assert [[cell.text_content() for cell in row.xpath("./th|./td")] for row in made.xpath(".//tr")] == [
        ["Jahr", "Um|satz <b>"],
        ["2022", "*5*"],
        ["2023", ""],
    ]
    assert len(made.xpath("./thead//th")) == 2


def test_two_tables_are_two_and_a_caption_stands_above() -> None:
    tree = tabled("Umsatz in Euro |", "Jahr | Umsatz", "2022 | 5", "", "Stadt | Zahl\nBonn | 7")
    made = [one for one in tree.xpath("//table") if "Umsatz" in one.text_content() or "Bonn" in one.text_content()]
    assert [len(one.xpath(".//tr")) for one in made] == [2, 2]
    assert made[0].getprevious().text_content() == "Umsatz in Euro"


def test_a_claim_over_a_row_is_marked_in_every_cell() -> None:
    tree = tabled("Jahr | Umsatz | Rang", "2022 | 5 Euro | 7", claimed="2022 | 5 Euro")
    (made,) = (one for one in tree.xpath("//table") if "Jahr" in one.text_content())
    assert [cell.text_content() for cell in made.xpath(".//td/strong")] == ["2022", "5 Euro"]
    assert len(made.xpath(".//td/a")) == 1


def test_a_head_over_an_empty_corner_stands_over_its_columns() -> None:
    tree = tabled(
        "2021 | 2022 | 2023", "Einnahmen | 9,8 | 10,1 | 7", "Ausgaben | 1,2 | | 3", "4 | 5 | 6", claimed="9,8"
    )
    (made,) = (one for one in tree.xpath("//table") if "Einnahmen" in one.text_content())
    assert [[cell.text_content().split("]")[-1] for cell in row.xpath("./th|./td")] for row in made.xpath(".//tr")] == [
        ["", "2021", "2022", "2023"],
        ["Einnahmen", "1 9,8", "10,1", "7"],  # the mark of the claim stands before its words
        ["Ausgaben", "1,2", "", "3"],
        ["", "4", "5", "6"],
    ]
    assert len(made.xpath("./thead//th")) == 4
