"""One decision about a name covers each of its usual spellings in a real library, and is undone as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.actions import claims, history, importing
from workbench.model.facts import FactKind, FactState

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.actions.workspace import Workspace

TEXT = (
    "Die Siemens AG beschäftigt 300.000 Menschen. Siemens verkaufte 2020 drei Werke. Bei Siemens arbeiten 12.000 "
    "Ingenieure. Die Deutsche Bank hat 80.000 Mitarbeiter.\n"
)


def states(workspace: Workspace, article: str) -> dict[str, set[FactState]]:
    found: dict[str, set[FactState]] = {}
    for claim in workspace.library.reads.claims(article):
        for fact in claim.facts:
            if fact.kind is FactKind.ORGANISATION:
                found.setdefault(fact.text, set()).add(fact.state)
    return found


def test_a_tick_everywhere_covers_a_firm_with_and_without_its_form(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    article = importing.import_file(workspace, tmp_path / "a.txt", date="2025-02-11").article
    claim = next(one for one in workspace.library.reads.claims(article) if "Siemens AG" in one.text)
    number = next(fact.number for fact in claim.facts if fact.text == "Siemens AG")
    claims.tick_fact(workspace, claim.id, number, FactState.CONFIRMED, everywhere=True)
    confirmed, still_open = {FactState.CONFIRMED}, {FactState.OPEN}
    assert states(workspace, article) == {"Siemens AG": confirmed, "Siemens": confirmed, "Deutsche Bank": still_open}
    history.undo(workspace)
    assert set.union(*states(workspace, article).values()) == still_open
