"""The rating scale: what each rating is called, how it looks, and where it stands on published scales.

    marks()["false"].ink, .tint, .line, .value, .averitec, .verdict
    scale().worst, scale().best
    check()    # at start: a desk's own scale that can't be used is refused, with the line that is wrong

One table (``resources/ratings.toml``, or the desk's own) for window and reports. The AVeriTeC labels are those of
Schlichtkrull et al. 2023; the values of ClaimReview grow from worst to best, as schema.org's Rating asks.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from workbench import paths
from workbench.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FILE_NAME: Final = "ratings.toml"
KEYS: Final = (
    "open", "verified", "verified-in-part", "disputed", "false", "unverifiable", "not-checkable", "conflict",
)  # fmt: skip
PUBLISHED: Final = ("verified", "verified-in-part", "disputed", "unverifiable", "false")
_DOWNWARD: Final = ("verified", "verified-in-part", "disputed", "false")  # each at most as good as the one before
_LINES: Final = ("dots", "solid", "long-dash", "wave", "double", "dash", "dash-dot")
AVERITEC: Final = ("Supported", "Refuted", "Not Enough Evidence", "Conflicting Evidence/Cherrypicking")
VERDICTS: Final = ("true", "false", "misleading", "unproven")
_COLOUR: Final = re.compile(r"#[0-9A-Fa-f]{6}")
_GLYPH: Final = re.compile(r"""(?:<(?:path|circle|rect|ellipse|line)(?: [a-z0-9-]+="[\w@#.,+ -]*")+\s*/>\s*)+""")
_SYNTAX_LINE: Final = re.compile(r"line (\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """The look of one rating and its place on published scales.

    Attributes:
        value: on the ClaimReview scale; None for a rating that is not published.
        averitec: its AVeriTeC label, "" when not published.
        verdict: "true", "false", "misleading" or "unproven", "" when not published.
    """

    key: str
    ink: str
    tint: str
    dark_ink: str
    dark_tint: str
    line: str
    glyph: str
    value: int | None = None
    averitec: str = ""
    verdict: str = ""

    def inline(self) -> str:
        """Return the glyph for an HTML page: ink is the text's colour, paper a class."""
        return self.glyph.replace('stroke="@paper"', 'class="paper"').replace("@ink", "currentColor")

    def drawing(self) -> str:
        """Return the glyph as a whole SVG in the light colours."""
        body = self.glyph.replace("@paper", "#FFFFFF").replace("@ink", self.ink)
        return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">{body}</svg>'


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The published scale, its ends included."""

    worst: int
    best: int


def read(text: str, name: str = FILE_NAME) -> tuple[Scale, Mapping[str, Mark]]:
    """Return scale and marks of a rating file.

    Args:
        text: the file, TOML.
        name: of the file, for the sentence.

    Raises:
        InputError: ``ratings-syntax``, ``ratings-missing``, ``ratings-value``, ``ratings-upside-down`` or
            ``ratings-order``, each naming the line.
    """
    try:
        table = paths.table(text)
    except ValueError as error:
        found = _SYNTAX_LINE.search(str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        raise InputError("ratings-syntax", path=name, line=line) from error
    checker = _Checker(table, text, name)
    return checker.scale(), {key: checker.mark(key) for key in checker.in_order()}


class _Checker:
    """Reads one file's tables, naming the line of what can't be used."""

    def __init__(self, table: Mapping[str, Any], text: str, name: str) -> None:
        self._table = table
        self._lines = text.splitlines()
        self._name = name

    def scale(self) -> Scale:
        """Return the published scale."""
        ends = self._part("scale")
        for end in ("worst", "best"):
            self._is(type(ends.get(end)) is int, "scale", end, ends)
        if ends["worst"] >= ends["best"]:
            raise InputError("ratings-upside-down", path=self._name, line=self._line("scale", "worst"))
        return Scale(worst=ends["worst"], best=ends["best"])

    def in_order(self) -> Iterator[str]:
        """Yield the ratings in order, after looking whether all are there and none stands above a better one."""
        ratings = self._part("rating")
        for key in KEYS:
            if not isinstance(ratings.get(key), dict):
                raise InputError(
                    "ratings-missing", path=self._name, line=self._line("rating", ""), what=f"rating.{key}"
                )
        for key in ratings:
            self._is(key in KEYS, f"rating.{key}", "", {"": key})
        for better, worse in itertools.pairwise(_DOWNWARD):
            if self.mark(better).value < self.mark(worse).value:  # type: ignore[operator]  # both are published
                line = self._line(f"rating.{worse}", "claimreview")
                raise InputError("ratings-order", path=self._name, line=line, better=better, worse=worse)
        yield from KEYS

    def mark(self, key: str) -> Mark:
        """Return one rating's mark."""
        entry, where, scale = self._table["rating"][key], f"rating.{key}", self.scale()
        for language in ("de", "en"):
            self._is(_is_name(entry.get(language)), where, language, entry)
        for side in ("light", "dark"):
            self._is(_is_colours(entry.get(side)), where, side, entry)
        self._is(entry.get("line") in _LINES, where, "line", entry)
        self._is(isinstance(entry.get("glyph"), str) and bool(_GLYPH.fullmatch(entry["glyph"])), where, "glyph", entry)
        published = key in PUBLISHED
        value = entry.get("claimreview")
        on_scale = type(value) is int and scale.worst <= value <= scale.best
        self._is(on_scale if published else value is None, where, "claimreview", entry)
        for name, labels in (("averitec", AVERITEC), ("verdict", VERDICTS)):
            self._is(entry.get(name) in labels if published else name not in entry, where, name, entry)
        return Mark(
            key=key,
            ink=entry["light"]["ink"],
            tint=entry["light"]["tint"],
            dark_ink=entry["dark"]["ink"],
            dark_tint=entry["dark"]["tint"],
            line=entry["line"],
            glyph=entry["glyph"],
            value=value,
            averitec=entry.get("averitec", ""),
            verdict=entry.get("verdict", ""),
        )

    def _part(self, name: str) -> Mapping[str, Any]:
        part = self._table.get(name)
        if not isinstance(part, dict):
            raise InputError("ratings-missing", path=self._name, line=len(self._lines) or 1, what=name)
        return part

    def _is(self, good: bool, section: str, field: str, entry: Mapping[str, Any]) -> None:
        """Refuse a missing or wrong field with its line."""
        if good:
            return
        what = f"{section}.{field}".rstrip(".")
        code = "ratings-value" if field in entry else "ratings-missing"
        raise InputError(code, path=self._name, line=self._line(section, field), what=what)

    def _line(self, section: str, field: str) -> int:
        """Return the line of a field, of its section's head where it is missing, else the last one."""
        head = 0
        for number, line in enumerate(self._lines, start=1):
            bare = line.strip()
            if bare.startswith("["):
                inside = bare.split("#")[0].strip().strip("[]").replace('"', "").strip() == section
                if head and not inside:
                    return head
                head = number if inside else 0
            elif head and field and re.match(rf'"?{re.escape(field)}"?\s*[=.]', bare):
                return number
        return head or max(len(self._lines), 1)


def _is_name(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip()) and not set(value) & set("{}")  # braces would be places


def _is_colours(value: object) -> bool:
    return isinstance(value, dict) and all(_COLOUR.fullmatch(str(value.get(one))) for one in ("ink", "tint"))


@cache
def _file() -> tuple[Scale, Mapping[str, Mark]]:
    path = paths.styled(FILE_NAME)
    try:
        return read(path.read_text(encoding="utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        cause = error.strerror if isinstance(error, OSError) else "UTF-8"
        raise InputError("file-unreadable", path=path, cause=cause) from error


def check() -> None:
    """Read the scale once, before anything is opened.

    Raises:
        InputError: it can't be used; the sentence names the line.
    """
    _file()


def marks() -> Mapping[str, Mark]:
    """Return the marks by rating key."""
    return _file()[1]


def scale() -> Scale:
    """Return the published scale."""
    return _file()[0]
