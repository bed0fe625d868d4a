"""Modality: what a sentence only considers, foresees, wishes, or thinks of something.

A cue governs its clause: "Altman lehnt ab, was … verändern könnte" still says that he refuses. The words of a
language's tables come first; a verb the tagger reads as Konjunktiv II or as an imperative adds what no table lists
("ließe", "bräuchte"). Konjunktiv I is somebody else's speech, no doubt of the author's, and stays with the tables.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from spacy.language import Language

from workbench.analysis.forms import tokens_with
from workbench.analysis.lexicon import NEVER
from workbench.analysis.marks import Cue, Reading
from workbench.analysis.marks_of_speech import quoted_spans
from workbench.analysis.scores.judging import AGAINST, TINTS, Judging, clauses, judging, says_nothing
from workbench.analysis.speech.speaking import Speaking, speaking

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc

    from workbench.analysis.lexicon import Lexicon
    from workbench.analysis.marks import Stretch


_LISTED: Final = ("hearsay", "modal", "wish", "facts_present", "opinion_words")


@Language.component(
    "modality", requires=["doc._.lexicon", "doc._.stretches", "token.morph"], assigns=["doc._.readings"]
)
def modality(doc: Doc) -> Doc:
    """Find each sentence's clauses and the cues that speak against a statement."""
    moods, text, lexicon = _moods(doc), doc._.request.text, doc._.lexicon
    doc._.readings = tuple(
        read_modality(text, lexicon, stretch, _within(moods, stretch)) for stretch in doc._.stretches
    )
    return doc


def _moods(doc: Doc) -> list[Cue]:
    """Return the verbs whose form alone says that something is only considered or asked for; offsets in the text."""
    moods = dict.fromkeys(tokens_with(doc, "Mood=Imp"), "wish")
    if doc._.lexicon.code == "de":
        moods |= dict.fromkeys(tokens_with(doc, "Mood=Sub", "Tense=Past"), "modal")
    tokens = [doc[at] for at in sorted(moods)]
    return [Cue(code=moods[token.i], start=token.idx, end=token.idx + len(token)) for token in tokens]


def _within(moods: list[Cue], stretch: Stretch) -> list[Cue]:
    low = bisect_left(moods, stretch.start, key=lambda cue: cue.start)
    high = bisect_left(moods, stretch.end, key=lambda cue: cue.start)
    return [Cue(code=cue.code, start=cue.start - stretch.start, end=cue.end - stretch.start) for cue in moods[low:high]]


def read_modality(text: str, lexicon: Lexicon, stretch: Stretch, moods: Sequence[Cue] = ()) -> Reading:
    """Return a sentence's clauses and cues; offsets count from the sentence's start.

    Args:
        text: the draft.
        lexicon: the language's data.
        stretch: the sentence.
        moods: verbs whose form says something the tables may lack, offsets as in the result.
    """
    sentence = text[stretch.start : stretch.end]
    quoted = quoted_spans(sentence)
    blanked = _blank(sentence, quoted)
    judge = judging(lexicon)
    spoken = _reported_from(blanked, speaking(lexicon), judge)
    parts = clauses(sentence, quoted)
    against = [
        cue
        for start, end in parts
        for cue in (*_against(blanked, start, end, judge), *_unlisted(blanked, start, end, judge, moods))
        if cue.start < spoken or cue.code in {"wish", "first_person"}
    ]
    tints = [
        Cue(code=name, start=match.start(), end=match.end())
        for name in TINTS
        for match in judge.cues[name].finditer(blanked)
        if match.start() < spoken
    ]
    return Reading(
        blanked=blanked, clauses=tuple(parts), against=tuple(against), tints=tuple(tints), offset=stretch.start
    )


def _blank(sentence: str, quoted: list[tuple[int, int]]) -> str:
    """Return the sentence with quoted words replaced by blanks: what somebody else says is not the author's mood."""
    kept: list[str] = []
    at = 0
    for start, end in quoted:
        kept += (sentence[at : start + 1], " " * (end - start - 2))
        at = end - 1
    return "".join((*kept, sentence[at:]))


def idioms(sentence: str, judge: Judging) -> tuple[tuple[int, int], ...]:
    """Return where several words together are an opinion ("wirft Fragen auf"): none of them speaks for itself there."""
    return tuple(match.span() for match in judge.cues["opinion_verbs"].finditer(sentence) if " " in match[0])


def within(place: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    """Say whether one of the spans holds a place."""
    return any(start <= place[0] and place[1] <= end for start, end in spans)


def _reported_from(sentence: str, cues: Speaking, judge: Judging) -> int:
    """Return where reported speech begins: behind the first reporting word of somebody else, else the end."""
    fixed = idioms(sentence, judge)
    for pattern in (cues.verb, cues.frame_before):
        for match in pattern.finditer(sentence):
            before = max(0, match.start() - 16)
            own = cues.speaks_for_self.search(sentence, before, match.start())
            if not own and not within(match.span(), fixed) and not says_nothing(sentence, match.start(), judge):
                return match.end()
    return len(sentence)


def _against(sentence: str, start: int, end: int, judge: Judging) -> Iterator[Cue]:
    for name in AGAINST:
        match = judge.cues[name].search(sentence, start, end)
        if match is not None and (name != "future" or _is_future(sentence, match.end(), end, judge)):
            yield Cue(code=name, start=match.start(), end=match.end())


def _unlisted(sentence: str, start: int, end: int, judge: Judging, moods: Sequence[Cue]) -> Iterator[Cue]:
    """Yield the first verb of a clause that only its form gives away; one that a table knows is judged there."""
    for cue in moods:
        word = sentence[cue.start : cue.end]
        if start <= cue.start < end and word.strip() and not any(judge.cues[name].fullmatch(word) for name in _LISTED):
            yield cue
            return


def _is_future(sentence: str, after: int, end: int, judge: Judging) -> bool:
    """Say whether "wird" stands with an infinitive (future), not with a participle (passive)."""
    if not judge.infinitive.pattern or judge.infinitive.pattern == NEVER:
        return True
    clause = sentence[after:end].rstrip(' .!?…“”"«»)')
    return judge.infinitive.search(clause) is not None
