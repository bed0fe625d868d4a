"""A text of 100,000 words with 6,000 claims in the manuscript: marking it, scrolling it, going to the next claim.

A frame here is the whole page and its margin painted anew; in the window scrolling moves their pixels and paints what
came into view. Processor time tells on a busy machine what the clock does not.
"""

from __future__ import annotations

import json
import statistics
import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from workbench.model.articles import Article, Block, BlockKind, Draft, Sentence
from workbench.model.claims import Claim
from workbench.model.dossier import Dossier
from workbench.model.facts import Fact, FactKind
from workbench.model.ids import ArticleId, ClaimId, Sha256
from workbench.ui.manuscript import ManuscriptView
from workbench.ui.theme import apply_theme

if TYPE_CHECKING:
    from collections.abc import Callable

CLAIMS: Final = 6_000
WORDS_EACH: Final = 17  # 102,000 words in all
PER_PARAGRAPH: Final = 5
STEPS: Final = 150


def dossier() -> Dossier:
    """Return an article of 6,000 claims, each with a date and an amount, five to a paragraph."""
    article, draft = ArticleId("a"), Sha256("d" * 64)
    claims, sentences, blocks, lines, at, first = [], [], [], [], 0, 0
    for n in range(CLAIMS):
        amount = f"{n},5 Millionen Euro"
        filler = " ".join(["und"] * (WORDS_EACH - 10))
        words = f"Die Stadt Ort{n} zahlte 2018 nach Angaben {filler} rund {amount}."
        start, place = at, at + words.index(amount)
        facts = (
            Fact(number=1, start=at + words.index("2018"), end=at + words.index("2018") + 4, text="2018",
                 kind=FactKind.DATE, value="2018"),
            Fact(number=2, start=place, end=place + len(amount), text=amount, kind=FactKind.MONEY, value=n, unit="EUR"),
        )  # fmt: skip
        claims.append(
            Claim(id=ClaimId(f"c{n}"), article=article, number=n + 1, draft=draft, start=start,
                  end=at + len(words), text=words, checkable=1, facts=facts)
        )  # fmt: skip
        sentences.append(Sentence(start=start, end=at + len(words), checkable=1))
        last = n % PER_PARAGRAPH == PER_PARAGRAPH - 1
        lines.append(words + ("\n" if last else " "))
        at += len(words) + 1
        if last:
            blocks.append(Block(kind=BlockKind.PARAGRAPH, start=first, end=at - 1))
            first = at
    shown = Draft(sha256=draft, number=1, text="".join(lines), blocks=tuple(blocks), at="2025-02-12T10:00:00Z")
    return Dossier(
        article=Article(id=article, number=1, title="Lang", language="de", draft=draft, analysed=True),
        draft=shown, drafts=(shown,), sentences=tuple(sentences), claims=tuple(claims), evidence={}, sources={},
        captures={}, findings=(), history={}, heads=(), as_of="2025-02-12T10:00:00Z",
    )  # fmt: skip


def exposed(widget: QWidget) -> None:
    """Wait until the system shows the widget: before that, repainting it does nothing.

    Raises:
        RuntimeError: it never came.
    """
    loop = QEventLoop()
    QTimer.singleShot(300, loop.quit)
    loop.exec()
    handle = widget.window().windowHandle()
    if handle is None or not handle.isExposed():
        raise RuntimeError("the window is not shown")


def seconds_of_plain_text(text: str) -> float:
    """Return how long the bare text takes, laid out to the end."""
    edit = QTextEdit()
    edit.resize(760, 800)
    edit.show()
    exposed(edit)
    start = time.perf_counter()
    edit.setPlainText(text)
    edit.document().size()
    edit.viewport().repaint()
    took = time.perf_counter() - start
    edit.close()
    return took


def main() -> None:
    """Measure in one process, the plain text first."""
    app = QApplication([])
    apply_theme(app, dark=False)
    shown = dossier()
    seconds_of_plain_text(shown.draft.text[:1000])
    plain = seconds_of_plain_text(shown.draft.text)
    view = ManuscriptView()
    view.resize(760, 800)
    view.show()
    exposed(view)
    start = time.perf_counter()
    view.set_dossier(shown)
    page = view.text_view()
    page.document().size()
    page.viewport().repaint()
    marking = time.perf_counter() - start - plain
    what = f"{len(shown.draft.text.split())} words, {CLAIMS} claims: marking beyond the plain text ({plain:.2f} s)"
    print(json.dumps({"what": what, "value": marking, "limit": 0.3, "unit": "s"}))
    bar = page.verticalScrollBar()

    def scroll(step: int) -> None:
        bar.setValue(bar.maximum() // 3 + step * 60)
        view.repaint()
        page.viewport().repaint()
        view.margin().repaint()

    def select(step: int) -> None:
        view.select_claim(f"c{1000 + step}")
        page.viewport().repaint()
        view.margin().repaint()

    tell("a frame while scrolling", 16, scroll)
    tell("selecting the next claim", 50, select)
    view.close()


def tell(what: str, limit: float, step: Callable[[int], None]) -> None:
    """Take the steps and print the 95th percentile of what one takes (ms), by the clock and of the processor."""
    clock, processor = [], []
    for number in range(STEPS):
        start, used = time.perf_counter(), time.thread_time()
        step(number)
        clock.append((time.perf_counter() - start) * 1000)
        processor.append((time.thread_time() - used) * 1000)
    for told, values in (("", clock), (", processor time", processor)):
        p95 = statistics.quantiles(values, n=20)[-1]
        print(json.dumps({"what": f"{what}, p95{told}", "value": p95, "limit": limit, "unit": "ms"}))


if __name__ == "__main__":
    main()
