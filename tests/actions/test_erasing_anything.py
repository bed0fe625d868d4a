"""Whatever was done before: every source can be made confidential and erased, and the library stays whole."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.actions.everything import ACTS, act, analysis_of, open_desk
from workbench.actions import articles, confiding, history
from workbench.errors import ConflictError, RuleError
from workbench.intake import read_text

OTHER = "Es waren 4 Hunde. Es waren 5 Katzen. Mehr nicht."
STEPS = st.lists(
    st.tuples(st.sampled_from(sorted(ACTS)), st.integers(0, 30), st.integers(0, 9)), min_size=4, max_size=14
)
# What there is to erase in any run: a page looked at again, a file, a talk, a book, an address that waits.
FIRST = [("attach", 0, 7), ("attach_page", 1, 2), ("call", 0, 7), ("book", 1, 1), ("query", 0, 0), ("recheck", 0, 1)]


@settings(max_examples=6, deadline=None)
@given(STEPS)
def test_after_anything_every_source_can_be_erased(steps: list[tuple[str, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk, article = open_desk(folder)
        second = articles.store_article(desk, read_text(OTHER, name="mehr.txt")).article
        articles.store_analysis(desk, second, analysis_of(OTHER))
        for step in [*FIRST, *steps]:  # what is done to the other article shares bytes and sources with the first
            act(desk, second if step[1] % 3 == 2 else article, step)
        # Those too whose evidence was removed since, and which no article shows any more.
        sources = [source for (source,) in desk.library._db.execute("SELECT id FROM sources").fetchall()]
        for source in sources:
            if not desk.library.reads.source(source).confidential:
                confiding.make_confidential(desk, source)
            history.erase(desk, source)
        result = desk.library.audit(rebuild=True)
        assert result.ok, [problem.words("en") for problem in result.problems]
        assert len(result.erasures) >= len(sources)
        held = (Path(folder) / "library.sqlite").read_bytes()
        assert b"Adam Ries" not in held
        for _ in range(40):
            try:
                history.undo(desk)
            except (RuleError, ConflictError):
                break
        assert desk.library.audit(rebuild=True).ok
        assert b"Adam Ries" not in (Path(folder) / "library.sqlite").read_bytes()
        desk.library.close()
