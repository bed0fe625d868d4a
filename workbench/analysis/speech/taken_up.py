"""Bodies that a German pronoun takes up, and people who are an object before it.

"Die SPD lehnt den Plan ab. Sie nannte ihn „…“": the body is the subject of the sentence before, agrees in gender or
number, and nobody else there does. "Das BKA bestätigte es dem Abgeordneten Karl Bauer. Er sagte": the subject does not
agree, and the one person who does is its object.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workbench.analysis.speech.hearing import Hearing
    from workbench.analysis.speech.mention import Mention
    from workbench.analysis.speech.speaking import Speaking

_BACK: Final = 3  # sentences, those between going on with the same pronoun
_LEAD: Final = 60  # code points before a name in which its article stands
_PRONOUNS: Final = frozenset({"er", "sie"})
_ARTICLE: Final = re.compile(r"(?P<word>[DdEe]\w{1,4}|[Vv]om|[Bb]eim|[Zz]u[mr]|[Ii]m|[Aa]m)\s")
_ARTICLE_BEFORE: Final = re.compile(
    rf"(?<!\w){_ARTICLE.pattern}(?:[a-zäöüß-]+\s){{0,3}}(?:[A-ZÄÖÜ][\w-]*\s)?[„“\"»]?\Z"
)
_GENDERS: Final = {  # of a subject, and of what stands in another case
    False: {"der": "m", "ein": "mn", "die": "f", "eine": "f", "das": "n"},
    True: {
        "der": "f", "die": "f", "einer": "f", "eine": "f", "zur": "f", "den": "m", "einen": "m", "das": "n",
        "dem": "mn", "des": "mn", "einem": "mn", "eines": "mn", "vom": "mn", "beim": "mn", "zum": "mn", "im": "mn",
        "am": "mn",
    },
}  # fmt: skip
_ASIDE: Final = re.compile(
    r"[“”\"«]?(?:\s?\([^)]{1,30}\))?"
    r"(?:,\s(?:die|der|das)\s[^,.;:!?]{2,90},|\s(?:in|aus|im|von|vom|der|des|bei|um)\s(?:[a-zäöüß]+\s)?[A-ZÄÖÜ][\w-]+)?\s"
)
_WORD: Final = re.compile(r"[a-zäöüß]+")
_PLURAL: Final = re.compile(r"(?:sind|waren|haben|hatten|[a-zäöüß]+en)(?!\w)")
_VERB_BEFORE: Final = re.compile(r"(?<!\w)(?P<verb>[a-zäöüß]+)\s(?:sich\s|auch\s|zudem\s)?\Z")
APART: Final = re.compile(r"[,;:–(]|\b(?:und|doch|aber)\b")  # begins a clause
_OBJECT: Final = re.compile(r"(?:dem|den|einem|einen|der|einer)\s")
_BEFORE_OBJECT: Final = re.compile(r"(?<![A-ZÄÖÜ\w-])(?P<word>[\w-]+)\s\Z")


class TakenUp:
    """Finds the bodies that the pronouns of one text take up, and the objects they may mean.

    Args:
        text: the draft with quoted words blanked.
        cues: the language's expressions.
        heard: its sentences.
        meant: whom a description means: "die Partei" of the sentence before.
    """

    def __init__(self, text: str, cues: Speaking, heard: Hearing, meant: Callable[[Mention, int], str | None]) -> None:
        self._text = text
        self._cues = cues
        self._heard = heard
        self._meant = meant

    def body(self, pronoun: Mention, index: int, *, plural: bool) -> str | None:
        """Return which body "er", "sie" or a plural "sie" of a sentence means; None when it may be somebody else.

        Args:
            pronoun: the pronoun.
            index: of its sentence.
            plural: its verb is one of several.
        """
        if pronoun.noun.lower() not in _PRONOUNS:
            return None
        for back in range(index, max(-1, index - _BACK), -1):
            some = self._before(pronoun, back, index)
            first = next((m for m in some if not m.governed), None)
            if first is None and back == index:
                continue
            if first is not None and first.sort == "pronoun" and first.sex == pronoun.sex:
                continue
            alone = first is not None and not self._rivals(first, some, pronoun, plural=plural)
            if first is None or not alone or not self._agrees(first, pronoun, plural=plural):
                return None
            return first.name if first.sort == "body" else self._meant(first, back)
        return None

    def is_object(self, person: Mention, pronoun: Mention, index: int) -> bool:
        """Say whether a person is the object of a subject that is no person and does not agree with a pronoun.

        Args:
            person: the only one that a sentence names.
            pronoun: begins the sentence behind it.
            index: of the person's sentence.
        """
        following = self._heard.stretches[index + 1] if index + 1 < len(self._heard.stretches) else None
        if following is None or following.start != pronoun.start or pronoun.noun.lower() not in _PRONOUNS:
            return False
        first = next((m for m in self._heard.mentions(index) if not m.governed), None)
        if first is None or first.sort != "body" or pronoun.sex in self._gender(first):
            return False
        before = _BEFORE_OBJECT.search(self._text, max(0, person.start - _LEAD), person.start)
        free = before is not None and self._cues.governed.search(f"{before['word']} ") is None
        return free and _OBJECT.match(self._text, person.start) is not None

    def _before(self, pronoun: Mention, back: int, index: int) -> list[Mention]:
        """Return the mentions of a sentence, in the pronoun's own those of a clause before it."""
        some = self._heard.mentions(back)
        if back < index:
            return some
        return [m for m in some if m.end <= pronoun.start and APART.search(self._text, m.end, pronoun.start)]

    def _agrees(self, first: Mention, pronoun: Mention, *, plural: bool) -> bool:
        """Say whether a subject is a body of a pronoun's number and gender."""
        if not (first.sort == "body" or (first.sort == "description" and self._cues.firms.fullmatch(first.noun))):
            return False
        several = self._is_plural(first)
        gender = self._gender(first)
        return several == plural and (gender == "f" if plural else pronoun.sex == gender)

    def _rivals(self, first: Mention, some: Sequence[Mention], pronoun: Mention, *, plural: bool) -> bool:
        """Say whether a sentence holds somebody else whom the pronoun may mean."""
        others = [m for m in some if m is not first and m.sort != "pronoun" and not self._is_bracketed(m)]
        if plural:
            people = {m.name for m in others if m.sort == "person"}
            return len(people) > 1 or any(m.sex == "they" or m.sort == "body" for m in others)
        return any(self._is_rival(m, first, pronoun) for m in others)

    def _is_rival(self, one: Mention, first: Mention, pronoun: Mention) -> bool:
        if one.name is not None and one.name == first.name:
            return False
        if one.sort == "person" or one.personal:
            return one.sex in {pronoun.sex, ""}
        if one.sort == "body" or self._cues.firms.fullmatch(one.noun):
            gender = self._gender(one)
            return not gender or pronoun.sex in gender
        return False

    def _is_bracketed(self, one: Mention) -> bool:
        return self._text.startswith("(", one.start - 1)

    def _gender(self, one: Mention) -> str:
        """Return the genders that a mention's article leaves to it: "m", "f", "n", several, or none that is told."""
        lead = self._text[max(0, one.start - _LEAD) : one.start]
        match = _ARTICLE.match(self._text, one.start) or _ARTICLE_BEFORE.search(lead)
        return _GENDERS[one.governed].get(match["word"].lower(), "") if match is not None else ""

    def _is_plural(self, one: Mention) -> bool:
        """Say whether the verb beside a subject is one of several: "die Taliban sprachen"."""
        aside = _ASIDE.match(self._text, one.end)
        if aside is not None and (behind := _WORD.match(self._text, aside.end())) is not None:
            return _PLURAL.fullmatch(behind[0]) is not None
        lead = self._text[max(0, one.start - _LEAD) : one.start]
        article = _ARTICLE_BEFORE.search(lead)
        before = _VERB_BEFORE.search(lead[: article.start()] if article is not None else lead)
        return before is not None and _PLURAL.fullmatch(before["verb"]) is not None
