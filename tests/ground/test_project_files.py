"""The project's own files: every dependency pinned, no address of a registry, two commands in the README."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PINS = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[\s\[<>=!~;]", name.strip())[0]).lower()


def declared() -> set[str]:
    extras = PROJECT["optional-dependencies"]
    return {normal(line) for line in [*PROJECT["dependencies"], *extras["test"], *extras["dev"]]}


def needed() -> set[str]:
    """Return what the declared dependencies need in turn, as installed here."""
    found: set[str] = set()
    waiting = declared()
    while waiting:
        name = waiting.pop()
        found.add(name)
        try:
            lines = requires(name) or []
        except PackageNotFoundError:
            continue
        waiting |= {normal(line) for line in lines if "extra ==" not in line} - found
    return found


def test_each_line_pins_one_version_and_names_no_address() -> None:
    assert [line for line in PINS if not re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.!+]+", line)] == []
    assert sorted(PINS, key=str.lower) == PINS


def test_everything_declared_is_pinned() -> None:
    assert declared() - {normal(line) for line in PINS} == set()


def test_nothing_is_pinned_that_nothing_needs() -> None:
    assert {normal(line) for line in PINS} - needed() <= {"lxml-html-clean"}


@pytest.mark.parametrize("line", [line for line in PINS if normal(line) in declared()])
def test_what_is_declared_is_installed_as_pinned(line: str) -> None:
    assert version(normal(line)) == line.partition("==")[2]


@pytest.mark.parametrize("command", ["make run", "make test"])
def test_the_readme_names_the_two_commands_first(command: str) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert command in readme[:800]


def test_the_pictures_of_the_readme_are_there() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [path for path in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", readme) if not (ROOT / path).is_file()] == []
