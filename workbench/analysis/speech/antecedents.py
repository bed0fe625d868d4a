"""Whom a pronoun means: the subject of the nearest sentence before it that fits in sex and number, or nobody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.analysis.speech.taken_up import APART, TakenUp

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from workbench.analysis.speech.hearing import Hearing
    from workbench.analysis.speech.mention import Mention
    from workbench.analysis.speech.speaking import Speaking

_BACK: Final = 3  # sentences in which a pronoun may find its name
_CHAIN: Final = 8  # sentences, when those between go on with the same pronoun
_COMES_FROM: Final = re.compile(
    r"\b(?:k(?:am|ommt|amen|ommen)\s(?:\w+\s){0,2}|(?:Kritik|Lob|Widerspruch|Zustimmung|Vorschlag|Forderung|Aussagen?)\s)"
    r"(?:von|vom)\s(?:[\w-]+\s){0,2}\Z"
)
_PLURAL_VERB: Final = re.compile(r"[a-zäöüß]+(?:ten|en)$")


class Antecedents:
    """Finds whom the pronouns of one text mean.

    Args:
        text: the draft with quoted words blanked.
        cues: the language's expressions.
        heard: its sentences.
        meant: whom a description means: "der Minister" of the sentence before.
        may_hold: says whether a name's owner may be called by a noun.
        german: the language.
    """

    def __init__(
        self,
        text: str,
        cues: Speaking,
        heard: Hearing,
        meant: Callable[[Mention, int], str | None],
        *,
        may_hold: Callable[[str, str], bool],
        german: bool,
    ) -> None:
        self._text = text
        self._cues = cues
        self._heard = heard
        self._meant = meant
        self._may_hold = may_hold
        self._german = german
        self._taken_up = TakenUp(text, cues, heard, meant)

    def of(self, mention: Mention, index: int) -> str | None:
        """Return whom a pronoun means: the subject nearest before it that fits."""
        if mention.sex == "it":
            return self._body(mention, index)
        if mention.sex == "they" and not self._german:
            return self._spoken_for(mention, index)
        plural = mention.sex == "they" or self._is_plural(mention)
        found = None if plural else self._person(mention, index)
        if found is not None or not self._german or mention.sort != "pronoun":
            return found
        return self._taken_up.body(mention, index, plural=plural)

    def _spoken_for(self, mention: Mention, index: int) -> str | None:
        """Return which body an English "they" means: the one that spoke last, itself or by its spokesperson."""
        for back in range(index, max(-1, index - _BACK), -1):
            limit = mention.start if back == index else self._heard.stretches[back].end
            told = [one.speaker for one in self._heard.sayings(back) if one.speaker is not None and one.end <= limit]
            last = told[-1] if told else None
            if last is None or (last.sort == "pronoun" and last.sex == "they"):
                if last is None and back < index and any(m.sort == "person" for m in self._heard.mentions(back)):
                    return None
                continue
            speaks = last.sort == "description" and self._cues.spoken_for.fullmatch(last.noun.rpartition(" ")[2])
            return self._meant(last, back) if last.sort == "body" or speaks else None
        return None

    def _person(self, mention: Mention, index: int) -> str | None:
        """Return which person "he" or "she" means."""
        left = _BACK + 1
        for back in range(index, max(-1, index - 1 - _CHAIN), -1):
            if left <= 0:
                return None
            left -= not (back < index and self._takes_up(back, mention))
            limit = mention.start if back == index else self._heard.stretches[back].end
            fitting = [m for m in self._heard.mentions(back) if m.end <= limit and self._fits(m, mention)]
            fitting = self._apart(fitting, back, index, mention)
            told = self._told(fitting, back) if back < index else None
            free = [told] if told is not None else [m for m in fitting if not m.governed]
            chosen = self._foremost(free, back, index)
            if free and chosen is None:
                return None
            if chosen is None and back < index and self._takes_up(back, mention):
                lead = self._led(back, fitting) if not self._goes_on_saying(back, mention) else None
                if lead is not None:
                    return lead  # "To be fair to Ashdown, he did turn up."
                continue
            if chosen is not None:
                return chosen.name if chosen.sort != "description" or back == index else self._meant(chosen, back)
            if fitting and back != index:
                if self._goes_on_saying(back, mention):
                    continue
                return self._only_object(fitting, mention, back)
        return None

    def _apart(self, fitting: Sequence[Mention], back: int, index: int, pronoun: Mention) -> list[Mention]:
        """Leave out who stands in one clause with a pronoun: in "Bauer nannte er" the two are not one."""
        if back < index:
            return list(fitting) if self._german else self._before_pronoun(fitting, back, pronoun)
        some = (m for m in fitting if m.governed or APART.search(self._text, m.end, pronoun.start))
        return list(some) if self._german else list(fitting)

    def _before_pronoun(self, fitting: Sequence[Mention], index: int, pronoun: Mention) -> list[Mention]:
        """Return whom an English pronoun may mean in a sentence: of one about the same "he" whoever stands before it.

        Descriptions that are no subject ("towards the campaigner's costs") count nowhere.
        """
        some = [m for m in fitting if not (m.sort == "description" and m.governed and m.name is None)]
        if not self._takes_up(index, pronoun):
            return some
        first = next(m for m in self._heard.mentions(index) if not m.governed)
        return [m for m in some if m.end <= first.start]

    def _told(self, fitting: Sequence[Mention], index: int) -> Mention | None:
        """Return the person a sentence's frame names: "According to Smith, …"."""
        framed = (one.speaker for one in self._heard.sayings(index) if one.role == "frame")
        starts = {one.start for one in framed if one is not None and one.sort == "person"}
        return next((m for m in fitting if m.start in starts), None)

    def _led(self, index: int, fitting: Sequence[Mention]) -> str | None:
        """Return the one person that a sentence names before its own pronoun, its subject."""
        first = next(m for m in self._heard.mentions(index) if not m.governed)
        before = {m.name for m in fitting if m.end < first.start and m.sort == "person"}
        return before.pop() if len(before) == 1 and len({m.name for m in fitting}) == 1 else None

    def _only_object(self, fitting: Sequence[Mention], pronoun: Mention, index: int) -> str | None:
        """Return the only person of a sentence that is not its subject; German pronouns mean subjects that agree."""
        names = {m.name for m in fitting}
        first = fitting[0].start
        if not self._german:
            return fitting[0].name if len(names) == 1 else None
        coming = _COMES_FROM.search(self._text, max(0, first - 40), first)  # "Kritik kam von Müller"
        meant = coming or self._taken_up.is_object(fitting[0], pronoun, index)
        return fitting[0].name if len(names) == 1 and meant else None

    def _body(self, mention: Mention, index: int) -> str | None:
        """Return which body "it said" means: whoever spoke last, or the one subject of the sentence before."""
        for back in range(index, max(-1, index - 1 - _BACK), -1):
            limit = mention.start if back == index else self._heard.stretches[back].end
            sayings = [one for one in self._heard.sayings(back) if one.end <= limit]
            if back == index and any(one.speaker is None for one in sayings):
                return None  # "…-A local agency reported what it called": whoever reports was not understood
            told = [one.speaker for one in sayings if one.speaker is not None]
            told = [one for one in told if one.sex != "it" or back < index]
            free = [m for m in self._heard.mentions(back) if m.end <= limit and not m.governed and m.sort == "body"]
            chosen = told[-1] if told else next(iter(free), None)
            if chosen is None or (chosen.sort == "pronoun" and chosen.sex == "it"):
                continue
            words = chosen.sort == "description" and not chosen.personal and not self._german and back < index
            return chosen.name if chosen.sort == "body" else self._meant(chosen, back) if words else None
        return None

    def _foremost(self, free: Sequence[Mention], back: int, index: int) -> Mention | None:
        """Return the first subject of a sentence; None when there is another beside it and neither speaks there."""
        names = {m.name for m in free if m.sort == "person" and m.name}
        if len(names) > 1 and back < index:
            sayings = [one for one in self._heard.sayings(back) if one.speaker is not None]
            firm = [one for one in sayings if one.role == "frame" or self._heard.reports(one)]
            told = next((one.speaker for one in firm or sayings), None)
            return next((m for m in free if told is not None and m.name == told.name), None)
        return free[0] if free else None

    def _takes_up(self, index: int, pronoun: Mention) -> bool:
        """Say whether a sentence's subject is the same pronoun, so that it leads back to the same person."""
        first = next((m for m in self._heard.mentions(index) if not m.governed), None)
        return first is not None and self._same(first, pronoun)

    def _goes_on_saying(self, index: int, pronoun: Mention) -> bool:
        """Say whether whoever speaks last in an English sentence is the same pronoun: "It was Lee's “…,” she said"."""
        last = next((one.speaker for one in reversed(self._heard.sayings(index))), None)
        return not self._german and last is not None and self._same(last, pronoun)

    def _same(self, one: Mention, pronoun: Mention) -> bool:
        open_ = pronoun.sort == "description" and not pronoun.sex  # "the diplomat" behind "he stressed"
        return one.sort == "pronoun" and (one.sex == pronoun.sex or open_)

    def _is_plural(self, mention: Mention) -> bool:
        """Say whether a German "sie" has a plural verb beside it."""
        if not self._german or mention.sex != "f":
            return False
        before = self._text[max(0, mention.start - 24) : mention.start].split()
        after = self._text[mention.end : mention.end + 24].split()
        if before and self._cues.says.fullmatch(before[-1].strip(",")):
            return bool(_PLURAL_VERB.fullmatch(before[-1]))
        return bool(after and _PLURAL_VERB.fullmatch(after[0]))

    def _fits(self, one: Mention, pronoun: Mention) -> bool:
        """Say whether a mention may be what a pronoun means: a person of that sex, or somebody unnamed."""
        if one.sort == "pronoun" or not one.personal:
            return False
        if one.sort == "body":
            return bool(one.name) and not one.noun  # "a Tesla spokesman", but not "the government"
        if one.sort == "person":
            agrees = one.listed and bool(one.name) and (not (one.sex and pronoun.sex) or one.sex == pronoun.sex)
            described = self._german and pronoun.sort == "description"
            return agrees and not (described and not self._may_hold(str(one.name), pronoun.noun))
        if one.sort == "description":
            return not (one.sex and pronoun.sex) or one.sex == pronoun.sex
        return False
