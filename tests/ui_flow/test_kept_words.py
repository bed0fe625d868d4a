"""Words typed into dialogs are kept until they stand in the library; undo reaches no further than a person knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workbench.errors import RuleError
from workbench.ui.errands.unsaved_places import Place, next_place, place_of
from workbench.ui.kept_words import KeptWords, dialog_of
from workbench.ui.reach import Reach

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def store(tmp_path: Path) -> KeptWords:
    return KeptWords(tmp_path / "library.sqlite")


def test_words_leave_when_they_are_written(store: KeptWords) -> None:
    store.put("query c1", ("Wer?",))
    handed = store.hand_over("query c1")
    assert store.take("query c1") is None  # on its way: the dialog begins anew
    assert list(store.aloud().values()) == [("Wer?",)]
    assert store.stands(store.aloud()) == {handed.key: handed.stands}
    handed.let_go()
    assert store.typed == {}


def test_words_that_could_not_be_written_come_before_those_left_since(store: KeptWords) -> None:
    told: list[None] = []
    store.changed.connect(lambda: told.append(None))
    store.put("query c1", ("Wer?",))
    handed = store.hand_over("query c1")
    store.put("query c1", ("Wann?",))
    handed.keep()
    assert [dialog_of(key) for key in store.refused()] == ["query c1"]
    assert store.take("query c1") == ("Wer?",)
    store.hand_over("query c1").let_go()
    assert store.take("query c1") == ("Wann?",)
    assert store.refused() == ()
    assert len(told) == 3


def test_two_refused_words_of_one_dialog_are_both_kept(store: KeptWords) -> None:
    for words in ("Wer?", "Wann?"):
        store.put("query c1", (words,))
        store.hand_over("query c1").keep()
    assert store.take("query c1") == ("Wer?",)
    store.hand_over("query c1").let_go()
    assert store.take("query c1") == ("Wann?",)


def test_what_is_confidential_stays_so_on_its_way(store: KeptWords) -> None:
    store.put("call c1", ("Falk",), secret=True)
    handed = store.hand_over("call c1")
    assert store.aloud() == {}
    handed.keep()
    assert store.aloud() == {}
    store.take("call c1")
    assert store.aloud() == {}


def test_an_empty_wish_leaves_nothing(store: KeptWords) -> None:
    store.replace("handover c1", ("",)).keep()
    assert store.typed == {}


def test_a_note_typed_anew_takes_the_place_of_the_refused_one(store: KeptWords) -> None:
    store.replace("note c1 e1", ("eins",)).keep()
    assert store.lying("note c1 e1") == ("eins",)
    handed = store.replace("note c1 e1", ("zwei",))
    assert store.lying("note c1 e1") == ("zwei",)
    handed.let_go()
    assert store.lying("note c1 e1") is None
    assert store.typed == {}


def test_undo_is_held_back_until_a_person_knows() -> None:
    reach = Reach()
    reach.check(reach.told)
    reach.lost()
    reach.lost()
    with pytest.raises(RuleError) as refused:
        reach.check(reach.told)
    assert refused.value.details["lost"] == 2
    reach.told = 2
    reach.check(reach.told)
    reach.lost()
    with pytest.raises(RuleError):
        reach.check(2)
    reach.written()
    reach.check(2)


@pytest.mark.parametrize(
    ("key", "place"),
    [
        ("query c1", Place("c1", "query")),
        ("answer c1 q1", Place("c1", "answer", "q1")),
        ("call c1 Er sagt: 44", Place("c1", "call", "Er sagt: 44")),
        ("details a1", Place("a1", "details")),
        ("many", None),
        ("unknown c1", None),
    ],
)
def test_a_key_names_its_place(key: str, place: Place | None) -> None:
    assert place_of(key) == place


def test_places_are_gone_to_in_the_order_of_the_text() -> None:
    places, order = [Place("far"), Place("c3"), Place("c1", "query"), Place("c2")], {"c1": 5, "c2": 40, "c3": 90}
    seen, here = [], "c2"
    while (found := next_place(places, order, here)) is not None:
        seen.append(found.claim)
        places.remove(found)
        here = found.claim
    assert seen == ["c3", "c1", "c2", "far"]
    assert next_place([], order, "") is None
