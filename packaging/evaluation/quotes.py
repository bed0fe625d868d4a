"""Direct quotations and their speakers in news the rules were not written on.

A span counts when it is the annotated one, marks and full stops at its ends aside. German is Wikinews' development
part; there most scare quotes count as quotations and names in marks do not. English is the test half of
``packaging/labels/quotes-en.jsonl`` (see ``QUOTES.md``). Both were measured often while rules were written. The *blind*
halves of ``quotes-more.jsonl`` were not: German newswire and English weblogs, the same guideline in both languages. Nor
was *blind news*, ``quotes-blind.jsonl``: English news stories and German Wikinews, committed before they were measured.
``--split indirect`` prints the speakers in both halves of indirect speech put into marks (``_quotes_indirect``).
``--split fresh`` prints the three fresh draws of English news: "fresh" and "fresh2" have been read for misses since,
"fresh3" has not, so none is ever printed of them.

Speakers are judged on the quotations found. One counts as *named* when the article names whoever is annotated: the
annotated words are the name, with or without an office, or they are a pronoun or description for which a reader wrote
into ``packaging/labels/quote-speakers-de.jsonl`` whose name in the article it means (or that it is nobody's). Right is
a speaker whose last word is a word of the name, a German genitive's "s" aside. Wrong is any other speaker, over all
quotations found, those too for which nobody is named: None is never wrong.

    python packaging/evaluation/quotes.py [--split dev|fresh|indirect] [--misses]
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parent))

from _quotes_indirect import indirect
from _quotes_texts import Article, Span, labelled, rows, texts
from figures import LABELS, corpus, shares, show

from workbench.analysis import Analyser
from workbench.model.facts import FactKind

_OLD: Final = "quotes-en.jsonl"
_MORE: Final = "quotes-more.jsonl"
_DEV: Final = "quotes-dev.jsonl"
_NEWS: Final = "quotes-news.jsonl"
_NEWS_MORE: Final = "quotes-news-more.jsonl"
_BLIND: Final = "quotes-blind.jsonl"
_FRESH: Final = "quotes-news-fresh.jsonl"
_SPLITS: Final = (
    "the test parts, those to learn on, the fresh draws of English news, or German indirect speech in marks"
)
_DRAWS: Final = ("fresh", "fresh2", "fresh3")
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


def german() -> Iterator[Article]:
    """Yield the articles of the development part with the named speaker of each direct quotation."""
    meant = {row["name"]: row for row in rows(LABELS / "quote-speakers-de.jsonl")}
    for row in rows(corpus("quotes", "wikinews-de-dev.jsonl")):
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


def left_open() -> Iterator[Article]:
    """Yield the German training articles of Wikinews with places where no speaker was found once, and who it is."""
    for row in rows(LABELS / "quote-speakers-open.jsonl"):
        text = texts(row["source"])[row["name"]]
        if hashlib.sha256(text.encode()).hexdigest() == row["sha256"]:
            yield row["name"], text, {(a, b): text[slice(*who)] if who else None for a, b, who in row["speakers"]}


def report(count: Count, key: str, language: str, *, on: str = "", published: str = "") -> None:
    """Print the figures of one set of articles.

    Args:
        count: what was found on them.
        key: the beginning of each figure's key.
        language: "de" or "en".
        on: which articles, for the row's words.
        published: what others reached.
    """
    precision, recall, f1 = shares(count.wanted, count.got)
    size, found = len(count.wanted), len(count.got)
    show(f"{key}.f1", f1, what=f"direct quotations{on}, span F1", language=language, size=size, published=published)
    show(f"{key}.precision", precision, what=f"direct quotations{on}, precision", language=language, size=found)
    show(f"{key}.recall", recall, what=f"direct quotations{on}, recall", language=language, size=size)
    report_speakers(count, key, language, on=on)


def report_speakers(count: Count, key: str, language: str, *, on: str = "") -> None:
    """Print the shares of right and wrong speakers alone; the arguments are those of ``report``."""
    right, wrong = count.right / max(1, count.named), count.wrong / max(1, count.both)
    show(f"{key}.speaker", right, what=f"speaker right where named{on}", language=language, size=count.named)
    show(f"{key}.speaker_wrong", wrong, what=f"speaker wrong{on}", language=language, size=count.both, least=False)


def counted(analyser: Analyser, articles: Iterable[Article], language: str) -> Count:
    """Judge each of some articles."""
    count = Count()
    for name, text, gold in articles:
        judge(count, analyser, name, text, language=language, gold=gold)
    return count


def main() -> None:
    """Print span F1 and the shares of right and wrong speakers."""
    parser = argparse.ArgumentParser(description="Measure quotations and their speakers.")
    parser.add_argument("--split", default="test", choices=("dev", "fresh", "indirect", "test"), help=_SPLITS)
    parser.add_argument("--misses", action="store_true", help="print what went wrong in the development parts")
    arguments = parser.parse_args()
    analyser = Analyser()
    if arguments.split == "test":
        report(counted(analyser, labelled(_OLD, language="en", split="test"), "en"), "quotes.en", "en")
        report(counted(analyser, german(), "de"), "quotes.de", "de", published="≈ .48 (message)")
        for language in ("de", "en"):
            for file, part in ((_MORE, "blind"), (_BLIND, "blind-news")):
                blind = counted(analyser, labelled(file, language=language, split="blind"), language)
                report(blind, f"quotes.{language}.{part}", language, on=f" ({part.replace('-', ' ')})")
        return
    if arguments.split == "fresh":
        for draw in _DRAWS:
            fresh = counted(analyser, labelled(_FRESH, language="en", split=draw), "en")
            report(fresh, f"quotes.en.{draw}", "en", on=f" ({draw})")
        return
    if arguments.split == "indirect":
        for half in (0, 1):
            told = counted(analyser, indirect(analyser, half), "de")
            report_speakers(told, f"quotes.de.indirect{half}", "de", on=f" (indirect speech in marks, half {half})")
            misses = (
                [miss for miss in told.misses if miss.startswith("speaker")] if arguments.misses and not half else []
            )
            sys.stderr.write("\n".join([*misses, ""]))
        return
    german_dev = ((_MORE, "de"), (_DEV, "de"))
    english_dev = tuple((file, "en") for file in (_OLD, _MORE, _DEV, _NEWS, _NEWS_MORE))
    for file, language in (*german_dev, *english_dev):
        count = counted(analyser, labelled(file, language=language, split="dev"), language)
        report(count, f"quotes.{language}.{Path(file).stem}", language)
        sys.stderr.write("\n".join([*count.misses, ""]) if arguments.misses else "")
    opened = counted(analyser, left_open(), "de")
    right, wrong = opened.right / max(1, opened.named), opened.wrong / max(1, opened.both)
    show("quotes.de.open.speaker", right, what="speaker right, once left open", language="de", size=opened.named)
    show(
        "quotes.de.open.wrong",
        wrong,
        what="speaker wrong, once left open",
        language="de",
        size=opened.both,
        least=False,
    )


if __name__ == "__main__":
    main()
