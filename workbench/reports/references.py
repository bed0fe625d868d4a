"""An article's sources for a reference manager: CSL-JSON, RIS and BibTeX. Confidential sources stay out.

One entry per source. A web page or file is cited with its title, publisher, date, address and the day of its capture; a
conversation as a personal communication. Own writers: each is a page, and the packages that write them are larger.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from workbench.model.evidence import Channel, SourceKind
from workbench.model.source_wording import PEOPLE
from workbench.text.messages import say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from workbench.errors import Language
    from workbench.model.dossier import Dossier
    from workbench.model.evidence import Source

_TYPES: Final = {
    SourceKind.WEB: ("webpage", "ELEC", "online"),
    SourceKind.FILE: ("document", "GEN", "misc"),
    SourceKind.BOOK: ("book", "BOOK", "book"),
    SourceKind.CALL: ("personal_communication", "PCOMM", "misc"),
    SourceKind.PERSON: ("personal_communication", "PCOMM", "misc"),
}
_INTERVIEW: Final = ("interview", "PCOMM", "misc")
_DATE: Final = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_SPECIAL: Final = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "#": r"\#", "$": r"\$", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


def csl_items(dossier: Dossier) -> list[dict[str, Any]]:
    """Return the sources as CSL-JSON items, in the dossier's order; confidential and erased ones are left out."""
    captured = {
        piece.source: dossier.captures[piece.capture].at
        for pieces in dossier.evidence.values()
        for piece in pieces
        if piece.capture in dossier.captures
    }
    return [
        csl_item(source, captured.get(source.id, ""), language="en" if dossier.article.language == "en" else "de")
        for source in dossier.sources.values()
        if not source.confidential and not source.erased
    ]


def _types(source: Source) -> tuple[str, str, str]:
    """Return a source's type in CSL, RIS and BibTeX; who is met is interviewed."""
    met = source.kind in PEOPLE and source.channel == Channel.MEETING
    return _INTERVIEW if met else _TYPES[source.kind]


def csl_item(source: Source, captured: str = "", *, language: Language = "en") -> dict[str, Any]:
    """Return a source as a CSL-JSON item, without empty fields.

    Args:
        source: an open one.
        captured: when its page or file was kept (ISO 8601), empty for never.
        language: of the note: what the person is, and whether the words were read back.
    """
    item: dict[str, Any] = {"id": source.id, "type": _types(source)[0]}
    if source.kind in PEOPLE:
        heard = say(f"heard.{source.read_back.value}", language) if source.read_back else ""
        note = ", ".join(part for part in (_line(source.role), heard) if part)
        item |= {"author": [{"literal": _line(source.title)}], "medium": source.channel, "note": note}
    else:
        author = [{"literal": _line(source.author)}] if source.author else []
        item |= {"author": author, "title": _line(source.title), "publisher": _line(source.publisher)}
        item |= {"ISBN": source.isbn, "page": _line(source.pages)}
        item["note"] = _line(source.citation) if source.citation != source.title else ""
    if source.location.startswith(("http://", "https://")):
        item["URL"] = _line(source.location)
    for name, iso in (("issued", source.date), ("accessed", captured)):
        if parts := _parts(iso):
            item[name] = {"date-parts": [parts]}
    return {name: value for name, value in item.items() if value}


def _line(words: str) -> str:
    """Return words on one line: a line break would begin a new field."""
    return " ".join(words.split())


def _parts(iso: str) -> list[int]:
    found = _DATE.match(iso)
    return [int(part) for part in found.groups() if part] if found else []


def as_csl(dossier: Dossier) -> str:
    """Return CSL-JSON."""
    return json.dumps(csl_items(dossier), ensure_ascii=False, indent=2) + "\n"


def as_ris(dossier: Dossier) -> str:
    """Return RIS, one tag a line, lines ended as its readers want them."""
    kinds = {csl: ris for csl, ris, _ in (*_TYPES.values(), _INTERVIEW)}
    lines: list[str] = []
    for item in csl_items(dossier):
        fields = (
            ("TY", kinds[item["type"]]),
            ("ID", item["id"]),
            ("AU", _author(item)),
            ("TI", item.get("title", "")),
            ("PB", item.get("publisher", "")),
            ("DA", _slashed(item.get("issued"))),
            ("Y2", _slashed(item.get("accessed"))),
            ("UR", item.get("URL", "")),
            ("M1", item.get("medium", "")),
            ("SN", item.get("ISBN", "")),
            ("SP", item.get("page", "")),
            ("N1", item.get("note", "")),
        )
        lines += [f"{tag}  - {value}" for tag, value in fields if value]
        lines += ["ER  - ", ""]
    return "\r\n".join(lines)


def _author(item: Mapping[str, Any]) -> str:
    return str(item["author"][0]["literal"]) if "author" in item else ""


def _slashed(date: Mapping[str, Any] | None) -> str:
    """Return "2025/02/10/" as RIS has dates; empty for none."""
    if not date:
        return ""
    parts = [f"{part:04}" if place == 0 else f"{part:02}" for place, part in enumerate(date["date-parts"][0])]
    return "/".join((*parts, *[""] * (4 - len(parts))))


def as_bibtex(dossier: Dossier) -> str:
    """Return BibTeX in UTF-8, its special characters escaped, keys by number."""
    kinds = {csl: bib for csl, _, bib in (*_TYPES.values(), _INTERVIEW)}
    entries = []
    for number, item in enumerate(csl_items(dossier), 1):
        fields = (
            ("author", f"{{{_escaped(_author(item))}}}" if _author(item) else ""),
            ("title", _escaped(item.get("title", "")) or ("Personal communication" if "author" in item else "")),
            ("isbn", _escaped(item.get("ISBN", ""))),
            ("pages", _escaped(item.get("page", ""))),
            ("publisher", _escaped(item.get("publisher", ""))),
            ("date", _dashed(item.get("issued"))),
            ("urldate", _dashed(item.get("accessed"))),
            ("url", _address(item.get("URL", ""))),
            ("howpublished", _escaped(item.get("medium", ""))),
            ("note", _escaped(item.get("note", ""))),
        )
        body = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields if value)
        entries.append(f"@{kinds[item['type']]}{{source{number},\n{body}\n}}\n")
    return "\n".join(entries)


def _escaped(words: str) -> str:
    return "".join(_SPECIAL.get(char, char) for char in words)


def _address(url: str) -> str:
    """Return an address for BibTeX, where only braces and the backslash would end the field."""
    return url.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D")


def _dashed(date: Mapping[str, Any] | None) -> str:
    return _slashed(date).rstrip("/").replace("/", "-")


REFERENCES: Final[Mapping[str, Callable[[Dossier], str]]] = {"csl": as_csl, "ris": as_ris, "bibtex": as_bibtex}
