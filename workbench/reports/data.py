"""The report as JSON for other programs ("workbench.report/1"): what ``show`` prints, with the summary and the rest.

Its JSON Schema is ``resources/schemas/report-1.json``; a change to one is a change to the other (a test compares).
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

from workbench.model.corrections import settled, still_open
from workbench.model.dossier import Audience
from workbench.model.plain import to_plain
from workbench.model.scale import marks
from workbench.model.wording import rating_key
from workbench.reports.building import build
from workbench.reports.objects import article_object
from workbench.reports.options import ALL_PARTS
from workbench.reports.redaction import redact

if TYPE_CHECKING:
    from workbench.model.dossier import Dossier
    from workbench.reports.options import Options

_DESK_ONLY: Final = frozenset({"workflow", "queries", "findings", "second_source_missing"})
SCHEMA: Final = "workbench.report/1"


def write(dossier: Dossier, options: Options) -> bytes:
    """Return the report as indented UTF-8 JSON, keys in a fixed order."""
    safe = redact(dossier, audience=options.audience, language=options.language)
    return (json.dumps(_report(safe, options), ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")


def _report(safe: Dossier, options: Options) -> dict[str, Any]:
    language, audience = options.language, options.audience
    view = build(safe, replace(options, parts=ALL_PARTS))
    plain = article_object(safe, language)
    plain["article"]["path"] = PurePath(safe.article.path).name or None  # folders tell whose computer it was
    plain["article"] |= {"author": safe.article.author or None, "outlet": safe.article.outlet or None}
    keys = {claim.number: rating_key(claim) for claim in safe.claims}
    for claim in (*plain["claims"], *plain["not_standing"]):
        claim["labels"] = _labels(keys[claim["number"]])
    public = audience is Audience.PUBLIC
    if public:
        del plain["not_standing"], plain["findings"]
        plain["claims"] = [_for_the_public(claim) for claim in plain["claims"]]
    coverage, claims = safe.coverage, safe.live_claims
    facts = [fact.state.value for claim in claims for fact in claim.facts]
    return plain | {
        "schema": SCHEMA,
        "language": language,
        "audience": audience.value,
        "as_of": safe.as_of,
        "summary": {
            "partial": view.partial,
            "statement": view.statement,
            "not_checked": list(view.scope),
            "claims": {"found": len(claims), "settled": sum(claim.settled for claim in claims)},
            "facts": {"found": len(facts)} | {state: facts.count(state) for state in ("confirmed", "wrong", "open")},
            "sentences": {"found": coverage.sentences, "looked_at": coverage.sentences_looked_at},
            "second_source_missing": None if public else sum(len(c["second_source_missing"]) for c in plain["claims"]),
            "open_queries": None if public else sum(not query.answer for query in view.queries),
        },
        "never_looked_at": [
            {"start": s.start, "end": s.end, "text": safe.draft.text[s.start : s.end]} for s in coverage.never_looked_at
        ],
        "corrections": [
            {
                "claim": one.claim.number,
                "before": one.claim.text,
                "after": one.proposed,
                "decision": one.talk.decision.value if one.talk else None,
                "agreed": one.agreed or None,
                "left_by": (one.kept_by or None) if not public else None,
            }
            for one in still_open(safe)
        ],
        "corrections_settled": [] if public else [to_plain(past) for past in settled(safe)],
        "heads": [
            {"origin": head.origin, "origin_seq": head.origin_seq, "hash": head.hash}
            for head in sorted(safe.heads, key=lambda h: h.origin)
        ],
    }


def _labels(key: str) -> dict[str, Any] | None:
    """Return a rating's place on published scales, None for one that is not published."""
    mark = marks()[key]
    if mark.value is None:
        return None
    return {"claimreview": mark.value, "averitec": mark.averitec, "verdict": mark.verdict}


def _for_the_public(claim: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is the desk's own."""
    kept = {name: value for name, value in claim.items() if name not in _DESK_ONLY}
    kept["evidence"] = [
        {name: value for name, value in item.items() if name not in {"note", "by", "at"}} for item in claim["evidence"]
    ]
    if kept["validity"]:
        kept["validity"] = kept["validity"] | {"check_again": None}
    return kept
