"""Words in capitals alone are read in the spelling they likely have: "DIE REGIERUNG ZAHLT" as "Die Regierung zahlt".

Headlines and agency texts stand so. Each word takes the likeliest of its three spellings by the encoder's vocabulary;
money, scales, months and weekdays are spelt as the language's tables do. No length changes.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from workbench.analysis.lexicon import SPOKEN, lexicon
from workbench.analysis.names.gazetteer import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HINT: Final = re.compile(r"[^\W\d_a-zäöüß]{2}[^\w\n]{1,3}[^\W_a-zäöüß]{1,}")
_LINE: Final = re.compile(r"[^\n\r\u2028\u2029]+")
_TOKEN: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d.,]*")
_RUN: Final = 4  # words in capitals one behind another that are no list of abbreviations
_WHOLE: Final = 3  # so many are enough when they are the line
_LONG: Final = 4  # letters of a word that is hardly an abbreviation
_LONG_WORDS: Final = 2
_COMPOUND: Final = 12  # letters from which a German word of unsure spelling is a noun
_UNSURE: Final = 5.0  # of logarithms
_HARDLY: Final = 0.5  # a shorter one when its small letters lead by no more: "land", a word of English too
_RATHER: Final = 1.6  # behind a figure or a first name
_NO_NOUN: Final = re.compile(r"(?:lich|isch|ig|bar|los|sam|end)(?:e[nrsm]?)?$|ier(?:t|te|ten|en)$")
_NOUN: Final = re.compile(r"([A-ZÄÖÜ][a-zäöüß]{3,})(\?)?")
_UNITS: Final = frozenset(["km", "kg", "cm", "mm", "m", "ha", "t", "l", "g", "bn", "tn", "mph"])
_ENGLISH_LEADS: Final = frozenset({"new", "san", "los", "las", "north", "south", "east", "west", "el", "la", "st"})
_SHORT: Final = (
    frozenset({"ab", "zu", "am", "im", "um", "da", "wo", "es", "er", "an", "in", "ob", "so", "du"}),
    frozenset({"us", "we", "he", "be", "do", "so", "no", "up", "if", "my", "am", "an", "in", "me", "go"}),
)
_MAY_BE_VERBS: Final = frozenset({"may", "march"})


def in_plain_case(text: str) -> str:
    """Return ``text`` with runs of words in capitals as one would write them; its length is the same."""
    if not _HINT.search(text):
        return text
    pieces: list[str] = []
    done = 0
    code = ""
    for run in _runs(text):
        code = code or _language(text)
        start, end = run[0].start(), run[-1].end()
        pieces += [text[done:start], _recased(text, run, code)]
        done = end
    return "".join([*pieces, text[done:]])


def _language(text: str) -> str:
    from workbench.analysis.language import detect  # noqa: PLC0415 - brings spaCy

    return detect(text)


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Yield the tokens of each run of words in capitals, figures between them included."""
    for line in _LINE.finditer(text):
        if not _HINT.search(text, *line.span()):
            continue
        run: list[re.Match[str]] = []
        tokens = [*_TOKEN.finditer(text, *line.span())]
        for token in tokens:
            if _loud(token[0]):
                run.append(token)
                continue
            yield from _counted(run, whole=False)
            run = []
        yield from _counted(run, whole=len(run) == len(tokens))


def _loud(token: str) -> bool:
    return token.isupper() or token[0].isdigit()


def _counted(run: list[re.Match[str]], *, whole: bool) -> Iterator[list[re.Match[str]]]:
    words = [token[0] for token in run if token[0].isupper()]
    long = sum(len(word) >= _LONG for word in words)
    if len(words) >= (_WHOLE if whole else _RUN) and long >= _LONG_WORDS:
        yield run


def _recased(text: str, run: Sequence[re.Match[str]], code: str) -> str:
    """Return the words from the first to the last token of a run, recased."""
    pieces: list[str] = []
    words = [_spelt(run, at, code) for at in range(len(run))]
    words = [_behind(words, at, code) for at in range(len(words))]
    for at, token in enumerate(run):
        word = words[at]
        following = words[at + 1] if at + 1 < len(run) else ""
        begins = at == 0 or text[run[at - 1].end() : token.start()].rstrip()[-1:] in {".", "!", "?", ":", "„", "“"}
        if begins or (code == "en" and word in _ENGLISH_LEADS and following[:1].isupper() and following[1:].islower()):
            word = word[:1].upper() + word[1:]
        gap = text[run[at - 1].end() : token.start()] if at else ""
        pieces += [gap, word if len(word) == len(token[0]) else token[0]]
    return "".join(pieces)


