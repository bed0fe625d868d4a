"""The desktop: makes a window for a library, remembers where it stood, and changes to another library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from workbench import paths
from workbench.errors import FaultError, RuleError, WorkbenchError
from workbench.ui.drafts.waiting import load_waiting
from workbench.ui.filters import choice_of, choice_words
from workbench.ui.furnishing import furnish
from workbench.ui.language import core, spoken
from workbench.ui.leaving import keep_words, may_leave
from workbench.ui.preferences import Preferences
from workbench.ui.resting import Rest, load_rest, save_rest
from workbench.ui.session import Session, open_session
from workbench.ui.stage import Stage
from workbench.ui.sweeping import Sweeping
from workbench.ui.swift_start import settled
from workbench.ui.tasks import BackgroundBuild
from workbench.ui.window import VIEWS, MainWindow
from workbench.ui.window_place import keep_place, restore_place
from workbench.ui.wiring import wire, wire_errands

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from workbench.errors import Language
    from workbench.ui.errands import Errands
    from workbench.ui.intake import Intake

_WINDOW_FILE = "window.ini"
_KEEP_EVERY = 5000  # ms


class Desktop(QObject):
    """Holds the one window and its session."""

    def __init__(self, app: QApplication, *, by: str = "", language: Language | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._by = by
        self._sweeping = Sweeping(self)
        self.preferences = Preferences(app, language=language)
        self.preferences.apply()
        self.window: MainWindow | None = None
        self.session: Session | None = None
        self._stage: Stage | None = None
        self._errands: Errands | None = None
        self._build: BackgroundBuild | None = None
        self._watch = QTimer(self)
        self._watch.setInterval(_KEEP_EVERY)
        self._watch.timeout.connect(self._keep_place)
        self.preferences.changed.connect(self._on_preferences)
        self.preferences.keys_changed.connect(self._on_keys)
        app.aboutToQuit.connect(self.close)

    @property
    def errands(self) -> Errands | None:
        """Return what does the commands, made when first asked for; None while no library is open."""
        return self._ask() if self._stage is not None else None

    def _ask(self) -> Errands:
        """Return the errands of the window and session that are open now."""
        if self._errands is None:
            from workbench.ui.errands import Errands  # noqa: PLC0415 - not needed to show an article

            assert self.window is not None and self.session is not None and self._stage is not None  # noqa: S101, PT018
            self._errands = Errands(self.window, self.session, self._stage, self.preferences)
            self._errands.another_library_requested.connect(self._on_another_library)
            self._errands.demonstration_requested.connect(self._on_demonstration)
            self._errands.own_library_requested.connect(self._on_own_library)
            wire_errands(self.session, self._errands)
        return self._errands

    def start(self, library: Path | None, articles: tuple[Path, ...]) -> None:
        """Open a library, or at the very first start the demonstration.

        Raises:
            LibraryError: the library can't be opened.
        """
        first_start = library is None and not articles and not paths.stands(paths.default_library())
        if first_start:
            self._open_demonstration(self._new_window())
            return
        self.open_library(library)
        for path in articles:
            if self.session is not None:
                self.session.intake.import_file(path)

    def open_library(self, library: Path | None, *, window: MainWindow | None = None) -> None:
        """Open a library in a window; the one open before is closed.

        Raises:
            LibraryError: the library can't be opened.
        """
        session = open_session(library, by=self._by, language=self.preferences.settings.language)
        old_window, old_session = self.window, self.session
        if old_window is not None and old_window is not window:
            self._remember(old_window)
        if old_window is not None and old_session is not None:
            self._rest(old_window, old_session)
        window = window or self._new_window()
        self.window, self.session = window, session
        self._errands, self._stage = None, Stage(window, session, self.preferences)
        wire(window, session, self._stage, self._ask)
        window.closing.connect(self._on_closing)
        window.may_close = self._may_part
        path = session.workspace.library.path
        window.name_library("" if path in {paths.default_library(), paths.demonstration_library()} else path.stem)
        self._on_preferences()
        session.start()
        self._wake(window, session)
        window.show()
        window.focus_manuscript()
        furnish(window, session, self._ask)
        settled("shown")
        self._sweeping.start()
        if session.workspace.library.to_read:
            window.status.set_to_read()
            window.notice.tell(lambda: core("library.to-read"), caution=True, stays=True, library=True)
        if old_window is not None and old_window is not window:
            old_window.closing.disconnect(self._on_closing)
            old_window.may_close = lambda: True  # asked before
            old_window.close()
            old_window.deleteLater()
        if old_session is not None:
            old_session.close()

    def _wake(self, window: MainWindow, session: Session) -> None:
        """Show the library as it was left: lists, article, claim, place on the page, view, panes, filter and order."""
        rest = load_rest(session.workspace.library.path)
        desk = session.desk
        window.sizes.restore(rest.sizes)
        window.library.arrange(rest.shelf, rest.grouping)
        chosen, order = choice_of(rest.choice)
        desk.set_filter(chosen)
        desk.set_order(order)

        def settle() -> None:
            desk.claim_changed.disconnect(settle)
            self._watch.start()
            if desk.article_id == rest.article:
                window.set_view(rest.view if rest.view in VIEWS else "read")
                window.manuscript.scroll_to_top(rest.top)
                QTimer.singleShot(0, window.manuscript, window.manuscript.keep_selected_in_view)  # once it has its size

        desk.claim_changed.connect(settle)
        session.drafts.bring(load_waiting(session.workspace.library.path))
        shown = session.workspace.library.path == paths.demonstration_library()
        desk.open_first(rest.article, claim_id=rest.claim, oldest=shown)

    def _keep_place(self) -> None:
        """Keep where the work stands now and then: a process that is killed closes nothing."""
        if self.window is not None and self.session is not None and self.session.desk.dossier is not None:
            self._rest(self.window, self.session, anyway=False)

    def _rest(self, window: MainWindow, session: Session, *, anyway: bool = True) -> None:
        """Keep how the library is left; not ``anyway``: only if that is another place than before."""
        desk = session.desk
        shelf, grouping = window.library.arrangement
        rest = Rest(
            article=desk.article_id,
            claim=desk.claim.id if desk.claim else "",
            top=window.manuscript.top(),
            view=window.view,
            sizes=window.sizes.state(),
            choice=choice_words(desk.filter, desk.order),
            shelf=shelf,
            grouping=grouping,
        )
        path = session.workspace.library.path
        if anyway or load_rest(path) != rest:
            save_rest(path, rest)
        kept = keep_words(window, session)
        if anyway:
            for _, done in kept:
                done.result()
            session.keep_drafts().result()

    def _may_leave(self) -> bool:
        """Ask before words are lost that can't be kept."""
        return self.window is None or self.session is None or may_leave(self.window, self.session)

    def _may_part(self) -> bool:
        """Ask so before window or library go; what is being written to its end would hold up the window, unheard."""
        what = self.session.tasks.held_by if self.window is not None and self.session is not None else ""
        if what:
            self._ask().tell_error(RuleError("library-at-work", what=what))
        return not what and self._may_leave()

    def _new_window(self) -> MainWindow:
        window = MainWindow()
        self.preferences.dress_whole()
        restore_place(self._store(), window)
        return window

    def _on_demonstration(self) -> None:
        if self.window is not None and self._may_part():
            self._open_demonstration(self.window)

    def _on_own_library(self, job: Callable[[Intake], None] | None) -> None:
        """Change to one's own library, and take in what was to be imported: that it goes there is said."""
        if not self._on_another_library(None) or job is None or self.session is None:
            return
        if not self.session.workspace.library.to_read:  # why nothing comes in is told else
            self._ask().texts.arrival.tell()
        job(self.session.intake)

    def _on_another_library(self, path: Path | None) -> bool:
        """Change to a library; one that can't be opened is said, and the one that is open stays."""
        if not self._may_part():
            return False
        try:
            self.open_library(path)
        except WorkbenchError as error:
            self._ask().tell_error(error)
            return False
        return True

    def _open_demonstration(self, window: MainWindow) -> None:
        """Build the demonstration library when it is missing, then open it; the window is there from the start."""
        target = paths.demonstration_library()
        if self.window is None:
            self.window = window
            window.show_article(present=False)
            window.show()
        if target.exists():
            self._show_demonstration()
            return
        from workbench.actions.demonstration import build_demonstration  # noqa: PLC0415 - at the first start only

        def title() -> str:
            return self.tr("Building the demonstration library …")

        self._build = BackgroundBuild(title, lambda cancel: build_demonstration(target, cancel=cancel), self)
        window.jobs.add(self._build.job)
        self._build.done.connect(self._on_built)
        self._build.start()

    def _on_built(self, error: object) -> None:
        build, self._build = self._build, None
        if build is None or self.window is None:
            return
        self.window.jobs.remove(build.job)
        build.wait()
        if error is None:
            self._show_demonstration()
            return
        if self.session is None:
            self.open_library(None, window=self.window)
        self._ask().tell_error(error)  # type: ignore[arg-type]

    def _show_demonstration(self) -> None:
        fresh = self.window if self.session is None else None
        self.open_library(paths.demonstration_library(), window=fresh)
        self._tour_once()

    def _tour_once(self) -> None:
        """Show the tour by itself the first time the demonstration is open, once a claim is selected."""
        session = self.session
        if session is None or self.preferences.settings.tour_seen:
            return

        def begin() -> None:
            if self.session is session and self.errands is not None and session.desk.claim is not None:
                self.errands.run("tour")

        def selected() -> None:
            if session.desk.claim is not None:
                session.desk.claim_changed.disconnect(selected)
                QTimer.singleShot(0, self, begin)  # when the page has found its place

        session.desk.claim_changed.connect(selected)

    def _on_preferences(self) -> None:
        settings = self.preferences.settings
        if self.window is not None:
            self.window.follow(settings)
        if self.session is not None and not self._by:
            self.session.rename(settings.actor)
            if self._stage is not None:
                self._stage.show_name()

    def _on_keys(self) -> None:
        if self.window is not None:
            self.window.follow_keys()

    def _on_closing(self) -> None:
        self.close()

    def _store(self) -> QSettings:
        return QSettings(str(paths.config_folder() / _WINDOW_FILE), QSettings.Format.IniFormat)

    def _remember(self, window: MainWindow) -> None:
        keep_place(self._store(), window)

    def close(self) -> None:
        """Close everything that is open; doing it twice is harmless."""
        if self._build is not None:
            self._build.job.cancel()
            self._build.wait()
            self._build = None
        if self.window is not None:
            window, self.window = self.window, None
            self._watch.stop()
            self._remember(window)
            if self.session is not None:
                self._rest(window, self.session)
            window.close()  # a window left to the interpreter's end meets event filters that are gone
            window.deleteLater()
        if self.session is not None:
            self.session.close()
            self.session = None
        self._sweeping.stop()


def tell_fault() -> None:
    """Say in the window that something went wrong on our side; what is saved is safe."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, MainWindow):
            widget.notice.tell(lambda: FaultError().sentence(spoken()), wrong=True, library=True)
