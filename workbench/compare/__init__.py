"""Compare: normalised facts against each other; findings name every place; nothing here gives a verdict.

within_article(text, claims, *, dismissed=(), date="") -> tuple[Finding, ...]   # of Suggestion or Claim; date: ISO 8601
    also go_on=…, asked again and again, and share=Share(tell), which tells the share that is done
entities(text, claims) -> tuple[Entity, ...]              # who and what is named, each once, however it is spelt
named_alike(text, claims, place) -> frozenset[Span]       # where the name at a place stands in its usual spellings
not_read(language) -> tuple[Finding, ...]                 # one for the whole article
against_evidence(claim, evidence, *, source="") -> tuple[Finding, ...]
match_facts(claim_facts, passage_facts, *, claim=None, passage=None) -> tuple[FactMatch, ...]   # claim, passage: Words
claim_words(claim), evidence_words(evidence) -> Words     # what stands around their facts
Signs(near=, under_title=, facts=, figures=, dates=, said=, said_around=)   # is a claim said again? odds, again
share_said(words, passage) -> float                       # how much of a text's telling words another says

A FactMatch has fact, relation (agree | differ | unlike | silent) and other. Codes of findings are keys of ``finding.*``
in core_compare.toml: numbers-differ, numbers-differ-all, headline-differs, dates-differ, ages-differ, offices-differ,
spelling-odd, weekday-wrong, no-such-day, change-wrong, multiple-wrong, sum-wrong, part-exceeds, share-wrong, age-
wrong, ago-wrong, anniversary-wrong, polarity-differs, language-not-read; evidence-differs, evidence-scale, evidence-
currency, evidence-negates, evidence-affirms, evidence-weekday, evidence-spelling, evidence-quote. Whether two facts
agree is
``model.agreement``'s to say.

The map (imports go down; ``make check`` proves it):

    within | against an article with itself | a claim with its evidence
    polarity         said with a "not" here and without one there; headlines   the head against the body
    cited/           what a source says otherwise beside figures: weekdays, names, quotations
    told_again/      one thing said twice in other words; arithmetic/   figures that must fit one another
    alike/           are two facts about the same thing? spelling/   are two names one?
    signs/           what stands around a fact and tells about it

2026-11-22: a missed slip costs a check that is made anyway; a false alarm costs the trust in all the others.

2026-11-28: whether two differing figures mean the same is a small fitted model's to say (``sameness``, its card in
``resources/models/sameness``), with vetoes no weight outvotes (``apart``): other names beside an amount (unless
two digits are swapped and a word is shared), a quotation
that shares no name, both values said in one breath, an anniversary, two people introduced. The sentence encoder was
tried as one more sign and gave nothing (the card has the figures). Pairs and spellings are found by index, never all
against all.

2026-11-28: an odd spelling is a spelling nobody uses (``known_words``: the hashes of 250,000 usual words, names among
them, 1 MB). That tells "Bunedswehr" from "Mali" beside "Mail" better than any rule on names; a usual word must have a
name's company to be odd. Misspelt nouns are named, too: of 29 odd spellings found in unseen clean news, 19 were the
authors' own slips.

2026-11-28: a value slips into one other; where it fits several it is one of a story's dates, and only the best pair is
spoken of (``within``). A longer clause may hold what a shorter denies, as a lead its headline, if it shares a name.

2026-11-28: a heading says it otherwise (``counted``): its noun is looked for beside the body's figures. Shapes that
only the planting of slips has (near years, other first digits) are no signs, though they find more planted ones.

2026-11-28: what keeps two figures apart without being weighed stands in ``apart``, by ``marks`` right beside them: a
time of day, the other end of a span, all of a part, since against on. A stamp in figures alone ("14.01.16") has no
words that tell, so its day is left to the weights.

2026-11-28: multiples, ages and anniversaries speak only where the words of one claim tie their figures together. On 763
development texts none of them says a word, rightly or wrongly: their precision is not measured yet.

2026-11-28: a passage's figure differs from a claim's only where the words around both meet (``about``), across
languages by ``meanings``: what German words are called in English, made of the encoder once, so that the window need
not load it. The same meanings find what is said with a "not" here and without one there (``polarity``).

2026-11-28: against evidence, three questions are asked one after the other. ``callings``: is what both name one,
however it is called ("USA", "Vereinigte Staaten")? ``comparables``: could the passage's figure be another value of
the claim's (kind, measure, noun, not too far apart; "a third" is 33 percent; no exchange rate makes 8 billion dollars
of 500 million francs)? ``fitting``: do the signs around both, fitted on alike paragraphs, say that they are about one
thing? A figure that is all of a text needs no sign; one whose sentence says nothing, amid others that do, gets none.

2026-11-28: two places seldom share words. What chance hardly makes needs none (``telling``: swapped digits, another
scale word); what follows from other sentences (``rests``, ``spans``, ``lives``) is said only where one slip of the pen
would mend it and nothing nearby fits. That rule replaces proof that both sentences speak of the same thing.

2026-11-28: ``identities`` gathers a name's spellings as one entity; beside a figure an odd spelling counts as the usual
one. An age is held against a birth year of another claim where both claims name one person alone, the same.

2026-11-28: one decision about a name covers its usual spellings (``named_alike``) and no odd one: whoever confirms
"Altman" has not confirmed "Altmann". Given names that sound alike beside one surname ("Stefan", "Stephan Kühnel") are
one person spelt twice, unless one of them stands beside another surname, too.

2026-11-29: amounts with a scale word where no claim stands are read by the words of ``numbers.toml``
(``scaled_outside``): a heading writes "450 Mio. €", the body "450 Millionen Euro". Since intake knows headlines over
standfirsts they are no claims, and what the rule of three could not read there was held against nothing.

2026-11-29: a name is held against a source by the rule for odd spellings inside one article (``cited.names``), in one
language alone. Of the first four it found in development news three were the authors' own; the fourth, "Sergey" beside
"Sergei", is no longer said.

2026-11-29: a quotation is held against a source word by word (``cited.quotations``): one word in four may be another
one, at most four. A translated source shares no words, so nobody need ask for its language. On development news it says
nothing, rightly: nobody there quotes the same words twice.

2026-11-29: a heading's bare figure is an age only where nothing follows that it may count ("54 Million", "54 jobs").
In sentences outside claims it is one as before: false ages there ("24 hours") lie beside true ones and make them look
like a list; without them more news is warned of in vain. One such pair is told apart now: "Dead at 68", "began his
career at the age of 18" (``marks.then``).

2026-11-29: an age at death is held against a year of birth said elsewhere (``deaths``), years spent against their
beginning and end (``terms``); both need one slip of the pen that would mend them, as ``lives`` does.

2026-11-29: years whose digits are swapped need one event told twice (``events``): a subject in common was enough
before, and a club's history has a 2012 and a 2021. What happened is read in the clause by its verbs' form (``deeds``).

2026-11-29: against evidence, a day, an age and what began once are tied by what happened, whose age it is, since when
(``ties``), whose fit knew little of them; another deed, place or year beside what is counted keeps apart what shares
many words. A day without its year is held against days of any; 148,000 and 149,000 differ, 149,200 may be 149,000.

2026-11-29: amounts beside bare years, each another one, are of two years (``apart``), unless two digits are swapped.

2026-11-29: "more than twice" is held against both its figures (``multiples``); it has no end above, and "more than
doubled from 100 to 280" is no longer complained of.

2026-11-30: two ages are one person's only where nothing says otherwise: a first name of the other sex (``sexes``), an
office that another holds (``so_old.holders``) or that nobody has besides (``marks.office``). "Konzernchef" and
"Vorstandschef" may be one person, "Minister" and "Vorstandschef" are two.

2026-11-30: bad input must not hang the window: 60,000 figures without a full stop, a table of 3,000 rows. What stands
beside a figure is found by where it stands (``standing``, ``text.stretches``), never by looking through all of it; a
sentence or a claim beyond 3,000 characters is read in pieces (``in_pieces``, ``cut``); tables of figures are capped
where a rule says so (``_CROWD``). On 341 articles, each also with planted slips, every finding is the same as before.
Evidence, too: what says the same is found by interval and by word (``saying``); 24 other figures of a sentence count,
and beyond 40,000 pairs a figure meets those next to it in value. On 110 articles every match is the same as before.

2026-11-30: what is there is not what was done with as many ("hat elf Trainer", "entließ 13"), unless it came to be so
many (``ties.held``). An office ties ages, where no two names stand beside them; a speech is as long as somebody spoke.
What something is used as keeps its beginnings apart. Commas join the parts of a total only where all figures of the
sentence are parts (``together``); a multiple in the next sentence must name nothing else.

2026-11-28: the words looked for beside figures stand in ``comparing.toml`` of each language (``phrases``) and are read
for all languages at once: a headline, its article and a passage may speak two of them. The grammar around stays here.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench.compare.against import against_evidence
    from workbench.compare.alike.about import Words, claim_words, evidence_words
    from workbench.compare.alike.again import Signs, share_said
    from workbench.compare.alike.matching import FactMatch, match_facts
    from workbench.compare.signs.going import Share
    from workbench.compare.spelling.identities import entities
    from workbench.compare.spelling.same_names import named_alike
    from workbench.compare.tongues import not_read
    from workbench.compare.within import within_article

_HOMES = {
    "FactMatch": "alike.matching",
    "Share": "signs.going",
    "Signs": "alike.again",
    "Words": "alike.about",
    "against_evidence": "against",
    "claim_words": "alike.about",
    "entities": "spelling.identities",
    "evidence_words": "alike.about",
    "match_facts": "alike.matching",
    "named_alike": "spelling.same_names",
    "not_read": "tongues",
    "share_said": "alike.again",
    "within_article": "within",
}

__all__ = [
    "FactMatch",
    "Share",
    "Signs",
    "Words",
    "against_evidence",
    "claim_words",
    "entities",
    "evidence_words",
    "match_facts",
    "named_alike",
    "not_read",
    "share_said",
    "within_article",
]


def __getattr__(name: str) -> Any:
    """Load what is asked for when it is asked for: an article is on the page before it is compared."""
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"workbench.compare.{_HOMES[name]}"), name)
