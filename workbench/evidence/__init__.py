"""Evidence: passages of a capture that fit a claim; fetching pages comes with a later issue.

propose_passages(claim_text, claim_facts, capture_text, passage_facts, *, encoder=None, limit=3)
    -> tuple[Proposal, ...]           # start, end, score, and the reasons in codes
skim(claim_text, claim_facts, capture_text) -> spans worth looking for facts in; everything when it is short
locator_of(capture, start) -> str     # "p2:3" or "¶3"
"""

from workbench.evidence.locators import locator_of
from workbench.evidence.passages import propose_passages
from workbench.evidence.proposal import Proposal
from workbench.evidence.skimming import skim

__all__ = ["Proposal", "locator_of", "propose_passages", "skim"]
