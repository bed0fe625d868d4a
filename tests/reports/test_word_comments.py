"""Comments in Word files, as many as there are claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Never

import docx
from docx.oxml.comments import CT_Comments
from docx.oxml.ns import qn

from workbench.reports.word_comments import comment_on

if TYPE_CHECKING:
    import pytest


def test_comments_are_numbered_without_reading_those_before(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(_comments: CT_Comments, path: str) -> Never:
        raise AssertionError(path)

    monkeypatch.setattr(CT_Comments, "xpath", read)
    document = docx.Document()
    run = document.add_paragraph().add_run("Worte")
    for number in range(3):
        comment_on(document, [run], [f"Zeile {number}", "mehr"], author="Ada B. Lovelace", at="2025-02-12T10:00:00Z")
    made = [comment._comment_elm for comment in document.comments]
    assert [comment.get(qn("w:id")) for comment in made] == ["0", "1", "2"]
    assert [comment.get(qn("w:initials")) for comment in made] == ["ABL"] * 3
    assert [comment.get(qn("w:date")) for comment in made] == ["2025-02-12T10:00:00Z"] * 3
    assert [comment.text for comment in document.comments][-1] == "Zeile 2\nmehr"
