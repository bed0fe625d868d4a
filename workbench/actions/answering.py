"""The author's reply: a pasted mail is taken apart by question; each answer becomes evidence and closes its query."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from workbench.actions.claims import claim_of
from workbench.actions.making import make_evidence
from workbench.actions.reading import load_dossier
from workbench.actions.verdicts import answer_query
from workbench.errors import InputError
from workbench.model.events import EventKind
from workbench.model.evidence import Channel, Source, SourceKind, Stance
from workbench.model.ids import QueryId, SourceId, fresh_id
from workbench.model.plain import to_plain
from workbench.reports import sheet_text
from workbench.text.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from workbench.actions.workspace import Workspace
    from workbench.errors import Language
    from workbench.journal import Reading
    from workbench.model.changes import Changes
    from workbench.model.claims import Claim, Query
    from workbench.model.dossier import Dossier

_LANGUAGES: Final[tuple[Language, ...]] = ("de", "en")
_QUOTED: Final = re.compile(r"^\s*(?:[>|]\s?)+")
_NUMBER: Final = re.compile(
    r"^\W*(?:(?:zu|ad|re|frage|question|punkt|nr\.?|no\.?)\s+)*(?:frage\s+|nr\.?\s*)?(\d{1,3})\s*[.):–-](?!\d)\s*",
    re.IGNORECASE,
)
_CLAIM: Final = re.compile(r"(?:Zu Behauptung|On claim)\s+(\d{1,5})\b")
_SIGNED: Final = re.compile(
    r"^\s*(?:--|(?:mit )?(?:vielen?|besten?|freundliche\w*|herzliche\w*|lieben?|schönen?) gr(?:ü|ue|u)(?:ß|ss)e?n?\b.*|"
    r"(?:gr(?:ü|ue|u)(?:ß|ss)e?n?|mfg|[lv]g)(?:[ ,!]+\S+){0,3}|"
    r"(?:best|kind|warm)(?: regards| wishes)?(?:,.*)?|(?:regards|cheers|sincerely)(?:,.*)?)\s*$",
    re.IGNORECASE,
)
_MONTHS: Final = frozenset(
    say(f"{width}.{number}", language).lower().rstrip(".")
    for language in _LANGUAGES
    for width in ("month", "month_short")
    for number in range(1, 13)
)
_TELLING: Final = 3  # words of a line that make it one of the letter's own


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """An open question and what the reply says to it; ``text`` is empty where nothing was found."""

    claim: Claim
    query: Query
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A reply taken apart.

    Attributes:
        answers: one per open question, in the order of the letter.
        rest: words that belong to no question, so that nothing is lost.
    """

    answers: tuple[Answered, ...]
    rest: str = ""


def open_questions(dossier: Dossier) -> tuple[tuple[Claim, Query], ...]:
    """Return the open questions in the order in which the letter numbers them."""
    return tuple((claim, query) for claim in dossier.live_claims for query in claim.queries if not query.answer)


def read_reply(reading: Reading, article_id: str, text: str) -> Reply:
    """Take a reply apart: by the letter's numbers, by the claims it names, by the questions quoted in it.

    Args:
        reading: a connection of the calling thread.
        article_id: whose questions.
        text: as pasted, with or without the letter quoted in it.

    Raises:
        InputError: ``reply-none-open`` or ``reply-empty``.
    """
    dossier = load_dossier(reading, article_id, reveal=True)
    asked = open_questions(dossier)
    if not asked:
        raise InputError("reply-none-open")
    if not text.strip():
        raise InputError("reply-empty")
    letters = " ".join(_folded(sheet_text(dossier, "queries", language=language)) for language in _LANGUAGES)
    return _Reader(asked, letters).read(text)


