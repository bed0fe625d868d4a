"""What the author noted in the file beside a claim's words: the first thing a checker wants to know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.model.articles import NoteKind
from workbench.text.characters import one_line
from workbench.text.messages import say

if TYPE_CHECKING:
    from workbench.errors import Language
    from workbench.model.articles import AuthorNote, Draft
    from workbench.model.claims import Claim


def note_words(claim: Claim, draft: Draft, language: Language) -> str:
    """Return the comments and footnotes that hang on a claim's words, a line each; empty for none.

    Args:
        claim: one that stands in the draft.
        draft: with the notes of its file; a footnote's mark may stand right behind the claim's last word or stop.
        language: of our words; what was noted stays as it is.
    """
    near = (note for note in draft.notes if _hangs_on(note, claim))
    return "\n".join(
        say(f"note.{note.kind.value}", language, author=one_line(note.author), words=one_line(note.text))
        if note.author or note.kind is NoteKind.FOOTNOTE
        else say("note.unnamed", language, words=one_line(note.text))
        for note in near
    )


def _hangs_on(note: AuthorNote, claim: Claim) -> bool:
    if note.start == note.end:  # a mark: behind a word or the stop
        return claim.start < note.start <= claim.end + 1
    return note.start < claim.end and claim.start < note.end
