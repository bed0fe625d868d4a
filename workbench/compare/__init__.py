"""Compare: normalised facts against each other; findings name every place; nothing here gives a verdict.

within_article(text, claims) -> tuple[Finding, ...]      # claims: Suggestion or Claim, both have facts and offsets
against_evidence(claim, evidence, *, source="") -> tuple[Finding, ...]
match_facts(claim_facts, passage_facts) -> tuple[FactMatch, ...]   # fact, relation agree | differ | silent, other
"""

from workbench.compare.against import against_evidence
from workbench.compare.matching import FactMatch, match_facts
from workbench.compare.within import within_article

__all__ = ["FactMatch", "against_evidence", "match_facts", "within_article"]
