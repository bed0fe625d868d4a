"""A partial correction stands where it belongs: what it names gives way, nothing else is struck, nothing doubled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.model.claims import Claim, Rating, Verdict
from workbench.model.correction_pieces import changed_words, correction_pieces
from workbench.model.corrections import carried_out, edits_of
from workbench.model.facts import Fact, FactKind, FactState
from workbench.model.ids import ArticleId, ClaimId, Sha256, VerdictId

if TYPE_CHECKING:
    from collections.abc import Callable

_BEFORE: Final = "Davor. "
_PORT = "The Port of Belmont lost $45 million between 2019 and 2022 in a scheme described as “the largest theft.”"
_JURY = "On Wednesday, March 5, 2024, a grand jury indicted Harold Pinkney on 17 counts of wire fraud."
_BUDGET = (
    "The authority’s annual budget rose from $80 million in 2018 to $120 million in 2022, an increase of 40 percent."
)
_LAID = "Roughly one in five of its 1,240 workers was laid off in 2023, or 248 people in all."
_SHIP = (
    "In 2021 the channel was closed for eleven days after the container ship Ever Loyal, which is 366 metres long and "
    "was built in 2015 by Hyundai Heavy Industries, ran aground."
)
_FOURTH = (
    "The harbor handled 2.1 million containers last year, making it the fourth-busiest port on the East Coast, behind "
    "New York, Savannah, and Norfolk."
)
_SALES = "Der Umsatz sank von 412 Millionen Euro im Jahr 2021 auf 287 Millionen Euro im Jahr 2024."
_DOCK = "Das letzte große Schiff verließ das Dock am Freitag, dem 3. Oktober 2024, nach 18 Monaten."
_CLINIC = (
    "The clinic spent £1.9 million on staff and £1.1 million on rent, £3.2 million in all, its 58-year-old head said."
)
_MUSK = "Musk hatte Twitter 2022 für 54 Milliarden Dollar übernommen."
_PLATFORM = "Auf der Plattform X, die Musk 2022 für 54 Milliarden Dollar übernommen hat, schrieb er am Montag: Nein."


def make(text: str, wrong: str = "", correction: str = "") -> Claim:
    """Return a claim that follows a sentence, with one wrong fact or none."""
    at, start = text.find(wrong) if wrong else -1, len(_BEFORE)
    fact = Fact(number=1, start=start + at, end=start + at + len(wrong), text=wrong, kind=FactKind.MONEY,
                state=FactState.WRONG)  # fmt: skip
    name = ClaimId("c")
    verdict = Verdict(id=VerdictId("v"), claim=name, rating=Rating.FALSE, reason="", by="x", at="",
                      correction=correction)  # fmt: skip
    return Claim(
        id=name, article=ArticleId("a"), number=1, draft=Sha256("0"), start=start, end=start + len(text), text=text,
        facts=(fact,) if at >= 0 else (), verdicts=(verdict,),
    )  # fmt: skip


def marked(claim: Claim, correction: str) -> tuple[str, str, str]:
    """Return the claim as accepted, as refused, and with its changes in braces, as the author's sheet has them."""
    draft = f"{_BEFORE}{claim.text} Danach."
    accepted, shown, place = "", "", 0
    for edit in edits_of(make_like(claim, correction), draft, {}):
        gone, kept = draft[edit.start : edit.end], draft[place : edit.start]
        accepted += kept + edit.words
        shown += f"{kept}{{{gone}→{edit.words}}}"
        place = edit.end
    accepted, shown = accepted + draft[place:], shown + draft[place:]
    cut = slice(len(_BEFORE), -len(" Danach."))
    return accepted[cut], draft[cut], shown[cut]


def make_like(claim: Claim, correction: str) -> Claim:
    wrong = claim.facts[0].text if claim.facts else ""
    return make(claim.text, wrong, correction)


