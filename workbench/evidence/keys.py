"""Keys of services, in the system's keyring: never in a file, a log, an error or the journal.

keyring (MIT, kept by the maintainers of setuptools) speaks to the keyrings of all three systems; it is loaded when a
key is first asked for. Where a system has none, an environment variable takes its place.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final

from workbench.errors import InputError

_OWNER: Final = "factcheck-workbench"


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A service that wants a key.

    Attributes:
        title: as people know it.
        variable: of the environment, wins over the keyring.
        shape: what its keys look like; nothing else is ever sent.
        page: where one gets a key.
    """

    title: str
    variable: str
    shape: re.Pattern[str]
    page: str


SERVICES: Final = {
    "factcheck": Service(
        title="Google Fact Check Tools",
        variable="WORKBENCH_FACTCHECK_KEY",
        shape=re.compile(r"[A-Za-z0-9_-]{16,200}"),
        page="https://console.cloud.google.com/apis/library/factchecktools.googleapis.com",
    ),
    "archive": Service(
        title="Internet Archive",
        variable="WORKBENCH_ARCHIVE_KEY",
        shape=re.compile(r"[A-Za-z0-9]{4,100}:[A-Za-z0-9]{4,100}"),
        page="https://archive.org/account/s3.php",
    ),
}


def key_of(service: str) -> str:
    """Return a service's key, empty where none is stored (or what is stored is none)."""
    known = SERVICES[service]
    told = os.environ.get(known.variable, "").strip()
    if not told:
        ring = _keyring()
        try:
            told = (ring.get_password(_OWNER, service) or "").strip()
        except (ring.errors.KeyringError, OSError, RuntimeError):  # none there, or the person did not unlock it
            return ""
    return told if known.shape.fullmatch(told) else ""


def keep_key(service: str, key: str) -> None:
    """Store a key in the system's keyring.

    Raises:
        InputError: ``key-malformed`` or ``keyring-missing``.
    """
    known, ring = SERVICES[service], _keyring()
    if not known.shape.fullmatch(key.strip()):
        raise InputError("key-malformed", service=known.title)
    try:
        ring.set_password(_OWNER, service, key.strip())
    except (ring.errors.KeyringError, OSError, RuntimeError):  # its own words may hold what was to be stored
        raise InputError("keyring-missing", variable=known.variable) from None


def forget_key(service: str) -> None:
    """Take a key out of the system's keyring; doing it twice is harmless.

    Raises:
        InputError: ``keyring-missing``.
    """
    ring = _keyring()
    try:
        if ring.get_password(_OWNER, service) is not None:
            ring.delete_password(_OWNER, service)
    except (ring.errors.KeyringError, OSError, RuntimeError):
        raise InputError("keyring-missing", variable=SERVICES[service].variable) from None


def _keyring() -> Any:
    ring = import_module("keyring")
    import_module("keyring.errors")
    return ring
