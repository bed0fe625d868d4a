"""References: an article's sources in the words of a reference manager."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.actions.reading import load_dossier
from workbench.actions.reporting import write_whole
from workbench.model.dossier import Audience
from workbench.reports.redaction import redact
from workbench.reports.references import REFERENCES

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.errors import Language
    from workbench.journal import Reading

FORMATS = tuple(REFERENCES)


_ENDINGS = {".ris": "ris", ".bib": "bibtex"}


def form_of(target: Path) -> str:
    """Return the format a file's ending names: RIS, BibTeX, else CSL-JSON."""
    return _ENDINGS.get(target.suffix.lower(), "csl")


def references(reading: Reading, article_id: str, *, form: str) -> str:
    """Return the sources of an article, confidential ones left out and their names masked in what remains.

    Args:
        reading: a connection of the calling thread.
        article_id: which.
        form: one of ``FORMATS``.

    Raises:
        NotFoundError: ``article-unknown``.
    """
    with reading.snapshot():
        dossier = load_dossier(reading, article_id, reveal=True)
    language: Language = "en" if dossier.article.language == "en" else "de"
    return REFERENCES[form](redact(dossier, audience=Audience.EDITOR, language=language))


def write_references(reading: Reading, article_id: str, target: Path, *, form: str) -> None:
    """Write the sources of an article into a file.

    Raises:
        NotFoundError: ``article-unknown``; InputError: ``file-unwritable``.
    """
    write_whole(target, references(reading, article_id, form=form).encode("utf-8"))
