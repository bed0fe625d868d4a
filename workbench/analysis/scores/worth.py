"""What speaks for and against a sentence, and its two scores by open rules; the trained scores weigh both (weighing).

``checkable`` starts at a base and adds what can be looked up (figures, names, finished events, quotations, reports,
states); a clause governed by "könnte", "wird … bestimmen", "möchte" or an evaluation adds little, and when nothing
firm stands beside it the sentence loses. ``worth`` adds figures, accusations, quotations and names.

2026-11-22: the weights were set by hand on the training half of German and English news. 2026-11-23: they are signs
among others of the trained scores; a language without a trained model would keep to them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from spacy.language import Language

from workbench.analysis.borders import within_cells
from workbench.analysis.marks import Cue, Score
from workbench.analysis.quotes.reported import attributed
from workbench.analysis.scores.judging import Judging, judging, says_nothing
from workbench.analysis.scores.modality import idioms, within
from workbench.analysis.speech.speaking import speaking
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.tokens import Doc

    from workbench.analysis.lexicon import Lexicon
    from workbench.analysis.marks import Quotation, Reading, Stretch

_BASE: Final = 0.25
_PLAIN: Final = 0.1  # a statement with a name or figure in it and nothing against it
_UNMARKED: Final = frozenset({"question", "heading", "fragment"})
_FIGURES: Final = frozenset({FactKind.MONEY, FactKind.QUANTITY, FactKind.PERCENT, FactKind.DURATION, FactKind.RANK})
_NAMES: Final = frozenset({FactKind.PERSON, FactKind.ORGANISATION, FactKind.PLACE})
_FIRM: Final = frozenset({"event", "state", "present", "attribution", "hearsay", "quotation", "status"})
FOR: Final[Mapping[str, float]] = {
    "money": 0.3,
    "percent": 0.3,
    "quantity": 0.3,
    "rank": 0.25,
    "duration": 0.2,
    "date": 0.25,
    "name": 0.2,
    "event": 0.3,
    "state": 0.25,
    "present": 0.15,
    "status": 0.3,
    "attribution": 0.15,
    "hearsay": 0.25,
    "quotation": 0.3,
    "comparison": 0.1,
    "accusation": 0.1,
    "occasion": 0.1,
}
AGAINST: Final[Mapping[str, float]] = {
    "modal": 0.4,
    "future": 0.35,
    "intention": 0.35,
    "opinion_verbs": 0.35,
    "first_person": 0.45,
    "wish": 0.4,
    "opinion_words": 0.12,
    "opinion_nouns": 0.06,
    "abstract_subject": 0.12,
    "address": 0.12,
    "first_person_any": 0.05,
}
_WORTH: Final[Mapping[str, float]] = {
    "money": 0.35,
    "percent": 0.3,
    "quantity": 0.25,
    "rank": 0.2,
    "duration": 0.1,
    "date": 0.1,
    "name": 0.15,
    "quotation": 0.25,
    "attribution": 0.1,
    "accusation": 0.3,
    "status": 0.1,
    "comparison": 0.1,
    "event": 0.1,
}
_PRESENT: Final = (
    ("state", "events_present"),
    ("state", "facts_present"),
    ("present", "facts_loose"),
    ("present", "identity"),
)
_MOST_TINTS: Final = 2  # of one kind that count
_SPOILT: Final = 0.3  # what a clause still adds that a cue governs
_EASED: Final = 0.25  # what a cue still takes when something firm stands beside it
_PREDICTS: Final = frozenset({"modal", "future"})


@Language.component(
    "worth",
    requires=[
        "doc._.lexicon",
        "doc._.stretches",
        "doc._.readings",
        "doc._.names",
        "doc._.figures",
        "doc._.dates",
        "doc._.quotations",
        "doc._.reported",
    ],
    assigns=["doc._.facts", "doc._.rules"],
)
def worth(doc: Doc) -> Doc:
    """Gather the facts and score every sentence."""
    quotes = [_quote_fact(doc._.request.text, one) for one in doc._.quotations if one.sort == "quote"]
    numbers = attributed((*doc._.figures, *doc._.dates), doc._.reported)
    every = within_cells(doc._.request.text, doc._.request.blocks, (*doc._.names, *numbers, *quotes))
    doc._.facts = every = tuple(sorted(every, key=lambda f: (f.start, f.end)))
    scorer = _Scorer(doc._.lexicon)
    scores: list[Score] = []
    index = 0
    for stretch, reading in zip(doc._.stretches, doc._.readings, strict=True):
        facts: list[Fact] = []
        while index < len(every) and every[index].start < stretch.end:
            facts.append(every[index])
            index += 1
        scores.append(scorer.score(stretch, reading, facts))
    doc._.rules = tuple(scores)
    return doc


def _quote_fact(text: str, quotation: Quotation) -> Fact:
    words = text[quotation.start : quotation.end]
    return Fact(
        start=quotation.start,
        end=quotation.end,
        text=words,
        kind=FactKind.QUOTE,
        value=words,
        speaker=quotation.speaker,
    )


class _Scorer:
    """Scores the sentences of one language.

    Args:
        lexicon: the language's data.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._judge = judging(lexicon)
        self._speaking = speaking(lexicon)
        self._spoken = lexicon.code != "xx"

    def score(self, stretch: Stretch, reading: Reading, facts: Sequence[Fact]) -> Score:
        """Return a sentence's scores with the cues behind them; ``facts`` are those that start in it."""
        if stretch.kind in _UNMARKED:
            return self._made(stretch, 0.0, 0.0, stretch.kind, ())
        fixed = idioms(reading.blanked, self._judge)
        told = (cue for cue in self._word_cues(reading) if not within((cue.start, cue.end), fixed))
        found = [*_fact_cues(facts, reading.offset), *(told if self._spoken else ())]
        spoilt = [_clause_of(cue.start, reading) for cue in reading.against]
        checkable, firm = _weigh_for(found, reading, spoilt)
        checkable -= _weigh_against(reading, firm=firm)
        total = sum(_WORTH.get(code, 0.0) for code in {cue.code for cue in found})
        cues = tuple(
            Cue(code=c.code, start=c.start + reading.offset, end=c.end + reading.offset)
            for c in (*found, *reading.against, *reading.tints)
        )
        checkable = round(min(max(checkable, 0.0), 1.0), 3)
        return self._made(stretch, checkable, round(min(0.1 + total, 1.0), 3), _kind(checkable, reading), cues)

    def _made(self, stretch: Stretch, checkable: float, worth_: float, kind: str, cues: tuple[Cue, ...]) -> Score:
        return Score(checkable=checkable, worth=worth_, kind=kind, cues=cues, start=stretch.start, end=stretch.end)

    def _word_cues(self, reading: Reading) -> Iterator[Cue]:
        for start, end in reading.clauses:
            yield from self._clause_cues(reading.blanked, start, end)
        for code, name in (("comparison", "comparison"), ("accusation", "accusation"), ("occasion", "occasions")):
            yield from _each(code, self._judge, name, reading.blanked)

    def _clause_cues(self, sentence: str, start: int, end: int) -> Iterator[Cue]:
        past = _past(sentence, start, end, self._judge)
        if past is not None:
            yield past
        state = _present(sentence, start, end, self._judge)
        if state is not None and past is None:
            yield state
        hearsay = self._judge.cues["hearsay"].search(sentence, start, end)
        if hearsay is not None and not self._speaking.speaks_for_self.search(sentence, start, end):
            yield Cue(code="hearsay", start=hearsay.start(), end=hearsay.end())
        status = self._judge.cues["status"].search(sentence, start, end)
        if status is not None:
            yield Cue(code="status", start=status.start(), end=status.end())
        for pattern in (self._speaking.verb, self._judge.cues["attribution_frames"]):
            said = pattern.finditer(sentence, start, end)
            match = next((one for one in said if not says_nothing(sentence, one.start(), self._judge)), None)
            if match is not None and not self._speaking.speaks_for_self.search(
                sentence, max(start, match.start() - 16), match.start()
            ):
                yield Cue(code="attribution", start=match.start(), end=match.end())


