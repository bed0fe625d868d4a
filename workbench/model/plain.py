"""Nouns to JSON-ready data and back (events, pipes between processes)."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, TypeVar

import cattrs
from cattrs.preconf.json import make_converter

T = TypeVar("T")

_converter = make_converter(forbid_extra_keys=False)


def _number_or_words(value: Any, _: Any) -> int | float | str | None:
    """A fact's value is JSON already: nothing to structure."""
    if value is None or isinstance(value, int | float | str):
        return value
    raise TypeError(value)


_converter.register_unstructure_hook(StrEnum, lambda member: member.value)
_converter.register_structure_hook(int | float | str | None, _number_or_words)


def to_plain(noun: object) -> Any:
    """Return JSON-ready data of a noun (dataclasses become dicts, tuples lists, enums strings)."""
    return _converter.unstructure(noun)


def from_plain(kind: type[T], data: Any) -> T:
    """Return the noun that ``data`` describes; unknown keys are ignored, missing ones take their default.

    Raises:
        ValueError: the data does not describe a ``kind``.
    """
    try:
        return _converter.structure(data, kind)
    except (cattrs.BaseValidationError, TypeError, KeyError) as error:
        raise ValueError(f"no {kind}: {error}") from error
