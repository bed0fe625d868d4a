"""Whom a mention means: a name itself, a pronoun or description the person or body it takes up, or nobody named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.analysis.speech.antecedents import Antecedents
from workbench.analysis.speech.demonstratives import Demonstratives

if TYPE_CHECKING:
    from workbench.analysis.speech.hearing import Hearing
    from workbench.analysis.speech.mention import Mention
    from workbench.analysis.speech.people import People
    from workbench.analysis.speech.speaking import Speaking

_BACK: Final = 3  # sentences in which a pronoun may find its name
_FAR: Final = 8  # sentences in which "the school" may find the one called so
_BARE: Final = re.compile(
    r"(?:[Ss]precher(?:in)?|(?:Unternehmens|Konzern|Firmen)sprecher(?:in)?|(?:(?:company|club|airline|bank)\s)?spokes(?:wo)?(?:man|person))"
)
_WHOSE: Final = re.compile(r"\s(?:des|von|vom|beim?|aus|(?P<der>der))\s(?P<body>[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)*)?")
_OF: Final = re.compile(r"\s(?:des|der|von|vom|beim?|aus|für|im|in)\s")  # "der Sportchef von Bayer" may be anybody
_PLURAL: Final = re.compile(
    r"[Dd](?:ie|en)\s(?:[\w-]+\s)*\w*(?:[Uu]nternehmen|[Ss]ender|[Bb]etreiber|[Hh]ersteller|[Aa]nbieter|[Hh]ändler)"
)
_PAPERS: Final = frozenset({"statement", "release", "press release"})  # one word for another
_GENITIVE: Final = re.compile(r"e?s$")


class Referring:
    """Tells whom the mentions of one text mean.

    Args:
        text: the draft with quoted words blanked.
        cues: the language's expressions.
        heard: its sentences.
        people: what is known of the people.
        german: the language.
    """

    def __init__(self, text: str, cues: Speaking, heard: Hearing, people: People, *, german: bool) -> None:
        self._text = text
        self._cues = cues
        self._heard = heard
        self._people = people
        self._german = german
        self._demonstratives = Demonstratives(cues, heard)
        self._antecedents = Antecedents(text, cues, heard, self.meant, may_hold=people.may_hold, german=german)

    def meant(self, mention: Mention, index: int) -> str | None:
        """Return whom a mention of a sentence means; None when it is somebody the article does not name."""
        if self._german and mention.sort == "body" and self._cues.firms.fullmatch(mention.noun):
            return self._union(mention, index)
        if self._german and mention.sort == "body" and mention.noun == "Behörde" and mention.name == mention.noun:
            return self._authority(mention, index)
        if mention.name is not None or mention.sort in {"person", "body"}:
            return mention.name
        if mention.sort == "pronoun" or (mention.sort == "description" and self._refers_back(mention)):
            points = self._demonstratives.points(mention)
            found = self._demonstratives.of(mention, index) if points else self._antecedents.of(mention, index)
            fits = found is None or mention.sort == "pronoun" or self._people.may_hold(found, mention.noun)
            return found if fits else None
        return self._described(mention, index)

    def _from_there(self, mention: Mention, index: int) -> str | None:
        """Return whom "der Russe" means: the nearest person whom nothing tells to be from elsewhere, subjects first."""
        some = [m for m in self._before(mention, index) if m.sort == "person" and m.name]
        some = [m for m in some if (m.listed or " " in str(m.name)) and (not m.sex or m.sex == mention.sex)]
        some = [m for m in some if self._people.may_hold(str(m.name), mention.noun)]
        some = [m for m in some if m.sex] or some if mention.sex == "f" else some
        free = [m for m in some if not m.governed]
        sure = free or len({m.name for m in some}) == 1
        return (free or some)[-1].name if some and sure else None

    def _described(self, mention: Mention, index: int) -> str | None:
        """Return whom a description means that is nobody's office and no "politician"."""
        if _BARE.fullmatch(mention.noun):
            firm = self._of_firm(mention)
            other = not firm and self._of_another(mention)
            return None if other else self._only_body(mention, index, nouns=not firm)
        if not mention.definite:
            return None
        if self._german and mention.sex == "they" and self._cues.judges.fullmatch(mention.noun):
            return self._court(mention, index)
        if self._people.origin(mention.noun) is not None:
            return self._from_there(mention, index)
        stated = self._cues.utterance.fullmatch(mention.noun)
        return self._author(mention, index) if stated else self._only(mention, index)

    def _court(self, mention: Mention, index: int) -> str | None:
        """Return which court "die Richter" are: the one named in the few sentences before."""
        some = (m for back in range(max(0, index - _FAR), index + 1) for m in self._heard.mentions(back))
        named = {str(m.name) for m in some if m.sort == "body" and m.name and m.end <= mention.start}
        courts = {name for name in named if self._cues.courts.match(name)}
        longest = max(courts, key=len, default="")
        return longest if longest and all(one.casefold() in longest.casefold() for one in courts) else None

    def _author(self, mention: Mention, index: int) -> str | None:
        """Return whose "the statement" is: whoever speaks in the nearest sentence before that has the noun, too."""
        left, chained = _BACK, False
        for back in range(index - 1, -1, -1):
            if left == 0:
                return None
            left -= 1
            stretch = self._heard.stretches[back]
            told = [one.speaker for one in self._heard.sayings(back) if one.speaker is not None]
            if not told or not self._names_words(stretch.start, stretch.end, mention.noun):
                continue
            last = told[-1]
            if last.noun != mention.noun or last.name is not None:
                return self.meant(last, back) if not chained or last.sort == "body" else None
            left, chained = _BACK, True  # "the statement added" behind "the statement said"
        return None

    def _names_words(self, start: int, end: int, noun: str) -> bool:
        """Say whether a stretch has a noun for somebody's words, or, where it is one for a paper, its likes."""
        found = {match[0] for match in self._cues.utterance.finditer(self._text, start, end)}
        return f" {noun}" in self._text[start:end] or (noun in _PAPERS and not found.isdisjoint(_PAPERS))

    def _union(self, mention: Mention, index: int) -> str | None:
        """Return which union "die Gewerkschaft" means: the one body named before, itself where none is."""
        some = [m for m in self._before(mention, index) if m.sort == "body" and m.name and not m.noun]
        return self._only_body(mention, index) if some else mention.name

    def _authority(self, mention: Mention, index: int) -> str | None:
        """Return which authority "die Behörde" means: the one named or called otherwise just before, else itself."""
        before = [m for m in self._before(mention, index) if m.sort == "body" and m.name and m.noun != mention.noun]
        names = {m.name for m in before if not m.governed}
        return names.pop() if len(names) == 1 else mention.name

    def _of_firm(self, mention: Mention) -> bool:
        """Say whether a spokesperson is one of the body told of: "ein Sprecher des Unternehmens"."""
        of = _WHOSE.match(self._text, mention.end)
        return bool(of is not None and of["body"] and self._cues.firms.fullmatch(_GENITIVE.sub("", of["body"])))

    def _of_another(self, mention: Mention) -> bool:
        """Say whether a spokesperson is somebody's nobody named: "ihr Sprecher", "ein Sprecher des Verbandes"."""
        if self._text[mention.start : mention.end].split()[0].lower() in self._cues.possessive:
            return True
        of = _WHOSE.match(self._text, mention.end)
        return of is not None and not (of["der"] and self._cues.papers.fullmatch(of["body"] or ""))

    def _only(self, mention: Mention, index: int) -> str | None:
        """Return the only one a description may take up: "der Manager" the last person, "the company" the last body."""
        if self._german and _PLURAL.fullmatch(self._text, mention.start, mention.end):
            return None
        if self._cues.firms.fullmatch(self._plain(mention.noun)):
            found = self._named_so(mention, index) or self._only_body(mention, index)
            return found or (None if self._german else self._as_before(mention, index))
        alone = not self._cues.varied.fullmatch(mention.noun)
        if alone and (not self._german or not mention.personal or self._cues.others.search(mention.noun)):
            return None
        near = [m for m in self._before(mention, index) if m.sort == "person" and m.listed and m.name]
        near = [m for m in near if m.sex or " " in str(m.name)]  # else it may be a body
        fitting = {m.name for m in near if not (m.sex and mention.sex) or m.sex == mention.sex}
        subjects = {m.name for m in near if not m.governed}
        first = next((m for m in self._heard.mentions(index) if not m.governed), mention)
        several = len(fitting if self._german and mention.sex == "f" else {m.name for m in near}) > 1
        if alone and (several or first.start < mention.start):
            return None  # a trade may be anybody's of several, "die Kanadier sagen, der Pilot …"
        chosen = fitting.pop() if len(fitting) == 1 else self._just_named(mention, index)
        if chosen not in subjects:
            return None
        return chosen if chosen is not None and self._people.may_hold(chosen, mention.noun) else None

    def _plain(self, noun: str) -> str:
        """Return a German noun without a genitive's ending: "nach Angaben des Konzerns"."""
        return _GENITIVE.sub("", noun) if self._german else noun

    def _just_named(self, mention: Mention, index: int) -> str | None:
        """Return the one person of the sentence before that a German description of several may take up."""
        office = "-" in mention.noun or _OF.match(self._text, mention.end)  # of a body: it may be anybody's
        if not self._german or not index or office:
            return None
        near = [m for m in self._heard.mentions(index - 1) if m.sort == "person" and m.listed and m.name]
        names = {m.name for m in near}
        fits = len(names) == 1 and not near[0].governed and near[0].sex in {"", mention.sex}
        return near[0].name if fits else None

    def _as_before(self, mention: Mention, index: int) -> str | None:
        """Return which body "the company" meant the last time it was said, where that was certain."""
        for back in range(index - 1, max(-1, index - 1 - _FAR), -1):
            for one in self._heard.mentions(back):
                if one.sort == "description" and one.definite and one.noun == mention.noun:
                    return self._only(one, back)
        return None

    def _named_so(self, mention: Mention, index: int) -> str | None:
        """Return the one body named before whose name ends with the noun: "the school" for Redhill School."""
        noun = self._plain(mention.noun.rpartition(" ")[2]).casefold()
        some = (m for back in range(max(0, index - _FAR), index + 1) for m in self._heard.mentions(back))
        named = {str(m.name) for m in some if m.sort == "body" and m.listed and m.name and m.end <= mention.start}
        fitting = {name for name in named if name.casefold().endswith(noun) and name.casefold() != noun}
        return fitting.pop() if len(fitting) == 1 else None

    def _only_body(self, mention: Mention, index: int, *, nouns: bool = False) -> str | None:
        """Return the one body named before; where somebody speaks for it, those that only a noun names count, too."""
        before = self._before(mention, index)
        some = [m for m in before if m.listed and m.name and (m.sort == "body" or self._spoken_for(m))]
        near = [m for m in some if (nouns or not m.noun) and not self._cues.outlets.fullmatch(str(m.name))]
        near = [m for m in near if not self._text.startswith("(", m.start - 1) and "/" not in self._around(m)]
        free = {m.name for m in near if not m.governed or self._text.startswith("and ", m.start - 4)}
        names = free or {m.name for m in near}
        if len({str(name).replace("-", " ").casefold() for name in names}) != 1:
            return None
        return min(names, key=str)  # "Rolls Royce" and "Rolls-Royce" are one

    def _spoken_for(self, mention: Mention) -> bool:
        """Say whether a mention is a body's spokesperson: "a spokesperson for Southern"."""
        return mention.sort == "description" and self._cues.spoken_for.fullmatch(mention.noun) is not None

    def _around(self, mention: Mention) -> str:
        return self._text[mention.start - 1 : mention.start] + self._text[mention.end : mention.end + 1]

    def _before(self, mention: Mention, index: int) -> list[Mention]:
        """Return the mentions before one, in its sentence and the few before that."""
        some = [m for back in range(max(0, index - _BACK), index + 1) for m in self._heard.mentions(back)]
        return [m for m in some if m.end <= mention.start]

    def _refers_back(self, mention: Mention) -> bool:
        told = self._german or mention.definite  # "a Western diplomat" is somebody else
        told = told and self._people.origin(mention.noun) is None
        return told and self._cues.corefers.fullmatch(mention.noun) is not None
