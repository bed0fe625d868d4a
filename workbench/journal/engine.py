"""SQLite and sqlite-utils, the latter loaded when something needs more of it than statements.

2026-11-22: sqlite-utils imports NumPy where it is installed, only to know its scalars; we store none. Leaving it out
starts the window 0.2 s sooner and saves it 18 MB. Nothing but this module may import sqlite-utils first.

2026-11-28: sqlite-utils brings click, pluggy and dateutil, a tenth of the window's start. An open library that is up to
date needs statements only, so ``Opened`` runs them itself and becomes sqlite-utils' ``Database`` for migrations and
whatever else is asked of it. pysqlite3 is chosen where it is installed, as sqlite-utils chooses.
"""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlite_utils import Database, Migrations

try:
    sqlite3: Any = importlib.import_module("pysqlite3")
except ImportError:
    sqlite3 = importlib.import_module("sqlite3")

__all__ = ["new_migrations", "opened", "sqlite3"]


class _Opened:
    """A connection that runs statements; anything else is asked of a ``Database`` made on it then."""

    def __init__(self, connection: Any) -> None:
        self.conn = connection
        self._database: Any = None

    def execute(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> Any:
        return self.conn.execute(sql, parameters)

    def close(self) -> None:
        self.conn.close()

    def __getitem__(self, table: str) -> Any:
        return self._whole()[table]

    def __getattr__(self, name: str) -> Any:
        return getattr(self._whole(), name)

    def _whole(self) -> Any:
        if self._database is None:
            self._database = _sqlite_utils().Database(self.conn, execute_plugins=False)
        return self._database


def opened(connection: Any) -> Database:
    """Return a database on a connection that commits by itself (``isolation_level=None``)."""
    return cast("Database", _Opened(connection))


def new_migrations(name: str) -> Migrations:
    """Return an empty set of sqlite-utils' migrations."""
    return cast("Migrations", _sqlite_utils().Migrations(name))


def _sqlite_utils() -> Any:
    """Import sqlite-utils without NumPy."""
    absent = "numpy" not in sys.modules
    if absent:
        sys.modules["numpy"] = None  # type: ignore[assignment]
    try:
        return importlib.import_module("sqlite_utils")
    finally:
        if absent:
            del sys.modules["numpy"]
