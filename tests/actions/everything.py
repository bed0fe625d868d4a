"""Everything a person can do to a library, each by a name, on a small article whose analysis is made by hand."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from workbench.actions import (
    amending,
    answering,
    archiving,
    articles,
    claims,
    confiding,
    desks,
    evidence,
    history,
    independence,
    many,
    noting,
    placing,
    rechecking,
    revising,
    shaping,
    verdicts,
    waiting,
)
from workbench.actions.capturing import Prepared
from workbench.actions.workspace import Workspace
from workbench.errors import InputError, WorkbenchError
from workbench.evidence.archives import Copy
from workbench.intake import read_text
from workbench.journal import open_library
from workbench.model.analysis import Analysis, Suggestion
from workbench.model.articles import Article, DeskState, Document, Sentence
from workbench.model.claims import Claim, Rating, Workflow
from workbench.model.evidence import Capture, Evidence, Grade, Stance
from workbench.model.facts import Fact, FactKind, FactState
from workbench.model.ids import Sha256
from workbench.model.independence import APART, WITH
from workbench.model.rechecks import Outcome
from workbench.model.talks import TalkDecision

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.jobs import AnalysisWorker

TEXT = "Es waren 1 Mann. Es waren 2 Frauen. Es waren 3 Kinder. Keiner ging."
_AT = "2026-11-28T08:00:00Z"
_FAILURE = InputError("host-unknown", host="example.org")


class NoWorker:
    """Finds no facts and no passages: what stands in the claims already is enough here."""

    def facts(self, *_args: object, **_options: object) -> tuple[Fact, ...]:
        return ()

    def passages(self, *_args: object, **_options: object) -> tuple[()]:
        return ()

    def close(self) -> None:
        pass


def analysis_of(text: str) -> Analysis:
    """Return a claim with one fact for each sentence that counts something."""
    suggestions, sentences, start = [], [], 0
    for words in text.split(". "):
        end = start + len(words.rstrip(".")) + 1
        digits = [at for at in range(start, min(end, len(text))) if text[at].isdigit()]
        sentences.append(Sentence(start=start, end=end, checkable=0.9))
        if digits:
            at = digits[0]
            value = int(text[at])
            fact = Fact(
                number=1, start=at, end=at + 1, text=text[at], kind=FactKind.QUANTITY, value=value, unit=None
            )  # fmt: skip
            suggestions.append(
                Suggestion(
                    start=start, end=end, text=text[start:end], checkable=0.9, worth=0.5, kinds=("quantity",),
                    facts=(fact,),
                )
            )  # fmt: skip
        start += len(words) + 2
    return Analysis(
        language="de", pipeline="hand", sentences=tuple(sentences), suggestions=tuple(suggestions), facts=()
    )  # fmt: skip


def open_desk(folder: str) -> tuple[Workspace, str]:
    """Return a new library with the article in it, and the article's id."""
    library = open_library(Path(folder) / "library.sqlite", user="tester")
    worker = cast("AnalysisWorker", NoWorker())
    workspace = Workspace(library=library, actor="M. Kessler", language="de", worker=worker)
    article = articles.store_article(workspace, read_text(TEXT, name="zahlen.txt")).article
    articles.store_analysis(workspace, article, analysis_of(TEXT))
    return workspace, article


def prepared(text: str, *, url: str = "") -> Prepared:
    """Return a file or page as if it had been read."""
    content = text.encode()
    capture = Capture(
        sha256=Sha256(hashlib.sha256(content).hexdigest()), size=len(content), media_type="text/plain", at=_AT,
        text=text, language="de", file_name="" if url else "liste.txt", final_url=url,
    )  # fmt: skip
    return Prepared(content=content, capture=capture, title="Liste", publisher="Amt", date="", proposals=())


@dataclass(frozen=True)
class Moment:
    """What one act chooses among: numbers from outside, and the library as it stands."""

    desk: Workspace
    article: str
    which: int
    choice: int

    @property
    def live(self) -> list[Claim]:
        return [claim for claim in self.desk.library.reads.claims(self.article) if claim.live]

    @property
    def claim(self) -> Claim:
        return self.live[self.which % len(self.live)]

    @property
    def some(self) -> list[str]:
        return [one.id for one in self.live[: 1 + self.choice % len(self.live)]]

    @property
    def rating(self) -> Rating:
        return list(Rating)[self.choice % len(Rating)]

    @property
    def attached(self) -> list[Evidence]:
        return [one for found in self.desk.library.reads.evidence(self.article).values() for one in found]

    @property
    def item(self) -> Evidence:
        return self.attached[self.which % len(self.attached)]

    @property
    def second(self) -> Workspace:
        return replace(self.desk, actor="Ines Vogt")

    @property
    def open_article(self) -> Article:
        return self.desk.library.reads.article(self.article)

    @property
    def text(self) -> str:
        return self.desk.library.reads.draft(self.open_article.draft).text

    @property
    def question(self) -> tuple[Claim, str]:
        asked = [(claim, query) for claim in self.live for query in claim.queries if not query.answer]
        return asked[0][0], asked[0][1].id

    @property
    def answered(self) -> tuple[str, str]:
        answered = [(claim.id, query.id) for claim in self.live for query in claim.queries if query.answer]
        return answered[0]

    @property
    def page(self) -> rechecking.WebSource:
        return rechecking.web_sources(self.desk.library.reads, self.article)[0]


