"""The dossier every test of reports starts from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reports.handmade import make_dossier
from workbench.reports import typesetting

if TYPE_CHECKING:
    from workbench.model.dossier import Dossier


@pytest.fixture(autouse=True)
def remembering(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let Typst remember the small pages set here: to forget takes forty milliseconds each, and has its own test."""
    monkeypatch.setattr(typesetting, "_REMEMBERED", 0)


@pytest.fixture
def dossier() -> Dossier:
    """Return an article as a desk would have it shortly before it is done, with hostile strings and planted secrets."""
    return make_dossier()
