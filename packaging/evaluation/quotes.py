"""Direct quotations and their speakers in German news the rules were not written on (Wikinews, development part).

A span counts when it is the annotated one, full stops and marks at its ends aside. A speaker is right when the name
found ends on a word of the annotated speaker; annotated pronouns and nouns that name nobody are left out. The corpus is
annotated for other uses: names in marks are no quotations there, most scare quotes are.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final

from figures import corpus, shares, show

from workbench.analysis import Analyser
from workbench.model.facts import FactKind

_MARKS: Final = "„“”\"»«‚‘’' "
_STOPS: Final = f"{_MARKS}.,!?"
_NAME: Final = re.compile(r"\b[A-ZÄÖÜ]\w+ [A-ZÄÖÜ][\w-]+$|^[A-ZÄÖÜ][\w-]+$")


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without the marks before and the stops behind."""
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _STOPS:
        end -= 1
    return start, end


def main() -> None:
    """Print span F1 and the share of right speakers."""
    path = corpus("quotes", "wikinews-de-dev.jsonl")
    analyser = Analyser()
    wanted: set[tuple[str, int, int]] = set()
    got: set[tuple[str, int, int]] = set()
    named = right = wrong = 0
    for line in path.read_text("utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        text, name = row["text"], row["name"]
        gold = {
            trimmed(text, start, end): " ".join(text[a:b] for a, b in quote["speaker"])
            for quote in row["quotes"]
            if quote["type"] == "Direct"
            for start, end in quote["quote"]
        }
        found = {
            trimmed(text, fact.start, fact.end): fact.speaker
            for fact in analyser.facts(text, language="de")
            if fact.kind is FactKind.QUOTE
        }
        wanted |= {(name, *span) for span in gold}
        got |= {(name, *span) for span in found}
        for span in gold.keys() & found.keys():
            if _NAME.search(gold[span]):
                named += 1
                speaker = found[span]
                right += bool(speaker and speaker.split()[-1] in gold[span])
                wrong += bool(speaker and speaker.split()[-1] not in gold[span])
    precision, recall, f1 = shares(wanted, got)
    size = len(wanted)
    show("quotes.de.f1", f1, what="direct quotations, span F1", language="de", size=size, published="≈ .48 (message)")
    show("quotes.de.precision", precision, what="direct quotations, precision", language="de", size=len(got))
    show("quotes.de.recall", recall, what="direct quotations, recall", language="de", size=size)
    show("quotes.de.speaker", right / named, what="speaker right where one is named", language="de", size=named)
    show("quotes.de.speaker_wrong", wrong / named, what="speaker wrong", language="de", size=named, least=False)


if __name__ == "__main__":
    main()
