"""Addresses that wait: what a checker typed for a page that did not come, kept until it does or is dropped."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from workbench.errors import SENTENCES, WorkbenchError
from workbench.model.evidence import Grade, Stance

if TYPE_CHECKING:
    from workbench.errors import Language

# Faults that pass: the network, a slow or full server. Everything else waits too, but needs the checker, not time.
PASSING: Final = frozenset(
    {"host-unknown", "host-unanswered", "fetch-timeout", "fetch-failed", "fetch-certificate", "fetch-later"}
)
_LOGIN: Final = re.compile(r"^([a-z][a-z0-9+.-]*:/*)[^/?#\\]*@", re.IGNORECASE)
_PASSING_STATUS: Final = ("408", "425", "429", "5")
TELLING: Final = ("host", "address", "path", "quote", "cause")  # details of a failure that name a page or cite it


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why a fetch did not bring the page: an error's code and details, and when to come back.

    Attributes:
        not_before: until then the server asked to be left alone (ISO 8601, UTC); empty when it named no time.
    """

    code: str
    details: Mapping[str, str] = field(default_factory=dict)
    not_before: str = ""

    @property
    def passes(self) -> bool:
        """Say whether the page may come later without anybody changing the address."""
        if self.code == "fetch-status":
            return str(self.details.get("status", "")).startswith(_PASSING_STATUS)
        return self.code in PASSING

    def words(self, language: Language) -> str:
        """Return the sentence of the error; a code from a newer version stays as it is."""
        if self.code not in SENTENCES:
            return self.code
        try:
            return WorkbenchError(self.code, **self.details).sentence(language)
        except KeyError:  # the sentence of another version names more
            return self.code

    def unnamed(self) -> Failure:
        """Return the failure without what would name a confidential page."""
        hidden = {name: "…" if name in TELLING else words for name, words in self.details.items()}
        return Failure(code=self.code, details=hidden, not_before=self.not_before)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """An address that did not bring its page, with everything typed for it.

    Attributes:
        url: as pasted; empty when it was confidential and has been erased.
        claim: the claim it is to be attached to; empty for an article to be imported.
        claim_number: of the claim, for display; 0 for none.
        article: the claim's article; empty for an article to be imported.
        article_title: of that article, for display.
        quote: the passage asked for, empty for the one that fits best.
        date: of an article to be imported, as typed.
        time: where in a recording ("00:12:34"), empty for where the text or link says.
        source: the confidential source set aside for it; empty for an open one.
        failure: why the latest try failed.
        tried_at: when (ISO 8601, UTC).
        tries: how many so far.
    """

    id: str
    url: str
    claim: str = ""
    claim_number: int = 0
    article: str = ""
    article_title: str = ""
    stance: Stance = Stance.CONTEXT
    quote: str = ""
    grade: Grade = Grade.UNGRADED
    note: str = ""
    date: str = ""
    time: str = ""
    confidential: bool = False
    source: str = ""
    by: str = ""
    at: str = ""
    failure: Failure
    tried_at: str = ""
    tries: int = 1

    def seconds_left(self, now: datetime | None = None) -> int:
        """Return for how many seconds the server still asked to be left alone."""
        try:
            until = datetime.fromisoformat(self.failure.not_before)
        except ValueError:
            return 0
        return max(0, round((until - (now or datetime.now(UTC))).total_seconds()))


def unnamed(error: WorkbenchError) -> WorkbenchError:
    """Return an error without what would name a confidential page."""
    hidden = {name: "…" if name in TELLING else words for name, words in error.details.items()}
    return WorkbenchError(error.code, **hidden)


def passes(error: WorkbenchError) -> bool:
    """Say whether a failed fetch may succeed later without anybody changing the address."""
    return Failure(code=error.code, details={name: str(value) for name, value in error.details.items()}).passes


def without_login(url: str) -> str:
    """Return an address without user name and password: the journal never forgets, and no page needs them here."""
    return _LOGIN.sub(r"\1", url.strip(), count=1)
