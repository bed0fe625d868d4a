"""What an article says about its people: which names are women's, who holds which office, of what age and party.

A pronoun or a description ("die Ministerin", "the Tesla boss") is only as good as what the article tells, so a name's
sex comes from a title, "Frau" or "Mr" beside it before it comes from the first name, and stays open when both fail.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from workbench.analysis.lexicon import NEVER
from workbench.analysis.lexicon import lexicon as language_data
from workbench.analysis.names.gazetteer import gazetteer
from workbench.analysis.speech.origins import Origins

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.lexicon import Lexicon
    from workbench.analysis.speech.speaking import Speaking
    from workbench.model.facts import Fact

Sex = Literal["m", "f", ""]
_LEAD: Final = 90  # code points before a name in which its office stands
_TAIL: Final = 60  # code points behind it
_PARTS: Final = re.compile(r"[-\s]+")
_AGED: Final = re.compile(r"(\d{1,3})(?:-[Jj]ährigen?|-year-olds?)")
_AGE_BEFORE: Final = re.compile(rf"(?<![\w-]){_AGED.pattern}\s(?:[\w-]+\s){{0,3}}\Z")
_AGE_AFTER: Final = re.compile(
    r"\s\((\d{1,3})[,/)]|,\s(\d{1,3})(?:,\s|\sJahre\b|\syears\b|\sund\s)|\s(?:ist|is)\s(\d{1,3})\s(?:Jahre|years)\b"
)
_FORMER: Final = re.compile(r"\b(?:[Ff]ormer|[Ee]x-|[Ll]ate)\s?(?:[A-Z][\w-]+\s)?\Z")  # before an office held once
_SECOND: Final = re.compile(r"(?:vice|deputy|assistant|associate|acting|under|shadow)[\s-]")
_ONCE: Final = re.compile(r"(?:[Ff]ormer|[Ll]ate|[Tt]hen|[Oo]usted|[Dd]eposed)[\s-]")
_LEADING: Final = re.compile(r"(?:[A-Z][\w-]+\s)?[\w-]+(?=\s(?:of|to|for|at|in)\s)")  # "Russian Ambassador" to China
_BORN: Final = re.compile(r"\A\w+-born\s")
_MEMBER: Final = re.compile(r"member of parliament\Z")
_BRACKET: Final = re.compile(r"\s\((?:\d{1,3}[,/]\s?)?([A-ZÄÖÜ][\wäöüß/]*)[-,);\s]")


@dataclass(slots=True)
class _Known:
    """What is known of one name."""

    votes: Counter[str] = field(default_factory=Counter)
    offices: set[str] = field(default_factory=set)
    past: set[str] = field(default_factory=set)
    ages: set[str] = field(default_factory=set)
    parties: set[str] = field(default_factory=set)
    origins: set[str] = field(default_factory=set)


class People:
    """The people of one article, by full name.

    Args:
        text: the draft.
        persons: its names of persons, in order.
        lexicon: the language's data.
        cues: its expressions of reported speech.
    """

    def __init__(self, text: str, persons: Sequence[Fact], lexicon: Lexicon, cues: Speaking) -> None:
        self._cues = cues
        self._lists = gazetteer(lexicon)
        shared = language_data("xx")
        self._feminine = shared.words("people", "feminine") | shared.words("people", "more_feminine")
        self._masculine = shared.words("people", "more_masculine")
        self._either = shared.words("people", "either")
        table = lexicon.tables.get("speech", {})
        self._parties = dict(pair.split("=") for pair in str(table.get("parties", "")).split())
        self._partisans = re.compile(str(table.get("partisans") or NEVER))
        self._origins = Origins(lexicon)
        self._known: dict[str, _Known] = defaultdict(_Known)
        self._holders: dict[tuple[str, Sex], str | None] = {}
        for person in persons:
            if isinstance(person.value, str):
                self._hear(text, person, self._known[person.value])

    def sex(self, name: str) -> Sex:
        """Return "m" or "f" as title or first name tell, empty when they don't."""
        votes = self._known[name].votes if name in self._known else Counter()
        if votes["f"] != votes["m"]:
            return "f" if votes["f"] > votes["m"] else "m"
        if " " not in name:  # "Derek" of a "Derek Greer"
            longer = {self.sex(one) for one in self._known if one.startswith(f"{name} ")}
            return longer.pop() if len(longer) == 1 else ""
        first = name.partition(" ")[0]
        if first in self._either:
            return ""
        if first in self._feminine:
            return "f"
        men = (self._masculine, self._lists.first_names, self._lists.weak_first_names)
        return "m" if any(first in names for names in men) else ""

    def holder(self, noun: str, sex: Sex) -> str | None:
        """Return the one person of the article who holds an office ("Tesla-Chef", "Ministerin"), None when unsure.

        An age ("52-Jährige") and a party ("SPD-Politiker", "Christdemokratin") count as an office does.
        """
        wanted = self._stem(noun)
        if (wanted, sex) not in self._holders:
            self._holders[wanted, sex] = self._only(noun, sex)
        return self._holders[wanted, sex]

    def may_hold(self, name: str, noun: str) -> bool:
        """Say whether nothing speaks against a person's being called so: nobody else is said to hold the office."""
        holders = {other for other, known in self._known.items() if self._holds(known, noun)}
        if not holders and (age := _AGED.fullmatch(noun)):
            return name not in self._known or self._known[name].ages <= {age[1]}
        if not holders and (party := self._party(noun)):
            return name not in self._known or self._known[name].parties <= {party}
        if not holders and (origin := self.origin(noun)):
            return name not in self._known or self._known[name].origins <= {origin}
        return not holders or name in holders

    def _only(self, noun: str, sex: Sex) -> str | None:
        """Return the one holder: who is called just so, else whose office may be meant, else who held it once."""
        once = _ONCE.match(noun)
        noun = noun[once.end() :] if once is not None else noun
        for holds in (self._held,) if once is not None else (self._is_called, self._holds, self._held):
            holders = (name for name, known in self._known.items() if holds(known, noun))
            found = {name for name in holders if not sex or self.sex(name) in {"", sex}}
            if found:
                return found.pop() if len(found) == 1 else None
        return None

    def _is_called(self, known: _Known, noun: str) -> bool:
        """Say whether somebody is said to hold an office in just these words: "US president"."""
        return " " in noun and self._stem(noun) in known.offices

    def _held(self, known: _Known, noun: str) -> bool:
        """Say whether somebody once held an office: "former President Obama"."""
        wanted = self._stem(noun)
        return any(_same_office(wanted, office) for office in known.past)

    def _holds(self, known: _Known, noun: str) -> bool:
        """Say whether somebody is said to be what a noun names: of that age, that party, in that office."""
        if age := _AGED.fullmatch(noun):
            return age[1] in known.ages
        if (party := self._party(noun)) and party in known.parties:
            return True
        if (origin := self.origin(noun)) is not None:
            return origin in known.origins
        wanted = self._stem(noun)
        former = wanted.startswith("ex-") and self._lists.code == "de"
        return any(_same_office(wanted, office) for office in known.offices if not former or office.startswith("ex-"))

    def origin(self, noun: str) -> str | None:
        """Return the origin that a noun for a person tells ("Russe"), None when it tells none."""
        return self._origins.of_noun(noun)

    def _party(self, noun: str) -> str | None:
        """Return the party that a noun for one of its people tells ("SPD-Politiker", "Christdemokratin")."""
        match = self._partisans.fullmatch(noun)
        return self._parties.get(match["party"]) if match is not None else None

    def _hear(self, text: str, person: Fact, known: _Known) -> None:
        before, after = text[max(0, person.start - _LEAD) : person.start], text[person.end : person.end + _TAIL]
        if "\n" in before:
            before = before.rpartition("\n")[2]
        cues = self._cues
        owner = self._lists.code == "de" and person.text.endswith("s") and not str(person.value).endswith("s")
        lead = None if owner else cues.office_before.search(before)  # "der Arzt Lahms" is not Lahm
        for match in (lead, cues.office_of.search(before), cues.office_after.match(after)):
            if match is None:
                continue
            noun = match["noun"].strip()
            once = _ONCE.match(noun)
            past = match is lead and (once or _FORMER.search(before, 0, match.start("noun"))) is not None
            (known.past if past else known.offices).add(self._stem(noun[once.end() :] if once else noun))
            told = self.is_office(noun) or (cues.female_noun.search(noun) and cues.personal.search(noun[: -len("in")]))
            if self._lists.code == "de" and told and not cues.either_noun.search(noun):
                known.votes["f" if self._cues.female_noun.search(noun) else "m"] += 1
            if "-" in noun and (party := self._parties.get(noun.partition("-")[0])):
                known.parties.add(party)
        if (origin := self._origins.before(before)) is not None:
            known.origins.add(origin)
        to = cues.office_to.search(before)
        if to is not None and not self.is_office(before.split()[-1]):
            start = before.rfind(" ", 0, max(0, to.start() - 1)) + 1
            office = _LEADING.match(before, start) or _LEADING.match(before, to.start())
            known.offices.add(self._stem(office[0])) if office is not None else None
        self._hear_more(before, after, known)
        if self._cues.woman_before.search(before):
            known.votes["f"] += 2
        if self._cues.man_before.search(before):
            known.votes["m"] += 2

    def _hear_more(self, before: str, after: str, known: _Known) -> None:
        """Take note of what a name's owner is said to be, an age and a party: "Anna Berg (SPD) ist Ministerin"."""
        for match in (self._cues.office_is.match(after), self._cues.office_becomes.search(before)):
            if match is not None and (self.is_office(match["noun"]) or self._cues.callings.fullmatch(match["noun"])):
                known.offices.add(self._stem(match["noun"]))
        for match in (_AGE_BEFORE.search(before), _AGE_AFTER.match(after)):
            if match is not None:
                known.ages.add(next(age for age in match.groups() if age))
        bracket = _BRACKET.match(after)
        if bracket is not None and (party := self._parties.get(bracket[1])):
            known.parties.add(party)

    def is_office(self, noun: str) -> bool:
        """Say whether a noun is one for an office or a calling ("Vorsitzende", "Außenminister")."""
        return noun in self._lists.titles or bool(self._lists.title_ending.match(noun))

    def _stem(self, noun: str) -> str:
        return _MEMBER.sub("mp", _BORN.sub("", self._cues.inflection.sub("", noun).casefold()))


def _same_office(wanted: str, office: str) -> bool:
    """Say whether two nouns may mean one office: the same, or one's last part is the other ("Tesla-Chef", "Chef")."""
    if wanted in (office, "".join(part[0] for part in _PARTS.split(office) if part)):
        return True  # "CFO": the chief financial officer
    shorter, longer = sorted((wanted, office), key=len)
    if _SECOND.match(longer) and not _SECOND.match(shorter):
        return False  # the vice president is not the president
    last = _PARTS.split(longer)[-1]
    return last == shorter or (len(shorter) > 4 and longer.endswith(shorter))  # noqa: PLR2004 - "minister", not "rat"