class _Reader:
    """Goes through a reply line by line.

    Args:
        asked: the open questions, as numbered.
        letters: the letter's words, folded, in both languages.
    """

    def __init__(self, asked: tuple[tuple[Claim, Query], ...], letters: str) -> None:
        self._asked = asked
        self._letters = f" {letters} "
        self._found: list[list[str]] = [[] for _ in asked]
        self._rest: list[str] = []

    def read(self, text: str) -> Reply:
        """Return the answers; one question alone takes all that is said."""
        at = 0 if len(self._asked) == 1 else -1
        for line in text.splitlines():
            if _SIGNED.match(line):
                break
            at, words = self._place(line, at)
            if words is not None:
                (self._found[at] if at >= 0 else self._rest).append(words)
        answers = (
            Answered(claim=claim, query=query, text=_tidy(lines))
            for (claim, query), lines in zip(self._asked, self._found, strict=True)
        )
        return Reply(answers=tuple(answers), rest=_tidy(self._rest))

    def _place(self, line: str, at: int) -> tuple[int, str | None]:
        """Return the question a line belongs to and what it adds to the answer, None for nothing."""
        plain = _QUOTED.sub("", line)
        quoted = plain != line
        named = self._named(plain, at)
        if named >= 0:
            at = named
            rest = _NUMBER.sub("", plain, count=1)
            return at, None if quoted or self._is_ours(plain) or not rest.strip() else rest
        if quoted or self._is_ours(plain):
            asked = self._question_in(plain)
            return (asked if asked >= 0 else at), None
        return at, plain

    def _named(self, line: str, at: int) -> int:
        """Return the question that a line names by the letter's number or by its claim, -1 for none."""
        number = _NUMBER.match(line)
        item = int(number[1]) - 1 if number else -1
        claim = _CLAIM.search(line)
        if claim:
            of_claim = [i for i, (one, _) in enumerate(self._asked) if one.number == int(claim[1])]
            return item if item in of_claim else (of_claim or [-1])[0]
        if number is None or not at < item < len(self._asked):
            return item if item == at and at >= 0 and number and self._is_ours(line) else -1
        following = line[number.end() :].split()[:1]
        is_date = bool(following) and following[0].lower().strip(".,;") in _MONTHS
        return -1 if is_date else item

    def _is_ours(self, line: str) -> bool:
        """Say whether a line is the letter's own, quoted by the author's mail program."""
        words = _folded(line)
        return len(words.split()) >= _TELLING and f" {words} " in self._letters

    def _question_in(self, line: str) -> int:
        words = _folded(line)
        for place, (_, query) in enumerate(self._asked):
            if words and len(words.split()) >= _TELLING and words in _folded(query.text):
                return place
        return -1


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _tidy(lines: list[str]) -> str:
    """Return lines as paragraphs, without empty ones at the edges."""
    return "\n".join(_squeezed(line.rstrip() for line in lines)).strip()


def _squeezed(lines: Iterator[str]) -> Iterator[str]:
    empty = False
    for line in lines:
        if line or not empty:
            yield line
        empty = not line


def answer_one(workspace: Workspace, claim_id: str, query_id: str, answer: str) -> Changes:
    """Note the author's answer to one question: it is evidence as a pasted reply is; a later wording only changes it.

    Raises:
        InputError: ``query-empty``; NotFoundError: ``query-unknown``.
    """
    claim = claim_of(workspace.library.reads, claim_id)
    query = next((one for one in claim.queries if one.id == query_id), None)
    if query is None or query.answer or not answer.strip():
        return answer_query(workspace, claim_id, query_id, answer)
    return store_reply(workspace, claim.article, {query.id: answer}, language=workspace.language)


def store_reply(
    workspace: Workspace,
    article_id: str,
    answers: Mapping[QueryId, str],
    *,
    person: str = "",
    language: Language = "de",
) -> Changes:
    """Close every question that was answered, each answer a note of a mail on its claim: one step.

    Args:
        workspace: where.
        article_id: whose questions.
        answers: text by query id; empty ones are left open.
        person: who answered; the article's author by default.
        language: of the name where there is none.

    Raises:
        InputError: ``reply-empty``; NotFoundError: ``query-unknown``.
    """
    given = {query: text.strip() for query, text in answers.items() if text.strip()}
    if not given:
        raise InputError("reply-empty")
    reads = workspace.library.reads
    name = person.strip() or reads.article(article_id).author.strip() or say("reply.author", language)
    source = Source(id=SourceId(fresh_id()), kind=SourceKind.CALL, title=name, channel=Channel.MAIL.value)
    asked = {query.id: claim for claim in reads.claims(article_id) for query in claim.queries if not query.answer}
    made: list[dict[str, Any]] = []
    for query, text in given.items():
        if query not in asked:
            raise InputError("reply-overtaken")
        claim = asked[query]
        note = make_evidence(workspace, claim.id, source, None, span=None, stance=Stance.CONTEXT, note=text)
        made.append({"claim": claim.id, "query": query, "answer": text, "evidence": to_plain(note)})
    payload = {"answers": made, "source": to_plain(source)}
    with workspace.library.writing(workspace.actor) as journal:
        return journal.append(EventKind.QUERIES_ANSWERED, article_id, payload)
