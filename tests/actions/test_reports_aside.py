"""Documents made in a process of their own: the same bytes, cancelled at once, and no process left behind."""

from __future__ import annotations

import base64
import os
import subprocess
import sys
import tempfile
import threading
from collections import OrderedDict
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from tests.jobs.ending import ended
from tests.kept_library import lay_out
from workbench import compare
from workbench.actions import noticing, report_process
from workbench.actions.documents import Shape, Wanted, make
from workbench.actions.importing import import_text
from workbench.actions.reading import known_contradictions, load_dossier, with_findings
from workbench.actions.reports_aside import Maker, ReportsAside
from workbench.actions.workspace import open_workspace
from workbench.errors import CancelledError, InputError, NotFoundError, RuleError, WorkerError
from workbench.jobs.protocol import environment
from workbench.journal import open_reading
from workbench.model.dossier import Audience
from workbench.model.findings import Finding, FindingPlace
from workbench.model.plain import from_plain, to_plain
from workbench.reports import FORMATS, Part

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from workbench.jobs import AnalysisWorker
    from workbench.model.dossier import Dossier


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory, worker: AnalysisWorker) -> Path:
    """Make the library that every test begins with: one article."""
    folder = tmp_path_factory.mktemp("kept")
    path = folder / "library ä.sqlite"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WORKBENCH_DATA", str(folder / "data"))
        patch.setattr("workbench.actions.workspace.AnalysisWorker", lambda: worker)
        workspace = open_workspace(path, by="Ines")
        try:
            import_text(workspace, "Das Stadion kostete 54 Millionen Euro. Es steht in Köln.", title="Stadion")
        finally:
            workspace.close()
    return path


@pytest.fixture
def library(tmp_path: Path, kept: Path) -> Path:
    """Return a library with one article."""
    path = tmp_path / "library ä.sqlite"
    lay_out(kept, path)
    return path


@pytest.fixture
def article(library: Path) -> str:
    reading = open_reading(library)
    try:
        return reading.articles()[0].id
    finally:
        reading.close()


@pytest.fixture
def reports(library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ReportsAside]:
    folders = tmp_path / "folders"
    folders.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folders))
    made = ReportsAside(library)
    yield made
    made.close()
    assert made.running == 0
    assert not list(folders.iterdir()), "what a process set its pages in goes with it"


def _here(library: Path, wanted: Wanted) -> tuple[bytes, ...]:
    reading = open_reading(library)
    try:
        return make(reading, wanted)
    finally:
        reading.close()


def test_a_document_is_the_same_wherever_it_is_made(library: Path, article: str, reports: ReportsAside) -> None:
    for wanted in (
        Wanted(article=article, shape=Shape.FILE, format="html", language="en", audience=Audience.PUBLIC),
        Wanted(article=article, shape=Shape.FILE, format="pdf"),
        Wanted(article=article, shape=Shape.FILE, document="corrections", format="html"),
        Wanted(article=article, shape=Shape.WORDS, document="queries"),
        Wanted(article=article, shape=Shape.PAGES, parts=frozenset({Part.CLAIMS}), sharpness=1.0),
        Wanted(article=article, shape=Shape.PAGES, document="handover", sharpness=1.0),
    ):
        made = reports.make(wanted)
        assert made == _here(library, wanted)
        assert all(made)
    assert reports.running == 1, "one process for one call after another"
    reports.rest()
    assert reports.running == 0


@pytest.fixture(scope="module")
def locked(kept: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReportsAside]:
    """Return one process for all formats, already under its limits: each loads what it needs from within them."""
    folders = tmp_path_factory.mktemp("folders")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tempfile, "tempdir", str(folders))
        made = ReportsAside(kept)
        with pytest.raises(NotFoundError):  # its threads run before any test begins; no format is made yet
            made.make(Wanted(article="nobody", shape=Shape.WORDS, document="queries"))
    yield made
    assert made.running == 1
    made.close()
    assert not list(folders.iterdir()), "what the process set its pages in goes with it"


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_made_by_a_process_that_may_not_write(form: str, article: str, locked: ReportsAside) -> None:
    assert all(locked.make(Wanted(article=article, shape=Shape.FILE, format=form, language="en")))


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel is asked as Linux is")
def test_the_process_ends_with_the_window_that_was_killed(library: Path, article: str, tmp_path: Path) -> None:
    folders = tmp_path / "folders"
    folders.mkdir()
    script = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from workbench.actions.documents import Shape, Wanted\n"
        "from workbench.actions.reports_aside import ReportsAside\n"
        "reports = ReportsAside(Path(sys.argv[1]))\n"
        "reports.make(Wanted(article=sys.argv[2], shape=Shape.FILE, format='md'))\n"
        "print(reports._spare[0].pid, flush=True); os._exit(9)\n"
    )
    command = [sys.executable, "-c", script, str(library), article]
    done = subprocess.run(
        command, env=environment() | {"TMPDIR": str(folders)}, capture_output=True, text=True, check=False, timeout=90
    )
    assert ended(int(done.stdout))
    assert not list(folders.iterdir())


