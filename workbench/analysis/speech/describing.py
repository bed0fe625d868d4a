"""Descriptions of whoever speaks: an article and a noun, "der Tesla-Chef", "die Polizei", "a Tesla spokesman"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.analysis.speech.mention import Mention
from workbench.model.facts import FactKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workbench.analysis.speech.people import People, Sex
    from workbench.analysis.speech.speaking import Speaking
    from workbench.model.facts import Fact

_NOUN_BEFORE: Final = re.compile(
    r"(?<![.!?:] )(?<![“”«»\"] )(?<!\n)(?<!\A)(?<!\w)(?!(?:Auch|Doch|Aber|Und|Selbst|Sogar|Nur|So|Als|Dass)\s)"
    r"[A-ZÄÖÜ][\w-]+\s\Z"
)
_GENITIVE: Final = re.compile(r"(?<=[a-zäöü])(?<!Hau)(?:(?<!ite)es|s)$")
_GENERIC: Final = re.compile(r"Ministerium|Amt|Behörde|Institut|Universität|Kommission|Fraktion")
_SEATED: Final = re.compile(r"Gericht|Ministerium|Institut|Amt")  # the name goes on: "Verwaltungsgericht Köln"
_FEMININE: Final = re.compile(r"(?:ung|schaft|heit|keit|tion|ssion|ktion|tät|ei|wehr|agentur|behörde|presse)$")
_FOREIGN: Final = re.compile(r"\w+(?:an|ese|ish|ench|aeli|aqi)")  # "a Russian spokesman" is of nobody named
_FOR_BODY: Final = re.compile(
    r"\s(?:for|from|at)\s(?:the\s)?(?P<body>[A-Z][\w&'’-]*(?:\s(?:(?:of|for|and|the)\s)?[A-Z][\w&'’-]*){0,5})"
)
_QUOTED: Final = re.compile(r"(?:\s\([A-Z]{2,6}\))?\s(?:was|is)\s(?:quoted|cited)(?!\w)")
_FIRM: Final = re.compile(r"Firma|Unternehmen|Verein|Stiftung|(?:Bürger)?[Ii]nitiative|Bündnis|Kanzlei|Agentur")
_FIRM_NAME: Final = re.compile(  # "die Firma Rhein-Logistik", but "teilte das Unternehmen Anfang März mit"
    r"\s(?P<body>(?!(?:Anfang|Mitte|Ende|Mann|Teil|Schaden|Geld)\b|\w+tag\b)[A-ZÄÖÜ][\w&-]*(?:\.\w[\w&-]*)*(?:\s[A-ZÄÖÜ][\w&-]+){0,2})(?![\w-])"
)
_KINDS: Final = frozenset({"Online", "Internet", "Web"})  # "die Online-Ausgabe"
_SPOKEN: Final = re.compile(r"s?sprecher(?:in)?$")


class Describing:
    """Reads the descriptions of one text.

    Args:
        text: the draft with quoted words blanked.
        names: its persons and organisations, in order.
        cues: the language's expressions.
        people: what is known of the people.
        governed: says whether what starts at a place is no subject.
        german: the language.
    """

    def __init__(
        self,
        text: str,
        names: Sequence[Fact],
        cues: Speaking,
        people: People,
        governed: Callable[[int], bool],
        *,
        german: bool,
    ) -> None:
        self._text = text
        self._cues = cues
        self._people = people
        self._governed = governed
        self._german = german
        self._meant: dict[str, str | None] = {}
        self._begins = {name.start for name in names if name.kind is FactKind.PERSON}
        self._bare_bodies = {_GENITIVE.sub("", match[0]) for match in cues.bodies.finditer(text)} if german else set()
        self._bodies = {str(n.value) for n in names if n.kind is FactKind.ORGANISATION}

    def mention(self, match: re.Match[str]) -> Mention:
        """Return the mention that an article with its noun makes, with whom it means where that is certain."""
        (noun, end), determiner = self._noun(match), match["det"]
        bare = noun.removesuffix("s") if self._german else noun
        personal = bool(self._cues.personal.search(noun) or self._cues.personal.search(bare))
        last = noun.rpartition(" ")[2]
        personal = personal or (not self._german and (last == "secretary" or last in self._cues.trades))
        owner = self._cues.possessive.get(determiner.lower())
        if owner is not None and not personal:
            return Mention(
                start=match.start(),
                end=end,
                sort="pronoun",
                name=None,
                sex=owner,
                governed=self._governed(match.start()) or determiner.lower() not in self._cues.nominative,
                noun=determiner,
            )
        if self._german and (firm := _FIRM.fullmatch(noun) and _FIRM_NAME.match(self._text, end)):
            return Mention(
                start=match.start(),
                end=firm.end(),
                sort="body",
                name=firm["body"],
                governed=self._governed(match.start()) or determiner.lower() not in self._cues.nominative,
                personal=False,
            )
        sex = self._sex_of(determiner, noun)
        two = f"{match['adj'].rstrip().rpartition(' ')[2]} {noun}"
        noun = two if self._cues.bodies.fullmatch(two) else noun  # "das Auswärtige Amt"
        if not self._german and (tail := self._cues.bodies.search(noun)) and tail.end() == len(noun):
            noun = tail[0]  # "the interim Governing Council"
        body = bool(self._cues.bodies.fullmatch(noun))
        definite = determiner in self._cues.definite
        name = self.body(noun) if body and definite else None
        spoken = self._cues.spoken_for.fullmatch(noun)
        if spoken is not None:
            name = self._spoken_for(noun)
            if name is None and not self._german:
                name, end = self._body_behind(end)
        elif not self._german:
            name = name or self._of_body(noun)
        several = self._german and personal and spoken is None and self._is_several(determiner, noun)
        if name is None and definite and (personal or self._cues.corefers.fullmatch(noun)) and not several:
            name = self._people.holder(noun, sex)
        governed = self._governed(match.start()) or determiner.lower() not in self._cues.nominative
        governed = governed or self._text.startswith(("'s ", "’s "), end)
        governed = governed or (determiner.lower() == "der" and self._is_oblique(match.start(), noun, sex))
        return Mention(
            start=match.start(),
            end=end,
            sort="body" if body and name else "description",
            name=name,
            sex="they" if several else sex,
            governed=governed,
            personal=personal,
            noun=noun,
            definite=definite,
        )

    def _is_oblique(self, start: int, noun: str, sex: str) -> bool:
        """Say whether a German "der" is no subject's: before a woman's noun, or behind another noun."""
        before = _NOUN_BEFORE.search(self._text, max(0, start - 40), start)
        return self._german and bool(sex == "f" or _FEMININE.search(noun) or before)

    def _is_several(self, determiner: str, noun: str) -> bool:
        """Say whether an article makes a man's noun a plural: "die Forscher"."""
        single = self._cues.female_noun.search(noun) or self._cues.either_noun.search(noun)
        return determiner.lower() in {"die", "diese"} and not single

    def _spoken_for(self, noun: str) -> str | None:
        """Return the body in a spokesperson's noun: "Facebook-Sprecherin", "Porschesprecher"."""
        if "-" in noun:
            body = noun.rpartition("-")[0]
            return body if body not in _KINDS else None
        body = _SPOKEN.sub("", noun)
        return body if body in self._bodies else None

    def _body_behind(self, end: int) -> tuple[str | None, int]:
        """Return the body behind an English "spokesperson" that need not be known as one, and where it ends."""
        match = _FOR_BODY.match(self._text, end)
        if match is None or match.start("body") in self._begins:
            return None, end
        closed = self._text[match.end() : match.end() + 1] in {",", ":", "."}
        closed = closed or self._cues.says.match(self._text, match.end() + 1) is not None
        closed = closed or _QUOTED.match(self._text, match.end()) is not None
        return (match["body"], match.end()) if closed else (None, end)

    def _of_body(self, noun: str) -> str | None:
        """Return the body in English words for whoever speaks for it: "Unite spokeswoman"."""
        body, _, spoken = noun.partition(" ")
        speaks = body[:1].isupper() and self._cues.spoken_for.fullmatch(spoken) is not None
        return body if speaks and not _FOREIGN.fullmatch(body) else None

    def _noun(self, match: re.Match[str]) -> tuple[str, int]:
        """Return a description's noun and where it ends; what looks like "Berliner" may be it: "der Minister Karl"."""
        lead = match["adj"].rstrip()
        word = lead.rpartition(" ")[2]
        named = match.start("noun") in self._begins
        named = named or (match["noun"].endswith("s") and self._cues.personal.search(word) is not None)
        if self._german and word[:1].isupper() and named:
            return word, match.start("adj") + len(lead)
        return match["noun"], match.end()

    def _sex_of(self, determiner: str, noun: str) -> Sex:
        """Return the sex a noun tells, or its article: "die Abgeordnete"."""
        female = self._cues.female_noun.search(noun) or (
            determiner.lower() in {"die", "eine", "diese"} and self._cues.either_noun.search(noun)
        )
        return "f" if female else self._cues.sex(noun)

    def body(self, noun: str) -> str | None:
        """Return the one body of the article whose name ends like the noun, or the noun itself."""
        if noun not in self._meant:
            self._meant[noun] = self._only_body(noun)
        return self._meant[noun]

    def _only_body(self, noun: str) -> str | None:
        short = _GENITIVE.sub("", noun) if self._german else noun
        bare = _GENERIC.fullmatch(short) or _SEATED.fullmatch(short)
        bodies = self._bodies | self._bare_bodies if bare else self._bodies
        ending = short.casefold()
        longer = {name for name in bodies if name != short and name.casefold().endswith(ending)}
        if self._german and _SEATED.fullmatch(short):
            first = {name: name.partition(" ")[0].casefold() for name in self._bodies}
            longer |= {name for name, word in first.items() if word.endswith(ending) and word != ending}
        longest = max(longer, key=len, default="").casefold()
        if longest and all(name.casefold() in longest for name in longer):
            return max(longer, key=len)
        return short if not longer else None
