"""The correction sheet as one HTML file: no script, no request, printed well."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from markupsafe import Markup

from workbench.model.scale import marks
from workbench.reports.house import house
from workbench.reports.html import fill
from workbench.reports.redline import sheet
from workbench.reports.words import words

if TYPE_CHECKING:
    from workbench.errors import Language
    from workbench.model.dossier import Dossier


def write(dossier: Dossier, language: Language) -> bytes:
    """Return the sheet as UTF-8 HTML; every foreign word is escaped."""
    style = fill("report.css", marks=marks().values())
    page = fill(
        "corrections.html",
        view=sheet(dossier, language),
        house=house(language).name,
        language=language,
        style=Markup(style),  # noqa: S704 - our own template, filled from our own table
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        words=lambda key, **details: words(key, language, **details),
    )
    return page.encode("utf-8", "replace")
