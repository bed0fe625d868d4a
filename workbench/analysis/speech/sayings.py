"""Which words of a sentence say that somebody says something, and who: "Musk erklärte", "laut Musk", "so Musk".

The subject is looked for right beside the verb, on both sides, before anywhere else: what stands between must be an
apposition, an adverb or an auxiliary. Quoted words are blanked out, so no verb inside a quotation reports anything.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING, Final, Literal

from workbench.analysis.speech.beside_marks import BesideMarks
from workbench.analysis.speech.mention import Mention, hard_between
from workbench.analysis.speech.mentions import Mentions
from workbench.analysis.speech.subjects import Subjects

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.analysis.marks import Stretch
    from workbench.analysis.speech.speaking import Speaking

_MADE: Final = re.compile(r"\s(?:made|by|from|about|on|of)\s")  # comments that are a noun
_IS_SAID: Final = re.compile(r"\sto\shave\s")  # "is reported to have asked": what is said comes behind
_LEAD: Final = 8  # code points before a genitive in which its preposition stands
_PHRASE: Final = 50  # code points of a phrase around a name
_ENDS: Final = re.compile(r"\s*(?:[.,;:!?“”„\"»«)]|$)")
_CHARGE: Final = re.compile(
    r"(?P<from>\b(?:(?:geht|ging)\s)?aus (?:de[mr]|eine[mr]|diese[mr]|den)\s(?:[a-zäöüß]+e?n\s)?)?"
    r"(?<![\w-])[A-ZÄÖÜ]?[\wäöüß-]*?"
    r"(?P<noun>[Vv]orwurf|[Vv]orwürfe|[Kk]ritik|[Bb]ehauptung|[Ff]orderung|[Aa]rgument|[Ee]inwand"
    r"|[Hh]inweis|[Aa]ntwort|[Bb]ericht|[Aa]ussage|[Mm]itteilung|[Ee]rklärung|[Ss]tellungnahme|[Ss]chreiben|[Ss]tudie"
    r"|[Uu]mfrage|[Mm]eldung|[Gg]utachten|[Ss]tatistik|[Aa]rtikel|[Bb]rief|[Pp]apier|[Vv]erlautbarung)\s(?:der|des|von|vom)\s"
)
# "Wie aus einem Bericht des X vom 3. März hervorgeht"
_EMERGES: Final = re.compile(r"(?:[^.;:!?]|(?<=\d)\.){0,160}\bhervor(?:geht|ging)?\b")
_CLAIMED: Final = (
    "(?:claim|accusation|allegation|suggestion|assertion|warning|complaint|contention|insistence|belief|remark|comment"
    "|declaration|argument|promise|prediction)s?"
)
_CLAIM_OWNED: Final = re.compile(rf"['’]s?\s(?:[\w-]+\s){{0,2}}{_CLAIMED}\sthat\s")
_CLAIM_OF: Final = re.compile(rf"\b{_CLAIMED}\s(?:from|by|of)\s")
_LED_BY: Final = 40  # code points of an office between "claims by" and the name
_HELD: Final = re.compile(r"\b(?:Was|ist|sind|war|waren|sei|seien|wäre|wären|bleibt|bleibe)\sfür(?=\s)")
_HELD_MARK: Final = re.compile(
    r"(?:\s\([^)]{1,30}\)|\s(?:in|aus|von)\s[A-ZÄÖÜ][\w-]+)?(?:\s(?!und\b|oder\b)[a-zäöüß]+){0,3}\s[„“\"»](?=\s)"
)  # between whom something is so and the words: "für die Ministerin ein „"
_AND: Final = re.compile(r"\sund\s(?:auch\s|dann\s)?\Z")
_BRACKET: Final = re.compile(r"[“”\"«]?(?:\s\([^)]{1,30}\))?\s*")  # "der Verband (VDR) zufolge"
_MOST_MENTIONS: Final = 60  # read in one sentence
_OBJECT: Final = re.compile(r"(?:him|her)\Z|\A(?:[Ii]h[mr]\b|Für (?:ihn|sie)\Z)")
_OF_ONES_OWN: Final = re.compile(r"\beigene[nmr]\b")  # "nach eigenen Angaben": whoever the sentence is about
_MOST: Final = 24  # sayings read in one sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One reporting expression.

    Attributes:
        start, end: of its verb or frame, code points of the text.
        role: "frame" speaks for the whole sentence, "verb" for what stands beside it.
        speaker: who says so; None when nobody is mentioned.
        inverted: the speaker stands behind the verb.
    """

    start: int
    end: int
    role: Literal["frame", "verb"]
    speaker: Mention | None
    inverted: bool = False


