"""One figure of an evaluation: what was measured on which text never trained on, and how it is printed."""

from __future__ import annotations

import json
import sys
from collections.abc import Collection, Hashable
from pathlib import Path
from typing import Final

SHARED: Final = Path(__file__).resolve().parents[3] / "shared"
CORPORA: Final = SHARED / "corpora"
LABELS: Final = Path(__file__).resolve().parents[1] / "labels"


def show(
    key: str,
    value: float,
    *,
    what: str,
    language: str,
    size: int,
    unit: str = "",
    published: str = "",
    least: bool = True,
) -> None:
    """Print one figure as a JSON line.

    Args:
        key: its name in ``tests/floors.toml``, "task.language.measure"; the first part is the script's name.
        value: as measured; F1 and shares between 0 and 1.
        what: the row's words.
        language: "de", "en" or "de, en".
        size: how many items it was measured on.
        unit: "" for shares.
        published: what others reached, with whom.
        least: the floor is a lower bound; False for what must stay small.
    """
    figure = {
        "key": key, "value": value, "what": what, "language": language, "size": size, "unit": unit,
        "published": published, "least": least,
    }  # fmt: skip
    sys.stdout.write(json.dumps(figure, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def shares(gold: Collection[Hashable], found: Collection[Hashable]) -> tuple[float, float, float]:
    """Return precision, recall and F1 (van Rijsbergen 1979) of what was found against the gold."""
    wanted, got = set(gold), set(found)
    both = len(wanted & got)
    precision = both / len(got) if got else 0.0
    recall = both / len(wanted) if wanted else 0.0
    return precision, recall, (2 * precision * recall / (precision + recall) if both else 0.0)


def corpus(*parts: str) -> Path:
    """Return a corpus file's path; a missing one ends the script with a sentence the runner shows."""
    path = CORPORA.joinpath(*parts)
    if not path.exists():
        sys.exit(f"{'/'.join(parts)} is not here: this evaluation needs the shared corpora beside the project.")
    return path
