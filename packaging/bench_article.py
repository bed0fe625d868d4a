"""The article analysed by the worker process: cold from its start, then warm.

Of the processor, which tells on a busy machine what the clock does not, everything counts that the worker's threads
did beside one another (Linux).
"""

from __future__ import annotations

import json
import os
import statistics
import time
from pathlib import Path

from workbench import paths
from workbench.intake import read_bytes
from workbench.jobs import AnalysisWorker


def main() -> None:
    """Measure the German seed article."""
    path = paths.seed("angebot.de.md")
    document = read_bytes(path.read_bytes(), path.name)
    worker = AnalysisWorker()
    times, processor = [], 0.0
    try:
        for _ in range(6):
            start = time.perf_counter()
            worker.analyse(document.text, blocks=document.blocks, language="de", date="2025-02-12")
            times.append(time.perf_counter() - start)
            processor = processor or used(worker.pid)
    finally:
        worker.close()
    print(json.dumps({"what": "article analysed, cold", "value": times[0], "limit": 3, "unit": "s"}))
    if processor:
        what = "article analysed, cold, processor time"
        print(json.dumps({"what": what, "value": processor, "limit": 3, "unit": "s"}))
    warm = statistics.median(times[1:])
    print(json.dumps({"what": "article analysed, warm", "value": warm, "limit": 0.5, "unit": "s"}))


def used(pid: int | None) -> float:
    """Return the seconds of the processor that a process has used, 0 where the system does not tell."""
    told = Path(f"/proc/{pid}/stat")
    if pid is None or not told.is_file():
        return 0.0
    words = told.read_text(encoding="ascii").rpartition(")")[2].split()  # its name, in brackets, may hold blanks
    return sum(map(int, words[11:13])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
