"""From what went wrong below to the one sentence a checker reads."""

from __future__ import annotations

import email.utils
import http
import http.client
import ssl
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

import urllib3.exceptions
from urllib3.util.ssl_match_hostname import CertificateError

from workbench.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workbench.evidence.fetching.wire import Hop

_LONGEST_WAIT: Final = 30 * 24 * 3600  # seconds; a server that says more is not to be believed


@contextmanager
def told(hop: Hop) -> Iterator[None]:
    """Turn the libraries' errors into ours; when time is up or the person cancelled, that is the reason.

    Raises:
        InputError: ``fetch-timeout``, ``fetch-certificate`` or ``fetch-failed``.
        CancelledError: the person cancelled.
    """
    try:
        yield
    except (OSError, urllib3.exceptions.HTTPError, http.client.HTTPException) as error:
        hop.watch.check()
        raise _named(error, hop.target.host) from error


def status_error(host: str, status: int, retry_after: str) -> InputError:
    """Return ``fetch-status``, or ``fetch-later`` where the server says when to come back."""
    try:
        words = f"{status} {http.HTTPStatus(status).phrase}"
    except ValueError:
        words = str(status)
    seconds = wait_of(retry_after)
    if seconds is None:
        return InputError("fetch-status", host=host, status=words)
    return InputError("fetch-later", host=host, status=words, seconds=seconds)


def wait_of(retry_after: str) -> int | None:
    """Return the seconds that a Retry-After header asks for, given as seconds or as a date; None for neither."""
    retry_after = retry_after.strip()
    if retry_after.isascii() and retry_after.isdigit():
        seconds = int(retry_after[:12])
    else:
        try:
            until = email.utils.parsedate_to_datetime(retry_after)
        except ValueError:
            return None
        until = until if until.tzinfo else until.replace(tzinfo=UTC)
        seconds = round((until - datetime.now(UTC)).total_seconds())
    return min(max(seconds, 1), _LONGEST_WAIT)


def _named(error: Exception, host: str) -> InputError:
    causes = tuple(_causes(error))
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return InputError("fetch-certificate", host=host, cause=cause.verify_message or "certificate")
        if isinstance(cause, CertificateError):
            return InputError("fetch-certificate", host=host, cause="host name")
    return InputError("fetch-failed", host=host, cause=_words(causes))


def _words(causes: tuple[BaseException, ...]) -> str:
    """Return what a technician would want to know, in a few words, from the deepest cause that says something."""
    for cause in reversed(causes):
        if isinstance(cause, http.client.RemoteDisconnected):
            return "connection closed"
        if isinstance(cause, http.client.IncompleteRead | urllib3.exceptions.IncompleteRead):
            return "body cut off"
        if isinstance(cause, ssl.SSLError):
            return f"TLS: {cause.reason or 'handshake'}".replace("_", " ").lower().replace("tls", "TLS", 1)
        if isinstance(cause, http.client.HTTPException):
            return f"HTTP: {type(cause).__name__}"
        if isinstance(cause, OSError) and cause.strerror:
            return cause.strerror
    return f"HTTP: {type(causes[-1]).__name__}"


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and what it wraps, outermost first: each library has its own way of wrapping."""
    seen: list[BaseException] = []
    waiting: list[object] = [error]
    while waiting:
        each = waiting.pop(0)
        if isinstance(each, BaseException) and each not in seen:
            seen.append(each)
            yield each
            waiting += [getattr(each, "reason", None), each.__cause__, each.__context__, *each.args]
