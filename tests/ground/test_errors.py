"""Every error is one German and one English sentence with the same places, and says what to do."""

from __future__ import annotations

import ast
import errno
import os
import string
from pathlib import Path

import pytest

import workbench
from workbench.errors import SENTENCES, CancelledError, InputError, WorkbenchError

PACKAGE = Path(workbench.__file__).parent
ERRORS = {"WorkbenchError"} | {kind.__name__ for kind in WorkbenchError.__subclasses__()}


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def raised_codes() -> dict[str, tuple[set[str], str]]:
    """Return every code given to an error in the code, with the details given (``*`` where they are passed on)."""
    codes: dict[str, tuple[set[str], str]] = {}
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ERRORS):
                continue
            if node.args and isinstance(node.args[0], ast.Constant):
                given = {keyword.arg or "*" for keyword in node.keywords}
                codes[f"{path.relative_to(PACKAGE)}:{node.lineno}"] = (given, str(node.args[0].value))
    return codes


@pytest.mark.parametrize("code", SENTENCES)
def test_both_sentences_are_whole_and_have_the_same_places(code: str) -> None:
    german, english = SENTENCES[code]
    assert places(german) == places(english)
    for sentence in (german, english):
        assert sentence[0].isupper() or sentence[0] in "„“{"
        assert sentence.rstrip()[-1] in ".}"
        assert "\n" not in sentence


@pytest.mark.parametrize("code", SENTENCES)
def test_the_sentence_fills_its_places(code: str) -> None:
    details = {name: f"<{name}>" for name in places(SENTENCES[code][0])}
    error = WorkbenchError(code, **details)
    for said in (error.sentence("de"), error.sentence("en")):
        assert all(value in said for value in details.values())
    assert str(error) == error.sentence("en")


@pytest.mark.parametrize(
    ("number", "german", "english"),
    [
        (errno.ENOSPC, "der Datenträger ist voll", "the disk is full"),
        (errno.EROFS, "der Datenträger ist schreibgeschützt", "the disk is read-only"),
        (errno.EACCES, "keine Berechtigung", "no permission"),
    ],
)
def test_the_system_s_cause_is_told_in_our_words(number: int, german: str, english: str) -> None:
    error = InputError("file-unwritable", path="a.pdf", cause=os.strerror(number))
    assert f"({german})" in error.sentence("de")
    assert f"({english})" in error.sentence("en")


def test_an_unknown_cause_stays_as_it_is() -> None:
    assert "(odd)" in InputError("file-unwritable", path="a.pdf", cause="odd").sentence("de")


def test_every_error_raised_in_the_code_has_its_sentence_and_its_details() -> None:
    raised = raised_codes()
    assert len(raised) > 5
    wrong = {
        where: code
        for where, (given, code) in raised.items()
        if code not in SENTENCES or ("*" not in given and places(SENTENCES[code][0]) - given)
    }
    assert wrong == {}


def test_all_kinds_share_one_root() -> None:
    assert issubclass(InputError, WorkbenchError)
    assert CancelledError().sentence("de") == "Abgebrochen; es wurde nichts geändert."
    assert len(ERRORS) >= 8
