"""Turn the readers' lists into ``packaging/labels/news-claims.jsonl`` and print how far two readers agreed.

    python packaging/training/claims_labels.py ARTICLES.json FOLDER

``ARTICLES.json`` lists the articles with their texts and sentences; ``FOLDER`` holds one list per batch and reader,
``<batch>.<reader>.tsv``, each line ``article.sentence<TAB>label``. The first reader of a batch, in alphabetical order,
is used; the second states the agreement. The texts stay out.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Final

OUT: Final = Path(__file__).resolve().parents[1] / "labels" / "news-claims.jsonl"
_KEPT: Final = ("source", "name", "language", "split", "sha256")


def read(path: Path) -> dict[tuple[int, int], tuple[str, int]]:
    """Return (article, sentence) → (letter, digit); n has the digit 0."""
    found = {}
    for line in path.read_text("utf-8").splitlines():
        place, label = line.split("\t")[:2]
        article, sentence = place.split(".")
        letter, digit = label.strip()[:1], label.strip()[1:2] or "0"
        if letter not in "cbn" or digit not in "012":
            message = f"{path.name}: {line!r} is no label"
            raise ValueError(message)
        found[int(article), int(sentence)] = (letter, int(digit) if letter != "n" else 0)
    return found


def kappa(pairs: list[tuple[str, str]]) -> tuple[float, float]:
    """Return raw agreement and Cohen's κ (Cohen 1960)."""
    raw = sum(a == b for a, b in pairs) / len(pairs)
    one, two = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(one[label] * two[label] for label in one) / len(pairs) ** 2
    return raw, (raw - chance) / (1 - chance) if chance < 1 else 1.0


def agreement(pairs: list[tuple[tuple[str, int], tuple[str, int]]]) -> str:
    """Return the sentence that states the agreement."""
    letters = [(a[0], b[0]) for a, b in pairs]
    clear = [(a, b) for a, b in letters if "b" not in (a, b)]
    joined = [("n" if a == "n" else "c", "n" if b == "n" else "c") for a, b in letters]
    digits = [(str(a[1]), str(b[1])) for a, b in pairs if "n" not in (a[0], b[0])]
    parts = {"three letters": letters, "c against n": clear, "n against the rest": joined, "the digit": digits}
    said = []
    for name, two in parts.items():
        raw, beyond = kappa(two)
        said.append(f"{name}: raw {raw:.3f}, κ {beyond:.3f} ({len(two)} sentences)")
    return "; ".join(said)


def main() -> None:
    """Write the labels of every article whose sentences are all labelled."""
    articles = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    lists: dict[str, list[Path]] = defaultdict(list)
    for path in sorted(Path(sys.argv[2]).glob("*.tsv")):
        lists[path.name.split(".")[0]].append(path)
    labels: dict[tuple[int, int], tuple[str, int]] = {}
    twice: dict[str, list[tuple[tuple[str, int], tuple[str, int]]]] = defaultdict(list)
    for batch, paths in lists.items():
        first, *others = [read(path) for path in paths]
        labels |= first
        for other in others:
            twice[batch[:2]] += [(first[place], other[place]) for place in first if place in other]
    counted: Counter[tuple[str, str, str]] = Counter()
    with OUT.open("w", encoding="utf-8") as file:
        for article in articles:
            places = [(article["id"], at) for at in range(len(article["sentences"]))]
            if not all(place in labels for place in places):
                continue
            rows = [[*span, *labels[place]] for span, place in zip(article["sentences"], places, strict=True)]
            counted.update((article["language"], article["split"], row[2]) for row in rows)
            kept = {name: article[name] for name in _KEPT} | {"sentences": rows}
            file.write(json.dumps(kept, ensure_ascii=False) + "\n")
    for part in sorted({key[:2] for key in counted}):
        print(*part, {letter: counted[*part, letter] for letter in "cbn"})
    for language, pairs in twice.items():
        print(language, agreement(pairs))


if __name__ == "__main__":
    main()
