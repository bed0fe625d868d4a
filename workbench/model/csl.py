"""Sources as CSL-JSON, the one home of how one is cited: ``show --format json``, reference managers, ``cite --csl``.

CSL-JSON is what Zotero, Citavi, pandoc and citeproc read; RIS and BibTeX are written from it (``reports.references``).
Where in the source the words stand is a locator with its label (page, paragraph, timestamp), as CSL cites it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from workbench.model.evidence import Channel, SourceKind
from workbench.model.source_wording import PEOPLE
from workbench.text.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from workbench.errors import Language
    from workbench.model.evidence import Capture, Evidence, Source

INTERVIEW: Final = "interview"
_TYPES: Final = {
    SourceKind.WEB: "webpage",
    SourceKind.FILE: "document",
    SourceKind.BOOK: "book",
    SourceKind.CALL: "personal_communication",
    SourceKind.PERSON: "personal_communication",
}
_MEDIA: Final = (("message/", "personal_communication"), ("image/", "graphic"))
_DATE: Final = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_LABELS: Final = (
    (re.compile(r"p(\d+)(?::\d+)?"), "page"),
    (re.compile(r"¶(\d+)"), "paragraph"),
    (re.compile(r"t([\d:]+)"), "timestamp"),
)
_WEB: Final = ("http://", "https://")
_ARCHIVE: Final = "Internet Archive"


def csl_item(
    source: Source, capture: Capture | None = None, *, locators: Iterable[str] = (), language: Language = "en"
) -> dict[str, Any]:
    """Return a source as a CSL-JSON item, without empty fields.

    Args:
        source: an open one.
        capture: what was kept of it; gives the day of access and, of a mail or image, the type.
        locators: of the passages cited ("p2:3", "t00:12:34"): pages fill ``page``, time codes stand in ``note``.
        language: of the note: what the person is, whether the words were read back.
    """
    cited = [located(locator) for locator in dict.fromkeys(locators)]
    pages = list(dict.fromkeys(each["locator"] for each in cited if each.get("label") == "page"))
    times = [each["locator"] for each in cited if each.get("label") == "timestamp"]
    item: dict[str, Any] = {"id": source.id, "type": _type(source, capture), "title": "", "author": []}
    if source.kind in PEOPLE:
        heard = say(f"heard.{source.read_back.value}", language) if source.read_back else ""
        item |= {"author": [{"literal": _line(source.title)}], "medium": source.channel}
        notes = [_line(source.role), heard]
    else:
        item |= {"title": _line(source.title), "author": [{"literal": name} for name in _names(source.author)]}
        item |= {"publisher": _line(source.publisher), "ISBN": source.isbn}
        item["page"] = _line(source.pages) or ", ".join(sorted(pages, key=int))
        notes = [_line(source.citation) if source.citation != source.title else ""]
    item["note"] = ", ".join(part for part in (*notes, *times) if part)
    if source.location.startswith(_WEB):
        item["URL"] = _line(source.location)
    if source.archived.startswith(_WEB):
        item |= {"archive": _ARCHIVE, "archive_location": _line(source.archived)}
    for name, iso in (("issued", source.date), ("accessed", capture.at if capture else "")):
        if parts := _parts(iso):
            item[name] = {"date-parts": [parts]}
    return {name: value for name, value in item.items() if value}


def csl_citation(
    source: Source | None, evidence: Evidence, capture: Capture | None, *, language: Language = "en"
) -> dict[str, Any] | None:
    """Return how evidence cites its source: the item with ``locator`` and ``label``; None for what is not to be named.

    Args:
        source: the evidence's, None when it is unknown.
        evidence: whose passage stands where its locator says.
        capture: what it cites, None for a note.
        language: of the note.
    """
    if source is None or source.confidential or source.erased:
        return None
    return csl_item(source, capture, language=language) | located(evidence.locator)


def located(locator: str) -> dict[str, str]:
    """Return a locator as CSL has it: ``locator`` and ``label``; empty for none."""
    for pattern, label in _LABELS:
        if match := pattern.fullmatch(locator):
            return {"locator": match[1], "label": label}
    return {}


def print_words(item: Mapping[str, Any]) -> dict[str, str]:
    """Return what a CSL-JSON item of a book or other print says, in the words of ``noting.Book``.

    Args:
        item: from a reference manager; parts of other shapes than CSL's are passed over.
    """
    names = [_name(each) for each in _list(item.get("author")) or _list(item.get("editor"))]
    return {
        "title": _text(item, "title"),
        "author": "; ".join(name for name in names if name),
        "publisher": _text(item, "publisher") or _text(item, "container-title"),
        "date": _iso(item.get("issued")),
        "pages": _text(item, "locator") or _text(item, "page"),
        "isbn": _text(item, "ISBN").split(" ")[0],
    }


def _type(source: Source, capture: Capture | None) -> str:
    """Return a source's type; who is met is interviewed, and files are known by what they are."""
    if source.kind in PEOPLE and source.channel == Channel.MEETING:
        return INTERVIEW
    if source.kind is SourceKind.FILE and capture is not None:
        return next((kind for start, kind in _MEDIA if capture.media_type.startswith(start)), "document")
    return _TYPES[source.kind]


def _names(author: str) -> list[str]:
    return [name for name in map(_line, author.split(";")) if name]


def _line(words: str) -> str:
    """Return words on one line: a line break would begin a new field."""
    return " ".join(words.split())


def _parts(iso: str) -> list[int]:
    found = _DATE.match(iso)
    return [int(part) for part in found.groups() if part] if found else []


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(item: Mapping[str, Any], name: str) -> str:
    value = item.get(name)
    return _line(str(value)) if isinstance(value, str | int) else ""


def _name(each: Any) -> str:
    if not isinstance(each, dict):
        return ""
    parts = ("given", "non-dropping-particle", "family", "suffix")
    return _text(each, "literal") or " ".join(part for name in parts if (part := _text(each, name)))


def _iso(date: Any) -> str:
    """Return a CSL date as ISO has it: of a range where it begins, "" for what is none."""
    parts = _list(date.get("date-parts"))[:1] if isinstance(date, dict) else []
    numbers = [str(part) for part in _list(parts[0])] if parts else []
    if not numbers or not all(number.isdecimal() for number in numbers):
        return ""
    return "-".join([f"{int(numbers[0]):04}", *(f"{int(number):02}" for number in numbers[1:3])])
