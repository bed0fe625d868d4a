"""Quotations with their speakers; scare quotes and the names of works are kept apart (``kinds_of_quotes``).

``reading_quotes`` reads the words in marks of a text: ``quote_spots`` where they stand, ``voices`` whose they are,
``deciding_quotes`` what they are. The speaker is whoever the sentence names as saying so; None when not certain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language

from workbench.analysis.forms import kinds_of, tokens_of, tokens_with
from workbench.analysis.quotes.kinds_of_quotes import Tags
from workbench.analysis.quotes.reading_quotes import Reader
from workbench.analysis.quotes.signs_of_quotes import signs_of
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from workbench.analysis.lexicon import Lexicon
    from workbench.analysis.marks import Quotation, Stretch
    from workbench.analysis.quotes.reported import Reported
    from workbench.analysis.quotes.signs_of_quotes import Place


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


def read_speech(
    text: str,
    lexicon: Lexicon,
    stretches: Sequence[Stretch],
    names: Sequence[Fact],
    *,
    tags: Tags | None = None,
) -> tuple[tuple[Quotation, ...], tuple[Reported, ...]]:
    """Return the quotations and the reported speech without marks, in order; spans in code points, inside the marks.

    Args:
        text: the draft.
        lexicon: the language's data.
        stretches: its sentences, in order.
        names: the names found in it, in order.
        tags: what the tagger sees; None when nobody knows.
    """
    if not stretches or lexicon.code == "xx":
        return (), ()
    reader = Reader(text, lexicon, stretches, names, tags)
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
    reader = Reader(doc._.request.text, lexicon, doc._.stretches, doc._.names, tags)
    places = [place for place, _ in reader.heard()]
    return list(zip(places, signs_of(places, lexicon, tags, doc._.names), strict=True))
