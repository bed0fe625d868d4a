"""The patterns of reported speech that are built from several of a language's tables (``speaking``)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from workbench.analysis.lexicon import NEVER, alternation
from workbench.analysis.names.gazetteer import gazetteer
from workbench.analysis.speech.mention import CAPITALS

if TYPE_CHECKING:
    from workbench.analysis.lexicon import Lexicon

Table = dict[str, str]
_WEAK_ENDINGS: Final = "(?:e?t|e?te|e?ten|en|e|n|end)?"
_FINITE: Final = "e?te?"  # no plural: "der gefürchteten Miliz" says nothing


def owners(table: Table) -> dict[str, Literal["m", "f", "they"]]:
    """Return whose each possessive is."""
    found: dict[str, Literal["m", "f", "they"]] = dict.fromkeys(table.get("his", "").split(), "m")
    found.update(dict.fromkeys(table.get("hers", "").split(), "f"))
    found.update(dict.fromkeys(table.get("theirs", "").split(), "they"))
    return found


def verbs(table: Table) -> str:
    """Return the forms of the reporting verbs."""
    weak = table.get("weak", "").split()
    lead = r"(?!un(?!ter))(?:[a-zäöüß]{2,5})?(?:ge)?"  # "unerwartet" is no verb
    forms = [rf"{lead}(?:{alternation(weak)}){_WEAK_ENDINGS}"] if weak else []
    strong = table.get("strong", "").split()
    forms += [form for form in strong if not form.isalpha()]  # "(?<!member\s)states"
    return "|".join((*forms, alternation(form for form in strong if form.isalpha())))


def beside_marks(table: Table) -> str:
    """Return the forms of verbs that report only beside quoted words; a separable one's halves both stand there."""
    weak = alternation(table.get("beside_weak", "").split())
    forms = [rf"{table['attributive']}(?:(?:{weak}){_FINITE}|ge(?:{weak})e?t)"] if weak != NEVER else []
    forms += table.get("beside_strong", "").split()
    for first, stem in (pair.split(":") for pair in table.get("separable", "").split()):
        forms.append(rf"{stem}{_FINITE}n?(?=[^.;:!?]{{0,140}}\s{first}(?!\w))|{first}(?:ge{stem}e?t|{stem}{_FINITE})")
    return "|".join(forms) or NEVER


def governed(table: Table) -> re.Pattern[str]:
    """Return what makes the name behind it no subject: a preposition, a case, a noun that owns it."""
    determiners, oblique = table.get("determiners", NEVER), table.get("oblique") or NEVER
    capitals = rf"(?:(?:[{CAPITALS}][\w&/-]*|[A-Z]\.|Dr\.|Prof\.)\s+){{0,3}}"
    group = rf"(?:(?:[\w-]+\s+){{0,3}}(?:{table['groups']})\s+)?" if table.get("groups") else ""
    when = "(?:vor)?gestern|heute|" if "dem" in oblique else ""
    adjective = rf"(?!(?:{determiners})\s)(?:{when}[a-zäöüß\d-]+(?:e|en|er|em))"  # "das Gesetz, zu dem der Rat": free
    lead = rf"(?:{adjective}\s+){{0,2}}{group}{capitals}"
    owned = rf"[{CAPITALS}][\w-]+\s+der\s+(?:[a-zäöüß-]+en\s+){{0,2}}" if "dem" in oblique else NEVER
    by_preposition = rf"(?:^|[\s(])(?:{table.get('governors', NEVER)})\s+(?:(?:{determiners})\s+)?{lead}"
    return re.compile(rf"(?:{by_preposition}|(?:^|\s)(?:{oblique})\s+{lead}|{owned})$")


def description(table: Table, lexicon: Lexicon) -> re.Pattern[str]:
    """Return an article, adjectives and a noun; English takes the nouns of offices only, for it writes all small."""
    if lexicon.code == "xx":
        return re.compile(NEVER)
    determiners = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in table["determiners"].split("|"))
    noun = r"(?:[A-ZÄÖÜ][\wäöüß-]+|\d{1,3}-[Jj]ährigen?(?!\s(?!(?:BILD|Bild|dpa|SPIEGEL|FOCUS)\b)[A-ZÄÖÜ]))"
    if lexicon.code != "de":
        nouns = "|".join((_people(table, lexicon), table["bodies"], table["firms"]))
        noun = rf"(?:(?:(?!(?:the|an?|his|her|its|their)\b)[\w-]+[ -])?(?:{nouns}))(?![\w-])"
    return re.compile(rf"(?<![\w-])(?P<det>{determiners})\s+(?P<adj>{table['adjectives']})(?P<noun>{noun})")


def _people(table: Table, lexicon: Lexicon) -> str:
    named = alternation((*gazetteer(lexicon).titles, *table.get("trades", "").split(), "boss", "chief", "head"))
    return "|".join(filter(None, (named, table["people"], table["corefers"])))


