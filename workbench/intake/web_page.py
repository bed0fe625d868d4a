"""HTML: the article of a page as blocks; nothing is fetched, run or resolved.

trafilatura (Apache-2.0) finds the article among menus and teasers, and its metadata. Where a page is hardly more than
the article, or trafilatura loses its paragraphs, the page's own blocks are taken as they stand. The parser is libxml2's
for HTML: it knows no external entities, and entities of a document type are not expanded.
"""

from __future__ import annotations

import copy
import re
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import lxml.html
from lxml import etree

from workbench.errors import InputError
from workbench.intake.blocks import DraftBuilder, folded
from workbench.intake.figures import with_pictures
from workbench.intake.kinds import KNOWN_SUFFIXES
from workbench.intake.page_walk import EXTRACT, HTML, collect, parsed
from workbench.model.articles import Document

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def _absent(name: str) -> Iterator[None]:
    """Let a module seem absent to what is imported meanwhile, unless it is loaded already."""
    if name in sys.modules:
        yield
        return
    sys.modules[name] = None  # type: ignore[assignment]  # so Python writes down what there is not
    try:
        yield
    finally:
        del sys.modules[name]


with _absent("py3langid"):  # trafilatura can guess languages, which nobody asks it for, and loads NumPy for that
    from trafilatura import bare_extraction
    from trafilatura.settings import Document as Extracted

_HOST: Final = re.compile(r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,4}[^\W\d_]{2,24}")
_FILES: Final = (*KNOWN_SUFFIXES, ".asp", ".aspx", ".doc", ".jsp", ".php", ".ppt", ".pptx", ".xls", ".zip")
_DEEPEST: Final = 150  # trafilatura recurses; deeper trees are read by our own loop alone
_BOTTOM: Final = 2000  # libxml2 drops what nests deeper
_MUCH_MORE: Final = 1.25  # a page whose text exceeds the article's by a quarter has menus and teasers


def read_html(page: str, *, name: str = "") -> Document:
    """Return the article in a page; its text is empty when the page shows no words.

    Args:
        page: the page's text.
        name: the file's name, for the error's sentence.

    Raises:
        InputError: ``unparsable`` when the page nests so deep that its words are lost.
    """
    tree = parsed(page)
    if tree is None:
        return Document(text="", blocks=(), media_type="text/html")
    depth = _depth(tree)
    own = collect(tree, HTML)
    if not own.blocks and depth > _BOTTOM:
        raise InputError("unparsable", path=name or "HTML", cause=f"{depth}+ levels")
    found = _extract(tree) if depth <= _DEEPEST else None
    builder = own if found is None else _better(own, found)
    meta = {key: folded(str(getattr(found, key, None) or "")) for key in ("title", "author", "sitename", "date")}
    return Document(
        text=builder.text,
        blocks=tuple(builder.blocks),
        images=builder.images,
        title=meta["title"] or builder.title(),
        author=meta["author"],
        outlet=meta["sitename"] if _is_outlet(meta["sitename"], tree) else "",
        date=meta["date"],
        media_type="text/html",
    )


def _is_outlet(name: str, tree: lxml.html.HtmlElement) -> bool:
    """Say whether a site's name may be one: the page's own data tell it, or it is a host's.

    Where they tell none, trafilatura takes what has a full stop in the title: as often a file's name, or "Version 2.0".
    """
    if "." not in name or any(folded(told).lstrip("@") == name for told in tree.xpath("//meta/@content")):
        return True
    return bool(_HOST.fullmatch(name)) and not name.lower().endswith(_FILES)


def read_page_whole(page: str) -> Document:
    """Return all words of a page, for pages that are no article, such as a mail; empty when it shows none."""
    tree = parsed(page)
    builder = DraftBuilder() if tree is None else collect(tree, HTML)
    return Document(text=builder.text, blocks=tuple(builder.blocks), media_type="text/html")


def _depth(tree: lxml.html.HtmlElement) -> int:
    depth = deepest = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _extract(tree: lxml.html.HtmlElement) -> Extracted | None:
    found = bare_extraction(
        copy.deepcopy(tree),  # it prunes what it is given
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        favor_recall=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    return found if isinstance(found, Extracted) else None


def _better(own: DraftBuilder, found: Extracted) -> DraftBuilder:
    """Choose the article where the page holds much besides it, in the page's own blocks where they were lost."""
    article = collect(found.body, EXTRACT)
    if not article.blocks or len(own.text) <= _MUCH_MORE * len(article.text):
        return own
    if len(article.blocks) > 1:
        return with_pictures(own, article)
    whole, kept, text = folded(article.text), DraftBuilder(), own.text
    for block in own.blocks:
        words = text[block.start : block.end]
        if words in whole:
            kept.add(block.kind, words, level=block.level)
    return with_pictures(own, kept if 2 * len(kept.text) > len(whole) else article)
