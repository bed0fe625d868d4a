"""The front door: the command line, with the window behind it.

The two doors do not see each other; here, above both, the window is handed to the command line, and Qt is imported
only when it opens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.cli import main
from workbench.cli.common import Context

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.errors import Language


def _open_window(files: tuple[Path, ...], *, library: Path | None, by: str, language: Language) -> int:
    from workbench.ui.app import run  # noqa: PLC0415 - no command but this one may load Qt

    return run(library, files, by=by, language=language)


def start() -> None:
    """Run the command that the arguments name."""
    main(obj=Context(open_window=_open_window))


if __name__ == "__main__":
    start()
