"""What words in marks are: somebody's words, words held with tongs, or the name of a thing or work.

Marks around a clause hold speech; a short expression is speech when the sentence says that somebody used it
("bezeichnete Altman als „Betrüger“"), else a scare quote, a term or a name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from workbench.analysis.names.gazetteer import gazetteer
from workbench.analysis.speech.speaking import speaking

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.lexicon import Lexicon

Kind = Literal["quote", "scare", "title"]
CLAUSE: Final = 4  # words from which marks hold a clause rather than an expression
_SHORT: Final = 3  # letters: "of" and "the" stay small in a title
_LEAD: Final = 60  # code points before the marks in which a work's noun or a term's cue may stand
_TAIL: Final = 34
_MOSTLY: Final = 0.5  # of the words that are names
_ACRONYM: Final = re.compile(r"\s?\([A-ZÄÖÜ]{2,8}\)")
_CREDIT: Final = re.compile(r"\s[—–-]\s[A-Z]")  # behind a headline in a list of sources
_BY: Final = re.compile(r"\s+by\s")  # "was called “dangerous” by Smith": whoever calls it so follows
_KNOWN_AS: Final = re.compile(r"[-–—,(]\s*(?:\w+ly\s|also\s)?(?:called|named|known as|dubbed)\s(?:the\s|an?\s)?$")
_STOPS: Final = (".", "!", "?", ",", "…", ";")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tags:
    """Where the tagger sees finite verbs, names or foreign words, and words at all: starts, rising, code points.

    Attributes:
        verbs, proper, words: as said.
        starts, kinds: every word and mark, with its part of speech ("NOUN", …).
    """

    verbs: Sequence[int]
    proper: Sequence[int]
    words: Sequence[int]
    starts: Sequence[int] = ()
    kinds: Sequence[str] = ()

    def has_verb(self, start: int, end: int) -> bool:
        """Say whether a finite verb starts in [start, end)."""
        return bisect_left(self.verbs, start) < bisect_left(self.verbs, end)

    def proper_share(self, start: int, end: int) -> float:
        """Return how many of the words in [start, end) are names or foreign."""
        words = bisect_left(self.words, end) - bisect_left(self.words, start)
        return (bisect_left(self.proper, end) - bisect_left(self.proper, start)) / words if words else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A quotation in its sentence; offsets are code points of the text.

    Attributes:
        text, blanked: the draft, and the same with quoted words blanked.
        outer: with its marks.
        start, end: inside them.
        index, last: the sentences in which it starts and ends.
        sentence: from the start of the first to the end of the last.
    """

    text: str
    blanked: str
    outer: tuple[int, int]
    start: int
    end: int
    index: int
    last: int
    sentence: tuple[int, int]

    @property
    def words(self) -> str:
        """Return the quoted words."""
        return self.text[self.start : self.end]

    @property
    def before(self) -> str:
        """Return the sentence's words before the marks, other quotations blanked."""
        return self.blanked[self.sentence[0] : self.outer[0]]

    @property
    def after(self) -> str:
        """Return the sentence's words behind the marks, other quotations blanked."""
        return self.blanked[self.outer[1] : self.sentence[1]]


def sort_of(spot: Spot, lexicon: Lexicon, *, voiced: bool, tags: Tags | None) -> Kind:
    """Return what the words in the marks are.

    Args:
        spot: where they stand.
        lexicon: the language's data.
        voiced: whether the article says that somebody speaks here.
        tags: verbs and names as the tagger sees them; None when nobody knows.
    """
    cues, words = speaking(lexicon), spot.words
    stops = words.endswith(_STOPS) and not (words[-1] == "," and is_label(words, lexicon))
    if _is_work(spot, lexicon, voiced=voiced, stops=stops):
        return "title"
    naming = _naming(spot, lexicon)
    so_called = voiced and called(spot, lexicon)
    if cues.chanted.search(spot.before) or cues.what_called.search(spot.before):
        return "quote"
    if not stops and (kind := _expression(spot, lexicon, voiced=voiced, called=so_called, tags=tags)) is not None:
        return kind
    if stops and _is_inside_stop(spot, lexicon) and not (voiced or naming):
        return "scare"
    if len(words.split()) >= CLAUSE or stops:
        return _clause(spot, lexicon, voiced=voiced or naming, tags=tags)
    several = cues.several and len(words.split()) > 1 and words[:1].islower()
    return "quote" if voiced or several or naming else "scare"


def called(spot: Spot, lexicon: Lexicon) -> bool:
    """Say whether the sentence says that somebody calls something so ("bezeichnete Altman als")."""
    cues = speaking(lexicon)
    return _naming(spot, lexicon) or any(cue.search(spot.before) for cue in (cues.called, cues.what_called))


