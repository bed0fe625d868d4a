"""Loading what every analysis needs, before anything is asked: spaCy, our pipelines, and what guesses a language.

2026-11-30: spaCy brings its own command line along, with downloads, projects and progress bars: a third of the time it
takes to import. Nothing of it is used here, so an empty place stands for it while spaCy is imported.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any, Final

_TOOLS: Final = ("spacy.cli", "spacy.cli.info")


def load_pipelines() -> None:
    """Import spaCy without its command line, and our pipelines."""
    _import_without_tools()
    import_module("workbench.analysis.pipelines")


def load_guesser() -> None:
    """Read the model that guesses a language: half a second of unpacking, which holds up nobody else."""
    import py3langid  # noqa: PLC0415 - NumPy, and a model of 4 MB

    py3langid.classify("")


def _import_without_tools() -> None:
    if "spacy" in sys.modules:
        return
    for name in _TOOLS:
        place: Any = ModuleType(name)
        place.__path__, place.info = [], None
        sys.modules[name] = place
    try:
        import_module("spacy")
    finally:
        for name in _TOOLS:
            sys.modules.pop(name, None)  # whoever wants them gets them
