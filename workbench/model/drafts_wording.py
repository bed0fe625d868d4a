"""What became of the words that a desk asked of the author, said alike by window, command line, report and handover."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.text.characters import one_line
from workbench.text.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.errors import Language
    from workbench.model.corrections import Open
    from workbench.model.drafts import DraftChange


def asked_words(change: DraftChange, language: Language) -> str:
    """Return whether a new draft did what had been asked of a claim; empty where nothing had been.

    Where it did not, what had been asked is to follow.
    """
    if not change.asked:
        return ""
    if change.kept:
        return say("revision.kept-agreed" if change.agreed else "revision.kept-proposed", language)
    done, asked = "as" if change.taken_over else "otherwise", "agreed" if change.agreed else "proposed"
    return say(f"revision.{done}-{asked}", language)


def kept_words(corrections: Iterable[Open], language: Language) -> str:
    """Return one sentence on the first correction that the present draft left out; empty for none.

    Args:
        corrections: of one claim.
        language: of the sentence.
    """
    for one in corrections:
        if one.kept_by:
            asked = "agreed" if one.agreed else "wordless" if one.wordless else "proposed"
            words = one_line(one.agreed or one.proposed)
            return say(f"revision.left-{asked}", language, words=words, draft=one.kept_by)
    return ""
