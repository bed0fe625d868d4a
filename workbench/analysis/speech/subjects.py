"""Who does the saying: the subject of a reporting verb, the agent of a passive, the body behind "heißt es".

Looked for right beside the verb, on both sides, before anywhere else: what stands between must be an apposition, an
adverb or an auxiliary.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from workbench.analysis.speech.behind import Behind
from workbench.analysis.speech.mention import Mention, hard_between
from workbench.analysis.speech.mentions import Mentions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.marks import Stretch
    from workbench.analysis.speech.speaking import Speaking

_NEAR: Final = 90  # code points between a verb and the speaker behind it
_SOURCE: Final = re.compile(r"\b(?:[Ll]aut|[Gg]emäß)\s[„“\"»]?\Z")
_CLAUSE: Final = re.compile(r"[,;:–(]|\s(?:aber|but|while|während)\s")
_BRACKETS: Final = re.compile(r"\([^()]*\)")  # "Müller (SPD, früher PDS) sagte"
_AND: Final = re.compile(r"(?:und|oder|and|or|sowie)\s*$")
_MARKED: Final = re.compile(r"[“”\"«»‘’]\s*,?\s*$")
_ENDS: Final = re.compile(r"\s*(?:[.,;:!?“”„\"»«)]|$)")
_MARKED_BODY: Final = re.compile(r"\s(?:(?:der|die|das|the)\s)?[„“\"»](?=[A-ZÄÖÜ])")  # schrieb die „Zeit“
_APPOSED: Final = re.compile(r"(?:\s\([^)]*\))?,\s*(?:[\w-]+\s+){0,2}")
_PARTICIPLES: Final = frozenset({"told", "written", "seen", "found", "thought"})  # of English verbs, beside -ed
_CUT: Final = re.compile(r"[,.;:!?„“”»«\"\n]")  # ends the phrase that tells a statement's source
_TOWARDS: Final = re.compile(r"\b(?:an|gegen|über|für)\s(?:de[nrm]|die|das)?\s?\Z")  # a letter to somebody
_LED: Final = re.compile(
    r"(?:In|Im|Aus|Bei|Beim|Von|Vom|Vonseiten|Seitens)\s"
)  # where "heißt es" tells its source before
_IS_QUOTED: Final = re.compile(r"\s(?:wird|werden|wurde|wurden|worden)\b")
_QUOTED_ONE: Final = re.compile(r"\s(ihn|sie)\b")  # "zitierte ihn seine Frau"
_HAS: Final = re.compile(r",?\s(?:hat|hatten?|habe|haben)\s(?:[a-zäöüß]+\s){0,2}")  # between a subject and its object
_LEAD: Final = 8  # code points before an agent in which its preposition stands
_RELATIVE: Final = re.compile(r"\s*(?:der|die|das|welche[rs]?)\s[a-zäöüß]")
_FINAL: Final = re.compile(r"\s*(?:[.,;:!?“”„\"»«)]|$|und\s|oder\s)")
_TO_CLAUSE: Final = re.compile(r"(?:\s\([^)]{1,40}\))?(?:,\s[A-ZÄÖÜ][^,.;:!?„“”»«\"]{2,60})?,")
_INSIDE: Final = re.compile(r",\s[^,.;:!?„“”»«\"]{2,90}")  # the beginning of an apposition
_LONG: Final = re.compile(r",\s[^.;:!?„“”»«\"]{2,200}")
_THING: Final = re.compile(  # what is called something and calls nothing so
    r"(?:Äußerung|Entscheidung|Entwicklung|Forderung|Darstellung|Behauptung)(?:en)?|Aussagen?|Vorw[uü]rfe?|Kritik|Pl[aä]ne?"
    r"|Vorschl[aä]ge?|Ideen?|Angebote?|Abkommen|Gesetz(?:e|entwurf)?|Urteile?|Berichte?|Vorgehen|Vorgang|Ereignisse?|Taten?"
)
_GROUP: Final = re.compile(
    r"(?:[Oo]pposition|[Kk]ampagne|[Kk]oalition|[Pp]artei|[Zz]eitung|[Bb]latt|[Pp]resse|[Ll]inke|[Rr]egierung|[Uu]nion"
    r"|[Vv]erb[aä]nde?|[Gg]ruppe|[Ii]nitiative|[Mm]ehrheit|[Ff]amilie|[Ll]eitung|[Ff]ührung|[Ss]pitze)$"
)
_ONE: Final = re.compile(r"\s(?:man|wir|ich|es|jemand|niemand|viele|manche|einige|andere)\b")  # subjects that nobody is
_TAIL: Final = re.compile(r"(?:\s(?:für|in|im|aus|of|for|in)\s[^,.;:!?„“”»«\"]{2,60})?,")
_AS: Final = re.compile(r"[,–]\s(?:so\s)?wie\s\Z")
_SOMEBODY: Final = re.compile(r"\b(?:jemand|niemand|keiner|viele|manche)\s\Z")
_SOME: Final = 12  # code points of such a word
_FOR: Final = re.compile(r"\sfor\s\Z")
_ADDING: Final = re.compile(r",\s")
_LONGEST: Final = 16  # code points of a participle
_WHO: Final = re.compile(r",\swho\s(?:(?:\w+ly|has|had|also|then|later|once|earlier)\s){0,2}\Z")
_WHO_LEAD: Final = 40  # code points of such a "who" with its adverbs
_SAYS_BEHIND: Final = re.compile(r",\s(?P<verb>says|said|adds|added|writes|wrote|explains|explained|argues)\Z")
_SAID: Final = 12  # code points of such a verb and its comma
_CLOSED: Final = re.compile(r"\s*(?:,|\.(?=\s|\Z)|\Z)")
_FEW: Final = 2  # words between "von" and the agent


def _firm(mention: Mention) -> bool:
    """Say whether a mention is somebody who can speak, not a thing that may as well be an object."""
    return mention.listed and (mention.sort != "description" or mention.personal)


class Subjects:
    """Finds the subjects of the verbs of a text.

    Args:
        text: the draft with quoted words blanked.
        cues: the language's expressions.
        mentions: who could speak.
        german: whether the subject may stand behind the verb of a main clause.
    """

    def __init__(self, text: str, cues: Speaking, mentions: Mentions, *, german: bool) -> None:
        self._text = text
        self._cues = cues
        self._mentions = mentions
        self._german = german
        self._behind = Behind(text, cues, mentions, german=german)

    def of(self, verb: re.Match[str], stretch: Stretch, inside: Sequence[Mention]) -> tuple[Mention | None, bool]:
        """Return who does the saying, and whether that stands behind the verb.

        Args:
            verb: the reporting verb.
            stretch: its sentence.
            inside: the sentence's mentions, in order.
        """
        text, cues = self._text, self._cues
        start, end = verb.span()
        if self._is_passive(stretch, start, end):
            return self._agent(start, stretch, inside), False
        if cues.impersonal.match(text, end + 1, stretch.end) and cues.impersonal.match(text, start, stretch.end):
            return self._source_behind(end, stretch, inside), False
        if cues.quoted_as.search(text, max(stretch.start, start - 4), start):
            return self._quoted(start, inside), False
        return self._subject(verb, stretch, inside)

    def _subject(self, verb: re.Match[str], stretch: Stretch, inside: Sequence[Mention]) -> tuple[Mention | None, bool]:
        """Return the subject of a verb in the active voice, or of "wird zitiert", and whether it stands behind."""
        text, cues = self._text, self._cues
        start, end = verb.span()
        if self._german and cues.quoted_of.fullmatch(verb[0]) and _IS_QUOTED.match(text, end, stretch.end):
            clause = self.clause_start(stretch.start, start)
            some = (m for m in inside if clause <= m.start < start and m.listed and not self._is_agent(m))
            return next(some, None), False
        if cues.quoted_of.fullmatch(verb[0]) and not cues.passive.search(text, stretch.start, start):
            if self._german and (object_ := _QUOTED_ONE.match(text, end, stretch.end)):
                sex: Literal["m", "f"] = "m" if object_[1] == "ihn" else "f"
                place = object_.span(1)
                return Mention(start=place[0], end=place[1], sort="pronoun", name=None, sex=sex), True
            quoted = [m for m in inside if m.sort == "person" and end <= m.start <= end + _NEAR]
            if quoted or self._german or verb[0] != "cited":
                return (quoted[-1], True) if quoted else (None, False)
        if self._german and _SOMEBODY.search(text, max(stretch.start, start - _SOME), start):
            return None, False
        aside = (
            self._blamed(start, inside) or self._likened(start, inside) or self._related(start, end, stretch, inside)
        )
        if aside is not None:
            return aside, False
        closed = [match.span() for match in _BRACKETS.finditer(text, stretch.start, start)]
        free = [m for m in inside if not m.governed and m.end <= start and not self._is_source(m)]
        free = [m for m in free if not any(a < m.start < b for a, b in closed)]
        found = self._active(start, end, stretch, free)
        return found if found[0] is not None else (self._farther(end, stretch, inside), True)

    def _is_source(self, mention: Mention) -> bool:
        """Say whether a frame names somebody, who then does nothing else: "Laut BBC sagte Müller"."""
        return self._german and _SOURCE.search(self._text, max(0, mention.start - _LEAD), mention.start) is not None

    def _blamed(self, start: int, inside: Sequence[Mention]) -> Mention | None:
        """Return who is criticised for what he says: of "Smith scolded Jones for saying" Jones."""
        if self._german or not _FOR.search(self._text, max(0, start - _LEAD), start):
            return None
        lead = start - len(" for ")
        return next((m for m in reversed(inside) if m.end in {lead, lead + 1} and m.sort != "description"), None)

    def _likened(self, start: int, inside: Sequence[Mention]) -> Mention | None:
        """Return who says so in a German clause in between: "Die Lage ist, wie Müller sagt, …"."""
        if not self._german:
            return None
        some = [m for m in inside if m.end <= start and m.sort in {"person", "body"}]
        some = [m for m in some if _AS.search(self._text, max(0, m.start - _LEAD), m.start)]
        return next((m for m in reversed(some) if self._cues.gap.fullmatch(self._text, m.end, start)), None)

    def _related(self, start: int, end: int, stretch: Stretch, inside: Sequence[Mention]) -> Mention | None:
        """Return whom a relative clause tells of: "der Verband, der das „…“ nennt", "about Trump, who said"."""
        clause = self.clause_start(stretch.start, start)
        if not self._german:
            who = _WHO.search(self._text, max(stretch.start, start - _WHO_LEAD), start)
            return next((m for m in inside if who is not None and m.governed and m.end == who.start()), None)
        if not (_RELATIVE.match(self._text, clause, start) and _FINAL.match(self._text, end)):
            return None
        before = [m for m in inside if m.end <= clause and _TO_CLAUSE.fullmatch(self._text, m.end, clause)]
        return before[-1] if before else None

    def _farther(self, end: int, stretch: Stretch, inside: Sequence[Mention]) -> Mention | None:
        """Return the subject that stands some way behind a German verb: "sagte der Mitteilung zufolge Wahlleiter X"."""
        if not self._german or _ENDS.match(self._text, end, stretch.end) or _ONE.match(self._text, end):
            return None
        for one in inside:
            if one.start < end or one.governed or not one.listed or one.sort == "pronoun":
                continue
            if one.start > end + _NEAR or hard_between(self._text, end, one.start):
                return None
            if one.sort in {"person", "body"}:
                return one
            if not self._text.startswith(" zufolge", one.end):
                return None
        return None

    def _quoted(self, start: int, inside: Sequence[Mention]) -> Mention | None:
        """Return who is quoted "as saying": the last mention before that is no agent ("quoted by CNN")."""
        some = [m for m in inside if m.end <= start and m.listed]
        return next((m for m in reversed(some) if not self._is_agent(m)), None)

    def _is_agent(self, mention: Mention) -> bool:
        lead = self._text[max(0, mention.start - _LEAD) : mention.start].split()
        return bool(lead) and self._cues.agent.fullmatch(lead[-1]) is not None

    def _active(self, start: int, end: int, stretch: Stretch, before: list[Mention]) -> tuple[Mention | None, bool]:
        after = self.behind(end, stretch.end) if self._german else None
        if after is not None and self._cues.subject_only.fullmatch(self._text, after.start, after.end):
            return after, True
        near = [m for m in before if _firm(m) or not m.listed] or before
        beside = next((m for m in reversed(near) if self._cues.gap.fullmatch(self._text, m.end, start)), None)
        if beside is not None:
            done = self._before_auxiliary(beside, before)
            if done is not None:
                return done, False
            beside = self._doer(beside, before, start)
            done = self._who_does(beside, end, stretch)
            return (done, True) if done is not None else (self._head(beside, before, start), False)
        before = [m for m in before if m.listed]
        firm = [m for m in before if _firm(m)]
        clause = self.clause_start(stretch.start, start)
        first = next((m for m in firm or before if m.start >= clause), None)
        first = (self._before_auxiliary(first, before) if first is not None else None) or first
        behind = self.behind(end, stretch.end) if self._may_invert(start, end, stretch) else None
        if not self._german and behind is None:
            closing = self._closing(end, stretch)
            if closing is not None:
                return closing, True
        asked = behind is not None and self._asked(behind, start, end, stretch)
        thing = self._german and first is not None and first.name is None and _THING.fullmatch(first.noun) is not None
        free = first is None or (thing and behind is not None and behind.sort in {"person", "body"})
        if behind is not None and (asked or not behind.governed) and free and not self._shared(clause, start):
            told = self._earlier(firm, stretch, start) if not _firm(behind) and behind.name is None else None
            return (told, False) if told is not None else (behind, True)
        return first or self._earlier(firm or before, stretch, start), False

    def _before_auxiliary(self, beside: Mention, before: Sequence[Mention]) -> Mention | None:
        """Return the subject before a German "hat" behind which an object stands: "Müller hatte Bauer aufgefordert"."""
        if not self._german or beside.sort == "pronoun":
            return None
        some = (m for m in before if m.end < beside.start and m.sort in {"person", "body"} and m.listed)
        return next((m for m in some if _HAS.fullmatch(self._text, m.end, beside.start)), None)

    def _doer(self, beside: Mention, before: Sequence[Mention], start: int) -> Mention:
        """Return who does what an English participle adds: of "Trump echoed the Japanese minister, saying" Trump."""
        if self._german or _ADDING.fullmatch(self._text, beside.end, start) is None or beside.sort == "pronoun":
            return beside
        if not self._text[start : start + _LONGEST].split(" ")[0].rstrip(",:").endswith("ing"):
            return beside
        done = (m for m in before if m.end < beside.start and _firm(m) and "," not in self._text[m.end : beside.start])
        return next(done, beside)

    def _who_does(self, beside: Mention, end: int, stretch: Stretch) -> Mention | None:
        """Return who stands behind a German verb with a thing before it, which is its object: "Das wies X zurück"."""
        if not self._german or _firm(beside) or beside.name is not None or _GROUP.search(beside.noun):
            return None
        behind = self.behind(end, stretch.end)
        subject = behind is not None and not behind.governed and behind.sort != "description"
        return behind if subject else None

    def _shared(self, clause: int, start: int) -> bool:
        """Say whether the verb shares its subject with one before: "kam und sagte"."""
        return _AND.search(self._text, clause, start) is not None

    def _earlier(self, before: list[Mention], stretch: Stretch, start: int) -> Mention | None:
        """Return the sentence's first subject, unless an English verb follows quoted words: those have their own."""
        if not self._german and _MARKED.search(self._text, stretch.start, start):
            return None
        return before[0] if before and not hard_between(self._text, before[0].end, start) else None

    def behind(self, place: int, end: int) -> Mention | None:
        """Return the mention right behind a place, blanks and fillers skipped."""
        return self._behind.of(place, end)

    def _source_behind(self, end: int, stretch: Stretch, inside: Sequence[Mention]) -> Mention | None:
        """Return the one body or person of "heißt es in einer Mitteilung des CCC", or of "in einer … heißt es"."""
        named = [m for m in inside if m.sort in {"person", "body"} and m.name]
        if _LED.match(self._text, stretch.start, end):
            before = [m for m in named if m.end < end and not _CUT.search(self._text, stretch.start, m.start)]
            if any(m.sort == "description" and m.personal and not m.name and m.end < end for m in inside):
                return None  # "In der Ankündigung des Sekretärs des Komitees heißt es"
            return before[0] if len({m.name for m in before}) == 1 else None
        some = [m for m in named if m.start >= end and m.end <= stretch.end]
        some = [m for m in some if not _CUT.search(self._text, end, m.start) and not self._is_addressed(m)]
        return some[0] if len({m.name for m in some}) == 1 else None

    def _is_addressed(self, mention: Mention) -> bool:
        return _TOWARDS.search(self._text, max(0, mention.start - _LEAD), mention.start) is not None

    def _head(self, beside: Mention, before: Sequence[Mention], start: int) -> Mention:
        """Return the name before an apposition: of "Klaus Stöhr, Leiter der WHO, sagte" Klaus Stöhr."""
        if not self._german and beside.sort != "pronoun" and (beside.sort != "person" or not beside.listed):
            closed = self._text[beside.end : start].rstrip().endswith(",")
            some = (m for m in reversed(before[: before.index(beside)]) if m.sort == "person") if closed else ()
            told = next((m for m in some if _INSIDE.fullmatch(self._text, m.end, beside.start)), None)
            if told is not None:
                return told  # "Nigel Tricks, Oxfam's Horn of Africa director, said"
        at = before.index(beside)
        first, previous = before[0], before[at - 1] if at else None
        if beside.sort == "body" and first.sort == "person" and self._is_apposed(first, beside):
            return first
        if beside.sort == "description" and self._text.startswith(",", beside.end):
            some = (m for m in reversed(before[:at]) if m.sort == "person" and not m.governed)
            told = next((m for m in some if _INSIDE.fullmatch(self._text, m.end, beside.start)), None)
            if told is not None:
                return told  # "Katz, a member of the party who hopes to replace the minister, told"
        if previous is None or previous.sort != "person" or beside.sort == "pronoun":
            return beside
        between = self._text[previous.end : beside.start]
        within = self._text.startswith(",", beside.end) and _INSIDE.fullmatch(between) is not None
        apposed = within or _APPOSED.fullmatch(between) is not None
        return previous if apposed and beside.sort != "person" else beside

    def _is_apposed(self, first: Mention, beside: Mention) -> bool:
        """Say whether a body ends what is told of the first person: "Ann Lee, who sits in the Senate, said"."""
        if not (self._text.startswith(",", first.end) and _TAIL.match(self._text, beside.end)):
            return False
        between = self._text[first.end : beside.start]
        return _LONG.fullmatch(between) is not None and self._cues.verb.search(between) is None

    def clause_start(self, start: int, end: int) -> int:
        """Return where the last clause of [start, end) begins."""
        last = start
        for match in _CLAUSE.finditer(self._text, start, end):
            last = match.end()
        return last

    def _asked(self, behind: Mention, start: int, end: int, stretch: Stretch) -> bool:
        """Say whether a name right behind an English verb behind marks asks: “…?” asked Bush."""
        marked = _MARKED.search(self._text, max(stretch.start, start - 8), start) is not None
        return not self._german and marked and not self._text[end : behind.start].strip()

    def _closing(self, end: int, stretch: Stretch) -> Mention | None:
        """Return who closes an English sentence or stands between its commas: "Hopes are high, says Ann Lee, a …"."""
        if _SAYS_BEHIND.search(self._text, max(stretch.start, end - _SAID), end) is None:
            return None
        named = self.behind(end, stretch.end)
        alone = named is not None and named.sort in {"person", "body"} and not named.governed
        return named if named is not None and alone and _CLOSED.match(self._text, named.end) else None

    def _may_invert(self, start: int, end: int, stretch: Stretch) -> bool:
        """Say whether the subject may stand behind: not behind a clause's last word; in English only after marks."""
        if _ENDS.match(self._text, end, stretch.end):
            marked = _MARKED_BODY.match(self._text, end) and self.behind(end, stretch.end)
            return bool(marked) and self._german
        return self._german or bool(_MARKED.search(self._text, max(stretch.start, start - 8), start))

    def _is_passive(self, stretch: Stretch, start: int, end: int) -> bool:
        clause = self.clause_start(stretch.start, start)
        lead = self._text[max(clause, start - 160) : start]
        match = self._cues.passive.search(lead)
        word = self._text[start:end]
        participle = (
            word.startswith("ge") or word.endswith(("t", "en", "ed"))
            if self._german
            else word in _PARTICIPLES or word.endswith("ed")
        )
        if match is None or self._cues.quoted_of.fullmatch(word) or word == "convinced":
            return False
        near = self._german or len(lead[match.end() :].split()) <= 1
        return near and participle and not word.endswith("te")

    def _agent(self, start: int, stretch: Stretch, inside: Sequence[Mention]) -> Mention | None:
        """Return who is behind a passive: "von Musk bezeichnet", "dubbed … by Musk"."""
        for one in inside:
            lead = self._text[max(stretch.start, one.start - 70) : one.start]
            agents = list(self._cues.agent.finditer(lead))
            if not agents or (self._german and one.start > start):
                continue
            if len(lead[agents[-1].end() :].split()) <= _FEW:
                return one
        return None
