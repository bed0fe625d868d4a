"""Lists of names in one language: first names, organisations, places, offices, and the cues around them.

Countries and the cities of the time-zone table come from babel (BSD, Unicode CLDR) in the language of the text; the
rest is ours (``resources/languages``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from babel import Locale

from workbench.analysis.lexicon import NEVER, Lexicon, alternation, lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_NOT_PLACES: Final = {
    "Halle",
    "Essen",
    "Worms",
    "York",
    "Kent",
    "Reunion",
    "Mayotte",
    "Welt",
    "World",
    "Center",
    "Ceuta und Melilla",
    "Ceuta & Melilla",
}
_AMID: Final = re.compile(r"(?<= )(?:und|and|&)(?= )")
_SHORTEST_CODE: Final = 2  # letters of a region's code that is a territory, not a continent


@dataclass(frozen=True, eq=False)
class Gazetteer:
    """Names and cues of one language.

    Attributes:
        first_names: strong ones; ``weak_first_names`` are common words too.
        organisations, places: full names, genitive stripped.
        two_named: countries of two names with "und", "and" between: "Bosnien und Herzegowina".
        longest: words in the longest known name.
        titles: offices; ``title_ending`` matches compounds of one ("Außenminister").
        title_starts: first words of offices of several ("Chief Executive").
        honorific: "Herr", "Dr.".
        organisation_ending, organisation_head, organisation_compound: cues for organisations nobody listed.
        place_ending: last words of places that are called after somebody ("Park", "County").
        place_cue: words that make the run of capitals after them (``before``) or before them (``defined``) a place.
        place_head: words that lead up to a place and belong to its name ("City of", "Fort").
        organisation_of: last words of organisations that go on with "of" and a name ("University").
        organisation_fields: organisations called after what they are for; a second field may follow.
        line_ending: last words of railways, called after two places.
        legal_form: a firm's form behind its name, with the blank or comma before it.
        organisation_tail: a blank and a word that makes the name before it an organisation ("Herald").
        never: capitalised words that belong to no name.
        acronyms_not, products: shapes of organisations that are none.
        run: a run of capitalised words with particles and initials between.
        later_titles: an office behind a person: "Sam Altman, sein Geschäftsführer".
    """

    code: str
    first_names: frozenset[str]
    weak_first_names: frozenset[str]
    particles: frozenset[str]
    organisations: frozenset[str]
    places: frozenset[str]
    two_named: re.Pattern[str]
    longest: int
    titles: frozenset[str]
    title_starts: frozenset[str]
    title_ending: re.Pattern[str]
    honorific: re.Pattern[str]
    organisation_ending: re.Pattern[str]
    organisation_head: re.Pattern[str]
    organisation_compound: re.Pattern[str]
    place_ending: re.Pattern[str]
    place_cue: re.Pattern[str]
    place_head: re.Pattern[str]
    organisation_of: re.Pattern[str]
    organisation_fields: re.Pattern[str]
    line_ending: re.Pattern[str]
    legal_form: re.Pattern[str]
    organisation_tail: re.Pattern[str]
    never: frozenset[str]
    acronyms_not: frozenset[str]
    products: frozenset[str]
    run: re.Pattern[str]
    word: re.Pattern[str]
    later_titles: re.Pattern[str]


@cache
def gazetteer(language: Lexicon) -> Gazetteer:
    """Return the names and cues of a language."""
    shared = lexicon("xx").tables["names"]
    own = language.tables["names"] if language.code != "xx" else {}
    titles = _piped(own, "titles")
    places = (_piped(shared, "places") | _piped(own, "places") | _babel_places(language.code)) - _NOT_PLACES
    organisations = _piped(shared, "organisations") | _piped(own, "organisation_words")
    particles = frozenset(str(shared["particles"]).split())
    honorific = str(own.get("honorifics", NEVER))
    capitalised = r"[a-z]{0,2}[A-ZÀ-ÖØ-ÞŁŚŠŽČ][\w’&]{0,60}(?:-\w{1,60}){0,4}(?:/[A-Z]{3})?"
    word = rf"(?:(?:{honorific})(?!\w)|(?:[A-ZÄÖÜ]\.){{1,4}}(?:-?[A-ZÄÖÜ]\.){{0,3}}|{capitalised})"
    joint = alternation(particles)
    return Gazetteer(
        code=language.code,
        first_names=_spaced(shared, "first_names"),
        weak_first_names=_spaced(own, "weak_first_names"),
        particles=particles,
        organisations=organisations,
        places=places,
        two_named=_two_named(places),
        longest=max((len(name.split()) for name in organisations | places), default=1),
        titles=titles,
        title_starts=frozenset(title.split()[0] for title in titles if " " in title),
        title_ending=re.compile(rf"\w{{3,}}(?:{own.get('title_endings', NEVER)})(?:s|en|n)?$", re.IGNORECASE),
        honorific=re.compile(rf"(?:{honorific})$"),
        organisation_ending=re.compile(rf"(?:{own.get('organisation_endings', NEVER)})$"),
        organisation_head=re.compile(
            rf"(?<![\w-])(?:{own.get('organisation_heads', NEVER)})[ \u00a0](?:the )?(?={word})"
        ),
        organisation_compound=re.compile(rf"[A-ZÄÖÜ]\w{{2,}}(?:{own.get('organisation_compound_endings') or NEVER})$"),
        place_ending=re.compile(rf"(?:{own.get('place_endings', NEVER)})$"),
        place_cue=_place_cue(own),
        place_head=re.compile(rf"(?<![\w-])(?:{own.get('place_heads', NEVER)})$"),
        organisation_of=re.compile(rf"(?:{own.get('organisation_of', NEVER)})$"),
        organisation_fields=re.compile(rf"(?<!\w)(?:{own.get('organisation_fields', NEVER)})$"),
        line_ending=re.compile(rf"(?:{own.get('line_endings', NEVER)})$"),
        legal_form=re.compile(rf"(?:{own.get('legal_forms', NEVER)})(?![\w.])"),
        organisation_tail=re.compile(rf" (?:{own.get('organisation_tails', NEVER)})(?!\w)"),
        never=_spaced(own, "never"),
        acronyms_not=_spaced(shared, "acronyms_not"),
        products=_spaced(shared, "products"),
        run=re.compile(rf"(?<![\w-]){word}(?:[ \u00a0](?:(?:{joint})[ \u00a0]){{0,3}}{word})*"),
        word=re.compile(rf"{word}|(?:{joint})(?!\w)"),
        later_titles=_later_titles(titles),
    )


def _two_named(places: Iterable[str]) -> re.Pattern[str]:
    """Return the places with "und", "and" or "&" amid their names, German ones also in the genitive."""
    names = sorted((name for name in places if _AMID.search(name)), key=len, reverse=True)
    every = "|".join("(?:und|and|&)".join(map(re.escape, _AMID.split(name))) for name in names) or NEVER
    return re.compile(rf"(?<!\w)(?:{every})(?=s?(?!\w))")


def _place_cue(own: Mapping[str, Any]) -> re.Pattern[str]:
    run = r"[^\W\d_a-z][\w’-]{1,40}(?:[ \u00a0][^\W\d_a-z][\w’-]{1,40}){0,3}(?![\w’-])"
    before, behind = (own.get(key, NEVER) for key in ("place_cues_before", "place_cues_behind"))
    aside = r"(?: \([^()\n]{1,60}\),?)?"
    defined = rf"(?P<defined>{run})(?={aside} (?:{behind}))"
    return re.compile(rf"(?<![\w-])(?:(?:{before})[ \u00a0](?P<before>{run})|{defined})")


def _later_titles(titles: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf",? (?:[a-zäöü]+ ){{0,3}}(?P<title>{alternation(titles)})(?![\w-])")


def _piped(table: Mapping[str, Any], key: str) -> frozenset[str]:
    return frozenset(filter(None, (name.strip() for name in str(table.get(key, "")).replace("\n", "").split("|"))))


def _spaced(table: Mapping[str, Any], key: str) -> frozenset[str]:
    return frozenset(str(table.get(key, "")).split())


def _babel_places(code: str) -> frozenset[str]:
    """Return countries and the cities of the time-zone table."""
    if code == "xx":
        return frozenset()
    locale = Locale(code)
    countries = {name for key, name in locale.territories.items() if len(key) == _SHORTEST_CODE and key.isalpha()}
    cities = {str(zone["city"]) for zone in locale.time_zones.values() if "city" in zone}
    return frozenset(name for name in countries | cities if name[:1].isupper() and "(" not in name)
