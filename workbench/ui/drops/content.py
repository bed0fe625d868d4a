"""What is dragged: files, addresses, words. No widgets here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workbench.paths import is_folder

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

_WEB: Final = ("http://", "https://")


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """One drag.

    Attributes:
        places: paths of files, and http or https addresses as they were written.
        words: text, empty where files or addresses are meant.
        folder: a folder is among them.
        foreign: an address of a kind nobody fetches is among them.
    """

    places: tuple[str, ...] = ()
    words: str = ""
    folder: bool = False
    foreign: bool = False

    @property
    def address(self) -> str:
        """Return the one address this is, empty for anything else."""
        return self.places[0] if len(self.places) == 1 and self.places[0].startswith(_WEB) else ""


def content_of(data: QMimeData) -> Content:
    """Return what is dragged; words that are an address and nothing else count as one."""
    places, folder, foreign = list[str](), False, False
    for url in data.urls():
        if url.isLocalFile():
            path = url.toLocalFile()
            folder = folder or is_folder(Path(path))
            places.append(path)
        elif url.scheme() in {"http", "https"}:
            places.append(url.toString())
        else:
            foreign = True
    words = "" if data.urls() else data.text()
    if words.strip().startswith(_WEB) and len(words.split()) == 1:
        return Content(places=(words.strip(),))
    return Content(places=tuple(places), words=words if words.strip() else "", folder=folder, foreign=foreign)
