"""The worst of the hostile files through the real disposable process: its limits hold and the next file is read."""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

from tests.intake.hostile import HEAVY, IN_PROCESS, READ
from tests.intake.made import WORDS, every_kind
from workbench.errors import InputError
from workbench.jobs import read_content, reading
from workbench.jobs.confinement import MEMORY

CHOSEN = (
    "ratio bomb", "zip in zip in zip", "laughs in docx", "laughs in UTF-16", "deep docx", "10,000 pages",
    "xref without end", "encrypted pdf", "a million open brackets", "text bomb in png", "huge png", "deep rtf",
    "parts in parts", "a million columns", "deep html",
)  # fmt: skip


def outcome(content: bytes, name: str) -> str:
    try:
        return READ if len(read_content(content, name).text) < 50_000_000 else "too much"
    except InputError as error:
        return error.code if "\n" not in error.sentence("de") else "more than a sentence"


@pytest.mark.parametrize("case", CHOSEN)
def test_a_hostile_file_ends_in_a_sentence(case: str) -> None:
    make, name, expected = IN_PROCESS[case]
    assert outcome(make(), name) in expected


def measured(case: str) -> tuple[str, float, int]:
    """Return how reading ends, the seconds of processor and the most memory (bytes) that it took.

    In a process of its own: the system counts the largest of all children, and each begins as large as its parent.
    """
    import resource  # noqa: PLC0415  # POSIX only

    make, name, _expected = HEAVY[case]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "CPU_SECONDS", 3)
        ended = outcome(make(), name)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ended, used.ru_utime, used.ru_maxrss * 1024


@pytest.mark.skipif(sys.platform != "linux", reason="the limits are Linux's")
@pytest.mark.parametrize("case", sorted(HEAVY))
def test_no_file_takes_more_than_its_limits_and_the_next_is_read(case: str) -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        ended, seconds, memory = pool.submit(measured, case).result(timeout=60)
    assert ended in HEAVY[case][2]
    assert seconds < 4.5
    assert memory <= MEMORY
    assert WORDS in read_content(every_kind()["a.docx"], "a.docx").text
