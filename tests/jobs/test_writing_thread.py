"""The writing thread: order, outcomes, an orderly end."""

from __future__ import annotations

import threading
from functools import partial

import pytest

from workbench.jobs import WritingThread


def test_jobs_run_one_after_the_other_in_one_other_thread() -> None:
    writing = WritingThread()
    seen: list[tuple[int, int]] = []

    def note(n: int) -> None:
        seen.append((n, threading.get_ident()))

    futures = [writing.submit(partial(note, n)) for n in range(50)]
    for future in futures:
        future.result(timeout=5)
    writing.close()
    assert [n for n, _ in seen] == list(range(50))
    assert len({thread for _, thread in seen}) == 1
    assert seen[0][1] != threading.get_ident()


def test_an_error_is_in_the_future_and_stops_nothing() -> None:
    writing = WritingThread()
    failing = writing.submit(lambda: 1 // 0)
    after = writing.submit(lambda: 7)
    assert isinstance(failing.exception(timeout=5), ZeroDivisionError)
    assert after.result(timeout=5) == 7
    writing.close()


def test_closing_finishes_what_was_accepted_and_refuses_the_rest() -> None:
    writing = WritingThread()
    done: list[int] = []
    accepted = threading.Event()
    writing.submit(accepted.wait)
    for n in range(5):
        writing.submit(partial(done.append, n))
    assert done == [], "the first still runs when the last is accepted"
    accepted.set()
    writing.close()
    writing.close()
    assert done == [0, 1, 2, 3, 4]
    with pytest.raises(RuntimeError):
        writing.submit(lambda: None)
