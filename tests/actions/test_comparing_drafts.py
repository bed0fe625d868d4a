"""What a new draft would do, seen before it is taken over: edits of a news article as writers make them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.kept_library import keep
from workbench import paths
from workbench.actions import claims, desks, drafts, history, importing, revising, verdicts
from workbench.errors import InputError, NotFoundError, RuleError
from workbench.intake import read_text
from workbench.model.claims import Rating
from workbench.model.drafts import ChangeKind, DraftComparison
from workbench.model.drafts_wording import asked_words
from workbench.model.facts import FactState
from workbench.model.talks import TalkDecision
from workbench.model.wording import rating_words

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.actions.workspace import Workspace
    from workbench.jobs import AnalysisWorker
    from workbench.model.claims import Claim


@dataclass(frozen=True)
class Article:
    """The German seed article in a library, and what new drafts of it would do."""

    workspace: Workspace
    id: str
    text: str

    def preview(self, text: str) -> DraftComparison:
        return drafts.preview_revision(self.workspace.library.reads, self.plan(text))

    def plan(self, text: str) -> revising.Revision:
        reads = self.workspace.library.reads
        article = reads.article(self.id)
        return revising.plan_revision(self.workspace, article, reads.draft(article.draft), read_text(text))

    def take(self, text: str) -> revising.Revised:
        return revising.store_revision(self.workspace, self.plan(text))

    def claim(self, words: str) -> Claim:
        return next(c for c in self.workspace.library.reads.claims(self.id) if c.live and words in c.text)


TEXT = """Ein Angebot und seine Folgen

Elon Musk bietet 97,4 Milliarden Dollar für OpenAI. Sam Altman lehnte das Angebot am 10. Februar 2025 ab.

Musk übernahm Twitter im Jahr 2022 für 54 Milliarden Dollar. Musk verließ OpenAI im Jahr 2018.

Das Gebot von 97,4 Milliarden Dollar gilt bis Mai. Peter Meier leitet die Rechtsabteilung von xAI.

