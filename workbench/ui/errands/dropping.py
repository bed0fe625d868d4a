"""The errand of a drop: what was decided by place and content is done by the same jobs as by keys."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.ui.dialogs import opening
from workbench.ui.drops.plans import Verb

if TYPE_CHECKING:
    from workbench.ui.drops.content import Content
    from workbench.ui.errands.texts import TextErrands
    from workbench.ui.office import Office


class DropErrands:
    """What dropping does.

    Args:
        office: window and session.
        texts: takes articles in.
    """

    def __init__(self, office: Office, texts: TextErrands) -> None:
        self._office, self._texts = office, texts

    def on_drop(self, verb: Verb, content: Content) -> None:
        """Do what the cue said."""
        intake = self._office.session.intake
        match verb:
            case Verb.OPEN:
                self._texts.on_files(content.places)
            case Verb.PASTE:
                self._texts.on_text(content.words)
            case Verb.REVISE:
                intake.revise_from_file(Path(content.places[0]))
            case Verb.REVISE_WITH:
                intake.revise_from_text(content.words)
            case Verb.ATTACH:
                opening.attach(self._office, content.places[0])
            case Verb.NOTE:
                opening.log_call(self._office, content.words.strip())
            case _:
                raise ValueError(verb)
