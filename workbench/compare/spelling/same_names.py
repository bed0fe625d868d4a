"""Where somebody or something is named, for one decision about all of it: under every usual spelling, under no odd one.

"Siemens" goes with "Siemens AG", "EZB" with "Europäische Zentralbank (EZB)". Whoever confirms three "Altman" has not
confirmed "Altmann": that one is to be looked at by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.compare.spelling.identities import entities
from workbench.compare.spelling.joined_names import joined_names
from workbench.compare.spelling.spellings import odd_spellings
from workbench.text.stretches import Stretches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.compare.signs.mentions import Stated

Span = tuple[int, int]


def named_alike(text: str, claims: Sequence[Stated], place: Span) -> frozenset[Span]:
    """Return every place that names what is named at ``place``, itself among them; none when its spelling is odd.

    Args:
        text: the draft.
        claims: in order, with offsets in it.
        place: where a name stands (code points).
    """
    spans = next((entity.spans for entity in entities(text, claims) if place in entity.spans), ())
    odd = {
        (one.start, one.end)
        for finding in (*odd_spellings(text, claims), *joined_names(claims))
        for one in finding.places
        if one.text == finding.details["odd"]
    }
    written = Stretches(odd)
    usual = frozenset(span for span in spans if not written.touches(*span))
    return usual if place in usual else frozenset()
