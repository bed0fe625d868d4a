"""Verdicts as W3C Web Annotations (JSON-LD), each on its words by quote and position in code points."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from workbench.model.wording import rating_words
from workbench.reports.choosing import chosen
from workbench.reports.entries import followable
from workbench.reports.redaction import redact
from workbench.text.anchors import make_anchor

if TYPE_CHECKING:
    from workbench.errors import Language
    from workbench.model.claims import Claim
    from workbench.model.dossier import Dossier
    from workbench.reports.options import Options


def write(dossier: Dossier, options: Options) -> bytes:
    """Return an AnnotationPage: one annotation per settled claim, motivation ``assessing``."""
    safe = redact(dossier, audience=options.audience, language=options.language)
    page = f"urn:sha256:{safe.draft.sha256}"
    data = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"{page}#annotations",
        "type": "AnnotationPage",
        "items": [_annotation(claim, safe, page, options.language) for claim in chosen(safe, options) if claim.settled],
    }
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")


def _annotation(claim: Claim, safe: Dossier, page: str, language: Language) -> dict[str, Any]:
    verdict, article = claim.verdict, safe.article
    anchor = make_anchor(safe.draft.text, claim.start, claim.end, safe.draft.sha256)
    words = rating_words(claim, language)
    reason = f"{words}. {verdict.reason}" if verdict and verdict.reason.strip() else words
    return {
        "id": f"{page}#annotation-{claim.number}",
        "type": "Annotation",
        "motivation": "assessing",
        "creator": {"type": "Person", "name": verdict.by if verdict else ""},
        "created": verdict.at if verdict else "",
        "body": {"type": "TextualBody", "value": reason, "format": "text/plain", "language": language},
        "target": {
            "source": article.path if followable(article.path) else page,
            "selector": [
                {"type": "TextQuoteSelector", "exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix},
                {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end},
            ],
        },
    }
