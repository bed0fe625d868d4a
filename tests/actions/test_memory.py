"""A claim like this one was checked before: found across articles and languages, its differences named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workbench.actions import claims, evidence, importing, memory, verdicts
from workbench.model.claims import Rating

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.actions.workspace import Workspace
    from workbench.model.claims import Claim

EARLIER = """Musk acquired Twitter in 2022 for 44 billion dollars. The bridge in Porto was built in 1886.

The trains to Lisbon run every 30 minutes. Peter Meier did not sell his company in 2019.
"""
OTHER = """Der Fluss ist 44 Kilometer lang. Im Jahr 2022 regnete es in Bonn an 180 Tagen.

Peter Meier verkaufte 2019 sein Unternehmen.
"""
NOW = """Musk übernahm Twitter im Jahr 2022 für 54 Milliarden Dollar. Der Zug nach Lissabon fährt alle 30 Minuten.

Musk kaufte Twitter 2022 für 44 Milliarden Dollar. Am Montag regnete es in Paris zwei Stunden lang.
"""


def claim_of(workspace: Workspace, article: str, words: str) -> Claim:
    return next(c for c in workspace.library.reads.claims(article) if c.live and words in c.text)


@pytest.fixture
def now(workspace: Workspace, tmp_path: Path) -> str:
    """Return a new article; two earlier ones were checked."""
    for text in (EARLIER, OTHER):
        done = importing.import_text(workspace, text).article
        for claim in workspace.library.reads.claims(done):
            verdicts.give_verdict(workspace, claim.id, Rating.VERIFIED, "Archiv")
    english = workspace.library.reads.articles()[0].id
    notice = tmp_path / "notice.txt"
    notice.write_text("Notice\n\nMusk bought Twitter for $44 billion.", encoding="utf-8")
    evidence.attach_file(workspace, claim_of(workspace, english, "Twitter").id, notice)
    return importing.import_text(workspace, NOW).article


def checks(workspace: Workspace, article: str, words: str) -> list[str]:
    claim = claim_of(workspace, article, words)
    return [check.claim.text for check in memory.earlier_checks(workspace.library.reads, workspace, claim)]


def test_the_same_claim_in_the_other_language_is_found_with_its_source(workspace: Workspace, now: str) -> None:
    claim = claim_of(workspace, now, "44 Milliarden")
    found = memory.earlier_checks(workspace.library.reads, workspace, claim)
    assert [check.claim.text for check in found] == ["Musk acquired Twitter in 2022 for 44 billion dollars."]
    assert "44 Milliarden Dollar" in {fact.text for fact in found[0].agreeing}
    assert found[0].differing == ()
    assert found[0].sources
    assert found[0].claim.verdict is not None


@pytest.mark.parametrize(
    "words",
    [
        "Beim Sturz eines Krans auf die Große Moschee in Mekka kamen mindestens 107 Menschen ums Leben.",
        "Mindestens 107 Menschen starben, als ein Kran in Mekka umstürzte.",
    ],
)
def test_a_long_sentence_that_says_more_is_found_by_its_figure(workspace: Workspace, words: str) -> None:
    """A news sentence names its source and more figures, and places are spelled otherwise: "Mecca", "Mekka"."""
    earlier = importing.import_text(workspace, f"{words} Der Fluss ist 107 Kilometer lang.").article
    for claim in workspace.library.reads.claims(earlier):
        verdicts.give_verdict(workspace, claim.id, Rating.VERIFIED, "Zivilschutz")
    article = importing.import_text(
        workspace,
        "A storm yesterday caused a crane to fall into Mecca's Grand Mosque, killing 107 or more and wounding 238, "
        "according to Saudi Arabia's Civil Defense Authority.",
    ).article
    assert checks(workspace, article, "crane") == [words]


def test_another_figure_is_named_as_a_difference(workspace: Workspace, now: str) -> None:
    claim = claim_of(workspace, now, "54 Milliarden")
    found = memory.earlier_checks(workspace.library.reads, workspace, claim)
    assert len(found) == 1
    assert [(ours.text, theirs.value) for ours, theirs in found[0].differing] == [
        ("54 Milliarden Dollar", 44_000_000_000)
    ]
    assert claim_of(workspace, now, "54 Milliarden").rating is Rating.OPEN, "no verdict is carried over"


def test_equal_figures_about_other_things_are_no_earlier_check(workspace: Workspace, now: str) -> None:
    assert not any("Fluss" in words for words in checks(workspace, now, "44 Milliarden"))
    assert checks(workspace, now, "regnete es in Paris") == []


def test_what_nobody_has_checked_is_not_remembered(workspace: Workspace, now: str) -> None:
    again = importing.import_text(workspace, NOW.replace("Am Montag", "Am Dienstag")).article
    found = checks(workspace, again, "44 Milliarden")
    assert all("acquired" in words for words in found)
    assert now != again


TRAIN = """Nahe der pakistanischen Stadt Mehrabpur entgleiste am Mittwoch ein Nachtzug nach Lahore. Die Zahl der \
Todesopfer liegt bei 56.

