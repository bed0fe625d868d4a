"""The report as PDF (tagged, PDF/UA-1) and as pictures of its pages.

Here the view becomes plain data for the template; ``typesetting`` sets it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from workbench.model.plain import to_plain
from workbench.model.scale import marks
from workbench.reports import typesetting
from workbench.reports.article_tables import tables_of
from workbench.reports.building import build
from workbench.reports.house import House, house
from workbench.reports.words import counted, listed, shortened, words
from workbench.text.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workbench.errors import Language
    from workbench.model.dossier import Dossier
    from workbench.reports.options import Options
    from workbench.reports.view import BlockView

TEMPLATE: Final = "report.typ"
_FOOTER: Final = 48
_TOP_LEVELS: Final = 2  # the article's headline and its sections stand on one level of the report
_LABELS: Final = (
    "answer", "article", "as-of", "claims", "correction", "corrections", "draft-hash", "evidence", "fact", "findings",
    "findings-note", "gone", "in-article", "journal", "journal-note", "kind", "limits", "names-note", "no-evidence",
    "no-heads", "no-verdict", "none-claims", "none-corrections", "none-sources", "note", "number", "of", "page",
    "queries", "reason", "signed", "sources", "state", "unanswered", "unseen", "unseen-note", "unsigned", "value",
    "verdict", "earlier",
)  # fmt: skip


def write(dossier: Dossier, options: Options) -> bytes:
    """Return the report as PDF/UA-1."""
    data = _data(dossier, options)
    options.tell("setting", None)
    return typesetting.document(TEMPLATE, data)


def pages(dossier: Dossier, options: Options, *, pixels_per_point: float) -> tuple[bytes, ...]:
    """Return the same pages as PNG, in order."""
    data = _data(dossier, options)
    options.tell("setting", None)
    return typesetting.pages(TEMPLATE, data, pixels_per_point=pixels_per_point)


def _data(dossier: Dossier, options: Options) -> dict[str, Any]:
    """Return what the template reads: the view in plain data, the words and the marks."""
    view, language = build(dossier, options), options.language
    plain = to_plain(view)
    _number_marks(plain["blocks"])
    _add_tables(plain["blocks"], view.blocks)
    for shown, claim in zip((*view.claims, *view.gone), (*plain["claims"], *plain["gone"]), strict=True):
        claim["decided"] = shown.decided
        for item in claim["evidence"]:
            names = ("locator", "speaks_of", "captured", "attached")
            item["details"] = "".join(f" · {item[name]}" for name in names if item[name])
    for source in plain["sources"]:
        which = listed(source["claims"], language)
        source["claims_words"] = counted("claims-which", len(source["claims"]), language, which=which) if which else ""
        for capture in source["captures"]:
            capture["words"] = words("captured", language, at=capture["at"])
    for printed, correction in zip(plain["corrections"], view.corrections, strict=True):
        printed |= {"before": correction.before, "after": correction.after}  # a desk's own template may name them
    for head in plain["heads"]:
        head["words"] = f"{words('head', language, origin=head['origin'])} ({head['entries']})"
    used = [key for key in marks() if key in {claim.rating for claim in view.claims}]
    return {
        "view": plain,
        "words": {name: words(name, language) for name in _LABELS}
        | {"claim_word": words("claim", language, n="").strip()},
        "marks": {
            key: {"ink": mark.ink, "tint": mark.tint, "line": mark.line, "svg": mark.drawing()}
            for key, mark in marks().items()
        },
        "ratings": {key: say(f"rating.{key}", language) for key in used},
        "used": used,
        "kicker": f"{words('title', language)} · {view.draft} · {view.audience}",
        "footer": _footer(plain, language),
        "article_language": _language_code(view.article_language, language),
        "logo": _logo(house(language)),
    }


def _logo(own: House) -> dict[str, Any]:
    """Return the logo as Typst takes it: an SVG as text, a PNG as its bytes' numbers."""
    if own.media_type == "image/svg+xml":
        return {"format": "svg", "content": own.logo.decode("utf-8", "replace")}
    return {"format": "png" if own.logo else "", "content": list(own.logo)}


def _number_marks(blocks: list[dict[str, Any]]) -> None:
    """Count the margin marks through, and give headings a depth below the report's own."""
    index = 0
    for block in blocks:
        block["depth"] = 2 if block["level"] <= _TOP_LEVELS else 3
        for run in block["runs"]:
            for mark in run["starting"]:
                mark["index"] = index
                index += 1


def _add_tables(plain: list[dict[str, Any]], blocks: Sequence[BlockView]) -> None:
    """Give the first block of each table its rows and cells, and leave its others nothing to print."""
    indices = {mark["number"]: mark["index"] for block in plain for run in block["runs"] for mark in run["starting"]}
    for number, table in tables_of(blocks).items():
        plain[number] |= {"kind": "rows" if table else "", "table": to_plain(table) if table else {}}
        cells = [plain[number]["table"][part] for part in ("caption", "head", "rows") if table]
        for mark in _marks_in(cells):
            mark["index"] = indices[mark["number"]]


def _marks_in(value: Any) -> Iterator[dict[str, Any]]:
    """Yield the margin marks of cells, rows and captions."""
    if isinstance(value, dict):
        yield from value["starting"]
    else:
        for one in value:
            yield from _marks_in(one)


def _footer(view: dict[str, Any], language: Language) -> str:
    """Return title, draft and the first head for every page; all heads stand in full on the last."""
    parts = [shortened(view["title"], _FOOTER), view["draft"]]
    if view["heads"]:
        first, more = view["heads"][0]["hash"], len(view["heads"]) - 1
        parts.append(
            f"{words('journal', language)} {first[:4]} {first[4:8]} {first[8:12]} …{f' (+{more})' if more else ''}"
        )
    return " · ".join(parts)


def _language_code(code: str, language: Language) -> str:
    return code if re.fullmatch(r"[a-z]{2,3}", code) else language
