"""What the palette offers for some letters: commands, saved filters, sources, claims. No Qt widgets here."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from workbench.ui.palette.fuzzy import Match, beginning_with, ranked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model.claims import Claim

_MOST_COMMANDS, _MOST_OTHERS = 8, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing to choose.

    Attributes:
        group: "command", "filter", "source" or "claim".
        name: the command's or filter's name, or the claim's id.
        words: what is searched and shown.
        other: further words searched, as those of the other language.
        also: words by which people look for it too; only a word's beginning fits.
        about: shown beside it.
        keys: its shortcut, as key caps.
        claim: whose rating is a glyph before it.
        enabled: it can be done now.
    """

    group: str
    name: str
    words: str
    other: str = ""
    also: str = ""
    about: str = ""
    keys: tuple[str, ...] = ()
    claim: Claim | None = None
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Shown:
    """A heading, or an entry with the places to print bold."""

    heading: str = ""
    entry: Entry | None = None
    match: Match = field(default_factory=lambda: Match(0.0, ()))


def find_entries(
    query: str, commands: Sequence[Entry], others: Sequence[Entry], headings: dict[str, str]
) -> tuple[Shown, ...]:
    """Return what fits, under headings: commands first, then saved filters, sources, claims.

    ``>`` keeps to commands, ``#`` to claims by number.
    """
    text = query.strip()
    if text.startswith("#"):
        wanted = text[1:].strip()
        found = [e for e in others if e.group == "claim" and e.about.startswith(wanted)]
        return _under(headings["claim"], [(e, Match(0.0, ())) for e in found])
    if text.startswith(">"):
        return _under(headings["command"], _matching(text[1:].strip(), commands))
    rows = _under(headings["command"], _matching(text, commands)[: _MOST_COMMANDS if text else None])
    if not text:
        return rows
    for group in ("filter", "source", "claim"):
        fitting = ranked(text, [e for e in others if e.group == group], lambda e: e.words, near=False)
        rows += _under(headings[group], fitting[:_MOST_OTHERS])
    return rows


def _matching(text: str, commands: Sequence[Entry]) -> list[tuple[Entry, Match]]:
    """Return the commands that fit in either language; what can't be done now comes last."""
    if not text:  # all of them; it opens faster unasked
        return [(e, Match(0.0, ())) for e in sorted(commands, key=lambda e: not e.enabled)]
    own = {id(e): (e, m) for e, m in ranked(text, commands, lambda e: e.words)}
    foreign = ranked(text, [e for e in commands if id(e) not in own and e.other], lambda e: e.other)
    both = [*own.values(), *((e, replace(m, score=m.score - 50, via=e.other)) for e, m in foreign)]
    found = {id(e) for e, _m in both}
    both += [(e, m) for e in commands if id(e) not in found and (m := _called(text, e))]
    return sorted(both, key=lambda pair: (not pair[0].enabled, -pair[1].score))


def _called(text: str, entry: Entry) -> Match | None:
    """Return how an entry fits when each word typed begins one by which people look for it; None when it does not."""
    typed = text.split()
    known = f"{entry.words} {entry.other} {entry.also}"
    found = {word: beginning_with(word, known) for word in typed}
    if not typed or not all(found.values()):
        return None
    via, places = "", list[int]()
    for word, whole in found.items():
        if via:
            via += " "
        places += range(len(via), len(via) + len(word))
        via += whole
    return Match(0.0, tuple(places), via)


def _under(heading: str, pairs: list[tuple[Entry, Match]]) -> tuple[Shown, ...]:
    if not pairs:
        return ()
    return (Shown(heading=heading), *(Shown(entry=entry, match=match) for entry, match in pairs))
