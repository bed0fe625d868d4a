"""Which language a text is in: its commonest little words decide; py3langid (BSD) where they do not.

The identifier takes 0.7 s and 100 MB to load, too much for the window's process; the little words of eight languages
settle every ordinary article without it.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_WORD: Final = re.compile(r"[^\W\d_]+")
_SAMPLE: Final = 20_000
_LITTLE_WORDS: Final = {
    "de": "der die und den das von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat "
    "dass sie nach wird bei einer um am sind noch wie einem über so zum war haben nur oder aber vor zur bis mehr durch",
    "en": "the of and to in that is was for it with as his on be at by had not are but from have they which one were "
    "this has would there been their or said will its he she we you an who more about after when",
    "fr": "le la les des et est une du que qui dans pour pas sur au avec ce il sont par plus aux cette mais ou elle",
    "es": "el la los las de y que en un una por con para se del al es lo como más pero sus su fue ha este entre",
    "it": "il di che la e un una per non sono con del della dei delle gli è nel anche più al si ha come alla lo",
    "nl": "de het een van en dat op is te voor met zijn niet aan er om ook als door naar bij maar heeft werd uit",
    "pt": "o a os as de e que em um uma para com não do da dos das no na por mais se como foi ao é seu sua",
    "pl": "w i na z się nie do to że jest o jak ale po co za od przez dla są jego tym tego był oraz",
}
_SETS: Final = {code: frozenset(words.split()) for code, words in _LITTLE_WORDS.items()}
_OTHERS: Final = ("sv", "da", "no", "fi", "cs", "sk", "hu", "ro", "tr", "el", "ru", "uk", "ar", "he", "zh", "ja", "ko")
_ENOUGH: Final = 5
_SHARE: Final = 0.15
_LEAD: Final = 1.5
_SHORTEST: Final = 3


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of a text's language, empty when there are too few words to say."""
    best, total = _by_little_words(text[:_SAMPLE])
    if best or total < _SHORTEST:
        return best
    try:
        code, _ = _identifier().classify(text[:_SAMPLE])
    except OSError:  # it unpacks its model into a file, which a locked-in process may not write
        return ""
    return str(code)


def prepare(sample: str) -> None:
    """Load the identifier if a text like this one will need it, while files may still be written."""
    if not _by_little_words(sample[:_SAMPLE])[0]:
        _identifier()


def _by_little_words(text: str) -> tuple[str, int]:
    """Return the language whose little words lead clearly, or nothing, and the number of words."""
    counts = Counter(match.group().lower() for match in _WORD.finditer(text))
    total = counts.total()
    scores = {code: sum(counts[word] for word in words) for code, words in _SETS.items()}
    (best, hits), (_, second) = sorted(scores.items(), key=lambda item: -item[1])[:2]
    clear = hits >= _ENOUGH and hits >= _SHARE * total and hits >= _LEAD * second
    return (best if clear else ""), total


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415  # 100 MB, see above

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([*_SETS, *_OTHERS])
    return identifier
