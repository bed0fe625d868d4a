"""A library of its own for each test, closed whatever happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.journal.desk import Desk
from workbench.journal import Library, open_library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.kept_library import Blanks


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


@pytest.fixture
def library(path: Path, blanks: Blanks) -> Iterator[Library]:
    with pytest.MonkeyPatch.context() as patch:  # only this one: others come about as they do in the window
        patch.setattr("workbench.journal.entering.open_file", blanks.open_file)
        library = open_library(path)
    yield library
    library.close()


@pytest.fixture
def desk(library: Library) -> Desk:
    return Desk(library).begin()
