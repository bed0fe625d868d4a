"""Names by content are those of the UTF-8 bytes."""

from __future__ import annotations

import hashlib

import pytest

from workbench.text.hashing import sha256_of


@pytest.mark.parametrize("text", ["", "97,4 Milliarden", "„Betrüger“ 😀", "\ud800 alone"])
def test_a_text_and_its_bytes_have_one_name(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    assert sha256_of(text) == sha256_of(data) == hashlib.sha256(data).hexdigest()
