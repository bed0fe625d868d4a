"""What tells somebody's words in marks from words held with tongs: signs of the words, the sentence and the article.

The order of ``SIGNS`` is that of the trained weights (``deciding_quotes``); each sign is a number from 0 to about 2.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from workbench.analysis.lexicon import NEVER
from workbench.analysis.quotes.kinds_of_quotes import behind_work, is_label
from workbench.analysis.quotes.signs_beside_quotes import BESIDE, beside
from workbench.analysis.speech.speaking import speaking

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workbench.analysis.lexicon import Lexicon
    from workbench.analysis.quotes.kinds_of_quotes import Kind, Spot, Tags
    from workbench.model.facts import Fact

_INSIDE: Final = ("NOUN", "VERB", "ADJ", "PRON")
_BESIDE: Final = ("NOUN", "VERB", "ADP", "DET", "ADJ", "PROPN", "AUX", "PRON", "ADV", "CCONJ", "SCONJ")
_FORM: Final = (
    "quote", "scare", "title", "voiced", "one", "two", "three", "few", "many", "length", "verb", "names", "label",
    "capital", "small", "shouted", "comma", "stop", "asked", "first_person",
)  # fmt: skip
_PLACE: Final = (
    "opens", "colon", "behind_comma", "behind_dash", "determined", "that", "as", "says_before", "says_behind", "says",
    "naming", "frame", "closes", "comma_behind", "stop_behind", "named_as", "work", "glossed", "glued",
)  # fmt: skip
_ARTICLE: Final = ("again", "echo", "share", "places", "company")
_BOTH: Final = ("voiced_short", "silent_short", "silent_long", "voiced_label", "voiced_determined")
SIGNS: Final = (
    *_FORM,
    *(f"inside_{kind}" for kind in _INSIDE),
    *_PLACE,
    *(f"before_{kind}" for kind in _BESIDE),
    *(f"behind_{kind}" for kind in _BESIDE),
    *_ARTICLE,
    *BESIDE,
    *_BOTH,
)
_NEAR: Final = 4  # words beside the marks in which a verb of saying stands near
_SHORT: Final = 3  # words of an expression
_LONG: Final = 8  # words: no weighed sum of the labels says no to as many with a voice
_LEAST: Final = -0.5  # of the weighed signs' sum for what the rules take for a quotation
_LEAST_SHORT: Final = -1.25
_CLAUSE: Final = 6  # words from which marks hold a clause
_LEAD: Final = 60  # code points before the marks that are looked at
_EDGES: Final = " .,!?…;"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Words in marks.

    Attributes:
        spot: where they stand.
        rule: what the rules take them for.
        voiced: whether the article says that somebody speaks here.
        called: whether the sentence says that somebody calls something so.
        by_somebody: it says so right before the marks: "what campaigners called".
        term: the marks hold a term, which is nobody's words.
    """

    spot: Spot
    rule: Kind
    voiced: bool
    called: bool
    by_somebody: bool = False
    term: bool = False

    @property
    def sure(self) -> bool:
        """Say whether no sign can change the rules' answer: long words that somebody says or calls a thing."""
        long = self.voiced and len(self.spot.words.split()) >= _LONG
        return self.term or (self.rule == "quote" and (long or self.by_somebody))

    @property
    def least(self) -> float:
        """Return the sum of weighed signs above which the words are a quotation: less where the rules say so.

        Least of all for an expression used by somebody without a name, or a name called: the labels have few of those.
        """
        if self.rule != "quote":
            return 0.0
        short = len(self.spot.words.split()) <= _SHORT
        return _LEAST_SHORT if short and (self.called or not self.voiced) else _LEAST


@dataclass(frozen=True, eq=False)
class _Cues:
    first_person: re.Pattern[str]
    determined: re.Pattern[str]
    that: re.Pattern[str]
    glossed: re.Pattern[str]


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    table = lexicon.tables.get("speech", {})

    def cue(name: str, form: str) -> re.Pattern[str]:
        return re.compile(form.format(table.get(name) or NEVER), re.IGNORECASE)

    return _Cues(
        first_person=cue("first_person", r"(?<!\w)(?:{})(?!\w)"),
        determined=cue("determined", r"(?<!\w)(?:{})\s*$"),
        that=cue("that", r"(?<!\w)(?:{})\s*$"),
        glossed=cue("glossed", r"(?<!\w)(?:{})(?!\w)[^.;]{{0,20}}$"),
    )


