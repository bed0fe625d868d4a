"""The report as PDF (tagged, PDF/UA-1) and as pictures of its pages, set by Typst.

Data enters through ``sys_inputs`` alone: no foreign word ever becomes Typst source, which could read files. The
compiler sees one folder that holds nothing but the template, no system fonts and no clock.
"""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import typst

from workbench import paths
from workbench.errors import InputError
from workbench.model.plain import to_plain
from workbench.model.scale import marks
from workbench.reports.building import build
from workbench.reports.house import House, house
from workbench.reports.words import counted, listed, shortened, words
from workbench.text.messages import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.errors import Language
    from workbench.model.dossier import Dossier
    from workbench.reports.options import Options

TEMPLATE: Final = "report.typ"
_FONTS: Final = ("font_source_sans_pro", "font_source_serif_pro")
_POINTS_PER_INCH: Final = 72
_LONG_WORD: Final = re.compile(r"\S{36,}")
_BREAK_EVERY: Final = 18
_NO_GLYPH: Final = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)
_TRIES: Final = 40
_REMEMBERED: Final = 11  # compilations
_FOOTER: Final = 48
_TOP_LEVELS: Final = 2  # the article's headline and its sections stand on one level of the report
_LABELS: Final = (
    "answer", "article", "as-of", "claims", "correction", "corrections", "draft-hash", "evidence", "fact", "findings",
    "findings-note", "gone", "in-article", "journal", "journal-note", "kind", "limits", "names-note", "no-evidence",
    "no-heads", "no-verdict", "none-claims", "none-corrections", "none-sources", "note", "number", "of", "page",
    "queries", "reason", "signed", "sources", "state", "unanswered", "unseen", "unseen-note", "unsigned", "value",
    "verdict", "earlier",
)  # fmt: skip
_SCRIPT: Final = 0x80
_SYMBOLS: Final = 0x2000
_REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"
_NEVER_SET: Final = re.compile(
    r"[\u1100-\u11ff\u2e80-\ud7ff\ue000-\uf8ff\uf900-\ufaff\ufe00-\ufe0f\U00010000-\U0010ffff]"
)
_WHOLE: Final = frozenset({"address", "svg", "content", "sha256", "hash", "draft_sha256"})


def write(dossier: Dossier, options: Options) -> bytes:
    """Return the report as PDF/UA-1."""
    data = _data(dossier, options)
    return _set(data, lambda folder, text: _compile(folder, text, format="pdf", pdf_standards=["ua-1"]))[0]


def pages(dossier: Dossier, options: Options, *, pixels_per_point: float) -> tuple[bytes, ...]:
    """Return the same pages as PNG, in order."""
    data = _data(dossier, options)
    ppi = _POINTS_PER_INCH * pixels_per_point
    return _set(data, lambda folder, text: _compile(folder, text, format="png", ppi=ppi))


def _set(data: dict[str, Any], compiling: Callable[[Path, str], tuple[bytes, ...]]) -> tuple[bytes, ...]:
    """Compile in a folder that holds only the template; characters no font has are replaced, not dropped."""
    text = _NEVER_SET.sub(_REPLACEMENT, json.dumps(data, ensure_ascii=False))
    with tempfile.TemporaryDirectory(prefix="workbench-report-") as name:
        folder = Path(name)
        template = paths.styled("templates", TEMPLATE)
        shutil.copyfile(template, folder / TEMPLATE)
        for _ in range(_TRIES):
            try:
                made = compiling(folder, text)
            except typst.TypstError as error:
                lacking = _lacking(str(error))
                if not lacking:
                    raise _told(template, error) from error
                text = re.sub(f"[{lacking}]", _REPLACEMENT, text)
            else:
                _forget(folder)
                return made
        return compiling(folder, text)


def _forget(folder: Path) -> None:
    """Let Typst forget what it set: it remembers all for ten compilations, 200 MB for each report of 500 claims."""
    blank = folder / "blank.typ"
    blank.touch()
    for _ in range(_REMEMBERED):
        typst.compile(str(blank), root=str(folder), ignore_system_fonts=True, timestamp=0)


def _told(template: Path, error: typst.TypstError) -> Exception:
    """Return the fault of a desk's own template with its line; one of ours is our fault."""
    if template == paths.resource("templates", TEMPLATE):
        return error
    line = re.search(rf"{re.escape(TEMPLATE)}:(\d+)", str(error.diagnostic))
    return InputError("template-broken", path=template, line=int(line[1]) if line else 0, cause=error.message)


def _lacking(message: str) -> str:
    """Return the characters to replace, as a regular expression's range; empty when Typst complains of something else.

    Scripts a font lacks come whole, so one miss replaces its neighbourhood; punctuation and symbols go one by one.
    """
    match = _NO_GLYPH.search(message)
    if match is None:
        return ""
    escape = re.fullmatch(r"\\u\{([0-9a-f]+)\}", match[1])
    code = int(escape[1], 16) if escape else ord(match[1][0])
    if code < _SCRIPT or chr(code) == _REPLACEMENT:
        return ""
    first = code // _SCRIPT * _SCRIPT if code < _SYMBOLS else code
    last = first + _SCRIPT - 1 if code < _SYMBOLS else code
    return f"{re.escape(chr(first))}-{re.escape(chr(last))}"


