"""The expressions that speak for and against a claim in one language, put together once from its tables."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from workbench.analysis.lexicon import NEVER, alternation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.analysis.lexicon import Lexicon

# Cues that take the ground from under a statement: what they govern is not counted.
AGAINST: Final = ("modal", "future", "intention", "opinion_verbs", "first_person", "wish")
# Cues that only tint it.
TINTS: Final = ("opinion_words", "opinion_nouns", "abstract_subject", "address", "first_person_any")
FOR: Final = (
    "facts_present",
    "facts_loose",
    "identity",
    "hearsay",
    "status",
    "occasions",
    "events_present",
    "comparison",
    "accusation",
    "attribution_frames",
)
_OTHERS: Final = (
    "leading_opinion",
    "future_sure",
    "bare_infinitive_before",
    "never",
    "never_bare",
    "unasserted",
    "credit",
    "contrary",
    "not_said",
    "standing",
)
_AS_WRITTEN: Final = frozenset(
    {
        "abstract_subject",
        "leading_opinion",
        "address",
        "first_person_any",
        "never",
        "never_bare",
        "unasserted",
        "credit",
        "contrary",
        "standing",
    }
)
_CLAUSE: Final = re.compile(r"[,;:—–](?=\s)|\s[—–-]\s|\((?=\w)|\)")


@dataclass(frozen=True, eq=False)
class Judging:
    """The cues of one language.

    Attributes:
        cues: name → expression, names as in ``claims.toml``.
        strong_past, weak_past: a finite verb in the past, by list or by ending.
        not_past, not_past_endings: words that merely look like one.
        determiners: before a word in -te they make it an adjective ("eine signifikante Beteiligung").
        auxiliary, participle: both in one clause make a perfect or a passive.
        infinitive: an infinitive at a clause's end, which after "wird" makes a future.
    """

    cues: Mapping[str, re.Pattern[str]]
    strong_past: re.Pattern[str]
    weak_past: re.Pattern[str]
    not_past: frozenset[str]
    not_past_endings: re.Pattern[str]
    determiners: frozenset[str]
    auxiliary: re.Pattern[str]
    participle: re.Pattern[str]
    infinitive: re.Pattern[str]


@cache
def judging(lexicon: Lexicon) -> Judging:
    """Return the compiled cues of a language."""
    table = {name: str(words) for name, words in lexicon.tables.get("claims", {}).items()}

    def word(inner: str) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{inner or NEVER})(?!\w)")

    strong = alternation(table.get("preterite", "").split())
    prefix = table.get("preterite_prefix", "")
    strong = rf"(?:{prefix})?(?:{strong})" if prefix else strong
    return Judging(
        cues={
            name: re.compile(table.get(name, "").replace("\n", "") or NEVER)
            if name in _AS_WRITTEN
            else word(table.get(name, ""))
            for name in (*AGAINST, *TINTS, *FOR, *_OTHERS)
        },
        strong_past=word(strong),
        weak_past=word(table.get("weak_past", "")),
        not_past=frozenset(table.get("not_weak_past", "").split("|")),
        not_past_endings=re.compile(table.get("not_weak_past_endings") or NEVER),
        determiners=frozenset(table.get("determiners", "").split("|")),
        auxiliary=word(table.get("auxiliary", "")),
        participle=word(table.get("participle", "")),
        infinitive=re.compile(table.get("infinitive") or NEVER),
    )


def says_nothing(sentence: str, at: int, judge: Judging) -> bool:
    """Say whether what looks like a verb of saying at ``at`` is none: "gab … nach", "verfolgte"."""
    return judge.cues["not_said"].match(sentence, at) is not None


def clauses(sentence: str, quoted: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the clauses of a sentence, cut at commas and dashes outside quotations; offsets into the sentence."""
    found: list[tuple[int, int]] = []
    start = 0
    for match in _CLAUSE.finditer(sentence):
        if not any(a <= match.start() < b for a, b in quoted):
            found.append((start, match.start()))
            start = match.end()
    found.append((start, len(sentence)))
    return [(a, b) for a, b in found if sentence[a:b].strip()]