def test_what_is_wanted_comes_through_the_pipe_whole() -> None:
    wanted = Wanted(
        article="a", shape=Shape.PAGES, document="report", format="pdf", language="en", audience=Audience.LEGAL,
        parts=frozenset({Part.QUERIES, Part.SOURCES}), struck=True, sharpness=2.5,
    )  # fmt: skip
    assert from_plain(Wanted, to_plain(wanted)) == wanted


def test_long_bytes_come_in_pieces_and_empty_ones_come_too(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = (b"", os.urandom(500_000), b"x" * report_process._PIECE)
    monkeypatch.setattr(report_process, "make", lambda _reading, _wanted, _tell: made)
    wanted = to_plain(Wanted(article="a", shape=Shape.PAGES))
    answers = [*report_process.answered({"library": str(library), "wanted": wanted})]
    assert [answer["last"] for answer in answers[:-1]] == [True, False, False, True, True]
    assert ReportsAside(library)._answer(_Spoken(answers), None) == made  # type: ignore[arg-type]


class _Spoken:
    """A process that said all it has to say."""

    def __init__(self, answers: list[dict[str, Any]]) -> None:
        self._answers = iter(answers)

    def receive(self, _seconds: float) -> dict[str, Any]:
        return next(self._answers)


@pytest.mark.parametrize(
    ("form", "stages"),
    [("docx", ["comparing", "composing", "writing"]), ("pdf", ["comparing", "composing", "setting"])],
)
def test_how_far_a_report_is_is_told_stage_by_stage(form: str, stages: list[str], library: Path, article: str) -> None:
    told: list[tuple[str, float | None]] = []
    wanted = Wanted(article=article, shape=Shape.FILE, format=form)
    noticing._inside.cache_clear()  # what is known is not compared
    with closing(open_reading(library)) as reading:
        make(reading, wanted, lambda stage, share: told.append((stage, share)))
    assert list(dict.fromkeys(stage for stage, _ in told)) == stages
    for stage in stages:
        shares = [share for name, share in told if name == stage]
        if stage == "setting":
            assert shares == [None], "Typst tells nobody how far it is"
        else:
            known = [share for share in shares if share is not None]
            assert known == shares == sorted(known)
            assert 0 <= known[0] <= known[-1] <= 1


def test_a_long_report_tells_its_shares_now_and_then_and_each_stage(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[dict[str, Any]] = []
    now = [0.0]
    monkeypatch.setattr("workbench.actions.report_process.time.monotonic", lambda: now[0])
    tell = report_process.Telling(said.append)
    tell("comparing", 0.5)
    assert not said, "a short one is made before anybody could read a share"
    now[0] = 1.0
    for share in (0.6, 0.61, 0.62):
        tell("comparing", share)
    tell("setting", None)
    assert said == [{"stage": "comparing", "share": 0.6}, {"stage": "setting", "share": None}]


def test_what_the_process_tells_reaches_whoever_waits(library: Path) -> None:
    told: list[tuple[str, float | None]] = []
    answers = [{"stage": "composing", "share": 0.5}, {"piece": "eA==", "last": True}, {"done": True}]
    made = ReportsAside(library)._answer(_Spoken(answers), None, lambda *words: told.append(words))  # type: ignore[arg-type]
    assert (made, told) == ((b"x",), [("composing", 0.5)])


def test_what_the_window_found_is_not_looked_for_again(
    library: Path, article: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process reads the library itself: what was handed over for other words than stand there is not printed."""
    finding = Finding(
        code="numbers-differ-all",
        places=(FindingPlace(start=22, end=34, text="54 Millionen", claim=1),),
        details={"values": "54, 57"},
    )
    wanted = to_plain(Wanted(article=article, shape=Shape.FILE, format="json"))
    compared: list[str] = []
    within = compare.within_article

    def counted(text: str, *claims: Any, **more: Any) -> tuple[Finding, ...]:
        compared.append(text)
        return within(text, *claims, **more)

    monkeypatch.setattr(compare, "within_article", counted)

    def made(seen: Dossier) -> bool:
        noticing._inside.cache_clear()
        with_findings(seen)
        known = known_contradictions(seen)
        assert known is not None
        noticing._inside.cache_clear()
        monkeypatch.setattr(noticing, "_learnt", OrderedDict())  # as in a process that just began
        compared.clear()
        request = {"library": str(library), "wanted": wanted, "known": to_plain(replace(known, findings=(finding,)))}
        *pieces, _done = report_process.answered(request)
        return b"numbers-differ-all" in b"".join(
            base64.b64decode(answer["piece"]) for answer in pieces if "piece" in answer
        )

    with closing(open_reading(library)) as reading:
        seen = load_dossier(reading, article, whole=False)
    assert made(seen)
    assert not compared
    other = replace(seen, claims=seen.claims[1:])
    assert not made(other)
    assert compared
    noticing._inside.cache_clear()


def test_the_window_hands_over_what_it_found(
    article: str, library: Path, reports: ReportsAside, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = Wanted(article=article, shape=Shape.FILE, format="md")
    with closing(open_reading(library)) as reading:
        seen = load_dossier(reading, article)
    sent: list[dict[str, Any]] = []
    send = Maker.send

    def noted(child: Maker, message: dict[str, Any]) -> None:
        sent.append(message)
        send(child, message)

    monkeypatch.setattr(Maker, "send", noted)
    assert reports.make(wanted, seen=seen) == reports.make(wanted) == _here(library, wanted)
    assert [message["known"] is not None for message in sent] == [True, False]


def test_an_error_keeps_its_sentence_and_the_process_goes_on(article: str, reports: ReportsAside) -> None:
    with pytest.raises(NotFoundError):
        reports.make(Wanted(article="nobody", shape=Shape.WORDS, document="queries"))
    with pytest.raises(InputError, match="exe"):
        reports.make(Wanted(article=article, shape=Shape.FILE, format="exe"))
    assert reports.running == 1


def test_cancelling_ends_the_process(article: str, reports: ReportsAside) -> None:
    stop = threading.Event()
    with pytest.raises(CancelledError):
        reports.make(Wanted(article=article, shape=Shape.PAGES), cancel=_Second(stop))
    assert reports.running == 0


class _Second:
    """Set from the second time on that somebody asks: the work has begun by then."""

    def __init__(self, stop: threading.Event) -> None:
        self._stop = stop

    def is_set(self) -> bool:
        """Say whether to stop."""
        before = self._stop.is_set()
        self._stop.set()
        return before


def test_whoever_is_gone_leaves_no_process_waiting(article: str, reports: ReportsAside) -> None:
    """The dialog closed just when its preview was ready: ``rest`` came before the process was put back."""
    stop = threading.Event()
    child = reports._child()
    stop.set()
    reports.rest()
    reports._put_back(child, whole=True, cancel=stop)
    assert article
    assert not child.alive
    assert reports.running == 0


def test_a_process_that_died_is_told_and_replaced(article: str, reports: ReportsAside) -> None:
    wanted = Wanted(article=article, shape=Shape.WORDS, document="queries")
    reports.make(wanted)
    (child,) = reports._spare
    child._process.kill()
    child._process.wait()
    assert reports.make(wanted), "one that died while nobody asked is replaced in silence"
    with pytest.raises(WorkerError, match="ValueError"):
        reports.make(replace(wanted, sharpness="very"))  # type: ignore[arg-type]
    assert reports.running == 0
    assert reports.make(wanted)


def test_closing_ends_a_call_that_runs(article: str, library: Path) -> None:
    reports = ReportsAside(library)
    told: list[type[BaseException]] = []

    def ask() -> None:
        try:
            reports.make(Wanted(article=article, shape=Shape.PAGES))
        except CancelledError as error:
            told.append(type(error))

    thread = threading.Thread(target=ask)
    thread.start()
    reports.close()
    thread.join()
    assert told == [CancelledError]
    assert reports.running == 0


def test_a_file_is_written_whole_or_not_at_all(article: str, tmp_path: Path, reports: ReportsAside) -> None:
    wanted = Wanted(article=article, shape=Shape.FILE, format="md")
    target = tmp_path / "report.md"
    stop = threading.Event()
    stop.set()
    with pytest.raises(CancelledError):
        reports.write(wanted, target, cancel=stop)
    assert not target.exists()
    assert reports.write(wanted, target) == target
    written = target.read_bytes()
    assert "Stadion" in written.decode()
    with pytest.raises(RuleError, match="exists already"):
        reports.write(wanted, target)
    assert reports.write(wanted, target, force=True).read_bytes() == written
    with pytest.raises(InputError):
        reports.write(wanted, tmp_path / "nowhere" / "report.md")
    assert [path.name for path in tmp_path.glob(".workbench-*")] == []
