"""Who is speaking: gives a quotation, or a sentence of reported speech, the speaker the article names, or None.

Looked for in this order: a saying right behind the words, the nearest one before them, one anywhere behind them in the
sentence; words with none go on from the sentence before them. Pronouns mean the subject of the nearest sentence before
that fits in sex and number; where that is somebody the article does not name, they mean nobody.

2026-11-28: a wrong speaker is worse than none, so an unnamed subject ends every search.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workbench.analysis.mention import Mention
from workbench.analysis.mentions import Mentions
from workbench.analysis.sayings import Saying, Sayings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.marks import Stretch
    from workbench.analysis.people import People
    from workbench.analysis.speaking import Speaking

_BACK: Final = 3  # sentences in which a pronoun may find its name
_CHAIN: Final = 8  # sentences, when those between go on with the same pronoun
_NEAR: Final = 90  # code points between a quotation and the saying behind it
_TRAIL: Final = re.compile(r"[\s“”\"»«’‘,.!?)–-]*")
_GOES_ON: Final = 2  # sentences over which reported speech may go on
_TITLES: Final = re.compile(r"(?:[A-ZÄÖÜ][\w.-]*\s){1,4}")
_APPOSED: Final = re.compile(r",\s(?!(?:und|and|die|der|das|who|which)\b)[^.;:!?„“”\"]{2,120}:\s*")
_SIGNED: Final = re.compile(r"\s*(?:[,.)(\n]|$)")  # behind a name that stands alone
_BARE: Final = re.compile(
    r"(?:[Ss]precher(?:in)?|(?:Unternehmens|Konzern|Firmen)sprecher(?:in)?|(?:(?:company|club|airline|bank)\s)?spokes(?:wo)?(?:man|person))"
)
_OTHER: Final = re.compile(r"\s(?:es\s)?(?:aus|in eine[rm]|bei|beim|von|vom|auf|nach)\s")  # behind "hieß es"
_WHOSE: Final = re.compile(r"\s(?:des|von|vom|beim?|aus|(?P<der>der))\s(?P<body>[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)*)?")
_PLURAL: Final = re.compile(
    r"[Dd](?:ie|en)\s(?:[\w-]+\s)*\w*(?:[Uu]nternehmen|[Ss]ender|[Bb]etreiber|[Hh]ersteller|[Aa]nbieter|[Hh]ändler)"
)
_GENITIVE: Final = re.compile(r"e?s$")
_CLOSE: Final = re.compile(r"(?:\s\([^)]{1,30}\))?[\s:(]*")  # between a name and its words
_FROM: Final = re.compile(
    r"(?:\s\([^)]{1,30}\))?\s(?:vom|von|der|des|beim?|aus|of|from|at|for|with)\s(?:[\w-]+\s){0,2}"
)
_FULL: Final = re.compile(r"[.!?…]")


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: ``name`` is None when it is somebody the article does not name."""

    name: str | None


