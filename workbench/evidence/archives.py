"""Copies at the Internet Archive: looking for one, and asking for a new one (Save Page Now 2).

Both tell the archive what is being checked, so that neither happens unless a person asks. The protocol: POST the
address to ``/save`` and get a ``job_id``; ask ``/save/status/<job_id>`` until it is ``success`` (with the ``timestamp``
of the copy) or ``error`` (with ``status_ext`` that says why); the copy stands at ``/web/<timestamp>/<address>``.
Existing ones are named by the availability service.
"""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Event
from typing import TYPE_CHECKING, Final

from workbench.errors import CancelledError, InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from workbench.evidence.fetching.asking import Answer

SAVING: Final = "https://web.archive.org"
LOOKING: Final = "https://archive.org"
_DATED: Final = re.compile(r"\d{4}(-\d{2}){0,2}(T|$)")
_DIGITS: Final = re.compile(r"\d+")
_STAMP: Final = re.compile(r"\d{14}")
_JOB: Final = re.compile(r"[\w.:-]{1,200}")
_CODE: Final = re.compile(r"error:([a-z0-9-]{1,60})")
_PATIENCE: Final = 300.0  # seconds for one copy; the archive itself gives up after two minutes
_PAUSE: Final = 5.0  # seconds between two questions, as the service's own example does
_MOST_FAULTS: Final = 3  # answers in a row that are no answer
_BUSY: Final = frozenset(
    {
        "cannot-fetch",
        "celery",
        "service-unavailable",
        "too-many-daily-captures",
        "too-many-requests",
        "user-session-limit",
    }
)
_BUSY_STATUS: Final = (429, 502, 503, 504)
_LOGIN_STATUS: Final = (401, 403)


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A copy at the archive.

    Attributes:
        url: where it stands.
        at: when it was made (ISO 8601, UTC).
    """

    url: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """The archive as one checker uses it.

    Args:
        key: "access:secret" of an account, empty for none.
        base: of the service; tests put a server on loopback here.
        allowed_hosts: ``host:port`` of such a server.
        pause: seconds between two questions about a job.
        patience: seconds for one copy.
    """

    key: str = ""
    base: str = ""
    allowed_hosts: frozenset[str] = frozenset()
    pause: float = _PAUSE
    patience: float = _PATIENCE

    def __repr__(self) -> str:
        """Leave the key out."""
        return f"Archive({self.base or SAVING})"

    def find(self, url: str, *, near: str = "", cancel: Event | None = None) -> Copy | None:
        """Return the newest copy there is of an address, or the one nearest to a time; None for none.

        Args:
            url: the page's address.
            near: a date or time (ISO 8601), empty for the newest; what is no date is left out.
            cancel: set to stop.

        Raises:
            InputError: ``service-unreachable``, ``archive-busy`` or ``archive-refused``; CancelledError: cancelled.
        """
        wanted = "".join(_DIGITS.findall(near.split("+", maxsplit=1)[0]))[:14] if _DATED.match(near) else ""
        query = {"url": url} | ({"timestamp": wanted} if wanted else {})
        answer = self._ask(f"{self.base or LOOKING}/wayback/available", query=query, cancel=cancel)
        snapshots = answer.data().get("archived_snapshots")
        closest = snapshots.get("closest") if isinstance(snapshots, dict) else None
        if not isinstance(closest, dict) or closest.get("available") is not True:
            return None
        stamp = str(closest.get("timestamp", ""))
        return self._copy(stamp, url) if _STAMP.fullmatch(stamp) else None

    def save(
        self, url: str, *, cancel: Event | None = None, progress: Callable[[int, int | None], None] | None = None
    ) -> Copy:
        """Ask for a new copy of an address and wait for it.

        Args:
            url: the page's address.
            cancel: set to stop waiting; the archive may finish all the same.
            progress: told the seconds waited and the most it will be.

        Raises:
            InputError: ``archive-login``, ``archive-busy``, ``archive-refused``, ``archive-slow`` or
                ``service-unreachable``; CancelledError: cancelled.
        """
        stop = cancel or Event()
        form = {"url": url, "skip_first_archive": "1"}
        job = self._ask(f"{self.base or SAVING}/save", form=form, cancel=stop).data()
        name = str(job.get("job_id") or "")
        if not _JOB.fullmatch(name):
            raise _refusal(job)
        return self._await(name, url, stop, progress)

    def _await(self, job: str, url: str, stop: Event, progress: Callable[[int, int | None], None] | None) -> Copy:
        began, faults = time.monotonic(), 0
        while (waited := time.monotonic() - began) < self.patience:
            if progress:
                progress(int(waited), int(self.patience))
            if stop.wait(self.pause):
                raise CancelledError
            try:
                state = self._ask(f"{self.base or SAVING}/save/status/{job}", cancel=stop).data()
            except InputError:
                faults += 1
                if faults >= _MOST_FAULTS:
                    raise
                continue
            faults = 0
            stamp = str(state.get("timestamp", ""))
            if state.get("status") == "success" and _STAMP.fullmatch(stamp):
                return self._copy(stamp, str(state.get("original_url") or url))
            if state.get("status") != "pending":
                raise _refusal(state)
        raise InputError("archive-slow", seconds=int(self.patience))

    def _copy(self, stamp: str, url: str) -> Copy:
        at = datetime.strptime(stamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
        return Copy(
            url=f"{self.base or SAVING}/web/{stamp}/{url}",
            at=at.isoformat(timespec="seconds").replace("+00:00", "Z"),
        )

    def _ask(
        self,
        address: str,
        *,
        query: Mapping[str, str] | None = None,
        form: Mapping[str, str] | None = None,
        cancel: Event | None,
    ) -> Answer:
        from workbench.evidence.fetching.asking import ask  # noqa: PLC0415  # most starts ask nobody

        login = {"Authorization": f"LOW {self.key}"} if self.key and "/wayback/" not in address else {}
        answer = ask(address, query=query, form=form, headers=login, allowed_hosts=self.allowed_hosts, cancel=cancel)
        if answer.status in _LOGIN_STATUS:
            raise InputError("archive-login")
        if answer.status in _BUSY_STATUS:
            raise InputError("archive-busy", seconds=answer.wait or 60)
        if not 200 <= answer.status < 300:  # noqa: PLR2004  # HTTP's success
            raise InputError("archive-refused", cause=answer.status)
        return answer


def _refusal(said: Mapping[str, object]) -> InputError:
    """Return why the archive makes no copy, from its code; its own words are never repeated."""
    code = _CODE.fullmatch(str(said.get("status_ext") or ""))
    name = code[1] if code else ""
    if name in _BUSY:
        return InputError("archive-busy", seconds=60)
    if name in {"not-logged-in", "no-access", "unauthorized"}:
        return InputError("archive-login")
    if not name and "same snapshot" in str(said.get("message", "")).lower():
        return InputError("archive-recent")
    return InputError("archive-refused", cause=name or "?")
