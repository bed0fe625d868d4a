"""What every command shares: options, the open workspace, errors as one sentence."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final, ParamSpec, TypeVar, cast

import click

from workbench import settings
from workbench.actions.workspace import Workspace, open_workspace
from workbench.cli.misuse import told
from workbench.errors import Language, WorkbenchError
from workbench.model.evidence import Grade, Stance
from workbench.text.characters import mended, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.model.changes import Changes

P = ParamSpec("P")
R = TypeVar("R")
# Opens the desktop window on articles: (files, library=, by=, language=) -> exit status.
OpenWindow = Callable[..., int]
BACKUP_MINUTES: Final = 30
EXISTING = click.Path(path_type=Path, readable=False)  # whoever reads it says in our words what is wrong
CLAIM: Final = click.argument("where", metavar="ARTICLE/CLAIM")
QUOTE: Final = click.option(
    "--quote", required=True, metavar="TEXT", help="The words, exactly as they stand in the article."
)
STANCE: Final = click.option(
    "--stance", type=click.Choice([one.value for one in Stance]), default=Stance.CONTEXT.value, show_default=True,
    help="How the source bears on the claim.",
)  # fmt: skip
GRADE: Final = click.option(
    "--grade", type=click.Choice([one.value for one in Grade if one]), help="How close the source is."
)
WHICH: Final = click.option(
    "--which", type=click.IntRange(min=1), default=None, metavar="N", help="Which of several places, counted from 1."
)


class Context:
    """What the global options said; a subcommand's own options win."""

    def __init__(self, open_window: OpenWindow | None = None) -> None:
        self.library: Path | None = None
        self.by = ""
        self.language: Language = settings.load().language
        self.open_window = open_window


def shared_options(command: Callable[P, R]) -> Callable[P, R]:
    """Give a command ``--library``, ``--by`` and ``--lang-ui``, to be written before or after its name."""

    @functools.wraps(command)
    def inner(*args: P.args, **kwargs: P.kwargs) -> R:
        context = _context()
        given: dict[str, Any] = {name: kwargs.pop(name) for name in ("library", "by", "lang_ui")}
        context.library = given["library"] or context.library
        context.by = mended(given["by"] or context.by)
        context.language = cast("Language", given["lang_ui"] or context.language)
        typed: dict[str, Any] = dict(kwargs)  # what is typed may be no UTF-8; names of files must stay as they are
        kept = {
            name: mended(said) if isinstance(said, str) and name != "source" else said for name, said in typed.items()
        }
        return command(*args, **cast("Any", kept))

    options = (
        click.option("--library", type=EXISTING, metavar="PATH", help="The library's SQLite file."),
        click.option("--by", metavar="NAME", help="Who is acting (default: the name in the settings)."),
        click.option("--lang-ui", type=click.Choice(["de", "en"]), help="Language of messages."),
    )
    for option in reversed(options):
        inner = option(inner)
    return inner


def _context() -> Context:
    return click.get_current_context().ensure_object(Context)


def language() -> Language:
    """Return the interface's language."""
    return _context().language


@contextmanager
def workspace(*, create: bool = False) -> Iterator[Workspace]:
    """Open the library that the options name, and close it again; only importing makes a new one."""
    context = _context()
    opened = open_workspace(context.library, by=context.by, language=context.language, create=create)
    try:
        yield opened
    finally:
        opened.close(every=BACKUP_MINUTES)


def stopped_words(spoken: Language) -> str:
    """Return what Ctrl+C is answered with; a transaction that was under way has been taken back."""
    return WorkbenchError("stopped").sentence(spoken)


class _BriefError(click.ClickException):
    """A mistake on the command line, told without the usage lines around it."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the sentence alone."""
        click.echo(one_line(self.format_message()), file=file, err=file is None)


class OneSentence(click.Group):
    """A group whose errors are one sentence on standard error and exit status 2."""

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        """Read the options before a command's name; a mistake in them is told as briefly as one behind it."""
        try:
            return super().make_context(*args, **kwargs)
        except click.UsageError as error:
            raise _BriefError(told(error, settings.load().language)) from error
        except KeyboardInterrupt as error:
            raise _BriefError(stopped_words(settings.load().language)) from error

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; tell the world's faults in the language asked for."""
        if ctx.params.get("lang_ui"):  # a command that is none never reads it
            ctx.ensure_object(Context).language = ctx.params["lang_ui"]
        try:
            return super().invoke(ctx)
        except WorkbenchError as error:
            spoken = ctx.ensure_object(Context).language
            click.echo(one_line(error.sentence(spoken)), err=True)
            ctx.exit(2)
        except click.UsageError as error:
            raise _BriefError(told(error, ctx.ensure_object(Context).language)) from error
        except (KeyboardInterrupt, click.Abort) as error:  # at a prompt click says so in its own way
            raise _BriefError(stopped_words(ctx.ensure_object(Context).language)) from error
        except BrokenPipeError:
            # the reader (head, less) has gone: nothing to say, and Python must not complain while closing
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)


def done(changes: Changes) -> None:
    """Confirm a write by its event."""
    click.echo(changes.event)
