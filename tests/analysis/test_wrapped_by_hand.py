"""Paragraphs wrapped by hand, as mails are, read like any other; verse and lists of facts keep their lines."""

from __future__ import annotations

import pytest

from workbench.analysis.analyser import Analyser
from workbench.analysis.smoothing import smoothed
from workbench.intake import read_text
from workbench.model.articles import Block, BlockKind

_MAIL = """Neues aus Lindenau

Die Stadtwerke Lindenau haben ihren Anteil am Heizkraftwerk für 310
Millionen Euro verkauft. Das teilte Kämmerin Petra Wolff im Stadtrat am
12. März 2024 mit. Der Käufer heißt Energor und zahlt bis Ende Juni
2025 in drei Raten.
"""


def test_a_claim_goes_on_in_the_next_line() -> None:
    document = read_text(_MAIL)
    found = Analyser().analyse(document.text, blocks=document.blocks, language="de")
    facts = {fact.text: fact.value for claim in found.suggestions for fact in claim.facts}
    assert facts.items() >= {("310\nMillionen Euro", 310_000_000), ("12. März 2024", "2024-03-12")}
    assert [claim.text for claim in found.suggestions][1] == (
        "Das teilte Kämmerin Petra Wolff im Stadtrat am\n12. März 2024 mit."
    )
    assert all(document.text[claim.start : claim.end] == claim.text for claim in found.suggestions)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Wer reitet so spät durch Nacht und Wind?\nEs ist der Vater mit seinem Kind", BlockKind.PARAGRAPH),
        ("Name: Petra Wolff\nAlter: 51\nAmt: Kämmerin", BlockKind.PARAGRAPH),
        ("Der Rat stimmte im März 2024 mit großer Mehrheit zu.\nDas Geld kommt im Juni.", BlockKind.PARAGRAPH),
        ("Der Rat stimmte im März 2024 mit großer Mehrheit dem\nVerkauf zu", BlockKind.TABLE),
    ],
    ids=["verse", "short lines", "a full stop", "a table"],
)
def test_a_line_break_that_is_none_of_a_wrapped_line_stays(text: str, kind: BlockKind) -> None:
    assert smoothed(text, (Block(kind=kind, start=0, end=len(text)),)).text == text


def test_without_paragraphs_known_no_line_goes_on() -> None:
    assert smoothed(_MAIL).text == _MAIL