def _naming(spot: Spot, lexicon: Lexicon) -> bool:
    naming = speaking(lexicon).naming
    return bool(naming.search(spot.before) or naming.search(spot.after))


def _is_inside_stop(spot: Spot, lexicon: Lexicon) -> bool:
    """Say whether an expression ends with the sentence's own stop, which American print puts inside the marks."""
    words = spot.words
    return lexicon.code == "en" and words[-1] in ".," and len(words.split()) < CLAUSE and bool(spot.before.strip())


def _is_work(spot: Spot, lexicon: Lexicon, *, voiced: bool, stops: bool) -> bool:
    """Say whether the words are a listed name, follow "der Film", or are a headline with its source behind it."""
    if not voiced and not stops and _CREDIT.match(spot.after) and not spot.before.strip():
        return True
    follows = behind_work(spot, lexicon) and spot.words[-1] not in ".!,"
    follows = follows or speaking(lexicon).themes.match(spot.after) is not None
    follows = follows and not (voiced and _BY.match(spot.after))
    return follows or spot.words in gazetteer(lexicon).organisations


def behind_work(spot: Spot, lexicon: Lexicon) -> bool:
    """Say whether a noun for works stands right before the marks ("der Film"), of two words at most."""
    lead = spot.text[max(spot.sentence[0], spot.outer[0] - _LEAD) : spot.outer[0]]
    if lead[-1:] not in {" ", "\u00a0"} or speaking(lexicon).what_called.search(spot.before):
        return False
    first = lead.rfind(" ", 0, max(0, lead.rfind(" ", 0, -1)))
    return speaking(lexicon).works.search(lead, first + 1) is not None


def _expression(spot: Spot, lexicon: Lexicon, *, voiced: bool, called: bool, tags: Tags | None) -> Kind | None:
    """Return what words are that look like a term or name; None when they don't."""
    words = spot.words
    if not called and _is_term(spot, lexicon):
        return "scare"
    verb = tags is not None and tags.has_verb(spot.start, spot.end)
    if verb or not is_label(words, lexicon):
        return None
    count = len(words.split())
    if count > 1 and _KNOWN_AS.search(spot.before):
        return "scare"
    if voiced and words.endswith(",") and not spot.before.strip():
        return "quote"
    colon = spot.before.rstrip().endswith(":") and count == 1
    phrase = count >= CLAUSE and not (tags is not None and tags.proper_share(spot.start, spot.end) > 0)
    return "quote" if called or (voiced and (colon or phrase)) else "scare"


def _clause(spot: Spot, lexicon: Lexicon, *, voiced: bool, tags: Tags | None) -> Kind:
    words = spot.words
    if not voiced and _title_case(words, german=lexicon.code == "de"):
        return "title"
    if not words[:1].isupper() or words[-1] in "!?":
        return "quote"
    if tags is None or spot.before.rstrip().endswith(":"):
        return "quote"
    if tags.has_verb(spot.start, spot.end):
        return "quote"
    if voiced:
        return "quote" if tags.proper_share(spot.start, spot.end) < _MOSTLY else "scare"
    return "quote" if not spot.before.strip() and words[-1] in _STOPS else "scare"


def is_label(words: str, lexicon: Lexicon) -> bool:
    """Say whether words are written like a name: a capital or figure on each but the small ones."""
    small = speaking(lexicon).small
    return all(part[:1].isupper() or part[:1].isdigit() or small.fullmatch(part) for part in words.split())


def _is_term(spot: Spot, lexicon: Lexicon) -> bool:
    """Say whether the marks hold a name or term that the words beside them introduce: "auch „Apogäum“ genannt"."""
    cues = speaking(lexicon)
    if len(spot.words.split()) > 8:  # noqa: PLR2004 - no name is longer
        return False
    lead, tail = spot.before[-_LEAD:], spot.after[:_TAIL]
    close = re.split(r"[,;:.]", tail, maxsplit=1)[0]
    near = cues.named_as.search(close) is not None or cues.named_as.search(" ".join(lead.split()[-3:])) is not None
    listed = _ACRONYM.match(spot.after) is not None or (lead.endswith("(") and tail.startswith(")"))
    return near or listed


def _title_case(words: str, *, german: bool) -> bool:
    """Say whether the words are written like a work's name (English capitals)."""
    parts = [part for part in words.split() if len(part) > _SHORT]
    return not german and len(parts) > 1 and all(part[:1].isupper() for part in parts)
