"""Typed names of things; all are UUIDv7 strings unless they are hashes."""

from __future__ import annotations

from typing import NewType

ArticleId = NewType("ArticleId", str)
ClaimId = NewType("ClaimId", str)
SourceId = NewType("SourceId", str)
EvidenceId = NewType("EvidenceId", str)
VerdictId = NewType("VerdictId", str)
SignOffId = NewType("SignOffId", str)
QueryId = NewType("QueryId", str)
Sha256 = NewType("Sha256", str)


def fresh_id() -> str:
    """Return a new UUIDv7 (RFC 9562): sorted by time, unique across machines."""
    import uuid6  # noqa: PLC0415 - showing an article needs no new id

    return str(uuid6.uuid7())
