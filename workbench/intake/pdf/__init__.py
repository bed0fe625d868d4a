"""PDF: lines, pictures and tables of its pages become the text that all formats share.

reading         the file: ``read_pdf``, ``open_pdf``; the one home of pypdfium2, which letters and objects share
page            a page: letters (lines, words), objects (pictures, drawn lines); pictures where it shows them
lines           what runs over the pages; printed: what a browser adds; look: what is usual in a text
paragraphs      the text; seams of its lines; captions of pictures
tables          which lines are rows: rules, grids, boxes, ruled; pieces, wrapped, aligned; cells of both
"""

from __future__ import annotations

from workbench.intake.pdf.reading import MOST_PAGES, open_pdf, read_pdf

__all__ = ["MOST_PAGES", "open_pdf", "read_pdf"]
