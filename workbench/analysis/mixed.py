"""Articles in several languages: each paragraph is read by its own language of ours, sentences of others apart.

"1,200 jobs" read as German is 1.2, and "$97.4 billion" a thousand times too much. Paragraphs that are not clear (names,
figures, a few words) are read with the article. 2026-11-28: a sentence in another script, or clearly in a language that
is none of ours, is read as text of a language we don't speak, so that only its language-free facts are marked.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

import py3langid

from workbench.analysis.lexicon import NEUTRAL, SPOKEN, lexicon
from workbench.analysis.marks_of_speech import quoted_spans
from workbench.analysis.sentences import find_sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model.analysis import Analysis

_PARAGRAPH: Final = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_WORD: Final = re.compile(r"[^\W\d_]+")
_UNREAD: Final = re.compile(r"[\u0370-\u1dff\u2c00-\ua71f\ua800-\uabff\uac00-\ufaff\ufb1d-\ufdff\ufe70-\ufefc]{2}")
_SAMPLE: Final = 4_000  # code points of a paragraph looked at
_CLEAR: Final = 8  # words at least
_CERTAIN: Final = 2  # function words of the other language at least
_SOME: Final = 3  # function words of the other language that make a paragraph's sentences worth a look
_LEAD: Final = 2  # times as many as the article's own
_OUTSIDE: Final = 3  # words outside quotation marks at least that tell a sentence's language
_STRANGE: Final = 3  # function words of a language we don't read at least, each another one
_STRANGE_SHARE: Final = 0.2  # of a sentence's words
_STRANGE_LEAD: Final = 8  # times as many as our own


def tongues(text: str, code: str) -> dict[str, str]:
    """Return per language the text with all that is of other ones blanked out; offsets stay as they are.

    Args:
        text: the article.
        code: its language, one of ours; it comes first. ``NEUTRAL`` stands for all languages we don't read.
    """
    other = next(one for one in SPOKEN if one != code)
    places = [(match.span(), _of_paragraph(match[0], code, other)) for match in _PARAGRAPH.finditer(text)]
    parts = [(start + a, start + b, tongue) for (start, _), found in places for a, b, tongue in found]
    held = {tongue for *_, tongue in parts}
    if held <= {code} or held == {other}:
        return {code: text}
    order = [code, *(one for one in (other, NEUTRAL) if one in held)]
    return {one: _blanked(text, [(a, b) for a, b, tongue in parts if tongue != one]) for one in order}


def joined(readings: Sequence[Analysis]) -> Analysis:
    """Return one analysis of several of the same text, under the language of the first."""
    return replace(
        readings[0],
        sentences=tuple(sorted((s for one in readings for s in one.sentences), key=lambda s: s.start)),
        suggestions=tuple(sorted((s for one in readings for s in one.suggestions), key=lambda s: s.start)),
        facts=tuple(sorted((f for one in readings for f in one.facts), key=lambda f: (f.start, f.end))),
    )


def _of_paragraph(paragraph: str, code: str, other: str) -> list[tuple[int, int, str]]:
    """Return the parts of a paragraph and the language each is read in; offsets into the paragraph, without gaps."""
    every = _WORD.findall(paragraph.lower())
    words = every if len(paragraph) <= _SAMPLE else _WORD.findall(paragraph[:_SAMPLE].lower())
    theirs = _hits(words, _only_of(other, code))
    whole = other if _is_of(words, other, code) else code
    counted = not _counting_of(other, code).isdisjoint(words)
    if theirs >= _SOME or counted or _UNREAD.search(paragraph) or _hits(every, _strange()) >= _STRANGE:
        pair = (other, code) if whole == other else (code, other)
        stretches = find_sentences(paragraph, lexicon(whole))
        found = [(one.start, one.end, _of_sentence(paragraph[one.start : one.end], *pair)) for one in stretches]
        if {tongue for *_, tongue in found} - {whole}:
            return found
    return [(0, len(paragraph), whole)]


def _of_sentence(sentence: str, code: str, other: str) -> str:
    """Return the language of a sentence: its paragraph's, ``code``, where nothing else is clear."""
    words = _own_words(sentence)
    ours = _hits(words, _only_of(code, other))
    unread = sum(sentence.count(sign) for sign in set(sentence) if _unread(sign))
    if unread and unread > sum(map(str.isalpha, sentence)) / 2 and ours < _CERTAIN:
        return NEUTRAL
    if _is_strange(words):
        return NEUTRAL
    theirs = _hits(words, _only_of(other, code))
    if not ours and not _counting_of(other, code).isdisjoint(words):  # "Der Umsatz stieg auf 3 Mio. Euro."
        return other if theirs or str(py3langid.classify(" ".join(words))[0]) == other else code
    clearly = theirs >= max(_SOME, _STRANGE_LEAD * ours)
    if ours < _CERTAIN and len(words) >= _CLEAR and not clearly:
        return other if str(py3langid.classify(" ".join(words))[0]) == other else code
    return other if clearly and _is_of(words, other, code) else code


