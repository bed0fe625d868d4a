"""A full check of an article of 10,000 words in the real window: the longest time its thread did not answer.

A heartbeat is due every 5 ms; what it comes late by is a stall. On a busy machine other programs stall us, too: where
the system tells how long the thread stood in the queue for a processor (Linux), the second figure leaves that out; what
it waited for our own threads stays in. The story opens the article, lets the worker analyse it, goes through claims,
ticks facts, gives verdicts, searches, changes views, looks through the pages of a report and writes it. Each part's
worst stall goes to standard error with the percentiles, so that the slow part is known; one figure is held to a limit.

A processor that is shared may stretch the same work tenfold without queueing anybody. ``--runs 5`` tells the story five
times, each in a process of its own, says how far the machine stretches a fixed piece of work, and which part is slow
each time: that is ours.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workbench import paths, settings
from workbench.settings import Settings
from workbench.ui.desktop import Desktop
from workbench.ui.dialogs.report import ReportDialog
from workbench.ui.swift_start import hurry

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS: Final = 10_000
BEAT: Final = 5  # ms
PATIENCE: Final = 180.0  # seconds for one part
STEPS: Final = 40
YARDSTICK: Final = 5.0  # seconds


class Queue:
    """How long this thread stood in the queue for a processor; kept open, so that asking takes no time itself."""

    def __init__(self) -> None:
        self._told = Path("/proc/thread-self/schedstat")
        self._file = os.open(self._told, os.O_RDONLY) if self._told.exists() else -1

    def stood(self) -> float:
        """Return the time in ms; 0 where nobody tells."""
        return int(os.pread(self._file, 100, 0).split()[1]) / 1e6 if self._file >= 0 else 0.0


class Heartbeat:
    """Measures how late the window's thread answers, part by part: by the clock, and less what others took."""

    def __init__(self) -> None:
        self._queue = Queue()
        self.parts: dict[str, list[tuple[float, float]]] = {}
        self._part = "start"
        self._due = time.perf_counter()
        self._queued = self._queue.stood()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now, stood = time.perf_counter(), self._queue.stood()
        late = (now - self._due) * 1000 - BEAT
        self.parts.setdefault(self._part, []).append((late, max(0.0, late - (stood - self._queued))))
        self._due, self._queued = now, stood

    def begin(self, part: str) -> None:
        """Count what follows under another name."""
        wait(0.03)
        self._part = part


def wait(seconds: float) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


def until(condition: Callable[[], bool]) -> None:
    """Let the window live until something holds.

    Raises:
        TimeoutError: it never did.
    """
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError
        wait(0.02)


def article() -> str:
    """Return 10,000 words of news: our own article again and again, each time with other figures."""
    source = paths.seed("angebot.de.md").read_text(encoding="utf-8")
    body = source.partition("\n\n")[2] or source
    parts: list[str] = ["# Ein langer Bericht"]
    count = 0
    turn = 0
    while count < WORDS:
        part = body.replace("54 Milliarden", f"{54 + turn} Milliarden").replace("2018", str(1950 + turn))
        parts.append(part)
        count += len(part.split())
        turn += 1
    return "\n\n".join(parts)


