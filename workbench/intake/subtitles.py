"""Subtitles (.srt, .vtt) as a transcript: each paragraph begins with the time code at which its words are said.

Own reader: a cue is a line of times and the words below it, and the packages that read them keep cues apart, while a
checker needs whole sentences. A passage then carries its time code like any other transcript's (``evidence.locators``).
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workbench.errors import InputError
from workbench.intake.blocks import DraftBuilder, folded
from workbench.model.articles import BlockKind, Document
from workbench.model.timecodes import parse_timecode, timecode

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLOCK: Final = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}"
_TIMES: Final = re.compile(rf"[ \t]*({_CLOCK})[ \t]*-->[ \t]*{_CLOCK}")
_VOICE: Final = re.compile(r"<v(?:\.[^\s<>]{1,40})?\s([^<>]{1,80})>")
_MARKUP: Final = re.compile(r"<[^<>]{0,200}>|\{\\[^{}]{0,80}\}")
_ENDED: Final = re.compile(r"[.!?…][\"“”«»')\]]*$")
_LONGEST: Final = 400  # characters after which a paragraph ends with any cue


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cue:
    """What is said from a second on; ``voice`` names who says it, where the file does."""

    seconds: int
    words: str
    voice: str = ""


def read_subtitles(text: str, shown: str) -> Document:
    """Return a transcript: cues joined into sentences, each paragraph with the time code of its first cue.

    Args:
        text: the file's words, line ends normal.
        shown: its name, for the sentence of an error.

    Raises:
        InputError: ``file-damaged``, for a file without a single cue.
    """
    builder, said, voice = DraftBuilder(), list[_Cue](), ""
    for cue in _cues(text):
        if said and (_ends(said) or (cue.voice and cue.voice != voice)):
            voice = _add(builder, said, voice)
            said = []
        said.append(cue)
    if said:
        _add(builder, said, voice)
    if not builder.blocks:
        raise InputError("file-damaged", path=shown)
    return Document(text=builder.text, blocks=tuple(builder.blocks))


def _ends(said: list[_Cue]) -> bool:
    return bool(_ENDED.search(said[-1].words)) or sum(len(cue.words) for cue in said) > _LONGEST


def _add(builder: DraftBuilder, said: list[_Cue], before: str) -> str:
    """Add a paragraph, its voice named where it changes; return whose it is."""
    voice = said[0].voice or before
    named = f"{voice}: " if voice and voice != before else ""
    builder.add(BlockKind.PARAGRAPH, f"{timecode(said[0].seconds)} {named}{' '.join(cue.words for cue in said)}")
    return voice


def _cues(text: str) -> Iterator[_Cue]:
    """Yield the cues that say something; a line said again at once (rolling captions) is said once."""
    last = ""
    for block in re.split(r"\n[ \t]*\n", text):
        lines = block.split("\n")
        at, times = next(((n, found) for n, line in enumerate(lines) if (found := _TIMES.match(line))), (0, None))
        seconds = parse_timecode(times[1]) if times else None
        if seconds is None:
            continue
        fresh: list[str] = []
        voice = ""
        for line in lines[at + 1 :]:
            voice = next((folded(found[1]) for found in _VOICE.finditer(line)), voice)
            words = folded(html.unescape(_MARKUP.sub("", line)))
            if words and words != last:
                fresh.append(words)
                last = words
        if fresh:
            yield _Cue(seconds=seconds, words=" ".join(fresh), voice=voice)
