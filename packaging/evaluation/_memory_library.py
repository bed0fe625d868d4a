"""A library in which everything was checked, and the questions put to its memory (see ``memory.py``).

The labelled articles of a part stand in it among two hundred others, German and English; each claim the analysis
suggests has a verdict, and where a labelled sentence is no suggestion, somebody marked it by hand. A question is an
article of its own, one or two sentences long, of the same day; its last claim is asked about.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from figures import LABELS, corpus

from workbench.actions import importing
from workbench.actions.claims import mark_claim
from workbench.actions.many import rate_many
from workbench.model.claims import Rating

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.actions.workspace import Workspace
    from workbench.errors import Language
    from workbench.model.claims import Claim

Part = Literal["dev", "test"]
_FILES: Final[dict[str, Language]] = {
    "quotes/wikinews-de-train.jsonl": "de",
    "quotes/wikinews-de-dev.jsonl": "de",
    "texts/wikinews-en.jsonl": "en",
}
_TITLE: Final = re.compile(r"^(?:\d+ - )?(.*?)(?: \((\d{4}-\d\d-\d\d)\))?$")
_ENGLISH_DAY: Final = re.compile(r"\b(\w+) (\d{1,2}), (\d{4})\b")
_MONTHS: Final = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                  "November", "December")  # fmt: skip
_SHARES: Final[dict[Part, tuple[range, range]]] = {
    "dev": (range(8), range(8, 11)),
    "test": (range(11, 19), range(19, 22)),
}
_PARTS: Final = 32  # of the other articles, by hash: eight of them fill the library, three ask


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """An article of the corpora."""

    name: str
    language: Language
    text: str

    @property
    def title(self) -> str:
        """Return its headline."""
        found = _TITLE.match(self.name)
        return (found[1] if found else "") or self.name

    @property
    def date(self) -> str:
        """Return its day, ISO, empty when unknown."""
        found = _TITLE.match(self.name)
        if found and found[2]:
            return found[2]
        day = next((one for one in _ENGLISH_DAY.finditer(self.text[:400]) if one[1] in _MONTHS), None)
        return f"{day[3]}-{_MONTHS.index(day[1]) + 1:02}-{int(day[2]):02}" if day else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A text whose last claim is asked about.

    Attributes:
        text: one or two sentences.
        language: of the text.
        kind: as labelled ("one", "two-query", "thing" …); "told" for a claim of ``passages.jsonl``.
        source: the article it was written about.
        right: words of that article; an earlier check with any of these is the right one. Empty for a near miss.
    """

    text: str
    language: Language
    kind: str
    source: Text
    right: tuple[str, ...]


def texts() -> dict[str, Text]:
    """Return the corpora's articles by name."""
    found = {}
    for file, language in _FILES.items():
        for line in corpus(*file.split("/")).read_text("utf-8").splitlines():
            row = json.loads(line)
            found[row["name"]] = Text(name=row["name"], language=language, text=row["text"])
    return found


def questions(part: Part, known: dict[str, Text]) -> list[Question]:
    """Return the labelled questions of a part, and the claims of ``passages.jsonl`` about one passage."""
    asked = []
    for row in _rows("memory.jsonl", part):
        source = _checked(row, known[row["name"]])
        asked += [
            Question(text=one["text"], language=one["language"], kind=one["kind"], source=source,
                     right=tuple(source.text[start:end] for start, end in one["right"]))
            for one in row["queries"]
        ]  # fmt: skip
    for row in _rows("passages.jsonl", part):
        if not row["name"]:
            continue  # the project's own article
        source = _checked(row, known[row["name"]])
        asked += [
            Question(text=one["claim"], language=one["language"], kind="told", source=source,
                     right=tuple(source.text[start:end] for start, end in one["passages"]))
            for one in row["pairs"]
        ]  # fmt: skip
    return asked


def others(part: Part, known: dict[str, Text], *, asking: bool) -> list[Text]:
    """Return articles nobody wrote a question about: those that fill the library, or those that ask."""
    labelled = {row["name"] for name in ("memory.jsonl", "passages.jsonl") for row in _rows(name, None)}
    shares = _SHARES[part][asking]
    return [
        one for one in known.values()
        if one.name not in labelled and hashlib.sha256(one.name.encode()).digest()[0] % _PARTS in shares
    ]  # fmt: skip


def fill(workspace: Workspace, part: Part, known: dict[str, Text], asked: list[Question]) -> dict[str, str]:
    """Import and settle the library of a part; return the articles' ids by name."""
    rights: dict[str, list[str]] = {}
    for question in asked:
        rights.setdefault(question.source.name, []).extend(question.right)
    ids = {}
    for one in (*(known[name] for name in rights), *others(part, known, asking=False)):
        ids[one.name] = add(workspace, one.text, title=one.title, date=one.date)
        for words in rights.get(one.name, ()):
            _mark(workspace, ids[one.name], words)
        claims = [claim.id for claim in workspace.library.reads.claims(ids[one.name]) if claim.live]
        if claims:
            rate_many(workspace, claims, Rating.VERIFIED, "Archiv")
    return ids


def add(workspace: Workspace, text: str, *, title: str, date: str) -> str:
    """Import a text as an article; return its id."""
    return importing.import_text(workspace, text, title=title, date=date).article


def last_claim(workspace: Workspace, article: str, text: str) -> Claim:
    """Return a question's last claim; where the analysis suggests none, somebody marks the last sentence."""
    claims = workspace.library.reads.claims(article)
    last = [claim for claim in claims if claim.end >= len(text.rstrip()) - 1]
    if not last:
        start = text.rfind(". ", 0, len(text) - 2)
        _mark(workspace, article, text[start + 2 if start >= 0 else 0 :].strip())
        last = list(workspace.library.reads.claims(article))
    return max(last, key=lambda claim: claim.end)


def draft_text(workspace: Workspace, article: str) -> str:
    """Return an article's text as it stands in the library."""
    return workspace.library.reads.draft(workspace.library.reads.article(article).draft).text


def place_of(text: str, words: str) -> tuple[int, int]:
    """Return where words stand in a draft, whose white space may be another; (0, 0) when they do not."""
    found = re.search(r"\s+".join(map(re.escape, words.split())), text)
    return found.span() if found else (0, 0)


def _mark(workspace: Workspace, article: str, words: str) -> None:
    text = draft_text(workspace, article)
    start, end = place_of(text, words)
    if start < end and not any(c.start < end and start < c.end for c in workspace.library.reads.claims(article)):
        mark_claim(workspace, article, start, end)


def _rows(name: str, part: Part | None) -> Iterator[dict[str, Any]]:
    for line in (LABELS / name).read_text("utf-8").splitlines():
        row = json.loads(line)
        if part in {None, row["split"]}:
            yield row


def _checked(row: dict[str, Any], text: Text) -> Text:
    if hashlib.sha256(text.text.encode()).hexdigest() != row["sha256"]:
        message = f"{row['source']}: the text of {row['name']!r} is not the one that was read."
        raise SystemExit(message)
    return text
