"""The group of commands, and the door to the window."""

from __future__ import annotations

from pathlib import Path

import click

from workbench import __version__
from workbench.cli import (
    checking,
    confiding,
    desk,
    keeping,
    library,
    noting,
    rechecking,
    referencing,
    replying,
    scanning,
    services,
    shaping,
    voicing,
    waiting,
)
from workbench.cli.common import Context, OneSentence, shared_options
from workbench.errors import WorkbenchError
from workbench.model import scale


class ArticlesOrCommand(OneSentence):
    """A group that takes a file's name where no command of that name exists: ``workbench article.txt``."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; a word that is none is an article for the window."""
        if args and args[0] not in self.commands and (Path(args[0]).suffix or Path(args[0]).exists()):
            return "open", self.commands["open"], args
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
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
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


for command in (
    open_articles,
    scanning.scan,
    library.import_articles,
    library.list_articles,
    library.show,
    library.revise,
    library.report,
    library.sheet,
    referencing.references,
    checking.mark,
    checking.dismiss,
    shaping.move,
    shaping.merge,
    shaping.split,
    shaping.place,
    desk.assign,
    desk.workflow,
    desk.nothing,
    checking.tick,
    checking.verdict,
    checking.attach,
    noting.note,
    noting.cite,
    voicing.voice,
    confiding.confide,
    checking.query,
    checking.sign,
    desk.decide,
    desk.details,
    desk.search,
    checking.undo,
    checking.redo,
    waiting.waiting,
    waiting.retry,
    rechecking.recheck,
    replying.reply,
    services.archive,
    services.find_elsewhere,
    services.key,
    keeping.audit,
    keeping.backup,
    keeping.restore,
    keeping.erase,
):
    main.add_command(command)
