"""Print the figures of the design, each beside its limit (``make bench``): a benchmark, never a timed test.

Each ``bench_*.py`` beside this file is one benchmark. It runs in a process of its own, so that none warms up another or
adds to its memory, and prints one JSON object per figure: ``what``, ``value``, ``limit``, ``unit``, and ``least`` when
the limit is a lower one. A benchmark that fails costs its own rows only.

    python packaging/bench.py [--full] [--claims N] [NAME …]
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from rich.console import Console
from rich.table import Table

FOLDER: Final = Path(__file__).resolve().parent


def names() -> list[str]:
    """Return the benchmarks there are."""
    return sorted(path.stem.removeprefix("bench_") for path in FOLDER.glob("bench_*.py"))


def measure(name: str, *, claims: int, articles: int) -> list[dict[str, Any]]:
    """Run one benchmark; what went wrong becomes a row that says so."""
    command = [sys.executable, str(FOLDER / f"bench_{name}.py")]
    chosen = {"BENCH_CLAIMS": str(claims), "BENCH_ARTICLES": str(articles), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ | chosen)
    figures = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no word"])[-1]
        figures.append({"what": f"{name}: {last}"})
    return figures


def row(figure: dict[str, Any]) -> tuple[str, str, str, str]:
    """Return a figure's words, value, limit and whether it holds."""
    if "value" not in figure:
        return figure["what"], "–", "–", "failed"
    value, limit, unit = figure["value"], figure["limit"], figure["unit"]
    least = figure.get("least", False)
    holds = value >= limit if least else value <= limit
    return figure["what"], f"{value:.3g} {unit}", f"{'≥' if least else '≤'} {limit:g} {unit}", "yes" if holds else "NO"


def main() -> int:
    """Run the benchmarks named, or all, and print the table."""
    parser = argparse.ArgumentParser(description="Print the figures of the design beside their limits.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"among {', '.join(names())}; all by default")
    parser.add_argument("--claims", type=int, default=100_000, help="in the big library")
    parser.add_argument("--articles", type=int, default=100, help="to scan")
    parser.add_argument("--full", action="store_true", help="1,000,000 claims and 1,000 articles")
    options = parser.parse_args()
    claims, articles = (1_000_000, 1_000) if options.full else (options.claims, options.articles)
    console = Console(highlight=False)
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    machine = f"{platform.system()}, {os.cpu_count()} cores, load {load:.1f} before"
    table = Table(title=f"Python {platform.python_version()}, {machine}")
    for heading in ("what", "measured", "limit", "holds"):
        table.add_column(heading, justify="left" if heading == "what" else "right", overflow="fold")
    for name in options.names or names():
        console.print(f"{name} …")
        for figure in measure(name, claims=claims, articles=articles):
            table.add_row(*row(figure))
    console.print(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
