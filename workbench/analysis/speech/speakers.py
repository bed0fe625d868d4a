"""Who is speaking: gives a quotation, or a sentence of reported speech, the speaker the article names, or None.

``bringing_in`` tells which saying brings words in, ``referring`` whom its speaker means; words with none go on from the
sentence before them.

2026-11-28: a wrong speaker is worse than none, so an unnamed subject ends every search.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workbench.analysis.lexicon import NEVER
from workbench.analysis.speech.bringing_in import BringingIn
from workbench.analysis.speech.hearing import Hearing
from workbench.analysis.speech.referring import Referring

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.marks import Stretch
    from workbench.analysis.speech.mention import Mention
    from workbench.analysis.speech.mentions import Mentions
    from workbench.analysis.speech.people import People
    from workbench.analysis.speech.sayings import Saying
    from workbench.analysis.speech.speaking import Speaking

_BACK: Final = 3  # sentences in which a pronoun may find its name
_GOES_ON: Final = 2  # sentences over which reported speech may go on
_APPOSED: Final = re.compile(r",\s(?!(?:und|and|die|der|das|who|which)\b)[^.;:!?„“”\"]{2,120}:\s*")
_WITH: Final = re.compile(r"\s(?:und|sowie|oder|mit|war|wurde|wird)\b")  # behind one of several, or who is told of
_SIGNED: Final = re.compile(r"\s*(?:[,.)(\n]|$)")  # behind a name that stands alone
_OFFICE: Final = 80  # code points of an office between "die Reaktion von" and its holder
_OTHER: Final = re.compile(  # behind "hieß es"
    r"\s(?:es\s)?(?:(?:aus|in eine[rm]|bei|beim|von|vom|auf|nach)\s|(?:dazu )?in [A-ZÄÖÜ])"
)
HEARD: Final = re.compile(r"\b(?:heard|hörte|hörten|hört)\b")  # somebody else's words
_FROM_LINE: Final = re.compile(r"(?:From|Via|Von)\s")
_CLOSE: Final = re.compile(r"(?:\s\([^)]{1,30}\))?[\s:(]*")  # between a name and its words
_FROM: Final = re.compile(
    r"(?:\s\([^)]{1,30}\))?\s(?:vom|von|der|des|beim?|aus|of|from|at|for|with)\s(?:[\w-]+\s){0,2}"
)


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
        self._german = german
        self._people = people
        office = r"(?:[A-ZÄÖÜ][\w-]*\s){0,2}\Z" if german else NEVER
        self._reaction = re.compile(rf"(?:{cues.utterance.pattern})\s(?:{cues.agent.pattern})\s{office}")
        self._heard = Hearing(text, stretches, cues, mentions, german=german)
        self._bringing_in = BringingIn(text, cues, self._heard, german=german)
        self._referring = Referring(text, cues, self._heard, people, german=german)

    def sayings(self, index: int) -> list[Saying]:
        """Return the sayings of a sentence."""
        return self._heard.sayings(index)

    def mentions(self, index: int) -> list[Mention]:
        """Return the mentions of a sentence."""
        return self._heard.mentions(index)

    def begins(self, mention: Mention, index: int) -> bool:
        """Say whether a sentence begins with a mention, an office before it skipped: "Minority Leader Ann Lee said"."""
        stretch = self._stretches[index]
        first = self._mentions.at(stretch.start, stretch.end)
        return first is not None and first.start == mention.start

    def meant(self, mention: Mention, index: int) -> Voice:
        """Return whom a mention of a sentence means."""
        return Voice(self._referring.meant(mention, index))

    def signed(self, place: int, end: int) -> Voice | None:
        """Return whose name alone stands at a place, as under a motto: “…” — Shimon Peres / „…“ (Karl Bauer)."""
        mention = self._mentions.at(place, end)
        if mention is None or mention.sort != "person" or not mention.listed or not mention.name:
            return None  # a body behind a dash is a headline's source
        return Voice(mention.name) if _SIGNED.match(self._text, mention.end, end) else None

    def voice(self, index: int, start: int, end: int) -> Voice | None:
        """Return who says the words in [start, end) of a sentence; None when nothing there says so."""
        saying = self._bringing_in.of(index, start, end)
        close = self._right_before(index, start)
        if close is not None and (saying is None or saying.end <= close.start):
            return self.meant(close, index)
        if saying is not None and (document := self._document(index, saying)) is not None:
            return document
        if saying is not None and saying.speaker is not None:
            return self.meant(saying.speaker, index)
        if saying is not None and self._is_impersonal(saying):
            return self._stated(index) if not self._elsewhere(index, saying) else Voice(None)
        colon = self._before_colon(index, start)
        return self.meant(colon, index) if colon is not None else None

    def pronoun(self, index: int, start: int, end: int) -> Mention | None:
        """Return the "er" or "sie" that says the words in [start, end) of a sentence."""
        saying = self._bringing_in.of(index, start, end)
        speaker = saying.speaker if saying is not None else None
        one = speaker is not None and speaker.sort == "pronoun" and speaker.sex in {"m", "f"}
        return speaker if one else None

    def may_mean(self, pronoun: Mention, name: str) -> bool:
        """Say whether somebody is of a pronoun's sex."""
        return self._people.sex(name) == pronoun.sex

    def _elsewhere(self, index: int, saying: Saying) -> bool:
        """Say whether a sentence tells another source: "Aus Paris hieß es", "hieß es in einem Bericht"."""
        start, end = self._stretches[index].start, self._stretches[index].end
        lead = self._text[start : start + 1].lower() + self._text[start + 1 : saying.end]
        tail = self._text[saying.end : end].removeprefix(" es").lstrip()
        if self._cues.own_paper.search(lead) or self._cues.own_paper.match(tail):
            return False
        led = self._text.startswith(("Aus ", "Im ", "In "), start)
        return self._german and (led or _OTHER.match(self._text, saying.end) is not None)

    def _stated(self, index: int) -> Voice:
        """Return the body whose statement goes on in "„…“, hieß es weiter", nobody when none was heard just before."""
        for back in range(index - 1, max(-1, index - 1 - _BACK), -1):
            told = [one for one in self.sayings(back) if one.speaker is not None]
            if told and told[-1].speaker is not None:
                body = told[-1].speaker.sort == "body" or self._cues.firms.fullmatch(told[-1].speaker.noun)
                return self.meant(told[-1].speaker, back) if body else Voice(None)
        return Voice(None)

    def _document(self, index: int, saying: Saying) -> Voice | None:
        """Return who gave out what the sentence before tells of: "Die SPD schrieb einen Brief. Darin heißt es: „…“"."""
        start, end = self._stretches[index].start, self._stretches[index].end
        match = self._cues.in_document.match(self._text, start, saying.end + len(" es"))
        match = match or self._cues.in_document.match(self._text, saying.start, end)
        if not index or match is None:
            return None
        before = self._stretches[index - 1]
        if self._cues.made.search(self._text, before.start, before.end) is not None:
            return self.subject(index - 1)
        inside = saying.speaker is not None and start <= saying.speaker.start < match.end()
        return Voice(None) if inside else None  # a document speaks for nobody

    def _is_impersonal(self, saying: Saying) -> bool:
        return bool(self._cues.impersonal.search(self._text, saying.start, saying.end + 4))

    def _before_colon(self, index: int, start: int) -> Mention | None:
        """Return the subject of "Merkel wörtlich: „…“" and "Seine Nachricht war kurz: „…“"."""
        stretch = self._stretches[index]
        lead = self._text[stretch.start : start]
        if not lead.rstrip().endswith((":", "(")):
            return None
        free = [m for m in self.mentions(index) if m.end <= start and not m.governed and m.listed]
        if HEARD.search(lead):
            return None
        found = next((m for m in free if m.sort != "description" or m.personal or m.name), None)
        goes_on = self._cues.konjunktiv.search(lead) is not None
        if self._german and found is not None and goes_on and found.sort == "person":
            return None  # "Bauer solle singen: „…“" is what another says
        uttered = (m for m in self.mentions(index) if m.end <= start and m.sort == "person" and self._is_uttered(m))
        found = found or next(uttered, None)
        return found or (None if goes_on else next(iter(free), None))

    def _right_before(self, index: int, start: int) -> Mention | None:
        """Return whom only a colon or a bracket parts from the words: "Merkel: „…“", "Merkel („…“)"."""
        stretch = self._stretches[index]
        if not self._text[stretch.start : start].rstrip().endswith((":", "(")):
            return None
        free = [m for m in self.mentions(index) if m.end <= start and m.sort in {"person", "body"}]
        free = [
            m
            for m in free
            if not m.governed
            or self._cues.agent.search(self._text, m.start - 8, m.start)
            or self._is_uttered(m)
            or _FROM_LINE.fullmatch(self._text, stretch.start, m.start)
        ]
        close = next((m for m in reversed(free) if _CLOSE.fullmatch(self._text, m.end, start)), None)
        if close is not None and close.sort == "body" and close.governed:
            whose = (m for m in free if m.sort == "person" and _FROM.fullmatch(self._text, m.end, close.start))
            close = next(whose, close)
        owner = next((m for m in free if m.sort == "person" and _APPOSED.fullmatch(self._text, m.end, start)), None)
        return owner or close

    def _is_uttered(self, mention: Mention) -> bool:
        """Say whether a noun for somebody's words leads to a mention: "der Kommentar von Minister Bauer"."""
        return self._reaction.search(self._text, max(0, mention.start - _OFFICE), mention.start) is not None

    def own(self, index: int) -> Voice | None:
        """Return who speaks in a sentence as a whole: its last saying with a speaker."""
        told = [one for one in self.sayings(index) if one.speaker is not None]
        told = [one for one in told if one.role == "frame" or self._heard.reports(one)] or told
        speaker = told[-1].speaker if told else None
        if speaker is None:
            return None
        return self.meant(self._of_main_clause(index, told[-1].end, speaker), index)

    def turned(self, index: int) -> Voice | None:
        """Return who else a German sentence ends with than whoever speaks in its first clause."""
        told = [one for one in self.sayings(index) if one.speaker is not None]
        if not told or told[-1].speaker is None:
            return None
        last = self._of_main_clause(index, told[-1].end, told[-1].speaker)
        return self.meant(last, index) if last != told[-1].speaker else None

    def _of_main_clause(self, index: int, end: int, speaker: Mention) -> Mention:
        """Return the person behind a German clause that another speaks in: "Als Bauer das sagte, ging Lanz"."""
        if not self._german or self._cues.before_main.match(self._text, self._stretches[index].start) is None:
            return speaker
        behind = (m for m in self.mentions(index) if m.start >= end and m.sort == "person" and not m.governed)
        return next((m for m in behind if m.listed and m.name != speaker.name), speaker)

    def reporter(self, index: int) -> Voice | None:
        """Return who says all of a sentence without marks: "Smith said that …"; a paragraph of his may follow."""
        told = [one for one in self.sayings(index) if one.speaker is not None]
        one = told[-1] if told else None
        if one is None or one.speaker is None or not (one.role == "frame" or self._heard.reports(one)):
            return None
        voice = self.meant(one.speaker, index)
        return voice if voice.name is not None else None

    def _leads(self, first: Mention, index: int) -> bool:
        """Say whether a German sentence begins with one person, its subject: "Barroso nahm Blair in Schutz"."""
        if not self._german or first.sort != "person" or not self.begins(first, index):
            return False
        return _WITH.match(self._text, first.end) is None

    def _concerned(self, index: int) -> Mention | None:
        """Return the person for whom a German sentence says something is so: "Für Bauer kam das unerwartet"."""
        first = next(iter(self.mentions(index)), None)
        start = self._stretches[index].start
        led = first is not None and self._cues.concerned.fullmatch(self._text, start, first.start) is not None
        return first if first is not None and first.sort == "person" and first.listed and led else None

    def subject(self, index: int, *, person: bool = False) -> Voice | None:
        """Return whom a sentence is about: its first subject, when it names one person only.

        Args:
            index: of the sentence.
            person: a body is nobody.
        """
        free = [m for m in self.mentions(index) if not m.governed and m.listed]
        free = [m for m in free if m.sort != "description" or m.personal or m.name]
        persons = {m.name for m in self.mentions(index) if m.sort == "person"}
        if not free and len(persons) == 1 and (led := self._concerned(index)) is not None:
            return self.meant(led, index)
        if not free or (len(persons) > 1 and not self._leads(free[0], index)) or (person and free[0].sort == "body"):
            return None
        named = next((m for m in free if m.sort == "person"), free[0]) if free[0].sort == "pronoun" else free[0]
        return self.meant(named if named.sex in {"", free[0].sex} else free[0], index)
