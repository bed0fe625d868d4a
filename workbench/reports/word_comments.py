"""Comments in Word files: on words, under a name, dated; as many as an article has claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml.comments import CT_Comments
from docx.oxml.ns import qn
from docx.oxml.parser import register_element_cls

from workbench.reports.word_file import moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document
    from docx.text.run import Run


class _InOrder(CT_Comments):
    """Comments numbered as they come: python-docx reads all their numbers for each new one."""

    def _next_available_comment_id(self) -> int:
        return int(self[-1].get(qn("w:id"), "-1")) + 1 if len(self) else 0


register_element_cls("w:comments", _InOrder)


def comment_on(document: Document, runs: Sequence[Run], lines: Sequence[str], *, author: str, at: str) -> None:
    """Append a comment on the words from the first run to the last.

    Args:
        document: one of ours, begun without comments.
        runs: at least one.
        lines: its paragraphs, at least one.
        author: whose name it bears.
        at: ISO time.
    """
    initials = "".join(part[0] for part in author.split()[:3])
    comment = document.add_comment([runs[0], runs[-1]], text=lines[0], author=author, initials=initials)
    for line in lines[1:]:
        comment.add_paragraph(line)
    comment._comment_elm.set(qn("w:date"), moment(at).strftime("%Y-%m-%dT%H:%M:%SZ"))  # noqa: SLF001 - no API
