"""What ``scan`` and ``show`` print for people and for spreadsheets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from workbench.model.wording import kind_words, number_words
from workbench.reports.cells import table
from workbench.reports.words import listed, one_line, plural
from workbench.text.messages import known, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from workbench.errors import Language

COLUMNS: Final = (
    "path", "number", "start", "end", "text", "checkable", "worth", "kinds", "facts", "reasons",
)  # fmt: skip


def scan_text(scanned: Mapping[str, Any], *, language_ui: Language) -> str:
    """Return a text's claims for the terminal: number, words, facts, reasons or verdicts, then the findings.

    Args:
        scanned: what ``scan_object`` or ``show_object`` returned.
        language_ui: of the words around.
    """
    article, claims = scanned["article"], scanned["claims"]
    title = one_line(article["title"] or article["path"] or "") or say("scan.untitled", language_ui)
    facts = sum(len(claim["facts"]) for claim in claims)
    counts = say(
        "scan.found",
        language_ui,
        claims=plural("scan.claims", len(claims), language_ui),
        facts=plural("scan.facts", facts, language_ui),
        sentences=plural("scan.sentences", article["sentences"], language_ui),
    )
    lines = [title, counts, ""]
    for claim in claims:
        lines += _claim_lines(claim, language_ui)
    if not claims:
        lines += [say("scan.none", language_ui), ""]
    if scanned["findings"]:
        lines.append(say("scan.findings", language_ui))
        lines += [f"  ! {_finding_words(finding, scanned, language_ui)}" for finding in scanned["findings"]]
        lines.append("")
    return "\n".join(lines)


def _finding_words(finding: Mapping[str, Any], scanned: Mapping[str, Any], language: Language) -> str:
    """Return a finding behind the claims it speaks of, or the lines of the text where no claim stands."""
    numbers: dict[int, None] = {}
    outside: dict[int, None] = {}
    for start, _ in finding["spans"]:
        around = [claim for claim in scanned["claims"] if claim["start"] <= start < claim["end"]]
        if around:
            numbers[min(around, key=lambda claim: claim["end"] - claim["start"])["number"]] = None
        else:
            outside[scanned["article"]["text"].count("\n", 0, start) + 1] = None
    named = [("scan.in-claims", sorted(numbers)), ("scan.in-lines", sorted(outside))]
    where = "; ".join(plural(key, len(n), language, which=listed(n, language)) for key, n in named if n)
    return f"{where}: {one_line(finding['text'])}" if where else one_line(finding["text"])


def _claim_lines(claim: Mapping[str, Any], language: Language) -> list[str]:
    lines = [f"{claim['number']:>3}  {one_line(claim['text'])}"]
    lines += _decided(claim, language) if "rating" in claim else _suggested(claim, language)
    return [*lines, ""]


def _suggested(claim: Mapping[str, Any], language: Language) -> list[str]:
    scores = say(
        "scan.checkable",
        language,
        checkable=number_words(round(claim["checkable"], 2), language),
        worth=number_words(round(claim["worth"], 2), language),
    )
    reasons = "; ".join(one_line(reason["text"]) for reason in claim["reasons"])
    facts = [f"     · {_fact_words(fact, language)}" for fact in claim["facts"]]
    return [f"     {scores}", *facts, *([f"     {reasons}"] if reasons else [])]


def _decided(claim: Mapping[str, Any], language: Language) -> list[str]:
    """Return what was decided about a claim that ``show_object`` describes."""
    lines = [claim["rating_words"]] if claim["conflicting"] else []
    for verdict in claim["conflicting"] or (claim,):
        lines += _verdict(verdict, language)
    lines += [f"· {_fact_words(fact, language)}: {say('state.' + fact['state'], language)}" for fact in claim["facts"]]
    for item in claim["evidence"]:
        quote = one_line(item["passage"] or item["note"])
        stance = say(f"stance.{item['stance']}", language)
        stance += f", {say('stance.earlier', language)}" if item.get("for_earlier_words") else ""
        lines.append(f"{stance}: {one_line(item['source']['title'])}{' – ' + quote if quote else ''}")
    lines += [f"? {one_line(query['text'])}" for query in claim["queries"] if not query["answer"]]
    if claim["signed_by"]:
        lines.append(f"{say('report.signed', language)}: {', '.join(one_line(name) for name in claim['signed_by'])}")
    return [f"     {line}" for line in lines]


def _verdict(said: Mapping[str, Any], language: Language) -> Iterator[str]:
    by = f" ({one_line(said['by'])})" if said["by"] else ""
    yield f"{said['rating_words']}{by}{': ' + one_line(said['reason']) if said['reason'] else ''}"
    if said["correction"]:
        yield f"{say('report.correction', language)}: {one_line(said['correction'])}"


def _fact_words(fact: Mapping[str, Any], language: Language) -> str:
    kind = kind_words(fact["kind"], language) if known(f"kind.{fact['kind']}") else fact["kind"]
    value = _value(fact)
    return f"{one_line(fact['text'])} ({kind}{': ' + value if value else ''})"


def _value(fact: Mapping[str, Any]) -> str:
    if fact["range"] is not None:
        value = "–".join(f"{edge:.15g}" for edge in fact["range"])  # :g would write 5e+06
    elif fact["value"] is None:
        return ""
    else:
        value = one_line(str(fact["value"]))
    return f"{value} {fact['unit']}" if fact["unit"] else value


def scan_csv(scanned: Iterable[Mapping[str, Any]]) -> str:
    """Return one row per claim of every scanned text, without a byte-order mark (it goes down pipes too)."""
    rows = [
        (
            one["article"]["path"] or "",
            claim["number"],
            claim["start"],
            claim["end"],
            claim["text"],
            claim["checkable"],
            claim["worth"],
            " ".join(claim["kinds"]),
            "; ".join(f"{fact['text']} = {_value(fact) or '?'}" for fact in claim["facts"]),
            "; ".join(reason["text"] for reason in claim["reasons"]),
        )
        for one in scanned
        for claim in one["claims"]
    ]
    return table(COLUMNS, rows)
