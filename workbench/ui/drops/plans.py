"""What a drop would do, by where it falls and what stands open; a refusal is one sentence. No widgets here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from workbench.ui.drops.content import Content


class Zone(StrEnum):
    """Parts of the window that take drops."""

    WINDOW = "window"
    LIBRARY = "library"
    PAGE = "page"
    DRAFTS = "drafts"
    SOURCE = "source"
    CLAIM = "claim"
    REASON = "reason"
    CORRECTION = "correction"


class Verb(StrEnum):
    """What is done with what was dropped."""

    REFUSE = "refuse"
    OPEN = "open"
    PASTE = "paste"
    REVISE = "revise"
    REVISE_WITH = "revise_with"
    ATTACH = "attach"
    NOTE = "note"
    INSERT = "insert"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is open: an article, the number of the selected claim (0 for none)."""

    article: bool = False
    claim: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a drop would do, and the words that say so, or why it is refused."""

    verb: Verb
    words: str


class Refusal(StrEnum):
    """Why a drop is refused."""

    FOLDER = "folder"
    FOREIGN = "foreign"
    NOTHING = "nothing"
    ONE_SOURCE = "one source"
    ONE_DRAFT = "one draft"
    SOURCE = "source"
    PAGE = "page"
    NO_CLAIM = "no claim"


_FIELDS: Final = frozenset({Zone.REASON, Zone.CORRECTION})
_ON_CLAIM: Final = _FIELDS | {Zone.CLAIM, Zone.SOURCE}


def plan_of(zone: Zone, content: Content, standing: Standing) -> Plan:
    """Return what dropping ``content`` on a zone does."""
    if content.folder:
        found: Verb | Refusal = Refusal.FOLDER
    elif content.words:
        found = _of_words(zone, standing)
    elif content.places:
        found = _of_places(zone, content, standing)
    else:
        found = Refusal.FOREIGN if content.foreign else Refusal.NOTHING
    if isinstance(found, Refusal):
        return Plan(verb=Verb.REFUSE, words=_refusals()[found])
    return Plan(verb=found, words=_words(found, zone, content, standing))


def _of_places(zone: Zone, content: Content, standing: Standing) -> Verb | Refusal:
    """Return what files and addresses do: sources on a claim, a draft beside drafts, articles everywhere else."""
    several = len(content.places) > 1
    if zone is Zone.REASON and content.address and standing.claim:
        return Verb.INSERT
    if zone in _ON_CLAIM and standing.claim:
        return Refusal.ONE_SOURCE if several else Verb.ATTACH
    if zone is Zone.DRAFTS and standing.article:
        return Refusal.ONE_DRAFT if several or content.address else Verb.REVISE
    return Verb.OPEN


def _of_words(zone: Zone, standing: Standing) -> Verb | Refusal:
    """Return what words do: they go into a field, are noted as said, or become a text of their own."""
    if zone is Zone.SOURCE:
        return Refusal.SOURCE
    if zone in _ON_CLAIM:
        taken = Verb.INSERT if zone in _FIELDS else Verb.NOTE
        return taken if standing.claim else Refusal.NO_CLAIM
    if standing.article and zone is Zone.DRAFTS:
        return Verb.REVISE_WITH
    return Refusal.PAGE if standing.article and zone is Zone.PAGE else Verb.PASTE


def _words(verb: Verb, zone: Zone, content: Content, standing: Standing) -> str:
    translate = QCoreApplication.translate
    if verb is Verb.INSERT and content.address:
        return translate("Drops", "Put the address into the reason")
    if verb is Verb.INSERT and zone is Zone.CORRECTION:
        return translate("Drops", "Put into the correction")
    if verb is Verb.OPEN and len(content.places) > 1:
        return translate("Drops", "Open {count} articles").format(count=len(content.places))
    return {
        Verb.INSERT: translate("Drops", "Put into the reason"),
        Verb.ATTACH: translate("Drops", "Attach to claim {number}"),
        Verb.NOTE: translate("Drops", "Log as said about claim {number}"),
        Verb.REVISE: translate("Drops", "Compare as a new draft"),
        Verb.REVISE_WITH: translate("Drops", "Compare as a new draft"),
        Verb.OPEN: translate("Drops", "Open as an article"),
        Verb.PASTE: translate("Drops", "Take the text as an article"),
    }[verb].format(number=standing.claim)


def _refusals() -> dict[Refusal, str]:
    translate = QCoreApplication.translate
    return {
        Refusal.FOLDER: translate("Drops", "A folder cannot be read; drop the files in it."),
        Refusal.FOREIGN: translate("Drops", "Only addresses that begin with http:// or https:// can be fetched."),
        Refusal.NOTHING: translate("Drops", "Only files, links and text can be dropped here."),
        Refusal.ONE_SOURCE: translate("Drops", "Each source is attached at a passage of its own; drop one at a time."),
        Refusal.ONE_DRAFT: translate("Drops", "A new draft is one file, or its text; drop one of these."),
        Refusal.SOURCE: translate(
            "Drops", "A source stays as it was captured; drop the words on the claim or its reason."
        ),
        Refusal.PAGE: translate("Drops", "The manuscript is read-only; drop text on the library for a new article."),
        Refusal.NO_CLAIM: translate("Drops", "Select a claim first; then words can be dropped on it."),
    }
