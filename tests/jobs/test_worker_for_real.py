"""The analysing process with spaCy and the encoder inside."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.jobs.ending import ended
from workbench import intake
from workbench.jobs import AnalysisWorker
from workbench.jobs.protocol import environment
from workbench.model.evidence import Capture
from workbench.model.facts import FactKind
from workbench.model.ids import Sha256
from workbench.text.hashing import sha256_of

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = (
    "Das Angebot für OpenAI\n\nElon Musk hat Twitter im Jahr 2022 für 54 Milliarden Dollar gekauft. "
    "Wer zahlt das?\nSam Altman leitet das Unternehmen OpenAI seit 2019.\n"
)
SOURCE = (
    "The weather was fine.\n\nElon Musk bought Twitter for $44 billion in October 2022.\n\n"
    "Jack Dorsey founded it in 2006.\n"
)


@pytest.fixture(scope="module")
def worker() -> Iterator[AnalysisWorker]:
    client = AnalysisWorker()
    client.start()
    yield client
    client.close()


@pytest.fixture(autouse=True)
def no_leftover_threads() -> None:
    """Take the place of the check after each test: this worker serves the whole file."""


def test_an_article_comes_back_as_plain_data(worker: AnalysisWorker) -> None:
    document = intake.read_text(TEXT)
    stages: list[str] = []
    analysis = worker.analyse(
        document.text,
        blocks=document.blocks,
        language=document.language,
        progress=lambda _, stage: stages.append(stage),
    )
    assert analysis.language == "de"
    assert stages
    (claim,) = [s for s in analysis.suggestions if "Twitter" in s.text]
    assert document.text[claim.start : claim.end] == claim.text
    (money,) = [fact for fact in claim.facts if fact.kind is FactKind.MONEY]
    assert (money.value, money.unit, document.text[money.start : money.end]) == (54e9, "USD", "54 Milliarden Dollar")
    assert not [s for s in analysis.suggestions if "?" in s.text]


def test_lines_are_scored(worker: AnalysisWorker) -> None:
    scores = worker.lines(["Musk kaufte Twitter 2022 für 44 Milliarden Dollar.", "Wie schön!", ""])
    assert [score.line for score in scores] == [1, 2, 3]
    assert scores[0].checkable > scores[1].checkable


def test_passages_in_another_language(worker: AnalysisWorker) -> None:
    claim = "Musk hat die Plattform Twitter 2022 für 54 Milliarden Dollar übernommen."
    facts = worker.facts(claim, language="de")
    found = worker.passages(claim, facts, capture_of(SOURCE))
    best = found[0]
    assert SOURCE[best.start : best.end] == "Elon Musk bought Twitter for $44 billion in October 2022."
    assert {"other-value", "same-fact", "meaning"} <= set(best.reasons)


def test_the_passage_is_found_in_a_long_source_too(worker: AnalysisWorker) -> None:
    long = "Nothing of note happened on that day in town.\n" * 1200 + SOURCE
    claim = "Musk hat Twitter für 54 Milliarden Dollar übernommen."
    best = worker.passages(claim, worker.facts(claim, language="de"), capture_of(long))[0]
    assert long[best.start : best.end] == "Elon Musk bought Twitter for $44 billion in October 2022."


def test_an_empty_source_gives_no_passage(worker: AnalysisWorker) -> None:
    assert worker.passages("Musk kaufte Twitter.", (), capture_of("")) == ()


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")
def test_memory_stays_below_its_limit(worker: AnalysisWorker) -> None:
    worker.analyse(TEXT * 60, language="de")
    worker.passages("Musk kaufte Twitter.", (), capture_of(SOURCE * 100))
    status = Path(f"/proc/{worker.pid}/status").read_text(encoding="ascii")
    peak = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))
    assert peak < 600 * 1024


def test_the_process_ends_with_the_window_that_was_killed() -> None:
    script = (
        "import os\n"
        "from workbench.jobs import AnalysisWorker\n"
        "worker = AnalysisWorker(); worker.facts('Hallo', language='de')\n"
        "print(worker.pid, flush=True); os._exit(9)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment(), capture_output=True, text=True, check=False, timeout=90
    )
    assert ended(int(done.stdout))


def capture_of(text: str) -> Capture:
    digest = Sha256(sha256_of(text))
    return Capture(sha256=digest, size=len(text), media_type="text/plain", at="", text=text, language="en")


def test_everything_is_loaded_once_without_spacys_command_line() -> None:
    program = (
        "import sys; from workbench.jobs.worker_process import Service; from workbench.meaning.tuned import tuned;"
        "service = Service(); service.load();"
        "[thread.join() for thread in service._loading];"
        "print(service.loading, 'spacy' in sys.modules, 'spacy.cli' in sys.modules, 'typer' in sys.modules,"
        "tuned.cache_info().currsize);"
        "service.answer({'op': 'facts', 'text': 'Er zahlte 5 Euro.', 'language': 'de', 'date': ''}, print);"
        "print(tuned.cache_info().misses, len(service._loading))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=300, env=environment(), check=True
    )
    assert done.stdout.splitlines() == ["False True False False 1", "0.0 analysing", "1 0"]


def test_whoever_closes_at_once_need_not_wait_until_all_is_loaded() -> None:
    command = [sys.executable, "-m", "workbench.jobs.worker_process"]
    done = subprocess.run(command, input=b"", capture_output=True, timeout=300, env=environment(), check=True)
    assert done.stdout == b'{"ready":true}\n'
    assert done.stderr == b""
