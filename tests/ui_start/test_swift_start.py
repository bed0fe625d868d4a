"""What a start leaves out of Qt's bindings, and that nothing else of them is missed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]


def said(program: str) -> list[str]:
    """Return what a program prints in a process of its own, where Qt is not loaded yet."""
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=_ROOT, capture_output=True, text=True, timeout=100, check=True
    )
    return done.stdout.splitlines()


def test_what_writes_type_stubs_is_not_loaded() -> None:
    program = (
        "import sys\n"
        "from importlib import machinery\n"
        "plain = machinery.ModuleSpec\n"
        "from workbench.ui.swift_start import hurry\n"
        "hurry()\n"
        "print(machinery.ModuleSpec is plain)\n"
        "print('argparse' in sys.modules)\n"
        "print(hasattr(sys.modules['shibokensupport.signature.lib.pyi_generator'], 'generate_pyi'))\n"
    )
    assert said(program) == ["True", "False", "False"]


def test_a_call_with_the_wrong_arguments_is_still_explained() -> None:
    program = (
        "from workbench.ui.swift_start import hurry\n"
        "hurry()\n"
        "from PySide6.QtCore import QObject, QTimer\n"
        "try:\n"
        "    QTimer.singleShot('soon', [])\n"
        "except TypeError as error:\n"
        "    print('Supported signatures' in str(error))\n"
        "from PySide6.support.signature import get_signature\n"
        "print(get_signature(QObject.parent))\n"
    )
    assert said(program) == ["True", "(self, /) -> PySide6.QtCore.QObject | None"]
