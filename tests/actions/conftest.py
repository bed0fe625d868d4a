"""A real library, a real worker: actions are tested as they run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.kept_library import keep, lay_out
from workbench.actions import importing
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
def quick(read_here: None, made_before: None) -> None:
    """Read foreign files without a process each and lay blank libraries out, as neither is what is told here."""


@pytest.fixture(scope="session")
def kept_desk(tmp_path_factory: pytest.TempPathFactory, worker: AnalysisWorker) -> Path:
    """Make the library that every desk begins with: one imported article, read as it is by the real worker."""
    folder = tmp_path_factory.mktemp("kept")
    text = folder / "artikel.txt"
    text.write_text(TEXT, encoding="utf-8")
    return keep(folder, worker, lambda work: importing.import_file(work, text, date="2025-02-11"))


@pytest.fixture
def beginning(request: pytest.FixtureRequest) -> Path | None:
    """Return the library that the test goes on with; None to begin with an empty one."""
    return request.getfixturevalue("kept_desk") if "desk" in request.fixturenames else None


@pytest.fixture
def workspace(tmp_path: Path, worker: AnalysisWorker, beginning: Path | None) -> Iterator[Workspace]:
    path = tmp_path / "library.sqlite"
    if beginning is not None:
        lay_out(beginning, path)
    library = open_library(path, user="tester")
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
    (tmp_path / "artikel.txt").write_text(TEXT, encoding="utf-8")
    (article,) = workspace.library.reads.articles()
    return Desk(workspace, article.id)
