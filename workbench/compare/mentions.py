"""Mentions: a fact where it stands, with what stands around it, so that two of them can be held side by side.

What a figure is about is told by the words near it: names, and the stems of the other words of its sentence. A figure
inside a quotation is about what the quotation speaks of, not about the sentence that quotes it.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, Protocol

from workbench.compare.marks import NONE, Marks, marks_of
from workbench.compare.sexes import sex
from workbench.compare.showing import number_of
from workbench.compare.weekdays import weekday_of
from workbench.model.facts import NUMERIC, Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_WORD: Final = re.compile(r"[^\W\d_][\w'’-]*")
_QUOTED: Final = re.compile(
    r"„[^“”\n]{1,1500}[“”]|“[^”\n]{1,1500}”|»[^«\n]{1,1500}«|«[^»\n]{1,1500}»|\"[^\"\n]{1,1500}\""
)
_NAMES: Final = frozenset({FactKind.PERSON, FactKind.ORGANISATION, FactKind.PLACE})
_COMPARED: Final = NUMERIC | {FactKind.DATE}
_STEM: Final = 5
_SHORTEST: Final = 4
_COMPOUND: Final = 6
_QUOTED_WORDS: Final = 3
_REACH: Final = 120  # characters on either side of a figure that say what it is about
_CLOSE: Final = 45
_STOP_WORDS: Final = (
    "aber alle allem allen aller alles also andere anderen auch auf beim bereits bisher damit dann dass davon "
    "dazu dem den denn dessen deren diese diesem diesen dieser dieses doch dort durch eine einem einen einer "
    "eines einige etwa etwas gegen haben habe hatte hatten heute hier hinter ihre ihrem ihren ihrer immer "
    "insgesamt jede jeden jeder jedoch jetzt kann kein keine konnte mehr muss nach nicht noch nun nur oder ohne "
    "rund sagte schon sein seine seinem seinen seiner seit sich sind sollen sollte sowie über unter viele vom von "
    "wegen weil weitere weiteren weniger wenn werden wie wieder will wird wurde wurden während zum zur zwei drei "
    "vier fünf zwischen about after again also been before being between both could does down during each from "
    "have having here into just more most much never only other over said same says should since some such than "
    "that their them then there these they this those through under until upon very were what when where which "
    "while will with within without would your million millionen milliarden billion billionen trillion prozent "
    "percent euro dollar dollars euros jahr jahre jahren year years monat monate monaten month months tage tagen "
    "days mindestens höchstens least nearly almost around approximately "
)
_NONE: Final[Mapping[str, str]] = MappingProxyType({})
_STOP: Final = frozenset(_STOP_WORDS.split())
_NEAR: Final = 40
_LAST_WORD: Final = re.compile(r"([^\W\d_]+)[\s(„“\"'’-]*$")
_NEXT_WORD: Final = re.compile(r"[\s)“”\"'’-]*([^\W\d_]+)")
_NEXT_WORDS: Final = re.compile(r"(?:[ -][^\W\d_]+){1,3}")
_AGE: Final = re.compile(
    r"\d{1,3}(?:[ -]?[jJ]ährig| Jahren? (?:alt|jung|alte|junge)|[ -]years?[ -]olds?)|\d{1,3}\b(?=[,)]|$)"
)
_AT_AGE: Final = re.compile(
    r"\b(?:ages?|aged|at age|age of|Alter von|turned|turns|turning)\s+(?:(?:about|only|just|nur|rund|etwa)\s+)?$"
)
_AGAIN: Final = re.compile(r"\b(?:der|die|das|den|dem|des|beim|vom|zum|zur|the)\s+$", re.IGNORECASE)
_NEW: Final = re.compile(
    r"\b(?:eine?[mnrs]?|an?|kein\w*|zwei\w*|drei\w*|two|three|no)\s+(?:[\w-]+\s+)?$", re.IGNORECASE
)
_MOVING: Final = re.compile(
    r"\b(?:statt|anstatt|zuvor|vorher|bisher\w*|früher\w*|vorjahr\w*|zunächst|inzwischen|mittlerweile|erneut|weitere\w*"
    r"|andere\w*|nächste\w*|letzte\w*|vergangene\w*|jeweils|gestiegen|stiegen?|gesunken|sank|erhöht\w*|instead"
    r"|previous\w*|earlier|later|another|other|next|last|each|rose|fell|risen|fallen|increased?|decreased?)\b",
    re.IGNORECASE,
)


_HEDGED: Final = r"(?:(?:rund|etwa|knapp|about|around|some|nearly|almost)\s+)?"
_MORE: Final = re.compile(
    rf"\b(?:weitere[nrs]?|zusätzliche?[nrs]?|nochmals|noch einmal|another|further|additional|extra)\s+{_HEDGED}$",
    re.IGNORECASE,
)
_RATE: Final = re.compile(
    r"\s+(?:(?:je|pro|per|an?|each|every)\s+(?:(?:angefangene[nr]?)\s+)?(?P<each>hour|day|week|month|year|night|person|head|share"
    r"|stunde|tag|woche|monat|jahr|nacht|kopf|aktie|liter|kilo\w*|gallon|barrel|tonne?|quadratmeter)"
    r"|(?P<daily>täglich|wöchentlich|monatlich|jährlich|hourly|daily|weekly|monthly|annually|yearly))\b",
    re.IGNORECASE,
)
_APART: Final = re.compile(
    r"\s+(?:above|below|more than|less than|younger|older|higher|lower|longer|shorter|earlier|later|taller|away|too"
    r"|älter|jünger|höher|niedriger|länger|kürzer|später|früher|größer|kleiner|entfernt"
    r"|zu (?:viel|wenig|hoch|niedrig))\b",
    re.IGNORECASE,
)
_EDGE: Final = re.compile(
    r"\b(?:(?P<from>ab|seit|vom|from|since|starting)|(?P<until>bis|until|till|through))"
    r"(?:\s+(?:zum|dem|de[nr]|on|the|in|anfang|ende|mitte|\w+tag,?))*\s+$",
    re.IGNORECASE,
)
_LASTING: Final = re.compile(
    r".*(?:schaft|ung|zeit|haft|strafe|leben|ehe|krieg|pause|arbeit|karriere|tradition|geschichte|bestehens?|jubiläum"
    r"|vertrag|laufbahn|suche|frist|flucht|reise|herrschaft|dauer)$"
)
_PERSON_BEFORE: Final = re.compile(
    r"\s*[,(]\s*(?:aged\s+)?|\s+(?:is|was|ist|war|aged)\s+|\s*,\s*(?:who|der|die)\s+(?:is|ist)\s+"
)
_PERSON_AFTER: Final = re.compile(r"[\w-]*(?: (?:Jahren? )?(?:alten?|old))?(?: [\w-]+){0,2} ")


class Stated(Protocol):
    """What ``within_article`` reads of a ``Suggestion`` or ``Claim``."""

    @property
    def start(self) -> int:
        """Return its first code point."""
        ...

    @property
    def end(self) -> int:
        """Return the code point after its last."""
        ...

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Return its facts."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A figure or date in its surroundings.

    Attributes:
        fact: the fact; its offsets are code points in the draft.
        claim: number of the claim, 0 where it has none yet.
        place: index of the claim it stands in; two figures of one claim are never compared.
        quoted: index of the quotation it stands in, -1 outside.
        names: words of the names near it, casefolded.
        stems: stems of the other words near it.
        close: beginnings of the words right beside it, which tell most of what it is about.
        siblings: how many figures of its kind and unit its claim holds.
        headline: it stands in a heading.
        beside: stems of the words right before and right after it, "" for none.
        subject: beginning of the first telling word of its sentence, "" for none.
        after: beginnings of the next three words of its phrase: "the 2016 presidential election".
        noun: the capitalised word right after it, casefolded, "" for none: who is so old.
        age: it says how old somebody is.
        lead: how it is introduced: "again" behind "der", "the", "new" behind "ein", "a", "zwei"; "" otherwise.
        weekday: a weekday is written beside the date, and it is the right one.
        moving: words near it say that it changes or that there are several ("statt", "weitere", "rose").
        manner: how it counts: "more" ("another 14 hours"), "apart" ("20 years younger"), "long" ("43-jährige Flucht").
        each: beginning of what it is for each of ("10 cm per hour"), "" where it says none.
        edge: the time begins ("ab", "since") or ends ("bis", "until") with the date, "" for neither.
        sex: of whoever is so old, as the noun says it: "f", "m" or "".
        who: the words of the name of whoever is so old, casefolded.
    """

    fact: Fact
    claim: int
    place: int
    quoted: int
    names: frozenset[str]
    stems: frozenset[str]
    siblings: int
    close: frozenset[str] = frozenset()
    headline: bool = False
    beside: tuple[str, str] = ("", "")
    subject: str = ""
    after: frozenset[str] = frozenset()
    noun: str = ""
    age: bool = False
    lead: Literal["again", "new", ""] = ""
    weekday: bool = False
    moving: bool = False
    manner: Literal["more", "apart", "long", ""] = ""
    each: str = ""
    edge: Literal["from", "until", ""] = ""
    sex: Literal["f", "m", ""] = ""
    who: frozenset[str] = frozenset()
    marks: Marks = NONE


