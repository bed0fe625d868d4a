"""Who could be speaking in a sentence: names, bodies, pronouns and descriptions, each with whom it means.

A mention that means nobody the article names (``name`` None) still counts: "sagte eine Mutter" keeps the words from
being given to whoever is named nearby.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from workbench.analysis.unlisted_names import unlisted
from workbench.model.facts import FactKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.people import People, Sex
    from workbench.analysis.speaking import Speaking
    from workbench.model.facts import Fact

_BEFORE: Final = 90  # code points in which a preposition governs a name
_APPOSITION: Final = re.compile(r"[^,.;:!?„“”»«\"\n]{0,120},\s*(?:Dr\.\s|Prof\.\s)?")
_WORD: Final = re.compile(r"\w+")
_NOUN_BEFORE: Final = re.compile(
    r"(?<![.!?:] )(?<![“”«»\"] )(?<!\n)(?<!\A)(?<!\w)(?!(?:Auch|Doch|Aber|Und|Selbst|Sogar|Nur|So|Als|Dass)\s)"
    r"[A-ZÄÖÜ][\w-]+\s\Z"
)
_OWNER: Final = re.compile(r"\s(?:[a-zäöüß-]+\s)?(?:[A-ZÄÖÜ][\w-]+\s){1,2}")
_OF: Final = re.compile(r"\s(?:(?:von|vom|für|bei|of|for|at|from)\s)?")  # between an office and whose it is
_HYPHENED: Final = re.compile(r"-(?:[A-Z][a-z]+|(?!led|era|like|style|run|born)[a-z]{2,5})(?!\w)")
_HARD: Final = re.compile(r"[.;:!?„“”»«\"\n]")

Sort = Literal["person", "body", "pronoun", "description"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A possible speaker.

    Attributes:
        start, end: code points of the text.
        sort: what it is.
        name: whom it means; None when nobody the article names, or not yet known.
        sex: "m", "f" or empty; "they" for several.
        governed: a preposition, a case or an owner makes it no subject.
        personal: its noun is one for people.
        noun: a description's noun.
        definite: a description with a definite article: somebody already told of.
        listed: a known name; else one by its looks, trusted right beside a verb of saying only.
    """

    start: int
    end: int
    sort: Sort
    name: str | None
    sex: Sex | Literal["they"] = ""
    governed: bool = False
    personal: bool = True
    noun: str = ""
    listed: bool = True
    definite: bool = False


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
        self._unlisted = unlisted(text, proper, names)
        self._unlisted_starts = [start for start, _ in self._unlisted]
        self._words = frozenset(_WORD.findall(text)) if german else frozenset()
        self._meant: dict[str, str | None] = {}
        self._fuller: dict[str, str] = {}
        self._bodies = {str(n.value) for n in self._names if n.kind is FactKind.ORGANISATION}

    def within(self, start: int, end: int) -> list[Mention]:
        """Return the mentions of a stretch of text in order, without overlaps."""
        found = [self._named(name) for name in self._names_from(start, end)]
        found += [self._described(match) for match in self._cues.description.finditer(self._text, start, end)]
        found += self._unknown(start, end)
        found += self._pronouns(start, end)
        found += self._owned(found)
        found += self._bare_bodies(start, end)
        return self._merged(sorted(found, key=lambda one: (one.start, -one.end)))

    def at(self, place: int, end: int) -> Mention | None:
        """Return the mention that starts at ``place``, offices and adjectives before a name skipped."""
        lead = re.compile(r"(?:(?:[A-ZÄÖÜ][\w.&/-]*|Dr\.|Prof\.)\s+){0,4}")
        match = lead.match(self._text, place, end)
        limit = match.end() if match else place
        office = self._cues.office_between.match(self._text, place - 1, end) if place else None
        limit = max(limit, office.end()) if office is not None else limit
        some = self.within(place, min(end, place + 260))
        first = some[0] if some else None
        return first if first is not None and first.start <= limit else None

    def _is_office(self, words: str) -> bool:
        """Say whether what is taken for a body is somebody's office: "Ufo-Vorsitzende", "Thyssenkrupp-Chef"."""
        last = words.rpartition("-")[2]
        if not self._german or last == words:
            return False
        return self._people.is_office(last) or self._cues.callings.fullmatch(last) is not None

    def _unknown(self, start: int, end: int) -> list[Mention]:
        """Return words that the tagger takes for a name though nothing says of what: beside "sagte" of a person."""
        low, high = bisect_left(self._unlisted_starts, start), bisect_left(self._unlisted_starts, end)
        return [
            Mention(start=a, end=b, sort="person", name=self._text[a:b], governed=self._governed(a), listed=False)
            for a, b in self._unlisted[low:high]
            if not self._cues.several_people.fullmatch(self._text, a, b)
        ]

    def _names_from(self, start: int, end: int) -> Sequence[Fact]:
        return self._names[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _named(self, name: Fact) -> Mention:
        value = self._full(name)
        person = name.kind is FactKind.PERSON and self._cues.body_after.match(self._text, name.end) is None
        return Mention(
            start=name.start,
            end=name.end,
            sort="person" if person else "body",
            name=value,
            sex=self._people.sex(value) if person and value else "",
            governed=self._governed(name.start) or self._possessive(name) or self._bracketed(name),
            personal=person,
        )

    def _full(self, name: Fact) -> str | None:
        """Return whom a name means: with what a hyphen adds to it ("Joan Johnson-Freese"), "Sadr" for "al-Sadr"."""
        if not isinstance(name.value, str):
            return None
        more = _HYPHENED.match(self._text, name.end) if name.kind is FactKind.PERSON else None
        value = f"{name.value}{more[0]}" if more is not None and not self._german else name.value
        if " " in value or name.kind is not FactKind.PERSON:
            return value
        if value not in self._fuller:
            longer = {str(n.value) for n in self._names if str(n.value).endswith((f" {value}", f"-{value}"))}
            self._fuller[value] = longer.pop() if len(longer) == 1 else value
        return self._fuller[value]

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
            if self._cues.utterance.fullmatch(noun):
                name = one.name[:-1] if self._german and one.name and one.name[-1] == "s" else one.name
                owned.append(replace(one, end=match.end(), governed=False, name=name))
                continue
            sex: Sex = "f" if self._cues.female_noun.search(noun) else ("m" if self._german else "")
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
        before = self._text[max(0, start - _BEFORE) : start].rpartition("\n")[2].rstrip('„“"»«‚')
        return bool(self._cues.governed.search(before)) and not self._cues.uttered.search(before)

    def _bracketed(self, name: Fact) -> bool:
        """Say whether a name alone in brackets adds to the one before: a party, a short form."""
        return self._text[max(0, name.start - 1) : name.start] == "(" and self._text[name.end : name.end + 1] == ")"

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
                    found.append(replace(one, governed=self._governed(match.start())))
        return found

    def _described(self, match: re.Match[str]) -> Mention:
        noun, determiner = match["noun"], match["det"]
        personal = bool(self._cues.personal.search(noun))
        owner = self._cues.possessive.get(determiner.lower())
        if owner is not None and not personal:
            return Mention(
                start=match.start(),
                end=match.end(),
                sort="pronoun",
                name=None,
                sex=owner,
                governed=self._governed(match.start()),
                noun=determiner,
            )
        sex = self._sex_of(determiner, noun)
        body = bool(self._cues.bodies.fullmatch(noun))
        definite = determiner in self._cues.definite
        name = self._body(noun) if body and definite else None
        spoken = self._cues.spoken_for.fullmatch(noun)
        if spoken is not None and "-" in noun:
            name = noun.rpartition("-")[0]
        if name is None and definite and personal:
            name = self._people.holder(noun, sex)
        governed = self._governed(match.start()) or determiner.lower() not in self._cues.nominative
        governed = governed or self._text.startswith(("'s ", "’s "), match.end())
        if (
            self._german
            and determiner.lower() == "der"
            and (sex == "f" or _NOUN_BEFORE.search(self._text, max(0, match.start() - 40), match.start()))
        ):
            governed = True
        return Mention(
            start=match.start(),
            end=match.end(),
            sort="body" if body and name else "description",
            name=name,
            sex=sex,
            governed=governed,
            personal=personal,
            noun=noun,
            definite=definite,
        )

    def _sex_of(self, determiner: str, noun: str) -> Sex:
        """Return the sex a noun tells, or its article: "die Abgeordnete"."""
        female = self._cues.female_noun.search(noun) or (
            determiner.lower() in {"die", "eine", "diese"} and self._cues.either_noun.search(noun)
        )
        return "f" if female else ("m" if self._german else "")

    def _body(self, noun: str) -> str | None:
        """Return the one body of the article whose name ends like the noun, or the noun itself."""
        if noun not in self._meant:
            self._meant[noun] = self._only_body(noun)
        return self._meant[noun]

    def _only_body(self, noun: str) -> str | None:
        short = re.sub(r"(?<=[a-zäöü])(?:es|s)$", "", noun) if self._german else noun
        longer = {name for name in self._bodies if name != short and name.casefold().endswith(short.casefold())}
        if len(longer) == 1:
            return longer.pop()
        return short if not longer else None

    def _bare_bodies(self, start: int, end: int) -> list[Mention]:
        """Return bodies without an article ("laut Polizei", "Polizei und Feuerwehr")."""
        return [
            Mention(
                start=match.start(),
                end=match.end(),
                sort="body",
                name=self._body(match[0]),
                governed=self._governed(match.start()),
                personal=False,
                noun=match[0],
            )
            for match in self._cues.bodies.finditer(self._text, start, end)
            if match[0][:1].isupper() or match[0] == "police"
        ]

    def _merged(self, found: list[Mention]) -> list[Mention]:
        """Join a description with its name ("der Leiter der Studie, Paulo Pinheiro"), drop what lies in another."""
        kept: list[Mention] = []
        for one in found:
            last = kept[-1] if kept else None
            if last is not None and self._completes(last, one):
                kept[-1] = replace(one, start=last.start, governed=last.governed)
                if len(kept) > 1 and self._speaks_for(kept[-2], kept[-1]):
                    kept[-2:] = [replace(kept[-2], name=one.name, end=one.end)]
                continue
            if last is not None and one.start < last.end and (one.sort != "person" or one.start == last.start):
                continue
            head = self._head(kept, one) if one.sort == "person" else None
            if head is not None:
                described = kept[head]
                sex = one.sex or (described.sex if described.personal else "")
                del kept[head:]
                kept.append(replace(one, start=described.start, governed=described.governed, sex=sex))
                continue
            if last is not None and one.start < last.end:
                if one.sort == "person" and last.sort == "pronoun" and last.end < one.end:
                    kept[-1] = replace(one, start=last.start, governed=last.governed)  # "Ihr Vorsitzender Eberhard …"
                continue
            if last is not None and self._speaks_for(last, one):
                kept[-1] = replace(last, name=one.name, end=one.end)
                continue
            kept.append(one)
        return kept

    def _head(self, kept: Sequence[Mention], person: Mention) -> int | None:
        """Return which description before a person's name the name completes, what belongs to it skipped."""
        found: int | None = None
        for at in range(len(kept) - 1, max(-1, len(kept) - 5), -1):
            if found is not None and _OF.fullmatch(self._text, kept[at].end, kept[found].start) is None:
                return found
            if self._belongs(kept[at], person):
                found = at
                if not kept[at].governed or self._text[kept[at].end : person.start].isspace():
                    return at
            elif not (kept[at].governed or kept[at].sort == "body"):
                return found
        return found

    def _belongs(self, described: Mention, person: Mention) -> bool:
        """Say whether a person's name completes the description before it."""
        if described.sort in {"body", "person"} and self._cues.office_between.fullmatch(
            self._text, described.end, person.start
        ):
            return True
        if described.sort not in {"description", "body"} or (described.sort == "body" and not described.noun):
            return False
        between = self._text[described.end : person.start]
        if between.strip() in {"", "Dr.", "Prof.", "Sir"} or described.end > person.start:
            return True
        if not described.personal or described.sort == "body":
            return False
        match = _APPOSITION.fullmatch(between)
        behind = self._text[person.end : person.end + 2].lstrip(" ")[:1]
        return match is not None and (behind in {",", ";", ".", ":", "(", ""} or "," not in between.rstrip(", "))

    def _completes(self, last: Mention, one: Mention) -> bool:
        """Say whether a name is what an article or an owner before it leads to ("die Hoover Institution")."""
        if one.sort == "body" and not one.noun and last.sort == "description":
            return last.start <= one.start < last.end and not self._cues.spoken_for.fullmatch(last.noun)
        if not (self._german and one.sort == "person" and last.sort in {"body", "person"} and not last.noun):
            return False
        owned = _OWNER.fullmatch(self._text, last.end, one.start) is not None
        return owned and self._text[last.end - 1] == "s"

    def _speaks_for(self, described: Mention, body: Mention) -> bool:
        """Say whether a spokesperson of a body speaks: then the body does."""
        if described.sort != "description" or body.sort != "body" or described.name is not None:
            return False
        between = self._text[described.end : body.start].strip()
        return bool(self._cues.spoken_for.fullmatch(described.noun)) and len(between.split()) <= 2  # noqa: PLR2004 - "von der"


def hard_between(text: str, start: int, end: int) -> bool:
    """Say whether a full stop, a colon or a mark stands between two places."""
    return bool(_HARD.search(text, start, end))
