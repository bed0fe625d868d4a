"""Builds dossiers for the page by hand: claims and facts by their words."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.model.articles import Article, Block, BlockKind, Draft, Sentence
from workbench.model.claims import Claim, Rating, Verdict
from workbench.model.dossier import Dossier
from workbench.model.facts import Fact, FactKind, FactState
from workbench.model.ids import ArticleId, ClaimId, Sha256, VerdictId
from workbench.ui.manuscript import ManuscriptView
from workbench.ui.theme import apply_theme

TITLE = "Ein Nein 😀 für Milliarden"
TEXT = f"""{TITLE}

Musk bot 97,4 Milliarden Dollar 😀 für OpenAI. Altman lehnte am Montag ab.

Eine alte Rechnung

Musk kaufte Twitter für 54 Milliarden Dollar. Niemand weiß, was folgt.
"""
# words of the claim, rating, words of facts with ! for wrong, ? for open
Told = tuple[str, str, Sequence[str]]
CLAIMS: tuple[Told, ...] = (
    ("Musk bot 97,4 Milliarden Dollar 😀 für OpenAI.", "verified", ("97,4 Milliarden Dollar", "OpenAI?")),
    ("Altman lehnte am Montag ab.", "open", ("Montag?",)),
    ("Musk kaufte Twitter für 54 Milliarden Dollar.", "false", ("Twitter", "54 Milliarden Dollar!")),
)
_STATES = {"!": FactState.WRONG, "?": FactState.OPEN}

Build = Callable[..., Dossier]


def _facts(words: Sequence[str], text: str, start: int) -> Iterator[Fact]:
    for number, entry in enumerate(words, 1):
        state, clean = _STATES.get(entry[-1], FactState.CONFIRMED), entry.rstrip("!?")
        at = text.index(clean, start)
        kind = FactKind.MONEY if "Dollar" in clean else FactKind.ORGANISATION
        yield Fact(number=number, start=at, end=at + len(clean), text=clean, kind=kind, state=state)


def _claim(number: int, told: Told, text: str, correction: str, sha: Sha256) -> Claim:
    words, rating, facts = told
    start, name = text.index(words), ClaimId(f"c{number}")
    verdict = Verdict(
        id=VerdictId(f"v{number}"), claim=name, rating=Rating(rating), reason="", by="MK", at="", correction=correction
    )
    return Claim(
        id=name,
        article=ArticleId("a"),
        number=number,
        draft=sha,
        start=start,
        end=start + len(words),
        text=words,
        facts=tuple(_facts(facts, text, start)),
        verdicts=() if rating == "open" else (verdict,),
    )


def build_dossier(
    text: str = TEXT, claims: Sequence[Told] = CLAIMS, *, title: str = TITLE, blocks: bool = True, correction: str = ""
) -> Dossier:
    sha = Sha256(hashlib.sha256(text.encode()).hexdigest())
    found = [m.span() for m in re.finditer(r"\S[^\n]*", text)]
    kinds = [BlockKind.PARAGRAPH if text[a:b].endswith((".", "!")) else BlockKind.HEADING for a, b in found]
    level = {BlockKind.HEADING: 2, BlockKind.PARAGRAPH: 0}
    made = tuple(Block(kind=k, start=a, end=b, level=level[k]) for k, (a, b) in zip(kinds, found, strict=True))
    sentences = tuple(
        Sentence(start=a + m.start(), end=a + m.end())
        for (a, b), kind in zip(found, kinds, strict=True)
        if kind is BlockKind.PARAGRAPH
        for m in re.finditer(r"\S[^.]*\.", text[a:b])
    )
    draft = Draft(sha256=sha, number=1, text=text, blocks=made if blocks else (), at="")
    article = Article(
        id=ArticleId("a"),
        number=1,
        title=title,
        language="de",
        date="2025-02-11",
        outlet="Wirtschaft",
        author="Lena Hartwig",
        draft=sha,
    )
    return Dossier(
        article=article,
        draft=draft,
        drafts=(draft,),
        sentences=sentences,
        claims=tuple(_claim(n, told, text, correction, sha) for n, told in enumerate(claims, 1)),
        evidence={},
        sources={},
        captures={},
        findings=(),
        history={},
        heads=(),
        as_of="",
    )


@pytest.fixture(scope="session")
def build() -> Build:
    return build_dossier


@pytest.fixture
def themed(qapp: QApplication) -> QApplication:
    apply_theme(qapp, dark=False)  # and stays: what dresses anew costs, and whoever wants another look says so
    return qapp


@pytest.fixture
def view(themed: QApplication, qtbot: QtBot) -> ManuscriptView:
    made = ManuscriptView()
    qtbot.addWidget(made)
    made.set_language("de")
    made.resize(760, 600)
    made.set_dossier(build_dossier(correction="44 Milliarden Dollar"))
    made.show()
    return made