def office_to(table: Table, lexicon: Lexicon) -> re.Pattern[str]:
    """Return an English office and whose it is, right before its holder's name; the office begins the match."""
    if lexicon.code != "en":
        return re.compile(NEVER)
    whose = r"(?:(?:the|The)\s)?(?:(?:[A-Z][\w&.'’-]*(?<!\.)|[A-Z][a-z]?\.)\s(?:(?:and|of|for)\s)?){1,5}"
    ministry = rf"(?:{table['ministries']})\s(?:[A-Z]\w+\s){{1,2}}\Z"
    return re.compile(rf"(?<![\w-])(?:{ministry}|(?i:{_people(table, lexicon)})\s(?:of|to|for|at|in)\s{whose}\Z)")


def governed_noun(table: Table, lexicon: Lexicon) -> re.Pattern[str]:
    """Return an English preposition and a noun for people, right before a name."""
    if lexicon.code != "en":
        return re.compile(NEVER)
    lead = rf"(?<!\w)(?:{table['governors']})\s(?:(?:{table['determiners']})\s)?(?:[a-z-]+\s)?"
    return re.compile(rf"{lead}(?:{_people(table, lexicon)})\s\Z")


def several_people(table: Table, lexicon: Lexicon) -> re.Pattern[str]:
    """Return the plurals of nouns for people, however they are written."""
    if lexicon.code != "en":
        return re.compile(NEVER)
    return re.compile(rf"(?:{_people(table, lexicon)})s", re.IGNORECASE)


def owned(table: Table, lexicon: Lexicon) -> re.Pattern[str]:
    """Return the end of a genitive and the noun it belongs to; of English nouns those of people and of their words."""
    if lexicon.code == "de":
        return re.compile(r"(?:['’]s)?\s(?:(?!(?:und|oder|sowie)\s)[a-zäöüß][\w-]*\s){0,3}(?P<noun>[A-ZÄÖÜ][\wäöüß-]+)")
    if lexicon.code == "xx":
        return re.compile(NEVER)
    nouns = f"{_people(table, lexicon)}|{table['spoken_for']}|{table['utterance']}|{table['press']}"
    return re.compile(rf"['’]s?\s(?:[\w-]+\s){{0,3}}?(?P<noun>{nouns})(?![\w-])")


def uttered(table: Table) -> re.Pattern[str]:
    """Return what leads from a statement at a sentence's beginning to whose it is: "Die Aussage von"."""
    if not table.get("utterance"):
        return re.compile(NEVER)
    lead = rf"(?:^|[.!?“”\"]\s+)(?i:{table['utterance_article']})\s(?:[\w-]+\s){{0,2}}?"
    capitals = rf"(?:(?:[{CAPITALS}][\w&/-]*|[A-Z]\.|Dr\.|Prof\.)\s+){{0,3}}"
    made = rf"(?:,?\s(?:{table['released']}))?" if table.get("released") else ""
    return re.compile(rf"{lead}(?:{table['utterance']}){made}\s(?:{table['utterance_of']})\s{capitals}$")


def statement_of(table: Table) -> re.Pattern[str]:
    """Return what leads from a verb to whose statement follows: "read a statement released by"."""
    if not table.get("released"):
        return re.compile(NEVER)
    nouns, of = table["utterance"], table["utterance_of"]
    return re.compile(rf"\s(?:an?|the|one)\s(?:[\w-]+\s){{0,2}}?(?:{nouns})\s(?:(?:{table['released']})\s)?(?:{of})\s")


def office_between(table: Table, lexicon: Lexicon) -> re.Pattern[str]:
    """Return an office written small between a body and its holder's name."""
    if lexicon.code in {"de", "xx"}:
        return re.compile(NEVER)
    offices = f"{_people(table, lexicon)}|{table['spoken_for']}"
    filler = rf"(?!(?:{table['no_office']})\b)[a-z][\w-]*\s"
    return re.compile(rf"\s(?:{filler}){{0,2}}?(?i:{offices}),?\s")


def in_document(table: Table) -> re.Pattern[str]:
    """Return what says that words stand in a document told of before: "Darin heißt es", "hieß es in der Rede"."""
    documents, stated = table.get("documents"), table.get("stated")
    if not documents or not stated:
        return re.compile(NEVER)
    return re.compile(rf"(?:{documents}) {stated}(?!\w)|{stated} (?:weiter |wörtlich )?(?i:{documents})(?!\w)")


def press_of(table: Table) -> re.Pattern[str]:
    """Return what leads from those who speak for a body to its name: "the press service of the"."""
    if not table.get("press"):
        return re.compile(NEVER)
    return re.compile(rf"(?<![\w-])(?:{table['press']})\s(?:of|at|for)\s(?:[Tt]he\s)?(?:[A-Z][\w-]+['’]s\s)?\Z")
