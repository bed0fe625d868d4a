"""The worst of the hostile files through the real disposable process: its limits hold and the next file is read."""

from __future__ import annotations

import sys

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


@pytest.mark.skipif(sys.platform != "linux", reason="the limits are Linux's")
@pytest.mark.parametrize("case", sorted(HEAVY))
def test_no_file_takes_more_than_its_limits_and_the_next_is_read(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import resource  # noqa: PLC0415  # POSIX only

    monkeypatch.setattr(reading, "CPU_SECONDS", 3)
    make, name, expected = HEAVY[case]
    content = make()
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    assert outcome(content, name) in expected
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime - before < 4.5
    assert after.ru_maxrss * 1024 <= MEMORY
    monkeypatch.undo()
    assert WORDS in read_content(every_kind()["a.docx"], "a.docx").text