class Speakers:
    """Tells the speakers of one text.

    Args:
        text: the draft with quoted words blanked.
        stretches: its sentences, in order.
        cues: the language's expressions.
        mentions: who could speak.
        people: what is known of the people.
        german: the language.
    """

    def __init__(
        self,
        text: str,
        stretches: Sequence[Stretch],
        cues: Speaking,
        mentions: Mentions,
        people: People,
        *,
        german: bool,
    ) -> None:
        self._text = text
        self._stretches = stretches
        self._cues = cues
        self._mentions = mentions
        self._people = people
        self._german = german
        self._sayings = Sayings(text, cues, mentions, german=german)
        self._found: dict[int, list[Saying]] = {}
        self._inside: dict[int, list[Mention]] = {}

    def sayings(self, index: int) -> list[Saying]:
        """Return the sayings of a sentence, each sentence read once."""
        if index not in self._found:
            self._found[index] = self._sayings.of(self._stretches[index])
        return self._found[index]

    def mentions(self, index: int) -> list[Mention]:
        """Return the mentions of a sentence, each sentence read once."""
        if index not in self._inside:
            stretch = self._stretches[index]
            self._inside[index] = self._mentions.within(stretch.start, stretch.end)
        return self._inside[index]

    def signed(self, place: int, end: int) -> Voice | None:
        """Return whose name alone stands at a place, as under a motto: “…” — Shimon Peres / „…“ (Karl Bauer)."""
        mention = self._mentions.at(place, end)
        if mention is None or mention.sort != "person" or not mention.listed or not mention.name:
            return None  # a body behind a dash is a headline's source
        return Voice(mention.name) if _SIGNED.match(self._text, mention.end, end) else None

    def saying_for(self, index: int, start: int, end: int) -> Saying | None:
        """Return the saying that brings in the words in [start, end), marks included.

        Args:
            index: of their sentence.
            start: of the words, code points of the text.
            end: behind them.
        """
        sayings = self.sayings(index)
        behind = self._trailing(sayings, end)
        before = [one for one in sayings if one.end <= start and not self._taken_over(one.end, start, index)]
        told = [one for one in before if one.speaker is not None]
        if behind is not None and not self._passed_on(behind, told) and (behind.speaker is not None or not told):
            return behind
        if told:
            framed = told[0].role == "frame" and told[0].speaker is not None and not self._reports(told[-1])
            return told[0] if framed else told[-1]
        after = [one for one in sayings if one.start >= end and not _FULL.search(self._text, end, one.start)]
        named = [one for one in after if one.speaker is not None]
        firm = [one for one in named if one.role == "frame" or self._reports(one)]
        return next(iter(firm or named), None) or next(iter([*reversed(before), *after]), None)

    def _taken_over(self, end: int, start: int, index: int) -> bool:
        """Say whether somebody else is the subject behind a semicolon: "Smith wrote a column; they call it “…”"."""
        semicolon = self._text.rfind(";", end, start)
        return semicolon >= 0 and any(semicolon < m.start < start and not m.governed for m in self.mentions(index))

    def _passed_on(self, behind: Saying, told: Sequence[Saying]) -> bool:
        """Say whether a frame before the words outdoes what is behind, or that only passes on what somebody says.

        "Laut Müller „…“, suchen die Forscher nun": any verb; "X admitted “…”, according to AP": a frame.
        """
        if told and told[-1].role == "frame" and not self._says(behind):
            return True
        if behind.role != "frame" or behind.speaker is None or behind.speaker.sort != "body":
            return False
        people = (one for one in told if one.speaker is not None and one.speaker.sort in {"person", "pronoun"})
        return any(one.role == "verb" and self._reports(one) for one in people)

    def _says(self, saying: Saying) -> bool:
        """Say whether a saying's word is one of those known to report, not any verb behind the marks."""
        frame = saying.role == "frame" or self._cues.so.search(self._text, saying.start, saying.end) is not None
        return frame or self._cues.says.fullmatch(self._text, saying.start, saying.end) is not None

    def _reports(self, saying: Saying) -> bool:
        """Say whether a saying's word always reports, not only beside quoted words."""
        return self._cues.verb.fullmatch(self._text, saying.start, saying.end) is not None

    def _trailing(self, sayings: Sequence[Saying], end: int) -> Saying | None:
        """Return a saying right behind a quotation: “…”, sagte Musk / "…," Musk said."""
        match = _TRAIL.match(self._text, end)
        begin = match.end() if match else end
        for one in sayings:
            if one.start < end or one.start > begin + _NEAR:
                continue
            if one.speaker is None and any(one.end < other.start <= one.end + 1 for other in sayings):
                continue  # "so urteilte Musk": the verb tells who
            if one.start <= begin + 1 or self._right_behind(one, end, begin):
                return one
            return None
        return None

    def _right_behind(self, saying: Saying, end: int, begin: int) -> bool:
        """Say whether a saying's speaker is the next behind the words, a title before a name skipped."""
        speaker = saying.speaker
        if speaker is None or speaker.start < end:
            return False
        if speaker.start <= begin + 1:
            return True
        return not self._german and _TITLES.fullmatch(self._text, begin, speaker.start) is not None

    def voice(self, index: int, start: int, end: int) -> Voice | None:
        """Return who says the words in [start, end) of a sentence; None when nothing there says so."""
        saying = self.saying_for(index, start, end)
        close = self._right_before(index, start)
        if close is not None and (saying is None or saying.end <= close.start):
            return self.meant(close, index)
        if saying is not None and saying.speaker is not None:
            return Voice(None) if self._passes_on(saying) else self.meant(saying.speaker, index)
        if saying is not None and self._is_impersonal(saying):
            return self._stated(index) if not self._elsewhere(index, saying) else Voice(None)
        colon = self._before_colon(index, start)
        return self.meant(colon, index) if colon is not None else None

    def _passes_on(self, saying: Saying) -> bool:
        """Say whether a frame names a German paper or agency: "laut Süddeutscher Zeitung" passes on others' words."""
        outlet = saying.speaker is not None and self._cues.outlets.fullmatch(saying.speaker.name or "") is not None
        return saying.role == "frame" and outlet

    def _elsewhere(self, index: int, saying: Saying) -> bool:
        """Say whether a sentence tells another source: "Aus Paris hieß es", "hieß es in einem Bericht"."""
        led = self._text.startswith(("Aus ", "Im ", "In "), self._stretches[index].start)
        return self._german and (led or _OTHER.match(self._text, saying.end) is not None)

    def _stated(self, index: int) -> Voice:
        """Return the body whose statement goes on in "„…“, hieß es weiter", nobody when none was heard just before."""
        for back in range(index - 1, max(-1, index - 1 - _BACK), -1):
            told = [one for one in self.sayings(back) if one.speaker is not None]
            if told and told[-1].speaker is not None:
                body = told[-1].speaker.sort == "body" or self._cues.firms.fullmatch(told[-1].speaker.noun)
                return self.meant(told[-1].speaker, back) if body else Voice(None)
        return Voice(None)

    def _is_impersonal(self, saying: Saying) -> bool:
        return bool(self._cues.impersonal.search(self._text, saying.start, saying.end + 4))

    def _before_colon(self, index: int, start: int) -> Mention | None:
        """Return the subject of "Merkel wörtlich: „…“" and "Seine Nachricht war kurz: „…“"."""
        stretch = self._stretches[index]
        lead = self._text[stretch.start : start]
        if not lead.rstrip().endswith((":", "(")):
            return None
        free = [m for m in self.mentions(index) if m.end <= start and not m.governed and m.listed]
        found = next((m for m in free if m.sort != "description" or m.personal or m.name), None)
        goes_on = self._cues.konjunktiv.search(lead) is not None
        return found or (None if goes_on else next(iter(free), None))

    def _right_before(self, index: int, start: int) -> Mention | None:
        """Return whom only a colon or a bracket parts from the words: "Merkel: „…“", "Merkel („…“)"."""
        stretch = self._stretches[index]
        if not self._text[stretch.start : start].rstrip().endswith((":", "(")):
            return None
        free = [m for m in self.mentions(index) if m.end <= start and m.sort in {"person", "body"}]
        free = [m for m in free if not m.governed or self._cues.agent.search(self._text, m.start - 8, m.start)]
        close = next((m for m in reversed(free) if _CLOSE.fullmatch(self._text, m.end, start)), None)
        if close is not None and close.sort == "body" and close.governed:
            whose = (m for m in free if m.sort == "person" and _FROM.fullmatch(self._text, m.end, close.start))
            close = next(whose, close)
        owner = next((m for m in free if m.sort == "person" and _APPOSED.fullmatch(self._text, m.end, start)), None)
        return owner or close

    def own(self, index: int) -> Voice | None:
        """Return who speaks in a sentence as a whole: its last saying with a speaker."""
        told = [one for one in self.sayings(index) if one.speaker is not None]
        return self.meant(told[-1].speaker, index) if told and told[-1].speaker is not None else None

    def subject(self, index: int) -> Voice | None:
        """Return whom a sentence is about: its first subject, when it names one person only."""
        free = [m for m in self.mentions(index) if not m.governed and m.listed]
        free = [m for m in free if m.sort != "description" or m.personal or m.name]
        persons = {m.name for m in self.mentions(index) if m.sort == "person"}
        return self.meant(free[0], index) if free and len(persons) <= 1 else None

    def meant(self, mention: Mention, index: int) -> Voice:
        """Return whom a mention of a sentence means."""
        if self._german and mention.sort == "body" and self._cues.firms.fullmatch(mention.noun):
            return Voice(self._union(mention, index))
        if mention.name is not None:
            return Voice(mention.name)
        if mention.sort == "pronoun" or (mention.sort == "description" and self._refers_back(mention)):
            found = self._antecedent(mention, index)
            fits = found is None or mention.sort == "pronoun" or self._people.may_hold(found, mention.noun)
            return Voice(found if fits else None)
        if mention.sort == "description" and _BARE.fullmatch(mention.noun):
            firm = self._of_firm(mention)
            other = not firm and self._of_another(mention)
            return Voice(None if other else self._only_body(mention, index, nouns=not firm))
        if mention.sort == "description" and mention.definite:
            return Voice(self._only(mention, index))
        return Voice(None)

    def _union(self, mention: Mention, index: int) -> str | None:
        """Return which union "die Gewerkschaft" means: the one body named before, itself where none is."""
        some = [m for m in self._before(mention, index) if m.sort == "body" and m.name and not m.noun]
        return self._only_body(mention, index) if some else mention.name

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
        if self._cues.firms.fullmatch(mention.noun):
            return self._only_body(mention, index)
        if not self._cues.varied.fullmatch(mention.noun):
            return None
        near = [m for m in self._before(mention, index) if m.sort == "person" and m.listed and m.name]
        near = [m for m in near if m.sex or " " in str(m.name)]  # else it may be a body
        fitting = {m.name for m in near if not (m.sex and mention.sex) or m.sex == mention.sex}
        subjects = {m.name for m in near if not m.governed}
        chosen = fitting.pop() if len(fitting) == 1 else None
        if chosen not in subjects:
            return None
        return chosen if chosen is not None and self._people.may_hold(chosen, mention.noun) else None

    def _only_body(self, mention: Mention, index: int, *, nouns: bool = False) -> str | None:
        """Return the one body named before; where somebody speaks for it, those that only a noun names count, too."""
        some = [m for m in self._before(mention, index) if m.sort == "body" and m.listed and m.name]
        near = [m for m in some if (nouns or not m.noun) and not self._cues.outlets.fullmatch(str(m.name))]
        near = [m for m in near if not self._text.startswith("(", m.start - 1) and "/" not in self._around(m)]
        free = {m.name for m in near if not m.governed or self._text.startswith("and ", m.start - 4)}
        names = free or {m.name for m in near}
        return names.pop() if len(names) == 1 else None

    def _around(self, mention: Mention) -> str:
        return self._text[mention.start - 1 : mention.start] + self._text[mention.end : mention.end + 1]

    def _before(self, mention: Mention, index: int) -> list[Mention]:
        """Return the mentions before one, in its sentence and the few before that."""
        some = [m for back in range(max(0, index - _BACK), index + 1) for m in self.mentions(back)]
        return [m for m in some if m.end <= mention.start]

    def _refers_back(self, mention: Mention) -> bool:
        return bool(self._cues.corefers.fullmatch(mention.noun))

    def _antecedent(self, mention: Mention, index: int) -> str | None:
        """Return whom a pronoun means: the subject nearest before it that fits."""
        if mention.sex == "they" or self._is_plural(mention):
            return None
        left = _BACK + 1
        for back in range(index, max(-1, index - 1 - _CHAIN), -1):
            if left <= 0:
                return None
            left -= not (back < index and self._takes_up(back, mention))
            limit = mention.start if back == index else self._stretches[back].end
            fitting = [m for m in self.mentions(back) if m.end <= limit and self._fits(m, mention)]
            free = [m for m in fitting if not m.governed]
            chosen = self._foremost(free, back, index)
            if free and chosen is None:
                return None
            if chosen is None and back < index and self._takes_up(back, mention):
                continue
            if chosen is None and fitting and back != index:
                names = {m.name for m in fitting if m.name}
                only = len(names) == 1 and not any(m.name is None for m in fitting)
                chosen = fitting[0] if only and not self._german else None  # a German pronoun means subjects
                if chosen is None:
                    return None
            if chosen is not None:
                return chosen.name
        return None

    def _foremost(self, free: Sequence[Mention], back: int, index: int) -> Mention | None:
        """Return the first subject of a sentence; None when there is another beside it and neither speaks there."""
        names = {m.name for m in free if m.sort == "person" and m.name}
        if len(names) > 1 and back < index:
            sayings = [one for one in self.sayings(back) if one.speaker is not None]
            firm = [one for one in sayings if one.role == "frame" or self._reports(one)]
            told = next((one.speaker for one in firm or sayings), None)
            return next((m for m in free if told is not None and m.name == told.name), None)
        return free[0] if free else None

    def _takes_up(self, index: int, pronoun: Mention) -> bool:
        """Say whether a sentence's subject is the same pronoun, so that it leads back to the same person."""
        first = next((m for m in self.mentions(index) if not m.governed), None)
        return first is not None and first.sort == "pronoun" and first.sex == pronoun.sex

    def _is_plural(self, mention: Mention) -> bool:
        """Say whether a German "sie" has a plural verb beside it."""
        if not self._german or mention.sex != "f":
            return False
        before = self._text[max(0, mention.start - 24) : mention.start].split()
        after = self._text[mention.end : mention.end + 24].split()
        plural = re.compile(r"[a-zäöüß]+(?:ten|en)$")
        if before and self._cues.says.fullmatch(before[-1].strip(",")):
            return bool(plural.fullmatch(before[-1]))
        return bool(after and plural.fullmatch(after[0]))

    def _fits(self, one: Mention, pronoun: Mention) -> bool:
        """Say whether a mention may be what a pronoun means: a person of that sex, or somebody unnamed."""
        if one.sort == "pronoun" or not one.personal:
            return False
        if one.sort == "person":
            return one.listed and bool(one.name) and (not (one.sex and pronoun.sex) or one.sex == pronoun.sex)
        if one.sort == "description":
            return not (one.sex and pronoun.sex) or one.sex == pronoun.sex
        return False
