"""Entities: one person, organisation or place of an article, however often and however spelt it is named."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.model.facts import FactKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Somebody or something with a name.

    Attributes:
        name: the fullest of its usual spellings.
        kind: what most of its mentions are.
        spellings: every way it is written, the most frequent first.
        spans: its mentions in order (code points in the draft).
    """

    name: str
    kind: FactKind
    spellings: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
