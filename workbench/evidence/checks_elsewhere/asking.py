"""Asking ``claims:search``, and what each refusal means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from workbench.errors import InputError
from workbench.evidence.checks_elsewhere.reading import CheckPage, read_page
from workbench.evidence.keys import SERVICES

if TYPE_CHECKING:
    from threading import Event

    from workbench.evidence.fetching.asking import Answer

ADDRESS: Final = "https://factchecktools.googleapis.com"
_PATH: Final = "/v1alpha1/claims:search"
_LONGEST: Final = 300  # code points of a question; the service matches words, not essays
_WAIT: Final = 60  # seconds, where the service names none: its quotas are per minute


def search(
    words: str,
    *,
    key: str,
    language: str = "",
    max_age_days: int = 0,
    page_size: int = 10,
    after: str = "",
    base: str = "",
    allowed_hosts: frozenset[str] = frozenset(),
    cancel: Event | None = None,
) -> CheckPage:
    """Look for published checks.

    Args:
        words: of the claim.
        key: of the service.
        language: of the checks ("de", "en"), empty for all.
        max_age_days: the oldest check, 0 for any.
        page_size: checks at once.
        after: token of the page before, with the same other arguments.
        base: of the service; tests put a server on loopback here.
        allowed_hosts: ``host:port`` of such a server.
        cancel: set to stop.

    Raises:
        InputError: see the package; CancelledError: the person cancelled.
    """
    from workbench.evidence.fetching.asking import ask  # noqa: PLC0415  # most starts ask nobody

    asked = " ".join(words.split())
    if not asked:
        raise InputError("checks-empty")
    if not key:
        raise InputError("key-missing", url=SERVICES["factcheck"].page)
    query = {"query": _shortened(asked), "pageSize": str(page_size)}
    query |= {"languageCode": language} if language else {}
    query |= {"maxAgeDays": str(max_age_days)} if max_age_days else {}
    query |= {"pageToken": after} if after else {}
    answer = ask(
        f"{base or ADDRESS}{_PATH}",
        query=query,
        headers={"X-Goog-Api-Key": key},
        allowed_hosts=allowed_hosts,
        cancel=cancel,
    )
    if answer.status != 200:  # noqa: PLR2004  # HTTP's "OK"
        raise _refusal(answer)
    return read_page(answer.data())


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST else words[:_LONGEST].rpartition(" ")[0] or words[:_LONGEST]


def _refusal(answer: Answer) -> InputError:
    """Return one sentence for a refusal; the service's own words are never repeated."""
    error = answer.data().get("error")
    said = str(error).upper() if isinstance(error, dict) else ""
    match answer.status:
        case 400 | 401 if "API_KEY" in said or "API KEY" in said or answer.status == 401:  # noqa: PLR2004
            return InputError("key-refused")
        case 400:
            return InputError("checks-refused")
        case 403:
            return InputError("key-forbidden")
        case 429:
            return InputError("checks-quota", seconds=answer.wait or _WAIT)
    return InputError("checks-failed", status=answer.status)
