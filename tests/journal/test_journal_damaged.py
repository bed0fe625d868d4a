"""Files set aside as damaged are named after an erasure: nothing can be erased from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.journal import open_library
from workbench.journal.backup import damaged_of

if TYPE_CHECKING:
    from pathlib import Path


def test_only_files_set_aside_as_damaged_are_named(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    library = open_library(path)
    try:
        aside = tmp_path / "library.damaged-20261128-010203-000004.sqlite"
        for other in (aside, tmp_path / "library.damaged-notes.sqlite", tmp_path / "other.damaged-1.sqlite"):
            other.write_bytes(b"x")
        assert damaged_of(path) == (aside.absolute(),)
        assert library.damaged_copies() == (aside.absolute(),)
    finally:
        library.close()
