"""Where work rested: what a library showed when it was closed, kept for the next start. No widgets here.

One JSON file in the configuration folder, an entry per library; whatever is missing or damaged counts as nothing, as
a lost place must never keep a library from opening.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields
from typing import TYPE_CHECKING, Any, Final

from workbench import paths

if TYPE_CHECKING:
    from pathlib import Path

FILE_NAME: Final = "places.json"
_MOST: Final = 100  # libraries


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """Where somebody stopped.

    Attributes:
        article: its id, empty for none.
        claim: the selected claim's id.
        top: code point of the draft at the top of the page.
        view: "read", "strike" or "source".
        sizes: of the panes, by layout (``PaneSizes``).
        choice: filter and order, as ``filters`` writes them.
        shelf, grouping: which list of articles the library shows and in which sections; empty: as it does.
    """

    article: str = ""
    claim: str = ""
    top: int = 0
    view: str = "read"
    sizes: dict[str, list[int]] = field(default_factory=dict)
    choice: str = ""
    shelf: str = ""
    grouping: str = ""


def load_rest(library: Path, folder: Path | None = None) -> Rest:
    """Return where work in a library rested."""
    stored = _read(folder).get(str(library), {})
    known = {one.name: type(getattr(Rest(), one.name)) for one in fields(Rest)}
    if not isinstance(stored, dict):
        return Rest()
    kept = {name: value for name, value in stored.items() if name in known and type(value) is known[name]}
    if not _are_sizes(kept.get("sizes", {})):
        del kept["sizes"]
    return Rest(**kept)


def save_rest(library: Path, rest: Rest, folder: Path | None = None) -> None:
    """Keep where work rested; a folder that can't be written costs only the place."""
    target = (folder or paths.config_folder()) / FILE_NAME
    entries = _read(folder)
    entries.pop(str(library), None)
    entries[str(library)] = asdict(rest)
    fresh = target.with_suffix(".new")
    with suppress(OSError):
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(dict(list(entries.items())[-_MOST:])), encoding="utf-8")
        fresh.replace(target)


def _read(folder: Path | None) -> dict[str, Any]:
    path = (folder or paths.config_folder()) / FILE_NAME
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stored if isinstance(stored, dict) else {}


def _are_sizes(stored: Any) -> bool:
    return isinstance(stored, dict) and all(
        isinstance(sizes, list) and all(type(size) is int and 0 <= size < 100_000 for size in sizes)  # noqa: PLR2004
        for sizes in stored.values()
    )
