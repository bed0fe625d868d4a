"""The group of commands, and the door to the window."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from workbench import __version__, paths
from workbench.cli.common import EXISTING, Context, OneSentence, shared_options
from workbench.cli.misuse import unknown
from workbench.errors import WorkbenchError
from workbench.model import scale

if TYPE_CHECKING:
    from collections.abc import Mapping

# Where each command is found; loaded only when it is called or explained, since all together take longer than most of
# them run.
COMMANDS: Final[Mapping[str, str]] = {
    "scan": "scanning.scan",
    "import": "library.import_articles",
    "list": "library.list_articles",
    "show": "library.show",
    "revise": "library.revise",
    "report": "library.report",
    "sheet": "library.sheet",
    "references": "referencing.references",
    "mark": "checking.mark",
    "dismiss": "checking.dismiss",
    "move": "shaping.move",
    "merge": "shaping.merge",
    "split": "shaping.split",
    "place": "shaping.place",
    "assign": "desk.assign",
    "workflow": "desk.workflow",
    "nothing": "desk.nothing",
    "tick": "checking.tick",
    "verdict": "checking.verdict",
    "attach": "checking.attach",
    "note": "noting.note",
    "cite": "noting.cite",
    "voice": "voicing.voice",
    "confide": "confiding.confide",
    "query": "checking.query",
    "sign": "checking.sign",
    "decide": "desk.decide",
    "details": "desk.details",
    "search": "desk.search",
    "undo": "undoing.undo",
    "redo": "undoing.redo",
    "waiting": "waiting.waiting",
    "retry": "waiting.retry",
    "recheck": "rechecking.recheck",
    "reply": "replying.reply",
    "archive": "services.archive",
    "elsewhere": "services.find_elsewhere",
    "key": "services.key",
    "audit": "keeping.audit",
    "backup": "keeping.backup",
    "restore": "keeping.restore",
    "erase": "keeping.erase",
}


class ArticlesOrCommand(OneSentence):
    """A group that takes a file's name where no command of that name exists: ``workbench article.txt``."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return every command's name, loaded or not."""
        return sorted({*super().list_commands(ctx), *COMMANDS})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, loaded now when it was not."""
        if cmd_name in COMMANDS and cmd_name not in self.commands:
            module, _, name = COMMANDS[cmd_name].partition(".")
            self.add_command(getattr(import_module(f"workbench.cli.{module}"), name))
        return super().get_command(ctx, cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; a word that is none is an article for the window.

        Raises:
            InputError: ``command-unknown`` or ``command-near``: it is neither.
        """
        if args and self.get_command(ctx, args[0]) is None:
            if Path(args[0]).suffix or paths.stands(Path(args[0])):
                return "open", self.commands["open"], args
            raise unknown(args[0], COMMANDS)
        return super().resolve_command(ctx, args)


@click.group(cls=ArticlesOrCommand, invoke_without_command=True)
@click.version_option(__version__, package_name="factcheck-workbench")
@shared_options
@click.pass_context
def main(context: click.Context) -> None:
    """The fact-checking workbench: find claims, check them, report.

    Without a command it opens the window; with file names it imports what is new and opens it.
    """
    scale.check()
    if context.invoked_subcommand is None:
        _open_window(())


@click.command("open", hidden=True)
@click.argument("files", nargs=-1, type=EXISTING)
@shared_options
def open_articles(files: tuple[Path, ...]) -> None:
    """Open the window on articles."""
    _open_window(files)


def _open_window(files: tuple[Path, ...]) -> None:
    context = click.get_current_context().ensure_object(Context)
    if context.open_window is None:
        raise WorkbenchError("no-display")
    click.get_current_context().exit(
        context.open_window(files, library=context.library, by=context.by, language=context.language)
    )


main.add_command(open_articles)
