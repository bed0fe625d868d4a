"""The report as one HTML file: no script, no request, readable in any browser, printed well."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from workbench import paths
from workbench.model.scale import marks
from workbench.reports.building import build
from workbench.reports.words import counted, listed, words
from workbench.text.messages import say

if TYPE_CHECKING:
    from workbench.errors import Language
    from workbench.model.dossier import Audience, Dossier


def write(dossier: Dossier, *, language: Language, audience: Audience) -> bytes:
    """Return the report as UTF-8 HTML; every foreign word is escaped."""
    view = build(dossier, language=language, audience=audience)
    style = _environment().get_template("report.css").render(marks=marks().values())
    page = (
        _environment()
        .get_template("report.html")
        .render(
            view=view,
            marks=marks().values(),
            style=Markup(style),  # noqa: S704 - our own template, filled from our own table
            style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
            words=lambda key, **details: words(key, language, **details),
            counted=lambda key, number, **details: counted(key, number, language, **details),
            listed=lambda items: listed(items, language),
            lines={key: mark.line for key, mark in marks().items()},
            inline={key: Markup(mark.inline()) for key, mark in marks().items()},  # noqa: S704 - our own drawings
            used={claim.rating for claim in view.claims},
            rating=lambda key: say(f"rating.{key}", language),
        )
    )
    return page.encode("utf-8", "replace")


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(paths.resource("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
