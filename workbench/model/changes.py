"""What a write changed: the answer that views repaint from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What a write touched.

    Attributes:
        kinds: of things, among "article", "claim", "fact", "sentence", "verdict", "evidence", "source", "query",
            "sign_off", "talk", "draft", "waiting".
        articles: ids of articles concerned.
        claims: ids of claims whose rows (or evidence, queries, …) changed.
        event: id of the event written, empty for none.
        undone: kind of the event that an undo or redo concerned, for the notice.
        undone_by: who had done it.
        undone_in: title of the one article that an undo or redo concerned, empty for none and for several.
        redated: id of the article to which an undo or redo gave another date, empty for none.
    """

    kinds: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    claims: frozenset[str] = frozenset()
    event: str = ""
    undone: str = ""
    undone_by: str = ""
    undone_in: str = ""
    redated: str = ""

    def joined(self, other: Changes) -> Changes:
        """Return both changes as one."""
        return Changes(
            kinds=self.kinds | other.kinds,
            articles=self.articles | other.articles,
            claims=self.claims | other.claims,
            event=other.event or self.event,
            undone=other.undone or self.undone,
            undone_by=other.undone_by or self.undone_by,
            undone_in=other.undone_in or self.undone_in,
            redated=other.redated or self.redated,
        )
