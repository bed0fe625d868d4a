"""What a browser prints above and below each page of a site: address, page of pages, title and moment.

They are no part of the article, yet stand on one page or two where nothing runs over the pages often enough to be
known by that. So they are known by their form (Chrome and Edge, Firefox, Safari), and only where the foot counts
this page of these pages.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.intake.pdf.lines import Line

_MOMENT: Final = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?"
_PAGE: Final = r"(?P<page>\d{1,4})"  # more are not read
_PAGES: Final = r"(?P<pages>\d{1,4})"
_ADDRESS: Final = r"(?:https?|file)://\S+"
_FEET: Final = tuple(
    re.compile(words)
    for words in (
        rf"{_ADDRESS} {_PAGE}/{_PAGES}",
        rf"{_PAGE} (?:of|von) {_PAGES} {_MOMENT}",
        rf"{_ADDRESS} (?:Page|Seite) {_PAGE} (?:of|von) {_PAGES}",
    )
)
_HEAD: Final = re.compile(rf"{_MOMENT}(?: .*)?|.* {_ADDRESS}|.* {_MOMENT}")
_SAME: Final = 2.0  # points between the base lines of what stands on the left and on the right


def printed_by_browser(lines: Sequence[Line], page: int, pages: int) -> set[Line]:
    """Return the lines a browser printed around a page; none where its foot does not say so.

    Args:
        lines: of the page.
        page: its number, from 1.
        pages: how many there are.
    """
    heights = [line.y for line in lines]
    if not heights or max(heights) - min(heights) <= _SAME:
        return set()
    foot, head = _level(lines, min(heights)), _level(lines, max(heights))
    matches = (form.fullmatch(_words(foot)) for form in _FEET)
    counted = any(found and (int(found["page"]), int(found["pages"])) == (page, pages) for found in matches)
    if not counted:
        return set()
    return {*foot, *(head if _HEAD.fullmatch(_words(head)) else ())}


def _level(lines: Sequence[Line], y: float) -> list[Line]:
    return sorted((line for line in lines if abs(line.y - y) <= _SAME), key=lambda line: line.left)


def _words(lines: Sequence[Line]) -> str:
    return " ".join(line.words for line in lines)