def _compile(folder: Path, text: str, **options: Any) -> tuple[bytes, ...]:
    made = typst.compile(
        str(folder / TEMPLATE),
        root=str(folder),
        font_paths=list(_font_folders()),
        ignore_system_fonts=True,
        sys_inputs={"data": text},
        timestamp=0,
        **options,
    )
    return tuple(made) if isinstance(made, list) else (made,)


@cache
def _font_folders() -> tuple[str, ...]:
    return tuple(str(files(package).joinpath("files")) for package in _FONTS)


def _data(dossier: Dossier, options: Options) -> dict[str, Any]:
    """Return what the template reads: the view in plain data, the words and the marks."""
    view, language = build(dossier, options), options.language
    plain = to_plain(view)
    _number_marks(plain["blocks"])
    for claim in (*plain["claims"], *plain["gone"]):
        claim["decided"] = _decided(claim["facts"])
        for item in claim["evidence"]:
            names = ("locator", "speaks_of", "captured", "attached")
            item["details"] = "".join(f" · {item[name]}" for name in names if item[name])
    for source in plain["sources"]:
        which = listed(source["claims"], language)
        source["claims_words"] = counted("claims-which", len(source["claims"]), language, which=which) if which else ""
        for capture in source["captures"]:
            capture["words"] = words("captured", language, at=capture["at"])
    for head in plain["heads"]:
        head["words"] = f"{words('head', language, origin=head['origin'])} ({head['entries']})"
    used = [key for key in marks() if key in {claim.rating for claim in view.claims}]
    data = {
        "view": plain,
        "words": {name: words(name, language) for name in _LABELS}
        | {"claim_word": words("claim", language, n="").strip()},
        "marks": {
            key: {"ink": mark.ink, "tint": mark.tint, "line": mark.line, "svg": mark.drawing()}
            for key, mark in marks().items()
        },
        "ratings": {key: say(f"rating.{key}", language) for key in used},
        "used": used,
        "kicker": f"{words('title', language)} · {view.draft} · {view.audience}",
        "footer": _footer(plain, language),
        "article_language": _language_code(view.article_language, language),
        "logo": _logo(house(language)),
    }
    broken: dict[str, Any] = _breakable(data)
    return broken


def _logo(own: House) -> dict[str, Any]:
    """Return the logo as Typst takes it: an SVG as text, a PNG as its bytes' numbers."""
    if own.media_type == "image/svg+xml":
        return {"format": "svg", "content": own.logo.decode("utf-8", "replace")}
    return {"format": "png" if own.logo else "", "content": list(own.logo)}


def _number_marks(blocks: list[dict[str, Any]]) -> None:
    """Count the margin marks through, and give headings a depth below the report's own."""
    index = 0
    for block in blocks:
        block["depth"] = 2 if block["level"] <= _TOP_LEVELS else 3
        for run in block["runs"]:
            for mark in run["starting"]:
                mark["index"] = index
                index += 1


def _decided(facts: list[dict[str, Any]]) -> str:
    """Return who decided which facts, those decided together in one go."""
    groups: dict[str, list[str]] = {}
    for fact in facts:
        if fact["decided"]:
            groups.setdefault(fact["decided"], []).append(str(fact["number"]))
    return "; ".join(f"{', '.join(numbers)}: {decided}" for decided, numbers in groups.items())


def _footer(view: dict[str, Any], language: Language) -> str:
    """Return title, draft and the first head for every page; all heads stand in full on the last."""
    parts = [shortened(view["title"], _FOOTER), view["draft"]]
    if view["heads"]:
        first, more = view["heads"][0]["hash"], len(view["heads"]) - 1
        parts.append(
            f"{words('journal', language)} {first[:4]} {first[4:8]} {first[8:12]} …{f' (+{more})' if more else ''}"
        )
    return " · ".join(parts)


def _language_code(code: str, language: Language) -> str:
    return code if re.fullmatch(r"[a-z]{2,3}", code) else language


def _breakable(data: Any, name: str = "") -> Any:
    """Let words longer than a line break, without touching addresses and hashes."""
    if isinstance(data, dict):
        return {key: _breakable(value, key) for key, value in data.items()}
    if isinstance(data, list):
        return [_breakable(value, name) for value in data]
    if isinstance(data, str) and name not in _WHOLE:
        return _LONG_WORD.sub(_broken, data)
    return data


def _broken(match: re.Match[str]) -> str:
    word = match[0]
    return "\u200b".join(word[i : i + _BREAK_EVERY] for i in range(0, len(word), _BREAK_EVERY))
