"""What the author noted in the file stands beside the claim it hangs on, and beside no other."""

from typing import TYPE_CHECKING

import pytest

from workbench.model.articles import AuthorNote, Draft, NoteKind
from workbench.model.claims import Claim
from workbench.model.ids import ArticleId, ClaimId, Sha256
from workbench.model.note_wording import note_words

if TYPE_CHECKING:
    from workbench.errors import Language

TEXT = "Twitter kostete 54 Milliarden. Das war 2022."
BRIEF = AuthorNote(start=16, end=29, kind=NoteKind.COMMENT, author="Jürgen", date="", text="Brief,\nSeite 3")
PAPER = AuthorNote(start=30, end=30, kind=NoteKind.FOOTNOTE, author="", date="", text="Handelsblatt vom 3. März")
BARE = AuthorNote(start=0, end=7, kind=NoteKind.COMMENT, author="", date="", text="stimmt?")


def _words(start: int, end: int, language: "Language" = "de") -> str:
    draft = Draft(sha256=Sha256("a"), number=1, text=TEXT, blocks=(), at="", notes=(BARE, BRIEF, PAPER))
    claim = Claim(
        id=ClaimId("c"),
        article=ArticleId("a"),
        number=1,
        draft=Sha256("a"),
        start=start,
        end=end,
        text=TEXT[start:end],
        facts=(),
    )
    return note_words(claim, draft, language)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "Anmerkung: stimmt?\nAnmerkung von Jürgen: Brief, Seite 3\nFußnote: Handelsblatt vom 3. März"),
        ("en", "Note: stimmt?\nNote by Jürgen: Brief, Seite 3\nFootnote: Handelsblatt vom 3. März"),
    ],
)
def test_comments_and_footnotes_stand_beside_their_claim(language: "Language", words: str) -> None:
    assert _words(0, 29, language) == words


def test_another_claim_has_no_notes() -> None:
    assert _words(31, 44) == ""


def test_what_hangs_on_the_next_words_alone_is_not_told_before() -> None:
    assert _words(0, 15) == "Anmerkung: stimmt?"