def press(desktop: Desktop, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is, then let the window answer."""
    assert desktop.window is not None  # noqa: S101 - open until the end
    QTest.keyClick(desktop.window.focusWidget() or desktop.window, key, modifier)
    wait(0.02)


def look_around(desktop: Desktop, heart: Heartbeat) -> None:
    """Find, change views, ask the palette, list the claims, search the library."""
    window = desktop.window
    assert window is not None  # noqa: S101 - open until the end
    heart.begin("find")
    press(desktop, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    for letter in "Milliarden":
        QTest.keyClicks(window.find_bar.field, letter)
        wait(0.02)
    press(desktop, Qt.Key.Key_Escape)
    heart.begin("views")
    for key in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_1):
        press(desktop, key, Qt.KeyboardModifier.ControlModifier)
        wait(0.3)
    heart.begin("palette and list")
    press(desktop, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    for letter in "musk":
        QTest.keyClicks(window.palette_view.field, letter)
        wait(0.02)
    QTest.keyClick(window.palette_view.field, Qt.Key.Key_Escape)
    press(desktop, Qt.Key.Key_C)
    press(desktop, Qt.Key.Key_C)
    heart.begin("search the library")
    press(desktop, Qt.Key.Key_Slash)
    for letter in "Twitter":
        QTest.keyClicks(window.library.field, letter)
        wait(0.05)
    wait(0.5)
    press(desktop, Qt.Key.Key_Escape)


def new_draft(desktop: Desktop, heart: Heartbeat) -> None:
    """Open a new draft beside the article, one paragraph in seven changed; step through it, then go back to reading."""
    window, session = desktop.window, desktop.session
    assert window is not None and session is not None  # noqa: S101, PT018 - open until the end
    drafts, dossier = session.drafts, session.desk.dossier
    assert dossier is not None  # noqa: S101 - the article is open
    paragraphs = dossier.draft.text.split("\n\n")
    paragraphs[3::14] = [f"Anders als es hieß, waren es 17 Prozent. {words}" for words in paragraphs[3::14]]
    paragraphs[9::14] = [words.rpartition(". ")[0] or words for words in paragraphs[9::14]]
    heart.begin("new draft read")
    session.intake.revise_from_text("\n\n".join(paragraphs))
    until(lambda: drafts.pending is not None)
    heart.begin("drafts")
    until(lambda: window.view == "drafts" and drafts.current is not None)
    wait(2)
    for _ in range(STEPS // 2):
        press(desktop, Qt.Key.Key_J)
    press(desktop, Qt.Key.Key_Escape)
    wait(0.5)


def write_report(desktop: Desktop, heart: Heartbeat, target: Path) -> None:
    """Look at the report's pages from the first to the last, then export it as HTML."""
    window = desktop.window
    assert desktop.errands is not None and window is not None  # noqa: S101, PT018 - open until the end
    heart.begin("report")
    desktop.errands.choose_target = lambda _parent, _title, _name: str(target)
    press(desktop, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    until(lambda: any(one.isVisible() for one in window.findChildren(ReportDialog)))
    dialog = window.findChildren(ReportDialog)[0]
    until(lambda: dialog.pages.count > 0)
    wait(0.5)
    bar = dialog.pages.verticalScrollBar()
    for step in range(STEPS + 1):
        bar.setValue(bar.maximum() * step // STEPS)
        wait(0.03)
    dialog.accept_button.click()
    until(target.exists)
    wait(0.5)


def check(desktop: Desktop, heart: Heartbeat, folder: Path) -> int:
    """Tell the story; returns how many claims the article has."""
    window, session = desktop.window, desktop.session
    assert window is not None and session is not None  # noqa: S101, PT018 - opened by main
    desk = session.desk
    text = folder / "lang.md"
    text.write_text(article(), encoding="utf-8")
    heart.begin("open")
    session.intake.import_file(text)
    until(lambda: desk.dossier is not None)
    heart.begin("analyse")
    until(lambda: desk.dossier is not None and desk.dossier.article.analysed and desk.claim is not None)
    wait(0.5)
    count = len(desk.shown)
    window.focus_manuscript()
    heart.begin("next claim")
    for _ in range(STEPS):
        press(desktop, Qt.Key.Key_J)
    for _ in range(STEPS // 2):
        press(desktop, Qt.Key.Key_K)
    heart.begin("tick")
    for _ in range(STEPS // 4):
        press(desktop, Qt.Key.Key_1)
        press(desktop, Qt.Key.Key_J)
    wait(1)
    heart.begin("verdict")
    for _ in range(STEPS // 4):
        press(desktop, Qt.Key.Key_J)
        press(desktop, Qt.Key.Key_V)
        rated = desk.claim.id if desk.claim else ""
        press(desktop, Qt.Key.Key_Return)
        until(lambda rated=rated: any(one.id == rated and one.settled for one in desk.shown))  # type: ignore[misc]
    look_around(desktop, heart)
    new_draft(desktop, heart)
    write_report(desktop, heart, folder / "bericht.html")
    heart.begin("end")
    return count


def story() -> tuple[dict[str, list[tuple[float, float]]], int]:
    """Check an article in a window of its own; returns the beats by part and how many claims there were."""
    hurry()  # as the front door does
    app = QApplication(["workbench"])
    app.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["WORKBENCH_DATA"] = name
        settings.save(Settings(name="Ines Vogt", language="de", theme="light"))
        desktop = Desktop(app)
        desktop.open_library(folder / "library.sqlite")
        assert desktop.window is not None  # noqa: S101 - opened just now
        desktop.window.resize(1440, 900)
        wait(2)
        gc.collect()
        heart = Heartbeat()
        count = check(desktop, heart, folder)
        desktop.close()
    return {part: beats for part, beats in heart.parts.items() if part not in {"start", "end"}}, count


def yardstick() -> str:
    """Return how long the machine takes for the same little work again and again; what it stretches is not ours."""
    times: list[float] = []
    end = time.perf_counter() + YARDSTICK
    while time.perf_counter() < end:
        begun = time.perf_counter()
        sum(number * number for number in range(50_000))
        times.append((time.perf_counter() - begun) * 1000)
    return f"the same little work took this machine {median(times):.0f} ms, at worst {max(times):.0f} ms"


def once(*, apart: bool) -> None:
    """Tell the story and print the worst stall; ``apart``: the parts' alone, for whoever tells it several times."""
    parts, count = story()
    worsts = {}
    for part, beats in parts.items():
        clock, own = (sorted(beat[place] for beat in beats) for place in (0, 1))
        worsts[part] = (clock[-1], own[-1])
        print(
            f"{part}: worst {clock[-1]:.0f} ms, less others {own[-1]:.0f} ms, p99 {own[int(len(own) * 0.99)]:.0f} ms"
            f" of {len(beats)} beats",
            file=sys.stderr,
        )
    if apart:
        print(json.dumps({"parts": {part: own for part, (_clock, own) in worsts.items()}}))
        return
    for place, told in enumerate(("", ", less what other programs took")):
        worst, where = max((worst[place], part) for part, worst in worsts.items())
        what = f"worst stall in a full check, 10,000 words, {count} claims (while: {where}){told}"
        print(json.dumps({"what": what, "value": worst, "limit": 50, "unit": "ms"}))


def again(runs: int) -> None:
    """Tell the story several times, each in a process of its own, and print what is slow in every one of them."""
    print(yardstick(), file=sys.stderr)
    found: dict[str, list[float]] = {}
    for _ in range(runs):
        done = subprocess.run([sys.executable, __file__, "--apart"], check=True, capture_output=True, text=True)
        parts: dict[str, float] = json.loads(done.stdout)["parts"]
        for part, value in parts.items():
            found.setdefault(part, []).append(value)
    print(yardstick(), file=sys.stderr)
    worst = [max(values[run] for values in found.values()) for run in range(runs)]
    print(f"worst of each run: {', '.join(f'{value:.0f}' for value in worst)} ms", file=sys.stderr)
    for part, values in found.items():
        print(f"{part}: {', '.join(f'{value:.0f}' for value in values)} ms", file=sys.stderr)
    least, where = max((min(values), part) for part, values in found.items())
    what = f"worst stall that comes back in each of {runs} full checks, 10,000 words (while: {where})"
    print(json.dumps({"what": what, "value": least, "limit": 50, "unit": "ms"}))


def main() -> None:
    """Read how often the story is told; once is what is held to the limit."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=1, help="tell it as often, and print what is slow each time")
    asked.add_argument("--apart", action="store_true", help="print each part's worst stall alone, as JSON")
    chosen = asked.parse_args()
    again(chosen.runs) if chosen.runs > 1 else once(apart=chosen.apart)


if __name__ == "__main__":
    main()
