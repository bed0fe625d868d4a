"""What stands beside a key or a source says what it is: all keys from one to another, a site, a day of publication."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workbench.model.evidence import Capture, Source, SourceKind
from workbench.model.ids import Sha256, SourceId
from workbench.ui.dialogs.small import CheatSheet
from workbench.ui.widgets.keys import KeyCaps

if TYPE_CHECKING:
    from workbench.ui.desktop import Desktop


def test_the_keys_at_a_glance_name_ranges_and_what_evidence_does(desktop: Desktop) -> None:
    sheet = CheatSheet(desktop.window)
    spoken = {caps.spoken() for caps in sheet.findChildren(KeyCaps)}
    assert {"1 – 9", "⇧1 – ⇧9", "+, -, #", "⇧S"} <= spoken
    sheet.deleteLater()


@pytest.mark.parametrize(
    ("publisher", "date", "row"),
    [
        ("127.0.0.1", "", ""),  # the address says it
        ("127.0.0.1", "2022-10-27", "Erschienen: 27. Oktober 2022"),
        ("Der Bote", "2022-10-27", "Erschienen: Der Bote · 27. Oktober 2022"),
        ("Der Bote", "", "Medium: Der Bote"),
    ],
)
def test_a_site_is_no_day_of_publication(desktop: Desktop, publisher: str, date: str, row: str) -> None:
    assert desktop.window is not None
    pane = desktop.window.source
    source = Source(id=SourceId("s"), kind=SourceKind.WEB, title="Der Kauf", publisher=publisher, date=date)
    capture = Capture(
        sha256=Sha256("a" * 64), size=9, media_type="text/html", at="2025-02-11T10:00:00Z", text="Der Kauf",
        final_url="http://127.0.0.1:8000/kauf.html",
    )  # fmt: skip
    pane._show_about(source, capture)
    said = f"{pane._names[0].text()}: {pane._values[0].words}" if pane._values[0].words else ""
    assert said == row