def mentions_of(text: str, claims: Sequence[Stated], usual: Mapping[str, str] = _NONE) -> list[Mention]:
    """Return every figure and date of the claims with its surroundings, in order.

    Args:
        text: the draft.
        claims: in order, with offsets in it.
        usual: for an oddly spelt word of a name its usual spelling, casefolded: both name one.
    """
    quotes = [match.span() for match in _QUOTED.finditer(text) if len(match.group().split()) >= _QUOTED_WORDS]
    opened = [start for start, _ in quotes]
    known = name_words(fact for claim in claims for fact in claim.facts)
    found: list[Mention] = []
    for place, claim in enumerate(claims):
        figures = [f for f in claim.facts if f.kind in _COMPARED and f.value is not None]
        kinds = Counter((fact.kind, fact.unit) for fact in figures)
        for fact in figures:
            quoted = bisect_left(opened, fact.start) - 1  # the last quotation that begins before it
            quoted = quoted if quoted >= 0 and fact.end <= quotes[quoted][1] else -1
            start, end = quotes[quoted] if quoted >= 0 else (claim.start, claim.end)
            start, end = max(start, fact.start - _REACH), min(end, fact.end + _REACH)
            names, stems = words_around(text, start, end, claim.facts, known)
            names = names.union(usual[word] for word in names | stems if word in usual)
            close = words_around(text, max(start, fact.start - _CLOSE), min(end, fact.end + _CLOSE), claim.facts, known)
            found.append(
                Mention(
                    close=frozenset(word[:_STEM] for word in (*close[0], *close[1])),
                    fact=fact,
                    claim=number_of(claim),
                    place=place,
                    quoted=quoted,
                    names=names,
                    stems=stems,
                    siblings=kinds[fact.kind, fact.unit],
                    beside=beside(text, fact),
                    after=after(text, fact),
                    subject=_subject(text, start, fact.start),
                    noun=_noun(text, fact.end),
                    age=fact.kind is FactKind.DURATION and _is_age(text, fact),
                    lead=_lead(text, fact.start),
                    weekday=fact.kind is FactKind.DATE and weekday_of(text, fact) is True,
                    moving=bool(_MOVING.search(text, max(0, fact.start - _NEAR), fact.end + _NEAR // 2)),
                    manner=_manner(text, fact),
                    each=_each(text, fact),
                    edge=edge(text, fact),
                    sex=sex(text, fact),
                    who=_who(text, fact, claim.facts),
                    marks=marks_of(text, fact, claim.start),
                )
            )
    return found


def beside(text: str, fact: Fact) -> tuple[str, str]:
    """Return the stems of the words right before and right after a fact, "" where the sentence begins or ends."""
    before = _LAST_WORD.search(text[max(0, fact.start - _NEAR) : fact.start])
    after = _NEXT_WORD.match(text, fact.end, fact.end + _NEAR)
    return (before[1].casefold()[:_STEM] if before else "", after[1].casefold()[:_STEM] if after else "")


def after(text: str, fact: Fact) -> frozenset[str]:
    """Return the beginnings of the telling words among the three that follow a fact before the next mark."""
    match = _NEXT_WORDS.match(text, fact.end)
    words = (word.casefold() for word in match[0].split()) if match else ()
    return frozenset(word[:_STEM] for word in words if len(word) >= _SHORTEST and word not in _STOP)


def _subject(text: str, start: int, end: int) -> str:
    words = (match[0].casefold() for match in _WORD.finditer(text, start, end))
    return next((word[:_STEM] for word in words if len(word) >= _SHORTEST and word not in _STOP), "")


def _noun(text: str, end: int) -> str:
    match = _NEXT_WORD.match(text, end, end + _NEAR)
    return match[1].casefold() if match and match[1][0].isupper() else ""


def _manner(text: str, fact: Fact) -> Literal["more", "apart", "long", ""]:
    """Return in what manner a figure counts, as the words right beside it say: one in another manner is another one."""
    if fact.kind is FactKind.DATE:
        return ""
    if fact.kind is FactKind.DURATION and "jährig" in fact.text and _LASTING.match(_noun(text, fact.end)):
        return "long"
    if _MORE.search(text[max(0, fact.start - _NEAR) : fact.start]):
        return "more"
    return "apart" if _APART.match(text, fact.end) else ""


def _each(text: str, fact: Fact) -> str:
    rate = _RATE.match(text, fact.end)
    return (rate["each"] or rate["daily"]).casefold()[:_STEM] if rate else ""


def edge(text: str, fact: Fact) -> Literal["from", "until", ""]:
    """Return whether a time begins or ends with a date."""
    match = _EDGE.search(text[max(0, fact.start - _NEAR) : fact.start]) if fact.kind is FactKind.DATE else None
    return "" if match is None else "until" if match["until"] else "from"


def _is_age(text: str, fact: Fact) -> bool:
    """Say whether a duration is an age, of a person: "nach 43-jähriger Flucht" tells how long."""
    told = _AGE.match(text, fact.start) or _AT_AGE.search(text[max(0, fact.start - _NEAR) : fact.start])
    return bool(told) and not _LASTING.match(_noun(text, fact.end))


def _who(text: str, fact: Fact, facts: Sequence[Fact]) -> frozenset[str]:
    """Return the words of the person's name an age stands right beside, or before "der 29-Jährige" in its sentence."""
    if fact.kind is not FactKind.DURATION:
        return frozenset()
    for one in facts:
        if one.kind is FactKind.PERSON and isinstance(one.value, str):
            before = one.end <= fact.start and _PERSON_BEFORE.fullmatch(text, one.end, fact.start)
            after = fact.end <= one.start and _PERSON_AFTER.fullmatch(text, fact.end, one.start)
            if before or after:
                return frozenset(_words(f"{one.text} {one.value}"))
    if _lead(text, fact.start) != "again":
        return frozenset()
    named = [one for one in facts if one.kind is FactKind.PERSON and one.end <= fact.start]
    return frozenset(_words(f"{named[-1].text} {named[-1].value}")) if named else frozenset()


def _lead(text: str, start: int) -> Literal["again", "new", ""]:
    before = text[max(0, start - _NEAR) : start]
    if _AGAIN.search(before):
        return "again"
    return "new" if _NEW.search(before) else ""


def weights_of(mentions: Iterable[Mention]) -> Mapping[str, float]:
    """Return how telling each word is: what stands beside most figures of an article tells little."""
    sets = {(m.place, m.quoted): m.names | m.stems for m in mentions}
    counts = Counter(word for words in sets.values() for word in words)
    return {word: math.log(1 + len(sets) / count) for word, count in counts.items()}


def name_words(facts: Iterable[Fact]) -> frozenset[str]:
    """Return the words of the names among facts, casefolded."""
    names = (fact.value for fact in facts if fact.kind in _NAMES)
    return frozenset(word for name in names if isinstance(name, str) for word in _words(name))


def _words(text: str) -> list[str]:
    return [word.casefold().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(text)]


def words_around(
    text: str,
    start: int,
    end: int,
    facts: Sequence[Fact],
    known: frozenset[str],
    *,
    short: frozenset[str] = frozenset(),
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the name words and the stems of ``text[start:end]``, figures left out; ``short`` words tell, too."""
    near = (fact for fact in facts if fact.start < end and start < fact.end and fact.kind in _COMPARED)
    figures = deque(sorted((fact.start, fact.end) for fact in near))
    names, stems = set(), set()
    for match in _WORD.finditer(text, start, end):
        while figures and figures[0][1] <= match.start():
            figures.popleft()
        inside = figures[0][1] if figures and figures[0][0] < match.end() else None
        if inside is not None and text[inside : inside + 1] != "-":
            continue  # of "10.000-Volt-Kurzschluss" the last part tells what it is about
        word = text[match.start() if inside is None else inside + 1 : match.end()]
        word = word.casefold().removesuffix("'s").removesuffix("’s")
        named = next((form for form in (word, word.removesuffix("s")) if form in known), "")
        if named and match.group()[0].isupper():
            names.add(named)
        elif telling(word) or word in short:
            stems.add(word)
    return frozenset(names), frozenset(stems)


def telling(word: str) -> bool:
    """Say whether a word tells what a sentence is about: a longer one that doesn't stand everywhere."""
    return len(word) >= _SHORTEST and word.casefold() not in _STOP


def shared(one: Mention, other: Mention) -> set[tuple[str, str]]:
    """Return the pairs of words both stand beside: same names, same stems, a compound and its last part."""
    pairs = {(name, name) for name in one.names & other.names}
    return pairs | {(a, b) for a in one.stems for b in other.stems if alike(a, b)}


def alike(one: str, other: str) -> bool:
    """Say whether two words begin alike, or one is the last part of the other."""
    if one[:_STEM] == other[:_STEM]:
        return True
    short, long = sorted((one, other), key=len)
    return len(short) >= _COMPOUND and long.endswith(short)
