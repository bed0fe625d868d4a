"""Direct quotations and their speakers in news the rules were not written on.

A span counts when it is the annotated one, marks and full stops at its ends aside. German is Wikinews' development
part; there most scare quotes count as quotations and names in marks do not. English is the test half of
``packaging/labels/quotes-en.jsonl`` (see ``QUOTES.md``).

Speakers are judged on the quotations found. One counts as *named* when the article names whoever is annotated: the
annotated words are the name, with or without an office, or they are a pronoun or description for which a reader wrote
into ``packaging/labels/quote-speakers-de.jsonl`` whose name in the article it means (or that it is nobody's). Right is
a speaker whose last word is a word of the name, a German genitive's "s" aside. Wrong is any other speaker, over all
quotations found, those too for which nobody is named: None is never wrong.

    python packaging/evaluation/quotes.py [--split dev]
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).resolve().parent))

from figures import LABELS, corpus, shares, show

from workbench.analysis import Analyser
from workbench.model.facts import FactKind

Span = tuple[int, int]
_MARKS: Final = "„“”\"»«‚‘’' "
_STOPS: Final = f"{_MARKS}.,!?"
_WORD: Final = re.compile(r"[\w.&-]*\w")


@dataclass(slots=True)
class Count:
    """What was wanted and found; ``named`` of the found have a named speaker."""

    wanted: set[tuple[str, int, int]] = field(default_factory=set)
    got: set[tuple[str, int, int]] = field(default_factory=set)
    both: int = 0
    named: int = 0
    right: int = 0
    wrong: int = 0
    misses: list[str] = field(default_factory=list)


def trimmed(text: str, start: int, end: int) -> Span:
    """Return a span without the marks before and the stops behind."""
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _STOPS:
        end -= 1
    return start, end


def same(speaker: str, named: str) -> bool:
    """Say whether a speaker's last word is a word of the name, a German genitive's "s" aside."""
    words = _WORD.findall(speaker)
    last = words[-1] if words else speaker
    return any(word in {last, f"{last}s"} for word in _WORD.findall(named))


def judge(
    count: Count, analyser: Analyser, name: str, text: str, *, language: str, gold: dict[Span, str | None]
) -> None:
    """Add one article: its quotations, and the named speaker of each (None where nobody is named)."""
    wanted = {trimmed(text, *span): speaker for span, speaker in gold.items()}
    found = {
        trimmed(text, fact.start, fact.end): fact.speaker
        for fact in analyser.facts(text, language=language)
        if fact.kind is FactKind.QUOTE
    }
    count.wanted |= {(name, *span) for span in wanted}
    count.got |= {(name, *span) for span in found}
    for span in sorted(wanted.keys() ^ found.keys()):
        count.misses.append(f"{'missed' if span in wanted else 'too much'} {name} {text[slice(*span)]!r}")
    for span in sorted(wanted.keys() & found.keys()):
        named, speaker = wanted[span], found[span]
        right = bool(named and speaker and same(speaker, named))
        count.both += 1
        count.named += named is not None
        count.right += right
        count.wrong += bool(speaker) and not right
        if bool(speaker or named) and not right:
            count.misses.append(f"speaker {speaker!r} for {named!r}: {name} {text[slice(*span)]!r}")


def german() -> Iterator[tuple[str, str, dict[Span, str | None]]]:
    """Yield the articles of the development part with the named speaker of each direct quotation."""
    meant = {row["name"]: row for row in _rows(LABELS / "quote-speakers-de.jsonl")}
    for row in _rows(corpus("quotes", "wikinews-de-dev.jsonl")):
        text = row["text"]
        label = meant.get(row["name"], {"speakers": []})
        names = {(start, end): text[slice(*who)] if who else None for start, end, who in label["speakers"]}
        yield (
            row["name"],
            text,
            {
                (start, end): names.get((start, end), " ".join(text[a:b] for a, b in quote["speaker"]) or None)
                for quote in row["quotes"]
                if quote["type"] == "Direct"
                for start, end in quote["quote"]
            },
        )


def english(split: str) -> Iterator[tuple[str, str, dict[Span, str | None]]]:
    """Yield the English articles of a split with the named speaker of each direct quotation."""
    texts = {row["name"]: row["text"] for row in _rows(corpus("texts", "wikinews-en.jsonl"))}
    for row in _rows(LABELS / "quotes-en.jsonl"):
        text = texts[row["name"]]
        if row["split"] != split or hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
            continue
        yield row["name"], text, {(a, b): text[slice(*who)] if who else None for a, b, who in row["quotes"]}


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def report(count: Count, language: str, published: str = "") -> None:
    """Print the figures of one language."""
    precision, recall, f1 = shares(count.wanted, count.got)
    size = len(count.wanted)
    key = f"quotes.{language}"
    show(f"{key}.f1", f1, what="direct quotations, span F1", language=language, size=size, published=published)
    show(f"{key}.precision", precision, what="direct quotations, precision", language=language, size=len(count.got))
    show(f"{key}.recall", recall, what="direct quotations, recall", language=language, size=size)
    right, wrong = count.right / max(1, count.named), count.wrong / max(1, count.both)
    show(f"{key}.speaker", right, what="speaker right where one is named", language=language, size=count.named)
    show(f"{key}.speaker_wrong", wrong, what="speaker wrong", language=language, size=count.both, least=False)


def main() -> None:
    """Print span F1 and the shares of right and wrong speakers."""
    parser = argparse.ArgumentParser(description="Measure quotations and their speakers.")
    parser.add_argument("--split", default="test", choices=("dev", "test"), help="of the English articles; dev alone")
    parser.add_argument("--misses", action="store_true", help="print what went wrong in the English development half")
    arguments = parser.parse_args()
    analyser, count = Analyser(), Count()
    for name, text, gold in english(arguments.split):
        judge(count, analyser, name, text, language="en", gold=gold)
    report(count, "en")
    if arguments.split == "dev":
        sys.stderr.write("\n".join(count.misses) + "\n" if arguments.misses else "")
        return
    count = Count()
    for name, text, gold in german():
        judge(count, analyser, name, text, language="de", gold=gold)
    report(count, "de", published="≈ .48 (message)")


if __name__ == "__main__":
    main()
