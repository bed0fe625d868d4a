"""The report as one HTML file: no script, no request, readable in any browser, printed well."""

from __future__ import annotations

import base64
import hashlib
import traceback
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from markupsafe import Markup

from workbench import paths
from workbench.errors import InputError
from workbench.model.scale import marks
from workbench.reports.article_tables import tables_of, told_whole
from workbench.reports.building import build
from workbench.reports.house import house
from workbench.reports.words import counted, listed, words
from workbench.text.messages import say

if TYPE_CHECKING:
    from workbench.model.dossier import Dossier
    from workbench.reports.options import Options


def write(dossier: Dossier, options: Options) -> bytes:
    """Return the report as UTF-8 HTML; every foreign word is escaped."""
    view, language = build(dossier, options), options.language
    options.tell("writing", None)
    style = fill("report.css", marks=marks().values())
    own = house(language)
    logo = f"data:{own.media_type};base64,{base64.b64encode(own.logo).decode()}" if own.logo else ""
    page = fill(
        "report.html",
        view=view,
        tables=tables_of(view.blocks),
        logo=logo,
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
    return page.encode("utf-8", "replace")


def fill(name: str, **values: Any) -> str:
    """Return a template filled; the desk's own of that name takes the place of ours.

    Raises:
        InputError: ``template-broken`` names the line of the desk's own that is wrong.
    """
    try:
        own = paths.house_folder() / "templates"
        return _environment(own if paths.is_folder(own) else None).get_template(name).render(**values)
    except TemplateSyntaxError as error:
        raise _broken(error.filename or name, error.lineno, error) from error
    except TemplateError as error:  # a name the report does not have: the line is the deepest frame in a template
        frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename.endswith((".html", ".css"))]
        place = frames[-1] if frames else None
        raise _broken(place.filename if place else name, place.lineno if place else 0, error) from error


def _broken(path: str, line: int | None, error: TemplateError) -> InputError:
    return InputError("template-broken", path=path, line=line or 0, cause=error.message or type(error).__name__)


@lru_cache(maxsize=4)
def _environment(own: Path | None) -> Environment:
    environment = Environment(
        loader=FileSystemLoader([*([own] if own else ()), paths.resource("templates")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.tests["whole"] = told_whole
    return environment
