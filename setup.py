"""Carry ``resources/`` and ``seeds/`` inside the wheel as ``workbench/_data`` (see workbench/paths.py)."""

from pathlib import Path
from shutil import copytree, ignore_patterns

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent


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


setup(cmdclass={"build_py": BuildWithData})
