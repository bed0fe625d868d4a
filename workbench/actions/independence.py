"""Independence: which sources tell one story, by their texts or as a person said, and what lacks a second one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench import settings
from workbench.errors import InputError
from workbench.evidence.kinship import agency_of, families
from workbench.model.events import EventKind
from workbench.model.ids import SourceId
from workbench.model.independence import APART, WITH, Family, lacking
from workbench.model.plain import to_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from workbench.actions.workspace import Workspace
    from workbench.model.changes import Changes
    from workbench.model.claims import Claim
    from workbench.model.evidence import Capture, Evidence, Source


def with_families(
    sources: Mapping[str, Source],
    evidence: Mapping[str, tuple[Evidence, ...]],
    captures: Mapping[str, Capture],
    go_on: Callable[[], object] = bool,
) -> tuple[dict[str, Source], dict[str, Family]]:
    """Return the sources, each with the group it speaks in, and the families by that group.

    Families follow from the frozen texts; what a person said stands above them. A source set apart leaves the family
    of its text; one said to speak with another brings its own family along. Nothing is written. ``go_on`` is called
    before each text that was not looked at before; what it raises ends that.
    """
    roots = {key: key for key in sources}
    for one, other in (*_by_text(sources, evidence, captures, go_on), *_by_hand(sources)):
        roots[_root(roots, other)] = _root(roots, one)
    members: dict[str, list[str]] = {}
    for key in sources:
        members.setdefault(_root(roots, key), []).append(key)
    texts: dict[str, str] = {
        piece.source: piece.capture for pieces in evidence.values() for piece in pieces if piece.capture
    }
    found: dict[str, Family] = {}
    groups = {key: f"{APART} {key}" for key, source in sources.items() if source.group == APART}
    for root, keys in members.items():
        if len(keys) > 1:
            read = [captures[texts[key]].text for key in keys if texts.get(key) in captures]
            linked = any(sources[key].group not in {"", APART} for key in keys)
            agency = agency_of(read) if len(read) == len(keys) else ""
            found[root] = Family(sources=tuple(keys), agency=agency, by_hand=linked)
            groups |= dict.fromkeys(keys, root)
    return {key: replace(source, group=groups.get(key, "")) for key, source in sources.items()}, found


def _by_text(
    sources: Mapping[str, Source],
    evidence: Mapping[str, tuple[Evidence, ...]],
    captures: Mapping[str, Capture],
    go_on: Callable[[], object],
) -> Iterator[tuple[str, str]]:
    """Return pairs of sources whose captures tell one story, those set apart left out."""
    cited: dict[str, dict[str, None]] = {}
    for pieces in evidence.values():
        for piece in pieces:
            if piece.source in sources and sources[piece.source].group != APART:
                cited.setdefault(piece.capture, {})[piece.source] = None
    for family in families({sha256: capture.text for sha256, capture in captures.items()}, go_on):
        told = [source for sha256 in family for source in cited.get(sha256, {})]
        yield from ((told[0], other) for other in told[1:])


def _by_hand(sources: Mapping[str, Source]) -> Iterator[tuple[str, str]]:
    """Return pairs of sources that a person said are one voice, of those the article has."""
    named: dict[str, str] = {}
    for key, source in sources.items():
        other = source.group.removeprefix(WITH)
        if source.group.startswith(WITH) and other in sources:
            yield other, key
        elif source.group not in {"", APART}:
            yield named.setdefault(source.group, key), key


def _root(roots: dict[str, str], key: str) -> str:
    while roots[key] != key:
        key = roots[key]
    return key


def second_source_missing(
    claims: Iterable[Claim], evidence: Mapping[str, tuple[Evidence, ...]], sources: Mapping[str, Source]
) -> dict[str, tuple[int, ...]]:
    """Return, by claim id, the numbers of the facts that lack a second source, for the kinds the settings name."""
    kinds = settings.two_source_kinds()
    found = {
        claim.id: tuple(fact.number for fact in lacking(claim, evidence.get(claim.id, ()), sources, kinds))
        for claim in claims
        if kinds and claim.live
    }
    return {claim: numbers for claim, numbers in found.items() if numbers}


def set_voice(workspace: Workspace, source_id: str, group: str) -> Changes:
    """Say whether a source and another are one voice; undo takes it back.

    Args:
        workspace: where.
        source_id: whose voice it is about.
        group: ``WITH`` and another source's id: they count as one; ``APART``: it is a voice of its own, whatever its
            text or house says; empty: text and house decide.

    Raises:
        InputError: ``voice-itself``, for a source and itself.
        NotFoundError: ``source-unknown``.
    """
    if group.startswith(WITH):
        if group == f"{WITH}{source_id}":
            raise InputError("voice-itself")
        workspace.library.reads.source(SourceId(group.removeprefix(WITH)))
    with workspace.library.writing(workspace.actor) as journal:
        source = replace(journal.source(source_id), group=group)
        return journal.append(EventKind.SOURCE_CHANGED, source_id, {"source": to_plain(source)})
