"""Mails (.eml) through the standard library: headers, the words, the attachments' names; nothing attached is opened."""

from __future__ import annotations

import email
import email.policy
import re
from dataclasses import replace
from email.errors import MessageError
from email.header import decode_header
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Final

from workbench.errors import InputError
from workbench.intake.blocks import DraftBuilder, folded
from workbench.intake.decoding import NotTextError, declared_charset, decode
from workbench.intake.plain_text import blocks_of
from workbench.model.articles import Block, BlockKind, Document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

_SHOWN: Final = ("From", "To", "Cc", "Date", "Subject")
_MOST_PARTS: Final = 500
_DEEPEST: Final = 50  # mails forwarded in mails; the library's parser calls itself for each
_LONGEST_HEADER: Final = 2000
_BOUNDARY: Final = re.compile(rb"^content-type:\s*(?:multipart|message)/", re.IGNORECASE | re.MULTILINE)
_ADDRESS: Final = re.compile(r'^\s*"?([^"<>]*?)"?\s*(?:<[^<>]*>)?\s*$')
_KIB: Final = 1024


def read_mail(content: bytes, shown: str) -> Document:
    """Return a mail as a draft: five headers as lines, then its text, then a line for each attachment.

    Raises:
        InputError: ``file-damaged`` or ``file-too-deep``.
    """
    if len(_BOUNDARY.findall(content)) > _MOST_PARTS:
        raise InputError("file-too-deep", path=shown)
    try:
        message = email.message_from_bytes(content, policy=email.policy.compat32)
        parts = list(_parts(message, shown))
    except RecursionError:
        raise InputError("file-too-deep", path=shown) from None
    except (MessageError, ValueError, LookupError, AttributeError, TypeError):
        raise InputError("file-damaged", path=shown) from None
    headers = {name: _header(message, name) for name in _SHOWN}
    if not any(headers.values()):
        raise InputError("file-damaged", path=shown)
    builder = DraftBuilder()
    for name, words in headers.items():
        builder.add(BlockKind.LIST_ITEM, f"{name}: {words}" if words else "")
    document = _joined(builder, _body(parts))
    document = _joined(document, _attachments(parts))
    return replace(
        document,
        title=headers["Subject"] or document.title,
        author=_name(headers["From"]),
        date=_day(message),
    )


def _parts(message: Message, shown: str) -> Iterator[Message]:
    """Return the leaves, in order, without calling ourselves; a forwarded mail is an attachment."""
    waiting = [(message, 0)]
    while waiting:
        part, depth = waiting.pop()
        if depth > _DEEPEST:
            raise InputError("file-too-deep", path=shown)
        inner = part.get_payload()
        if part.is_multipart() and isinstance(inner, list) and part.get_content_maintype() == "multipart":
            waiting.extend((one, depth + 1) for one in reversed(inner) if not isinstance(one, str))
        else:
            yield part


def _header(message: Message, name: str) -> str:
    """Return a header's words, encoded words decoded; what cannot be decoded stands as it is."""
    raw = str(message.get(name, ""))[:_LONGEST_HEADER]
    try:
        pieces = decode_header(raw)
    except (MessageError, ValueError):
        return folded(raw)
    return folded("".join(_decoded(piece, charset) for piece, charset in pieces))


def _decoded(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece
    try:
        return decode(piece, declared=charset or "") if piece else ""
    except NotTextError:
        return ""


def _body(parts: list[Message]) -> Document:
    """Return the first plain text, else the first page; a part without words counts as none."""
    for wanted in ("text/plain", "text/html"):
        for part in parts:
            if part.get_content_type() == wanted and not _is_attached(part):
                words = _words(part)
                if words.strip():
                    return _page(words) if wanted == "text/html" else _plain(words, part)
    return Document(text="", blocks=())


def _words(part: Message) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    charset = str(part.get_param("charset", "") or "")
    try:
        return decode(payload, declared=charset or declared_charset(payload))
    except NotTextError:
        return ""


def _plain(words: str, part: Message) -> Document:
    text = words.strip("\n")
    if str(part.get_param("format", "")).lower() == "flowed":  # RFC 3676: a space at the end continues the line
        text = re.sub(r"(?<!\n--) \n(?=\S)", " ", text)
    text = "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")
    return Document(text=text, blocks=blocks_of(text))


def _page(words: str) -> Document:
    from workbench.intake.web_page import read_page_whole  # noqa: PLC0415  # heavy, and most mails have plain text

    return read_page_whole(words)


def _attachments(parts: list[Message]) -> Document:
    builder = DraftBuilder()
    for part in parts:
        if _is_attached(part):
            payload = part.get_payload(decode=True)
            size = len(payload) if isinstance(payload, bytes) else len(str(part))
            name = _file_name(part)
            kind = f"{part.get_content_type()}, {max(1, round(size / _KIB))} KB"
            builder.add(BlockKind.LIST_ITEM, f"Attachment: {name} ({kind})" if name else f"Attachment: {kind}")
    return Document(text=builder.text, blocks=tuple(builder.blocks))


def _file_name(part: Message) -> str:
    """Return the last part of an attachment's name, however it was encoded."""
    raw = part.get_filename() or ""
    try:
        words = "".join(_decoded(piece, charset) for piece, charset in decode_header(raw))
    except (MessageError, ValueError):
        words = raw
    last = words.replace("\\", "/").rstrip("/").rpartition("/")[2]
    return "".join(char for char in last if char.isprintable())[:120]


def _is_attached(part: Message) -> bool:
    named = bool(part.get_filename())
    kind = part.get_content_type()
    return part.get_content_disposition() == "attachment" or named or not kind.startswith("text/")


def _joined(first: DraftBuilder | Document, second: Document) -> Document:
    blocks = tuple(first.blocks)
    if not second.text:
        return Document(text=first.text, blocks=blocks)
    offset = len(first.text) + 2 if first.text else 0
    moved = tuple(Block(kind=b.kind, start=b.start + offset, end=b.end + offset, level=b.level) for b in second.blocks)
    return Document(text=first.text + ("\n\n" if first.text else "") + second.text, blocks=(*blocks, *moved))


def _name(words: str) -> str:
    match = _ADDRESS.match(words)
    return (match[1] if match else "") or words


def _day(message: Message) -> str:
    try:
        return parsedate_to_datetime(str(message.get("Date", ""))[:200]).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""
