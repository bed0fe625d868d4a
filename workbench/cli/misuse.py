"""What click finds wrong with a command line, as one sentence in the language of messages."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

import click

from workbench.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.errors import Language

_MORE: Final = re.compile(r"Got unexpected extra arguments? \((.+)\)", re.DOTALL)


def told(error: click.UsageError, language: Language) -> str:
    """Return what was typed wrong; click's own English words where it says something we don't know."""
    found = _found(error)
    return error.format_message() if found is None else found.sentence(language)


def unknown(name: str, commands: Iterable[str]) -> InputError:
    """Return the error of a command that there is not, with the one that may be meant."""
    near = get_close_matches(name, commands, n=1)
    return InputError("command-near" if near else "command-unknown", name=name, near="".join(near))


def _found(error: click.UsageError) -> InputError | None:
    where = error.ctx
    name = where.info_name if where is not None and where.parent is not None else ""
    help_ = " ".join(word for word in ("workbench", name, "--help") if word)
    if isinstance(error, click.NoSuchOption):
        near = ", ".join(error.possibilities or ())
        return InputError("option-near" if near else "option-unknown", name=error.option_name, near=near, help=help_)
    if isinstance(error, click.MissingParameter):
        return InputError("argument-missing", name=_name(error), help=help_)
    if isinstance(error, click.BadParameter):
        return _refused(error)
    more = _MORE.fullmatch(error.format_message())
    return InputError("arguments-too-many", words=more[1], help=help_) if more else None


def _refused(error: click.BadParameter) -> InputError | None:
    """Return why a value was refused, where its type says what it takes."""
    kind = error.param.type if error.param is not None else None
    if isinstance(kind, click.Choice):
        return InputError("value-not-among", name=_name(error), known=", ".join(map(str, kind.choices)))
    if isinstance(kind, click.IntRange | click.FloatRange):
        span = f"{kind.min:g}–{kind.max:g}" if kind.max is not None else f"≥ {kind.min:g}"
        return InputError("value-out-of-range", name=_name(error), range=span)
    return None


def _name(error: click.BadParameter) -> str:
    """Return an option by its longest name, an argument as its command's help calls it."""
    if isinstance(error.param, click.Option):
        return max(error.param.opts, key=len)
    return error.param.human_readable_name if error.param is not None else ""
