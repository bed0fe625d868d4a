"""A page's pictures with their captions, put back into its article: what finds the article leaves them out.

Only what stood between two parts of the article, or between its headline and its first words, is the article's own;
pictures among teasers stay away.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from workbench.intake.blocks import DraftBuilder, folded
from workbench.model.articles import BlockKind

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from workbench.model.articles import Block

_TO_HEADLINE: Final = 4  # blocks between headline and article: kicker, byline, day


def with_pictures(own: DraftBuilder, article: DraftBuilder) -> DraftBuilder:
    """Return the article with the page's images, and their captions, that stood within it.

    Args:
        own: the page as it stands, menus and teasers included.
        article: what was found in it; its words stay as they are.
    """
    page, chosen = _words(own), _words(article)
    places = {words: number for number, words in enumerate(chosen)}
    captions = {words for words, block in zip(page, own.blocks, strict=True) if block.kind is BlockKind.CAPTION}
    figures: dict[int, list[str]] = defaultdict(list)
    pictures = own.pictures
    before, after = neighbours(len(page), {caption for _, caption in pictures})
    for at, caption in pictures:
        words = page[caption] if caption >= 0 else ""
        here = at if caption < 0 else caption
        place = -1 if words in places else _place(own.blocks, page, places, before[here], after[here])
        if place >= 0:
            figures[place].append(words)
    return _rebuilt(article, chosen, captions, figures)


def _words(builder: DraftBuilder) -> list[str]:
    text = builder.text
    return [folded(text[block.start : block.end]) for block in builder.blocks]


def neighbours(count: int, captions: AbstractSet[int]) -> tuple[list[int], list[int]]:
    """Return for each place of an image the blocks before and after it that are no captions of images.

    Args:
        count: of the page's blocks; an image may stand before each of them and after the last.
        captions: the numbers of those that are captions, asked once for each block however many images there are.
    """
    plain = [number not in captions for number in range(count)]
    before = list(accumulate(range(count), lambda last, n: n if plain[n] else last, initial=-1))
    after = list(accumulate(reversed(range(count)), lambda last, n: n if plain[n] else last, initial=count))
    return before, after[::-1]


def _place(blocks: list[Block], page: list[str], places: dict[str, int], before: int, after: int) -> int:
    """Return the number of the article's block that what stood between two of the page stood before; -1 for none."""
    following = places.get(page[after]) if after < len(page) else len(places)
    if before < 0 or following is None:
        return -1
    if page[before] in places:
        return places[page[before]] + 1
    near = blocks[max(after - _TO_HEADLINE, 0) : after]
    return 0 if not following and any(one.kind is BlockKind.HEADING and one.level == 1 for one in near) else -1


def _rebuilt(
    article: DraftBuilder, chosen: list[str], captions: set[str], figures: dict[int, list[str]]
) -> DraftBuilder:
    text, made = article.text, DraftBuilder()
    for number, (block, words) in enumerate(zip(article.blocks, chosen, strict=True)):
        _add(made, figures[number])
        before = article.blocks[number - 1] if number else block
        if "\n\n" in text[before.end : block.start]:
            made.begin_table()
        plain = block.kind is BlockKind.PARAGRAPH
        made.add(BlockKind.CAPTION if plain and words in captions else block.kind, words, level=block.level)
    _add(made, figures[len(chosen)])
    return made


def _add(made: DraftBuilder, captions: list[str]) -> None:
    for caption in captions:
        made.picture()
        made.add(BlockKind.CAPTION, caption)
