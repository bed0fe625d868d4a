"""Kill a writer at random moments, again and again, and say what became of what it had acknowledged.

Run as a process of its own (``python -m tests.journal.killing FILE ROUNDS SEED``): each writer is a fork of it, so that
fifty of them cost no fifty starts of the interpreter.
"""

from __future__ import annotations

import json
import os
import random
import select
import signal
import sys
import time
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tests.journal.desk import Desk
from workbench.errors import NotFoundError, RuleError
from workbench.journal import open_library
from workbench.journal.connection import rows
from workbench.model.ids import fresh_id

if TYPE_CHECKING:
    from workbench.model.changes import Changes


def edit(path: Path, article: str, seed: int, answers: int) -> None:
    """Write until killed; each event's id goes down the pipe once the journal has answered."""
    choose = random.Random(seed)  # noqa: S311 - reproducible on purpose
    desk = Desk(open_library(path))
    desk.article = article
    claims = [claim.id for claim in desk.library.reads.claims(article)]
    while True:
        with suppress(RuleError, NotFoundError):  # nothing left to undo, or the import itself undone
            changes = one_edit(desk, choose.choice(claims), choose.randrange(4))
            os.write(answers, changes.event.encode() + b"\n")


def one_edit(desk: Desk, claim: str, which: int) -> Changes:
    """Do one of the things people do."""
    if which == 0:
        return desk.verdict(claim)
    if which == 1:
        return desk.append("claim_assigned", claim, {"to": fresh_id()})
    if which == 2:
        return desk.library.undo("Anna")
    return desk.mark_sentence(0)


def round_of(path: Path, article: str, seed: int, *, delay: float, patient: bool) -> set[str]:
    """Let one writer write for a moment, kill it, and return what it acknowledged.

    Args:
        path: the library.
        article: what to edit.
        seed: of the writer's choices.
        delay: seconds until the kill.
        patient: count them from the first acknowledgement, so that there is one; else from the start, so that the kill
            may fall into opening the library.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            edit(path, article, seed, writing)
        finally:
            os._exit(1)  # only reached when the writer stumbled
    os.close(writing)
    if patient:
        select.select([reading], [], [], 30)
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status):
        raise RuntimeError(seed)
    with os.fdopen(reading, "rb") as pipe:
        answered = pipe.read().decode().splitlines()
    return set(answered)


def main(path: Path, rounds: int, seed: int) -> dict[str, object]:
    """Return counts and what went wrong."""
    choose = random.Random(seed)  # noqa: S311 - reproducible on purpose
    with closing(open_library(path)) as library:
        article = Desk(library).begin().article
    acknowledged: set[str] = set()
    lost: set[str] = set()
    problems: list[str] = []
    for number in range(rounds):
        acknowledged |= round_of(
            path, article, seed + number, delay=choose.uniform(0.0, 0.06), patient=bool(number % 4)
        )
        with closing(open_library(path)) as library:
            kept = {found["event_id"] for found in rows(library._db, "SELECT event_id FROM events")}
            lost |= acknowledged - kept
            problems += [problem.code for problem in library.audit(rebuild=number == rounds - 1).problems]
            origins = len(library.reads.heads())
    return {"acknowledged": len(acknowledged), "lost": sorted(lost), "problems": problems, "origins": origins}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