def _behind(words: Sequence[str], at: int, code: str) -> str:
    """Return a word as what stands before it lets it be spelt: "Joe Biden", "35.000 Stellen"."""
    from workbench.meaning.spelling import likeliness  # noqa: PLC0415 - loads the encoder, where capitals are alone

    word, before, behind = words[at], words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
    if not word.islower() or len(word) < _LONG or word in lexicon(code).language_words:
        return word
    title = word[:1].upper() + word[1:]
    numbers = lexicon(code).tables["numbers"]
    counted = code == "de" and (before[:1].isdigit() or before.lower() in numbers["words"])
    counted = counted and word not in _known(code) and not behind[:1].isdigit()
    if counted and title in numbers["noun"]["counted"].split("|"):
        return title
    named = before in gazetteer(lexicon(code)).first_names
    return title if (counted or named) and likeliness(word) - likeliness(title) < _RATHER else word


def _spelt(run: Sequence[re.Match[str]], at: int, code: str) -> str:
    """Return one token as it is likely spelt."""
    token = run[at][0]
    low = token.lower()
    figures = [one for one in run[max(0, at - 1) : at + 2] if one[0][0].isdigit()]
    if not token.isupper() or len(low) != len(token):
        return token
    if (at and (low in _UNITS and run[at - 1][0][0].isdigit())) or (low == "h" and run[at - 1][0] == "KM"):
        return low
    tables = (code,) if low in lexicon(code).language_words else (code, *SPOKEN)
    known = next(filter(None, (_known(one).get(low) for one in tables)), None)
    if known and (low not in _MAY_BE_VERBS or figures):
        return known
    return _short(run, at, code) if len(token) <= _LONG_WORDS else _likeliest(token, code)


def _short(run: Sequence[re.Match[str]], at: int, code: str) -> str:
    """Return a word of one or two letters: small when it is one of the language's, else an abbreviation."""
    low = run[at][0].lower()
    if low == "us" and code == "en" and at and run[at - 1][0] in {"THE", "A", "IN"}:
        return run[at][0]
    return low if low in lexicon(code).language_words or low in _SHORT[code == "en"] else run[at][0]


def _likeliest(token: str, code: str) -> str:
    from workbench.meaning.spelling import likeliness  # noqa: PLC0415 - loads the encoder, where capitals are alone

    low, title = token.lower(), token[:1] + token[1:].lower()
    best = max((low, title, token), key=likeliness)
    lead = likeliness(low) - likeliness(title)
    noun = lead < _UNSURE and len(token) >= _COMPOUND and not _NO_NOUN.search(low)
    if best == low and title in gazetteer(lexicon(code)).places and lead < _UNSURE:
        return title
    noun = noun or (lead < _HARDLY and len(token) >= _LONG and low not in lexicon(code).language_words)
    return title if code == "de" and best == low and noun else best


@cache
def _known(code: str) -> dict[str, str]:
    """Return the words whose spelling the language's tables know, by their small letters."""
    numbers, dates = lexicon(code).tables["numbers"], lexicon(code).tables["dates"]
    tables = (numbers["currencies"], numbers["scales"], numbers["words"], dates["months"], dates["weekdays"])
    found: dict[str, str] = {}
    for table in tables:
        for word in table:
            bare = word.rstrip(".")
            if bare.isalpha() and not (bare.isupper() and len(bare) <= _LONG) and bare.islower() | bare.istitle():
                found.setdefault(bare.lower(), bare)
    forms = (*numbers["units"].values(), *numbers["durations"].values())
    units = [match for form in forms for match in _NOUN.finditer(form)]
    found = {
        word.lower(): word for match in units for word in (match[1], match[1][: -len(match[2] or "") or None])
    } | found
    names = gazetteer(lexicon(code))
    every = (name for name in names.organisations | names.acronyms_not if name.isalpha() and name.isupper())
    acronyms = {name.lower(): name for name in every if len(name) > _LONG_WORDS}
    acronyms = {low: name for low, name in acronyms.items() if low not in lexicon(code).language_words}
    return acronyms | found
