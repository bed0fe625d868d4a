"""Compare: normalised facts against each other; findings name every place; nothing here gives a verdict.

within_article(text, claims) -> tuple[Finding, ...]      # claims: Suggestion or Claim, both have facts and offsets
against_evidence(claim, evidence, *, source="") -> tuple[Finding, ...]
match_facts(claim_facts, passage_facts) -> tuple[FactMatch, ...]   # agree | differ | silent, pair by pair
"""
