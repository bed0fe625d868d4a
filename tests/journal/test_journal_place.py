"""A library whose file is moved, deleted or replaced while it is open: no write is lost, and what stands is copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workbench.errors import LibraryError
from workbench.journal import open_library
from workbench.journal.backup import copies_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.journal.desk import Desk
    from workbench.journal import Library


def _write(library: Library) -> None:
    with library.writing("Anna"):
        pass


def _deleted(path: Path) -> None:
    path.unlink()


def _moved(path: Path) -> None:
    path.rename(path.with_name("elsewhere.sqlite"))


def _replaced(path: Path) -> None:
    other = path.with_name("other.sqlite")
    open_library(other, user="anna").close()
    other.replace(path)


@pytest.mark.parametrize("happens", [_deleted, _moved, _replaced])
def test_nothing_is_written_into_a_file_that_is_gone_and_what_stands_is_copied(
    desk: Desk, happens: Callable[[Path], None]
) -> None:
    library = desk.library
    heads = library.reads.heads()
    happens(library.path)
    assert not library.stands()
    with pytest.raises(LibraryError) as refused:
        _write(library)
    assert refused.value.code == "library-moved"
    copy = refused.value.details["copy"]
    assert copy in copies_of(library.path)  # so that erasing reaches it
    with pytest.raises(LibraryError):
        library.check_place()
    assert [one for one in library.path.parent.iterdir() if ".replaced-" in one.name] == [copy]
    again = open_library(copy, user="anna", create=False)
    try:
        assert {head.hash for head in heads} <= {head.hash for head in again.reads.heads()}
    finally:
        again.close()


def test_a_file_put_back_goes_on(library: Library) -> None:
    away = library.path.with_name("away.sqlite")
    library.path.rename(away)
    with pytest.raises(LibraryError):
        library.check_place()
    away.rename(library.path)
    _write(library)
    assert library.stands()


def test_without_its_folder_not_even_a_copy_can_be_made(library: Library, tmp_path: Path) -> None:
    away = tmp_path.with_name(f"{tmp_path.name}-away")
    tmp_path.rename(away)
    try:
        with pytest.raises(LibraryError) as refused:
            _write(library)
        assert refused.value.code == "library-gone"
    finally:
        away.rename(tmp_path)
    _write(library)
