"""Whether a process ended, asked of the kernel."""

from __future__ import annotations

import os
import select


def ended(pid: int, *, patience: float = 30.0) -> bool:
    """Wait until a process ends, whoever's child it is (one that waits to be noticed has ended); False when it stays.

    Args:
        pid: its number.
        patience: seconds.
    """
    try:
        watched = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([watched], [], [], patience)[0])
    finally:
        os.close(watched)
