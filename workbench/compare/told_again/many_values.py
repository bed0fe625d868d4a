"""One sentence that stands again and again, word for word, each time with another value: one finding names them all.

Two values are a slip (``word_for_word``). Three and more of one sentence are a list's, unless another figure in it,
such as the year, says that all are of one thing: "The revenue in 2023 was …" can be true once.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from workbench.compare.signs.around import telling
from workbench.compare.signs.rows import row_at
from workbench.compare.signs.showing import place_of
from workbench.compare.told_again.word_for_word import places_of
from workbench.model.facts import NUMERIC
from workbench.model.findings import Finding
from workbench.model.wording import list_words, told_words

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence

    from workbench.compare.signs.mentions import Mention
    from workbench.errors import Language
    from workbench.model.facts import Fact

_LEAST: Final = 3  # values
_WORDS: Final = 6  # of the sentence beside the figure
_TELLING: Final = 3  # of them
_LANGUAGES: Final[tuple[Language, ...]] = ("de", "en")


def many_values(text: str, mentions: Sequence[Mention], rows: Sequence[tuple[int, int]]) -> list[Finding]:
    """Return a finding for each sentence that stands with three and more values, naming every place.

    Args:
        text: the draft.
        mentions: its figures and dates, in order.
        rows: of its tables (code points), whose cells are alike by their nature.
    """
    beside = [one for one in mentions if one.fact.kind in NUMERIC and row_at(rows, one.fact.start) < 0]
    alike: dict[Hashable, list[Mention]] = defaultdict(list)
    for place in places_of(text, beside):
        words = (*place.before, *place.behind)
        pinned = any(word[0].isdigit() for word in words)
        if pinned and len(words) >= _WORDS and sum(map(telling, words)) >= _TELLING:
            fact = place.mention.fact
            alike[place.before, place.behind, fact.kind, fact.unit].append(place.mention)
    return list(_findings(alike.values()))


def without_parts(pairs: Sequence[Finding], many: Sequence[Finding]) -> list[Finding]:
    """Return the findings whose places are not all named by one that names more."""
    named = [frozenset(place.start for place in finding.places) for finding in many]
    whole = {start: group for group in named for start in group}
    return [one for one in pairs if not {place.start for place in one.places} <= whole.get(one.places[0].start, set())]


def _findings(groups: Iterable[list[Mention]]) -> Iterator[Finding]:
    for group in groups:
        first: dict[Hashable, Fact] = {}
        for mention in group:
            first.setdefault((mention.fact.value, mention.fact.value_range), mention.fact)
        facts = list(first.values())
        if len(facts) >= _LEAST:
            yield Finding(
                code="numbers-differ-all",
                places=tuple(place_of(mention.fact, mention.claim) for mention in group),
                details=_values(facts),
            )


def _values(facts: Sequence[Fact]) -> dict[str, str]:
    """Return the values as one list in each language, in the order in which the text has them first."""
    return {f"values_{spoken}": list_words([told_words(one, spoken) for one in facts], spoken) for spoken in _LANGUAGES}
