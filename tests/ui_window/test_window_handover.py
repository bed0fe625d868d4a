"""The handover by keys: the worst first, a decision recorded and taken back, a page for paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from workbench.model.claims import Rating
from workbench.model.talks import TalkDecision
from workbench.ui.handover.dialog import HandoverDialog
from workbench.ui.handover.page import page_html

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from workbench.ui.desktop import Desktop


def test_a_talk_is_held_and_written_down(desktop: Desktop, qtbot: QtBot, tmp_path: Path) -> None:
    session, errands = desktop.session, desktop.errands
    assert session is not None
    assert errands is not None
    desk = session.desk
    assert desk.dossier is not None
    first, second = desk.dossier.live_claims[:2]
    session.clerk.give_verdict(second.id, "disputed", "Zwei <Jahre>", "")
    session.clerk.give_verdict(first.id, "false", "Es waren 44.", "44 Milliarden Dollar")
    qtbot.waitUntil(lambda: desk.dossier is not None and desk.dossier.live_claims[0].rating is Rating.FALSE)
    errands.run("handover")
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, HandoverDialog) and one.isVisible())
    assert [dialog.list.item(n).text().split(" · ")[1] for n in range(2)] == ["Falsch", "Strittig"]
    assert "44" in dialog.detail.toPlainText()
    dialog._decide(TalkDecision.CHANGED)
    assert "vereinbart" in dialog.foot_words.text()
    dialog.wording.setText("rund 44 Milliarden")
    dialog._decide(TalkDecision.CHANGED)
    qtbot.waitUntil(lambda: "rund 44 Milliarden" in dialog.list.item(0).text())
    dialog._decide(None)
    qtbot.waitUntil(lambda: "rund 44" not in dialog.list.item(0).text())
    assert desk.dossier is not None
    assert "Zwei &lt;Jahre&gt;" in page_html(desk.dossier)
    errands.choose_target = lambda _window, _title, _name: str(tmp_path / "talk.pdf")
    dialog.commit()
    assert (tmp_path / "talk.pdf").read_bytes().startswith(b"%PDF")
    dialog.reject()
