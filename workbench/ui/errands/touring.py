"""The errand of the tour: started by a person, and once by itself on the demonstration."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.ui.office import Office
    from workbench.ui.tour.tour import Tour


class TourErrands:
    """What the command for the tour does."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self.tour: Tour | None = None

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each command does, by its name."""
        return {"tour": self.begin}

    def instead(self, name: str) -> Callable[[], None] | None:
        """Return what a key does while the tour stands: Escape ends it from the manuscript too, as its button says."""
        here = self._office.window.manuscript
        if name == "manuscript" and self.tour is not None and here.isAncestorOf(self._office.window.focusWidget()):
            return self.tour.end
        return None

    def begin(self) -> None:
        """Begin at the first step, in the view that the steps speak of."""
        from workbench.ui.tour.tour import Tour  # noqa: PLC0415 - most starts never show it

        if self.tour is not None:
            self.tour.end()
        office = self._office
        office.window.set_view("read")
        if office.session.desk.claim is None:
            office.session.desk.step(forward=True)
        self.tour = Tour(office.window)
        self.tour.ended.connect(self._on_ended)
        office.set_preference("tour_seen", True)

    def _on_ended(self) -> None:
        self.tour = None