def _each(code: str, judge: Judging, name: str, sentence: str) -> Iterator[Cue]:
    for match in judge.cues[name].finditer(sentence):
        yield Cue(code=code, start=match.start(), end=match.end())


def _past(sentence: str, start: int, end: int, judge: Judging) -> Cue | None:
    """Return the cue of a finished event: a preterite, or an auxiliary with a participle."""
    for pattern, sure in ((judge.strong_past, True), (judge.weak_past, False)):
        for match in pattern.finditer(sentence, start, end):
            if not judge.auxiliary.fullmatch(match[0].lower()) and (sure or _is_past(sentence, start, match, judge)):
                return Cue(code="event", start=match.start(), end=match.end())
    auxiliary = judge.auxiliary.search(sentence, start, end)
    if auxiliary is None:
        return None
    for match in judge.participle.finditer(sentence, start, end):
        if match.start() != auxiliary.start():
            return Cue(code="event", start=match.start(), end=match.end())
    finite = judge.strong_past.fullmatch(auxiliary[0])
    return Cue(code="event", start=auxiliary.start(), end=auxiliary.end()) if finite else None


def _is_past(sentence: str, start: int, match: re.Match[str], judge: Judging) -> bool:
    """Say whether what looks like a weak preterite is one: no infinitive, no adjective before a noun."""
    word = match[0].lower()
    if word in judge.not_past or judge.not_past_endings.search(word):
        return False
    before = sentence[max(start, match.start() - 12) : match.start()].split()
    return not (before and before[-1] in judge.determiners and sentence[match.end() + 1 : match.end() + 2].isupper())


