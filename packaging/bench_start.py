"""From the start of the process to the painted page of the last article, against a bare PySide6 window.

Both are measured alike: a fresh interpreter of the same environment with its byte code kept, PySide6's Core, Gui and
Widgets (ours loads no more of Qt), until a window has painted. Ours comes through the front door, as ``make run`` does;
the panel beside the page follows a turn later. Processor time tells on a busy machine what the clock does not.
The window's memory with the article open, and the worker's after analysing it, are measured on the way.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from workbench import paths
from workbench.actions.demonstration import build_demonstration
from workbench.intake import read_bytes
from workbench.jobs import AnalysisWorker

ROUNDS: Final = 5
BARE: Final = """
import time
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("painted", time.process_time(), flush=True)
        QApplication.quit()
app = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""
# The front door as ``make run`` opens it; a watch is put on the page once the window is there.
OURS: Final = """
import sys, time
sys.argv = ["workbench"]
from workbench.__main__ import start
from workbench.ui import app
hurry = app.hurry
def then():
    hurry()
    from workbench.ui.desktop import Desktop
    plain = Desktop.start
    def begin(desktop, *arguments):
        plain(desktop, *arguments)
        watch(desktop)
    Desktop.start = begin
app.hurry = then
def watch(desktop):
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication
    page = desktop.window.manuscript.text_view().viewport()
    def tell():
        assert "spacy" not in sys.modules and "thinc" not in sys.modules
        print("painted", time.process_time(), flush=True)
        resident = next(line for line in open("/proc/self/status") if line.startswith("VmRSS")).split()[1]
        print(resident, flush=True)
        QApplication.quit()
    class Watch(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Paint and desktop.session.desk.dossier is not None:
                page.removeEventFilter(self)
                QTimer.singleShot(0, tell)
            return False
    desktop.watch = Watch()
    page.installEventFilter(desktop.watch)
start()
"""


def as_at_home() -> dict[str, str]:
    """Return an environment in which Python keeps its byte code from one start to the next, as it does by default."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": os.environ["WORKBENCH_DATA"]}


def painted(program: str) -> tuple[float, float, float]:
    """Return seconds until a program says that it painted, by the clock and of the processor, and its memory in MB."""
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, env=as_at_home()
    ) as process:
        assert process.stdout is not None  # noqa: S101 - a pipe was asked for
        words, _, processor = process.stdout.readline().strip().partition(" ")
        took = time.perf_counter() - start
        rest = process.stdout.read().strip()
    if words != "painted":
        raise RuntimeError("the window never painted")
    return took, float(processor), int(rest) / 1024 if rest else 0.0


def resident(pid: int) -> float:
    """Return a process's resident memory in MB."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def worker_memory() -> float:
    """Return the worker's memory after both seed articles."""
    worker = AnalysisWorker()
    try:
        for name, language in (("angebot.de.md", "de"), ("offer.en.md", "en")):
            document = read_bytes(paths.seed(name).read_bytes(), name)
            worker.analyse(document.text, blocks=document.blocks, language=language)
        return resident(worker.pid or os.getpid())
    finally:
        worker.close()


def main() -> None:
    """Start both windows in turn, so that a busy machine slows both."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WORKBENCH_DATA"] = folder
        build_demonstration(paths.default_library())
        painted(BARE), painted(OURS)  # byte code written, files in the system's memory
        rounds = [(painted(BARE), painted(OURS)) for _ in range(ROUNDS)]
    for place, told in enumerate(("", ", processor time")):
        bare = statistics.median(one[place] for one, _ in rounds)
        ours = statistics.median(other[place] for _, other in rounds)
        what = f"start to the painted article ({ours:.2f} s) against a bare window ({bare:.2f} s){told}"
        print(json.dumps({"what": what, "value": ours / bare, "limit": 2, "unit": "×"}))
    memory = max(other[2] for _, other in rounds)
    print(json.dumps({"what": "memory of the window's process", "value": memory, "limit": 250, "unit": "MB"}))
    print(json.dumps({"what": "memory of the worker", "value": worker_memory(), "limit": 600, "unit": "MB"}))


if __name__ == "__main__":
    main()