@pytest.mark.parametrize("ticked", [True, False])
@pytest.mark.parametrize(
    ("text", "wrong", "correction", "old", "new"),
    [
        (_SHIP, "366 metres", "which is 336 metres long", "366", "336"),
        (_SHIP, "366 metres long", "336 metres long", "366", "336"),
        (_SHIP, "366 metres", "336 metres", "366", "336"),
        (_SHIP, "2015", "and was built in 2016 by Hyundai", "2015", "2016"),
        (_JURY, "Wednesday, March 5, 2024", "On Tuesday, March 5, 2024", "Wednesday,", "Tuesday,"),
        (_JURY, "Wednesday, March 5, 2024", "Tuesday, March 5, 2024", "Wednesday,", "Tuesday,"),
        (_JURY, "17 counts", "on 16 counts of wire fraud", "17", "16"),
        (_JURY, "Harold Pinkney", "Harold Pinckney", "Pinkney", "Pinckney"),
        (_BUDGET, "40 percent", "an increase of 50 percent", "40", "50"),
        (_BUDGET, "40 percent", "a decrease of 40 percent", "an increase", "a decrease"),
        (_BUDGET, "$120 million", "to 112 million in 2022, an increase of 40 percent", "$120", "112"),
        (_FOURTH, "fourth", "making it the fifth-busiest port on the East Coast", "fourth-busiest", "fifth-busiest"),
        (_PORT, "$45 million", "lost $54 million between 2019 and 2022", "$45", "$54"),
        (_PORT, "$45 million", "the smallest theft", "largest", "smallest"),
        (_LAID, "248 people", "or 240 people in all.", "248", "240"),
        (_LAID, "248 people", "240 people in all", "248", "240"),
        (_MUSK, "54 Milliarden Dollar", "44 Milliarden", "54", "44"),
        (_MUSK, "54 Milliarden Dollar", "2022 für 44 Milliarden Dollar", "54", "44"),
        (_MUSK, "54 Milliarden Dollar", "44 Milliarden Dollar.", "54", "44"),
        (_PLATFORM, "54 Milliarden Dollar", "die Musk 2022 für 44 Milliarden Dollar übernommen hat", "54", "44"),
        (_SALES, "287 Millionen Euro", "278 Millionen Euro", "287", "278"),
        (_SALES, "2024", "2025", "2024", "2025"),
        (_CLINIC, "£3.2 million", "£3.0 million", "£3.2", "£3.0"),
        (_CLINIC, "58-year-old", "59-year-old", "58-year-old", "59-year-old"),
        (_DOCK, "Freitag", "Donnerstag", "Freitag", "Donnerstag"),
        (_DOCK, "18 Monaten", "17", "18", "17"),
        (_JURY, "Wednesday", "Tuesday", "Wednesday", "Tuesday"),
    ],
)
def test_a_part_of_the_sentence_changes_that_part_alone(
    text: str, wrong: str, correction: str, old: str, new: str, *, ticked: bool
) -> None:
    claim = make(text, wrong if ticked else "")
    accepted, _, shown = marked(claim, correction)
    assert accepted == text.replace(old, new, 1)
    struck = [piece.words.strip() for piece in correction_pieces(claim, correction) if piece.change == "gone"]
    assert " ".join(struck) == old, "the panel shows the same"
    assert "→" in shown
    assert changed_words(claim, correction) == new


@pytest.mark.parametrize(
    ("text", "wrong", "correction", "result"),
    [
        (_MUSK, "54 Milliarden Dollar", "rund 44,5 Milliarden Euro",
         "Musk hatte Twitter 2022 für rund 44,5 Milliarden Euro übernommen."),
        (_MUSK, "54 Milliarden Dollar", "viel weniger", "Musk hatte Twitter 2022 für viel weniger übernommen."),
        (_JURY, "Wednesday", "the following Tuesday", _JURY.replace("Wednesday", "the following Tuesday")),
        *((_MUSK, wrong, whole, whole) for wrong in ("", "54 Milliarden Dollar") for whole in (
            "Twitter wurde 2022 für 44 Milliarden Dollar an Musk verkauft.",
            "Der Konzern zahlte 2022 für die Plattform 44 Milliarden Dollar.",
            "Musk kaufte Twitter 2022 für 44 Milliarden Dollar.",
            "Musk hatte Twitter schon im Oktober 2022 für 44 Milliarden Dollar übernommen.",
        )),
        ("which is 366 metres long and was built in 2015", "366 metres", "built in 2015 and 336 metres long",
         "built in 2015 and 336 metres long"),
        (_MUSK, "", "Nie", "Nie."),
    ],
)  # fmt: skip
def test_a_fact_or_the_whole_claim_gives_way_where_no_part_does(
    text: str, wrong: str, correction: str, result: str
) -> None:
    assert marked(make(text, wrong), correction)[0] == result