def _present(sentence: str, start: int, end: int, judge: Judging) -> Cue | None:
    """Return the cue of a present state or event: a telling verb ("besitzt") before a loose one ("ist")."""
    for code, name in _PRESENT:
        for match in judge.cues[name].finditer(sentence, start, end):
            before = sentence[max(start, match.start() - 12) : match.start()].split()
            if not (before and judge.cues["bare_infinitive_before"].fullmatch(before[-1])):
                return Cue(code=code, start=match.start(), end=match.end())
    return None


def _fact_cues(facts: Sequence[Fact], offset: int) -> Iterator[Cue]:
    for fact in facts:
        if fact.kind in _FIGURES or fact.kind is FactKind.DATE:
            code = fact.kind.value
        elif fact.kind is FactKind.QUOTE:
            code = "quotation"
        elif fact.kind in _NAMES:
            code = "name"
        else:
            continue
        yield Cue(code=code, start=fact.start - offset, end=fact.end - offset)


def _clause_of(at: int, reading: Reading) -> int:
    return next((i for i, (start, end) in enumerate(reading.clauses) if start <= at < end), -1)


def _weigh_for(found: Sequence[Cue], reading: Reading, spoilt: Sequence[int]) -> tuple[float, bool]:
    """Return the base plus what speaks for the sentence, and whether something firm stands in a clean clause."""
    best: dict[str, float] = {}
    firm = False
    for cue in found:
        clean = _clause_of(cue.start, reading) not in spoilt
        firm = firm or (clean and cue.code in _FIRM)
        factor = 1.0 if clean else _SPOILT
        best[cue.code] = max(best.get(cue.code, 0.0), FOR[cue.code] * factor)
    more_names = len({cue.start for cue in found if cue.code == "name"}) > 1
    figures = sum(best.pop(code, 0.0) for code in ("money", "percent", "quantity", "rank", "duration", "date"))
    plain = not (reading.against or reading.tints) and bool(figures or "name" in best)
    bonus = (0.05 if more_names else 0.0) + (_PLAIN if plain else 0.0)
    return _BASE + sum(best.values()) + min(figures, 0.45) + bonus, firm


def _weigh_against(reading: Reading, *, firm: bool) -> float:
    taken = max((AGAINST[cue.code] for cue in reading.against), default=0.0) * (_EASED if firm else 1.0)
    for code in {cue.code for cue in reading.tints}:
        count = sum(cue.code == code for cue in reading.tints)
        taken += AGAINST[code] * min(count, _MOST_TINTS) * (0.5 if firm else 1.0)
    return taken


def _kind(checkable: float, reading: Reading) -> str:
    """Return the sentence's kind: a statement, or why it is none."""
    if checkable >= 0.5:  # noqa: PLR2004 - the threshold of DESIGN
        return "statement"
    codes = {cue.code for cue in reading.against}
    if "wish" in codes:
        return "wish"
    if codes & _PREDICTS:
        return "prediction"
    return "opinion" if codes or reading.tints else "statement"
