"""Blanks that a lost code page turned into "?" or "-", put back where nothing else can be meant. No length changes.

A blank that may not break stands beside marks and stops of many pages. Copied through a narrower code page it comes out
as '…,"?he said', 'he said.-The'. "Dr.-Ing." and 'a "no"-vote' stay as they are.
"""

from __future__ import annotations

import re
from typing import Final

_LOST: Final = re.compile(  # each begins with the sign itself: looked for first, it is found quickest
    r"\?(?:(?<=[,.!?][\"”]\?)(?=\w)"  # '…,"?he said'
    r"|(?<=\w[\"”]\?)(?=[a-z]))"  # 'the "bad guys"?steal'
    r"|-(?:(?<=[,.][\"”]-)(?=\w)"  # but a "Yes!"-vote
    r"|(?<=[,.!?][\"”]-)(?=\s)"
    r"|(?<=[a-z]{2}[.!?:,]-)(?=[\"“]\w)"  # 'he said.-"We …'
    r"|(?<=[a-z]{2}[.!?]-)-?(?=\s+[A-Z\"“])"  # 'he said.- The'
    r"|(?<=[a-z]{4}[.!?]-)(?=[A-Z][a-z]*[\s,'’])"  # but "Geschw.-Scholl-Platz"
    r"|(?<=[a-z]['’]s-)(?=[A-Z][a-z]))"  # "Le Monde's-Anne Roux"
)


def with_blanks(text: str) -> str:
    """Return ``text`` with the blanks that a lost code page took; its length is the same."""
    return _LOST.sub(lambda match: " " * len(match[0]), text)