Schlechte Gleise sollen schuld sein.
"""


@pytest.fixture
def train(workspace: Workspace) -> None:
    """Check an article that tells a fact over two sentences."""
    done = importing.import_text(workspace, TRAIN, title="Schweres Zugunglück in Pakistan").article
    for claim in workspace.library.reads.claims(done):
        verdicts.give_verdict(workspace, claim.id, Rating.VERIFIED, "Behörden")


@pytest.mark.usefixtures("train")
def test_a_fact_told_over_two_sentences_is_found_in_the_other_language(workspace: Workspace) -> None:
    english = "A night train to Lahore derailed near Mehrabpur in Pakistan, and 56 people lost their lives."
    article = importing.import_text(workspace, english).article
    (check,) = memory.earlier_checks(workspace.library.reads, workspace, claim_of(workspace, article, "56"))
    assert check.claim.text == "Die Zahl der Todesopfer liegt bei 56."
    assert check.language == "de"
    german = importing.import_text(workspace, "Bei dem Zugunglück in Pakistan starben 56 Menschen.").article
    (again,) = memory.earlier_checks(workspace.library.reads, workspace, claim_of(workspace, german, "56"))
    assert again.language == "", "told in the same language"


@pytest.mark.usefixtures("train")
def test_words_and_figures_find_it_before_meaning_is_weighed(workspace: Workspace) -> None:
    article = importing.import_text(
        workspace, "In Pakistan stieg die Zahl der Todesopfer des Zugunglücks auf 56. Der Zoo in Lahore hält 56 Löwen."
    ).article

    def at_once(words: str) -> list[str]:
        found = memory.earlier_checks(workspace.library.reads, None, claim_of(workspace, article, words))
        return [check.claim.text for check in found]

    assert at_once("Zugunglücks") == ["Die Zahl der Todesopfer liegt bei 56."]
    assert at_once("Löwen") == []


@pytest.mark.usefixtures("train")
def test_the_like_accident_elsewhere_is_no_earlier_check(workspace: Workspace) -> None:
    article = importing.import_text(
        workspace, "At least twelve carriages of a train derailed near Kanpur in India."
    ).article
    assert checks(workspace, article, "Kanpur") == []
    article = importing.import_text(workspace, "Lahore's zoo is old. It keeps 56 lions and about 120 birds.").article
    assert checks(workspace, article, "lions") == []


@pytest.mark.usefixtures("train")
def test_the_sentence_before_a_claim_is_read_with_it(workspace: Workspace) -> None:
    reads = workspace.library.reads
    claim = claim_of(workspace, reads.articles()[0].id, "56")
    head = claim_of(workspace, reads.articles()[0].id, "Mehrabpur")
    assert reads.before([claim.id, head.id]) == {claim.id: head.text}, "the first has none"
    claims.dismiss_claim(workspace, claim.id)
    start = claim.start + claim.text.index("liegt")
    claims.mark_claim(workspace, claim.article, start, claim.end)
    part = claim_of(workspace, claim.article, "liegt bei 56")
    assert reads.before([part.id]) == {part.id: head.text}, "of part of a sentence, too, not its own"
