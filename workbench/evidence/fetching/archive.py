"""Writing the tapes as WARC/1.1, the format of web archives: request and response as they crossed the wire.

The records are built around the taped bytes without parsing them, because a parser writes headers back in its own
words, and a proof should not be reworded.
"""

from __future__ import annotations

import base64
import hashlib
import io
import re
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from warcio.recordloader import ArcWarcRecord  # type: ignore[import-untyped]  # warcio brings no types
from warcio.statusandheaders import StatusAndHeaders  # type: ignore[import-untyped]
from warcio.warcwriter import WARCWriter  # type: ignore[import-untyped]

import workbench

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workbench.evidence.fetching.wire import Hop

_VERSION: Final = "WARC/1.1"
_END: Final = re.compile(rb"\r?\n\r?\n")
_INTERIM: Final = re.compile(rb"HTTP/1\.[01] 100\b")


def write(hops: Iterable[Hop]) -> bytes:
    """Return the records of all hops, each a gzip member of its own, after one that says who wrote them."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True, warc_version=_VERSION)
    writer.write_record(
        writer.create_warcinfo_record(
            None, {"software": f"factcheck-workbench/{workbench.__version__}", "format": "WARC File Format 1.1"}
        )
    )
    for hop in hops:
        cut = (("WARC-Truncated", "length"),) if hop.truncated else ()
        answer = f"<urn:uuid:{uuid4()}>"
        writer.write_record(_record("response", hop, final_response(bytes(hop.received)), answer, cut))
        concurrent = (("WARC-Concurrent-To", answer),)
        writer.write_record(_record("request", hop, bytes(hop.sent), f"<urn:uuid:{uuid4()}>", concurrent))
    return out.getvalue()


def final_response(received: bytes) -> bytes:
    """Return the response without the interim ones ("100 Continue") a server may send before it."""
    while _INTERIM.match(received) and (end := _END.search(received)):
        received = received[end.end() :]
    return received


def body_start(received: bytes) -> int:
    """Return the offset of the first byte after the headers."""
    end = _END.search(received)
    return end.end() if end else len(received)


def headers_are_whole(received: bytes) -> bool:
    """Say whether the blank line after the headers came."""
    return _END.search(final_response(received)) is not None


def _record(kind: str, hop: Hop, block: bytes, name: str, more: tuple[tuple[str, str], ...]) -> ArcWarcRecord:
    headers = [
        ("WARC-Type", kind),
        ("WARC-Record-ID", name),
        ("WARC-Target-URI", hop.target.url),
        ("WARC-Date", hop.at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")),
        ("WARC-IP-Address", hop.peer),
        *more,
        ("WARC-Block-Digest", _digest(block)),
        ("WARC-Payload-Digest", _digest(block[body_start(block) :])),
    ]
    return ArcWarcRecord(
        "warc",
        kind,
        StatusAndHeaders("", headers, protocol=_VERSION),
        io.BytesIO(block),
        None,
        f"application/http; msgtype={kind}",
        len(block),
        payload_length=len(block),
    )


def _digest(data: bytes) -> str:
    return f"sha256:{base64.b32encode(hashlib.sha256(data).digest()).decode('ascii')}"
