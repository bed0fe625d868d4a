"""The correction sheet for Word: tracked changes, each with a comment that names the claim and the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import docx
from docx.oxml.ns import qn

from workbench.reports.changed_words import before_and_after
from workbench.reports.house import house
from workbench.reports.redline import sheet
from workbench.reports.word_comments import comment_on
from workbench.reports.word_file import element_of, moment, packed
from workbench.reports.words import one_line, words

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

    from workbench.errors import Language
    from workbench.model.dossier import Dossier
    from workbench.reports.redline import ReasonView, SheetView, Stretch

_STYLES: Final = {"list_item": "List Bullet", "quote": "Quote"}
_TAGS: Final = {"gone": "w:del", "come": "w:ins"}


def write(dossier: Dossier, language: Language) -> bytes:
    """Return the sheet as .docx; the same bytes for the same dossier."""
    view = sheet(dossier, language)
    document = docx.Document()
    _Sheet(document, view, language, dossier.as_of).fill()
    return packed(
        document, title=f"{words('sheet-title', language)}: {view.title}", language=language, as_of=dossier.as_of
    )


class _Sheet:
    """Fills one document.

    Args:
        document: an empty one.
        view: what to print.
        language: of the labels.
        as_of: the time of changes whose verdict has none.
    """

    def __init__(self, document: Document, view: SheetView, language: Language, as_of: str) -> None:
        self._document = document
        self._view = view
        self._language = language
        self._as_of = as_of
        self._reasons = {reason.claim: reason for reason in view.reasons}
        self._change = 0

    def fill(self) -> None:
        """Write head, article and what could not be set into it."""
        view = self._view
        name = house(self._language).name
        self._document.add_paragraph(
            " · ".join(p for p in (name, words("sheet-title", self._language), view.draft) if p)
        )
        self._document.add_heading(view.title, 0)
        self._document.add_paragraph(view.count)
        spans: dict[int, list[Run]] = {}
        for block in view.blocks:
            heading = block.kind == "heading"
            paragraph = (
                self._document.add_heading("", min(4, block.level + 1))
                if heading
                else self._document.add_paragraph(style=_STYLES.get(block.kind))
            )
            for stretch in block.stretches:
                run = self._run(paragraph, stretch)
                if stretch.claim:
                    spans.setdefault(stretch.claim, []).append(run)
        for claim, runs in spans.items():
            self._comment(claim, runs)
        for claim, runs in spans.items():
            self._track(claim, runs)
        self._elsewhere()

    def _run(self, paragraph: Paragraph, stretch: Stretch) -> Run:
        run = paragraph.add_run(stretch.text)
        if stretch.change != "same":
            run._r.set("change", stretch.change)  # noqa: SLF001 - taken off again when the change is tracked
        return run

    def _comment(self, claim: int, runs: list[Run]) -> None:
        reason = self._reasons[claim]
        author = reason.by or words("title", self._language)
        lines = [f"{words('claim', self._language, n=claim)}: {reason.after}", one_line(reason.reason)]
        comment_on(self._document, runs, [line for line in lines if line], author=author, at=reason.at or self._as_of)

    def _track(self, claim: int, runs: list[Run]) -> None:
        """Wrap each changed run as Word's own tracked deletion or insertion."""
        reason = self._reasons[claim]
        for run in runs:
            element = run._r  # noqa: SLF001 - python-docx has no API for tracked changes
            change = element.attrib.pop("change")
            self._change += 1
            holder = self._holder(_TAGS[change], reason)
            element.addprevious(holder)  # type: ignore[arg-type]  # lxml's stubs know one kind of element
            holder.append(element)
            if change == "gone":
                for text in element.findall(qn("w:t")):
                    text.tag = qn("w:delText")

    def _holder(self, tag: str, reason: ReasonView) -> BaseOxmlElement:
        author = reason.by or words("title", self._language)
        return element_of(tag, id=str(self._change), author=author, date=self._date(reason))

    def _date(self, reason: ReasonView) -> str:
        return moment(reason.at or self._as_of).strftime("%Y-%m-%dT%H:%M:%SZ")

    def _elsewhere(self) -> None:
        left = [reason for reason in self._view.reasons if not reason.in_text]
        if not left:
            return
        self._document.add_heading(words("sheet-elsewhere", self._language), 1)
        for reason in left:
            head = words("claim", self._language, n=reason.claim)
            self._document.add_paragraph(f"{head}: {before_and_after(reason.changed)} ({one_line(reason.reason)})")
