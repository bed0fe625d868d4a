"""Names in held-out German and English text: persons, organisations, places as strict spans, through the room's door.

Measured are the facts that ``Analyser`` hands out (tagger, lists and rules together), sentence by sentence, on parts of
the corpora that no model was trained on: GermEval 2014 (its news apart), SmartData's newswire, UNER English EWT,
WikiGold. A person's, organisation's or place's fact is right when its kind and both its ends are; a genitive's
apostrophe and an office before a name count as the corpus has them.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "training"))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from corpora_names import Sample, clean
from figures import corpus, shares, show

from workbench.analysis import Analyser
from workbench.model.facts import FactKind

KINDS: Final = {FactKind.PERSON: "PER", FactKind.ORGANISATION: "ORG", FactKind.PLACE: "LOC"}
SETS: Final = {
    "germeval-news": ("GermEval 2014, news", "de", "0.769 CRF, 0.791 winner 2014, 0.856 DistilBERT (all of GermEval)"),
    "germeval": ("GermEval 2014, news and Wikipedia", "de", "0.769 CRF, 0.791 winner 2014, 0.856 DistilBERT"),
    "smartdata-news": ("SmartData newswire, documents", "de", ""),
    "uner-ewt": ("UNER EWT, web", "en", ""),
    "wikigold": ("WikiGold, Wikipedia", "en", ""),
}
Span = tuple[int, int, int, str]


def sets_of(sample: Sample) -> list[str]:
    """Return the sets a held-out sentence belongs to."""
    if sample.corpus == "germeval2014":
        return ["germeval", *(["germeval-news"] if sample.genre == "news" else [])]
    if sample.corpus == "smartdata":
        return ["smartdata-news"] if sample.genre == "news" else []
    return [sample.corpus] if sample.corpus in SETS else []


def found_in(analyser: Analyser, sample: Sample) -> list[tuple[int, int, str]]:
    """Return the names of a sentence as the program finds them, but for stretches the corpus leaves open."""
    opened = [span for span in sample.spans if span[2] == "?"]
    return [
        (fact.start, fact.end, KINDS[fact.kind])
        for fact in analyser.facts(sample.text, language=sample.language)
        if fact.kind in KINDS and not any(fact.start < end and start < fact.end for start, end, _ in opened)
    ]


def measure(part: str) -> dict[str, dict[str, tuple[set[Span], set[Span]]]]:
    """Return set → kind → (gold, found)."""
    analyser = Analyser()
    table: dict[str, dict[str, tuple[set[Span], set[Span]]]] = defaultdict(lambda: defaultdict(lambda: (set(), set())))
    for number, sample in enumerate(clean()):
        names = sets_of(sample) if sample.part == part else []
        if not names:
            continue
        gold = [span for span in sample.spans if span[2] in KINDS.values()]
        for index, spans in enumerate((gold, found_in(analyser, sample))):
            for start, end, kind in spans:
                for name in names:
                    table[name][kind][index].add((number, start, end, kind))
    return table


def main() -> None:
    """Print the figures."""
    corpus("ner", "germeval2014-de-test.tsv")
    part = "dev" if "--dev" in sys.argv else "test"
    table = measure(part)
    for name, (what, language, published) in SETS.items():
        kinds = table[name]
        gold = set().union(*(pair[0] for pair in kinds.values()))
        found = set().union(*(pair[1] for pair in kinds.values()))
        precision, _, both = shares(gold, found)
        show(f"names.{language}.{name}.f1", both, what=f"Names in {what}: F1 on person, organisation, place",
             language=language, size=len(gold), published=published)  # fmt: skip
        show(f"names.{language}.{name}.precision", precision, what=f"Names in {what}: precision", language=language,
             size=len(found))  # fmt: skip
        for kind in sorted(kinds):
            f1 = shares(*kinds[kind])[2]
            show(f"names.{language}.{name}.{kind}", f1, what=f"Names in {what}: F1 {kind}", language=language,
                 size=len(kinds[kind][0]))  # fmt: skip


if __name__ == "__main__":
    main()
