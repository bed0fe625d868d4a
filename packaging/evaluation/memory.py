"""Was a claim like this one checked before: the right earlier claim among the first three, and what else is offered.

``labels/memory.jsonl`` holds questions of our own about real articles, written with their answers before the memory was
asked: the same fact in one sentence, told over two (in the question, in the article, in both), with another figure,
with a "not"; and near misses, to which nothing is the answer: the same figure of another thing, the same person in
another office, the like event elsewhere. The claims of ``labels/passages.jsonl`` are asked, too. "dev" may be read and
tuned by, "test" never. ``_memory_library.py`` says of which library they are asked.

Claims of other real articles are asked of the same library: what news says of one event in two articles is truly
alike, so that what they are offered is no error rate but must not rise.

    python packaging/evaluation/memory.py [--dev] [--misses]
"""

from __future__ import annotations

import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

sys.path.insert(0, str(Path(__file__).resolve().parent))

from _memory_library import add, draft_text, fill, last_claim, others, place_of, questions, texts
from figures import show

from workbench.actions import memory
from workbench.actions.workspace import open_workspace

if TYPE_CHECKING:
    from _memory_library import Part, Question, Text

    from workbench.actions.workspace import Workspace
    from workbench.model.claims import Claim
    from workbench.model.memory import EarlierCheck

_FIRST: Final = 3
_HUNDRED: Final = 100
_NEAR_MISSES: Final = {
    "thing": "near misses, the same figure of another thing",
    "office": "near misses, the same person in another office",
    "event": "near misses, the like event elsewhere",
}
_SAID: Final = {
    "one": "the right earlier claim, one sentence each",
    "two": "the right earlier claim, told over two sentences",
    "other": "the right earlier claim, another figure or a not",
    "told": "the right earlier claim, to the claims about passages",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the memory offered to a question.

    Attributes:
        question: what was asked.
        claim: as the analysis cut it out of the question.
        checks: offered, the likest first.
        rank: of the first right one, 0 for none.
        beside: how many others are of the article asked about.
        unrelated: how many are of other articles.
    """

    question: Question
    claim: Claim
    checks: tuple[EarlierCheck, ...]
    rank: int
    beside: int
    unrelated: int


def answers(workspace: Workspace, asked: list[Question], ids: dict[str, str]) -> list[Answer]:
    """Put the questions."""
    found = []
    for question in asked:
        article = add(workspace, question.text, title="", date=question.source.date)
        claim = last_claim(workspace, article, question.text)
        checks = memory.earlier_checks(workspace.library.reads, workspace, claim)
        source = ids[question.source.name]
        text = draft_text(workspace, source)
        places = [place_of(text, words) for words in question.right]
        right = [
            check.claim.article == source
            and any(start < check.claim.end and check.claim.start < end for start, end in places)
            for check in checks
        ]
        here = sum(check.claim.article == source for check in checks)
        rank = right.index(True) + 1 if any(right) else 0
        found.append(
            Answer(question=question, claim=claim, checks=checks, rank=rank, beside=here - sum(right),
                   unrelated=len(checks) - here)
        )  # fmt: skip
    return found


def offers(workspace: Workspace, asking: list[Text]) -> list[tuple[Claim, tuple[EarlierCheck, ...]]]:
    """Return what each claim of other articles is offered."""
    told = []
    for one in asking:
        article = add(workspace, one.text, title=one.title, date=one.date)
        told += [
            (claim, memory.earlier_checks(workspace.library.reads, workspace, claim))
            for claim in workspace.library.reads.claims(article)
        ]
    return told


def tell(part: Part, found: list[Answer]) -> None:
    """Print the shares found and how much else is offered."""
    ranks: dict[tuple[str, str], list[int]] = defaultdict(list)
    wrong: dict[str, list[int]] = defaultdict(list)
    for answer in found:
        kind = answer.question.kind
        way = "within" if answer.question.language == answer.question.source.language else "across"
        if kind in _NEAR_MISSES:
            wrong[kind].append(len(answer.checks))
            continue
        group = "two" if kind.startswith("two") else "other" if kind in {"figure", "negation"} else kind
        ranks[group, way].append(answer.rank)
        wrong["unrelated"].append(answer.unrelated)
        wrong["beside"].append(answer.beside)
    named = _named(part)
    for (group, way), at in sorted(ranks.items()):
        where = "across languages" if way == "across" else "in one language"
        share = sum(1 <= rank <= _FIRST for rank in at) / len(at)
        first = sum(rank == 1 for rank in at) / len(at)
        key = f"memory.{named}{group}.{way}"
        show(f"{key}.first_three", share, what=f"{_SAID[group]}, {where}: first three", language="de, en", size=len(at))
        show(f"{key}.first", first, what="the same: first", language="de, en", size=len(at))
    words = {
        **_NEAR_MISSES,
        "unrelated": "claims of other articles beside the right one",
        "beside": "other claims of the right article beside the right one",
    }
    for name, what in words.items():
        counted = wrong[name]
        show(f"memory.{named}{name}.offered", _HUNDRED * sum(counted) / max(1, len(counted)), unit="per 100",
             what=f"{what}: offered", language="de, en", size=len(counted), least=False)  # fmt: skip


def _named(part: Part) -> str:
    return "" if part == "test" else f"{part}."


def main() -> None:
    """Build the library, ask, and print."""
    part: Part = "dev" if "--dev" in sys.argv else "test"
    known = texts()
    asked = questions(part, known)
    with tempfile.TemporaryDirectory() as folder:
        workspace = open_workspace(Path(folder) / "memory.sqlite", by="Eval")
        try:
            ids = fill(workspace, part, known, asked)
            found = answers(workspace, asked, ids)
            told = offers(workspace, others(part, known, asking=True))
        finally:
            workspace.close()
    tell(part, found)
    share = _HUNDRED * sum(len(checks) for _, checks in told) / max(1, len(told))
    show(f"memory.{_named(part)}news.offered", share, unit="per 100", size=len(told), least=False, language="de, en",
         what="claims of other articles: offered")  # fmt: skip
    if "--misses" in sys.argv and part == "dev":
        for answer in found:
            if answer.rank != 1:
                print(
                    answer.rank,
                    answer.question.kind,
                    "|",
                    answer.question.text,
                    "|",
                    answer.claim.text,
                    file=sys.stderr,
                )
                for check in answer.checks:
                    print(f"      {check.nearness:.2f} {check.claim.text[:150]}", file=sys.stderr)
        for claim, checks in told:
            for check in checks:
                print(f"news | {claim.text} | {check.claim.text}", file=sys.stderr)


if __name__ == "__main__":
    main()
