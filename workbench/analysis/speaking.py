"""The expressions of reported speech in one language, put together once from its tables."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

from workbench.analysis.gazetteer import gazetteer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.analysis.lexicon import Lexicon

_WEAK_ENDINGS: Final = "(?:e?t|e?te|e?ten|en|e|n|end)?"


@dataclass(frozen=True, eq=False)
class Speaking:
    """Reporting words of one language.

    Attributes:
        verb: a reporting verb in any form; ``says`` adds verbs and phrases that report only beside quoted words.
        naming: verbs that put a single word into somebody's mouth ("bezeichnete … als").
        frame: "laut", "according to" …; ``frame_after`` has the speaker right before it ("Musk zufolge").
        works: nouns before a work's name; ``themes`` what says behind the marks that they hold one.
        pronouns: words that point to the last person; ``he``, ``she``, ``they`` by sex and number; ``it`` is
            a body beside a verb of saying.
        gestures: what whoever speaks does behind his words ("nodded").
        indefinite: an article right behind the verb: a speaker nobody names.
        speaks_for_self: the author speaks: "ich sage" reports nobody.
        owned_lead, owned_tail: around a genitive, a frame ("nach Müllers Darstellung").
        sources, own_sources, so: frames with the speaker right behind, with a pronoun, and "so Musk".
        strict_sources, about_sources: what makes "nach …" a source and no time: a noun in it, or the word behind.
        description: an article with its noun ("der Tesla-Chef"): groups ``det``, ``adj``, ``noun``.
        bodies: nouns that name a body by themselves ("die Polizei").
        governed: what stands before a name that is no subject, up to the name.
        fillers, gap: what may stand between verb and speaker, and between speaker and verb.
        passive, agent, quoted_of: "wird … von X bezeichnet"; "X wird zitiert".
        impersonal: "heißt es": nobody is named.
        spoken_for: who speaks for a body, with the body behind ("Sprecher von Tesla").
        konjunktiv: forms that mark somebody else's words.
        office_before, office_of, office_after, female_noun, male_noun, either_noun, woman_before, man_before,
            inflection: what tells of a name's owner.
        personal: endings of nouns for people; ``corefers`` nouns for whoever was named last.
        varied: nouns for whoever alone was named before ("der Manager"); ``others`` nouns for people who are seldom
            named ("der Richter"), where any other may be; ``firms`` those for a body ("the company").
        outlets: names of papers, agencies and stations; ``papers`` those of which "der" is a dative.
        body_after: what makes a name before it a body's ("the Azzaman newspaper").
        several_people: a plural that a capital makes look like a name ("Critics").
        framed: how a clause begins that speaks for its whole sentence ("Wie X sagte, …").
        callings: what may end a compound that looks like a body's name and is somebody's part in it ("CDU-Vize").
        following: how a sentence behind a quotation takes it up ("Das sagte …").
        possessive: "seine" → "m", "ihre" → "f": whose message it is.
        what_called: somebody says what a thing is to him, right before the marks: "what campaigners called".
        called: words right before the marks that call something by a name ("als").
        chanted: nouns whose words are always somebody's ("Parole", "Aufschrift").
        several: whether two small words in marks are speech even when nobody is said to speak.
        small: words that stay small in a name.
        owned: a genitive's end and what belongs to it ("'s lawyer"), in the group ``noun``.
        utterance: nouns for somebody's words ("Aussage"); ``uttered`` leads from one to whose it is, up to the name.
        statement_of: leads behind a verb to whose statement it is ("read a statement by").
        office_to: an English office and whose it is, up to its holder's name ("Secretary of State").
        governed_noun: a preposition and a noun for people, up to the name it governs ("of victim").
        office_between: an office between a body and a name ("Apple's" aside: "Milwaukee mayor Tom Barrett").
        quoted_as: between whoever is quoted and the verb ("quoted … as saying").
        subject_only: pronouns that are never an object ("er"): a subject even behind the verb.
        going_on: what alone before the marks takes up the last speaker ("Und: „…“").
        named_as: what makes words in marks a name or term.
    """

    verb: re.Pattern[str]
    says: re.Pattern[str]
    naming: re.Pattern[str]
    frame: re.Pattern[str]
    frame_before: re.Pattern[str]
    frame_after: re.Pattern[str]
    works: re.Pattern[str]
    themes: re.Pattern[str]
    pronouns: re.Pattern[str]
    he: re.Pattern[str]
    she: re.Pattern[str]
    they: re.Pattern[str]
    it: re.Pattern[str]
    gestures: re.Pattern[str]
    indefinite: re.Pattern[str]
    speaks_for_self: re.Pattern[str]
    owned_lead: re.Pattern[str]
    owned_tail: re.Pattern[str]
    sources: re.Pattern[str]
    strict_sources: re.Pattern[str]
    own_sources: re.Pattern[str]
    about_sources: re.Pattern[str]
    so: re.Pattern[str]
    description: re.Pattern[str]
    definite: frozenset[str]
    nominative: frozenset[str]
    bodies: re.Pattern[str]
    governed: re.Pattern[str]
    fillers: re.Pattern[str]
    gap: re.Pattern[str]
    passive: re.Pattern[str]
    agent: re.Pattern[str]
    quoted_of: re.Pattern[str]
    impersonal: re.Pattern[str]
    spoken_for: re.Pattern[str]
    konjunktiv: re.Pattern[str]
    office_before: re.Pattern[str]
    office_of: re.Pattern[str]
    office_after: re.Pattern[str]
    female_noun: re.Pattern[str]
    male_noun: re.Pattern[str]
    either_noun: re.Pattern[str]
    woman_before: re.Pattern[str]
    man_before: re.Pattern[str]
    inflection: re.Pattern[str]
    personal: re.Pattern[str]
    corefers: re.Pattern[str]
    varied: re.Pattern[str]
    others: re.Pattern[str]
    firms: re.Pattern[str]
    callings: re.Pattern[str]
    framed: re.Pattern[str]
    body_after: re.Pattern[str]
    outlets: re.Pattern[str]
    papers: re.Pattern[str]
    several_people: re.Pattern[str]
    following: re.Pattern[str]
    possessive: Mapping[str, Literal["m", "f", "they"]]
    owned: re.Pattern[str]
    utterance: re.Pattern[str]
    uttered: re.Pattern[str]
    statement_of: re.Pattern[str]
    office_between: re.Pattern[str]
    office_to: re.Pattern[str]
    governed_noun: re.Pattern[str]
    quoted_as: re.Pattern[str]
    subject_only: re.Pattern[str]
    going_on: re.Pattern[str]
    named_as: re.Pattern[str]
    called: re.Pattern[str]
    what_called: re.Pattern[str]
    chanted: re.Pattern[str]
    small: re.Pattern[str]
    several: bool

    def sex(self, noun: str) -> Literal["m", "f", ""]:
        """Return the sex that a noun for a person tells: a German one without a woman's ending is a man's."""
        if self.female_noun.search(noun):
            return "f"
        return "m" if self.male_noun.search(noun) else ""


@cache
def speaking(lexicon: Lexicon) -> Speaking:
    """Return the compiled expressions of a language."""
    table = {name: str(words) for name, words in lexicon.tables.get("speech", {}).items()}
    verb = _verbs(table)

    def cue(name: str, before: str = r"(?<!\w)", after: str = r"(?!\w)") -> re.Pattern[str]:
        return re.compile(f"{before}(?:{table.get(name) or '(?!)'}){after}")

    def free(name: str) -> re.Pattern[str]:
        return re.compile(table.get(name) or "(?!)")

    return Speaking(
        personal=re.compile(table.get("personal") or "(?!)", re.IGNORECASE),
        verb=re.compile(rf"(?<!\w)(?:{verb})(?!\w)"),
        says=re.compile(rf"(?<![\w-])(?:{verb}|{table.get('meaning') or '(?!)'})(?![\w-])"),
        naming=cue("naming", before=r"(?<![\w-])", after=""),
        frame=cue("frames"),
        frame_before=cue("frame_before"),
        bodies=cue("bodies", after=r"(?![\w-])"),
        works=cue("works", after=r"[ \u00a0]$"),
        governed=_governed(table),
        description=_description(table, lexicon),
        owned=_owned(table, lexicon),
        several_people=_several_people(table, lexicon),
        uttered=_uttered(table),
        statement_of=_statement_of(table),
        office_between=_office_between(table, lexicon),
        office_to=_office_to(table, lexicon),
        governed_noun=_governed_noun(table, lexicon),
        speaks_for_self=cue("self"),
        definite=frozenset(table.get("definite", "").split("|")),
        nominative=frozenset(table.get("nominative", "").split("|")),
        possessive=_owners(table),
        several=bool(lexicon.tables.get("speech", {}).get("several")),
        **{name: cue(name) for name in _WHOLE},
        **{name: free(name) for name in _FREE},
    )


_WHOLE: Final = (
    "frame_after", "pronouns", "he", "she", "they", "indefinite", "sources", "own_sources", "about_sources", "passive",
    "agent", "quoted_of", "impersonal", "spoken_for", "konjunktiv", "named_as", "following",
    "utterance", "quoted_as", "subject_only", "going_on", "it", "gestures",
)  # fmt: skip
_FREE: Final = (
    "strict_sources", "so", "fillers", "gap", "office_before", "office_of", "office_after", "female_noun", "male_noun",
    "either_noun", "woman_before", "man_before", "inflection", "corefers", "owned_lead", "owned_tail", "varied",
    "others", "firms", "framed", "callings", "body_after", "outlets", "papers", "themes", "called", "what_called",
    "chanted", "small",
)  # fmt: skip


def _owners(table: dict[str, str]) -> dict[str, Literal["m", "f", "they"]]:
    owners: dict[str, Literal["m", "f", "they"]] = dict.fromkeys(table.get("his", "").split(), "m")
    owners.update(dict.fromkeys(table.get("hers", "").split(), "f"))
    owners.update(dict.fromkeys(table.get("theirs", "").split(), "they"))
    return owners


def _verbs(table: dict[str, str]) -> str:
    weak = sorted(table.get("weak", "").split(), key=len, reverse=True)
    strong = sorted(table.get("strong", "").split(), key=len, reverse=True)
    forms = [rf"(?:[a-zäöüß]{{2,5}})?(?:ge)?(?:{'|'.join(weak)}){_WEAK_ENDINGS}"] if weak else []
    forms += ["|".join(strong)] if strong else []
    return "|".join(forms) or "(?!)"


def _governed(table: dict[str, str]) -> re.Pattern[str]:
    """Return what makes the name behind it no subject: a preposition, a case, a noun that owns it."""
    determiners, oblique = table.get("determiners", "(?!)"), table.get("oblique") or "(?!)"
    capitals = r"(?:(?:[A-ZÄÖÜ][\w&/-]*|[A-Z]\.|Dr\.|Prof\.)\s+){0,3}"
    group = rf"(?:(?:[\w-]+\s+){{0,3}}(?:{table['groups']})\s+)?" if table.get("groups") else ""
    lead = rf"(?:(?:{determiners})\s+)?(?:[a-zäöüß\d-]+(?:e|en|er|em)\s+){{0,2}}{group}{capitals}"
    owned = r"[A-ZÄÖÜ][\w-]+\s+der\s+(?:[a-zäöüß-]+en\s+){0,2}" if "dem" in oblique else "(?!)"
    return re.compile(
        rf"(?:(?:^|[\s(])(?:{table.get('governors', '(?!)')})\s+{lead}|(?:^|\s)(?:{oblique})\s+{lead}|{owned})$"
    )


def _description(table: dict[str, str], lexicon: Lexicon) -> re.Pattern[str]:
    """Return an article, adjectives and a noun; English takes the nouns of offices only, for it writes all small."""
    if lexicon.code == "xx":
        return re.compile("(?!)")
    determiners = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in table["determiners"].split("|"))
    noun = r"(?:[A-ZÄÖÜ][\wäöüß-]+|\d{1,3}-[Jj]ährigen?(?!\s(?!(?:BILD|Bild|dpa|SPIEGEL|FOCUS)\b)[A-ZÄÖÜ]))"
    if lexicon.code != "de":
        nouns = "|".join((_people(table, lexicon), table["bodies"], table["firms"]))
        noun = rf"(?:(?:(?!(?:the|an?|his|her|its|their)\b)[\w-]+[ -])?(?:{nouns}))(?![\w-])"
    return re.compile(rf"(?<![\w-])(?P<det>{determiners})\s+(?P<adj>{table['adjectives']})(?P<noun>{noun})")


def _people(table: dict[str, str], lexicon: Lexicon) -> str:
    offices = "|".join(sorted(gazetteer(lexicon).titles, key=len, reverse=True))
    return "|".join((offices, "boss|chief|head", table["people"], table["corefers"]))


def _office_to(table: dict[str, str], lexicon: Lexicon) -> re.Pattern[str]:
    """Return an English office and whose it is, right before its holder's name; the office begins the match."""
    if lexicon.code != "en":
        return re.compile("(?!)")
    whose = r"(?:(?:the|The)\s)?(?:[A-Z][\w&.'’-]*\s(?:(?:and|of|for)\s)?){1,5}"
    ministry = rf"(?:{table['ministries']})\s(?:[A-Z]\w+\s){{1,2}}\Z"
    return re.compile(rf"(?<![\w-])(?:{ministry}|(?i:{_people(table, lexicon)})\s(?:of|to|for|at|in)\s{whose}\Z)")


