"""Reads the words in marks of one text in order: where they stand, who is heard there, what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.analysis.marks import Quotation
from workbench.analysis.marks_of_speech import quoted_spans
from workbench.analysis.quotes.bodies_by_kind import bodies_by_kind
from workbench.analysis.quotes.bodies_by_look import bodies_by_look
from workbench.analysis.quotes.bodies_in_marks import bodies_in_marks
from workbench.analysis.quotes.cut_names import completed
from workbench.analysis.quotes.deciding_quotes import decided
from workbench.analysis.quotes.kinds_of_quotes import CLAUSE, called, sort_of
from workbench.analysis.quotes.quote_spots import Spots, blank, lost_blanks
from workbench.analysis.quotes.reported import Reports
from workbench.analysis.quotes.signs_of_quotes import Place
from workbench.analysis.quotes.speaking_names import cleaned, speaking_names
from workbench.analysis.quotes.surnames_beside import bare_nouns, surnames_beside
from workbench.analysis.quotes.terms_in_marks import is_term
from workbench.analysis.quotes.voices import Said, Voices
from workbench.analysis.speech.mentions import Mentions
from workbench.analysis.speech.people import People
from workbench.analysis.speech.speakers import Speakers
from workbench.analysis.speech.speaking import speaking
from workbench.model.facts import FactKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.lexicon import Lexicon
    from workbench.analysis.marks import Stretch
    from workbench.analysis.quotes.kinds_of_quotes import Kind, Spot, Tags
    from workbench.analysis.speech.speakers import Voice
    from workbench.model.facts import Fact

_MOST: Final = 20  # quotations read in one sentence


class Reader:
    """Reads the quotations of one text.

    Args:
        text: the draft.
        lexicon: the language's data.
        stretches: its sentences.
        names: the names found in it, in order.
        tags: what the tagger sees; None when nobody knows.

    Attributes:
        reports: finds its reported speech without marks.
    """

    def __init__(
        self,
        text: str,
        lexicon: Lexicon,
        stretches: Sequence[Stretch],
        names: Sequence[Fact],
        tags: Tags | None,
    ) -> None:
        self._text = text
        self._lexicon = lexicon
        self._names = names
        self._tags = tags
        cues = self._cues = speaking(lexicon)
        german = lexicon.code == "de"
        self._spans = quoted_spans(text)
        names = cleaned(names, cues)
        marked = tuple(bodies_in_marks(text, self._spans, names, cues))
        self._papers = {(body.start, body.end) for body in marked}
        names = sorted((*names, *marked), key=lambda name: name.start)
        bodies = {(n.start, n.end) for n in names if n.kind is FactKind.ORGANISATION}
        blanked = blank(text, (span for span in self._spans if (span[0] + 1, span[1] - 1) not in bodies))
        blanked = lost_blanks(blanked, cues)
        if german and tags is not None:
            names = completed(text, names, tags.proper)
        names = surnames_beside(blanked, names, cues) if german else speaking_names(blanked, names, cues)
        if german:
            more = (*bodies_by_look(blanked, names, cues), *bodies_by_kind(blanked, names, lexicon, cues))
            names = [name for name in names if not any(one.start <= name.start and name.end <= one.end for one in more)]
            names = sorted((*names, *more), key=lambda name: name.start)
        self._spots = Spots(text, blanked, stretches)
        persons = [n for n in names if n.kind is FactKind.PERSON]
        people = People(text, persons, lexicon, cues)
        proper = tags.proper if tags is not None else ()
        proper = sorted({*proper, *bare_nouns(blanked, tags, cues)}) if german and tags is not None else proper
        mentions = Mentions(blanked, names, cues, people, german=german, proper=proper)
        speakers = Speakers(blanked, stretches, cues, mentions, people, german=german)
        verbs = tags.verbs if tags is not None else ()
        self._voices = Voices(text, blanked, stretches, cues, speakers, verbs=verbs)
        self.reports = Reports(blanked, stretches, cues, speakers, german=german)

    def read(self) -> list[Quotation]:
        """Return the quotations in order."""
        heard = self.heard()
        sorts = decided([place for place, _ in heard], self._lexicon, self._tags, self._names)
        return [
            Quotation(
                start=place.spot.start,
                end=place.spot.end,
                sort=sort,
                speaker=voice.name if sort == "quote" and voice is not None else None,
            )
            for (place, voice), sort in zip(heard, sorts, strict=True)
        ]

    def heard(self) -> list[tuple[Place, Voice | None]]:
        """Return the words in marks in order, what the rules take them for and who is heard there."""
        found: list[tuple[Place, Voice | None]] = []
        last: Said | None = None
        count, sentence = 0, -1
        for a, b in self._spans:
            index = self._spots.sentence(a)
            count, sentence = (count + 1 if index == sentence else 1), index
            spot = self._spots.between(a, b)
            if spot is None or count > _MOST:
                continue
            voice = self._voices.of(spot, last)
            saying = called(spot, self._lexicon)
            rule = self._rule(spot, voice, saying=saying)
            by_somebody = self._cues.what_called.search(spot.before) is not None
            voiced = voice is not None
            term = is_term(spot, self._lexicon, self._tags)
            rule = "scare" if term and rule == "quote" else rule
            place = Place(spot=spot, rule=rule, voiced=voiced, called=saying, by_somebody=by_somebody, term=term)
            found.append((place, voice))
            if rule == "quote" and voice is not None:
                last = Said(voice, spot.last)
        return found

    def _rule(self, spot: Spot, voice: Voice | None, *, saying: bool) -> Kind:
        """Return what the rules take words in marks for.

        A paper's name in marks is a name. A short expression beside it may be its word or another's: it counts only
        behind a colon or where the sentence says that the paper calls something so.
        """
        a, b = spot.outer
        if (a + 1, b - 1) in self._papers:
            return "title"
        rule = sort_of(spot, self._lexicon, voiced=voice is not None, tags=self._tags)
        sure = saying or len(spot.words.split()) >= CLAUSE or spot.before.rstrip().endswith(":")
        if rule == "quote" and voice is not None and not sure:
            papers = {self._text[start:end] for start, end in self._papers}
            return "scare" if voice.name in papers else rule
        return rule
