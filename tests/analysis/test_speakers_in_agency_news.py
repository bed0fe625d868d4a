"""Speakers as agency news tells them over several sentences: short pieces whose key stood before the rules were asked.

``telling/de_*.txt`` holds the pieces, each behind its number ("# 01"), a line per paragraph. Right behind an opening
mark stands in braces whose the words are, by a surname or a whole name, "-" for nobody: „{Fink}Nein“. "~" precedes a
speaker that is not found, who is not asked for.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from workbench.analysis import Analyser
from workbench.model.facts import FactKind

ANALYSER = Analyser()
FOLDER = Path(__file__).parent / "telling"
KEY = re.compile(r"\{(?P<open>~?)(?P<name>[^}]+)\}")


def pieces() -> dict[str, str]:
    """Return each piece by its number, keys and all."""
    texts = [path.read_text("utf-8") for path in sorted(FOLDER.glob("de_*.txt"))]
    parts = [part for text in texts for part in re.split(r"^# (\d+)\n", text, flags=re.MULTILINE)[1:]]
    return {number: body.strip().replace("\n", "\n\n") for number, body in zip(parts[::2], parts[1::2], strict=True)}


def asked() -> list[tuple[str, int, str]]:
    """Return each speaker that is found: the piece, where the words begin (code points), the name."""
    found = list[tuple[str, int, str]]()
    for number, body in PIECES.items():
        for key in KEY.finditer(body):
            if not key["open"]:
                found.append((number, len(KEY.sub("", body[: key.start()])), key["name"]))
    return found


PIECES = pieces()


@cache
def said(number: str) -> dict[int, str | None]:
    """Return who says the words that begin at a place, by the program."""
    facts = ANALYSER.facts(KEY.sub("", PIECES[number]), language="de")
    return {fact.start: fact.speaker for fact in facts if fact.kind is FactKind.QUOTE}


@pytest.mark.parametrize(("number", "start", "name"), asked())
def test_whoever_agency_news_lets_speak_is_heard(number: str, start: int, name: str) -> None:
    speaker = said(number)[start] or "-"
    assert speaker.split()[-1].removesuffix("s") in {word.removesuffix("s") for word in name.split()}
