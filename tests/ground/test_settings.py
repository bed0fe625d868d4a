"""Settings never keep the app from starting, and never take what they can't be."""

from __future__ import annotations

import getpass
from pathlib import Path

import pytest

from workbench import settings
from workbench.errors import InputError
from workbench.settings import Settings


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    chosen = Settings(name="Ines Vogt", language="de", theme="dark", zoom=3, saved_filters="/a/b „c“")
    settings.save(chosen, tmp_path)
    assert settings.load(tmp_path) == chosen
    assert [path.name for path in tmp_path.iterdir()] == [settings.FILE_NAME]


def test_the_users_own_folder_is_the_default(own_folders: Path) -> None:
    settings.save(Settings(name="Paul"))
    assert (own_folders / settings.FILE_NAME).is_file()
    assert settings.load().name == "Paul"


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"name = ", b"[[[", "name = 'Zoë'".encode("utf-16")])
def test_a_damaged_file_takes_the_defaults(tmp_path: Path, content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "de_AT.UTF-8")
    (tmp_path / settings.FILE_NAME).write_bytes(content)
    assert settings.load(tmp_path) == Settings(language="de")


def test_single_invalid_values_take_their_default_and_the_others_stay(tmp_path: Path) -> None:
    (tmp_path / settings.FILE_NAME).write_text(
        'name = "Ines"\ntheme = "pink"\nzoom = 99\nlanguage = 7\nsaved_filters = true\nfuture = "unknown"\n',
        encoding="utf-8",
    )
    loaded = settings.load(tmp_path)
    assert (loaded.name, loaded.theme, loaded.zoom, loaded.saved_filters) == ("Ines", "system", 0, "")
    assert loaded.language in {"de", "en"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "fr"),
        ("theme", ""),
        ("zoom", True),
        ("zoom", 13),
        ("zoom", -5),
        ("zoom", 1.0),
        ("name", None),
        ("actor", "x"),
        ("allowed_hosts", "http://intranet.example/"),
        ("allowed_hosts", "archive.example, *"),
        ("allowed_hosts", "user@host"),
        ("allowed_hosts", None),
        ("nonsense", 1),
    ],
)
def test_an_impossible_value_is_refused(name: str, value: object) -> None:
    with pytest.raises(InputError) as refused:
        Settings().with_value(name, value)
    assert refused.value.code == "setting-invalid"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "de"),
        ("theme", "dark"),
        ("zoom", 12),
        ("name", "Ines"),
        ("allowed_hosts", ""),
        ("allowed_hosts", "archiv.haus, 10.0.0.7:8080, [fd00::1]:80"),
    ],
)
def test_a_possible_value_is_taken(name: str, value: object) -> None:
    assert getattr(Settings().with_value(name, value), name) == value


def test_no_host_is_allowed_but_those_named_and_the_variable_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(settings.HOSTS_VARIABLE, raising=False)
    assert settings.allowed_hosts() == frozenset()
    settings.save(Settings(allowed_hosts="archiv.haus, 10.0.0.7:8080,"))
    assert settings.allowed_hosts() == {"archiv.haus", "10.0.0.7:8080"}
    monkeypatch.setenv(settings.HOSTS_VARIABLE, "127.0.0.1:8000")
    assert settings.allowed_hosts() == {"127.0.0.1:8000"}
    monkeypatch.setenv(settings.HOSTS_VARIABLE, "")
    assert settings.allowed_hosts() == frozenset()


def test_without_a_name_the_computers_user_stands_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "ivogt")
    assert Settings().actor == "ivogt"
    assert Settings(name="Ines Vogt").actor == "Ines Vogt"


@pytest.mark.parametrize("fault", [OSError("no passwd entry"), KeyError("uid not found")])
def test_a_user_without_an_entry_has_a_name_all_the_same(monkeypatch: pytest.MonkeyPatch, fault: Exception) -> None:
    def nobody() -> str:
        raise fault

    monkeypatch.setattr(getpass, "getuser", nobody)
    assert Settings().actor == "unknown"


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LC_ALL": "de_CH.UTF-8", "LANG": "en_GB"}, "de"),
        ({"LC_MESSAGES": "en_US", "LANG": "de_DE"}, "en"),
        ({"LANG": "German_Germany.1252"}, "de"),
        ({"LANG": "C.UTF-8"}, "en"),
    ],
)
def test_the_systems_language(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], language: str) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert settings.system_language() == language


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    with pytest.raises(InputError) as refused:
        settings.save(Settings(), blocked / "folder")
    assert refused.value.code == "file-unwritable"


def test_a_failed_save_keeps_the_old_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.save(Settings(name="Ines"), tmp_path)

    def full_disk(self: Path, *_: object, **__: object) -> int:
        raise OSError(28, "No space left on device", str(self))

    monkeypatch.setattr(Path, "write_text", full_disk)
    with pytest.raises(InputError, match="the disk is full"):
        settings.save(Settings(name="Paul"), tmp_path)
    monkeypatch.undo()
    assert settings.load(tmp_path).name == "Ines"