def _governed_noun(table: dict[str, str], lexicon: Lexicon) -> re.Pattern[str]:
    """Return an English preposition and a noun for people, right before a name."""
    if lexicon.code != "en":
        return re.compile("(?!)")
    lead = rf"(?<!\w)(?:{table['governors']})\s(?:(?:{table['determiners']})\s)?(?:[a-z-]+\s)?"
    return re.compile(rf"{lead}(?:{_people(table, lexicon)})\s\Z")


def _several_people(table: dict[str, str], lexicon: Lexicon) -> re.Pattern[str]:
    """Return the plurals of nouns for people, however they are written."""
    if lexicon.code != "en":
        return re.compile("(?!)")
    return re.compile(rf"(?:{_people(table, lexicon)})s", re.IGNORECASE)


def _owned(table: dict[str, str], lexicon: Lexicon) -> re.Pattern[str]:
    """Return the end of a genitive and the noun it belongs to; of English nouns those of people and of their words."""
    if lexicon.code == "de":
        return re.compile(r"(?:['’]s)?\s(?:(?!(?:und|oder|sowie)\s)[a-zäöüß][\w-]*\s){0,3}(?P<noun>[A-ZÄÖÜ][\wäöüß-]+)")
    if lexicon.code == "xx":
        return re.compile("(?!)")
    nouns = f"{_people(table, lexicon)}|{table['spoken_for']}|{table['utterance']}"
    return re.compile(rf"['’]s?\s(?:[\w-]+\s){{0,3}}?(?P<noun>{nouns})(?![\w-])")


