"""Carry ``resources/`` and ``seeds/`` inside the wheel as ``workbench/_data`` (see workbench/paths.py)."""

from pathlib import Path
from shutil import copytree, ignore_patterns

from setuptools.build_meta import (
    build_editable,
    build_sdist,
    build_wheel,
    get_requires_for_build_editable,
    get_requires_for_build_sdist,
    get_requires_for_build_wheel,
    prepare_metadata_for_build_editable,
    prepare_metadata_for_build_wheel,
)
from setuptools.command.build_py import build_py

__all__ = [
    "BuildWithData",
    "build_editable",
    "build_sdist",
    "build_wheel",
    "get_requires_for_build_editable",
    "get_requires_for_build_sdist",
    "get_requires_for_build_wheel",
    "prepare_metadata_for_build_editable",
    "prepare_metadata_for_build_wheel",
]

ROOT = Path(__file__).resolve().parent.parent


class BuildWithData(build_py):
    """Copy the data folders beside the modules while building a wheel; an editable install needs no copy."""

    def run(self) -> None:
        """Build the modules, then copy the data."""
        super().run()
        if self.editable_mode:
            return
        for folder in ("resources", "seeds"):
            target = Path(self.build_lib) / "workbench" / "_data" / folder
            copytree(ROOT / folder, target, dirs_exist_ok=True, ignore=ignore_patterns("__pycache__", "*.pyc"))
