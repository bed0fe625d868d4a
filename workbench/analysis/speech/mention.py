"""One possible speaker of a sentence: a name, a body, a pronoun or a description."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from workbench.analysis.speech.people import Sex

_HARD: Final = re.compile(r"[;:!?„“”»«\"\n]|(?<!\b[A-Z])\.")  # but "George W. Bush"

CAPITALS: Final = "A-ZÀ-ÖØ-ÞĆČĎĐĞİŁŃŇŘŚŞŠŤŹŻŽ"  # with which names begin: Çelik, Łukasz
Sort = Literal["person", "body", "pronoun", "description"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A possible speaker.

    Attributes:
        start, end: code points of the text.
        sort: what it is.
        name: whom it means; None when nobody the article names, or not yet known.
        sex: "m", "f" or empty; "they" for several, "it" for a body.
        governed: a preposition, a case or an owner makes it no subject.
        personal: its noun is one for people.
        noun: a description's noun.
        definite: a description with a definite article: somebody already told of.
        listed: a known name; else one by its looks, trusted right beside a verb of saying only.
    """

    start: int
    end: int
    sort: Sort
    name: str | None
    sex: Sex | Literal["they", "it"] = ""
    governed: bool = False
    personal: bool = True
    noun: str = ""
    listed: bool = True
    definite: bool = False


def hard_between(text: str, start: int, end: int) -> bool:
    """Say whether a full stop, a colon or a mark stands between two places."""
    return bool(_HARD.search(text, start, end))
