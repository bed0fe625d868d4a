"""Services on loopback that answer in the documented form, and a keyring in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import keyring
import keyring.errors
import pytest
from keyring.backend import KeyringBackend
from pytest_httpserver import HTTPServer

KEY = "AIzaTest-key_0123456789abcdefghijkl"


class MemoryKeyring(KeyringBackend):
    """A keyring of one test."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring's own
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def _check(self) -> None:
        if self.locked:
            raise keyring.errors.KeyringLocked(KEY)

    def get_password(self, service: str, username: str) -> str | None:
        self._check()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._check()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._check()
        del self.kept[service, username]


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> Iterator[MemoryKeyring]:
    for name in ("WORKBENCH_FACTCHECK_KEY", "WORKBENCH_ARCHIVE_KEY"):
        monkeypatch.delenv(name, raising=False)
    before, made = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def place(web: HTTPServer) -> dict[str, object]:
    """Return where the service stands, as the callers name it."""
    address = f"127.0.0.1:{web.port}"
    return {"base": f"http://{address}", "allowed_hosts": frozenset({address})}


@pytest.fixture
def one_line() -> Callable[[BaseException], str]:
    """Return an error's sentence, one line, without the key."""

    def check(error: BaseException) -> str:
        assert KEY not in repr(error)
        assert KEY not in str(error)
        assert "\n" not in str(error)
        assert str(error).endswith(".")
        return str(error)

    return check
