"""How large the interface is: told to Qt in its own variable before its application is made, as it asks only then.

The whole is scaled, as the system's own scaling does it: a second way, through every token, delegate and icon, would
have to agree with that one everywhere.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

VARIABLE: Final = "QT_SCALE_FACTOR"
USUAL: Final = "100"


def is_told() -> bool:
    """Say whether the environment tells the size, which then wins over the setting."""
    return bool(os.environ.get(VARIABLE))


@contextmanager
def sized(percent: str) -> Iterator[None]:
    """Make Qt's application inside at a size; programs that the window opens later keep their own.

    Args:
        percent: of the usual size, as the setting keeps it.
    """
    if is_told() or percent == USUAL:
        yield
        return
    os.environ[VARIABLE] = str(int(percent) / 100)
    try:
        yield
    finally:
        del os.environ[VARIABLE]
