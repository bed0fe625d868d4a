"""Commands read foreign files without a process each and find a library's tables made: it is not what is told here."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def quick(read_here: None, made_before: None) -> None:
    """Read in the test's own process, and lay blank libraries out."""
