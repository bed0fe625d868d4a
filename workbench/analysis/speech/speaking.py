"""The expressions of reported speech in one language, put together once from its tables."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

from workbench.analysis.lexicon import NEVER
from workbench.analysis.speech import speech_patterns as patterns
from workbench.analysis.speech.beside_marks import Beside, beside
from workbench.analysis.speech.mention import CAPITALS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from workbench.analysis.lexicon import Lexicon


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
        the_last, the_first: German pronouns for whoever was named last ("dieser"), and first of two ("jener").
        kin: German nouns for a relative.
        before_main: how a German clause begins behind which the main one comes ("Während").
        with_noun: with what words somebody does something ("mit der Bemerkung").
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
        spoken_for: who speaks for a body, with the body behind ("Sprecher von Tesla"); ``officials`` those behind
            whom alone its name tells it ("der Geschäftsführer des ADAC"); ``judges`` those of one of the ``courts``.
        konjunktiv: forms that mark somebody else's words; ``mood`` by its end what a finite verb's form tells.
        office_before, office_of, office_after, office_is, office_becomes, female_noun, male_noun, either_noun,
            woman_before, man_before, inflection: what tells of a name's owner.
        personal: endings of nouns for people; ``corefers`` nouns for whoever was named last.
        varied: nouns for whoever alone was named before ("der Manager"); ``others`` nouns for people who are seldom
            named ("der Richter"), where any other may be; ``firms`` those for a body ("the company").
        named_kinds: German nouns right behind which a body's name stands ("die Zeitung").
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
        relative: what begins a German relative clause up to its subject ("zu dem", "in dessen ``noun``").
        governed_noun: a preposition and a noun for people, up to the name it governs ("of victim").
        office_between: an office between a body and a name ("Apple's" aside: "Milwaukee mayor Tom Barrett").
        quoted_as: between whoever is quoted and the verb ("quoted … as saying").
        subject_only: pronouns that are never an object ("er"): a subject even behind the verb.
        going_on: what alone before the marks takes up the last speaker ("Und: „…“").
        finite: an English verb of a clause, right behind its subject.
        ranks: English ranks and titles before a person's name, shortened.
        body_words: last words of English bodies' names; ``body_for`` names like "Office of Emergency Management".
        trades: English nouns for people by what they do or are.
        press: English words for those who speak for a body; ``press_of`` leads from them to the body.
        named_as: what makes words in marks a name or term.
        in_document: "it says there", of a document told of before; ``made`` says that somebody gave it out.
        concerned: what begins a sentence about whoever follows, no subject ("Für").
        own_paper: "in a statement" of whoever was told of before.
        credited: "criticism came from", up to whoever criticises.
        beside: what stands right beside marks and needs no verb of saying.
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
    the_last: re.Pattern[str]
    the_first: re.Pattern[str]
    kin: re.Pattern[str]
    before_main: re.Pattern[str]
    with_noun: re.Pattern[str]
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
    officials: re.Pattern[str]
    konjunktiv: re.Pattern[str]
    mood: re.Pattern[str]
    office_before: re.Pattern[str]
    office_of: re.Pattern[str]
    office_after: re.Pattern[str]
    office_is: re.Pattern[str]
    office_becomes: re.Pattern[str]
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
    named_kinds: re.Pattern[str]
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
    relative: re.Pattern[str]
    governed_noun: re.Pattern[str]
    quoted_as: re.Pattern[str]
    subject_only: re.Pattern[str]
    going_on: re.Pattern[str]
    finite: re.Pattern[str]
    ranks: str
    body_words: re.Pattern[str]
    body_for: re.Pattern[str]
    trades: frozenset[str]
    press: re.Pattern[str]
    press_of: re.Pattern[str]
    named_as: re.Pattern[str]
    called: re.Pattern[str]
    what_called: re.Pattern[str]
    chanted: re.Pattern[str]
    small: re.Pattern[str]
    beside: Beside
    several: bool
    in_document: re.Pattern[str]
    made: re.Pattern[str]
    own_paper: re.Pattern[str]
    judges: re.Pattern[str]
    courts: re.Pattern[str]
    concerned: re.Pattern[str]
    credited: re.Pattern[str]

    def sex(self, noun: str) -> Literal["m", "f", ""]:
        """Return the sex that a noun for a person tells: a German one without a woman's ending is a man's."""
        if self.female_noun.search(noun):
            return "f"
        return "m" if self.male_noun.search(noun) else ""


@cache
def speaking(lexicon: Lexicon) -> Speaking:
    """Return the compiled expressions of a language."""
    table = {name: str(words).replace("A-ZÄÖÜ", CAPITALS) for name, words in lexicon.tables.get("speech", {}).items()}
    verb = patterns.verbs(table)

    def cue(name: str, before: str = r"(?<!\w)", after: str = r"(?!\w)") -> re.Pattern[str]:
        return re.compile(f"{before}(?:{table.get(name) or NEVER}){after}")

    def free(name: str) -> re.Pattern[str]:
        return re.compile(table.get(name) or NEVER)

    return Speaking(
        personal=re.compile(table.get("personal") or NEVER, re.IGNORECASE),
        verb=re.compile(rf"(?<!\w)(?:{verb})(?!\w)"),
        says=re.compile(
            rf"(?<![\w-])(?:{verb}|{table.get('meaning') or NEVER}|{patterns.beside_marks(table)})(?![\w-])"
        ),
        naming=cue("naming", before=r"(?<![\w-])", after=""),
        frame=cue("frames"),
        frame_before=cue("frame_before"),
        bodies=cue("bodies", after=r"(?![\w-])"),
        works=cue("works", after=r"[ \u00a0]$"),
        governed=patterns.governed(table),
        description=patterns.description(table, lexicon),
        owned=patterns.owned(table, lexicon),
        several_people=patterns.several_people(table, lexicon),
        uttered=patterns.uttered(table),
        statement_of=patterns.statement_of(table),
        office_between=patterns.office_between(table, lexicon),
        office_to=patterns.office_to(table, lexicon),
        relative=free("relative"),
        governed_noun=patterns.governed_noun(table, lexicon),
        ranks=table.get("ranks", ""),
        trades=frozenset(table.get("trades", "").split()),
        press_of=patterns.press_of(table),
        in_document=patterns.in_document(table),
        speaks_for_self=cue("self"),
        definite=frozenset(table.get("definite", "").split("|")),
        nominative=frozenset(table.get("nominative", "").split("|")),
        possessive=patterns.owners(table),
        beside=beside(table),
        several=bool(lexicon.tables.get("speech", {}).get("several")),
        **{name: cue(name) for name in _WHOLE},
        **{name: free(name) for name in _FREE},
    )


_WHOLE: Final = (
    "frame_after", "pronouns", "he", "she", "they", "indefinite", "sources", "own_sources", "about_sources", "passive",
    "agent", "quoted_of", "impersonal", "spoken_for", "konjunktiv", "mood", "named_as", "following",
    "the_last", "the_first", "kin", "before_main", "with_noun",
    "utterance", "quoted_as", "subject_only", "going_on", "it", "gestures", "press",
)  # fmt: skip
_FREE: Final = (
    "strict_sources", "so", "fillers", "gap", "office_before", "office_of", "office_after", "office_is",
    "office_becomes", "female_noun", "male_noun", "either_noun", "woman_before", "man_before", "inflection",
    "corefers", "owned_lead", "owned_tail", "varied",
    "others", "firms", "named_kinds", "framed", "callings", "body_after", "outlets", "papers", "themes", "called",
    "what_called", "body_words", "body_for",
    "chanted", "small", "finite", "made", "credited", "own_paper", "officials", "judges", "courts", "concerned",
)  # fmt: skip
