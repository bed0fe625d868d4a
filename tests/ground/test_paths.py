"""Resources and seeds are found from a checkout and from an installed wheel; the user's folders from where they say."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from workbench import paths
from workbench.errors import InputError

ROOT = Path(__file__).parents[2]
PROBE = """
import json
from workbench import paths
from workbench.text.messages import say
print(json.dumps({
    "package": paths.__file__,
    "seeds": sorted(str(path.relative_to(paths.seed())) for path in paths.seed().rglob("*") if path.is_file()),
    "resources": sorted(str(p.relative_to(paths.resource())) for p in paths.resource().rglob("*") if p.is_file()),
    "said": say("rating.disputed", "de"),
}))
"""


def files_below(folder: Path) -> list[str]:
    return sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel from a copy of what belongs to it, and unpack it as an installation would."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    source.mkdir()
    for name in ("workbench", "resources", "seeds", "packaging", "pyproject.toml", "README.md", "LICENSE"):
        (source / name).symlink_to(ROOT / name)
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(source)]
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    (wheel,) = folder.glob("*.whl")
    site = folder / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    return site


def probe(site: Path, tmp_path: Path) -> dict[str, object]:
    """Import the installed package in a fresh interpreter that stands elsewhere and never sees the checkout."""
    command = [sys.executable, "-P", "-c", f"import sys; sys.path.insert(0, {str(site)!r})\n{PROBE}"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path, env=clean_environment())
    assert answer.returncode == 0, answer.stderr
    found: dict[str, object] = __import__("json").loads(answer.stdout)
    return found


def clean_environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "WORKBENCH"))}


def test_an_installed_wheel_finds_its_seeds_and_resources(installed: Path, tmp_path: Path) -> None:
    found = probe(installed, tmp_path)
    assert Path(str(found["package"])).is_relative_to(installed)
    assert found["seeds"] == files_below(ROOT / "seeds")
    assert found["resources"] == files_below(ROOT / "resources")
    assert found["said"] == "Strittig"


def test_the_wheel_holds_the_package_its_data_and_nothing_beside(installed: Path) -> None:
    tops = {path.name for path in installed.iterdir() if not path.name.endswith(".dist-info")}
    assert tops == {"workbench"}
    modules = {path for path in files_below(ROOT / "workbench") if path.endswith(".py")}
    carried = {path for path in files_below(installed / "workbench") if not path.startswith("_data")}
    assert modules <= carried
    assert "py.typed" in carried
    (licence,) = installed.glob("*.dist-info/licenses/LICENSE")
    assert "Apache License" in licence.read_text(encoding="utf-8")


def test_a_checkout_finds_them_beside_the_package() -> None:
    assert paths.seed() == ROOT / "seeds"
    assert paths.resource("translations", "core.toml") == ROOT / "resources" / "translations" / "core.toml"


@pytest.mark.parametrize("find", [paths.resource, paths.seed])
def test_a_missing_file_is_one_sentence(find: type) -> None:
    with pytest.raises(InputError) as missing:
        find("nothing", "here.toml")
    assert missing.value.code == "resource-missing"
    assert "here.toml" in missing.value.sentence("de")


def test_the_users_folders_follow_the_environment(own_folders: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert paths.data_folder() == paths.config_folder() == own_folders
    assert paths.default_library() == own_folders / "library.sqlite"
    assert paths.demonstration_library().parent == own_folders
    monkeypatch.setenv("WORKBENCH_LIBRARY", "/somewhere/else.sqlite")
    assert paths.default_library() == Path("/somewhere/else.sqlite")
    monkeypatch.delenv("WORKBENCH_LIBRARY")
    monkeypatch.delenv("WORKBENCH_DATA")
    assert paths.APPLICATION in str(paths.data_folder())
    assert paths.APPLICATION in str(paths.config_folder())
