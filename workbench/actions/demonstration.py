"""The demonstration library of a first start: the articles in ``seeds/`` with a few decisions, from a TOML script.

The script (``seeds/demonstration.toml``) names claims by words that stand in them, so that it survives every change of
the analysis. Each ``[[article]]`` is imported, each ``[[step]]`` is one action by one person.
"""

from __future__ import annotations

import shutil
import tomllib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from workbench import paths
from workbench.actions import evidence, importing, noting, verdicts
from workbench.actions.claims import find_quote, mark_claim, tick_fact
from workbench.actions.workspace import open_workspace
from workbench.model.citing import ReadBack
from workbench.model.claims import Rating
from workbench.model.evidence import Channel, Grade, Stance
from workbench.model.facts import FactState

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from threading import Event

    from workbench.actions.workspace import Workspace
    from workbench.model.claims import Claim

Step = dict[str, Any]


def build_demonstration(
    path: Path, *, progress: Callable[[int, int], None] | None = None, cancel: Event | None = None
) -> None:
    """Build the demonstration library; a half-built one is never left at ``path``.

    Args:
        path: where it is to stand; nothing is done when it is there.
        progress: called with steps done and steps in all.
        cancel: set to stop.

    Raises:
        CancelledError: the person cancelled.
    """
    if path.exists():
        return
    script = tomllib.loads(paths.seed("demonstration.toml").read_text(encoding="utf-8"))
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")
    _remove(fresh)
    steps: list[Step] = script["step"]
    workspace = open_workspace(fresh, by=steps[0]["by"])
    try:
        numbers = {}
        for entry in script["article"]:
            imported = importing.import_file(
                workspace, paths.seed(entry["file"]), date=entry.get("date", ""), cancel=cancel
            )
            numbers[entry["file"]] = imported.article
        for done, step in enumerate(steps):
            _do(replace(workspace, actor=step["by"]), numbers[step["article"]], step)
            if progress:
                progress(done + 1, len(steps))
    except BaseException:
        workspace.close()
        _remove(fresh)
        raise
    workspace.close()
    fresh.replace(path)
    _remove(fresh)


def _remove(path: Path) -> None:
    for leftover in path.parent.glob(f"{path.name}*"):
        if leftover.is_dir():
            shutil.rmtree(leftover)
        else:
            leftover.unlink()


def claim_at(workspace: Workspace, article: str, quote: str) -> Claim:
    """Return the live claim that holds the quoted words; where none does, their sentence becomes one."""
    reads = workspace.library.reads
    start, end = find_quote(reads.draft(reads.article(article).draft).text, quote)
    for claim in reads.claims(article):
        if claim.live and claim.start < end and claim.end > start:
            return claim
    around = next((s for s in reads.sentences(article) if s.start <= start < s.end), None)
    changes = mark_claim(workspace, article, *((around.start, around.end) if around else (start, end)))
    return reads.claims_by_id(tuple(changes.claims))[0]


def _do(workspace: Workspace, article: str, step: Step) -> None:
    claim = claim_at(workspace, article, step["quote"])
    match step["action"]:
        case "verdict":
            verdicts.give_verdict(
                workspace,
                claim.id,
                Rating(step["rating"]),
                step.get("reason", ""),
                correction=step.get("correction", ""),
            )
        case "tick":
            _tick(workspace, claim, step)
        case "attach":
            evidence.attach_file(
                workspace,
                claim.id,
                paths.seed(step["file"]),
                stance=Stance(step["stance"]),
                quote=step.get("passage", ""),
                grade=Grade(step.get("grade", "")),
            )
        case "note":
            noting.log_call(
                workspace,
                claim.id,
                step["person"],
                step["text"],
                channel=Channel(step.get("channel", "phone")),
                stance=Stance(step.get("stance", "context")),
                confidential=step.get("confidential", False),
                role=step.get("role", ""),
                date=step.get("date", ""),
                read_back=ReadBack(step.get("read_back", "")),
            )
        case "query":
            verdicts.raise_query(workspace, claim.id, step["text"])
        case "sign":
            verdicts.sign(workspace, claim.id)


def _tick(workspace: Workspace, claim: Claim, step: Step) -> None:
    """Tick the claim's facts that hold the words of ``fact``, or all of them."""
    for fact in claim.facts:
        if step.get("fact", "") in fact.text:
            tick_fact(
                workspace, claim.id, fact.number, FactState(step["state"]), everywhere=step.get("everywhere", False)
            )
