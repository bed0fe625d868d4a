"""Whether a man or a woman is so old, by what stands right beside an age or by a first name, in both languages."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

from workbench import paths
from workbench.compare.signs.phrases import said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.model.facts import Fact

_NEAR: Final = 40
_SAID: Final = said("sexes")
_BEHIND: Final = re.compile(
    r"(?:[- ]years?[- ]olds?)?(?:\s(?:alte[rnms]?|junge[rnms]?|old))?(?:\s[a-zäöüß-]+)?\s"
    rf"(?:(?P<f>{_SAID['female']}\b|[A-ZÄÖÜ]\w{{4,}}in\b)|(?P<m>{_SAID['male']}\b))"
)
_TITLED: Final = re.compile(
    rf"\b(?:(?:(?P<m>{_SAID['male_title']})|(?P<f>{_SAID['female_title']}))\.?\s[\w.'’-]+(?:\s[A-ZÄÖÜ][\w'’-]+)?"
    r"(?:,|\s\(|\s(?:is|was|ist|war))\s?"
    r"|(?:(?P<he>[Hh]e|[Ee]r)|(?P<she>[Ss]he))\s(?:is|was|turned|ist|war)\s(?:now\s|only\s|just\s|erst\s)?)$"
)
_ARTICLE: Final = re.compile(
    r"\b(?:(?P<m>(?:[Dd]er|[Ee]in) \d+-[jJ]ährige|[Ee]in \d+-[jJ]ähriger"
    r"|(?:[Dd]es|(?:[Dd]|[Ee]in)e[mns]) \d+-[jJ]ährigen)"
    r"|(?P<f>[Dd]ie \d+-[jJ]ährige|[Ee]ine \d+-[jJ]ährige|[Ee]iner \d+-[jJ]ährigen))$"
)


def sex(text: str, fact: Fact) -> Literal["f", "m", ""]:
    """Return whether a woman or a man is so old: "der 61-Jährige", "a 34-year-old woman", "Mr Hall is 83"; "" unknown.

    Args:
        text: the draft.
        fact: the age, with offsets (code points) in it.
    """
    if behind := _BEHIND.match(text, fact.end):
        return "f" if behind["f"] else "m"
    if titled := _TITLED.search(text[max(0, fact.start - _NEAR) : fact.start]):
        return "m" if titled["m"] or titled["he"] else "f"
    match = _ARTICLE.search(text[max(0, fact.start - _NEAR) : fact.end])
    return "" if match is None else "m" if match["m"] else "f"


def sex_of_name(person: Fact | None) -> Literal["f", "m", ""]:
    """Return whose first name a full name begins with: a woman's, a man's or "", as nobody can tell."""
    if person is None:
        return ""
    names = max((person.text, str(person.value)), key=lambda name: len(name.split())).split()
    return _first_names().get(names[0], "") if len(names) > 1 else ""


@cache
def _first_names() -> Mapping[str, Literal["f", "m"]]:
    """Return the first names of one sex alone; what is a place or a word as well ("Paris", "May") tells no man."""
    people = _words("xx", "people")
    women = {*people["feminine"].split(), *people["more_feminine"].split()}
    listed = [_words(language, "names") for language in ("xx", "de", "en")]
    men = {
        *people["more_masculine"].split(),
        *(name for names in listed for name in names.get("first_names", "").split()),
    }
    weak = {name for names in listed for name in names.get("weak_first_names", "").split()}
    either = {*people["either"].split()}
    found: dict[str, Literal["f", "m"]] = dict.fromkeys(men - women - either - weak, "m")
    return found | dict.fromkeys(women - either, "f")


def _words(language: str, table: str) -> dict[str, str]:
    return paths.table(paths.resource("languages", language, f"{table}.toml").read_text("utf-8"))
