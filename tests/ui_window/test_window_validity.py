"""The claim panel says under the facts on which day a claim holds, and nothing of claims that do not change."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.ui.desktop import Desktop


def test_the_panel_says_on_which_day_a_claim_holds(desktop: Desktop) -> None:
    assert desktop.session is not None
    assert desktop.window is not None
    panel, desk = desktop.window.claim_panel, desktop.session.desk
    assert desk.dossier is not None
    dossier = replace(desk.dossier, article=replace(desk.dossier.article, date="2025-02-11"))
    plain = replace(dossier.live_claims[0], text="Es waren 44.", facts=())
    panel.show_claim(dossier, replace(plain, text="Derzeit sind es 44."), place=(1, 1), name="Ines")
    assert panel.valid.text() == "Gilt zum Stand 11. Februar 2025 („Derzeit“)."
    assert panel.valid.isVisible()
    panel.show_claim(dossier, plain, place=(1, 1), name="Ines")
    assert not panel.valid.isVisible()