class Sayings:
    """Finds the sayings of a text's sentences.

    Args:
        text: the draft with quoted words blanked.
        cues: the language's expressions.
        mentions: who could speak.
        german: whether the subject may stand behind the verb of a main clause.
    """

    def __init__(self, text: str, cues: Speaking, mentions: Mentions, *, german: bool) -> None:
        self._text = text
        self._cues = cues
        self._mentions = mentions
        self._german = german
        self._subjects = Subjects(text, cues, mentions, german=german)
        self._beside_marks = BesideMarks(text, cues, self._subjects)

    def of(self, stretch: Stretch) -> list[Saying]:
        """Return a sentence's sayings in order of place."""
        inside = self._mentions.within(stretch.start, stretch.end)[:_MOST_MENTIONS]
        claims = list(self._claims(stretch, inside))
        verbs = (v for v in self._verbs(stretch, inside) if not any(c.start <= v.start < c.end for c in claims))
        found = islice(chain(claims, self._frames(stretch, inside), verbs), _MOST)
        return sorted(found, key=lambda one: one.start)

    def _frames(self, stretch: Stretch, inside: Sequence[Mention]) -> Iterator[Saying]:
        text, cues = self._text, self._cues
        for match in cues.own_sources.finditer(text, stretch.start, stretch.end):
            speaker = self._own(match, inside)
            yield Saying(start=match.start(), end=match.end(), role="frame", speaker=speaker)
        yield from self._owned_frames(stretch, inside)
        yield from self._charges(stretch, inside)
        yield from self._credited(stretch)
        yield from self._with_words(stretch, inside)
        yield from self._held(stretch)
        for match in cues.sources.finditer(text, stretch.start, stretch.end):
            speaker = self._subjects.behind(match.end(), stretch.end) or self._named_near(match.end(), inside)
            if speaker is None and not cues.strict_sources.search(match[0]):
                continue
            if not cues.strict_sources.search(match[0]):
                if match[0][1:].startswith("ach") and speaker is not None and not speaker.personal and not speaker.name:
                    continue  # "Nach dem Spiel war Müller bedient"
                after = text[speaker.end : speaker.end + 10].strip() if speaker is not None else ""
                if not cues.about_sources.match(after):
                    continue
            yield Saying(start=match.start(), end=match.end(), role="frame", speaker=speaker)
        for match in cues.frame_after.finditer(text, stretch.start, stretch.end):
            before = [m for m in inside if m.end <= match.start() and _BRACKET.fullmatch(text, m.end, match.start())]
            yield Saying(
                start=before[-1].start if before else match.start(),
                end=match.end(),
                role="frame",
                speaker=before[-1] if before else None,
            )
        yield from self._beside(stretch)

    def _beside(self, stretch: Stretch) -> Iterator[Saying]:
        """Yield what stands beside marks without a verb of saying, and German "so Müller"."""
        beside = list(self._beside_marks.of(stretch))
        for start, end, speaker in beside:
            yield Saying(start=start, end=end, role="verb", speaker=speaker, inverted=True)
        for match in self._cues.so.finditer(self._text, stretch.start, stretch.end):
            if any(match.start() <= start < match.end() for start, _, _ in beside):
                continue  # "so das Fazit von Müller"
            yield Saying(
                start=match.start(),
                end=match.end(),
                role="verb",
                speaker=self._subjects.behind(match.end(), stretch.end),
                inverted=True,
            )

    def _own(self, frame: re.Match[str], inside: Sequence[Mention]) -> Mention | None:
        """Return the pronoun in a frame: "seiner Ansicht nach", "according to him"."""
        found = next((m for m in inside if m.sort == "pronoun" and frame.start() <= m.start < frame.end()), None)
        object_ = _OBJECT.search(frame[0])
        if found is None and _OF_ONES_OWN.search(frame[0]):
            free = (m for m in inside if not m.governed and m.listed)
            return next((m for m in free if m.sort != "description" or m.personal), None)
        if found is not None or object_ is None:
            return found
        sex: Literal["m", "f"] = "m" if object_[0].endswith(("m", "ihn")) else "f"
        return Mention(start=frame.start(), end=frame.end(), sort="pronoun", name=None, sex=sex)

    def _charges(self, stretch: Stretch, inside: Sequence[Mention]) -> Iterator[Saying]:
        """Yield German nouns for somebody's words with whose they are: "auf den Vorwurf der CDU, es sei …"."""
        for match in _CHARGE.finditer(self._text, stretch.start, stretch.end) if self._german else ():
            speaker = next((m for m in inside if m.start >= match.end("noun") and m.end >= match.end()), None)
            if speaker is None or speaker.sort not in {"person", "body"} or speaker.start > match.end() + _LEAD:
                continue
            clause = self._text.startswith(",", speaker.end)
            from_it = match["from"] and _EMERGES.match(self._text, speaker.end, stretch.end)
            if from_it or (clause and self._cues.konjunktiv.search(self._text, speaker.end, stretch.end)):
                yield Saying(start=match.start(), end=speaker.end, role="verb", speaker=speaker)

    def _credited(self, stretch: Stretch) -> Iterator[Saying]:
        """Yield whoever criticises or praises: "Kritik kam auch von Müller"."""
        for match in self._cues.credited.finditer(self._text, stretch.start, stretch.end):
            speaker = self._subjects.behind(match.end() - 1, stretch.end)
            if speaker is not None and speaker.sort in {"person", "body"}:
                yield Saying(start=match.start(), end=match.end(), role="verb", speaker=speaker, inverted=True)

    def _held(self, stretch: Stretch) -> Iterator[Saying]:
        """Yield those for whom German something is so: "Was für die Ministerin ein „…“ ist", "ist für Bauer „…“"."""
        for match in _HELD.finditer(self._text, stretch.start, stretch.end) if self._german else ():
            speaker = self._subjects.behind(match.end(), stretch.end)
            if speaker is not None and _HELD_MARK.match(self._text, speaker.end, stretch.end):
                yield Saying(start=match.start(), end=speaker.end, role="verb", speaker=speaker, inverted=True)

    def _with_words(self, stretch: Stretch, inside: Sequence[Mention]) -> Iterator[Saying]:
        """Yield whoever does something with words: "löste mit der Bemerkung, …, Empörung aus"."""
        match = self._cues.with_noun.search(self._text, stretch.start, stretch.end)
        if match is None or self._cues.quoted_of.search(self._text, stretch.start, stretch.end):
            return
        free = [m for m in inside if m.sort in {"person", "pronoun"} and not m.governed and m.listed]
        speaker = next((m for m in free if m.end <= match.start()), None)
        if speaker is not None:
            yield Saying(start=match.start(), end=match.end(), role="verb", speaker=speaker)

    def _claims(self, stretch: Stretch, inside: Sequence[Mention]) -> Iterator[Saying]:
        """Yield English nouns for somebody's words with whose they are: "Li's claim that", "claims by Li that"."""
        for one in inside if not self._german else ():
            if one.sort not in {"person", "body"} or not one.name:
                continue
            owned = _CLAIM_OWNED.match(self._text, one.end, stretch.end)
            led = _CLAIM_OF.search(self._text, stretch.start, one.start)
            near = (
                led is not None
                and led.end() + _LED_BY >= one.start
                and not hard_between(self._text, led.end(), one.start)
            )
            if owned is not None:
                yield Saying(start=one.start, end=owned.end(), role="verb", speaker=one)
            elif led is not None and near and self._text.startswith(" that ", one.end):
                yield Saying(start=led.start(), end=one.end, role="verb", speaker=one)

    def _owned_frames(self, stretch: Stretch, inside: Sequence[Mention]) -> Iterator[Saying]:
        """Yield frames around a genitive: "nach Müllers Darstellung", "in Smith's view"."""
        for one in inside:
            if not (one.governed and one.name and one.sort in {"person", "body"}):
                continue
            lead = self._cues.owned_lead.search(self._text, max(stretch.start, one.start - _LEAD), one.start)
            tail = self._cues.owned_tail.match(self._text, one.end, stretch.end)
            if lead is not None and tail is not None:
                yield Saying(start=lead.start(), end=tail.end(), role="frame", speaker=one)

    def _named_near(self, place: int, inside: Sequence[Mention]) -> Mention | None:
        """Return the name in the English phrase behind a frame ("in the words of the Crown's man, Mark Tedeschi")."""
        if self._german:
            return None
        some = [m for m in inside if place <= m.start < place + _PHRASE and m.sort in {"person", "body"}]
        near = [m for m in some if not hard_between(self._text, place, m.start)]
        return next((m for m in near if m.sort == "person"), None) or next(iter(near), None)

    def _verbs(self, stretch: Stretch, inside: Sequence[Mention]) -> Iterator[Saying]:
        last: Mention | None = None
        for match in self._cues.says.finditer(self._text, stretch.start, stretch.end):
            if self._is_reported(stretch, match.start(), match.end()) or _IS_SAID.match(self._text, match.end()):
                continue
            if match[0] == "comments" and _MADE.match(self._text, match.end()):
                continue
            speaker, inverted = self._subjects.of(match, stretch, inside)
            if last is not None and self._goes_on(match.start(), last, speaker):
                speaker, inverted = last, False
            last = speaker if speaker is not None and speaker.sort != "description" else last
            if speaker is None:
                speaker = self._framing(match.start(), stretch, inside)
            role: Literal["frame", "verb"] = "frame" if self._is_framed(stretch, match.end(), speaker) else "verb"
            yield Saying(start=match.start(), end=match.end(), role=role, speaker=speaker, inverted=inverted)

    def _goes_on(self, start: int, last: Mention, speaker: Mention | None) -> bool:
        """Say whether a verb right behind "und" shares the speaker before it: "Er sagte, …, und fügte hinzu"."""
        object_ = speaker is None or speaker.sort == "description" or not speaker.listed
        object_ = object_ or (speaker is not None and self._is_told_of(last, speaker, start))
        return self._german and object_ and _AND.search(self._text, last.end, start) is not None

    def _is_told_of(self, last: Mention, speaker: Mention, start: int) -> bool:
        """Say whether somebody is the subject of what another says: "Li sagte, Wang sei krank, und kündigte an"."""
        told = last.end < speaker.start and self._text[: speaker.start].rstrip().endswith(",")
        return told and self._cues.konjunktiv.search(self._text, speaker.end, start) is not None

    def _framing(self, start: int, stretch: Stretch, inside: Sequence[Mention]) -> Mention | None:
        """Return who says so in a sentence's first clause: "Wie Paech, der dabei war, feststellt, …"."""
        lead = self._cues.framed.match(self._text, stretch.start)
        first = inside[0] if inside else None
        if lead is None or first is None or first.start != lead.end() or first.end > start:
            return None
        return first if first.sort in {"person", "body"} else None

    def _is_framed(self, stretch: Stretch, end: int, speaker: Mention | None) -> bool:
        """Say whether a saying is the sentence's first clause and speaks for all of it: "Wie X sagte, …"."""
        if speaker is None or speaker.end > end or self._text[end : end + 1] != ",":
            return False
        return self._cues.framed.match(self._text, stretch.start, speaker.start) is not None

    def _is_reported(self, stretch: Stretch, start: int, end: int) -> bool:
        """Say whether the saying is itself reported: "habe die Regierung … ausgeschlossen"."""
        if not _ENDS.match(self._text, end, stretch.end):
            return False
        return (
            self._cues.konjunktiv.search(self._text, self._subjects.clause_start(stretch.start, start), start)
            is not None
        )