def signs_of(
    places: Sequence[Place], lexicon: Lexicon, tags: Tags, names: Sequence[Fact], *, unsure: bool = False
) -> list[list[float]]:
    """Return the signs of each of an article's places, in the order of ``SIGNS``.

    Args:
        places: all of the article, in order.
        lexicon: the language's data.
        tags: what the tagger sees.
        names: the names found in the text, in order.
        unsure: only of those that are not sure.
    """
    bare = [place.spot.words.strip(_EDGES).lower() for place in places]
    times = Counter(bare)
    told = "\n".join(f" {words} " for words, place in zip(bare, places, strict=True) if place.rule == "quote")
    share = sum(place.rule == "quote" for place in places) / max(1, len(places))
    speaking_in = Counter(place.spot.index for place in places if place.rule == "quote")
    rows: list[list[float]] = []
    for place, words in zip(places, bare, strict=True):
        if unsure and place.sure:
            continue
        article = {
            "again": times[words] > 1,
            "echo": f" {words} " in told,
            "share": share,
            "places": math.log1p(len(places)) / 4,
            "company": speaking_in[place.spot.index] - (place.rule == "quote") > 0,
        }
        own = {**_form(place, lexicon, tags), **_placed(place, lexicon), **_tagged(place.spot, tags)}
        found = {**own, **beside(place, lexicon, names), **article}
        rows.append([float(found[name]) for name in SIGNS[: -len(_BOTH)]] + _both(found))
    return rows


def _both(found: Mapping[str, float]) -> list[float]:
    """Return the signs of ``_BOTH``: whether somebody speaks, together with another sign."""
    short, voiced = found["one"] or found["two"] or found["three"], found["voiced"]
    pairs = (voiced and short, not voiced and short, not (voiced or short), voiced and found["label"])
    return [*map(float, pairs), float(voiced and found["determined"])]


def _form(place: Place, lexicon: Lexicon, tags: Tags) -> dict[str, float]:
    spot, words = place.spot, place.spot.words
    count = len(words.split())
    return {
        "quote": place.rule == "quote",
        "scare": place.rule == "scare",
        "title": place.rule == "title",
        "voiced": place.voiced,
        "one": count == 1,
        "two": count == 2,  # noqa: PLR2004 - the sign's name says it
        "three": count == _SHORT,
        "few": _SHORT < count < _CLAUSE,
        "many": count >= _CLAUSE,
        "length": math.log(max(1, count)) / 2,
        "verb": tags.has_verb(spot.start, spot.end),
        "names": tags.proper_share(spot.start, spot.end),
        "label": is_label(words, lexicon),
        "capital": words[:1].isupper(),
        "small": words[:1].islower(),
        "shouted": words.isupper(),
        "comma": words.endswith(","),
        "stop": words.endswith((".", "…")),
        "asked": words.endswith(("?", "!")),
        "first_person": _cues(lexicon).first_person.search(words) is not None,
    }


def _placed(place: Place, lexicon: Lexicon) -> dict[str, float]:
    spot, cues, own = place.spot, speaking(lexicon), _cues(lexicon)
    before, after = spot.before, spot.after
    lead, tail = before.rstrip(), after.lstrip()
    near, close = " ".join(before.split()[-_NEAR:]), " ".join(after.split()[:_NEAR])

    def either(pattern: re.Pattern[str], *texts: str) -> bool:
        return any(pattern.search(text) for text in texts)

    told_before, told_behind = either(cues.says, before), either(cues.says, after)
    return {
        "opens": not lead,
        "colon": lead.endswith(":"),
        "behind_comma": lead.endswith(","),
        "behind_dash": lead.endswith(("(", "-", "–")),
        "determined": either(own.determined, before[-_LEAD:]),
        "that": either(own.that, before[-_LEAD:]),
        "as": either(cues.called, before[-_LEAD:]),
        "says_before": told_before and either(cues.says, near),
        "says_behind": told_behind and either(cues.says, close),
        "says": told_before or told_behind,
        "naming": either(cues.naming, before, after),
        "frame": either(cues.frame, before, after),
        "closes": not after.strip(_EDGES),
        "comma_behind": tail.startswith(","),
        "stop_behind": tail[:1] in (".", "!", "?", ";"),
        "named_as": either(cues.named_as, near, close),
        "work": behind_work(spot, lexicon),
        "glossed": either(own.glossed, before[-_LEAD:]),
        "glued": after[:1].isalnum() or after[:1] == "-",
    }


def _tagged(spot: Spot, tags: Tags) -> dict[str, float]:
    low, high = bisect_left(tags.starts, spot.start), bisect_left(tags.starts, spot.end)
    kinds = tags.kinds[low:high]
    words = max(1, sum(kind not in {"PUNCT", ""} for kind in kinds))
    first, behind = bisect_left(tags.starts, spot.outer[0]), bisect_left(tags.starts, spot.outer[1])
    before = tags.kinds[first - 1] if first else ""
    following = tags.kinds[behind] if behind < len(tags.kinds) else ""
    return {
        **{f"inside_{kind}": kinds.count(kind) / words for kind in _INSIDE},
        **{f"before_{kind}": before == kind for kind in _BESIDE},
        **{f"behind_{kind}": following == kind for kind in _BESIDE},
    }
