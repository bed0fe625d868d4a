"""Reports: from the library to a file, all or nothing."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workbench.actions.documents import Shape, Wanted, make
from workbench.errors import InputError, RuleError
from workbench.model.dossier import Audience
from workbench.reports import ALL_PARTS, FORMATS, SHEETS, Part
from workbench.text.telling import untold

if TYPE_CHECKING:
    from typing import Protocol

    from workbench.errors import Language
    from workbench.journal import Reading
    from workbench.text.telling import Tell

    class Making(Protocol):
        """Makes a document elsewhere."""

        def __call__(self, wanted: Wanted, *, tell: Tell) -> tuple[bytes, ...]:
            """Return it."""


_PDF: Final = "pdf"
_DATABASE: Final = b"SQLite format 3\0"


def choose_format(path: Path, format_name: str = "") -> str:
    """Return the format asked for, or the one the file's ending says (HTML when it says nothing).

    Raises:
        InputError: ``format-unknown``, ``ending-unknown``.
    """
    by_suffix = {form.suffix: name for name, form in reversed(tuple(FORMATS.items()))}
    chosen = format_name or by_suffix.get(path.suffix.lower(), "" if path.suffix else "html")
    if not chosen:
        known = dict.fromkeys(form.suffix for form in FORMATS.values())
        raise InputError("ending-unknown", suffix=path.suffix, known=", ".join(known))
    if chosen not in FORMATS:
        raise InputError("format-unknown", format=chosen, known=", ".join(FORMATS))
    return chosen


def render_report(
    reading: Reading,
    article_id: str,
    *,
    format_name: str,
    language: Language,
    audience: Audience = Audience.EDITOR,
    parts: frozenset[Part] = ALL_PARTS,
    struck: bool = False,
    claims: frozenset[int] = frozenset(),
) -> bytes:
    """Return a report's bytes; confidential sources are named for the audience "legal" alone."""
    wanted = Wanted(
        article=article_id, shape=Shape.FILE, format=format_name, language=language, audience=audience, parts=parts,
        struck=struck, claims=claims,
    )  # fmt: skip
    return make(reading, wanted)[0]


def write_report(
    reading: Reading,
    article_id: str,
    path: Path,
    *,
    format_name: str = "",
    language: Language = "de",
    audience: Audience = Audience.EDITOR,
    parts: frozenset[Part] = ALL_PARTS,
    struck: bool = False,
    claims: frozenset[int] = frozenset(),
    force: bool = False,
    aside: Making | None = None,
    tell: Tell = untold,
) -> Path:
    """Write a report; a failed one leaves no half file.

    Args:
        reading: the library.
        article_id: whose.
        path: of the file; its ending says the format where ``format_name`` does not.
        format_name: a key of ``FORMATS``.
        language: of its own words.
        audience: confidential sources are named for "legal" alone.
        parts: what it holds.
        struck: facts that were checked are struck through.
        claims: numbers of those published; empty for all.
        force: replace an existing file.
        aside: makes a PDF in a process of its own (``ReportsAside.make``): Typst hears no Ctrl+C in this one.
        tell: told what is being done and how much of it is (see ``documents.make``).

    Raises:
        InputError: ``format-unknown``, ``ending-unknown``, and what ``check_place`` refuses; RuleError:
            ``file-exists``.
    """
    check_place(path, force=force)
    wanted = Wanted(
        article=article_id, shape=Shape.FILE, format=choose_format(path, format_name), language=language,
        audience=audience, parts=parts, struck=struck, claims=claims,
    )  # fmt: skip
    write_whole(path, _made(reading, wanted, aside, tell))
    return path


def _made(reading: Reading, wanted: Wanted, aside: Making | None, tell: Tell) -> bytes:
    if aside is not None and wanted.format == _PDF:
        return aside(wanted, tell=tell)[0]
    return make(reading, wanted, tell)[0]


def write_sheet(
    reading: Reading,
    article_id: str,
    path: Path,
    *,
    kind: str,
    language: Language = "de",
    force: bool = False,
    aside: Making | None = None,
    tell: Tell = untold,
) -> Path:
    """Write what is handed to the author: the corrections as a redline, the open questions as a letter, the handover.

    Args:
        reading: the library.
        article_id: whose.
        path: of the file; its ending says the format (``SHEETS[kind]``).
        kind: a key of ``SHEETS``.
        language: of its own words.
        force: replace an existing file.
        aside: as for ``write_report``.
        tell: likewise.

    Raises:
        InputError: ``ending-missing``, ``format-unknown``, and what ``check_place`` refuses; RuleError:
            ``file-exists``.
    """
    check_place(path, force=force)
    ending = path.suffix.lower().removeprefix(".")
    if not ending:
        raise InputError("ending-missing", path=path, known=", ".join(SHEETS[kind]))
    wanted = Wanted(article=article_id, shape=Shape.FILE, document=kind, format=ending, language=language)
    write_whole(path, _made(reading, wanted, aside, tell))
    return path


def preview_sheet(reading: Reading, article_id: str, *, kind: str, language: Language) -> str:
    """Return what a sheet will say, as plain text."""
    wanted = Wanted(article=article_id, shape=Shape.WORDS, document=kind, language=language)
    return make(reading, wanted)[0].decode()


def check_place(path: Path, *, force: bool) -> None:
    """See to it that a file may be written here; ``force`` lets one that stands there be replaced.

    Raises:
        InputError: ``place-is-folder``, ``folder-missing``, or ``file-unwritable`` where nobody may look;
            RuleError: ``file-exists``.
    """
    try:
        if path.is_dir():
            raise InputError("place-is-folder", path=path)
        if not path.parent.is_dir():
            raise InputError("folder-missing", path=path.parent)
        if not force and path.is_file():
            raise RuleError("file-exists", path=path)
    except OSError as error:
        raise InputError("file-unwritable", path=path, cause=error.strerror) from error


def write_whole(path: Path, content: bytes) -> None:
    """Write a file beside its place and swap it in, so that it is whole or not there.

    A device or pipe (``/dev/stdout``) is written to: swapping would put a file in its place, for every program. A
    library is never replaced, whatever the person forces.

    Raises:
        InputError: ``file-unwritable``.
    """
    fresh = ""
    try:
        if path.is_file() and _is_database(path):
            raise InputError("file-unwritable", path=path, cause="SQLite")
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(content)
            return
        handle, fresh = tempfile.mkstemp(dir=path.parent, prefix=".workbench-")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        mask = os.umask(0)
        os.umask(mask)
        Path(fresh).chmod(0o666 & ~mask)
        Path(fresh).replace(path)
    except OSError as error:
        if fresh:
            Path(fresh).unlink(missing_ok=True)
        raise InputError("file-unwritable", path=path, cause=error.strerror or error) from error


def _is_database(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_DATABASE)) == _DATABASE
