"""What a source is called: by its own title, a table by its file, never by the names of its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workbench.actions import capturing

if TYPE_CHECKING:
    from pathlib import Path

    from tests.actions.conftest import Desk


@pytest.mark.parametrize(
    ("name", "content", "title"),
    [
        ("Kurse.csv", "Datum;Aktie;Kurs\n2022-10-28;Twitter;53,70\n2022-10-27;Twitter;53,35\n", "Kurse"),
        ("Kurse.tsv", "Datum\tAktie\n2022-10-28\tTwitter\n", "Kurse"),
        ("Lang.csv", ";".join(f"Spalte Nummer {n}" for n in range(40)) + "\n" + ";".join("1" * 40) + "\n", "Lang"),
        ("Notiz.txt", "Zum Kauf\n\nTwitter kostete 44 Milliarden Dollar.\n", "Zum Kauf"),
    ],
)
def test_a_table_is_called_by_its_file(desk: Desk, tmp_path: Path, name: str, content: str, title: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    prepared = capturing.prepare_file(desk.workspace, desk.claim("übernahm"), path, propose=False)
    assert prepared.title == title
