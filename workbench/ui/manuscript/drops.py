"""What was dropped: paths of files, addresses of pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QUrl


def dropped(data: QMimeData) -> list[str]:
    """Return local paths, and http or https addresses as they were written."""
    found = [url.toLocalFile() if url.isLocalFile() else _address(url) for url in data.urls()]
    return [item for item in found if item]


def _address(url: QUrl) -> str:
    return url.toString() if url.scheme() in {"http", "https"} else ""
