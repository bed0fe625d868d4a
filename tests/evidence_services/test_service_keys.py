"""Keys stand in the keyring or the environment, and nowhere else."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.evidence_services.conftest import KEY, MemoryKeyring
from workbench.errors import InputError
from workbench.evidence.keys import SERVICES, forget_key, keep_key, key_of

if TYPE_CHECKING:
    from pathlib import Path


def test_a_key_is_kept_read_and_forgotten(ring: MemoryKeyring, own_folders: Path) -> None:
    assert key_of("factcheck") == ""
    keep_key("factcheck", f" {KEY}\n")
    assert key_of("factcheck") == KEY
    assert key_of("archive") == ""
    assert not [path for path in own_folders.rglob("*") if path.is_file() and KEY.encode() in path.read_bytes()]
    forget_key("factcheck")
    forget_key("factcheck")
    assert key_of("factcheck") == ""


def test_the_environment_wins(ring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch) -> None:
    keep_key("factcheck", KEY)
    monkeypatch.setenv("WORKBENCH_FACTCHECK_KEY", "another-key-0123456789")
    assert key_of("factcheck") == "another-key-0123456789"
    monkeypatch.setenv("WORKBENCH_FACTCHECK_KEY", "broken\r\nX-Evil: 1")
    assert key_of("factcheck") == ""


@pytest.mark.parametrize(
    "key", ["", "short", "mit leer zeichen 1234567890", "a" * 300, f"{KEY}\r\nHost: evil", "ü" * 40]
)
def test_what_is_no_key_is_refused_without_repeating_it(ring: MemoryKeyring, key: str) -> None:
    with pytest.raises(InputError) as caught:
        keep_key("factcheck", key)
    assert caught.value.code == "key-malformed"
    assert not key or key not in str(caught.value)
    assert ring.kept == {}


def test_a_locked_or_missing_keyring_is_told_without_the_key(ring: MemoryKeyring) -> None:
    ring.locked = True
    assert key_of("factcheck") == ""
    for attempt in (partial(keep_key, "factcheck", KEY), partial(forget_key, "factcheck")):
        with pytest.raises(InputError) as caught:
            attempt()
        assert caught.value.code == "keyring-missing"
        assert "WORKBENCH_FACTCHECK_KEY" in str(caught.value)
        assert caught.value.__cause__ is None
        assert KEY not in str(caught.value)


def test_every_service_says_where_its_key_comes_from() -> None:
    assert all(service.page.startswith("https://") for service in SERVICES.values())
