"""The client of the process that makes documents: making a long one would take the window's thread its turns.

Reports are Python from end to end but for Typst, and one that takes a second takes the interpreter's lock for stretches
that a person feels. Nothing here imports Typst or the formats.
"""

from __future__ import annotations

import base64
import shutil
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from workbench.actions.reading import known_contradictions
from workbench.actions.reporting import check_place, write_whole
from workbench.errors import WorkerError
from workbench.jobs.pipes import Child, ChildDiedError
from workbench.jobs.protocol import check, command_of, error_from_plain
from workbench.model.plain import to_plain
from workbench.text.telling import untold

if TYPE_CHECKING:
    from workbench.actions.documents import Wanted
    from workbench.jobs import Cancel
    from workbench.model.dossier import Dossier
    from workbench.text.telling import Tell

_TICK: Final = 0.05


class Maker(Child):
    """A process that makes documents, with a folder for Typst that goes when it goes, however it ends.

    Raises:
        OSError: no process or no folder can be had.
    """

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="workbench-reports-"))
        try:
            super().__init__([*command_of("workbench.actions.report_process"), str(self.folder)])
        except OSError:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise

    def kill(self) -> None:
        """End it at once; nothing is left behind."""
        super().kill()
        shutil.rmtree(self.folder, ignore_errors=True)


class ReportsAside:
    """Makes documents of one library in processes of their own; safe to call from several threads.

    A process serves one call at a time and stays for the next until ``rest``; a second call meanwhile gets its own.
    Cancelling ends the call's process at once: there is no safe point inside a typesetter.

    Args:
        library: the file.
    """

    def __init__(self, library: Path) -> None:
        self._library = library
        self._lock = threading.Lock()
        self._spare: list[Maker] = []
        self._busy: set[Maker] = set()
        self._closed = threading.Event()

    @property
    def running(self) -> int:
        """Return how many processes there are."""
        with self._lock:
            return len(self._spare) + len(self._busy)

    def make(
        self, wanted: Wanted, *, seen: Dossier | None = None, cancel: Cancel | None = None, tell: Tell = untold
    ) -> tuple[bytes, ...]:
        """Return a document, as ``documents.make`` does.

        Args:
            wanted: which, in which shape.
            seen: the article as the window shows it: what was found inside it is not looked for again, unless the
                library says something else by now.
            cancel: asked twenty times a second.
            tell: told, in the caller's thread, what is being done and how much of it is (see ``documents.make``).

        Raises:
            CancelledError: cancelled, or closed.
            WorkerError: ``report-failed``: the process could not be started or died.
            WorkbenchError: what kept the document from being made.
        """
        self._check(cancel)
        child = self._child()
        whole = False
        try:
            known = known_contradictions(seen) if seen is not None else None
            child.send({"library": str(self._library), "wanted": to_plain(wanted), "known": to_plain(known)})
            made = self._answer(child, cancel, tell)
            whole = True
        except ChildDiedError as error:
            raise WorkerError("report-failed", cause=error) from error
        finally:
            self._put_back(child, whole=whole, cancel=cancel)
        if isinstance(made, tuple):
            return made
        raise error_from_plain(made)

    def write(
        self,
        wanted: Wanted,
        path: Path,
        *,
        force: bool = False,
        seen: Dossier | None = None,
        cancel: Cancel | None = None,
        tell: Tell = untold,
    ) -> Path:
        """Write a document's file, whole or not at all.

        Args:
            wanted: of the shape ``FILE``.
            path: where.
            force: replace a file that stands there.
            seen: as for ``make``.
            cancel: as for ``make``; nothing is written once it is set.
            tell: as for ``make``.

        Raises:
            InputError: ``folder-missing``, ``file-unwritable``; RuleError: ``file-exists``; and as ``make``.
        """
        check_place(path, force=force)
        (content,) = self.make(wanted, seen=seen, cancel=cancel, tell=tell)
        self._check(cancel)
        write_whole(path, content)
        return path

    def rest(self) -> None:
        """End the processes that wait for the next call; takes a moment, so not for the window's thread."""
        with self._lock:
            spare, self._spare = self._spare, []
        for child in spare:
            child.kill()

    def close(self) -> None:
        """End everything; running calls end with ``CancelledError``."""
        self._closed.set()
        self.rest()

    def _child(self) -> Maker:
        """Return a process that nobody else uses now: one that waits, else a new one."""
        with self._lock:
            child = self._spare.pop() if self._spare else None
            if child is not None and child.alive:
                self._busy.add(child)
                return child
        if child is not None:
            child.kill()
        try:
            child = Maker()
        except OSError as error:
            raise WorkerError("report-failed", cause=error.strerror or error) from error
        with self._lock:
            self._busy.add(child)
        return child

    def _put_back(self, child: Maker, *, whole: bool, cancel: Cancel | None) -> None:
        """Keep a process that did its work for the next call, unless whoever wanted it is gone: it rests already."""
        with self._lock:
            gone = self._closed.is_set() or (cancel is not None and cancel.is_set())
            if whole and not gone:
                self._busy.discard(child)
                self._spare.append(child)
                return
        child.kill()
        with self._lock:
            self._busy.discard(child)

    def _check(self, cancel: Cancel | None) -> None:
        check(self._closed, cancel)

    def _answer(self, child: Child, cancel: Cancel | None, tell: Tell = untold) -> tuple[bytes, ...] | dict[str, Any]:
        """Return what was made, or the error in plain data."""
        made: list[bytes] = []
        pieces: list[bytes] = []
        while True:
            self._check(cancel)
            message = child.receive(_TICK)
            if message is None:
                continue
            if "error" in message:
                return dict(message["error"])
            if "stage" in message:
                tell(str(message["stage"]), message["share"])
                continue
            if "done" in message:
                return tuple(made)
            pieces.append(base64.b64decode(message["piece"]))
            if message["last"]:
                made.append(b"".join(pieces))
                pieces.clear()
