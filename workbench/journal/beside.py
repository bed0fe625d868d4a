"""What lies beside the library and never was an event: words typed and not saved, new drafts nobody decided on.

2026-11-28: erasing reaches them too. Typed words lose the name like those in the events; a draft that waits is the
author's text and stays as it is, like the article's own, but it is said that it names the source.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from workbench.journal.erasure_plan import Naming

_TYPED: Final = ("reason", "correction")


def unsaved_file(library: Path) -> Path:
    """Return where the unsaved verdicts of a library wait."""
    return library.with_name(f"{library.name}.unsaved.json")


def typed_file(library: Path) -> Path:
    """Return where talks, books, questions and answers wait that were typed and not saved."""
    return library.with_name(f"{library.name}.typed.json")


def drafts_file(library: Path) -> Path:
    """Return where the new drafts of a library wait."""
    return library.with_name(f"{library.name}.new-drafts.json")


def blot_unsaved(library: Path, namings: Sequence[Naming]) -> bool:
    """Take an erased source's names out of verdicts that were typed and not saved.

    Returns:
        Whether the file is clean now; False when it may still hold a name.
    """
    return _blot(unsaved_file(library), lambda claim, plain: _blotted(claim, plain, namings))


def blot_typed(library: Path, namings: Sequence[Naming]) -> bool:
    """Take an erased source's names out of talks, questions and answers that were typed and not saved.

    Returns:
        Whether the file is clean now; False when it may still hold a name.
    """
    return _blot(typed_file(library), lambda key, fields: [_worded(key, str(field), namings) for field in fields])


def _blot(file: Path, blotted: Callable[[str, Any], Any]) -> bool:
    """Write a file without the names; one that cannot be read as ours is treated as one that may hold them."""
    try:
        _fresh(file).unlink(missing_ok=True)
        if not file.exists():
            return True
        stored = json.loads(file.read_text(encoding="utf-8"))
        clean = {key: blotted(key, plain) for key, plain in stored.items()}
        if clean != stored:
            write_beside(file, clean)
    except (OSError, ValueError, AttributeError, TypeError):
        return False
    return True


def _worded(key: str, words: str, namings: Sequence[Naming]) -> str:
    for naming in namings:
        if naming.claims & set(key.split()):
            words = naming.blotted(words)
    return words


def draft_names(library: Path, namings: Sequence[Naming]) -> bool:
    """Say whether a new draft that waits names an erased source, or cannot be read to know."""
    file = drafts_file(library)
    if not file.exists():
        return False
    try:
        drafts = json.loads(file.read_text(encoding="utf-8"))
        patterns = {naming.article: naming.pattern for naming in namings}
        texts = {str(one["article"]): str(one["document"]["text"]) for one in drafts}
        return any(patterns[article].search(text) for article, text in texts.items() if article in patterns)
    except (OSError, ValueError, TypeError, KeyError):
        return True


def _blotted(claim: str, plain: dict[str, Any], namings: Sequence[Naming]) -> dict[str, Any]:
    for naming in namings:
        if claim in naming.claims:
            typed = {name: naming.blotted(str(plain[name])) for name in _TYPED if name in plain}
            plain = plain | typed
    return plain


def _fresh(file: Path) -> Path:
    """Return where a file is written before it takes the place of its earlier one."""
    return file.with_suffix(".new")


def write_beside(file: Path, plain: dict[str, Any] | list[Any]) -> None:
    """Put a file beside the library in the place of its earlier one, whole or not at all, for its owner's eyes alone.

    Args:
        file: one of those named here.
        plain: what JSON can hold; with nothing in it there is no file any more.

    Raises:
        OSError: the folder can't be written to; the earlier file stays.
    """
    fresh = _fresh(file)
    if not plain:
        for one in (fresh, file):
            one.unlink(missing_ok=True)
        return
    try:
        fresh.unlink(missing_ok=True)  # what a crash left, or somebody laid there for us to write through
        with os.fdopen(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", encoding="utf-8") as stream:
            json.dump(plain, stream)
            stream.flush()
            os.fsync(stream.fileno())
        fresh.replace(file)
    except OSError:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise
