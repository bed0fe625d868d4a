"""Fields for words: files dragged over them are not for them.

Qt puts a file's address into the field and says that it took the file away, whereupon a file manager deletes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QPlainTextEdit, QTextEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent
    from PySide6.QtWidgets import QWidget

_KINDS: Final = (QLineEdit, QPlainTextEdit, QTextEdit)
_DRAGS: Final = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class FilesPassBy(QObject):
    """Lets files pass fields by, and addresses, too, where the window takes them; whoever stands around is asked.

    A web address stays for the field of a dialog that takes no drops itself.
    """

    def watch(self, around: QWidget) -> None:
        """Watch a field, or all fields inside something; doing it twice is harmless."""
        fields = [around, *(field for kind in _KINDS for field in around.findChildren(kind))]
        for field in fields:
            if isinstance(field, _KINDS):
                field.installEventFilter(self)
                if isinstance(field, QAbstractScrollArea):
                    field.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refuse in the field's name what it is not for."""
        if event.type() not in _DRAGS:
            return False
        from workbench.ui.drops.content import content_of  # noqa: PLC0415 - most sessions drag nothing

        data = cast("QDropEvent", event).mimeData()
        taken = cast("QWidget", watched).window().acceptDrops()
        if not data.hasUrls() or (content_of(data).address and not taken):
            return False
        event.ignore()
        return True
