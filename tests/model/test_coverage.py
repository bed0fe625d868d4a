"""Coverage counts what was looked at, and names every sentence that was not."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.model.articles import Article, Draft, Sentence
from workbench.model.claims import Claim, Rating, Verdict
from workbench.model.dossier import Dossier, coverage_of
from workbench.model.facts import Fact, FactKind, FactState
from workbench.model.findings import Finding, FindingPlace
from workbench.model.ids import ArticleId, ClaimId, Sha256, VerdictId


def claim(start: int, end: int, rating: Rating = Rating.VERIFIED, facts: tuple[Fact, ...] = ()) -> Claim:
    identity = ClaimId(f"c{start}")
    decided = Verdict(id=VerdictId(f"v{start}"), claim=identity, rating=rating, reason="weil", by="Ines", at="")
    return Claim(
        id=identity,
        article=ArticleId("a"),
        number=1,
        draft=Sha256("d"),
        start=start,
        end=end,
        text="x",
        facts=facts,
        verdicts=() if rating is Rating.OPEN else (decided,),
    )


def fact(state: FactState) -> Fact:
    return Fact(number=1, start=0, end=1, text="1", kind=FactKind.QUANTITY, value=1, state=state)


SENTENCES = [
    Sentence(start=0, end=10, kind="heading"),
    Sentence(start=12, end=30),
    Sentence(start=31, end=60, nothing_to_check="Ines"),
    Sentence(start=62, end=80, kind="question"),
    Sentence(start=81, end=99),
]


def test_a_sentence_is_looked_at_by_a_settled_claim_or_a_persons_mark() -> None:
    coverage = coverage_of(SENTENCES, [claim(12, 30), claim(81, 99, Rating.OPEN)])
    assert (coverage.sentences, coverage.sentences_looked_at) == (4, 2)
    assert [sentence.start for sentence in coverage.never_looked_at] == [62, 81]


def test_a_claim_across_two_sentences_covers_both() -> None:
    assert [s.start for s in coverage_of(SENTENCES, [claim(20, 65)]).never_looked_at] == [81]


def test_touching_edges_do_not_cover() -> None:
    assert [s.start for s in coverage_of(SENTENCES, [claim(30, 31), claim(60, 62)]).never_looked_at] == [12, 62, 81]


def test_facts_confirmed_or_wrong_are_checked() -> None:
    facts = tuple(fact(state) for state in (FactState.OPEN, FactState.CONFIRMED, FactState.WRONG))
    coverage = coverage_of(SENTENCES, [claim(12, 30, Rating.OPEN, facts), claim(81, 99, Rating.FALSE, facts[:1])])
    assert (coverage.facts, coverage.facts_checked) == (4, 2)


def dossier(findings: tuple[Finding, ...]) -> Dossier:
    draft = Draft(sha256=Sha256("d"), number=1, text="", blocks=(), at="")
    return Dossier(
        article=Article(id=ArticleId("a"), number=1, title="", language="de", draft=Sha256("d")),
        draft=draft,
        drafts=(draft,),
        sentences=(),
        claims=(),
        evidence={},
        sources={},
        captures={},
        findings=findings,
        history={},
        heads=(),
        as_of="",
    )


def finding(*claims: int) -> Finding:
    return Finding(code="x", places=tuple(FindingPlace(start=0, end=1, text="1", claim=number) for number in claims))


def test_findings_of_a_claim_are_those_that_name_it_once_each_in_order() -> None:
    both, twice, elsewhere = finding(1, 2), finding(1, 1), finding(0, 3)
    shown = dossier((both, twice, elsewhere))
    one = claim(0, 1)
    assert shown.findings_of(one) == (both, twice)
    assert shown.findings_of(replace(one, number=2)) == (both,)
    assert shown.findings_of(replace(one, number=9)) == ()


def test_an_empty_article() -> None:
    coverage = coverage_of([], [])
    assert (coverage.facts, coverage.sentences, coverage.never_looked_at) == (0, 0, ())


SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 12)), max_size=12).map(
    lambda pairs: sorted({start: (start, start + length) for start, length in pairs}.values())
)


@settings(max_examples=150, deadline=None)
@given(sentences=SPANS, claims=SPANS, open_every=st.integers(1, 4))
def test_each_sentence_is_either_looked_at_or_named(
    sentences: list[tuple[int, int]], claims: list[tuple[int, int]], open_every: int
) -> None:
    made = [claim(s, e, Rating.OPEN if i % open_every else Rating.FALSE) for i, (s, e) in enumerate(claims)]
    told = [Sentence(start=s, end=e) for s, e in sentences]
    coverage = coverage_of(told, made)
    assert coverage.sentences_looked_at + len(coverage.never_looked_at) == coverage.sentences == len(told)
    for sentence in told:
        touched = any(c.settled and c.start < sentence.end and c.end > sentence.start for c in made)
        assert touched is (sentence not in coverage.never_looked_at)
