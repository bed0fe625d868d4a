"""The right passage of a source for a claim: among the first three, and first (``labels/passages.jsonl``).

Claims are written by ourselves about real articles, most in the other language, many with a wrong figure, before
anybody looked at what the finder answers; "dev" may be tuned on, "test" never. A proposal is right when it holds half
of a right passage, and is itself no longer than the app's longest paragraph. Each claim is asked twice: of its article
alone, and each third one of a long source in which that article stands among others of its language.

    python packaging/evaluation/passages.py [--dev] [--misses]
"""

from __future__ import annotations

import hashlib
import json
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from figures import LABELS, SHARED, corpus, show

from workbench.analysis import Analyser
from workbench.evidence import propose_passages, skim
from workbench.jobs.worker_process import read_stretches  # one reading for app and figure
from workbench.meaning import Encoder

if TYPE_CHECKING:
    from workbench.evidence import Proposal

_GAP: Final = "\n\n"
_LONG: Final = 80_000  # characters of the long source
_EVERY: Final = 3  # each third claim is asked of the long source too
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Source:
    """One article with its pairs."""

    name: str
    language: str
    text: str
    pairs: list[dict[str, Any]]


def text_of(row: dict[str, Any]) -> str:
    """Return the text a row speaks of, after checking that it is the one that was read."""
    if not row["name"]:
        text = (SHARED / row["source"]).read_text("utf-8-sig")
    else:
        lines = corpus(*row["source"].split("/")).read_text("utf-8").splitlines()
        text = next(found["text"] for found in map(json.loads, lines) if found["name"] == row["name"])
    if hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
        sys.exit(f"{row['source']}: the text of {row['name']!r} is not the one that was read.")
    return str(text)


def rows(part: str) -> list[Source]:
    """Return the articles of a part."""
    path = LABELS / "passages.jsonl"
    found = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [
        Source(row["name"] or "offer", row["language"], text_of(row), row["pairs"])
        for row in found
        if row["split"] == part
    ]


def long_sources(part: list[Source]) -> dict[str, str]:
    """Return one long text per language: all its articles, again and again they would be too alike, so once each."""
    texts: dict[str, str] = {}
    for language in {source.language for source in part}:
        file, key = (
            ("texts/wikinews-en.jsonl", "text") if language == "en" else ("quotes/wikinews-de-train.jsonl", "text")
        )
        own = [source.text for source in part if source.language == language]
        filling = (json.loads(line)[key] for line in corpus(*file.split("/")).read_text("utf-8").splitlines())
        whole = list(own)
        for text in filling:
            if sum(map(len, whole)) > _LONG:
                break
            if text not in own:
                whole.insert(len(whole) // 2, text)
        texts[language] = _GAP.join(whole)
    return texts


def right(proposal: Proposal, passages: list[Span]) -> bool:
    """Say whether a proposal holds half of a right passage, or lies in one."""
    for start, end in passages:
        shared = min(end, proposal.end) - max(start, proposal.start)
        if shared >= 0.5 * min(end - start, proposal.end - proposal.start) and shared > 0:
            return True
    return False


def rank_in_long(analyser: Analyser, encoder: Encoder, text: str, source: Source, pair: dict[str, Any]) -> int:
    """Return the place of the right passage among those of the long source, 0 for none."""
    wanted = analyser.facts(pair["claim"], language=pair["language"])
    shift = text.index(source.text)
    facts = read_stretches(analyser, text, skim(pair["claim"], wanted, text, encoder=encoder), source.language)
    found = propose_passages(pair["claim"], wanted, text, facts, encoder=encoder)
    moved = [(start + shift, end + shift) for start, end in pair["passages"]]
    return next((number for number, one in enumerate(found, 1) if right(one, moved)), 0)


def main() -> None:
    """Print the shares."""
    part = "dev" if "--dev" in sys.argv else "test"
    analyser, encoder = Analyser(), Encoder()
    sources = rows(part)
    longer = long_sources(sources)
    ranks: dict[str, list[int]] = {"alone": [], "long": [], "across": [], "within": []}
    for source in sources:
        whole = read_stretches(analyser, source.text, ((0, len(source.text)),), source.language)
        for pair in source.pairs:
            claim, language = pair["claim"], pair["language"]
            wanted = analyser.facts(claim, language=language)
            alone = propose_passages(claim, wanted, source.text, whole, encoder=encoder)
            rank = next((n for n, one in enumerate(alone, 1) if right(one, pair["passages"])), 0)
            ranks["alone"].append(rank)
            ranks["across" if language != source.language else "within"].append(rank)
            if len(ranks["alone"]) % _EVERY == 1:
                ranks["long"].append(rank_in_long(analyser, encoder, longer[source.language], source, pair))
            if "--misses" in sys.argv and rank != 1:
                print(f"{rank} | {source.name[:22]} | {claim}", file=sys.stderr)
                for one in alone:
                    words = " ".join(source.text[one.start : one.end].split())
                    print(f"      {one.score:.2f} {one.reasons} {words[:150]}", file=sys.stderr)
    names = {
        "alone": "right passage among the first three",
        "across": "the same, claim and source in different languages",
        "within": "the same, claim and source in one language",
        "long": f"the same, in a source of {_LONG // 1000},000 characters",
    }
    for name, what in names.items():
        found_at = ranks[name]
        share = sum(1 <= rank <= 3 for rank in found_at) / len(found_at)  # noqa: PLR2004
        show(f"passages.{name}.first_three", share, what=what, language="de, en", size=len(found_at))
    first = sum(rank == 1 for rank in ranks["alone"]) / len(ranks["alone"])
    show("passages.alone.first", first, what="right passage first", language="de, en", size=len(ranks["alone"]))


if __name__ == "__main__":
    main()
