"""Whatever people do in whatever order: undoing all restores every table, redoing all restores the end."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from workbench.actions import articles, claims, evidence, history, many, noting, shaping, verdicts
from workbench.actions.workspace import Workspace
from workbench.errors import WorkbenchError
from workbench.intake import read_text
from workbench.journal import open_library
from workbench.model.analysis import Analysis, Suggestion
from workbench.model.claims import Rating, Workflow
from workbench.model.evidence import Stance
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.jobs import AnalysisWorker

TEXT = "Es waren 1 Mann. Es waren 2 Frauen. Es waren 3 Kinder. Keiner ging."
TABLES = ("claims", "facts", "verdicts", "sign_offs", "queries", "evidence", "sources", "sentence_marks", "drafts")
ACTS = (
    "verdict", "withdraw", "tick", "dismiss", "mark", "sentence", "sign", "workflow", "assign", "query", "answer",
    "call", "stance", "unattach", "rate_many", "dismiss_many", "assign_many", "merge", "split",
)  # fmt: skip
Step = tuple[str, int, int]
steps = st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 7), st.integers(0, 7)), max_size=14)


class NoWorker:
    """Finds no facts: what stands in the claims already is enough here."""

    def facts(self, *_args: object, **_options: object) -> tuple[Fact, ...]:
        return ()

    def close(self) -> None:
        pass


def _desk(folder: str) -> tuple[Workspace, str]:
    library = open_library(Path(folder) / "library.sqlite", user="tester")
    worker = cast("AnalysisWorker", NoWorker())
    workspace = Workspace(library=library, actor="M. Kessler", language="de", worker=worker)
    article = articles.store_article(workspace, read_text(TEXT, name="zahlen.txt")).article
    suggestions = []
    for number in (1, 2, 3):
        start = TEXT.index(f"Es waren {number}")
        end = TEXT.index(".", start) + 1
        at = TEXT.index(str(number))
        fact = Fact(number=1, start=at, end=at + 1, text=str(number), kind=FactKind.QUANTITY, value=number, unit=None)
        suggestions.append(
            Suggestion(
                start=start, end=end, text=TEXT[start:end], checkable=0.9, worth=0.5, kinds=("quantity",), facts=(fact,)
            )
        )
    analysis = Analysis(language="de", pipeline="hand", sentences=(), suggestions=tuple(suggestions), facts=())
    articles.store_analysis(workspace, article, analysis)
    return workspace, article


def _act(desk: Workspace, article: str, step: Step) -> None:
    name, which, choice = step
    reads = desk.library.reads
    every = [claim for claim in reads.claims(article) if claim.live]
    if not every:
        return
    claim = every[which % len(every)]
    some: list[str] = [one.id for one in every[: 1 + choice % len(every)]]
    rating = list(Rating)[choice % len(Rating)]
    attached = [one for found in reads.evidence(article).values() for one in found]
    second = Workspace(library=desk.library, actor="Ines Vogt", language="de", worker=desk.worker)
    doing: dict[str, Callable[[], Any]] = {
        "verdict": lambda: verdicts.give_verdict(desk, claim.id, rating, "Gezählt.", correction="vier" * (choice % 2)),
        "withdraw": lambda: verdicts.give_verdict(desk, claim.id, Rating.OPEN),
        "tick": lambda: claims.cycle_fact(desk, claim.id, 1, everywhere=choice % 2 == 0),
        "dismiss": lambda: claims.dismiss_claim(desk, claim.id),
        "mark": lambda: claims.mark_claim(desk, article, which, which + 9 + choice),
        "sentence": lambda: claims.mark_sentence(desk, article, 55, 67, nothing_to_check=choice % 2 == 0),
        "sign": lambda: verdicts.sign(second, claim.id),
        "workflow": lambda: verdicts.set_workflow(desk, claim.id, list(Workflow)[choice % len(Workflow)]),
        "assign": lambda: verdicts.assign(desk, claim.id, f"Person {choice}"),
        "query": lambda: verdicts.raise_query(desk, claim.id, "Woher?"),
        "answer": lambda: verdicts.answer_query(desk, claim.id, claim.queries[0].id, "Von hier."),
        "call": lambda: noting.log_call(desk, claim.id, "Sam", "Es stimmt.", confidential=choice == 7),
        "stance": lambda: evidence.change_evidence(
            desk, attached[0].claim, attached[0].id, stance=list(Stance)[choice % len(Stance)]
        ),
        "unattach": lambda: evidence.remove_evidence(desk, attached[0].claim, attached[0].id),
        "rate_many": lambda: many.rate_many(desk, some, rating, "Alle gezählt."),
        "dismiss_many": lambda: many.dismiss_many(desk, some),
        "assign_many": lambda: many.assign_many(desk, some, f"Person {choice}"),
        "merge": lambda: shaping.merge_with_next(desk, claim.id),
        "split": lambda: shaping.split_claim(desk, claim.id, claim.start + 3 + choice),
    }
    if (name in {"stance", "unattach"} and not attached) or (name == "answer" and not claim.queries):
        return
    try:
        doing[name]()
    except WorkbenchError:
        return  # refused, as rules are for; nothing may have changed


def _tables(folder: str) -> dict[str, list[str]]:
    database = Database(Path(folder) / "library.sqlite")
    try:
        return {name: sorted(map(repr, database[name].rows)) for name in TABLES}
    finally:
        database.close()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps)
def test_undoing_all_restores_the_beginning_and_redoing_all_the_end(chosen: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk, article = _desk(folder)
        try:
            start = _tables(folder)
            for step in chosen:
                _act(desk, article, step)
            end = _tables(folder)
            undone = 0
            while desk.library.undoable() != "article_imported":
                history.undo(desk)
                undone += 1
            assert _tables(folder) == start
            for _ in range(undone):
                history.redo(desk)
            assert _tables(folder) == end
            assert desk.library.redoable() == ""
            assert history.audit(desk, rebuild=True).problems == ()
        finally:
            desk.library.close()
