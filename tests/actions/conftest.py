"""A real library, a real worker: actions are tested as they run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from workbench.actions import articles
from workbench.actions.workspace import Workspace
from workbench.journal import open_library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from workbench.jobs import AnalysisWorker
    from workbench.model.claims import Claim

TEXT = """Musk und Twitter

Elon Musk übernahm Twitter im Jahr 2022 für 54 Milliarden Dollar. Sam Altman lehnte das Angebot ab.

Musk verließ OpenAI im Jahr 2018. Ist das wichtig? Der Kauf von Twitter kostete Musk 54 Milliarden Dollar.
"""


@pytest.fixture(autouse=True)
def reads_here(read_here: None) -> None:
    """Read foreign files without a process each, as it is not what is told here."""


@pytest.fixture
def workspace(tmp_path: Path, worker: AnalysisWorker) -> Iterator[Workspace]:
    library = open_library(tmp_path / "library.sqlite", user="tester")
    yield Workspace(library=library, actor="M. Kessler", language="de", worker=worker)
    library.close()


@dataclass(frozen=True)
class Desk:
    """An imported article and the way to its claims."""

    workspace: Workspace
    article: str

    def claim(self, words: str) -> Claim:
        return next(c for c in self.workspace.library.reads.claims(self.article) if c.live and words in c.text)


@pytest.fixture
def desk(workspace: Workspace, tmp_path: Path) -> Desk:
    path = tmp_path / "artikel.txt"
    path.write_text(TEXT, encoding="utf-8")
    return Desk(workspace, articles.import_file(workspace, path, date="2025-02-11").article)
