"""Who could be speaking in a sentence: names, bodies, pronouns and descriptions, each with whom it means.

A mention that means nobody the article names (``name`` None) still counts: "sagte eine Mutter" keeps the words from
being given to whoever is named nearby.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Final, Literal

from workbench.analysis.lexicon import NEVER
from workbench.analysis.speech.describing import Describing
from workbench.analysis.speech.freeing import Freeing
from workbench.analysis.speech.full_names import FullNames
from workbench.analysis.speech.mention import CAPITALS, Mention
from workbench.analysis.speech.merging import Merging
from workbench.analysis.speech.unlisted_names import unlisted
from workbench.model.facts import FactKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.speech.people import People, Sex
    from workbench.analysis.speech.speaking import Speaking
    from workbench.model.facts import Fact

_BEFORE: Final = 90  # code points in which a preposition governs a name
_WORD: Final = re.compile(r"\w+")
_DAYS: Final = re.compile(
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|Septem|Okto|Novem|Dezem|January|February|March|May|June"
    r"|July|Octo|Decem|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|(?:Mon|Tues|Wednes|Thurs"
    r"|Fri|Satur|Sun)day)(?:ber)?"
)
_SUBJECTS: Final = frozenset({"he", "she"})  # never objects: "to the judge he wrote"
_ACRONYM: Final = re.compile(r"C[EFOT]O|MP|PM")  # of an English office, which no body is called
_LEAD: Final = re.compile(rf"(?:(?:(?:[a-z]+-)?[{CAPITALS}][\w.&/-]*|Dr\.|Prof\.)\s+){{0,4}}")  # before a name
_LEAD_EN: Final = re.compile(rf"(?:(?:the|an?)\s+(?:[a-z]+\s)?)?{_LEAD.pattern}")
_REPORT: Final = re.compile(
    r"(?<![\w-])(?:the|an?|The|An?|one|One)\s(?P<body>[A-Z]{2,}[\w-]*|[A-Z][a-z]+[A-Z]\w*)\s"
    r"(?:report|study|brief|briefing|statement|survey|analysis|poll|paper|assessment|release|story)(?![\w-])"
)
_STATEMENT: Final = re.compile(
    r"\b[Tt]he (?P<noun>statement|letter|memo|email|e-mail|message|report|release)"
    r"(?=,?\s(?:(?:also|further|later|then)\s)?"
    r"(?:said|read|reads|says|added|adds|continued|continues|concluded|warned|stated|went on|noted)\b)"
)
_NOBLE: Final = re.compile(r"(?:^|[.!?:“”] )(?P<word>Zu|Von(?: de[rmn])?|Vom) \Z")  # begins a sentence
_DER: Final = re.compile(r"\bder [„“\"»«‚]?\Z")
_DER_SIZE: Final = 8
_ARTICLE: Final = re.compile(r"\b(?:[Dd]er|[Dd]ie|[Ss]eine?|[Ii]hre?|[Ee]ine?) \Z")
_COMPOUND: Final = re.compile(r"-(?:led|backed|based|era|run|owned|funded|born|style|controlled|held)(?!\w)")


class Mentions:
    """Finds the mentions of one text.

    Args:
        text: the draft, quoted words blanked, so that nobody inside a quotation speaks.
        names: its names, in order.
        cues: the language's expressions of reported speech.
        people: what the article says about its people.
        german: whether the language tells genitives by a bare "s".
        proper: where the tagger sees a word of a name, rising: names that no list and no tagger of names knows.
    """

    def __init__(
        self,
        text: str,
        names: Sequence[Fact],
        cues: Speaking,
        people: People,
        *,
        german: bool,
        proper: Sequence[int] = (),
    ) -> None:
        self._text = text
        self._cues = cues
        self._people = people
        self._german = german
        kinds = (FactKind.PERSON, FactKind.ORGANISATION)
        named = (n for n in names if n.kind in kinds and not text[n.start : n.end].isspace())
        self._names = [n for n in named if n.kind is FactKind.PERSON or not self._is_office(n.text)]
        self._starts = [name.start for name in self._names]
        self._people_begin = frozenset(name.start for name in self._names if name.kind is FactKind.PERSON)
        self._unlisted = unlisted(text, proper, names, german=german)
        self._unlisted_starts = [start for start, _ in self._unlisted]
        self._words = frozenset(_WORD.findall(text)) if german else frozenset()
        self._full = FullNames(text, self._names, cues, people, german=german)
        self._spokes = re.compile(rf"\s(?:{cues.spoken_for.pattern})(?!\w)" if not german else NEVER)
        self._governed_at: dict[int, bool] = {}
        self._found_at: dict[tuple[int, int], Mention | None] = {}
        self._named_at: dict[int, Mention] = {}
        self._freeing = Freeing(text, cues, people)
        self._merging = Merging(text, cues, german=german)
        self._describing = Describing(text, self._names, cues, people, self._governed, german=german)

    def within(self, start: int, end: int) -> list[Mention]:
        """Return the mentions of a stretch of text in order, without overlaps."""
        found = [self._named(name) for name in self._names_from(start, end)]
        described = self._cues.description.finditer(self._text, start, end)
        found += [self._describing.mention(match) for match in described if not self._is_said(match)]
        found += self._unknown(start, end)
        found += self._pronouns(start, end)
        found += self._owned(found)
        found += self._reporting(start, end)
        found += self._bare_bodies(start, end)
        merged = self._merging.merged(sorted(found, key=lambda one: (one.start, -one.end)))
        return merged if self._german else self._freeing.freed(merged)

    def _is_said(self, match: re.Match[str]) -> bool:
        """Say whether a German "das" is what somebody says and no article: "Das erklärte Minister Karl Bauer"."""
        if not self._german or match["det"] not in {"Das", "Dies"}:
            return False
        words: list[str] = [*match["adj"].split(), match["noun"]]
        told = self._cues.verb.fullmatch(words[0]) is not None
        return told and any(self._cues.personal.search(word) is not None for word in words[1:])

    def at(self, place: int, end: int) -> Mention | None:
        """Return the mention that starts at ``place``, offices and adjectives before a name skipped."""
        if (place, end) not in self._found_at:
            self._found_at[place, end] = self._at(place, end)
        return self._found_at[place, end]

    def _at(self, place: int, end: int) -> Mention | None:
        match = (_LEAD if self._german else _LEAD_EN).match(self._text, place, end)
        limit = match.end() if match else place
        office = self._cues.office_between.match(self._text, place - 1, end) if place else None
        limit = max(limit, office.end()) if office is not None else limit
        some = self.within(place, min(end, place + 260))
        first = some[0] if some else None
        return first if first is not None and first.start <= limit else None

    def _is_office(self, words: str) -> bool:
        """Say whether what is taken for a body is somebody's office: "Ufo-Vorsitzende", "Thyssenkrupp-Chef"."""
        last = words.rpartition("-")[2]
        if not self._german:
            return _ACRONYM.fullmatch(words) is not None
        if last == words:
            return False
        return self._people.is_office(last) or self._cues.callings.fullmatch(last) is not None

    def _unknown(self, start: int, end: int) -> list[Mention]:
        """Return words that the tagger takes for a name though nothing says of what: beside "sagte" of a person."""
        low, high = bisect_left(self._unlisted_starts, start), bisect_left(self._unlisted_starts, end)
        return [
            Mention(
                start=a,
                end=b,
                sort="person",
                name=self._full.ending_with(a, b),
                governed=self._governed(a),
                listed=False,
            )
            for a, b in self._unlisted[low:high]
            if not (self._cues.several_people.fullmatch(self._text, a, b) or _DAYS.fullmatch(self._text, a, b))
            and not (self._german and self._is_noun(a, b))
        ]

    def _is_noun(self, start: int, end: int) -> bool:
        """Say whether what the tagger takes for a name is a noun for a person behind its article: "die Französin"."""
        word = self._text[start:end]
        article = _ARTICLE.search(self._text, max(0, start - _DER_SIZE), start) is not None
        known = self._people.origin(word) is not None or self._people.is_office(word)
        return article and (known or self._cues.kin.fullmatch(word) is not None)

    def _names_from(self, start: int, end: int) -> Sequence[Fact]:
        return self._names[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _named(self, name: Fact) -> Mention:
        if name.start not in self._named_at:
            self._named_at[name.start] = self._mention_of(name)
        return self._named_at[name.start]

    def _mention_of(self, name: Fact) -> Mention:
        value = self._full.of(name)
        person = name.kind is FactKind.PERSON and self._cues.body_after.match(self._text, name.end) is None
        return Mention(
            start=name.start,
            end=name.end,
            sort="person" if person else "body",
            name=value,
            sex=self._people.sex(value) if person and value else "",
            governed=self._governed(name.start)
            or self._possessive(name)
            or self._bracketed(name)
            or _COMPOUND.match(self._text, name.end) is not None
            or (not person and self._dative(name)),
            personal=person or self._spokes.match(self._text, name.end) is not None,
        )

    def _owned(self, found: Sequence[Mention]) -> list[Mention]:
        """Return what belongs to a genitive ("McCains Kampagne", "the firm's lawyer"): it speaks, not its owner.

        A statement speaks for its owner ("Musks Aussage", "Musk's statement").
        """
        owned: list[Mention] = []
        for one in found:
            named = one.sort in {"person", "body"} and bool(one.name)
            match = (
                self._cues.owned.match(self._text, one.end) if one.governed and (named or not self._german) else None
            )
            if match is None or self._governed(one.start):
                continue
            noun = match["noun"]
            if self._cues.utterance.fullmatch(noun) or (one.sort == "body" and self._cues.press.fullmatch(noun)):
                name = one.name[:-1] if self._german and one.name and one.name[-1] == "s" else one.name
                owned.append(replace(one, end=match.end(), governed=False, name=name))
                continue
            sex = self._cues.sex(noun)
            personal = bool(self._cues.personal.search(noun)) or not self._german
            owned.append(
                Mention(
                    start=one.start,
                    end=match.end(),
                    sort="description",
                    name=None,
                    sex=sex,
                    personal=personal,
                    noun=noun,
                )
            )
        return owned

    def _governed(self, start: int) -> bool:
        if start not in self._governed_at:
            self._governed_at[start] = self._is_governed(start)
        return self._governed_at[start]

    def _is_governed(self, start: int) -> bool:
        before = self._text[max(0, start - _BEFORE) : start].rpartition("\n")[2].rstrip('„“"»«‚#@')
        noble = _NOBLE.search(before)
        if self._german and noble is not None and self._is_noble(noble["word"], start):
            return False
        office = self._cues.office_to.search(before)
        if office is not None:
            before = before[: office.start()]
        if self._begins_clause(before, start):
            return False
        governed = self._cues.governed.search(before) or self._cues.governed_noun.search(before)
        told = self._cues.uttered.search(before) or self._cues.press_of.search(before)
        return governed is not None and not told

    def _begins_clause(self, before: str, start: int) -> bool:
        """Say whether a subject begins a German relative clause: "zu dem der Rat", "in dessen Folge Bauer"."""
        relative = self._cues.relative.search(before)
        if relative is None:
            return False
        first = _WORD.match(self._text, start)
        if first is not None and first[0] in self._cues.nominative:
            return True
        owner = relative["noun"] is not None and self._cues.personal.search(relative["noun"]) is not None
        return start in self._people_begin and not owner

    def _is_noble(self, particle: str, start: int) -> bool:
        """Say whether a particle belongs to a name: in "Zu Rhein sagte" where "Karl zu Rhein" is named elsewhere.

        "Von der" does, too, where a verb of saying stands right behind: "Von der Leyen sagte".
        """
        word = _WORD.match(self._text, start)
        if word is not None and word[0] in {"der", "den"}:
            particle, word = f"{particle} {word[0]}", _WORD.match(self._text, word.end() + 1)
        if word is None:
            return False
        says = " " in particle and self._cues.verb.match(self._text, word.end() + 1) is not None
        return says or re.search(rf"\b[A-ZÄÖÜ][\w-]+ {particle.lower()} {word[0]}\b", self._text) is not None

    def _bracketed(self, name: Fact) -> bool:
        """Say whether a name alone in brackets adds to the one before: a party, a short form."""
        lead = self._text[max(0, name.start - 1) : name.start]
        return lead == "(" and self._text[name.end : name.end + 1] in {")", "/", "-"}  # "Essen (dpa/lnw)"

    def _dative(self, name: Fact) -> bool:
        """Say whether "der" makes a German body's name a dative or genitive: "sagte der Süddeutschen Zeitung"."""
        if not (self._german and _DER.search(self._text, max(0, name.start - _DER_SIZE), name.start)):
            return False
        first, _, more = name.text.partition(" ")
        return (bool(more) and first.endswith("en")) or self._cues.papers.fullmatch(name.text) is not None

    def _possessive(self, name: Fact) -> bool:
        """Say whether the name is a genitive ("Elon Musks Angebot", "Musk's offer")."""
        if self._text[name.end : name.end + 2] in {"'s", "’s"}:
            return True
        if not (self._german and name.text.endswith("s")):
            return False
        owned = self._cues.owned.match(self._text, name.end)
        if owned is not None and " " not in owned[0].strip() and self._cues.spoken_for.fullmatch(owned["noun"]):
            return True
        if owned is not None and name.kind is FactKind.PERSON and " " not in owned[0].strip():
            return True
        bare = not (isinstance(name.value, str) and name.value.endswith("s"))
        return bare or name.text.rsplit(" ", 1)[-1][:-1] in self._words

    def _pronouns(self, start: int, end: int) -> list[Mention]:
        found: list[Mention] = []
        for sex, pattern in (("m", self._cues.he), ("f", self._cues.she), ("they", self._cues.they)):
            for match in pattern.finditer(self._text, start, end):
                word: Sex | Literal["they"] = sex  # type: ignore[assignment]
                one = Mention(start=match.start(), end=match.end(), sort="pronoun", name=None, sex=word, noun=match[0])
                if not any(other.start == one.start for other in found):
                    subject = not self._german and match[0].lower() in _SUBJECTS
                    found.append(replace(one, governed=not subject and self._governed(match.start())))
        for match in _STATEMENT.finditer(self._text, start, end) if not self._german else ():
            place, noun = match.span(), match["noun"]
            some = Mention(start=place[0], end=place[1], sort="description", name=None, personal=False, noun=noun)
            found.append(replace(some, definite=True))
        for match in self._cues.it.finditer(self._text, start, end):
            place = match.span()
            found += [Mention(start=place[0], end=place[1], sort="pronoun", name=None, sex="it", personal=False)]
        return found

    def _reporting(self, start: int, end: int) -> list[Mention]:
        """Return the body before an English report's noun: "the IPN report", "a MILNET brief"."""
        some = () if self._german else _REPORT.finditer(self._text, start, end)
        return [
            Mention(
                start=match.start("body"),
                end=match.end(),
                sort="body",
                name=self._full.spelled_out(match["body"]),
                governed=self._governed(match.start()),
                personal=False,
            )
            for match in some
            if not _DAYS.fullmatch(match["body"])
        ]

    def _bare_bodies(self, start: int, end: int) -> list[Mention]:
        """Return bodies without an article ("laut Polizei", "Polizei und Feuerwehr")."""
        return [
            Mention(
                start=match.start(),
                end=match.end(),
                sort="body",
                name=self._describing.body(match[0]),
                governed=self._governed(match.start()),
                personal=False,
                noun=match[0],
            )
            for match in self._cues.bodies.finditer(self._text, start, end)
            if match[0][:1].isupper() or match[0] == "police"
        ]
