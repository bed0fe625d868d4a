"""The web sources of an article: has it changed, word by word; a copy at the Internet Archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QSplitter, QVBoxLayout, QWidget

from workbench.evidence.changes import counted, folded
from workbench.model.evidence import SourceKind
from workbench.model.rechecks import Outcome
from workbench.text.messages import say
from workbench.ui.dialogs.sheet import Sheet
from workbench.ui.language import spoken
from workbench.ui.times import clock
from workbench.ui.web.changes_view import ChangesView
from workbench.ui.web.key_box import KeyBox
from workbench.ui.web.tables import Row, RowsTable
from workbench.ui.widgets.nesting import nest
from workbench.ui.widgets.pane import label
from workbench.ui.widgets.reading_order import read_in_order
from workbench.ui.widgets.rings import boxes_in_line
from workbench.ui.widgets.state_box import StateBox

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from workbench.evidence.changes import Stretch
    from workbench.model.dossier import Dossier
    from workbench.model.evidence import Capture, Source
    from workbench.model.rechecks import Recheck


class SourcesDialog(Sheet):
    """Lists the pages that the article cites; wishes are told, what came of them is shown with the next dossier."""

    allowed_changed = Signal(bool)
    comparison_requested = Signal(str)
    copy_requested = Signal(str, bool)
    key_given = Signal(str, str)
    page_requested = Signal(str)
    recheck_requested = Signal(tuple)

    def __init__(self, parent: QWidget | None, *, allowed: bool) -> None:
        super().__init__(parent, keys="Ctrl+Return")
        self.name(self.tr("Web sources: has anything changed?"), action=self.tr("Look again"))
        self.cancel.setText(self.tr("Close"))
        columns = (self.tr("Source"), self.tr("Claims"), self.tr("Captured"), self.tr("Looked at again"))
        self.table = RowsTable(columns, stretch=0, name=self.tr("Web sources"))
        self.changes = ChangesView(self.tr("What has changed"))
        self._about, self._empty = label("small", wrap=True), StateBox()
        self._about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.all = QPushButton(self.tr("Look at all again"))
        self.look_up, self.copy = QPushButton(self.tr("Find a copy")), QPushButton(self.tr("Make a copy"))
        self.allowed = QCheckBox(
            self.tr("Allow copies at the Internet Archive; it learns which pages are being checked")
        )
        self.allowed.setChecked(allowed)
        words = self.tr(
            "The Internet Archive wants an account; it costs nothing. Open the page below, sign in, and paste both "
            "keys here with a colon between them. They are kept in the system's keyring only."
        )
        self.key_box = KeyBox("archive", words, self.tr("access key:secret key"))
        self._compared: dict[str, tuple[Stretch, ...]] = {}
        self._dossier: Dossier | None = None
        self._busy: AbstractSet[str] = frozenset()
        self._build()
        self._connect()
        self.resize(1240, 640)
        self.table.setFocus()

    def _build(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(16, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._about)
        column.addWidget(self.changes, 1)
        self._split = split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.table)
        split.addWidget(right)
        read_in_order(split)
        split.setSizes([756, 396])
        self.body.addWidget(split, 1)
        self.body.addWidget(self._empty, 1)
        self._empty.say(self.tr("No web sources yet"), self.tr("First attach a page from the web to a claim."))
        self._empty.hide()
        self.body.addSpacing(8)
        self.body.addWidget(self.key_box)
        nest(self.body, boxes_in_line(self.allowed))
        for place, button in enumerate((self.look_up, self.copy, self.all), start=1):
            button.setAutoDefault(False)
            self.foot.insertWidget(place, button)

    def _connect(self) -> None:
        self.all.clicked.connect(lambda: self.recheck_requested.emit(tuple(r.id for r in self.table.rows.rows)))
        self.allowed.toggled.connect(self.allowed_changed)
        self.allowed.toggled.connect(lambda _on: self._show())
        self.key_box.key_given.connect(self.key_given)
        self.key_box.page_requested.connect(self.page_requested)
        self.copy.clicked.connect(lambda: self.copy_requested.emit(self.table.chosen, True))
        self.look_up.clicked.connect(lambda: self.copy_requested.emit(self.table.chosen, False))
        self.table.chosen_changed.connect(lambda _id: self._show())

    def show_dossier(self, dossier: Dossier, busy: AbstractSet[str], *, choose: str = "") -> None:
        """Show an article's web sources as they are now.

        Args:
            dossier: of the article.
            busy: ids of the sources being fetched.
            choose: the source to begin with.
        """
        self._dossier, self._busy = dossier, busy
        self.table.show_rows(tuple(self._row(*cited) for cited in _cited(dossier)))
        for place, row in enumerate(self.table.rows.rows):
            if row.id == choose:
                self.table.selectRow(place)
        self._split.setVisible(bool(self.table.rows.rows))
        self._empty.setVisible(not self.table.rows.rows)
        self._show()

    def _row(self, source: Source, capture: Capture) -> Row:
        title = say("source.known", spoken()) if source.confidential or not source.title else source.title
        recheck = self._dossier.rechecks.get(source.id) if self._dossier else None
        state = self.tr("fetching …") if source.id in self._busy else ""
        if not state and recheck is not None:
            state = f"{self._outcome(recheck)}, {clock(recheck.at, spoken())}"
        cells = (title, self._claims(source.id), clock(capture.at, spoken()), state or "–")
        return Row(id=source.id, cells=cells)

    def _claims(self, source: str) -> str:
        """Return the numbers of the claims that cite a source."""
        dossier = self._dossier
        cited = dossier.evidence if dossier else {}
        claims = dossier.claims if dossier else ()
        numbers = sorted(c.number for c in claims if any(item.source == source for item in cited.get(c.id, ())))
        return ", ".join(map(str, numbers))

    def _outcome(self, recheck: Recheck) -> str:
        words = {
            Outcome.SAME: self.tr("unchanged"), Outcome.CHANGED: self.tr("changed"), Outcome.GONE: self.tr("gone")
        }  # fmt: skip
        return words[recheck.outcome]

    def _show(self) -> None:
        """Show what is known about the chosen source."""
        chosen, dossier = self.table.chosen, self._dossier
        source = dossier.sources.get(chosen) if dossier else None
        for button in (self.accept_button, self.all):
            button.setEnabled(bool(chosen))
        for button in (self.copy, self.look_up):
            button.setEnabled(source is not None and not source.confidential and self.allowed.isChecked())
        if source is None or dossier is None:
            self.changes.show_words("")
            return
        recheck = dossier.rechecks.get(chosen)
        parts = ["" if source.confidential else source.location, self._archived(source), self._found(recheck)]
        parts.append(_way_on(source, recheck))
        self._about.setText("\n".join(part for part in parts if part))
        stretches = self._compared.get(recheck.id, ()) if recheck is not None else ()
        if stretches:
            self.changes.show_changes(folded(stretches))
            return
        capture = next((kept for one, kept in _cited(dossier) if one.id == chosen), None)
        self.changes.show_words(capture.text if capture else "")
        if recheck is not None and recheck.capture is not None and recheck.id not in self._compared:
            self.comparison_requested.emit(chosen)

    def _found(self, recheck: Recheck | None) -> str:
        """Say what the latest look found."""
        if recheck is None:
            return self.tr("Not looked at again yet.")
        if recheck.outcome is Outcome.GONE:
            return say("recheck.gone" if recheck.status else "recheck.host-gone", spoken(), status=recheck.status)
        stretches = self._compared.get(recheck.id)
        if recheck.outcome is Outcome.CHANGED and stretches is not None:
            gone, new = counted(stretches)
            return say("recheck.changed", spoken(), gone=gone, new=new)
        return self._outcome(recheck)

    def show_comparison(self, recheck: str, stretches: tuple[Stretch, ...]) -> None:
        """Show old and new text as one, now that they are aligned."""
        self._compared[recheck] = stretches
        self._show()

    def _archived(self, source: Source) -> str:
        if not source.archived:
            return ""
        return say("archive.copied", spoken(), at=clock(source.archived_at, spoken()), url=source.archived)

    def commit(self) -> None:
        """Look at the chosen source again; the dialog stays."""
        if self.table.chosen:
            self.complain("")
            self.recheck_requested.emit((self.table.chosen,))


def _way_on(source: Source, recheck: Recheck | None) -> str:
    """Point to the button that looks for a copy of a page that has vanished; empty where it would not help."""
    if recheck is None or recheck.outcome is not Outcome.GONE or source.archived or source.confidential:
        return ""
    return say("recheck.find-copy", spoken())


def _cited(dossier: Dossier) -> tuple[tuple[Source, Capture], ...]:
    """Return the pages an article cites, with what they were cited from, in the order they were attached."""
    found: dict[str, tuple[Source, Capture]] = {}
    for items in dossier.evidence.values():
        for item in items:
            source, capture = dossier.sources.get(item.source), dossier.captures.get(item.capture)
            if source is not None and capture is not None and source.kind is SourceKind.WEB:
                found.setdefault(source.id, (source, capture))
    return tuple(found[name] for name in sorted(found))