def test_a_wrong_fact_goes_before_one_that_is_nearer() -> None:
    assert marked(make(_SALES, "412 Millionen Euro"), "278 Millionen Euro")[0] == _SALES.replace("412", "278")


@pytest.mark.parametrize(
    ("before", "correction", "after", "done"),
    [
        (_SALES, "278 Millionen Euro", _SALES.replace("287", "278"), True),
        (_SALES, "278 Millionen Euro", _SALES.replace("im Jahr 2024", "und 278 Millionen Euro später"), False),
        (_SALES, "278 Millionen Euro", _SALES, False),
        (_MUSK, "Elon Musk", _MUSK.replace("Musk", "Elon Musk"), True),
        (_MUSK, "Twitter wurde 2022 für 44 Milliarden Dollar an Musk verkauft.",
         "Twitter wurde 2022 für 44 Milliarden Dollar an Musk verkauft.", True),
    ],
)  # fmt: skip
def test_a_correction_is_carried_out_where_its_words_took_the_place_of_others(
    before: str, correction: str, after: str, *, done: bool
) -> None:
    assert carried_out(make(before), after, correction) is done


_OLD: Final = st.lists(st.text("abcdefghij", min_size=4, max_size=8), min_size=1, max_size=14, unique=True)
_NEW: Final = st.text("klmnopq", min_size=1, max_size=8)


@st.composite
def parts(draw: Callable[..., Any]) -> tuple[Claim, str, str]:
    """Return a claim, a correction of a span of its words, and the claim with the span replaced.

    At the edges of the span one word stands for one; inside, two may stand for one, or none.
    """
    words: list[str] = draw(_OLD)
    start: int = draw(st.integers(0, len(words) - 1))
    end: int = draw(st.integers(start + 1, len(words)))
    span = words[start:end]
    kept: set[int] = draw(st.sets(st.integers(0, len(span) - 1), min_size=1))
    new: list[str] = []
    gap = False
    for at, word in enumerate(span):
        inner = min(kept) < at < max(kept)
        count: int = 1 if at in kept else draw(st.integers(0 if not gap else 1, 2)) if inner else 1
        gap = gap or count != 1  # one place alone where the number of words differs
        new += [word] if at in kept else draw(st.lists(_NEW, min_size=count, max_size=count))
    correction = " ".join(new)
    return make(" ".join(words)), correction, " ".join([*words[:start], *new, *words[end:]])


@given(parts())
def test_any_part_with_some_of_its_words_changed_is_put_in_its_place(part: tuple[Claim, str, str]) -> None:
    claim, correction, expected = part
    assert marked(claim, correction)[0] == expected


@given(parts(), st.data())
def test_sheet_and_panel_make_the_same_of_it_whatever_is_ticked(
    part: tuple[Claim, str, str], data: st.DataObject
) -> None:
    claim, correction, _ = part
    claim = make(claim.text, data.draw(st.sampled_from(claim.text.split())))
    accepted = marked(claim, correction)[0]
    assert correction in accepted
    before, after = accepted.split(correction, 1)
    assert claim.text.startswith(before)
    assert claim.text.endswith(after)
    gone = "".join(piece.words for piece in correction_pieces(claim, correction) if piece.change != "new")
    assert f"{before}{gone.strip()}{after}".split() == claim.text.split()
