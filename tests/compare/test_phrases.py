"""What is said beside figures: a file for each language, all of it in use, none of it broken."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from workbench import compare, paths
from workbench.compare.signs import phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

WHOLE = {"called", "dates_outside", "held"}  # all that such a table holds is looked for
FILES = sorted(paths.resource("languages").glob("*/comparing.toml"))


@pytest.fixture
def languages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Yield a folder of languages of its own, which is read instead of the real one."""
    monkeypatch.setattr(paths, "resource", tmp_path.joinpath)
    phrases._tables.cache_clear()
    (tmp_path / "languages").mkdir()
    yield tmp_path / "languages"
    phrases._tables.cache_clear()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.parent.name)
def test_every_phrase_is_a_pattern_that_its_module_asks_for(file: Path) -> None:
    sources = {path.stem: path.read_text("utf-8") for path in Path(compare.__path__[0]).rglob("*.py")}
    sources["life"] = sources["ages"] + sources["lives"]
    for table, said in tomllib.loads(file.read_text("utf-8")).items():
        for name, words in said.items():
            pattern = re.compile(words.replace("\n", ""))
            assert pattern.fullmatch("") is None, f"{table}.{name} matches nothing at all"
            asked = re.search(rf"""\[['"]{name}['"]\]""", sources.get(table, ""))
            assert asked or table in WHOLE, f"nobody asks for {table}.{name}"


def test_a_further_language_is_a_further_file(languages: Path) -> None:
    for code, words in (("de", "heute"), ("fr", "'''\naujourd'hui\n|maintenant'''"), ("it", "oggi")):
        (languages / code).mkdir()
        quoted = words if words.startswith("'") else f"'{words}'"
        (languages / code / "comparing.toml").write_text(f"[ages]\nnow = {quoted}\n", "utf-8")
    said = phrases.said("ages")
    assert said == {"now": "(?:heute|aujourd'hui|maintenant|oggi)"}
    assert phrases.said("nowhere") == {}
