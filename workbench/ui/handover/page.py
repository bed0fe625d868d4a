"""One item of the handover as text with marks, for the view; what it says is the report's."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from workbench.ui.language import core

if TYPE_CHECKING:
    from workbench.model.talks import TalkDecision
    from workbench.reports.handover import ItemView

_MARKS: Final = {"gone": "<s>{}</s>", "new": "<b><u>{}</u></b>", "same": "{}"}


def decision_name(decision: TalkDecision) -> str:
    """Return a decision in words."""
    return core(f"report.talk-{decision.value}")


def item_html(item: ItemView) -> str:
    """Return one item; everything typed or read is escaped."""
    proposed = " ".join(_MARKS[piece.change].format(escape(piece.words.strip())) for piece in item.proposed)
    rows = (
        ("report.handover-proposed", proposed),
        ("report.reason", escape(item.reason).replace("\n", "<br>")),
        ("report.sources", escape(item.sources)),
        *(("report.handover-asked", escape(query)) for query in item.queries),
        ("report.handover-decided", escape(item.decided) or core("report.handover-undecided")),
        ("report.handover-left", escape(item.left)),
    )
    told = "".join(f"<p><b>{escape(core(name))}:</b> {words}</p>" for name, words in rows if words)
    return f"<h3>{escape(item.title)}</h3><p>{escape(item.text)}</p>{told}"
