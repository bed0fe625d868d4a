"""In which direction a date without a year lies: what its clause and the words before it tell of past and future."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import datetime as dt
    import re
    from collections.abc import Mapping

    from workbench.analysis.times.date_forms import DateForms
    from workbench.analysis.times.tenses import Tenses

_BEFORE: Final = 24  # code points before a weekday or a month that may tell its direction
_PERIODS: Final = frozenset({"quarter", "quarter_word", "half", "half_word"})
_NEAR: Final = 8  # code points before a feast that may hold "bis", "before"
_CLAUSE: Final = 160  # code points on either side at which a clause ends at the latest


def month_direction(sentence: str, match: re.Match[str], forms: DateForms, told: Tenses) -> str:
    """Return "up to" for a month in a clause that only tells what was, else "": the nearest month is meant."""
    before = sentence[max(0, match.start(match.lastgroup or 0) - _BEFORE) : match.start(match.lastgroup or 0)]
    if forms.back_before.search(before):
        return "up to"
    start, end = _clause(sentence, match, forms)
    begins = forms.month_ahead.search(before) and not forms.month_until.match(sentence, match.end())
    if begins and _of_what_comes(sentence, start, end, forms, told):
        return "begins"
    if forms.future_clause.search(sentence, start, end) or forms.ahead_of.search(sentence, start, match.end()):
        return _leaning(sentence, match, forms, told)
    verbs = _verbs(told, start, end)
    if len(sentence[: match.start()].rstrip()) in told.nouns or (
        verbs is told and (forms.future.search(sentence) or forms.future_clause.search(sentence))
    ):
        return ""  # "einigten sich auf Wahlen im September"
    told_of_past = verbs.past and not (verbs.present or verbs.perfect)
    return "up to" if told_of_past else _leaning(sentence, match, forms, told)


def _of_what_comes(sentence: str, start: int, end: int, forms: DateForms, told: Tenses) -> bool:
    """Say whether a clause tells of what is to come, in the present or with a word for it, and of nothing past."""
    verbs = _verbs(told, start, end)
    if verbs.past or forms.past_clause.search(sentence, start, end):
        return False
    return verbs.only_present or bool(forms.future_clause.search(sentence, start, end))


def _verbs(told: Tenses, start: int, end: int) -> Tenses:
    """Return the verbs of a clause, of the whole sentence where it has none: "over a week, in January"."""
    verbs = told.within(start, end)
    return verbs if verbs.present or verbs.past or verbs.perfect else told


def _leaning(sentence: str, match: re.Match[str], forms: DateForms, told: Tenses) -> str:
    """Return "far next" in a clause that only tells of what is to come, "far past" in one of what was, else "".

    It decides about days and months whose nearest lies far on the other side.
    """
    if forms.since.search(sentence, max(0, match.start() - _BEFORE), match.start()):
        return "far past"
    start, end = _clause(sentence, match, forms)
    verbs = told.within(start, end)
    ahead = bool(forms.future_clause.search(sentence, start, end))
    back = bool(verbs.past or forms.past_clause.search(sentence, start, end))
    if ahead == back:
        return ""
    return "far next" if ahead else "far past"


def towards(sentence: str, match: re.Match[str], groups: Mapping[str, str], forms: DateForms, told: Tenses) -> str:
    """Return the direction in which a date without a year lies; days and months mind it only when they are far."""
    if "month" in groups and "weekday" not in groups:
        return _leaning(sentence, match, forms, told)
    if groups.keys() & _PERIODS and _reported(sentence, match, forms):
        return ""
    if "holiday" in groups:
        return "begins" if _feast_comes(sentence, match, forms, told) else ""
    return _direction(sentence, match, forms, told)


def _reported(sentence: str, match: re.Match[str], forms: DateForms) -> bool:
    """Say whether a quarter is one whose figures are to come: "will publish results for the third quarter"."""
    return bool(forms.reports.search(sentence, *_clause(sentence, match, forms)))


def of_today(match: re.Match[str], groups: Mapping[str, str], forms: DateForms, told: Tenses, base: dt.date) -> bool:
    """Say whether "bis Donnerstagmittag" in a clause that tells what was is of the article's own Thursday."""
    if groups.keys() != {"weekday"} or match.end() == match.end("weekday"):
        return False
    verbs = _verbs(told, *_clause(match.string, match, forms))
    ended = bool(verbs.past) and not verbs.present and not verbs.perfect
    return ended and bool(forms.tables["weekdays"][groups["weekday"]] == base.weekday())


def _feast_comes(sentence: str, match: re.Match[str], forms: DateForms, told: Tenses) -> bool:
    """Say whether "bis Weihnachten", "will reopen at Easter" tell of a feast to come."""
    start, end = _clause(sentence, match, forms)
    if not _of_what_comes(sentence, start, end, forms, told):
        return False
    near = forms.ahead_of.search(sentence, max(start, match.start() - _NEAR), match.start())
    return bool(near or forms.future_clause.search(sentence, start, end))


def _direction(sentence: str, match: re.Match[str], forms: DateForms, told: Tenses) -> str:
    """Return "next" where the words around a date speak of what is to come, "from" of what may be today; else ""."""
    before = sentence[max(0, match.start() - _BEFORE) : match.start()]
    if forms.ahead_before.search(before):
        return "next"
    if forms.back_before.search(before):
        return ""
    start, end = _clause(sentence, match, forms)
    verbs = _verbs(told, start, end)
    clause = sentence if verbs is told and (told.present or told.past or told.perfect) else sentence[start:end]
    hour, fixture = forms.hour.search(sentence, start), forms.fixture.search(sentence)
    quiet = not (verbs.past or verbs.present or verbs.perfect)  # the tagger saw no verb: "Leeds travel to Hull"
    announced = (verbs.only_present and (hour or fixture)) or (quiet and hour and fixture)
    announced = announced or (not verbs.past and forms.until_hour.search(before))
    if forms.looks_ahead.search(sentence, start, match.start()):
        return "next"
    if forms.past_clause.search(clause):
        return ""
    return "from" if announced or forms.future_clause.search(clause) else ""


def _clause(sentence: str, match: re.Match[str], forms: DateForms) -> tuple[int, int]:
    """Return where the clause around a date begins and ends."""
    low, high = max(0, match.start() - _CLAUSE), match.end() + _CLAUSE
    start = max((one.end() for one in forms.clause.finditer(sentence, low, match.start())), default=low)
    end = forms.clause.search(sentence, match.end(), high)
    return start, end.start() if end else min(high, len(sentence))
