"""An article in a language the workbench doesn't read: said once, as a finding of the whole article."""

from __future__ import annotations

from typing import Final, get_args

from babel import Locale, UnknownLocaleError

from workbench.errors import Language
from workbench.model.findings import Finding

_READ: Final[tuple[Language, ...]] = get_args(Language)


def not_read(language: str) -> tuple[Finding, ...]:
    """Return a finding without places when a text's language (ISO 639-1, empty when not known yet) isn't read."""
    if not language or language in _READ:
        return ()
    details = {f"language_{spoken}": _named(language, spoken) for spoken in _READ}
    return (Finding(code="language-not-read", places=(), details=details),)


def _named(code: str, language: Language) -> str:
    """Return a language's name from the Unicode CLDR; a code it lacks stays as it is."""
    try:
        return Locale.parse(code).get_display_name(language) or code
    except (UnknownLocaleError, ValueError):
        return code
