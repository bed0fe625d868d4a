"""A page of our own layout stands as Qt's would, line by line, and lays out only what is asked for."""

from __future__ import annotations

import hashlib

import pytest
from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QTextDocument, QTextOption

from workbench.model.articles import Article, Block, BlockKind, Draft
from workbench.model.ids import ArticleId, Sha256
from workbench.ui.manuscript.filling import fill
from workbench.ui.manuscript.flow import Flow, Shaped
from workbench.ui.manuscript.metrics import metrics
from workbench.ui.manuscript.plan import PagePlan
from workbench.ui.theme import current_theme

WIDTH = 340
LINES = (
    (BlockKind.HEADING, "Ein Nein 😀 für Milliarden, und was der Vorstand zu diesem Angebot sagte"),
    (
        BlockKind.PARAGRAPH,
        "Musk bot 97,4 Milliarden Dollar 😀 für OpenAI. Altman lehnte am Montag ab, wie er schrieb. " * 4,
    ),
    (BlockKind.PARAGRAPH, "Kurz."),
    (BlockKind.QUOTE, "„Nein, danke“, schrieb er, und es war weder das erste noch das letzte Wort dazu. " * 2),
    (BlockKind.LIST_ITEM, "Der erste Punkt der Liste ist länger als eine Zeile, damit der Einzug zählt."),
    (BlockKind.HEADING, "Eine alte Rechnung"),
    (BlockKind.PARAGRAPH, "والصفقة كانت بقيمة 54 مليار دولار في عام 2022 حسب الصحيفة، كما كتبت أمس في تقريرها الطويل"),
    (BlockKind.CAPTION, "Das Haus in San Francisco"),
    (BlockKind.PARAGRAPH, "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikantenverbandsvorsitzender " * 2),
)


def plan() -> PagePlan:
    blocks, at = [], 0
    for kind, line in LINES:
        blocks.append(Block(kind=kind, start=at, end=at + len(line), level=2 if kind is BlockKind.HEADING else 0))
        at += len(line) + 2
    text = "\n\n".join(line for _, line in LINES)
    sha = Sha256(hashlib.sha256(text.encode()).hexdigest())
    draft = Draft(sha256=sha, number=1, text=text, blocks=tuple(blocks), at="")
    return PagePlan(Article(id=ArticleId(""), number=0, title="", language="", draft=sha), draft, byline="")


def filled(page: PagePlan, *, steps: int, flowing: bool) -> QTextDocument:
    document, theme = QTextDocument(), current_theme()
    sizes = metrics(theme.tokens, steps=steps, style="source")
    flow = Flow(document) if flowing else None
    if flow is not None:
        document.setDocumentLayout(flow)
    option = document.defaultTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    fill(document, page, theme, sizes, style="source", flowing=flowing)
    document.setPageSize(QSizeF(WIDTH, -1))
    if flow is not None:
        flow.take(Shaped.of(page, theme, sizes), document.defaultFont())
    return document


def flow_of(document: QTextDocument) -> Flow:
    layout = document.documentLayout()
    assert isinstance(layout, Flow)
    return layout


def lines(document: QTextDocument) -> list[tuple[int, int, float, float]]:
    """Return block, first unit, left and baseline of every line on the page."""
    found, block = [], document.begin()
    while block.isValid():
        box, layout = document.documentLayout().blockBoundingRect(block), block.layout()
        for line in (layout.lineAt(number) for number in range(layout.lineCount())):
            left = box.left() + line.naturalTextRect().left()
            found.append(
                (block.blockNumber(), line.textStart(), round(left, 1), round(box.top() + line.y() + line.ascent(), 1))
            )
        block = block.next()
    return found


@pytest.mark.parametrize("steps", [0, 5])
@pytest.mark.usefixtures("qapp")
def test_every_line_stands_where_qt_would_put_it(steps: int) -> None:
    page = plan()
    ours, theirs = filled(page, steps=steps, flowing=True), filled(page, steps=steps, flowing=False)
    while flow_of(ours).measure_next() is not None:
        pass
    flow_of(ours).stand_alone()
    assert lines(ours) == lines(theirs)
    assert ours.documentLayout().documentSize() == theirs.documentLayout().documentSize()


@pytest.mark.parametrize("accuracy", list(Qt.HitTestAccuracy))
@pytest.mark.usefixtures("qapp")
def test_a_point_is_at_the_same_letter(accuracy: Qt.HitTestAccuracy) -> None:
    page = plan()
    ours, theirs = filled(page, steps=0, flowing=True), filled(page, steps=0, flowing=False)
    while flow_of(ours).measure_next() is not None:
        pass
    flow_of(ours).stand_alone()
    in_lines = [QPointF(x, y - 4) for _, _, _, y in lines(theirs) for x in (40, 60, 125.5, 300)]
    found = [[one.documentLayout().hitTest(at, accuracy) for at in in_lines] for one in (ours, theirs)]
    assert found[0] == found[1]


@pytest.mark.usefixtures("qapp")
def test_only_what_is_asked_for_is_broken_into_lines() -> None:
    document = filled(plan(), steps=0, flowing=True)
    last = document.lastBlock()
    assert document.documentLayout().blockBoundingRect(last).height() > 0
    counts = [document.findBlockByNumber(number).layout().lineCount() for number in range(document.blockCount())]
    assert counts[-1] > 0
    assert not any(counts[:-1])
    assert not flow_of(document).finished


@pytest.mark.usefixtures("qapp")
def test_another_width_counts_lines_anew() -> None:
    document = filled(plan(), steps=0, flowing=True)
    flow = flow_of(document)
    while flow.measure_next() is not None:
        pass
    before = list(flow.counts)
    document.setPageSize(QSizeF(WIDTH / 2, -1))
    assert not flow.finished
    while flow.measure_next() is not None:
        pass
    assert sum(flow.counts) > sum(before)
