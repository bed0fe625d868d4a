"""What became of a page: its readable text then and now, word by word, and what that means for a claim."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from workbench.model.findings import Finding, FindingPlace
from workbench.model.rechecks import Outcome
from workbench.model.wording import date_words
from workbench.text.alignment import Alignment
from workbench.text.anchors import stands
from workbench.text.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from workbench.errors import Language
    from workbench.model.claims import Claim
    from workbench.model.evidence import Capture, Evidence
    from workbench.model.rechecks import Recheck
    from workbench.text.alignment import Run

_LANGUAGES: Final[tuple[Language, ...]] = ("de", "en")


class Change(StrEnum):
    """What happened to a stretch of a page's text."""

    KEPT = "kept"
    GONE = "gone"
    NEW = "new"
    MOVED = "moved"  # stands in another place now, unchanged


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one kind."""

    change: Change
    text: str


def same_text(old: str, new: str) -> bool:
    """Say whether two readable texts differ in nothing but their spaces."""
    return old.split() == new.split()


def word_changes(old: str, new: str) -> tuple[Stretch, ...]:
    """Return the old and the new text as one, word by word; without the gone stretches it reads as the new text."""
    alignment = Alignment(old, new)
    steady = [run for run in alignment.runs if not run.moved]
    moved = [run for run in alignment.runs if run.moved]
    found: list[Stretch] = []
    old_at = new_at = 0
    for run in sorted(steady, key=lambda run: run.new_start):
        found += _between(alignment, moved, (old_at, run.old_start), (new_at, run.new_start))
        found.append(Stretch(Change.KEPT, new[run.new_start : run.new_end]))
        old_at, new_at = run.old_end, run.new_end
    found += _between(alignment, moved, (old_at, len(old)), (new_at, len(new)))
    return tuple(_joined(found))


def _between(
    alignment: Alignment, moved: Sequence[Run], gone: tuple[int, int], fresh: tuple[int, int]
) -> Iterator[Stretch]:
    """Yield what stood between two kept stretches, then what stands there now; space around words is kept space."""
    old = _without(gone, [(run.old_start, run.old_end) for run in moved])
    lost = "".join(alignment.old[start:end] for start, end in old)
    here = [run for run in moved if fresh[0] <= run.new_start and run.new_end <= fresh[1]]
    here.sort(key=lambda run: run.new_start)
    first = here[0].new_start if here else fresh[1]
    opening = alignment.new[fresh[0] : first]
    words = opening.strip()
    space = opening[: len(opening) - len(opening.lstrip())]
    yield Stretch(Change.KEPT, space)
    if lost.strip():
        apart = " " if not words and lost[-1:].isspace() else ""
        yield Stretch(Change.GONE, lost.strip() + apart)
    yield from _fresh(opening[len(space) :])
    ends = [*(run.new_start for run in here[1:]), fresh[1]]
    for run, end in zip(here, ends, strict=False):  # without moved ones there is no end to go to
        yield Stretch(Change.MOVED, alignment.new[run.new_start : run.new_end])
        yield from _fresh(alignment.new[run.new_end : end])


def _fresh(text: str) -> Iterator[Stretch]:
    """Yield new words without the space around them, which is nothing new."""
    words = text.strip()
    start = text.find(words)
    yield Stretch(Change.KEPT, text[:start] if words else text)
    if words:
        yield Stretch(Change.NEW, words)
        yield Stretch(Change.KEPT, text[start + len(words) :])


def _without(span: tuple[int, int], taken: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    at, end = span
    for start, stop in sorted(taken):
        if at <= start and stop <= end:
            yield at, start
            at = stop
    yield at, end


def _joined(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield the stretches without empty ones, neighbours of one kind as one."""
    held: Stretch | None = None
    for one in stretches:
        if not one.text:
            continue
        if held is not None and held.change is one.change:
            held = replace(held, text=held.text + one.text)
            continue
        if held is not None:
            yield held
        held = one
    if held is not None:
        yield held


def folded(stretches: Sequence[Stretch], *, around: int = 160) -> tuple[Stretch, ...]:
    """Return the stretches with what stayed cut to its edges.

    Args:
        stretches: as ``word_changes`` returned them.
        around: code points kept on each side of a change.
    """
    last = len(stretches) - 1
    return tuple(
        Stretch(one.change, _edges(one.text, around, first=place == 0, last=place == last))
        if one.change is Change.KEPT
        else one
        for place, one in enumerate(stretches)
    )


def _edges(text: str, around: int, *, first: bool, last: bool) -> str:
    if first and last:
        return text if len(text) <= around else f"{text[:around].rpartition(' ')[0] or text[:around]} …"
    if len(text) <= (1 if first or last else 2) * around:
        return text
    begin = "" if first else text[:around].rpartition(" ")[0] or text[:around]
    end = "" if last else text[-around:].partition(" ")[2] or text[-around:]
    if not begin:
        return f"… {end}"
    return f"{begin} …" if not end else f"{begin} …\n… {end}"


def counted(stretches: Iterable[Stretch]) -> tuple[int, int]:
    """Return how many words are gone and how many are new."""
    numbers = {Change.GONE: 0, Change.NEW: 0}
    for one in stretches:
        if one.change in numbers:
            numbers[one.change] += len(one.text.split())
    return numbers[Change.GONE], numbers[Change.NEW]


def findings_on(
    claim: Claim, evidence: Evidence, recheck: Recheck, capture: Capture | None, *, source: str = ""
) -> tuple[Finding, ...]:
    """Return what a recheck means for a claim: the page vanished, its passage is gone, or it changed elsewhere.

    Args:
        claim: the claim.
        evidence: its evidence from that source.
        recheck: the source's latest.
        capture: what the evidence cites.
        source: the source's title, empty when it is confidential.
    """
    code = _code(evidence, recheck)
    if not code or evidence.capture != recheck.before:
        return ()
    passage = evidence.passage
    places = (
        FindingPlace(start=claim.start, end=claim.end, text=claim.text, claim=claim.number),
        FindingPlace(
            start=passage.start if passage else 0,
            end=passage.end if passage else 0,
            text=passage.exact if passage else "",
            evidence=evidence.id,
            source=source,
        ),
    )
    details = {"status": recheck.status}
    for language in _LANGUAGES:
        details[f"source_{language}"] = (
            say("finding.source-named", language, source=source) if source else say("finding.source-unnamed", language)
        )
        details[f"captured_{language}"] = date_words(capture.at if capture else evidence.at, language)
        details[f"seen_{language}"] = date_words(recheck.at, language)
    return (Finding(code=code, places=places, details=details),)


def _code(evidence: Evidence, recheck: Recheck) -> str:
    if recheck.outcome is Outcome.GONE:
        return "source-gone" if recheck.status else "source-host-gone"
    if recheck.outcome is Outcome.SAME or recheck.capture is None:
        return ""
    if evidence.passage is None:
        return "source-changed"
    stays = stands(evidence.passage, recheck.capture.text)
    return "source-changed-elsewhere" if stays else "source-passage-gone"
