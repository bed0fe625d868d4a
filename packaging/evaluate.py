"""Print recognition quality on held-out texts, beside its floors and the published figures (``make eval``).

Each script in ``evaluation/`` is one task. It runs in a process of its own and prints one JSON object per figure (see
``evaluation/figures.py``). A figure below its floor in ``tests/floors.toml`` fails the run; floors only rise:
``--raise`` lifts them to what was reached, never lowers one.

    python packaging/evaluate.py [--raise] [NAME …]
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any, Final

import tomli_w
from rich.console import Console
from rich.table import Table

FOLDER: Final = Path(__file__).resolve().parent / "evaluation"
FLOORS: Final = Path(__file__).resolve().parents[1] / "tests" / "floors.toml"
_HELPERS: Final = frozenset({"figures"})
_SLACK: Final = 0.005  # machines round differently; a floor is set this far below what was reached


def names() -> list[str]:
    """Return the tasks there are: the scripts that are no helpers of others."""
    return sorted(path.stem for path in FOLDER.glob("*.py") if path.stem not in _HELPERS and path.stem[0] != "_")


def measure(name: str) -> tuple[list[dict[str, Any]], str]:
    """Run one task; return its figures and, when it failed, its last word."""
    done = subprocess.run([sys.executable, str(FOLDER / f"{name}.py")], capture_output=True, text=True, check=False)
    figures = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    return figures, (done.stderr.strip().splitlines() or ["no word"])[-1] if done.returncode else ""


def floors() -> dict[str, float]:
    """Return the floor of each figure's key; a ceiling for those that must stay small."""
    return tomllib.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}


def holds(figure: dict[str, Any], floor: float | None) -> bool:
    """Say whether a figure keeps its floor; one without a floor does."""
    if floor is None:
        return True
    value = float(figure["value"])
    return value >= floor if figure["least"] else value <= floor


def raised(figure: dict[str, Any], floor: float | None) -> float:
    """Return the floor lifted to what was reached, less a slack; never a weaker one than before."""
    value = float(figure["value"])
    if figure["least"]:
        reached = max(0.0, math.floor((value - _SLACK) * 1000) / 1000)
        return reached if floor is None else max(floor, reached)
    reached = math.ceil((value + _SLACK) * 1000) / 1000
    return reached if floor is None else min(floor, reached)


def row(figure: dict[str, Any], floor: float | None) -> tuple[str, ...]:
    """Return a figure's cells."""
    limit = "–" if floor is None else f"{'≥' if figure['least'] else '≤'} {floor:g}"
    value = f"{figure['value']:.3g} {figure['unit']}".rstrip()
    verdict = "yes" if holds(figure, floor) else "NO"
    return figure["what"], figure["language"], f"{figure['size']:,}", value, limit, verdict, figure["published"]


def main() -> int:
    """Run the tasks named, or all, and print the table."""
    parser = argparse.ArgumentParser(description="Print recognition quality beside its floors.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"among {', '.join(names())}; all by default")
    parser.add_argument("--raise", action="store_true", dest="lift", help="lift the floors to what was reached")
    chosen = parser.parse_args()
    if unknown := set(chosen.names) - set(names()):
        parser.error(f"no task named {', '.join(sorted(unknown))}; there are {', '.join(names())}")
    known, failed = floors(), False
    table = Table("what", "language", "items", "reached", "floor", "holds", "published", title="Recognition quality")
    for name in chosen.names or names():
        figures, trouble = measure(name)
        for figure in figures:
            floor = known.get(figure["key"])
            failed |= not holds(figure, floor)
            table.add_row(*row(figure, floor))
            if chosen.lift and not figure["unit"].endswith("/s"):  # speed is the machine's: `make bench` has ratios
                known[figure["key"]] = raised(figure, floor)
        if trouble:
            failed = True
            table.add_row(f"{name}: {trouble}", "–", "–", "–", "–", "failed", "")
    Console(width=None if sys.stdout.isatty() else 160).print(table)
    if chosen.lift:
        head = "# The least (for what must stay small, the most) each figure of `make eval` may be. Floors only rise.\n"
        FLOORS.write_text(head + tomli_w.dumps(dict(sorted(known.items()))), "utf-8")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
