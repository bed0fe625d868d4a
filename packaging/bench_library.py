"""A big library: a verdict written and on disk, full-text search, the memory; sizes from ``BENCH_CLAIMS``."""

from __future__ import annotations

import json
import os
import random
import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workbench.actions.articles import store_analysis, store_article
from workbench.actions.many import rate_many
from workbench.actions.memory import earlier_checks
from workbench.actions.verdicts import give_verdict
from workbench.actions.workspace import open_workspace
from workbench.jobs import backup_process
from workbench.model.analysis import Analysis, Suggestion
from workbench.model.articles import Block, BlockKind, Document, Sentence
from workbench.model.claims import Rating
from workbench.model.facts import Fact, FactKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.actions.workspace import Workspace
    from workbench.journal import Reading
    from workbench.model.claims import Claim

CLAIMS: Final = int(os.environ.get("BENCH_CLAIMS", "100000"))
PER_ARTICLE: Final = 200
ASKED: Final = 100  # claims that the memory is asked about
PAUSE: Final = 200  # ms: the window waits as long before it asks, and asks beside its own thread
SETTLED: Final = 20  # one article in so many
RANDOM: Final = random.Random(7)  # noqa: S311 - made-up texts, the same each time
_HEADS: Final = ("haupt", "neben", "bau", "land", "markt", "strom", "wasser", "bahn", "kreis", "schul")
_TAILS: Final = ("gebot", "rechnung", "kosten", "handlung", "stelle", "wert", "preis", "kammer", "meldung", "amt")
WORDS: Final = [head + tail for head in _HEADS for tail in _TAILS]


def article(number: int) -> tuple[Document, Analysis]:
    """Return an article of claims with rare and common words, an amount each."""
    text, suggestions, sentences = "", [], []
    for n in range(PER_ARTICLE):
        start = len(text)
        amount = f"{RANDOM.randrange(1, 10**6)} Euro"
        text += f"Die {' '.join(RANDOM.choices(WORDS, k=6))} in Ort{RANDOM.randrange(10**5)} kostete {amount}."
        at = text.rindex(amount)
        fact = Fact(number=1, start=at, end=at + len(amount), text=amount, kind=FactKind.MONEY, value=n, unit="EUR")
        suggestions.append(
            Suggestion(start=start, end=len(text), text=text[start:], checkable=1, worth=0.5, facts=(fact,))
        )
        sentences.append(Sentence(start=start, end=len(text), checkable=1))
        text += " "
    document = Document(
        text=text, blocks=(Block(kind=BlockKind.PARAGRAPH, start=0, end=len(text)),), title=f"Artikel {number}"
    )
    return document, Analysis(
        language="de", pipeline="bench", sentences=tuple(sentences), suggestions=tuple(suggestions), facts=()
    )


def build(workspace: Workspace) -> list[str]:
    """Fill the library; return the claims of some of its articles."""
    claims: list[str] = []
    for number in range(CLAIMS // PER_ARTICLE):
        document, analysis = article(number)
        stored = store_article(workspace, document)
        store_analysis(workspace, stored.article, analysis)
        if number % max(1, CLAIMS // PER_ARTICLE // 20) == 0:
            claims += [claim.id for claim in workspace.library.reads.claims(stored.article)]
    return claims


def remember(workspace: Workspace) -> list[tuple[Reading, None, Claim]]:
    """Settle the claims of one article in twenty; return what the memory is asked about claims of others."""
    reads = workspace.library.reads
    asked: list[tuple[Reading, None, Claim]] = []
    for at, article in enumerate(reads.articles()):
        if at % SETTLED == 0:
            rate_many(workspace, [claim.id for claim in reads.claims(article.id)], Rating.VERIFIED)
        elif len(asked) < ASKED:
            asked += [(reads, None, claim) for claim in reads.claims(article.id)[:10]]
    return asked


def p95(job: Callable[[], object], times: int) -> tuple[float, float]:
    """Return the 95th percentile of a job's time in ms, by the clock and of the processor."""
    took, counted = [], []
    for _ in range(times):
        start, spent = time.perf_counter(), time.process_time()
        job()
        took.append((time.perf_counter() - start) * 1000)
        counted.append((time.process_time() - spent) * 1000)
    return statistics.quantiles(took, n=20)[-1], statistics.quantiles(counted, n=20)[-1]


def tell(what: str, measured: tuple[float, float], limit: int) -> None:
    """Print a figure, with the processor's time in its words: on a busy disk the clock says little."""
    clock, processor = measured
    row = {"what": f"{what} (processor {processor:.1f} ms)", "value": clock, "limit": limit, "unit": "ms"}
    print(json.dumps(row))


def main() -> None:
    """Build the library in a temporary folder and measure."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "big.sqlite"
        workspace = open_workspace(path, by="Bench")
        try:
            claims = build(workspace)
            chosen = iter(RANDOM.sample(claims, 300))
            verdict = p95(
                lambda: give_verdict(workspace, next(chosen), Rating.FALSE, "Die Quelle nennt eine andere Zahl."), 300
            )
            tell(f"verdict on disk, p95, {CLAIMS} claims", verdict, 20)
            queries = [lambda: f"{RANDOM.choice(WORDS)} Ort{RANDOM.randrange(10**5)}", lambda: RANDOM.choice(WORDS)]
            for words, what in zip(queries, ("a rare and a common word", "one common word"), strict=True):
                search = p95(lambda words=words: workspace.library.reads.search(words()), 100)  # type: ignore[misc]
                tell(f"search, {what}, p95", search, 50)
            asked = iter(remember(workspace))
            tell("earlier checks by words and figures, p95", p95(lambda: earlier_checks(*next(asked)), ASKED), PAUSE)
        finally:
            start = time.perf_counter()
            workspace.close()
            took = time.perf_counter() - start
            size = path.stat().st_size / 2**20
            print(json.dumps({"what": f"closing {size:.0f} MB after a change", "value": took, "limit": 1, "unit": "s"}))
            for one in backup_process.running:
                one.wait()


if __name__ == "__main__":
    main()
