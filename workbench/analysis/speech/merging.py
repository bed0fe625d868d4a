"""Mentions that are one: a description and its name, a spokesperson and the body that speaks, a name inside another."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.analysis.speech.mention import CAPITALS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workbench.analysis.speech.mention import Mention
    from workbench.analysis.speech.speaking import Speaking

_APPOSITION: Final = re.compile(r"[^,.;:!?„“”»«\"\n]{0,120},\s*(?:Dr\.\s|Prof\.\s)?")
_TWO: Final = re.compile(r"\s(?:und|and)\s(?:[a-zäöüß-]+e\s)?[A-ZÄÖÜ][\w-]+\s")  # "Vizekanzler und Minister Karl"
_AREA: Final = re.compile(  # "der Kommissar für Erweiterung und europäische Nachbarschaft Karl Bauer"
    r"\sfür\s(?:(?:[a-zäöüß-]+e[nrs]?\s)?[A-ZÄÖÜ][\wäöüß-]+(?:,\s|\sund\s)){0,2}(?:[a-zäöüß-]+e[nrs]?\s)?[A-ZÄÖÜ][\wäöüß-]+\s"
)
_OWNER: Final = re.compile(rf"\s(?:[a-zäöüß-]+\s)?(?:[{CAPITALS}][\w-]+\s){{1,2}}")
_OF: Final = re.compile(r"\s(?:(?:von|vom|für|bei|of|for|at|from)\s)?")  # between an office and whose it is
_UNKNOWN: Final = re.compile(rf"\s(?:[{CAPITALS}][\w-]+\s){{1,2}}")  # first names that nobody knows
_MARKS: Final = ' \n\u00a0„“"»'  # before a name
_ALSO: Final = re.compile(r"\s(?:und|sowie|oder)\s")


class Merging:
    """Merges the mentions of one text.

    Args:
        text: the draft with quoted words blanked.
        cues: the language's expressions.
        german: the language.
    """

    def __init__(self, text: str, cues: Speaking, *, german: bool) -> None:
        self._text = text
        self._cues = cues
        self._german = german

    def merged(self, found: list[Mention]) -> list[Mention]:
        """Join a description with its name ("der Leiter der Studie, Paulo Pinheiro"), drop what lies in another."""
        kept: list[Mention] = []
        for one in found:
            last = kept[-1] if kept else None
            if last is not None and (self._completes(last, one) or self._is_called(last, one)):
                governed = last.governed or (one.governed and self._text.startswith("der ", last.start))
                spokes = one.sort == "body" and last.personal and one.end < last.end  # "a Tesla spokesman … he said"
                called = last.sort == "description" and not one.listed  # "der Sender al-Dschasira": a body's name
                kept[-1] = replace(one, start=last.start, governed=governed, personal=one.personal or spokes)
                kept[-1] = replace(kept[-1], sort="body", listed=True) if called else kept[-1]
                if len(kept) > 1 and self._speaks_for(kept[-2], kept[-1]):
                    kept[-2:] = [replace(kept[-2], name=one.name, end=one.end)]
                continue
            inside = last is not None and one.start < last.end
            if last is not None and inside and (one.sort != "person" or one.start == last.start):
                continue
            if last is not None and inside and last.sort == "body" and not one.listed:
                continue
            head = self._head(kept, one) if one.sort == "person" else None
            if head is not None:
                described = kept[head]
                sex = one.sex or (described.sex if described.personal else "")
                whole = self._german and described.personal and " " in (one.name or "")  # a name by looks and office
                del kept[head:]
                kept.append(replace(one, start=described.start, governed=described.governed, sex=sex))
                kept[-1] = replace(kept[-1], listed=one.listed or whole)
                continue
            if last is not None and one.start < last.end:
                if one.sort == "person" and last.sort == "pronoun" and last.end < one.end:
                    kept[-1] = replace(one, start=last.start, governed=last.governed)  # "Ihr Vorsitzender Eberhard …"
                continue
            if last is not None and self._speaks_for(last, one):
                kept[-1] = replace(last, name=one.name, end=one.end)
                continue
            kept.append(one)
        return self._joined(kept)

    def _joined(self, kept: Sequence[Mention]) -> list[Mention]:
        """Let a German preposition govern the second name, too: "mit seinen Kollegen Aldrin und Collins"."""
        found: list[Mention] = []
        for one in kept:
            last = found[-1] if found else None
            both = last is not None and last.sort == one.sort and one.sort in {"person", "body"} and self._german
            beside = last is not None and _ALSO.fullmatch(self._text, last.end, one.start) is not None
            governed = one.governed or (last is not None and both and beside and last.governed)
            found.append(one if one.governed == governed else replace(one, governed=governed))
        return found

    def _head(self, kept: Sequence[Mention], person: Mention) -> int | None:
        """Return which description before a person's name the name completes, what belongs to it skipped."""
        found = self._chained(kept, person)
        if found is not None:
            return found
        for at in range(len(kept) - 1, max(-1, len(kept) - 5), -1):
            if found is not None and _OF.fullmatch(self._text, kept[at].end, kept[found].start) is None:
                return found
            if self._belongs(kept[at], person):
                found = at
                if not kept[at].governed or self._text[kept[at].end : person.start].isspace():
                    return at
            elif not (kept[at].governed or kept[at].sort == "body"):
                return found
        return found

    def _chained(self, kept: Sequence[Mention], person: Mention) -> int | None:
        """Return the office before German genitives and a name: "die Leiterin des Amtes des Landes Ann Lee"."""
        at = len(kept) - 1
        if not (self._german and kept and person.listed and self._text[kept[at].end : person.start].isspace()):
            return None
        if self._is_owned_by(kept[at], person):
            return None
        while at > 0 and kept[at].governed and self._is_thing(kept[at]):
            if not self._text[kept[at - 1].end : kept[at].start].isspace():
                return None
            at -= 1
            if kept[at].sort == "description" and kept[at].personal and kept[at].name is None:
                return at
        return None

    def _is_thing(self, mention: Mention) -> bool:
        """Say whether a description is of a body or a thing: "des Parlaments"."""
        thing = not mention.personal or self._cues.bodies.fullmatch(mention.noun) is not None
        return thing and mention.sort in {"description", "body"}

    def _belongs(self, described: Mention, person: Mention) -> bool:
        """Say whether a person's name completes the description before it."""
        speaks = not self._german and self._cues.says.match(self._text, person.end + 1)
        if described.sort in {"body", "person"} and self._cues.office_between.fullmatch(
            self._text, described.end, person.start
        ):
            return not (speaks and described.governed and self._text[person.start - 2] == ",")
        if described.sort not in {"description", "body"} or self._is_whole(described, person):
            return False
        between = self._text[described.end : person.start]
        if between.strip() in {"", "Dr.", "Prof.", "Sir"} or described.end > person.start or _TWO.fullmatch(between):
            return True
        if self._german and described.personal and (_AREA.fullmatch(between) or _UNKNOWN.fullmatch(between)):
            return True
        if not described.personal or described.sort == "body":
            return False
        match = _APPOSITION.fullmatch(between)
        match = None if speaks and described.governed else match  # "In a letter to the governor, Smith wrote"
        behind = self._text[person.end : person.end + 2].lstrip(" ")[:1]
        return match is not None and (behind in {",", ";", ".", ":", "(", ""} or "," not in between.rstrip(", "))

    def _is_whole(self, described: Mention, person: Mention) -> bool:
        """Say whether a description needs no name: a body's own, one with an owner, "a spokesperson for Southern"."""
        spoken = described.name is not None and described.end > person.start and not self._german
        known = described.sort == "body" and not described.noun
        return known or spoken or self._is_owned_by(described, person) or self._is_of(described)

    def _is_owned_by(self, described: Mention, person: Mention) -> bool:
        """Say whether a German genitive tells whose something is: "der Arzt Lahms", "die Äußerungen Papiers"."""
        if not self._german or described.end > person.start or not person.name or person.name.endswith("s"):
            return False
        return self._text[person.end - 1] == "s" and self._text[described.end : person.start].isspace()

    def _is_of(self, described: Mention) -> bool:
        """Say whether an English description ends with whose it is: "the parents of victim Paul Weber"."""
        return not self._german and " of " in self._text[described.start : described.end]

    def _completes(self, last: Mention, one: Mention) -> bool:
        """Say whether a name is what an article or an owner before it leads to ("die Hoover Institution")."""
        kind = last.noun or (self._cues.firms.fullmatch(last.name or "") and self._text[one.start - 1] in '„“"»')
        if self._german and one.sort == last.sort == "body" and kind and not one.noun:
            between = self._text[last.end : one.start]  # "die Gewerkschaft Verdi", "die Stiftung „Neues Ufer“"
            longer = one.start < last.end < one.end  # "das Institut für Zeitgeschichte"
            return longer or (bool(between) and not between.strip(_MARKS))
        inside = last.sort == "description" and last.personal and one.end < last.end and not self._german
        if inside and one.sort == "body":  # "the Tesla chief", but "a Department of Health spokeswoman"
            return bool(one.name) and self._cues.spoken_for.match(self._text, one.end + 1, last.end) is not None
        if one.sort == "body" and (not one.noun or one.end > last.end) and last.sort == "description":
            kind = self._cues.firms.fullmatch(last.noun) and " " in self._text[one.end + 1 : last.end]
            inside = last.start <= one.start < last.end and not kind  # not "the United Nations health agency"
            return inside and not self._cues.spoken_for.fullmatch(last.noun)
        if not (self._german and one.sort == "person" and last.sort in {"body", "person"} and not last.noun):
            return False
        owned = _OWNER.fullmatch(self._text, last.end, one.start)
        if owned is not None and last.sort == "body" and self._cues.personal.search(owned[0].strip()):
            return True  # an office without its hyphen: "STARFACE Produktmanager Benedikt Kantus"
        return owned is not None and self._text[last.end - 1] == "s"

    def _is_called(self, described: Mention, one: Mention) -> bool:
        """Say whether a name right behind a German noun for bodies is the body's: "die Zeitung Haaretz"."""
        if not self._german or described.sort != "description":
            return False
        firm = self._cues.named_kinds.fullmatch(described.noun) is not None
        named = one.sort == "body" and not one.noun and (firm or not described.personal)
        unknown = one.sort == "person" and not one.listed and firm
        if not (named or unknown) or described.name is not None or not one.name:
            return False
        owner = self._text[one.end - 1] == "s" and not one.name.endswith("s")
        between = self._text[described.end : one.start]  # "die Nachrichtensite „Golem“"
        return between[:1].isspace() and not between.strip(_MARKS) and not owner

    def _speaks_for(self, described: Mention, body: Mention) -> bool:
        """Say whether a spokesperson of a body speaks: then the body does."""
        between = self._text[described.end : body.start].strip()
        unlisted = body.sort == "person" and not body.listed and between in {"for", "for the"}
        if described.sort != "description" or described.name is not None or not (body.sort == "body" or unlisted):
            return False
        told = self._text.startswith(" der ", described.end) and self._german
        if told and body.name and self._cues.papers.fullmatch(body.name):
            return False  # "sagte eine Sprecherin der Deutschen Presse-Agentur": the agency is told
        speaks = self._cues.spoken_for.fullmatch(described.noun) or self._cues.officials.fullmatch(described.noun)
        return bool(speaks) and len(between.split()) <= 2  # noqa: PLR2004 - "von der"