def revise(now: Moment) -> object:
    """Take in a draft in which one sentence is gone or counts something else; what that loses can be placed again."""
    sentences = now.text.split(". ")
    place = now.which % len(sentences)
    if now.choice % 2 and len(sentences) > 2:
        sentences = [*sentences[:place], *sentences[place + 1 :]]
    else:
        sentences[place] = f"Nun zählte jemand {now.choice} Esel statt dessen"
    text = ". ".join(sentences).rstrip(".") + "."
    document = Document(text=text, blocks=(), title="Zahlen", language="de")
    plan = revising.Revision(article=now.open_article.id, document=document, analysis=analysis_of(text))
    return revising.store_revision(now.desk, plan)


def place(now: Moment) -> object:
    lost = placing.lost_claims(now.desk.library.reads.claims(now.article))
    start = min(now.which * 3, len(now.text) - 8)
    return placing.place_claim(now.desk, lost[0].id, start, start + 8)


def details(now: Moment) -> object:
    before = desks.details_of(now.open_article)
    return desks.change_article(now.desk, now.article, replace(before, outlet=f"Haus {now.choice}", due="2026-12-24"))


def arrive(now: Moment) -> object:
    waits = now.desk.library.reads.one_waiting(now.desk.library.reads.waiting()[0].id, reveal=True)
    if waits.claim:
        return waiting.store_arrived(now.desk, waiting.Arrived(waiting=waits, prepared=page(now)))
    document = Document(text=f"Ganz anderes: {now.choice}.", blocks=(), title="Anderes", language="de")
    return waiting.store_arrived(now.desk, waiting.Arrived(waiting=waits, document=document, final_url=waits.url))


def page(now: Moment) -> Prepared:
    return prepared(f"Es waren {now.choice} Frauen.", url=f"https://example.org/{now.choice}")


def voice(now: Moment) -> object:
    others = [one.source for one in now.attached]
    group = ("", APART, f"{WITH}{others[now.choice % len(others)]}")[now.choice % 3]
    return independence.set_voice(now.desk, now.item.source, group)


def decide(now: Moment) -> object:
    chosen = [None, *TalkDecision][now.choice % 4]
    return desks.decide(now.desk, now.claim.id, chosen, wording="zwei")


BOOK = noting.Book(title="Zählen", author="Adam Ries", isbn="978-3-16-148410-0", pages="12")


def amend(now: Moment) -> object:
    """Correct a talk: its words, its person and its grade in one."""
    talks = {one.id for one in now.desk.library.reads.sources(now.article).values() if one.kind.value == "call"}
    item = next(one for one in now.attached if one.source in talks)
    return amending.amend(
        now.desk, item.claim, item.id, noting.Talk(person="Kim", role=f"Amt {now.choice}"), text="Doch.",
        stance=list(Stance)[now.choice % len(Stance)], grade=list(Grade)[now.choice % len(Grade)],
    )  # fmt: skip


def sign_many(now: Moment) -> object:
    """Sign what may be signed."""
    signed = many.sign_many(now.second, now.some)
    if not signed.signed:
        raise InputError("claims-none")  # nothing was done
    return signed


