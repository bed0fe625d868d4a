"""Loading the encoder before anything is asked of it."""

from __future__ import annotations


def load_encoder() -> None:
    """Read the sentence encoder as it came and as tuned: a second, part of it unpacking that holds up nobody else."""
    from workbench.meaning.tuned import tuned  # noqa: PLC0415 - NumPy and 100 MB

    tuned()
