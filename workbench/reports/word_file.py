"""What every Word file of ours shares: properties without a clock, a package with the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, cast

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

    from workbench.errors import Language

LOCALES: Final = {"de": "de-DE", "en": "en-GB"}
_ZIP_TIME: Final = (1980, 1, 1, 0, 0, 0)
_NO_TIME: Final = datetime(1980, 1, 1, tzinfo=UTC)


def packed(document: Document, *, title: str, language: Language, as_of: str) -> bytes:
    """Return the document's file: the same bytes for the same content.

    Args:
        document: filled.
        title: for the file's properties.
        language: of its own words.
        as_of: ISO time that stands as its date.
    """
    _properties(document, title=title, language=language, as_of=as_of)
    out = io.BytesIO()
    document.save(out)
    return _repacked(out.getvalue())


def element_of(tag: str, **attributes: str) -> BaseOxmlElement:
    """Return an element python-docx has no words for."""
    made = cast("BaseOxmlElement", OxmlElement(tag))
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def append(parent: BaseOxmlElement, tag: str, **attributes: str) -> None:
    """Append an element python-docx has no words for."""
    parent.append(element_of(tag, **attributes))


def _properties(document: Document, *, title: str, language: Language, as_of: str) -> None:
    """Set what would otherwise be the clock's or the template's."""
    properties = document.core_properties
    properties.title = title[:255]
    properties.author = properties.last_modified_by = properties.comments = properties.keywords = ""
    properties.language = LOCALES[language]
    properties.revision = 1
    properties.created = properties.modified = moment(as_of).replace(tzinfo=None)


def moment(iso: str) -> datetime:
    """Return an ISO time in UTC; what is no time, as the first day a zip archive knows."""
    try:
        moment = datetime.fromisoformat(iso)
    except ValueError:
        return _NO_TIME
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _repacked(data: bytes) -> bytes:
    """Return the same package without the clock in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, date_time=_ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            info.create_system = 3
            new.writestr(info, old.read(name))
    return out.getvalue()
