"""Names in WordprocessingML, the same for its transitional and its strict namespaces."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml import etree

_SPACES: Final = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
}


def local(element: etree._Element) -> str:
    """Return an element's name with the usual prefix, empty for other vocabularies."""
    tag = element.tag
    if not isinstance(tag, str) or not tag.startswith("{"):
        return ""
    space, _, name = tag[1:].partition("}")
    prefix = _SPACES.get(space)
    return f"{prefix}:{name}" if prefix else ""


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """Return the first child of that name."""
    return None if element is None else next((one for one in element if local(one) == name), None)


def value(element: etree._Element | None, name: str) -> str:
    """Return an attribute of the vocabulary, empty when it is not there."""
    if element is None:
        return ""
    for space, prefix in _SPACES.items():
        if prefix == "w" and (found := element.get(f"{{{space}}}{name}")) is not None:
            return found
    return ""
