"""What was dropped: paths of files, addresses of pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData


def dropped(data: QMimeData) -> list[str]:
    """Return local paths, and http or https addresses as they were written."""
    found = [url.toLocalFile() if url.isLocalFile() else url.toString() for url in data.urls()]
    return [item for item in found if item and (item.startswith(("http://", "https://")) or "://" not in item)]
