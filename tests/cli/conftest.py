"""Commands read foreign files without a process each, as it is not what is told here."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def reads_here(read_here: None) -> None:
    """Read in the test's own process."""
