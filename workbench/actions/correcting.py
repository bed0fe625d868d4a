"""Corrections put into the text: the document of a new draft, every heading and paragraph where it was."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.model.articles import Block, Document
from workbench.model.corrections import Edit, edits, edits_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.model.claims import Claim
    from workbench.model.dossier import Dossier


def corrected_document(dossier: Dossier, claim: Claim | None = None) -> Document | None:
    """Return the present draft with the standing corrections in it, for ``plan_revision``; None when there are none.

    Args:
        dossier: the article.
        claim: whose correction alone is put in; None for all that do not touch one another.
    """
    made = edits_of(claim, dossier.draft.text, dossier.talks) if claim is not None else edits(dossier)
    if not made:
        return None
    article, draft = dossier.article, dossier.draft
    blocks = tuple(
        replace(block, start=_moved(block.start, made), end=_moved(block.end, made, after=True))
        for block in draft.blocks
    )
    return Document(
        text=_edited(draft.text, made), blocks=tuple(_filled(blocks)), title=article.title, author=article.author,
        outlet=article.outlet, date=article.date, language=article.language,
        images=tuple(_moved(image, made) for image in draft.images),
        notes=tuple(replace(n, start=_moved(n.start, made), end=_moved(n.end, made)) for n in draft.notes),
    )  # fmt: skip


def corrected_words(dossier: Dossier, claim: Claim) -> str:
    """Return a claim's words with its standing correction in them, empty when there is none."""
    made = edits_of(claim, dossier.draft.text, dossier.talks)
    if not made:
        return ""
    inside = [replace(edit, start=edit.start - claim.start, end=edit.end - claim.start) for edit in made]
    return _edited(claim.text, inside).strip()


def _edited(text: str, made: Sequence[Edit]) -> str:
    parts, place = list[str](), 0
    for edit in made:
        parts += [text[place : edit.start], edit.words]
        place = edit.end
    return "".join([*parts, text[place:]])


def _moved(offset: int, made: Sequence[Edit], *, after: bool = False) -> int:
    """Return where a code point comes to stand; what is put in at a block's end belongs to it (``after``)."""
    shift = 0
    for edit in made:
        if edit.end < offset or (edit.end == offset and (after or edit.end > edit.start)):
            shift += len(edit.words) - (edit.end - edit.start)
    return offset + shift


def _filled(blocks: Sequence[Block]) -> list[Block]:
    return [block for block in blocks if block.end > block.start]
