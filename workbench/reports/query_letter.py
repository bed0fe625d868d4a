"""The query letter: the open questions to the author as one text, for a mail or for Word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx

from workbench.model.dossier import Audience
from workbench.reports.house import house
from workbench.reports.redaction import redact
from workbench.reports.word_file import packed
from workbench.reports.words import one_line, shortened, visible, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.errors import Language
    from workbench.model.dossier import Dossier


def write_text(dossier: Dossier, language: Language) -> bytes:
    """Return the letter as plain UTF-8 text, ready for a mail."""
    return ("\n\n".join(_paragraphs(dossier, language)) + "\n").encode("utf-8", "replace")


def write_word(dossier: Dossier, language: Language) -> bytes:
    """Return the letter as .docx; the same bytes for the same dossier."""
    document = docx.Document()
    for paragraph in _paragraphs(dossier, language):
        document.add_paragraph(paragraph)
    title = words("letter-subject", language, title=_title(dossier, language))
    return packed(document, title=title, language=language, as_of=dossier.as_of)


def _title(dossier: Dossier, language: Language) -> str:
    return shortened(one_line(dossier.article.title)) or words("untitled", language)


def _paragraphs(dossier: Dossier, language: Language) -> Iterator[str]:
    """Yield the letter; names of confidential sources never stand in it, its reader is the author."""
    safe = redact(dossier, audience=Audience.EDITOR, language=language)
    yield words("letter-subject", language, title=_title(safe, language))
    author = one_line(safe.article.author)
    yield words("letter-salutation", language, name=author) if author else words("letter-hello", language)
    open_ones = [(claim, query) for claim in safe.live_claims for query in claim.queries if not query.answer]
    if not open_ones:
        yield words("letter-none", language)
    else:
        yield words("letter-intro", language, draft=words("draft", language, n=safe.draft.number))
    for number, (claim, query) in enumerate(open_ones, start=1):
        quoted = words("letter-quote", language, n=claim.number, text=one_line(claim.text))
        yield f"{number}. {quoted}\n{visible(query.text).strip()}"
    yield words("letter-end", language)
    names = sorted({one_line(query.by) for _, query in open_ones if query.by.strip()})
    yield "\n".join(part for part in (", ".join(names), house(language).name) if part) or words("title", language)
