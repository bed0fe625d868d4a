"""Which language a text is in: by its function words when they are clear, else by py3langid (BSD)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import py3langid
from spacy.language import Language

from workbench.analysis.lexicon import SPOKEN, lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc

_WORD: Final = re.compile(r"[^\W\d_]+")
_SAMPLE: Final = 4_000  # code points looked at
_GERMAN: Final = frozenset("äöüß")  # letters that no word of English has
_SURE: Final = 3  # English function words that a text with German letters must hold to be English
_SHORT: Final = 20  # words of a sentence or two
_FEW: Final = 5  # words below which only our own languages are considered
_SHARE: Final = 0.12  # of the words that must be function words of the winner
_LEAD: Final = 2  # times as many as the runner-up's


@Language.component("language", assigns=["doc._.language", "doc._.lexicon"])
def language(doc: Doc) -> Doc:
    """Name the text's language and lay the language's data beside it."""
    doc._.language = doc._.request.language or detect(doc._.request.text)
    doc._.lexicon = lexicon(doc._.language)
    return doc


def detect(text: str) -> str:
    """Return "de", "en", or the ISO 639-1 code of another language; a text of few words is taken for one of ours."""
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    if not words:
        return SPOKEN[0]
    hits = {code: sum(map(lexicon(code).language_words.__contains__, words)) for code in SPOKEN}
    first, second = sorted(hits, key=lambda code: -hits[code])
    foreign = first == "en" and hits[first] < _SURE and any(_GERMAN & set(word) for word in words)
    if not foreign and hits[first] >= max(1, _SHARE * len(words)) and hits[first] >= _LEAD * hits[second]:
        return first
    plain = text[:_SAMPLE] if len(words) <= _SHORT and not text.isupper() else " ".join(words)
    guess = str(py3langid.classify(plain)[0])  # capitals and marks tell more of a short text
    if guess == "en" and foreign:
        return "de"
    return guess if guess in SPOKEN or len(words) >= _FEW else first
