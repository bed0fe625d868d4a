"""Errands that choose: filters, the time left, the list of claims and many of them at once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from workbench.actions.reading import load_safe_dossier
from workbench.model.claims import Rating
from workbench.ui.command import Need
from workbench.ui.commands import COMMANDS
from workbench.ui.dialogs import opening
from workbench.ui.dialogs.many import NameDialog, TimeLeftDialog
from workbench.ui.dialogs.renaming import RenameDialog
from workbench.ui.filters import Filter, Order, choice_of, choice_words, saved_filters
from workbench.ui.language import spoken
from workbench.ui.panel.copying import claim_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.model.dossier import Dossier
    from workbench.ui.office import Office


# Commands about one claim that mean all selected ones while the list has the keyboard.
_FOR_MANY: Final = frozenset({"assign", "dismiss", "sign", *(f"rate_{rating.value}" for rating in Rating)})


class ChoosingErrands:
    """What the commands about choosing claims do."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._desk, self._clerk = office.session.desk, office.session.clerk
        self._order_before = Order.TEXT

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each command does, by its name."""
        return {
            "assign_many": lambda: opening.assign_many(self._office),
            "claim_list": self._office.window.toggle_claims,
            "clear_filter": self._clear_filter,
            "copy_claim": self._copy,
            "dismiss_many": lambda: self._clerk.dismiss_many(self._office.window.claims.picked),
            "filter_claims": self._office.window.toolbar.filter.offer,
            "forget_filter": self._forget_filter,
            "rate_many": lambda: opening.rate_many(self._office),
            "rename_filter": self._rename_filter,
            "save_filter": self._save_filter,
            "select_shown": self._select_shown,
            "time_left": self._time_left,
        }

    def let_go(self, name: str) -> None:
        """Select the claim shown alone before a command writes about it: what is not meant must not look so."""
        window, claim, command = self._office.window, self._desk.claim, COMMANDS[name]
        if claim is None or command.need is not Need.CLAIM or not command.writes or not window.has("claims"):
            return
        picked = len(window.claims.picked)
        if picked > 1 and not (window.claims.many_in_hand and name in _FOR_MANY):
            window.claims.pick_one()
            words = QCoreApplication.translate("Choosing", "Only claim {number}; {count} are no longer selected")
            window.status.set_did(words.format(number=claim.number, count=picked))

    def _copy(self) -> None:
        """Put the claim shown on the clipboard with its sources, or the selected ones while the list has the keys."""
        dossier, window = self._desk.dossier, self._office.window
        picked = set(window.claims.picked) if window.has("claims") and window.claims.many_in_hand else set()
        chosen = [claim for claim in self._desk.shown if claim.id in picked] if picked else [self._desk.claim]
        if dossier is None:
            return
        article, wanted = dossier.article.id, [claim.id for claim in chosen if claim is not None]

        def copied(safe: Dossier) -> None:
            found = {claim.id: claim for claim in safe.claims}
            texts = [claim_text(safe, found[one]) for one in wanted if one in found]
            QGuiApplication.clipboard().setText("\n\n".join(texts))
            said = QCoreApplication.translate("Choosing", "Copied with sources.")
            self._office.window.status.set_did(said)

        self._office.session.tasks.read(lambda reads: load_safe_dossier(reads, article, language=spoken()), copied)

    def _select_shown(self) -> None:
        window = self._office.window
        window.show_claims()
        window.claims.pick_all()
        window.claims.focus_list()

    def _clear_filter(self) -> None:
        """Show all claims, after a choice for the time left in the order there was before it."""
        if self._desk.filter.minutes:
            self._desk.set_order(self._order_before)
        self._desk.set_filter(Filter())

    def _time_left(self) -> None:
        dossier = self._desk.dossier
        if dossier is None:
            return
        dialog = TimeLeftDialog(self._office.window, dossier.live_claims)

        def take(picked: frozenset[str], minutes: int) -> None:
            if not self._desk.filter.minutes:
                self._order_before = self._desk.order
            self._desk.set_order(Order.NUMBERS)
            self._desk.set_filter(Filter(picked=picked, minutes=minutes))
            if self._desk.shown:
                self._desk.select(self._desk.shown[0].id)

        def follow() -> None:
            if self._desk.dossier is not None:
                dialog.set_claims(self._desk.dossier.live_claims)

        dialog.plan_given.connect(take)
        self._desk.dossier_changed.connect(follow)
        dialog.finished.connect(lambda _result: self._desk.dossier_changed.disconnect(follow))
        dialog.open()

    # Saved filters

    def _saved(self) -> dict[str, str]:
        return saved_filters(self._office.preferences.settings.saved_filters)

    def _keep(self, saved: dict[str, str]) -> None:
        self._office.set_preference("saved_filters", json.dumps(saved, ensure_ascii=False) if saved else "")
        self._office.stage.show_order()

    def _save_filter(self) -> None:
        chosen, order = self._desk.filter, self._desk.order
        dialog = NameDialog(
            self._office.window,
            title=QCoreApplication.translate("Choosing", "Save this filter"),
            name=QCoreApplication.translate("Choosing", "Name"),
            action=QCoreApplication.translate("Choosing", "Save"),
            known=list(self._saved()),
        )
        dialog.name_given.connect(lambda name: self._keep(self._saved() | {name: choice_words(chosen, order)}))
        dialog.open()

    def _forget_filter(self) -> None:
        if not self._saved():
            self._office.tell(QCoreApplication.translate("Choosing", "No filter is saved."))
            return
        dialog = NameDialog(
            self._office.window,
            title=QCoreApplication.translate("Choosing", "Forget a saved filter"),
            name=QCoreApplication.translate("Choosing", "Name"),
            action=QCoreApplication.translate("Choosing", "Forget"),
            known=list(self._saved()),
            only=QCoreApplication.translate("Choosing", "No saved filter has this name; choose one from the list."),
        )
        dialog.box.setCurrentIndex(0)
        dialog.name_given.connect(lambda name: self._keep({n: w for n, w in self._saved().items() if n != name}))
        dialog.open()

    def _rename_filter(self) -> None:
        if not self._saved():
            self._office.tell(QCoreApplication.translate("Choosing", "No filter is saved."))
            return
        dialog = RenameDialog(self._office.window, list(self._saved()))

        def rename(before: str, after: str) -> None:
            self._keep({after if name == before else name: words for name, words in self._saved().items()})

        dialog.renamed.connect(rename)
        dialog.open()

    def on_saved(self, name: str) -> None:
        """Show what a saved filter lets through."""
        chosen, order = choice_of(self._saved().get(name, ""))
        self._desk.set_order(order)
        self._desk.set_filter(chosen)
