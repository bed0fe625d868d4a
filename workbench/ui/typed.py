"""Talks, books, questions and answers typed and not saved: kept beside the library, like verdicts that are not saved.

One JSON file, there only while something is unsaved, readable by this person alone; erasing takes names out of it.
What is ticked as confidential never goes there. Whatever is missing or damaged counts as nothing.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from workbench.journal.beside import typed_file, write_beside

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Fields = tuple[str, ...]


def load_typed(library: Path) -> dict[str, Fields]:
    """Return what stood in the fields of each dialog, by dialog and claim."""
    file = typed_file(library)
    if not file.is_file():  # nearly always
        return {}
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
        return {str(key): tuple(map(str, fields)) for key, fields in stored.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def save_typed(library: Path, typed: Mapping[str, Fields], known: frozenset[str]) -> bool:
    """Keep what is typed; another window's stays.

    Args:
        library: its file.
        typed: what stands in the fields, by dialog and claim.
        known: all keys this window ever had; what it no longer has is saved or given up.

    Returns:
        Whether it is kept; False where the folder can't be written, or its disk is full.
    """
    if not typed and not typed_file(library).exists():
        return True
    others = {key: fields for key, fields in load_typed(library).items() if key not in known}
    try:
        write_beside(typed_file(library), {key: list(fields) for key, fields in (others | dict(typed)).items()})
    except OSError:
        return False
    return True
