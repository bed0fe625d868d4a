"""Where things lie: the only file that knows the way to resources, seeds and the user's folders.

In a checkout ``resources/`` and ``seeds/`` stand beside the package; in an installed wheel they are carried inside it.

2026-11-22: the wheel carries both folders under ``workbench/_data/`` (``packaging/wheel_backend.py``
copies them while building), so that a wheel never writes outside its own package.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Any, Final

from workbench.errors import InputError

APPLICATION: Final = "factcheck-workbench"
SETTINGS_FILE: Final = "settings.toml"
_PACKAGE: Final = Path(__file__).resolve().parent


def _data_root(package: Path = _PACKAGE) -> Path:
    """Return the folder that holds ``resources`` and ``seeds`` (wheel first: a checkout has no ``_data``)."""
    carried = package / "_data"
    return carried if carried.is_dir() else package.parent


@cache
def table(text: str) -> dict[str, Any]:
    """Return a table written in TOML, read once; nobody may change it.

    Raises:
        ValueError: it is no TOML (``tomllib.TOMLDecodeError``, whose words name the line).
    """
    import tomllib  # noqa: PLC0415 - a parser in Python, which some commands do without

    return tomllib.loads(text)


def resource(*parts: str) -> Path:
    """Return the path of a file or folder in ``resources/``.

    Raises:
        InputError: ``resource-missing`` when the installation lacks it.
    """
    return _existing(_data_root() / "resources" / Path(*parts))


def seed(*parts: str) -> Path:
    """Return the path of a file or folder in ``seeds/``.

    Raises:
        InputError: ``resource-missing`` when the installation lacks it.
    """
    return _existing(_data_root() / "seeds" / Path(*parts))


def stands(path: Path) -> bool:
    """Say whether something stands at a path; where nobody may look (a closed folder) it does: opening it says why."""
    try:
        return path.exists()
    except OSError:
        return True


def is_folder(path: Path) -> bool:
    """Say whether a path is a folder; where nobody may look it is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _existing(path: Path) -> Path:
    if not path.exists():
        raise InputError("resource-missing", path=path)
    return path


def _usual(kind: str) -> str:
    import platformdirs  # noqa: PLC0415 - not needed where a folder is named

    return str(getattr(platformdirs, kind)(APPLICATION, appauthor=False))


def data_folder() -> Path:
    """Return the user's data folder (``WORKBENCH_DATA`` wins, for tests and portable use)."""
    chosen = os.environ.get("WORKBENCH_DATA")
    return Path(chosen) if chosen else Path(_usual("user_data_dir"))


def config_folder() -> Path:
    """Return the folder of the user's settings (beside the data when ``WORKBENCH_DATA`` is set)."""
    chosen = os.environ.get("WORKBENCH_DATA")
    return Path(chosen) if chosen else Path(_usual("user_config_dir"))


def house_folder() -> Path:
    """Return the folder of the desk's own style: ``WORKBENCH_HOUSE``, the one set, else ``house`` beside the settings.

    It may hold ``ratings.toml``, ``house.toml`` (name, imprint, logo) and ``templates/``; none of it need be there.
    """
    chosen = os.environ.get("WORKBENCH_HOUSE") or _set("house_folder")
    return Path(chosen) if chosen else config_folder() / "house"


def styled(*parts: str) -> Path:
    """Return the desk's own version of a file in ``resources/``, or ours where it has none.

    Raises:
        InputError: ``resource-missing`` when the installation lacks it.
    """
    own = house_folder() / Path(*parts)
    try:
        return own if own.is_file() else resource(*parts)
    except OSError:  # a closed folder
        return resource(*parts)


def default_library() -> Path:
    """Return the library used when none is named: ``WORKBENCH_LIBRARY``, else in the folder set or the user's data."""
    chosen, folder = os.environ.get("WORKBENCH_LIBRARY"), _set("library_folder")
    return Path(chosen) if chosen else (Path(folder) if folder else data_folder()) / "library.sqlite"


def _set(name: str) -> str:
    """Return a folder the settings name, empty for none; ``settings`` stands above this file, so it is read here."""
    try:
        stored = table((config_folder() / SETTINGS_FILE).read_text(encoding="utf-8")).get(name, "")
    except (OSError, ValueError):  # unreadable, or no text, or no TOML
        return ""
    return stored if isinstance(stored, str) and Path(stored).is_absolute() else ""


def demonstration_library() -> Path:
    """Return where the demonstration library of the first start is kept."""
    return data_folder() / "demonstration.sqlite"
