"""Who is heard at words in marks: by their sentence, by the next, by a line under them, or going on from before."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workbench.analysis.speech.speakers import HEARD, Speakers, Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.marks import Stretch
    from workbench.analysis.quotes.kinds_of_quotes import Spot
    from workbench.analysis.speech.speaking import Speaking

_UNDER: Final = re.compile(r"\s{0,3}(—|–|--|-\s|~|\()\s*")
_DASHES: Final = ("—", "–", "--")
_POSTER: Final = re.compile(r"((?:[A-ZÄÖÜ][a-zäöüß]+|[A-Z]\.?)(?:\s(?:[A-ZÄÖÜ][a-zäöüß]+|[A-Z]\.?)){0,2}),\s[A-ZÄÖÜ]")
_COMMA: Final = re.compile(r",?\s+")
_LEADS_ON: Final = re.compile(r"^\s*(?:[,:]?\s*[„“\"»«]|:|that\b|,?\s*dass\b|,\s(?:die|der|das|den|es|er|man|eine?)\b)")
_MORE: Final = re.compile(r"(?:READ MORE|Read more|SEE ALSO|Lesen Sie|Mehr zum Thema)\b")
_LINE: Final = 80  # code points of a name that stands under a quotation
_STOPS: Final = " .,!?–-"
_THAT: Final = re.compile(r"(?:Das|Dies) \Z")  # "… „…“. Das erklärte Müller."
_NEXT: Final = 3  # code points between a quotation's sentence and the next
_HEADLINE: Final = 60  # code points of a headline in which its colon stands
_SILENT: Final = 2  # sentences between two quotations of one speaker in which nobody is named
_FARTHEST: Final = 4  # sentences over which reported speech goes on


@dataclass(frozen=True, slots=True)
class Said:
    """The last voice heard, and the sentence in which it ended."""

    voice: Voice
    index: int


class Voices:
    """Hears the quotations of one text.

    Args:
        text: the draft.
        blanked: the same with quoted words blanked.
        stretches: its sentences, in order.
        cues: the language's expressions.
        speakers: who says what in it.
        verbs: where its finite verbs begin, rising; empty when nobody knows.
    """

    def __init__(
        self,
        text: str,
        blanked: str,
        stretches: Sequence[Stretch],
        cues: Speaking,
        speakers: Speakers,
        *,
        verbs: Sequence[int] = (),
    ) -> None:
        self._text = text
        self._blanked = blanked
        self._stretches = stretches
        self._cues = cues
        self._speakers = speakers
        self._verbs = [start for start in verbs if blanked[start : start + 1].strip()]

    def of(self, spot: Spot, last: Said | None) -> Voice | None:
        """Return who says these words; None when nothing says that somebody does."""
        a, b = spot.outer
        for index in dict.fromkeys((spot.last, spot.index)):
            voice = self._speakers.voice(index, a, b)
            if voice is not None:
                return voice if voice.name is not None else self._summed_up(spot) or self._again(spot, last) or voice
        found = self._told_behind(spot) or self._signed(spot) or self._headed(spot) or self._moved(spot)
        return found or self._going_on(spot, last) or self._told_later(spot)

    def _again(self, spot: Spot, last: Said | None) -> Voice | None:
        """Return who was quoted just before, when a pronoun that fits says these words: Zitat Müller: „…“ Er sagte."""
        if last is None or last.voice.name is None or last.index < spot.index - _SILENT:
            return None
        pronoun = self._speakers.pronoun(spot.index, *spot.outer)
        fits = pronoun is not None and self._speakers.may_mean(pronoun, last.voice.name)
        start = self._stretches[last.index].end
        end = pronoun.start if pronoun is not None else start
        between = (m for i in range(last.index + 1, spot.index + 1) for m in self._speakers.mentions(i) if m.end <= end)
        others = any(m.sort == "person" or (m.sort == "description" and m.personal) for m in between)
        return last.voice if fits and not others else None

    def _moved(self, spot: Spot) -> Voice | None:
        """Return who moves in the sentence behind words that begin their paragraph: “…” Laura Finch shook her head."""
        following = spot.last + 1
        if spot.before.strip() or spot.after.strip(_STOPS) or following >= len(self._stretches):
            return None
        start = self._stretches[following].start
        if "\n" in self._text[spot.outer[1] : start] or self._previous(spot) is not None:
            return None
        first = next(iter(self._speakers.mentions(following)), None)
        moves = first is not None and first.start == start and self._cues.gestures.match(self._text, first.end + 1)
        return self._speakers.meant(first, following) if moves and first is not None and first.listed else None

    def _told_later(self, spot: Spot) -> Voice | None:
        """Return who says so at the end of the next sentence: "Es sei „…“. Das Wasser sei kühl, sagte Müller."."""
        following = spot.last + 1
        reported = self._cues.konjunktiv.search(spot.blanked, *spot.sentence) is not None
        if not reported or following >= len(self._stretches):
            return None
        stretch = self._stretches[following]
        saying = next(iter(self._speakers.sayings(following)[::-1]), None)
        if saying is None or saying.speaker is None or not saying.inverted or saying.role != "verb":
            return None
        closes = re.search(r"[,:;„“\"»]", self._text[max(saying.end, saying.speaker.end) : stretch.end]) is None
        same = "\n" not in self._text[spot.outer[1] : stretch.start]
        comma = self._text[: saying.start].rstrip().endswith(",")
        return self._speakers.meant(saying.speaker, following) if closes and same and comma else None

    def _signed(self, spot: Spot) -> Voice | None:
        """Return whose name stands under the words, behind a dash or in brackets."""
        if not spot.before.strip() and (spot.words[-1] == "," or spot.after[:1] == ","):
            named = _COMMA.match(self._text, spot.outer[1])
            if named is not None and (found := self._speakers.signed(named.end(), spot.sentence[1])) is not None:
                return found  # “…,” Ms Palaszczuk.
        match = _UNDER.match(self._text, spot.outer[1])
        if match is None or (match[1] != "(" and spot.before.strip()):
            return None
        signed = self._speakers.signed(match.end(), match.end() + _LINE)
        if signed is not None or match[1] not in _DASHES or spot.before.strip():
            return signed
        name = _POSTER.match(self._text, match.end())  # whoever writes in: “…” --Paul, Leeds
        return Voice(name[1]) if name is not None and self._opens_line(spot) else None

    def _opens_line(self, spot: Spot) -> bool:
        """Say whether the words begin their line and end a sentence, as a letter does and no headline."""
        return spot.words[-1] in ".!?" and not self._text[: spot.outer[0]].rpartition("\n")[2].strip()

    def _told_behind(self, spot: Spot) -> Voice | None:
        """Return who says so in the next sentence: “…?” Smith asked; or behind a line's end: „…“, / erzählt Schütz."""
        following = spot.last + 1
        if spot.after.strip(_STOPS) or following >= len(self._stretches):
            return None
        stretch, (_, end) = self._stretches[following], spot.outer
        between = self._text[end : stretch.start]
        if "\n\n" in between or len(between) > _NEXT:
            return None
        saying = next(iter(self._speakers.sayings(following)), None)
        if saying is None or saying.speaker is None or saying.role != "verb":
            return None
        first, last = min(saying.start, saying.speaker.start), max(saying.end, saying.speaker.end)
        goes_on = self._text[stretch.start].islower() and first <= stretch.start + 1
        begins = first == stretch.start or self._speakers.begins(saying.speaker, following)
        asked = spot.words[-1] in "?!" and begins and not self._leads_on(last, stretch.end)
        alone = not spot.before.strip()
        taken_up = self._cues.following.match(self._text, stretch.start)
        taken_up = taken_up if alone or _THAT.match(self._text, stretch.start, first) else None
        if taken_up is not None and not taken_up["done"] and saying.start != taken_up.end() + 1:
            taken_up = None  # "Das russische Ministerium erklärte"
        if not (goes_on or asked or taken_up):
            return None
        return self._speakers.meant(saying.speaker, following)

    def _summed_up(self, spot: Spot) -> Voice | None:
        """Return who says all of a sentence, told in the next: "Der Rat will „bald“ bauen. Das sagte Müller."."""
        following = spot.last + 1
        stretch = self._stretches[following] if following < len(self._stretches) else None
        if stretch is None or "\n" in self._text[spot.outer[1] : stretch.start]:
            return None
        saying = next(iter(self._speakers.sayings(following)), None)
        if saying is None or saying.speaker is None or _THAT.match(self._text, stretch.start, saying.start) is None:
            return None
        told = (one for one in self._speakers.sayings(spot.index) if one.speaker is not None)
        if any(self._cues.verb.fullmatch(self._text, one.start, one.end) for one in told):
            return None  # somebody says so whom the next sentence only passes on
        direct = saying.inverted and not self._leads_on(saying.speaker.end, stretch.end)
        return self._speakers.meant(saying.speaker, following) if direct else None

    def _leads_on(self, place: int, end: int) -> bool:
        """Say whether a saying brings in words of its own: a colon, "that", a clause or marks follow."""
        return _LEADS_ON.search(self._text[place:end]) is not None

    def _headed(self, spot: Spot) -> Voice | None:
        """Return whom a headline names before its colon: "Heldt vor dem Duell: auch mal «dreckig spielen»"."""
        colon = spot.before.find(":")
        told = any(cue.search(spot.before) for cue in (self._cues.says, HEARD, self._cues.konjunktiv))
        if not 0 < colon < _HEADLINE or told:
            return None
        first = next(iter(self._speakers.mentions(spot.index)), None)
        begins = first is not None and first.start == spot.sentence[0] and first.sort == "person" and first.listed
        return self._speakers.meant(first, spot.index) if first is not None and begins else None

    def _going_on(self, spot: Spot, last: Said | None) -> Voice | None:
        """Return the voice that goes on from before: reported speech in its mood, or a quotation by itself."""
        reported = self._cues.konjunktiv.search(spot.blanked, *spot.sentence) is not None or self._is_led_by_mood(spot)
        lead = spot.before.strip(" –-")
        leads = not lead or bool(self._cues.going_on.fullmatch(lead.rstrip(" :")))
        alone = leads and (not spot.after.strip(" .,!?[]…") or (spot.words[-1] in ".!?" and not lead))
        if not (reported or alone):
            return None
        previous = self._previous(spot)
        if previous is None:
            return self._over_the_line(spot, last) if alone else None
        if last is not None and last.index >= previous:
            return self._speakers.turned(previous) or last.voice
        found = self._speakers.own(previous) or self._carried(spot, last)
        if found is not None or not (alone or self._is_led_by_mood(spot)):
            return found
        if not alone:
            return self._speakers.subject(previous, person=True)
        return self._speakers.subject(previous) or self._silent(spot, last)

    def _is_led_by_mood(self, spot: Spot) -> bool:
        """Say whether a sentence's first verb has the mood of somebody else's words: "Deutschland trauere „…“"."""
        at = bisect_left(self._verbs, spot.sentence[0])
        first = self._verbs[at] if at < len(self._verbs) else spot.sentence[1]
        if first >= spot.sentence[1]:
            return False
        return any(cue.match(self._blanked, first) is not None for cue in (self._cues.konjunktiv, self._cues.mood))

    def _over_the_line(self, spot: Spot, last: Said | None) -> Voice | None:
        """Return who goes on in a paragraph of his own: whoever spoke in the sentence before."""
        if last is not None and last.index >= spot.index - 1:
            return last.voice
        whole = spot.index > 0 and not spot.before.strip() and spot.words[-1] in ".!?"
        return self._speakers.reporter(spot.index - 1) if whole else None

    def _silent(self, spot: Spot, last: Said | None) -> Voice | None:
        """Return who was heard last, when nobody is named between: words alone between two that only tell."""
        if last is None or last.voice.name is None or last.index < spot.index - _SILENT:
            return None
        between = (m for index in range(last.index + 1, spot.index) for m in self._speakers.mentions(index))
        return (
            None if any(m.sort == "person" or (m.sort == "description" and m.personal) for m in between) else last.voice
        )

    def _carried(self, spot: Spot, last: Said | None) -> Voice | None:
        """Return who was heard last, when every sentence since then goes on reporting."""
        for index in range(spot.index - 1, max(-1, spot.index - 1 - _FARTHEST), -1):
            if last is not None and last.index == index:
                return last.voice
            stretch = self._stretches[index]
            own = self._speakers.own(index)
            if own is not None:
                return own
            if self._cues.konjunktiv.search(self._blanked, stretch.start, stretch.end) is None:
                return None
        return None

    def _previous(self, spot: Spot) -> int | None:
        """Return the sentence before, in the same paragraph or one that does not end with its line."""
        if spot.index == 0:
            return None
        back = spot.index - 1
        if back and _MORE.match(self._text, self._stretches[back].start):
            back -= 1
        before = self._stretches[back]
        between = self._text[before.end : self._stretches[spot.index].start]
        same = "\n" not in between or self._text[before.end - 1] in ":;,"
        return back if same else None