def _own_words(sentence: str) -> list[str]:
    """Return the words outside quotation marks, all when there are hardly any: a quotation may be in any language."""
    quoted = quoted_spans(sentence)
    if not quoted:
        return [word.lower() for word in _WORD.findall(sentence)]
    words = [(match.start(), match[0].lower()) for match in _WORD.finditer(sentence)]
    outside = [word for at, word in words if not any(a <= at < b for a, b in quoted)]
    return outside if len(outside) >= _OUTSIDE else [word for _, word in words]


def _is_strange(words: Sequence[str]) -> bool:
    """Say whether the words are clearly of a language that is none of ours."""
    every = set(words)
    best = max(strange_words(), key=lambda strange: len(strange & every))
    if len(best & every) < _STRANGE:
        return False
    hits = _hits(words, best)
    ours = sum(any(word in _only_of(*pair) for pair in (SPOKEN, SPOKEN[::-1])) and word not in best for word in words)
    if hits < max(_STRANGE_SHARE * len(words), _STRANGE_LEAD * ours):
        return False
    return str(py3langid.classify(" ".join(words))[0]) not in SPOKEN


@lru_cache(maxsize=4096)
def _unread(sign: str) -> bool:
    """Say whether a letter is of a script that neither German nor English is written in."""
    return sign.isalpha() and not unicodedata.name(sign, "").startswith(("LATIN", "MATHEMATICAL", "FULLWIDTH"))


@cache
def strange_words() -> tuple[frozenset[str], ...]:
    """Return the function words of each language that we can tell but not read."""
    return tuple(frozenset(str(words).split()) for words in lexicon(NEUTRAL).tables["tongues"].values())


@cache
def _strange() -> frozenset[str]:
    """Return the function words of all languages that we can't read and that are none of ours."""
    return frozenset.union(*strange_words()) - frozenset.union(*(lexicon(code).language_words for code in SPOKEN))


@cache
def _only_of(code: str, other: str) -> frozenset[str]:
    """Return the function words of one language that the other hasn't: "in" and "die" tell nothing."""
    return lexicon(code).language_words - lexicon(other).language_words


@cache
def _counting_of(code: str, other: str) -> frozenset[str]:
    """Return the words for scales and percentages that one language has and the other hasn't: "mio", "percent"."""
    ours, theirs = (
        {
            word.lower().rstrip(".")
            for word in (*lexicon(one).tables["numbers"]["scales"], *lexicon(one).tables["numbers"]["percent"]["words"])
            if _WORD.fullmatch(word.rstrip("."))
        }
        for one in (code, other)
    )
    return frozenset(ours - theirs)


def _is_of(words: Sequence[str], other: str, code: str) -> bool:
    if len(words) < _CLEAR:
        return False
    theirs, ours = (_hits(words, _only_of(*pair)) for pair in ((other, code), (code, other)))
    if theirs < max(_CERTAIN, _LEAD * ours):
        return False
    return str(py3langid.classify(" ".join(words))[0]) == other


def _hits(words: Sequence[str], known: frozenset[str]) -> int:
    return sum(map(known.__contains__, words))


def _blanked(text: str, places: Sequence[tuple[int, int]]) -> str:
    pieces: list[str] = []
    done = 0
    for start, end in places:
        pieces += [text[done:start], _gap(end - start)]
        done = end
    return "".join([*pieces, text[done:]])


def _gap(size: int) -> str:
    """Return white space that no sentence reaches across."""
    return "\n" * size if size <= 1 else f"\n{' ' * (size - 2)}\n"
