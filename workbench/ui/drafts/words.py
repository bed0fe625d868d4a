"""What a comparison of drafts says: kinds of change, notes in the text, what became of a verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from workbench.model.drafts import ChangeKind
from workbench.model.drafts_wording import asked_words
from workbench.model.wording import rating_words
from workbench.text.messages import counted
from workbench.ui.language import grouped, spoken
from workbench.ui.times import clock

if TYPE_CHECKING:
    from workbench.model.articles import Draft
    from workbench.model.drafts import DraftChange, DraftComparison
    from workbench.ui.drafts.rows import ChangeRow

SIGNS: Final = {
    ChangeKind.REWORDED: "≠",
    ChangeKind.NEW: "+",
    ChangeKind.GONE: "−",
    ChangeKind.MOVED: "↕",
    ChangeKind.TEXT: "¶",
    ChangeKind.UNCHANGED: "=",
}


_UNCORRECTED_SIGN: Final = "!"


def heading_sign(row: ChangeRow) -> str:
    """Return the sign of a heading."""
    return _UNCORRECTED_SIGN if row.uncorrected else SIGNS[row.kind]


def heading_name(row: ChangeRow) -> str:
    """Return the words of a heading."""
    if row.uncorrected:
        return QCoreApplication.translate("Drafts", "Correction not made")
    return kind_name(row.kind)


def kind_name(kind: ChangeKind) -> str:
    """Return the name of a kind of change."""
    return {
        ChangeKind.REWORDED: QCoreApplication.translate("Drafts", "Reworded"),
        ChangeKind.NEW: QCoreApplication.translate("Drafts", "New"),
        ChangeKind.GONE: QCoreApplication.translate("Drafts", "Gone"),
        ChangeKind.MOVED: QCoreApplication.translate("Drafts", "Moved"),
        ChangeKind.TEXT: QCoreApplication.translate("Drafts", "Words outside claims"),
        ChangeKind.UNCHANGED: QCoreApplication.translate("Drafts", "Unchanged"),
    }[kind]


def note_words(change: DraftChange) -> str:
    """Return what stands in the new draft where a claim stood in the old one."""
    if change.kind is ChangeKind.GONE:
        words = QCoreApplication.translate("Drafts", "Claim {number} no longer has a place here.")
        return words.format(number=change.number)
    before, after = change.paragraphs
    words = QCoreApplication.translate("Drafts", "{arrow} Claim {number} now stands in paragraph {paragraph}.")
    if before == after:
        words = QCoreApplication.translate("Drafts", "{arrow} Claim {number} now stands elsewhere in this paragraph.")
    span = change.old_span or (0, 0), change.new_span or (0, 0)
    arrow = "↓" if after > before or (after == before and span[1] > span[0]) else "↑"
    return words.format(arrow=arrow, number=change.number, paragraph=after)


def outcome_words(change: DraftChange) -> str:
    """Return what a change means for the check, in one line."""
    before, after = change.paragraphs
    verdict = change.withdrawn
    if verdict is not None:
        words = QCoreApplication.translate("Drafts", "Verdict withdrawn, before: {rating}, {by} {at}")
        rating = rating_words(change.old if change.old and change.old.verdict == verdict else verdict.rating, spoken())
        return words.format(rating=rating, by=verdict.by, at=clock(verdict.at, spoken()))
    return {
        ChangeKind.REWORDED: lambda: QCoreApplication.translate("Drafts", "Had no verdict yet"),
        ChangeKind.NEW: lambda: _new_words(change),
        ChangeKind.GONE: lambda: QCoreApplication.translate("Drafts", "Passage lost; its number stays taken"),
        ChangeKind.MOVED: lambda: _moved_words(change),
        ChangeKind.TEXT: lambda: _paragraph(after or before),
        ChangeKind.UNCHANGED: lambda: _paragraph(after),
    }[change.kind]()


def proposal_words(change: DraftChange) -> str:
    """Return whether the author did what had been asked; empty where nothing had been."""
    return asked_words(change, spoken())


def ticks_words(change: DraftChange) -> str:
    """Return how many facts have to be looked at again; empty for none."""
    count = change.ticks_withdrawn
    return counted("revision.ticks", count, spoken()) if count else ""


def quoted(words: str) -> str:
    """Return words between the quotation marks of the interface's language."""
    return QCoreApplication.translate("Drafts", "“{words}”").format(words=words)


def _paragraph(number: int) -> str:
    return QCoreApplication.translate("Drafts", "Paragraph {paragraph}").format(paragraph=number)


def _new_words(change: DraftChange) -> str:
    count = len(change.new.facts) if change.new else 0
    if change.new is not None and change.new.by_hand:
        return QCoreApplication.translate("Drafts", "Marked by hand")
    if count == 1:
        return QCoreApplication.translate("Drafts", "1 fact, suggested by the analysis")
    return QCoreApplication.translate("Drafts", "{count} facts, suggested by the analysis").format(count=count)


def _moved_words(change: DraftChange) -> str:
    before, after = change.paragraphs
    settled = change.new is not None and change.new.settled
    holds = QCoreApplication.translate("Drafts", "the verdict still holds") if settled else ""
    where = QCoreApplication.translate("Drafts", "Paragraph {before} → paragraph {after}")
    if before == after:
        where = QCoreApplication.translate("Drafts", "Within paragraph {before}")
    return "; ".join(part for part in (where.format(before=before, after=after), holds) if part)


def draft_name(draft: Draft, *, pending: bool) -> str:
    """Return "Draft 2", or that it is a new one nobody has taken over."""
    if pending:
        return QCoreApplication.translate("Drafts", "New draft")
    return QCoreApplication.translate("Drafts", "Draft {number}").format(number=draft.number)


def draft_about(draft: Draft, *, pending: bool) -> str:
    """Return when a draft came in and how its hash begins."""
    hashed = f"{draft.sha256[:4]} {draft.sha256[4:8]} …"
    when = QCoreApplication.translate("Drafts", "not accepted yet") if pending else clock(draft.at, spoken())
    return f"{when} · {hashed}"


def pair_words(comparison: DraftComparison) -> str:
    """Return "Draft 2 → 3", or "Draft 2 → new"."""
    new = str(comparison.new.number)
    if comparison.pending:
        new = QCoreApplication.translate("Drafts", "new")
    return QCoreApplication.translate("Drafts", "Draft {old} → {new}").format(old=comparison.old.number, new=new)


def summary_words(comparison: DraftComparison) -> str:
    """Return "1 reworded, 2 new, …" of what a person has to look at; empty when nothing changed."""
    names = {
        ChangeKind.REWORDED: QCoreApplication.translate("Drafts", "{count} reworded"),
        ChangeKind.NEW: QCoreApplication.translate("Drafts", "{count} new"),
        ChangeKind.GONE: QCoreApplication.translate("Drafts", "{count} gone"),
        ChangeKind.MOVED: QCoreApplication.translate("Drafts", "{count} moved"),
    }
    uncorrected = len(comparison.uncorrected)
    counts = [(words, len(comparison.of(kind))) for kind, words in names.items()]
    counts.insert(1, (QCoreApplication.translate("Drafts", "{count} not corrected"), uncorrected))
    unchanged = len(comparison.of(ChangeKind.UNCHANGED)) - uncorrected
    counts.append((QCoreApplication.translate("Drafts", "{count} unchanged"), unchanged))
    return ", ".join(words.format(count=grouped(count)) for words, count in counts if count)
