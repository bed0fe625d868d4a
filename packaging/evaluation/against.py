"""A claim against evidence: pairs of our own, and false alarms between claims and passages of real news.

``labels/against.jsonl`` holds 80 claims, each beside a passage, in German and English, written with their key before
anybody asked the comparison: half of the passages give another value, a quarter the same in another unit or language, a
quarter speak of something else. ``dev`` may be read and mended by, ``test`` is for measuring alone.

False alarms are counted on news: each claim with figures is held against the sentences that follow it in its own
article, against the paragraphs of other articles that share most names and words with it, in its language and in the
other one, and against some drawn by lot. What news says of its own event in two articles may truly differ, so the
figure is no error rate but must not rise.

    python packaging/evaluation/against.py [--part dev --misses PATH]
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

sys.path.insert(0, str(Path(__file__).resolve().parent))

from _slips_articles import Part, articles
from figures import LABELS, show

from workbench.analysis import Analyser
from workbench.compare import against_evidence, claim_words, evidence_words, match_facts
from workbench.compare.signs.around import name_words, telling
from workbench.compare.signs.meanings import meanings
from workbench.intake import read_text
from workbench.model.claims import Claim
from workbench.model.evidence import Evidence, Stance
from workbench.model.facts import NUMERIC, Fact
from workbench.model.ids import ArticleId, ClaimId, EvidenceId, Sha256, SourceId
from workbench.text.anchors import Anchor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.compare.alike.matching import FactMatch

_LANGUAGES: Final = ("de", "en")
_MOST: Final = 120  # articles of a language
_NEAREST: Final = 4  # passages that share most with a claim, in each language
_DRAWN: Final = 4
_FOLLOWING: Final = 3  # sentences after a claim's in its own article
_PARAGRAPH: Final = re.compile(r"[^\n]{60,900}")
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_SAID: Final = {
    "differ": "another value in the evidence: said to differ",
    "agree": "the same in another unit, language or wording: ticked, nothing complained of",
    "silent": "the evidence speaks of something else: silent",
}


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence or paragraph with its facts (offsets count from ``start``) and what it speaks of."""

    article: str
    text: str
    start: int
    facts: tuple[Fact, ...]
    about: frozenset[int] = frozenset()


def claim_of(text: Text) -> Claim:
    """Return a claim of these words."""
    facts = tuple(replace(fact, number=number) for number, fact in enumerate(text.facts, 1))
    return Claim(
        id=ClaimId("c"), article=ArticleId("a"), number=1, draft=Sha256("0" * 64), start=text.start,
        end=text.start + len(text.text), text=text.text, facts=facts,
    )  # fmt: skip


def evidence_of(text: Text) -> Evidence:
    """Return evidence that cites these words."""
    end = text.start + len(text.text)
    passage = Anchor(exact=text.text, prefix="", suffix="", start=text.start, end=end, sha256=Sha256("0" * 64))
    return Evidence(
        id=EvidenceId("e"), claim=ClaimId("c"), source=SourceId("s"), stance=Stance.CONTEXT, by="A",
        at="2026-11-28T00:00:00Z", passage=passage, facts=text.facts,
    )  # fmt: skip


def matched(claim: Claim, evidence: Evidence) -> tuple[FactMatch, ...]:
    """Return what a passage says to each fact of a claim."""
    return match_facts(claim.facts, evidence.facts, claim=claim_words(claim), passage=evidence_words(evidence))


def holds(row: dict[str, Any], claim: Claim, evidence: Evidence) -> bool:
    """Say whether the comparison says what the key says, and nothing else."""
    spoken = {
        tuple(place.text for place in finding.places) if finding.code.startswith("evidence-") else (finding.code,)
        for finding in against_evidence(claim, evidence)
    }
    if row["say"] == "differ":
        wanted = (row["fact"], row["other"])
        return len(spoken) == 1 and all(a in b or b in a for a, b in zip(*spoken, wanted, strict=False))
    if row["say"] == "silent":
        return not spoken
    return not spoken and any(
        match.relation == "agree" and match.other is not None
        and (match.fact.text in row["fact"] or row["fact"] in match.fact.text)
        for match in matched(claim, evidence)
    )  # fmt: skip


def pairs(split: str) -> list[dict[str, Any]]:
    """Return the labelled pairs of a split."""
    rows = [json.loads(line) for line in (LABELS / "against.jsonl").read_text("utf-8").splitlines()]
    return [row for row in rows if row["split"] == split]


def measure_pairs(split: str, analyser: Analyser) -> list[str]:
    """Print the shares of pairs said right; return those that were not."""
    right: dict[str, list[bool]] = defaultdict(list)
    misses = []
    for row in pairs(split):
        ours, theirs = (
            Text(language, row[name], 0, analyser.facts(row[name], language=language))
            for name, language in zip(("claim", "passage"), row["languages"], strict=True)
        )
        claim, evidence = claim_of(ours), evidence_of(theirs)
        right[row["say"]].append(holds(row, claim, evidence))
        if not right[row["say"]][-1]:
            said = [(m.relation, m.fact.text, m.other.text) for m in matched(claim, evidence) if m.other]
            misses.append(f"{row['say']} | {row['claim']} | {row['passage']} | {said}")
    for say, hits in right.items():
        show(f"against.{split}.{say}", sum(hits) / len(hits), what=f"{_SAID[say]}, {split}", language="de, en",
             size=len(hits))  # fmt: skip
    return misses


