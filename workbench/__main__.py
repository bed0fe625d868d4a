"""The front door: the command line, with the window behind it.

The two doors do not see each other; here, above both, the window is handed to the command line, and Qt is imported
only when it opens. Without a word on the command line the window opens straight away: reading options would cost a
third of its start.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # not of typing: until ``start`` runs nothing is loaded, so that Ctrl+C has little to meet
if TYPE_CHECKING:
    from pathlib import Path
    from typing import NoReturn

    from workbench.errors import Language, WorkbenchError


def _open_window(
    files: tuple[Path, ...] = (), *, library: Path | None = None, by: str = "", language: Language | None = None
) -> int:
    from workbench.ui.app import run  # noqa: PLC0415 - no command but this one may load Qt

    return run(library, files, by=by, language=language)


def start() -> None:
    """Open the window, or run the command that the arguments name; Ctrl+C ends it with a sentence from here on."""
    try:
        _run()
    except KeyboardInterrupt:  # while modules were loading; later the command line tells it
        _stopped()
    except RuntimeError as error:  # Python 3.11 hides it in one while a class is being made
        if not isinstance(error.__cause__, KeyboardInterrupt):
            raise
        _stopped()


def _run() -> None:
    from workbench.errors import WorkbenchError  # noqa: PLC0415 - loaded where Ctrl+C is already answered

    try:
        if len(sys.argv) == 1:
            sys.exit(_open_window())
        from workbench.cli import main  # noqa: PLC0415
        from workbench.cli.common import Context  # noqa: PLC0415

        main(obj=Context(open_window=_open_window))
    except WorkbenchError as error:
        _told(error)


def _stopped() -> NoReturn:
    from workbench.errors import WorkbenchError  # noqa: PLC0415

    _told(WorkbenchError("stopped"))


def _told(error: WorkbenchError) -> NoReturn:
    """End as the command line does: one sentence and exit status 2."""
    from workbench import settings  # noqa: PLC0415
    from workbench.text.characters import one_line  # noqa: PLC0415

    print(one_line(error.sentence(settings.load().language)), file=sys.stderr)  # noqa: T201 - before any window
    sys.exit(2)


if __name__ == "__main__":
    start()