Der Gipfel in Paris begann am 10. Februar 2025. Peter Meier reiste mit 40 Anwälten nach Paris. Die 97,4 Milliarden \
Dollar wären der höchste Preis des Jahres 2025.
"""


@pytest.fixture(scope="module")
def kept_article(tmp_path_factory: pytest.TempPathFactory, worker: AnalysisWorker) -> Path:
    """Make the library that every article here begins with, read once by the real worker."""
    folder = tmp_path_factory.mktemp("kept")
    return keep(folder, worker, lambda work: importing.import_text(work, TEXT, date="2025-02-11"))


@pytest.fixture
def beginning(request: pytest.FixtureRequest) -> Path | None:
    """Return the library with the article where a test asks for one."""
    return request.getfixturevalue("kept_article") if "article" in request.fixturenames else None


@pytest.fixture
def article(workspace: Workspace) -> Article:
    (imported,) = workspace.library.reads.articles()
    return Article(workspace, imported.id, TEXT)


def said(comparison: DraftComparison, kind: ChangeKind) -> list[str]:
    """Return the words of each change of a kind: those before for what is gone, else those now."""
    return [(c.new or c.old).text for c in comparison.of(kind) if c.new or c.old]  # type: ignore[union-attr]


def loud(comparison: DraftComparison) -> dict[str, int]:
    counts = {kind.value: len(comparison.of(kind)) for kind in ChangeKind if kind is not ChangeKind.UNCHANGED}
    return {kind: count for kind, count in counts.items() if count}


def test_a_name_corrected_while_the_same_name_stands_elsewhere(article: Article) -> None:
    new = TEXT.replace("Peter Meier leitet", "Petra Meyer leitet")
    comparison = article.preview(new)
    assert loud(comparison) == {"reworded": 1}
    assert "Petra Meyer" in said(comparison, ChangeKind.REWORDED)[0]
    assert any("Peter Meier reiste" in words for words in said(comparison, ChangeKind.UNCHANGED))
    assert [new[a:b] for a, b in comparison.added] == ["Petra Meyer"]
    assert [TEXT[a:b] for a, b in comparison.removed] == ["Peter Meier"]


def test_a_moved_sentence_keeps_its_verdict(article: Article) -> None:
    moved = article.claim("2018")
    verdicts.give_verdict(article.workspace, moved.id, Rating.VERIFIED, "Archiv")
    sentence = " Musk verließ OpenAI im Jahr 2018."
    new = TEXT.replace(sentence, "").replace("von xAI.", f"von xAI.{sentence}")
    comparison = article.preview(new)
    assert loud(comparison) == {"moved": 1}
    change = comparison.of(ChangeKind.MOVED)[0]
    assert (change.number, change.paragraphs) == (moved.number, (2, 3))
    assert change.new is not None
    assert change.new.rating is Rating.VERIFIED
    assert (comparison.removed, comparison.added) == ((), ())


def test_two_swapped_sentences_both_keep_their_words(article: Article) -> None:
    one, other = "Peter Meier reiste mit 40 Anwälten nach Paris.", "Der Gipfel in Paris begann am 10. Februar 2025."
    comparison = article.preview(TEXT.replace(f"{other} {one}", f"{one} {other}"))
    assert loud(comparison) == {"moved": 1}


def test_a_number_changed_in_one_of_three_mentions(article: Article) -> None:
    comparison = article.preview(TEXT.replace("Das Gebot von 97,4", "Das Gebot von 97,8"))
    assert loud(comparison) == {"reworded": 1}
    change = comparison.of(ChangeKind.REWORDED)[0]
    assert change.old is not None
    assert change.old.text.startswith("Das Gebot von 97,4")


def test_a_split_paragraph_changes_no_claim_and_keeps_the_rows_level(article: Article) -> None:
    new = TEXT.replace(" Sam Altman lehnte", "\n\nSam Altman lehnte")
    comparison = article.preview(new)
    assert loud(comparison) == {}
    tops = {TEXT[a : a + 9]: new[b : b + 9] for a, b in comparison.rows}
    assert tops["Musk über"] == "Musk über"


def test_everything_replaced_leaves_no_claim_at_a_guessed_place(article: Article) -> None:
    comparison = article.preview("Der Zug nach Bonn hat 12 Minuten Verspätung.\n")
    assert not comparison.of(ChangeKind.UNCHANGED)
    assert not comparison.of(ChangeKind.MOVED)
    assert not comparison.of(ChangeKind.REWORDED)
    assert len(comparison.of(ChangeKind.GONE)) == len(comparison.old_claims)


def test_words_outside_every_claim_are_shown_too(article: Article) -> None:
    comparison = article.preview(TEXT.replace("seine Folgen", "die Folgen"))
    assert loud(comparison) == {"text": 1}


def test_an_empty_text_and_the_same_text_are_refused(article: Article) -> None:
    with pytest.raises(InputError):
        article.preview("  \n")
    with pytest.raises(RuleError) as refused:
        article.preview(TEXT)
    assert refused.value.code == "draft-same"


def test_the_preview_writes_nothing_and_says_what_will_be_stored(article: Article) -> None:
    reads = article.workspace.library.reads
    claim = article.claim("54 Milliarden")
    verdicts.give_verdict(article.workspace, claim.id, Rating.FALSE, "44", correction="44 Milliarden Dollar")
    before = reads.heads()
    new = TEXT.replace("54 Milliarden", "44 Milliarden") + "\nMicrosoft zahlte 2019 eine Milliarde Dollar an OpenAI.\n"
    comparison = article.preview(new)
    assert reads.heads() == before
    change = comparison.of(ChangeKind.REWORDED)[0]
    assert change.withdrawn is not None
    assert change.withdrawn.rating is Rating.FALSE
    assert change.new is not None
    assert change.new.rating is Rating.OPEN
    revised = article.take(new)
    assert revised.new == tuple(c.number for c in comparison.of(ChangeKind.NEW))
    assert revised.reworded == (claim.number,)


def test_stored_drafts_compare_as_they_were_previewed(article: Article) -> None:
    claim = article.claim("54 Milliarden")
    verdicts.give_verdict(article.workspace, claim.id, Rating.FALSE, "44", correction="44 Milliarden Dollar")
    sentence = " Musk verließ OpenAI im Jahr 2018."
    second = TEXT.replace("54 Milliarden", "44 Milliarden").replace(sentence, "")
    second = second.replace(" Peter Meier leitet die Rechtsabteilung von xAI.", "") + sentence.strip() + "\n"
    preview = article.preview(second)
    article.take(second)
    verdicts.give_verdict(article.workspace, claim.id, Rating.VERIFIED, "stimmt jetzt")
    reads = article.workspace.library.reads
    stored = drafts.compare_drafts(reads, article.id, 1, 2)
    numbers = [(c.kind, c.number, c.old_span, c.new_span) for c in stored.changes]
    assert numbers == [(c.kind, c.number, c.old_span, c.new_span) for c in preview.changes]
    withdrawn = stored.of(ChangeKind.REWORDED)[0].withdrawn
    assert withdrawn is not None
    assert withdrawn.rating is Rating.FALSE
    article.take(TEXT)
    back = drafts.compare_drafts(reads, article.id, 1, 3)
    assert not back.added
    assert not back.removed
    assert [c.old_span for c in drafts.compare_drafts(reads, article.id, 1, 2).changes] == [n[2] for n in numbers]
    history.undo(article.workspace)
    assert drafts.compare_drafts(reads, article.id, 1, 2).changes == stored.changes
    assert article.workspace.library.audit(rebuild=True).ok


@pytest.mark.parametrize(
    ("words", "by", "expected"),
    [
        ("2018", "2019", {"reworded": 1}),
        ("54 Milliarden", "44 Milliarden", {"reworded": 1}),
    ],
)
def test_one_figure_corrected_in_the_seed_article(
    workspace: Workspace, words: str, by: str, expected: dict[str, int]
) -> None:
    text = paths.seed("angebot.de.md").read_text(encoding="utf-8")
    imported = importing.import_text(workspace, text)
    draft = workspace.library.reads.draft(workspace.library.reads.article(imported.article).draft)
    comparison = Article(workspace, imported.article, text).preview(draft.text.replace(words, by, 1))
    assert loud(comparison) == expected


@pytest.mark.parametrize("whole", [False, True])
def test_a_verdict_withdrawn_by_a_draft_still_says_whether_it_was_in_part(article: Article, whole: bool) -> None:
    claim = article.claim("Musk verließ OpenAI")
    if whole:
        for fact in claim.facts:
            claims.tick_fact(article.workspace, claim.id, fact.number, FactState.CONFIRMED)
    verdicts.give_verdict(article.workspace, claim.id, Rating.VERIFIED)
    article.take(TEXT.replace("Musk verließ OpenAI im", "Musk verließ OpenAI schon im"))
    verdict = article.claim("schon im Jahr").verdicts[-1]
    assert verdict.withdrawn_by_draft
    assert verdict.in_part is not whole
    assert (rating_words(verdict, "de") == "Teilverifikation") is not whole
    history.undo(article.workspace)
    assert not article.claim("Musk verließ OpenAI").verdicts[-1].in_part


def test_a_correction_that_a_draft_settles_keeps_the_words_it_was_given_for(article: Article) -> None:
    claim = article.claim("Musk verließ OpenAI")
    verdicts.give_verdict(article.workspace, claim.id, Rating.FALSE, reason="Anders.", correction="schon im")
    text = TEXT.replace("Musk verließ OpenAI im", "Musk verließ OpenAI schon im")
    article.take(text)
    lost = article.claim("schon im Jahr").verdicts[-1]
    assert (lost.judged, lost.lost_in) == (claim.text, 2)
    article.take(text.replace("schon im", "doch schon im"))
    again = article.claim("schon im Jahr").verdicts[-1]
    assert (again.judged, again.lost_in) == (claim.text, 2)
    history.undo(article.workspace)
    history.undo(article.workspace)
    assert article.claim("Musk verließ OpenAI").verdicts[-1].lost_in == 0


def priced(article: Article, correction: str = "44 Milliarden Dollar") -> Claim:
    """Return the claim about the price, its facts ticked and another price proposed."""
    claim = article.claim("54 Milliarden")
    for fact in claim.facts:
        state = FactState.WRONG if "54" in fact.text else FactState.CONFIRMED
        claims.tick_fact(article.workspace, claim.id, fact.number, state)
    verdicts.give_verdict(article.workspace, claim.id, Rating.FALSE, reason="44.", correction=correction)
    return article.claim("54 Milliarden")


@pytest.mark.parametrize(
    ("written", "taken_over"), [("44 Milliarden Dollar", True), ("45 Milliarden Dollar", False), ("viel Geld", False)]
)
def test_a_change_knows_what_was_proposed_and_whether_it_was_done(
    article: Article, written: str, taken_over: bool
) -> None:
    priced(article)
    text = TEXT.replace("54 Milliarden Dollar", written)
    for comparison in (article.preview(text), _taken(article, text)):
        (change,) = comparison.of(ChangeKind.REWORDED)
        assert (change.asked, change.taken_over) == ("44 Milliarden Dollar", taken_over)


@pytest.mark.parametrize(
    ("wording", "written", "told"),
    [
        ("rund 44 Milliarden Dollar", "rund 44 Milliarden Dollar", "Changed as agreed"),
        ("rund 44 Milliarden Dollar", "44 Milliarden Dollar", "Changed differently; what was agreed:"),
        ("", "44 Milliarden Dollar", "Changed as proposed"),
        ("", "45 Milliarden Dollar", "Changed differently; the proposal was:"),
    ],
)
def test_as_proposed_is_told_only_where_nothing_else_was_agreed(
    article: Article, wording: str, written: str, told: str
) -> None:
    claim = priced(article)
    if wording:
        desks.decide(article.workspace, claim.id, TalkDecision.CHANGED, wording=wording)
    (change,) = article.preview(TEXT.replace("54 Milliarden Dollar", written)).of(ChangeKind.REWORDED)
    assert asked_words(change, "en") == told


def test_what_was_agreed_with_the_author_is_what_was_asked_for(article: Article) -> None:
    claim = priced(article)
    assert claim.verdict is not None
    desks.decide(article.workspace, claim.id, TalkDecision.CHANGED, wording="rund 44 Milliarden Dollar")
    (change,) = article.preview(TEXT.replace("54 Milliarden", "44 Milliarden")).of(ChangeKind.REWORDED)
    assert (change.asked, change.taken_over) == ("rund 44 Milliarden Dollar", False)


def test_ticks_on_facts_are_withdrawn_with_the_words_around_and_counted(article: Article) -> None:
    count = len(priced(article).facts)
    text = TEXT.replace("Musk übernahm Twitter im Jahr 2022", "Musk kaufte Twitter im Jahr 2022")
    for comparison in (article.preview(text), _taken(article, text)):
        (change,) = comparison.of(ChangeKind.REWORDED)
        assert change.ticks_withdrawn == count > 1
        assert change.new is not None
        assert not any(fact.checked for fact in change.new.facts)


def test_a_moved_claim_keeps_its_ticks_and_says_nothing_of_them(article: Article) -> None:
    priced(article)
    sentence = "Musk übernahm Twitter im Jahr 2022 für 54 Milliarden Dollar. "
    text = TEXT.replace(sentence, "").replace("Das Gebot", f"{sentence}Das Gebot")
    moved = [change for change in article.preview(text).changes if change.new and "54" in change.new.text]
    assert [change.ticks_withdrawn for change in moved] == [0]


def _taken(article: Article, text: str) -> DraftComparison:
    article.take(text)
    return drafts.compare_drafts(article.workspace.library.reads, article.id, 1, 2)


@pytest.mark.parametrize(
    ("decision", "wording", "asked", "agreed"),
    [
        (None, "", "44 Milliarden Dollar", False),
        (TalkDecision.ACCEPTED, "", "44 Milliarden Dollar", True),
        (TalkDecision.CHANGED, "rund 44 Milliarden Dollar", "rund 44 Milliarden Dollar", True),
        (TalkDecision.STAYS, "", "", False),
    ],
)
def test_a_draft_that_leaves_out_what_was_asked_is_told_behind_the_reworded_claims(
    article: Article, decision: TalkDecision | None, wording: str, asked: str, *, agreed: bool
) -> None:
    claim = priced(article)
    if decision:
        desks.decide(article.workspace, claim.id, decision, wording=wording)
    text = TEXT.replace("Peter Meier leitet", "Petra Meyer leitet")
    for comparison in (article.preview(text), _taken(article, text)):
        told = [change for change in comparison.changes if change.number == claim.number]
        assert [(one.kind, one.asked, one.agreed, one.taken_over) for one in told] == [
            (ChangeKind.UNCHANGED, asked, agreed, False)
        ]
        assert [change.number for change in comparison.uncorrected] == ([claim.number] if asked else [])
        kinds = [change.kind for change in comparison.to_see]
        assert kinds == [ChangeKind.REWORDED, *([ChangeKind.UNCHANGED] if asked else [])]


def test_a_claim_that_moved_with_its_old_words_says_what_was_asked(article: Article) -> None:
    claim = priced(article)
    sentence = "Musk übernahm Twitter im Jahr 2022 für 54 Milliarden Dollar."
    text = TEXT.replace(f"{sentence} ", "").replace("von xAI.", f"von xAI. {sentence}")
    (moved,) = article.preview(text).of(ChangeKind.MOVED)
    assert (moved.number, moved.asked, moved.kept) == (claim.number, "44 Milliarden Dollar", True)


@pytest.mark.parametrize("correction", ["44 Milliarden Dollar", "54 Milliarden Dollar"])
def test_what_is_asked_after_a_draft_came_or_changes_nothing_is_not_missed_in_it(
    article: Article, correction: str
) -> None:
    text = TEXT.replace("Peter Meier leitet", "Petra Meyer leitet")
    if correction.startswith("44"):
        article.take(text)
        priced(article, correction)
    else:
        priced(article, correction)
        article.take(text)
    comparison = drafts.compare_drafts(article.workspace.library.reads, article.id, 1, 2)
    assert comparison.uncorrected == ()


def test_a_draft_that_was_taken_back_meanwhile_is_named_as_missing(article: Article) -> None:
    article.take(TEXT.replace("54 Milliarden", "44 Milliarden"))
    reads = article.workspace.library.reads
    assert drafts.compare_drafts(reads, article.id, 1, 2).new.number == 2
    history.undo(article.workspace)
    with pytest.raises(NotFoundError) as missing:
        drafts.compare_drafts(reads, article.id, 1, 2)
    assert missing.value.code == "draft-unknown"
