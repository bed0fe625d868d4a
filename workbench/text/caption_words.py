"""How captions begin and end, as newsrooms and offices print them in German and English: "Abb. 3: …", "… Foto: dpa"."""

from __future__ import annotations

import re
from typing import Final

_LONGEST: Final = 600  # code points of a paragraph that may be a caption
_LAST: Final = 120  # code points that a credit at the end may take
_SHOWN: Final = (
    r"(?:abb(?:ildung(?:en)?)?|bild(?:er)?|grafik(?:en)?|infografik|schaubild|diagramm|karte|tab(?:elle)?|"
    r"fig(?:ures?)?|images?|pictures?|graphic|chart|map|table|illustration|screenshot)"
)
_CREDITED: Final = (
    r"(?:(?:symbol|archiv|titel)?(?:foto|bild)s?(?:grafie)?|photo(?:graph)?s?|grafik|illustration|quellen?|sources?|"
    r"(?:photo |image |picture |bild|foto)?credits?|image|picture)"
)
_NUMBER: Final = r"(?:[A-Z]?\d{1,3}(?:[.–-]\d{1,3}){0,3}[a-z]?)"
_WHERE: Final = (
    r"(?: \(?(?:oben|unten|mitte|links|rechts|above|below|left|right|top|bottom|cent(?:re|er)|"
    r"auf der (?:vorigen|vorherigen|nächsten|linken|rechten|gegenüberliegenden) seite|"
    r"(?:on )?(?:the )?(?:previous|next|facing|opposite) page)\)?,?){1,3}"
)
_NUMBERED: Final = re.compile(rf"(?i:{_SHOWN})\.? ?{_NUMBER}\)?(?: ?[:.|–—-](?= |$)| (?=[^\W\d_a-zß-ÿ]|[„“\"»«(])|$)")
_NAMED: Final = re.compile(rf"(?i:{_SHOWN}\.?(?:{_WHERE})?|(?:photo|foto)s?(?:{_WHERE})) ?[:|–—](?= |$)")
_ABBREVIATED: Final = re.compile(r"(?:Abb|Fig)\. (?=[^\W\d_a-zß-ÿ])")
_BEGINS: Final = re.compile(rf"[(\[]?(?i:{_CREDITED}) ?[:/|](?= ?\S)|[(\[]?©")
_ENDS: Final = re.compile(
    rf"(?:[.!?\"“”«»)] |[(/\[|–—] ?|^)(?:(?i:{_CREDITED}) ?[:/|] ?|© ?)[^.:;!?]{{2,80}}[.)\]]{{0,2}}$"
)
_TABLE: Final = r"(?i:tab(?:elle)?|table|übersicht)"
_NAMES_TABLE: Final = re.compile(
    rf"{_TABLE}(?:\.? ?{_NUMBER}\)?(?: ?[:.|–—-](?= |$)| (?=[^\W\d_a-zß-ÿ]|[„“\"»«(])|$)| ?[:|–—](?= ))"
)
_NUMBERED_LABEL: Final = re.compile(
    rf"(?i:{_SHOWN}|übersicht)\.? ?{_NUMBER}\)?(?: ?[:.|–—-](?= |$)|(?= [^\W\d_a-zß-ÿ])|$)"
)
_NAMED_LABEL: Final = re.compile(rf"(?i:{_SHOWN}|(?:photo|foto)s?)\.?(?:{_WHERE})? ?[:|–—](?= |$)")
_CREDIT: Final = re.compile(rf"[(\[/|–—]{{0,2}} ?(?:(?i:{_CREDITED}) ?[:/|]|©) ?[^.;!?]{{2,80}}[.)\]]{{0,2}}")
_FOOTNOTE: Final = re.compile(r"(?:\d{1,3}\)?|\*{1,3}|[†‡])\s")


def is_labelled(line: str) -> bool:
    """Say whether a line begins as a figure's caption: "Abb. 3: ", "Bild links: ", "Fig. 3 The"; not "Bild 3 zeigt"."""
    words = _plain(line)
    return bool(_NUMBERED.match(words) or _NAMED.match(words) or _ABBREVIATED.match(words))


def is_credit(line: str) -> bool:
    """Say whether a line begins by naming who made a picture or where its figures are from."""
    return bool(_BEGINS.match(_plain(line)))


def ends_with_credit(words: str) -> bool:
    """Say whether words end by naming who made a picture: "Das Haus am Kanal. Foto: Jana Brandt"."""
    return bool(_ENDS.search(_plain(words[-_LAST:])))


def reads_as_caption(words: str) -> bool:
    """Say whether a short paragraph says by its words that it is the caption of the picture it follows."""
    return len(words) <= _LONGEST and (is_labelled(words) or is_credit(words) or ends_with_credit(words))


def names_table(words: str) -> bool:
    """Say whether a short paragraph beside a table is its caption: "Tabelle 2: …", not "Tabelle 2 zeigt, dass …"."""
    return len(words) <= _LONGEST and bool(_NAMES_TABLE.match(_plain(words)))


def numbered_end(line: str) -> int:
    """Return where a figure's or table's number ends with which a caption begins, "Abb. 3:"; 0 for a line without."""
    label = _NUMBERED_LABEL.match(_plain(line))
    return label.end() if label else 0


def named_end(line: str) -> int:
    """Return where the word ends that says what a caption is under, "Foto:", "Bild links:"; 0 for a line without."""
    label = _NAMED_LABEL.match(_plain(line))
    return label.end() if label else 0


def is_bare_credit(words: str) -> bool:
    """Say whether words tell who made a picture, or where figures are from, and nothing else: "Bild: dpa"."""
    return bool(_CREDIT.fullmatch(_plain(words)))


def is_footnote(line: str) -> bool:
    """Say whether a line begins as notes under a text do."""
    return bool(_FOOTNOTE.match(_plain(line)))


def _plain(words: str) -> str:
    """Return words with plain blanks, where typesetters keep a number beside its word."""
    return words.replace("\u00a0", " ").replace("\u202f", " ")
