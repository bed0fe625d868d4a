"""What stands in an article besides words: a frame where an image was, over its caption if any; the lines of a table.

Neither is text: nothing is put into the document, so that no offset moves. The block below only keeps room above it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt

from workbench.text.messages import say
from workbench.ui.manuscript.metrics import PAD
from workbench.ui.manuscript.plan import Role
from workbench.ui.theme.icons import paint_icon

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from workbench.errors import Language
    from workbench.ui.manuscript.metrics import Metrics
    from workbench.ui.manuscript.page import SeenBlock
    from workbench.ui.manuscript.plan import PagePlan
    from workbench.ui.manuscript.rules import Pencil
    from workbench.ui.manuscript.state import PageState

PICTURE: Final = 72  # px, the height of the frame
UNDER: Final = 6  # px between frame and caption
_ICON: Final = 20
_GAP: Final = 8


def pictures(plan: PagePlan) -> dict[int, int]:
    """Return the numbers of the blocks that stood under images, with how many of these have no caption.

    A caption that is no table's stood under one, and so did one that is said to stand under an image; the number after
    the last block's means the page's end. Under a table two may be its own: its name, and where its figures are from.
    """
    blocks = plan.blocks
    captions = [number for number, block in enumerate(blocks) if block.role is Role.CAPTION]
    if not captions and not plan.images:
        return {}
    tables = {number for number, block in enumerate(blocks) if block.role is Role.TABLE}

    def beside(number: int) -> set[int]:
        second = number > 1 and blocks[number - 1].role is Role.CAPTION
        return {number - 1, number + 1, number - 2} if second else {number - 1, number + 1}

    captioned = (number for number in captions if not tables & beside(number))
    told = {n: 0 if n < len(blocks) and blocks[n].role is Role.CAPTION else bare for n, bare in plan.images.items()}
    return {**dict.fromkeys(captioned, 0), **told}


def room_above(plan: PagePlan, sizes: Metrics) -> dict[int, int]:
    """Return how many px each of these blocks keeps free for its frame: under it a caption's gap or a paragraph's."""
    return {
        number: sizes.scaled(PICTURE) + (sizes.paragraph_gap if bare else sizes.scaled(UNDER))
        for number, bare in pictures(plan).items()
    }


def paint_furniture(
    pencil: Pencil, document: QTextDocument, state: PageState, seen: list[SeenBlock], *, scroll: float
) -> None:
    """Draw frames and table lines of what is seen, under the letters.

    Args:
        pencil: on the viewport.
        document: the page's.
        state: what the page shows.
        seen: its blocks in sight.
        scroll: the document's y at the viewport's top.
    """
    right = PAD + min(state.metrics.measure, document.textWidth() - 2 * PAD)
    height = state.metrics.scaled(PICTURE)
    for number, bare in state.pictures.items():
        under = state.metrics.paragraph_gap if bare else state.metrics.scaled(UNDER)
        if number < len(state.plan.blocks):
            below = document.findBlockByNumber(number)
            bottom = document.documentLayout().blockBoundingRect(below).top() - scroll - under
        else:
            last = document.documentLayout().blockBoundingRect(document.lastBlock())
            bottom = last.bottom() - scroll + under + height
        _picture(pencil, state, QRectF(PAD, bottom - height, right - PAD, height), bare)
    right = document.textWidth() - PAD
    for block in seen:
        if state.plan.blocks[block.number].role is Role.TABLE:
            box = block.layout.boundingRect().translated(block.origin)
            before = state.plan.blocks[block.number - 1] if block.number else None
            colour = state.theme.colour("line_strong")
            if not state.plan.blocks[block.number].follows_row(before):
                pencil.solid(PAD, right, box.top() - 2, weight=1, colour=colour)
            grid = state.plan.tables.grid(block.number)
            heads = grid is not None and grid.head == block.number
            row = document.documentLayout().blockBoundingRect(document.findBlockByNumber(block.number))
            y = row.bottom() - scroll + 2  # not of its letters, which may be small
            pencil.solid(PAD, right, y, weight=1, colour=colour if heads else state.theme.colour("line"))


def picture_words(bare: int, language: Language) -> str:
    """Return what stands in a frame: ``bare`` images without a caption, 0 for one whose caption follows."""
    if not bare:
        return say("manuscript.picture", language)
    return say("manuscript.picture-bare" if bare == 1 else "manuscript.pictures-bare", language, count=bare)


def _picture(pencil: Pencil, state: PageState, box: QRectF, bare: int) -> None:
    theme, painter = state.theme, pencil.painter
    if not painter.clipBoundingRect().intersects(box):
        return
    pencil.fill(box.left(), box.top(), box.right(), box.bottom(), theme.colour("panel"))
    pencil.frame((box.left(), box.top(), box.right(), box.bottom()), weight=1, colour=theme.colour("line"))
    words = picture_words(bare, state.language)
    font = theme.font("small")
    painter.setFont(font)
    width = painter.fontMetrics().horizontalAdvance(words)
    left = box.center().x() - (width + _ICON + _GAP) / 2
    paint_icon(painter, QRectF(left, box.center().y() - _ICON / 2, _ICON, _ICON), "image", theme, role="text3")
    painter.setPen(theme.colour("text3"))
    painter.drawText(
        QRectF(left + _ICON + _GAP, box.top(), width + 4, box.height()), Qt.AlignmentFlag.AlignVCenter, words
    )
