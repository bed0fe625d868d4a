"""Whose chain this file goes on with: a copied or restored file starts a new origin, a plain reopening does not.

Two copies that both went on with one chain could never be told apart, so the file remembers where it lies (path, inode,
device) and on which installation; and the installation remembers, beside its other data, how far each origin had come.
A file that lies elsewhere, or is behind what was written here, is a copy. Where that memory is missing, as in a data
folder that can't be written, the place alone decides. From another installation the same file in its place gets a new
origin only once something is written there.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from workbench import paths
from workbench.journal.chain import head_of
from workbench.journal.connection import rows

if TYPE_CHECKING:
    from sqlite_utils import Database

RESTORED: Final = "restored"
_MEMORY: Final = "origins"
_COPIES: Final = "copies"


def read_meta(db: Database) -> dict[str, str]:
    """Return what the file says about itself."""
    return {found["name"]: found["value"] for found in rows(db, "SELECT name, value FROM meta")}


def write_meta(db: Database, **values: str) -> None:
    """Change what the file says about itself."""
    for name, content in values.items():
        db.execute("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", (name, content))


def forget_meta(db: Database, *names: str) -> None:
    """Take back what the file says about itself under these names."""
    for name in names:
        db.execute("DELETE FROM meta WHERE name = ?", (name,))


def copies_made(db: Database) -> tuple[Path, ...]:
    """Return where copies of the library were written on wish, the oldest first; some may be gone since."""
    return tuple(Path(each) for each in json.loads(read_meta(db).get(_COPIES) or "[]"))


def note_copy(db: Database, target: Path) -> None:
    """Remember where a copy was written on wish, so that erasing can name it; a link there it takes the place of."""
    known, place = [str(each) for each in copies_made(db)], target.parent.resolve() / target.name
    write_meta(db, **{_COPIES: json.dumps(list(dict.fromkeys([*known, str(place)])))})


def reason_for_new_origin(db: Database, path: Path) -> str:
    """Return why this file needs a new origin ("created", "copied", "restored"), or "" when it goes on."""
    meta = read_meta(db)
    if "origin" not in meta:
        return "created"
    if meta.get("started_by") == RESTORED:
        return RESTORED
    there, here = json.loads(meta.get("place") or "{}"), place_of(path)
    alike = [name for name, content in here.items() if there.get(name) == content]
    same = {"install", "inode"} <= set(alike) and ("path" in alike or "device" in alike)
    return "" if same and not _behind(db, meta["origin"]) else "copied"


def is_another_machines(db: Database, path: Path) -> bool:
    """Say whether a file lies where it lay, and only the installation is another one: it is shared, or just looked at.

    Whoever reads it takes nothing over: the chain of the one who works there goes on, and can be undone.
    """
    meta = read_meta(db)
    there, here = json.loads(meta.get("place") or "{}"), place_of(path)
    return "stale" not in meta and [name for name in here if there.get(name) != here[name]] == ["install"]


def start(db: Database, path: Path) -> tuple[str, str]:
    """Give the file a new origin and its place; return the origin and the one before."""
    previous = read_meta(db).get("origin") or ""
    origin = str(_uuid4())
    write_meta(db, origin=origin, place=json.dumps(place_of(path)), started_by="")
    return origin, previous


def place_of(path: Path) -> dict[str, Any]:
    """Return where a file lies and on which installation."""
    found = path.stat()
    where = {"path": str(path.resolve()), "inode": str(found.st_ino), "device": str(found.st_dev)}
    return {**where, "install": _installation()}


def _uuid4() -> object:
    from uuid import uuid4  # noqa: PLC0415 - only a new origin needs one

    return uuid4()


def _installation() -> str:
    """Return this installation's random name, made on first use."""
    file = paths.data_folder() / "installation"
    with suppress(OSError):
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            with suppress(FileExistsError), file.open("x", encoding="ascii") as fresh:
                fresh.write(str(_uuid4()))
        return file.read_text(encoding="ascii").strip()
    return "unknown"


def _behind(db: Database, origin: str) -> bool:
    """Say whether this installation has seen a later, or another, head of the origin than the file has."""
    try:
        remembered = json.loads((paths.data_folder() / _MEMORY / origin).read_text(encoding="ascii"))
    except (OSError, ValueError):
        return False
    head = head_of(db, origin)
    if remembered["origin_seq"] != head.origin_seq:
        return bool(remembered["origin_seq"] > head.origin_seq)
    return bool(remembered["hash"] != head.hash)


def remember(db: Database, origin: str) -> None:
    """Note how far an origin has come; losing the note only weakens the check."""
    head = head_of(db, origin)
    folder = paths.data_folder() / _MEMORY
    fresh = folder / f"{origin}.{os.getpid()}"
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps({"origin_seq": head.origin_seq, "hash": head.hash}), encoding="ascii")
        fresh.replace(folder / origin)
