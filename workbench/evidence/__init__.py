"""Evidence: pages brought home with their proof, and passages of a capture that fit a claim.

fetch(url, *, allowed_hosts=frozenset(), cancel=None, progress=None) -> Fetched      # see ``evidence.fetching``
propose_passages(claim_text, claim_facts, capture_text, passage_facts, *, encoder=None, limit=3)
    -> tuple[Proposal, ...]           # start, end, score, and the reasons in codes
skim(claim_text, claim_facts, capture_text) -> spans worth looking for facts in; everything when it is short
locator_of(capture, start) -> str     # "p2:3", "¶3" or "t00:12:34"
recording.end_of(capture, content) -> RecordingEnd | None   # where a recording ends, where something tells
said_span(capture, start, end) -> span without the time code that its locator says
changes: word_changes(old, new), folded(stretches), same_text(old, new), findings_on(claim, evidence, recheck, capture)
archives.Archive(key=…).find(url), .save(url) -> Copy       # a copy at the Internet Archive
checks_elsewhere.search(words, key=…) -> CheckPage          # what others have published about a claim
keys.key_of(service), keep_key, forget_key                  # in the system's keyring
has_route() -> bool                   # whether this computer is in a network at all; sends nothing

keyring (home: evidence) keeps the keys of services in the system's own keyring, on all three systems.

2026-11-28: services are asked through the wall of the fetcher and never redirected; their keys travel in headers alone
and their own words are never repeated in a sentence, as they may hold what was sent. Only a server on loopback can
take a service's place (``settings``), so that no setting can lead a key astray.

2026-11-28: a name that does not exist and a resolver that could not ask are two things (``host-unknown``,
``host-unanswered``): only the first, with a network around us, makes a page vanished.

2026-11-22: ``fetch`` is loaded when first asked for: most starts fetch nothing, and `requests` takes its time.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.evidence.fetching import Fetched, fetch, has_route, parse_address
    from workbench.evidence.locators import locator_of, said_span
    from workbench.evidence.passages import propose_passages
    from workbench.evidence.proposal import Proposal
    from workbench.evidence.skimming import skim
else:
    _HOMES = {
        "Fetched": "fetching",
        "Proposal": "proposal",
        "fetch": "fetching",
        "has_route": "fetching",
        "locator_of": "locators",
        "parse_address": "fetching",
        "propose_passages": "passages",
        "said_span": "locators",
        "skim": "skimming",
    }

    def __getattr__(name: str) -> object:
        """Load what is asked for."""
        if name in _HOMES:
            return getattr(import_module(f"workbench.evidence.{_HOMES[name]}"), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [
    "Fetched",
    "Proposal",
    "fetch",
    "has_route",
    "locator_of",
    "parse_address",
    "propose_passages",
    "said_span",
    "skim",
]