def _uttered(table: dict[str, str]) -> re.Pattern[str]:
    """Return what leads from a statement at a sentence's beginning to whose it is: "Die Aussage von"."""
    if not table.get("utterance"):
        return re.compile("(?!)")
    lead = rf"(?:^|[.!?“”\"]\s)(?i:{table['utterance_article']})\s(?:[\w-]+\s){{0,2}}?"
    capitals = r"(?:(?:[A-ZÄÖÜ][\w&/-]*|[A-Z]\.|Dr\.|Prof\.)\s+){0,3}"
    return re.compile(rf"{lead}(?:{table['utterance']})\s(?:{table['utterance_of']})\s{capitals}$")


def _statement_of(table: dict[str, str]) -> re.Pattern[str]:
    """Return what leads from a verb to whose statement follows: "read a statement released by"."""
    if not table.get("released"):
        return re.compile("(?!)")
    nouns, of = table["utterance"], table["utterance_of"]
    return re.compile(rf"\s(?:an?|the|one)\s(?:[\w-]+\s){{0,2}}?(?:{nouns})\s(?:(?:{table['released']})\s)?(?:{of})\s")


def _office_between(table: dict[str, str], lexicon: Lexicon) -> re.Pattern[str]:
    """Return an office written small between a body and its holder's name."""
    if lexicon.code in {"de", "xx"}:
        return re.compile("(?!)")
    offices = f"{_people(table, lexicon)}|{table['spoken_for']}"
    filler = rf"(?!(?:{table['no_office']})\b)[a-z][\w-]*\s"
    return re.compile(rf"\s(?:{filler}){{0,2}}?(?i:{offices}),?\s")
