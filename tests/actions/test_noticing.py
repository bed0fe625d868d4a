"""What the machine noticed is kept while nothing changes that it is read from, and is what would be found again."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.actions.everything import ACTS, act, open_desk
from workbench import compare
from workbench.actions import articles
from workbench.actions.reading import find_in_evidence, find_page_changes, load_dossier
from workbench.errors import CancelledError
from workbench.intake import read_text
from workbench.model.analysis import Analysis, Suggestion
from workbench.model.articles import Sentence
from workbench.model.claims import Place
from workbench.model.evidence import Evidence, Stance
from workbench.model.facts import Fact, FactKind
from workbench.model.ids import EvidenceId, SourceId

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.actions.workspace import Workspace
    from workbench.compare.signs.mentions import Stated
    from workbench.model.dossier import Dossier
    from workbench.model.findings import Finding

TEXT = (
    "Der Verein zahlte 54 Euro für den neuen Rasenplatz. Der Himmel war blau. "
    "Für den neuen Rasenplatz zahlte der Verein 45 Euro."
)
JOKE = (
    "Musk bietet 97,4 Milliarden Dollar für OpenAI. Das Angebot von 97,4 Milliarden Dollar gilt seit Montag.\n"
    "„Nein danke, aber wir würden das Angebot gerne für 9,74 Milliarden Dollar machen“, schrieb Altman.\n"
)
Step = tuple[str, int, int]


class Said(NamedTuple):
    """A claim without facts."""

    number: int
    start: int
    end: int
    facts: tuple[Fact, ...] = ()


def two_amounts(text: str) -> Analysis:
    """Return a claim with an amount for each of the two sentences that disagree."""
    suggestions, sentences, start = [], [], 0
    for words in text.removesuffix(".").split(". "):
        end = start + len(words) + 1
        sentences.append(Sentence(start=start, end=end, checkable=0.9))
        for figure in ("54", "45"):
            at = text.find(f"{figure} Euro", start, end)
            if at >= 0:
                fact = Fact(number=1, start=at, end=at + 7, text=f"{figure} Euro", kind=FactKind.MONEY,
                            value=int(figure), unit="EUR")  # fmt: skip
                suggestions.append(Suggestion(start=start, end=end, text=text[start:end], checkable=0.9, worth=0.5,
                                              kinds=("money",), facts=(fact,)))  # fmt: skip
        start = end + 1
    return Analysis(language="de", pipeline="hand", sentences=tuple(sentences), suggestions=tuple(suggestions),
                    facts=())  # fmt: skip


def open_article(folder: str, text: str = TEXT) -> tuple[Workspace, str]:
    """Return a library with the article that contradicts itself."""
    desk, _other = open_desk(folder)
    article = articles.store_article(desk, read_text(text, name="verein.txt")).article
    articles.store_analysis(desk, article, two_amounts(text))
    return desk, article


def found_anew(dossier: Dossier) -> tuple[Finding, ...]:
    """Return what is noticed without anything kept."""
    live = [claim for claim in dossier.claims if claim.live]
    found = [*compare.not_read(dossier.article.language)]
    dismissed = [claim for claim in dossier.claims if claim.place is Place.DISMISSED]
    found += compare.within_article(dossier.draft.text, live, dismissed=dismissed, date=dossier.article.date)
    for claim in live:
        for item in dossier.evidence.get(claim.id, ()):
            source = dossier.sources.get(item.source)
            name = source.title if source and not source.confidential else ""
            found += compare.against_evidence(claim, item, source=name)
    found += find_page_changes(dossier.claims, dossier.evidence, dossier.sources, dossier.captures, dossier.rechecks)
    return tuple(found)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.sampled_from(sorted(ACTS)), st.integers(0, 7), st.integers(0, 7)), max_size=12))
def test_what_is_kept_is_what_would_be_found_after_whatever_people_do(chosen: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk, article = open_article(folder)
        try:
            for step in [*chosen, ("tick", 0, 0)]:
                act(desk, article, step)
                dossier = load_dossier(desk.library.reads, article, reveal=True)
                assert dossier.findings == found_anew(dossier)
        finally:
            desk.library.close()


@pytest.mark.parametrize(
    ("steps", "kept"),
    [
        ([("tick", 0, 1), ("verdict", 0, 1), ("query", 1, 0), ("assign", 1, 2), ("sentence", 0, 0)], True),
        ([("dismiss", 1, 0)], False),
        ([("edges", 1, 1)], False),
        ([("revise", 0, 0)], False),
    ],
)
def test_only_what_is_compared_is_compared_anew(steps: list[Step], kept: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    plain = compare.within_article

    def counted(text: str, claims: Sequence[Stated], **told: Any) -> tuple[Finding, ...]:
        asked.append(text)
        return plain(text, claims, **told)

    fresh = TEXT.replace("Verein", steps[0][0].center(6, "x"))  # nothing else may have kept it
    with tempfile.TemporaryDirectory() as folder:
        desk, article = open_article(folder, fresh)
        try:
            first = load_dossier(desk.library.reads, article)
            assert "numbers-differ" in {finding.code for finding in first.findings}
            monkeypatch.setattr(compare, "within_article", counted)
            assert all(act(desk, article, step) for step in steps)
            load_dossier(desk.library.reads, article)
        finally:
            desk.library.close()
    assert (asked == []) is kept


def test_before_an_article_is_analysed_it_is_not_held_against_itself() -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk, _other = open_desk(folder)
        try:
            article = articles.store_article(desk, read_text(JOKE, name="gebot.txt")).article
            assert load_dossier(desk.library.reads, article).findings == ()
        finally:
            desk.library.close()


def test_claims_are_held_against_each_other_also_where_nothing_outside_them_is() -> None:
    told = two_amounts(TEXT).suggestions
    assert [one.code for one in compare.within_article(TEXT, told, outside=False)] == ["numbers-differ"]
    assert compare.within_article(JOKE, [], outside=False) == ()


def test_what_a_dismissed_claim_says_is_held_against_nothing() -> None:
    tour = "Die World Tour 2017/2017 kommt nach Ulm.\nDie World Tour 2016/2017 war lang.\n"
    assert compare.within_article(tour, [])
    assert compare.within_article(tour, [], dismissed=[Said(1, 0, tour.index("\n"))]) == ()
    at = JOKE.index("„")
    dismissed = Said(3, at, len(JOKE))
    assert compare.within_article(JOKE, [])
    assert compare.within_article(JOKE, [], dismissed=[dismissed]) == ()


def test_a_comparison_nobody_waits_for_ends_and_is_made_whole_later() -> None:
    asked: list[int] = []

    def stop() -> None:
        raise CancelledError

    with tempfile.TemporaryDirectory() as folder:
        desk, article = open_article(folder, TEXT.replace("Verein", "Zirkel"))  # nothing else may have kept it
        try:
            with pytest.raises(CancelledError):
                load_dossier(desk.library.reads, article, go_on=stop)
            whole = load_dossier(desk.library.reads, article, go_on=lambda: asked.append(1))
            assert asked
            assert whole.findings == found_anew(whole)
            assert (
                load_dossier(desk.library.reads, article, go_on=stop).findings == whole.findings
            )  # kept, whoever asks
        finally:
            desk.library.close()


def test_whoever_closes_need_not_wait_for_the_evidence() -> None:
    def closing() -> None:
        raise CancelledError

    with tempfile.TemporaryDirectory() as folder:
        desk, article = open_article(folder)
        try:
            claim = load_dossier(desk.library.reads, article).claims[0]
        finally:
            desk.library.close()
    note = Evidence(
        id=EvidenceId(""), claim=claim.id, source=SourceId(""), stance=Stance.CONTEXT, by="", at="", note="45 Euro"
    )
    with pytest.raises(CancelledError):
        find_in_evidence([claim], {claim.id: (note,)}, {}, go_on=closing)
