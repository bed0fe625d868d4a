"""The words around a place: the names among them, and the stems of the others, those that stand everywhere left out."""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING, Final

from workbench.model.facts import NUMERIC, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workbench.model.facts import Fact

WORD: Final = re.compile(r"[^\W\d_][\w'’-]*")
_NAMES: Final = frozenset({FactKind.PERSON, FactKind.ORGANISATION, FactKind.PLACE})
COMPARED: Final = NUMERIC | {FactKind.DATE}
STEM: Final = 5
_SHORTEST: Final = 4
_COMPOUND: Final = 6
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
_STOP: Final = frozenset(_STOP_WORDS.split())


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
    near = (fact for fact in facts if fact.start < end and start < fact.end and fact.kind in COMPARED)
    figures = deque(sorted((fact.start, fact.end) for fact in near))
    names, stems = set(), set()
    for match in WORD.finditer(text, start, end):
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


def name_words(facts: Iterable[Fact]) -> frozenset[str]:
    """Return the words of the names among facts, casefolded."""
    names = (fact.value for fact in facts if fact.kind in _NAMES)
    return frozenset(word for name in names if isinstance(name, str) for word in words_of(name))


def words_of(text: str) -> list[str]:
    """Return the words of a text, casefolded, without a genitive's "'s"."""
    return [word.casefold().removesuffix("'s").removesuffix("’s") for word in WORD.findall(text)]


def telling(word: str) -> bool:
    """Say whether a word tells what a sentence is about: a longer one that doesn't stand everywhere."""
    return len(word) >= _SHORTEST and word.casefold() not in _STOP


def alike(one: str, other: str) -> bool:
    """Say whether two words begin alike, or one is the last part of the other."""
    if one[:STEM] == other[:STEM]:
        return True
    short, long = sorted((one, other), key=len)
    return len(short) >= _COMPOUND and long.endswith(short)
