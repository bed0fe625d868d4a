"""What a start keeps for the next: only what is the same is used, whatever else is made as ever."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench import paths
from workbench.ui.kept_code import FILE_NAME, Kept
from workbench.ui.kept_modules import KeptModules, key_of, loaded_code

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def own_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "TABLES", {})
    monkeypatch.setattr(paths, "KEPT_TABLES", {})


@pytest.fixture
def kept(tmp_path: Path) -> Callable[[], Kept]:
    return lambda: Kept(tmp_path / FILE_NAME)


def run(kept: Kept, text: str) -> dict[str, Any]:
    names: dict[str, Any] = {}
    exec(kept.code(text, "<string>"), names)  # noqa: S102 - our own text
    return names


def test_code_made_once_is_the_same_in_the_next_start(
    kept: Callable[[], Kept], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = kept()
    assert run(first, "x = 6 * 7")["x"] == 42
    first.save()
    monkeypatch.setattr("builtins.compile", lambda *_a, **_k: pytest.fail("compiled again"))
    assert run(kept(), "x = 6 * 7")["x"] == 42


def test_other_text_is_compiled(kept: Callable[[], Kept]) -> None:
    first = kept()
    run(first, "x = 1")
    first.save()
    assert run(kept(), "x = 2")["x"] == 2


def test_annotations_stay_what_they_are_without_the_future(kept: Callable[[], Kept]) -> None:
    assert run(kept(), "def f(x: int): ...")["f"].__annotations__ == {"x": int}


@given(st.binary(max_size=200), st.integers(0, 200))
def test_a_damaged_file_is_as_none(tmp_path_factory: pytest.TempPathFactory, noise: bytes, at: int) -> None:
    path = tmp_path_factory.mktemp("cache") / FILE_NAME
    first = Kept(path)
    run(first, "x = 1")
    first.save()
    whole = path.read_bytes()
    for damaged in (noise, whole[: -1 - at], whole[:-40] + noise + whole[-39:]):
        if damaged != whole:
            path.write_bytes(damaged)
            assert run(Kept(path), "x = 1")["x"] == 1


def test_what_another_installation_kept_is_left_alone(
    kept: Callable[[], Kept], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = kept()
    first.take_modules({"a": (("/elsewhere/a.py", 1, 1), compile("", "a", "exec"))})
    first.save()
    assert kept().modules
    monkeypatch.setattr(sys, "prefix", "/elsewhere")
    assert not kept().modules


def test_a_folder_that_cannot_be_written_costs_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    first = Kept(tmp_path / "file" / FILE_NAME)
    run(first, "x = 1")
    first.save()


def test_tables_come_back_but_for_those_with_dates(kept: Callable[[], Kept]) -> None:
    first = kept()
    plain, dated = 'a = ["b", 1, 2.5, true]\n[c]\nd = "e"', "day = 2025-02-12"
    read = [paths.table(text) for text in (plain, dated)]
    first.save()
    paths.TABLES.clear()
    paths.KEPT_TABLES.clear()
    kept()
    assert list(paths.KEPT_TABLES) == [plain]
    assert [paths.table(text) for text in (plain, dated)] == read


def test_no_toml_is_said_as_ever() -> None:
    with pytest.raises(ValueError, match="line 1"):
        paths.table("= nothing")


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = tmp_path / "found_again.py"
    path.write_text("answer = 42\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    yield path
    sys.modules.pop(path.stem, None)


def test_a_module_is_found_where_it_was_until_it_changes(module: Path, kept: Callable[[], Kept]) -> None:
    assert __import__(module.stem).answer == 42
    first = kept()
    first.take_modules(loaded_code([module.stem, "sys", "no_such_module"]))
    first.save()
    finder = KeptModules(kept())
    spec = finder.find_spec(module.stem, None)
    assert spec is not None
    assert spec.origin == str(module)
    assert spec.has_location
    assert finder.find_spec("sys", None) is None
    module.write_text("answer = 43\n", encoding="utf-8")
    os.utime(module, ns=(1, 1))
    assert finder.find_spec(module.stem, None) is None
    module.unlink()
    assert finder.find_spec(module.stem, None) is None
    assert key_of(str(module)) is None


_START = """
import sys
from pathlib import Path
from workbench.ui import swift_start
swift_start.hurry(Path(sys.argv[1]))
import builtins, dataclasses
plain, seen = builtins.compile, []
builtins.compile = lambda source, name, *rest, **more: (seen.append(name), plain(source, name, *rest, **more))[1]
import PySide6.QtWidgets, workbench.model.dossier
@dataclasses.dataclass(frozen=True, slots=True)
class Point:
    x: int
assert Point(1) == Point(1) and Point(1) != Point(2)
try:
    PySide6.QtWidgets.QSizePolicy("words")
except TypeError as error:
    print("called with wrong argument types" in str(error))
from shibokensupport.signature.lib import pyi_generator
print(callable(pyi_generator.generate_pyi))
module = sys.modules["workbench.model.dossier"]
print(type(module.__loader__).__name__, Path(module.__file__).name, sys.modules["workbench.model"].__path__ != [])
swift_start.painted()
swift_start.keep()
"""


def test_a_second_start_finds_what_the_first_one_made(tmp_path: Path) -> None:
    def start() -> list[str]:
        done = subprocess.run(
            [sys.executable, "-c", _START, str(tmp_path)],
            cwd=_ROOT,
            capture_output=True,
            text=True,
            check=True,
            timeout=100,
        )
        return done.stdout.splitlines()

    assert start() == ["True", "True", "SourceFileLoader dossier.py True"]
    assert (tmp_path / FILE_NAME).stat().st_size > 0
    assert start() == ["True", "True", "_Loader dossier.py True"]