ACTS: dict[str, Callable[[Moment], Any]] = {
    "amend": amend,
    "answer": lambda n: answering.answer_one(n.desk, n.question[0].id, n.question[1], "Von hier."),
    "answer_anew": lambda n: verdicts.answer_query(n.desk, *n.answered, f"Doch von dort: {n.choice}."),
    "archive": lambda n: archiving.store_copy(n.desk, n.page.source.id, Copy(url="https://a.example/1", at=_AT)),
    "arrive": arrive,
    "assign": lambda n: verdicts.assign(n.desk, n.claim.id, f"Person {n.choice}"),
    "assign_many": lambda n: many.assign_many(n.desk, n.some, f"Person {n.choice}"),
    "attach": lambda n: evidence.attach_prepared(
        n.desk, n.claim.id, prepared("Es waren 2 Frauen."), span=(0, 7), confidential=n.choice == 7, note="Blatt 1",
        time="00:12:34" if n.choice == 3 else "",
    ),
    "attach_again": lambda n: evidence.attach_source_again(n.desk, n.claim.id),
    "attach_page": lambda n: evidence.attach_prepared(n.desk, n.claim.id, page(n), confidential=n.choice == 6),
    "book": lambda n: noting.cite_book(n.desk, n.claim.id, BOOK, text="Zwei.", confidential=n.choice == 7),
    "call": lambda n: noting.log_call(n.desk, n.claim.id, "Sam", "Es stimmt.", confidential=n.choice == 7),
    "confide": lambda n: confiding.make_confidential(n.desk, n.item.source),
    "decide": decide,
    "details": details,
    "dismiss": lambda n: claims.dismiss_claim(n.desk, n.claim.id),
    "dismiss_many": lambda n: many.dismiss_many(n.desk, n.some),
    "drop": lambda n: waiting.drop_address(n.desk, n.desk.library.reads.waiting()[0].id),
    "edges": lambda n: shaping.move_claim(n.desk, n.claim.id, n.claim.start + n.choice % 4, n.claim.end - n.which % 3),
    "grade": lambda n: evidence.grade_source(n.desk, n.item.source, list(Grade)[n.choice % len(Grade)]),
    "import": lambda n: articles.store_article(n.desk, read_text(f"Anderes {n.choice}.", name="anderes.txt")),
    "keep": lambda n: waiting.keep_address(
        n.desk, f"https://example.org/{n.choice}", _FAILURE, claim_id=n.claim.id if n.choice % 2 else "",
        confidential=n.choice == 7,
    ),
    "mark": lambda n: claims.mark_claim(n.desk, n.article, n.which, n.which + 9 + n.choice),
    "merge": lambda n: shaping.merge_with_next(n.desk, n.claim.id),
    "note": lambda n: evidence.change_evidence(n.desk, n.item.claim, n.item.id, note=f"Blatt {n.choice}"),
    "passage": lambda n: evidence.change_evidence(n.desk, n.item.claim, n.item.id, span=(n.choice, n.choice + 4)),
    "place": place,
    "query": lambda n: verdicts.raise_query(n.desk, n.claim.id, "Woher?"),
    "rate_many": lambda n: many.rate_many(n.desk, n.some, n.rating, "Alle gezählt."),
    "readdress": lambda n: waiting.change_address(
        n.desk, n.desk.library.reads.waiting()[0].id, f"https://example.org/neu/{n.choice}"
    ),
    "recheck": lambda n: rechecking.store_recheck(
        n.desk, rechecking.Look(cited=n.page, outcome=(Outcome.SAME, Outcome.GONE)[n.choice % 2], status="404")
    ),
    "reply": lambda n: answering.store_reply(n.desk, n.article, {cast("Any", n.question[1]): f"Es waren {n.choice}."}),
    "revise": revise,
    "sentence": lambda n: claims.mark_sentence(n.desk, n.article, 55, 67, nothing_to_check=n.choice % 2 == 0),
    "sign": lambda n: verdicts.sign(n.second, n.claim.id),
    "sign_many": sign_many,
    "split": lambda n: shaping.split_claim(n.desk, n.claim.id, n.claim.start + 3 + n.choice),
    "stance": lambda n: evidence.change_evidence(
        n.desk, n.item.claim, n.item.id, stance=list(Stance)[n.choice % len(Stance)]
    ),
    "state": lambda n: desks.set_state(n.desk, n.article, list(DeskState)[n.choice % len(DeskState)]),
    "tick": lambda n: claims.cycle_fact(n.desk, n.claim.id, 1, everywhere=n.choice % 2 == 0),
    "tick_to": lambda n: claims.tick_fact(n.desk, n.claim.id, 1, list(FactState)[n.choice % len(FactState)]),
    "time": lambda n: evidence.change_evidence(n.desk, n.item.claim, n.item.id, time=f"00:12:3{n.choice}"),
    "unattach": lambda n: evidence.remove_evidence(n.desk, n.item.claim, n.item.id),
    "verdict": lambda n: verdicts.give_verdict(n.desk, n.claim.id, n.rating, "Gezählt.", correction="4"[: n.choice]),
    "voice": voice,
    "withdraw": lambda n: verdicts.give_verdict(n.desk, n.claim.id, Rating.OPEN),
    "workflow": lambda n: verdicts.set_workflow(n.desk, n.claim.id, list(Workflow)[n.choice % len(Workflow)]),
}  # fmt: skip


def act(desk: Workspace, article: str, step: tuple[str, int, int]) -> bool:
    """Do one act; False where there is nothing it could be done to, or a rule refuses it: nothing may have changed."""
    name, which, choice = step
    now = Moment(desk, article, which, choice)
    try:
        ACTS[name](now)
    except (WorkbenchError, IndexError, ZeroDivisionError, StopIteration):
        return False
    return True


def undo_all(desk: Workspace, times: int) -> None:
    for _ in range(times):
        history.undo(desk)
