"""What stands in the way of a swift start, and is taken away by ``hurry`` before Qt and most of ours are imported.

PySide6's hook in ``import`` serves ``from __feature__ import snake_case``, which nothing here uses, and reads the
source of every module that comes after it, looking for the word "PySide6". The collector of garbage goes through
everything again and again while modules and widgets are made, none of which is garbage; it rests until the desktop
looks for garbage itself (``sweeping``), and ``settled`` leaves out for good what stays as long as the window.

2026-11-28: keeping byte code, the code of dataclasses and parsed tables from one start to the next saved 0.02 to 0.04 s
of 0.34 and took patches of the interpreter; it is not worth them.

2026-11-28: of the 0.19 s of processor time that a start takes beyond a bare window's 0.11, importing our 157 modules is
0.10 (in it 54 frozen dataclasses 0.03 and Qt's namespace of enumerations 0.015), the window with its sheet and fonts
0.045, filling and painting the page 0.025. The collector never runs in it; loading findings' modules later, asking for
one font family instead of all and announcing the claim later gave nothing that could be measured.

2026-11-28, looked at again: of a bare window's 0.11 s, 0.06 go into shiboken's signatures, a zip inside its library
compiled anew at each start with two large patterns (``SBK_EMBED=0`` writes it out once, into PySide6's own folder: that
is an installer's to do, and shortens both windows alike). ``Qt`` alone makes 93 enumerations at its first mention. No
thread can share the work: the imports hold the interpreter's lock, and ``QApplication`` lets go of it but takes 2 ms.
Making the library's list after the first paint, like the panel's, showed no gain in 14 starts on a busy machine (not
tried on a quiet one; the order of Tab would have to be set anew). The tables in TOML are 4 ms in all.

2026-11-30: PySide6 also compiles what writes type stubs at each start; leaving those two modules empty saved 0.02 s
and took another patch of the interpreter: not kept. A start was 2.9 times a bare window with it. Of its 0.33 s of
processor time the 62 dataclasses made before the first paint are 0.05 (Python 3.13 makes one with one ``exec`` instead
of six), 295 enumerations 0.045, nearly all of them Qt's, 49 regular expressions 0.01. The window with everything in it
is 0.025, dressing it 0.017, filling it 0.01, showing it 0.01; no single part of these is more than 0.007.
"""

from __future__ import annotations

import builtins
import gc
from functools import cache
from typing import Literal


def hurry() -> None:
    """Clear the way for a start; Qt is imported here."""
    gc.disable()
    import PySide6.QtCore  # noqa: F401, PLC0415 - installs the hook

    plain = getattr(builtins, "__orig_import__", None)  # PySide6 keeps the interpreter's own under this name
    if plain is not None:
        builtins.__import__ = plain


@cache
def settled(made: Literal["shown", "furnished"]) -> None:  # noqa: ARG001  what was said before is not done again
    """Say that the window is shown, or all of it made: what there is now stays, and is never looked through again.

    That holds for the first; when one for another library is made, the one before is garbage.
    """
    gc.freeze()
