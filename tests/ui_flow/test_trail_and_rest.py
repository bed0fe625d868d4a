"""Back and forward, and where work rested: no widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.ui.filters import LACKING, Filter, Order, choice_of, choice_words
from workbench.ui.resting import FILE_NAME, Rest, load_rest, save_rest
from workbench.ui.trail import Trail, Visit

if TYPE_CHECKING:
    from pathlib import Path


def _always(_visit: Visit) -> bool:
    return True


def test_back_and_forward_like_a_browser() -> None:
    trail = Trail()
    for claim in ("1", "2", "2", "3"):
        trail.visit("a", claim)
    assert trail.go(forward=True, stands=_always) is None
    assert trail.go(forward=False, stands=_always) == Visit("a", "2")
    trail.visit("a", "2")
    assert (trail.behind, trail.ahead) == (True, True)
    trail.visit("b", "9")
    assert not trail.ahead
    assert trail.go(forward=False, stands=_always) == Visit("a", "2")


def test_what_is_gone_is_passed_over() -> None:
    trail = Trail()
    for claim in ("1", "2", "3"):
        trail.visit("a", claim)
    assert trail.go(forward=False, stands=lambda visit: visit.claim != "2") == Visit("a", "1")
    assert trail.go(forward=False, stands=_always) is None


def test_each_article_remembers_its_claim() -> None:
    trail = Trail()
    trail.visit("a", "1")
    trail.visit("b", "5")
    trail.visit("a", "2")
    assert [trail.last_claim(article) for article in ("a", "b", "c")] == ["2", "5", ""]


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from("123")) | st.booleans(), max_size=60))
def test_going_back_and_forward_again_ends_where_it_began(steps: list[tuple[str, str] | bool]) -> None:
    trail = Trail()
    for step in steps:
        if isinstance(step, bool):
            trail.go(forward=step, stands=_always)
        else:
            trail.visit(*step)
    here = trail.go(forward=False, stands=_always)
    if here is not None:
        after = trail.go(forward=True, stands=_always)
        assert after is not None
        assert trail.go(forward=False, stands=_always) == here


def test_a_place_is_kept_for_each_library(tmp_path: Path) -> None:
    rest = Rest(
        article="a",
        claim="c",
        top=812,
        view="strike",
        sizes={"outer": [272, 900]},
        choice="{}",
        shelf="all",
        grouping="date",
    )
    save_rest(tmp_path / "one.sqlite", rest, tmp_path)
    save_rest(tmp_path / "other.sqlite", Rest(article="b"), tmp_path)
    assert load_rest(tmp_path / "one.sqlite", tmp_path) == rest
    assert load_rest(tmp_path / "third.sqlite", tmp_path) == Rest()


@pytest.mark.parametrize("damage", ["", "[", "[]", '{"LIB": 3}', '{"LIB": {"top": "x", "sizes": {"outer": ["a"]}}}'])
def test_a_damaged_place_is_no_place(tmp_path: Path, damage: str) -> None:
    (tmp_path / FILE_NAME).write_text(damage.replace("LIB", str(tmp_path / "l")), encoding="utf-8")
    assert load_rest(tmp_path / "l", tmp_path) == Rest()


def test_a_filter_and_its_order_are_kept_but_not_a_choice_for_the_time_left() -> None:
    chosen = Filter(rating="open", named="Elon Musk", assigned="Ines Vogt", picked=frozenset({"c"}), minutes=30)
    kept = choice_of(choice_words(chosen, Order.NUMBERS))
    assert kept == (Filter(rating="open", named="Elon Musk", assigned="Ines Vogt"), Order.NUMBERS)


@pytest.mark.parametrize("lacks", LACKING)
def test_a_filter_for_what_is_lacking_is_kept(lacks: str) -> None:
    assert choice_of(choice_words(Filter(lacks=lacks), Order.TEXT)) == (Filter(lacks=lacks), Order.TEXT)


def test_a_filter_for_what_no_longer_can_be_lacking_shows_everything() -> None:
    assert choice_of(choice_words(Filter(lacks="initials"), Order.TEXT)) == (Filter(), Order.TEXT)


@pytest.mark.parametrize("words", ["", "[]", '{"rating": 4, "order": "backwards", "picked": ["x"]}'])
def test_a_damaged_filter_is_none(words: str) -> None:
    assert choice_of(words) == (Filter(), Order.TEXT)