def read(
    language: str, part: Part, analyser: Analyser, most: int = _MOST
) -> tuple[list[Text], list[Text], list[tuple[Text, Text]]]:
    """Return the claims with figures, the paragraphs, and each claim with what follows it in its article."""
    claims, paragraphs, following = [], [], []
    lot = random.Random(1)  # noqa: S311  # the same for everybody
    chosen = list(articles(language, part))
    for article in chosen[:most] if part != "train" else lot.sample(chosen, min(most, len(chosen))):
        document = read_text(article.text)
        analysis = analyser.analyse(document.text, blocks=document.blocks, language=language, date=article.date)
        known = name_words(analysis.facts)

        def cut(start: int, end: int, *, name: str = article.name, text: str = document.text,
                facts: tuple[Fact, ...] = analysis.facts, known: frozenset[str] = known) -> Text:  # fmt: skip
            inside = tuple(fact for fact in facts if start <= fact.start and fact.end <= end)
            return Text(name, text[start:end], start, inside, _about(text[start:end], known))

        texts = [cut(match.start(), match.end()) for match in _PARAGRAPH.finditer(document.text)]
        paragraphs += [one for one in texts if _figures(one.facts)]
        ends = [sentence.end for sentence in analysis.sentences]
        for suggestion in analysis.suggestions:
            one = replace(cut(suggestion.start, suggestion.end), facts=suggestion.facts)
            if _figures(one.facts):
                claims.append(one)
                later = [end for end in ends if end > one.start + len(one.text)][:_FOLLOWING]
                if later:
                    following.append((one, cut(one.start + len(one.text), later[-1])))
    return claims, paragraphs, following


def _figures(facts: tuple[Fact, ...]) -> bool:
    return any(fact.kind in NUMERIC for fact in facts)


def _about(text: str, known: frozenset[str]) -> frozenset[int]:
    words = {match[0] for match in _WORD.finditer(text)}
    return frozenset(m for word in words if telling(word) or word.casefold() in known for m in meanings(word))


def nearest(claims: list[Text], paragraphs: list[Text]) -> Iterator[tuple[Text, Text]]:
    """Yield each claim with the paragraphs of other articles that share most with it, rare words counting most."""
    stands: dict[int, list[int]] = defaultdict(list)
    for at, paragraph in enumerate(paragraphs):
        for meant in paragraph.about:
            stands[meant].append(at)
    for claim in claims:
        points: Counter[int] = Counter()
        for meant in sorted(claim.about):
            for at in stands[meant]:
                points[at] += 1 / len(stands[meant])  # type: ignore[assignment]
        found = [at for at, _ in points.most_common(3 * _NEAREST) if paragraphs[at].article != claim.article]
        yield from ((claim, paragraphs[at]) for at in found[:_NEAREST])


def drawn(claims: list[Text], paragraphs: list[Text]) -> Iterator[tuple[Text, Text]]:
    """Yield each claim with some paragraphs of other articles, by lot."""
    lot = random.Random(1)  # noqa: S311  # the same for everybody
    for claim in claims:
        yield from (
            (claim, one) for one in lot.sample(paragraphs, min(_DRAWN, len(paragraphs))) if one.article != claim.article
        )


def measure_alarms(part: Part, analyser: Analyser) -> list[str]:
    """Print how many claims a passage of the news is said to differ from; return those."""
    news = {language: read(language, part, analyser) for language in _LANGUAGES}
    told = []
    for language, (claims, paragraphs, following) in news.items():
        other = news[_LANGUAGES[language == "de"]][1]
        asked = {
            "own": ("the next sentences of its own article", following),
            "near": ("the most alike paragraphs of other articles", nearest(claims, paragraphs)),
            "across": ("the most alike paragraphs in the other language", nearest(claims, other)),
            "drawn": ("paragraphs drawn by lot", [*drawn(claims, paragraphs), *drawn(claims, other)]),
        }
        for name, (what, held) in asked.items():
            size = alarms = 0
            for one, passage in held:
                size += 1
                found = against_evidence(claim_of(one), evidence_of(passage))
                alarms += bool(found)
                told += [f"{language} {name} | {f.code} | " + " | ".join(p.text for p in f.places)
                         + f" | {one.text} | {passage.text}" for f in found]  # fmt: skip
            show(f"against.{language}.{_named(part)}{name}_alarms", alarms / max(1, size), language=language, size=size,
                 what=f"claims of news said to differ from {what}{'' if part == 'test' else f', {part}'}",
                 least=False)  # fmt: skip
            print(language, name, alarms, size, file=sys.stderr)
    return told


def _named(part: Part) -> str:
    return "" if part == "test" else f"{part}."


def main() -> None:
    """Print what is said of the pairs, and the complaints about passages of news."""
    parser = argparse.ArgumentParser(description="Measure claims against evidence.")
    parser.add_argument("--part", choices=("dev", "test"), default="test")
    parser.add_argument("--pairs", action="store_true", help="the pairs alone")
    parser.add_argument("--misses", metavar="PATH", help="write what went wrong, on the development part alone")
    chosen = parser.parse_args()
    analyser = Analyser()
    misses = [line for split in ("dev", "test") if chosen.part in {split, "test"}
              for line in measure_pairs(split, analyser)]  # fmt: skip
    misses += [] if chosen.pairs else measure_alarms(chosen.part, analyser)
    if chosen.misses and chosen.part == "dev":
        Path(chosen.misses).write_text("\n".join(misses) + "\n", "utf-8")


if __name__ == "__main__":
    main()
