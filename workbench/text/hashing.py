"""Names by content."""

from __future__ import annotations


def sha256_of(content: str | bytes) -> str:
    """Return the SHA-256 of a text's UTF-8 bytes (or of bytes) as 64 hex digits."""
    import hashlib  # noqa: PLC0415 - OpenSSL, and reading names nothing

    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    return hashlib.sha256(data).hexdigest()
