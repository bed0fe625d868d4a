"""The expressions of reported speech in one language, put together once from its tables."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from workbench.analysis.lexicon import Lexicon

_WEAK_ENDINGS: Final = "(?:e?t|e?te|e?ten|en|e|n|end)?"


@dataclass(frozen=True, eq=False)
class Speaking:
    """Reporting words of one language.

    Attributes:
        verb: a reporting verb in any form.
        naming: verbs that put a single word into somebody's mouth ("bezeichnete … als").
        frame: "laut", "according to" …
        frame_before, frame_after: frames with the speaker right behind or right before them.
        works: nouns before a work's name.
        pronouns: words that point to the last person.
        indefinite: an article right behind the verb: a speaker nobody names.
        speaks_for_self: the author speaks: "ich sage" reports nobody.
    """

    verb: re.Pattern[str]
    naming: re.Pattern[str]
    frame: re.Pattern[str]
    frame_before: re.Pattern[str]
    frame_after: re.Pattern[str]
    works: re.Pattern[str]
    pronouns: re.Pattern[str]
    indefinite: re.Pattern[str]
    speaks_for_self: re.Pattern[str]


@cache
def speaking(lexicon: Lexicon) -> Speaking:
    """Return the compiled expressions of a language."""
    table = {name: str(words) for name, words in lexicon.tables.get("speech", {}).items()}
    weak = sorted(table.get("weak", "").split(), key=len, reverse=True)
    strong = sorted(table.get("strong", "").split(), key=len, reverse=True)
    forms = [rf"(?:[a-zäöüß]{{2,5}})?(?:ge)?(?:{'|'.join(weak)}){_WEAK_ENDINGS}"] if weak else []
    forms += ["|".join(strong)] if strong else []

    def cue(name: str, before: str = r"(?<!\w)", after: str = r"(?!\w)") -> re.Pattern[str]:
        return re.compile(f"{before}(?:{table.get(name) or '(?!)'}){after}")

    return Speaking(
        verb=re.compile(rf"(?<!\w)(?:{'|'.join(forms) or '(?!)'})(?!\w)"),
        naming=cue("naming", after=""),
        frame=cue("frames"),
        frame_before=cue("frame_before"),
        frame_after=cue("frame_after"),
        works=cue("works", after=r"[ \u00a0]$"),
        pronouns=cue("pronouns"),
        indefinite=cue("indefinite"),
        speaks_for_self=cue("self"),
    )
