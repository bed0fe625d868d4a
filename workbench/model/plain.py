"""Nouns to JSON-ready data and back (events, pipes between processes)."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from cattrs.preconf.json import JsonConverter

T = TypeVar("T")


def _number_or_words(value: Any, _: Any) -> int | float | str | None:
    """A fact's value is JSON already: nothing to structure."""
    if value is None or isinstance(value, int | float | str):
        return value
    raise TypeError(value)


@lru_cache(maxsize=1)
def _converter() -> JsonConverter:
    """Return the converter; cattrs is loaded when something is first converted."""
    from cattrs.preconf.json import make_converter  # noqa: PLC0415

    made = make_converter(forbid_extra_keys=False)
    made.register_unstructure_hook(StrEnum, lambda member: member.value)
    made.register_structure_hook(int | float | str | None, _number_or_words)
    return made


def to_plain(noun: object) -> Any:
    """Return JSON-ready data of a noun (dataclasses become dicts, tuples lists, enums strings)."""
    return _converter().unstructure(noun)


def from_plain(kind: type[T], data: Any) -> T:
    """Return the noun that ``data`` describes; unknown keys are ignored, missing ones take their default.

    Raises:
        ValueError: the data does not describe a ``kind``.
    """
    from cattrs import BaseValidationError  # noqa: PLC0415

    try:
        return _converter().structure(data, kind)
    except (BaseValidationError, TypeError, KeyError) as error:
        raise ValueError(f"no {kind}: {error}") from error
