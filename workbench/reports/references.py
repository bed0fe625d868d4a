"""An article's sources for a reference manager: CSL-JSON, RIS and BibTeX. Confidential sources stay out.

One entry per source (a page attached to two claims is one source), made in ``model.csl``: a page or file with author,
title, publisher, date, address, the day of its capture, pages or time codes cited and its copy at the Internet
Archive; a conversation as a personal communication. Own writers: each is a page, and the packages that write them are
larger.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from workbench.model.csl import csl_item
from workbench.reports.same_page import joined

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from workbench.errors import Language
    from workbench.model.dossier import Dossier
    from workbench.model.evidence import Capture

# A source's type in CSL: in RIS and BibTeX.
_TYPES: Final = {
    "webpage": ("ELEC", "misc"),  # strict readers of BibTeX pass over what only its successor knows, as @online
    "document": ("GEN", "misc"),
    "graphic": ("FIGURE", "misc"),
    "book": ("BOOK", "book"),
    "personal_communication": ("PCOMM", "misc"),
    "interview": ("PCOMM", "misc"),
}
_SPECIAL: Final = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "#": r"\#", "$": r"\$", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


def csl_items(dossier: Dossier) -> list[dict[str, Any]]:
    """Return the sources as CSL-JSON items, in the dossier's order; confidential and erased ones are left out."""
    dossier = joined(dossier)
    captured: dict[str, Capture] = {}
    places: dict[str, list[str]] = {}
    for piece in (piece for pieces in dossier.evidence.values() for piece in pieces):
        places.setdefault(piece.source, []).append(piece.locator)
        if piece.capture in dossier.captures:
            captured.setdefault(piece.source, dossier.captures[piece.capture])
    language: Language = "en" if dossier.article.language == "en" else "de"
    return [
        csl_item(source, captured.get(source.id), locators=places.get(source.id, ()), language=language)
        for source in dossier.sources.values()
        if not source.confidential and not source.erased
    ]


def as_csl(dossier: Dossier) -> str:
    """Return CSL-JSON."""
    return json.dumps(csl_items(dossier), ensure_ascii=False, indent=2) + "\n"


def as_ris(dossier: Dossier) -> str:
    """Return RIS, one tag a line, lines ended as its readers want them."""
    lines: list[str] = []
    for item in csl_items(dossier):
        fields = (
            ("TY", _TYPES[item["type"]][0]),
            ("ID", item["id"]),
            *(("AU", name) for name in _authors(item)),
            ("TI", item.get("title", "")),
            ("PB", item.get("publisher", "")),
            ("DA", _slashed(item.get("issued"))),
            ("Y2", _slashed(item.get("accessed"))),
            ("UR", item.get("URL", "")),
            ("M1", item.get("medium", "")),
            ("SN", item.get("ISBN", "")),
            ("SP", item.get("page", "")),
            ("DB", item.get("archive", "")),
            ("AV", item.get("archive_location", "")),
            ("N1", item.get("note", "")),
        )
        lines += [f"{tag}  - {value}" for tag, value in fields if value]
        lines += ["ER  - ", ""]
    return "\r\n".join(lines)


def _authors(item: Mapping[str, Any]) -> list[str]:
    return [str(each["literal"]) for each in item.get("author", ())]


def _slashed(date: Mapping[str, Any] | None) -> str:
    """Return "2025/02/10/" as RIS has dates; empty for none."""
    if not date:
        return ""
    parts = [f"{part:04}" if place == 0 else f"{part:02}" for place, part in enumerate(date["date-parts"][0])]
    return "/".join((*parts, *[""] * (4 - len(parts))))


def as_bibtex(dossier: Dossier) -> str:
    """Return BibTeX in UTF-8, its special characters escaped, keys by number."""
    entries = []
    for number, item in enumerate(csl_items(dossier), 1):
        fields = (
            ("author", " and ".join(f"{{{_escaped(name)}}}" for name in _authors(item))),
            ("title", _escaped(item.get("title", "")) or ("Personal communication" if "author" in item else "")),
            ("isbn", _escaped(item.get("ISBN", ""))),
            ("pages", _escaped(item.get("page", ""))),
            ("publisher", _escaped(item.get("publisher", ""))),
            ("date", _dashed(item.get("issued"))),
            *zip(("year", "month"), _dashed(item.get("issued")).split("-"), strict=False),  # what strict readers know
            ("urldate", _dashed(item.get("accessed"))),
            ("url", _address(item.get("URL", ""))),
            ("archive", _escaped(item.get("archive", ""))),
            ("archiveurl", _address(item.get("archive_location", ""))),
            ("howpublished", _escaped(item.get("medium", ""))),
            ("note", _escaped(item.get("note", ""))),
        )
        body = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields if value)
        entries.append(f"@{_TYPES[item['type']][1]}{{source{number},\n{body}\n}}\n")
    return "\n".join(entries)


def _escaped(words: str) -> str:
    return "".join(_SPECIAL.get(char, char) for char in words)


def _address(url: str) -> str:
    """Return an address for BibTeX, where only braces and the backslash would end the field."""
    return url.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D")


def _dashed(date: Mapping[str, Any] | None) -> str:
    return _slashed(date).rstrip("/").replace("/", "-")


REFERENCES: Final[Mapping[str, Callable[[Dossier], str]]] = {"csl": as_csl, "ris": as_ris, "bibtex": as_bibtex}
