"""Quotations with their speakers; scare quotes and the names of works are kept apart (``kinds_of_quotes``).

The speaker is whoever the sentence names as saying so (``speakers``); words that no saying brings in go on from the
quotation or the saying before them. None when that is not certain.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from spacy.language import Language

from workbench.analysis.bodies_in_marks import bodies_in_marks
from workbench.analysis.deciding_quotes import decided
from workbench.analysis.forms import kinds_of, tokens_of, tokens_with
from workbench.analysis.kinds_of_quotes import CLAUSE, Kind, Spot, Tags, called, sort_of
from workbench.analysis.marks import Quotation
from workbench.analysis.marks_of_speech import quoted_spans
from workbench.analysis.mentions import Mentions
from workbench.analysis.people import People
from workbench.analysis.reported import Reported, Reports
from workbench.analysis.signs_of_quotes import Place, signs_of
from workbench.analysis.speakers import Speakers, Voice
from workbench.analysis.speaking import speaking
from workbench.analysis.voices import Said, Voices
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Doc

    from workbench.analysis.lexicon import Lexicon
    from workbench.analysis.marks import Stretch

_MOST: Final = 20  # quotations read in one sentence
_CLOSING: Final = "’”“"  # a mark written twice: ‘’…’’


@Language.component(
    "quotations",
    requires=["doc._.lexicon", "doc._.stretches", "doc._.names"],
    assigns=["doc._.quotations", "doc._.reported", "doc._.names"],
)
def quotations(doc: Doc) -> Doc:
    """Find the quotations and who said them; works named in marks become titles."""
    found, doc._.reported = read_speech(
        doc._.request.text, doc._.lexicon, doc._.stretches, doc._.names, tags=_tags(doc)
    )
    doc._.quotations = found
    works = [_work(doc._.request.text, one) for one in found if one.sort == "title"]
    known = {(name.start, name.end) for name in doc._.names}
    doc._.names = tuple(
        sorted((*doc._.names, *(w for w in works if (w.start, w.end) not in known)), key=lambda fact: fact.start)
    )
    return doc


def _tags(doc: Doc) -> Tags | None:
    if not doc.has_annotation("MORPH"):
        return None
    starts = doc.to_array(["IDX"]).reshape(-1)
    spoken = tokens_of(doc, "SPACE", others=True)
    return Tags(
        verbs=starts[tokens_with(doc, "VerbForm=Fin")].astype(int).tolist(),
        proper=starts[tokens_of(doc, "PROPN", "X")].astype(int).tolist(),
        words=starts[tokens_of(doc, "PUNCT", "SPACE", "", others=True)].astype(int).tolist(),
        starts=starts[spoken].astype(int).tolist(),
        kinds=kinds_of(doc, spoken),
    )


def _work(text: str, quotation: Quotation) -> Fact:
    words = text[quotation.start : quotation.end]
    return Fact(start=quotation.start, end=quotation.end, text=words, kind=FactKind.TITLE, value=words)


def find_quotations(
    text: str,
    lexicon: Lexicon,
    stretches: Sequence[Stretch],
    names: Sequence[Fact],
    *,
    tags: Tags | None = None,
) -> tuple[Quotation, ...]:
    """Return the quotations of ``text`` in order; spans lie inside the marks, offsets are code points.

    Args:
        text: the draft.
        lexicon: the language's data.
        stretches: its sentences, in order.
        names: the names found in it, in order.
        tags: what the tagger sees; None when nobody knows.
    """
    return read_speech(text, lexicon, stretches, names, tags=tags)[0]


def read_speech(
    text: str,
    lexicon: Lexicon,
    stretches: Sequence[Stretch],
    names: Sequence[Fact],
    *,
    tags: Tags | None = None,
) -> tuple[tuple[Quotation, ...], tuple[Reported, ...]]:
    """Return the quotations, as ``find_quotations`` does, and the reported speech without marks, in order.

    Args:
        text: the draft.
        lexicon: the language's data.
        stretches: its sentences, in order.
        names: the names found in it, in order.
        tags: what the tagger sees; None when nobody knows.
    """
    if not stretches or lexicon.code == "xx":
        return (), ()
    reader = _Reader(text, lexicon, stretches, names, tags)
    return tuple(reader.read()), tuple(reader.reports.find())


def weighed(doc: Doc) -> list[tuple[Place, list[float]]]:
    """Return all words in marks and their signs: what training starts from.

    Args:
        doc: as it comes from the pipeline; nothing when its words have no tags.
    """
    tags = _tags(doc)
    if tags is None or not doc._.stretches:
        return []
    lexicon = doc._.lexicon
    reader = _Reader(doc._.request.text, lexicon, doc._.stretches, doc._.names, tags)
    places = [place for place, _ in reader.heard()]
    return list(zip(places, signs_of(places, lexicon, tags, doc._.names), strict=True))


class _Reader:
    """Reads the quotations of one text.

    Args:
        text: the draft.
        lexicon: the language's data.
        stretches: its sentences.
        names: the names found in it, in order.
        tags: what the tagger sees; None when nobody knows.
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
        self._stretches = stretches
        self._starts = [stretch.start for stretch in stretches]
        self._cues = speaking(lexicon)
        german = lexicon.code == "de"
        self._spans = quoted_spans(text)
        marked = tuple(bodies_in_marks(text, self._spans, names, self._cues))
        self._papers = {(body.start, body.end) for body in marked}
        names = sorted((*names, *marked), key=lambda name: name.start)
        bodies = {(n.start, n.end) for n in names if n.kind is FactKind.ORGANISATION}
        blanked = blank(text, (span for span in self._spans if (span[0] + 1, span[1] - 1) not in bodies))
        self.blanked = blanked
        persons = [n for n in names if n.kind is FactKind.PERSON]
        people = People(text, persons, lexicon, self._cues)
        mentions = Mentions(
            blanked, names, self._cues, people, german=german, proper=tags.proper if tags is not None else ()
        )
        self.speakers = Speakers(blanked, stretches, self._cues, mentions, people, german=german)
        self._voices = Voices(text, blanked, stretches, self._cues, self.speakers)
        self.reports = Reports(blanked, stretches, self._cues, self.speakers, german=german)

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
            index = max(0, bisect_right(self._starts, a) - 1)
            count, sentence = (count + 1 if index == sentence else 1), index
            spot = self._spot(a, b, index)
            if spot is None or count > _MOST:
                continue
            voice = self._voices.of(spot, last)
            saying = called(spot, self._lexicon)
            rule = self._rule(spot, voice, saying=saying)
            found.append((Place(spot=spot, rule=rule, voiced=voice is not None, called=saying), voice))
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

    def _spot(self, a: int, b: int, index: int) -> Spot | None:
        """Return the place of a quotation; None when nothing stands between its marks."""
        text = self._text
        mark = 2 if text.startswith(("''", "``", "‘’", "‘‘"), a) else 1
        closing = 2 if text.endswith(("''", "’’"), a, b) else 1
        start, end = a + mark, b - closing if b - closing > a and not text[b - 1].isalnum() else b
        if text[b - 1] in ".!?" and b - 1 > a and text[b - 1] not in "“”\"«‘’'":
            end = b
        while start < end and (text[start].isspace() or text[start] in _CLOSING):
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start >= end:
            return None
        last = max(index, bisect_right(self._starts, b - 1) - 1)
        return Spot(
            text=text,
            blanked=self.blanked,
            outer=(a, b),
            start=start,
            end=end,
            index=index,
            last=last,
            sentence=(self._stretches[index].start, max(self._stretches[last].end, b)),
        )


def blank(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return the text with what stands inside the given marks replaced by blanks, letter for letter."""
    kept: list[str] = []
    at = 0
    for start, end in spans:
        kept += (text[at : start + 1], " " * (end - start - 2))
        at = max(start + 1, end - 1)
    return "".join((*kept, text[at:]))
