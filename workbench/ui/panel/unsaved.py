"""Verdicts typed and not saved yet: kept beside the library, as a window may be closed, or killed, at any time.

One JSON file next to the library's, there only while something is unsaved, readable by this person alone. Whatever is
missing or damaged counts as nothing.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from workbench.journal.beside import unsaved_file, write_beside
from workbench.model.claims import Rating

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from workbench.model.claims import Claim


@dataclass(frozen=True, slots=True)
class Unsaved:
    """What was typed for a claim and not saved.

    Attributes:
        base: the verdict that stood then.
        by: who typed last.
        words, draft: the claim's words then, and in which draft they stood.
        earlier: a later draft has other words; no rating goes with what was typed until somebody chooses one again.
    """

    base: str
    rating: Rating
    reason: str
    correction: str
    by: str = ""
    words: str = ""
    draft: str = ""
    earlier: bool = False

    def met(self, claim: Claim) -> Unsaved:
        """Return the same as it stands for a claim by now: a verdict on words that are gone is none on the new ones."""
        if not self.words or self.draft == claim.draft or self.words == claim.text:
            return self
        return replace(self, rating=Rating.OPEN, words=claim.text, draft=claim.draft, earlier=True)

    def changed(self, change: Callable[[str], str]) -> Unsaved:
        """Return the same with its words changed, such as names taken out."""
        return replace(self, reason=change(self.reason), correction=change(self.correction))


def load_unsaved(library: Path) -> dict[str, Unsaved]:
    """Return what is unsaved, by claim."""
    file = unsaved_file(library)
    if not file.is_file():  # nearly always
        return {}
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
        return {str(claim): _unsaved(plain) for claim, plain in stored.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def _unsaved(plain: dict[str, Any]) -> Unsaved:
    words = str(plain["reason"]), str(plain["correction"])
    later = {name: str(plain.get(name) or "") for name in ("by", "words", "draft")}
    return Unsaved(str(plain["base"]), Rating(plain["rating"]), *words, **later, earlier=plain.get("earlier") is True)


def save_unsaved(library: Path, unsaved: Mapping[str, Unsaved], known: frozenset[str]) -> bool:
    """Keep what is unsaved; another window's stays.

    Args:
        library: its file.
        unsaved: what is unsaved in this window, by claim.
        known: claims of which this window had something unsaved; what it no longer has is saved or given up.

    Returns:
        Whether it is kept; False where the folder can't be written, or its disk is full.
    """
    file = unsaved_file(library)
    if not unsaved and not file.exists():
        return True
    others = {claim: one for claim, one in load_unsaved(library).items() if claim not in known}
    kept = {claim: asdict(one) | {"rating": one.rating.value} for claim, one in (others | dict(unsaved)).items()}
    try:
        write_beside(file, kept)
    except OSError:
        return False
    return True
