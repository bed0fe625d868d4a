"""Where a span of the old draft stands in the new one: edits as writers make them, and what always holds."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.text.alignment import Alignment, Placement
from workbench.text.anchors import find_all

OLD = """97,4 Milliarden Dollar bietet Elon Musk für OpenAI. Sam Altman lehnt das ab.

Die Antwort

Altman nennt die 97,4 Milliarden Dollar „ein Störmanöver“. Peter Meier hält das für übertrieben, z. B. wegen xAI.

Musk hat Twitter 2022 für 54 Milliarden Dollar gekauft. Seit 2018 ist er nicht mehr bei OpenAI.

Das Gebot von 97,4 Milliarden Dollar gilt bis Mai. Peter Meier leitet die Rechtsabteilung.
"""


def nth(text: str, words: str, number: int = 1) -> tuple[int, int]:
    return find_all(text, words)[number - 1]


def placed(new: str, words: str, number: int = 1, old: str = OLD) -> tuple[str, str]:
    """Return the relation and the words at the new place."""
    placement = Alignment(old, new).place(*nth(old, words, number))
    return placement.relation, new[placement.start : placement.end] if placement.relation != "gone" else ""


def changed(words: str, by: str, number: int = 1) -> str:
    start, end = nth(OLD, words, number)
    return OLD[:start] + by + OLD[end:]


def test_the_same_text_leaves_everything_unchanged() -> None:
    alignment = Alignment(OLD, OLD)
    assert alignment.place(0, len(OLD)) == Placement("unchanged", 0, len(OLD))
    assert len(alignment.runs) == 1


@pytest.mark.parametrize("which", [1, 2])
def test_a_name_corrected_while_it_stands_elsewhere(which: int) -> None:
    new = changed("Peter Meier", "Petra Meyer", which)
    sentences = ["Peter Meier hält das für übertrieben", "Peter Meier leitet die Rechtsabteilung."]
    corrected = sentences[which - 1].replace("Peter Meier", "Petra Meyer")
    assert placed(new, sentences[which - 1]) == ("reworded", corrected)
    assert placed(new, sentences[2 - which]) == ("unchanged", sentences[2 - which])
    assert placed(new, "Peter Meier", which) == ("gone", "")
    start, end = nth(OLD, "Peter Meier", 3 - which)
    assert Alignment(OLD, new).place(start, end) == Placement("unchanged", *nth(new, "Peter Meier"))


@pytest.mark.parametrize("which", [1, 2, 3])
def test_a_number_changed_in_one_of_three_mentions(which: int) -> None:
    new = changed("97,4 Milliarden", "97,8 Milliarden", which)
    alignment = Alignment(OLD, new)
    for number in (1, 2, 3):
        placement = alignment.place(*nth(OLD, "97,4 Milliarden Dollar", number))
        start, _ = nth(OLD, "97,4 Milliarden Dollar", number)
        expected = "reworded" if number == which else "unchanged"
        assert (placement.relation, placement.start) == (expected, start)
        assert new[placement.start : placement.end].startswith("97,8" if number == which else "97,4")


def test_the_correction_of_the_purchase_price() -> None:
    new = changed("54 Milliarden", "44 Milliarden")
    sentence = "Musk hat Twitter 2022 für 54 Milliarden Dollar gekauft."
    assert placed(new, sentence) == ("reworded", sentence.replace("54", "44"))
    assert placed(new, "2022") == ("unchanged", "2022")
    assert placed(new, "54 Milliarden Dollar") == ("reworded", "44 Milliarden Dollar")


def test_a_sentence_moved_to_another_paragraph() -> None:
    sentence = "Seit 2018 ist er nicht mehr bei OpenAI."
    new = OLD.replace(" " + sentence, "").replace("lehnt das ab.", f"lehnt das ab. {sentence}")
    assert placed(new, sentence) == ("moved", sentence)
    assert placed(new, "2018") == ("moved", "2018")
    assert placed(new, "Musk hat Twitter 2022") == ("unchanged", "Musk hat Twitter 2022")


def test_two_paragraphs_swapped_keep_their_words() -> None:
    paragraphs = OLD.split("\n\n")
    paragraphs[3], paragraphs[4] = paragraphs[4].rstrip("\n"), paragraphs[3] + "\n"
    new = "\n\n".join(paragraphs)
    price = placed(new, "54 Milliarden Dollar")
    deadline = placed(new, "gilt bis Mai")
    assert {price[0], deadline[0]} == {"moved", "unchanged"}
    assert (price[1], deadline[1]) == ("54 Milliarden Dollar", "gilt bis Mai")
    both = "Musk hat Twitter 2022 für 54 Milliarden Dollar gekauft. Seit 2018 ist er nicht mehr bei OpenAI."
    assert placed(new, both)[1] == both


def test_a_repeated_sentence_moves_with_its_unique_neighbour_and_never_alone() -> None:
    old = "Alpha kommt aus Berlin. Das stimmt nicht. Beta wohnt in Rom. Gamma lebt in Wien. Das stimmt nicht.\n"
    new = "Beta wohnt in Rom. Gamma lebt in Wien. Alpha kommt aus Berlin. Das stimmt nicht.\n"
    assert placed(new, "Alpha kommt aus Berlin.", old=old)[0] == "moved"
    relations = {placed(new, "Das stimmt nicht.", number, old)[0] for number in (1, 2)}
    assert relations in ({"unchanged", "gone"}, {"moved", "gone"})


@pytest.mark.parametrize(
    ("words", "by", "expected"),
    [
        ("Sam Altman lehnt das ab.", "", "gone"),
        ("Sam Altman lehnt das ab.", "Niemand weiß, was daraus wird.", "gone"),
        ("Sam Altman lehnt das ab.", "Er lehnt das entschieden ab.", "reworded"),
        ("Seit 2018 ist er nicht mehr", "Seit 2018 ist er auch nicht mehr", "reworded"),
    ],
)
def test_deleted_replaced_and_reworded_sentences(words: str, by: str, expected: str) -> None:
    assert placed(changed(words, by), words)[0] == expected


def test_a_reworded_span_stays_inside_its_sentence() -> None:
    new = changed("Musk hat Twitter 2022", "Ein ganz neuer Satz steht hier. Er hat Twitter 2022")
    relation, words = placed(new, "Musk hat Twitter 2022 für 54 Milliarden Dollar gekauft.")
    assert (relation, words) == ("reworded", "Er hat Twitter 2022 für 54 Milliarden Dollar gekauft.")


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("Musk übernahm Twitter 2022 für 54 Milliarden Dollar. Tesla wurde für 4 Milliarden Dollar gekauft.",
         "Musk übernahm Twitter 2022 für 54 Milliarden Dollar."),
        ("Auch Tesla zahlte für Twitter 4 Milliarden Dollar. Musk kaufte Twitter 2022 für 54 Milliarden Dollar.",
         "Musk kaufte Twitter 2022 für 54 Milliarden Dollar."),
        ("Musk hat Twitter 2022 gekauft. Er zahlte dafür 54 Milliarden Dollar.",
         "Musk hat Twitter 2022 gekauft. Er zahlte dafür 54 Milliarden Dollar."),
    ],
    ids=["another one after it", "another one before it", "split in two"],
)  # fmt: skip
def test_a_reworded_sentence_takes_no_new_one_along(by: str, expected: str) -> None:
    sentence = "Musk hat Twitter 2022 für 54 Milliarden Dollar gekauft."
    assert placed(changed(sentence, by), sentence) == ("reworded", expected)


def test_a_sentence_written_before_or_after_changes_nothing() -> None:
    sentence = "Musk hat Twitter 2022 für 54 Milliarden Dollar gekauft."
    new = changed(sentence, f"Davor steht etwas. {sentence} Danach auch.")
    assert placed(new, sentence) == ("unchanged", sentence)


@pytest.mark.parametrize("space", ["  ", "\u00a0", "\n"])
def test_other_space_between_words_is_no_change(space: str) -> None:
    new = OLD.replace("54 Milliarden", f"54{space}Milliarden")
    relation, words = placed(new, "für 54 Milliarden Dollar gekauft")
    assert relation == "unchanged"
    assert words.split() == ["für", "54", "Milliarden", "Dollar", "gekauft"]


def test_other_quotation_marks_are_a_change_of_the_quotation_only() -> None:
    new = OLD.replace("„ein Störmanöver“", "»ein Störmanöver«")
    assert placed(new, "ein Störmanöver") == ("unchanged", "ein Störmanöver")
    assert placed(new, "„ein Störmanöver“") == ("reworded", "»ein Störmanöver«")


def test_text_that_shares_only_small_words_is_gone() -> None:
    assert placed("der Zug ist pünktlich und auch heute nicht leer.", "Seit 2018 ist er nicht mehr") == (
        "gone",
        "",
    )


@pytest.mark.parametrize(("old", "new"), [("", ""), ("", OLD), (OLD, ""), ("\n\n", " ")])
def test_empty_drafts(old: str, new: str) -> None:
    assert Alignment(old, new).place(0, len(old)).relation == "gone"


def test_a_long_text_with_every_sentence_touched_is_aligned_word_by_word() -> None:
    old = " ".join(f"Satz Nummer {i} nennt den Betrag von {i * 7} Euro und die Stadt Ort{i % 90}." for i in range(1500))
    new = old.replace("nennt", "erwähnt").replace("Euro", "Dollar")
    alignment = Alignment(old, new)
    for i in (0, 700, 1499):
        span = nth(old, f"Satz Nummer {i} nennt den Betrag von {i * 7} Euro")
        placement = alignment.place(*span)
        assert placement.relation == "reworded"
        assert new[placement.start : placement.end] == f"Satz Nummer {i} erwähnt den Betrag von {i * 7} Dollar"


SENTENCES = st.lists(
    st.sampled_from(
        [
            "Musk bot 97,4 Milliarden.",
            "Das stimmt.",
            "„Nein danke“, sagte er 😀!",
            "Cafe\u0301s schließen um 20 Uhr.",
            "Das stimmt.\n\n",
            "Warum?",
            "Die Zahl 54 steht hier.",
            "z. B. am 3. März",
        ]
    ),
    max_size=12,
).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(old=SENTENCES, new=SENTENCES, data=st.data())
def test_what_is_unchanged_or_moved_reads_the_same(old: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    placement = Alignment(old, new).place(start, end)
    if placement.relation == "gone":
        assert (placement.start, placement.end) == (-1, -1)
        return
    assert 0 <= placement.start < placement.end <= len(new)
    same = new[placement.start : placement.end].split() == old[start:end].split()
    assert same is (placement.relation != "reworded")


@settings(max_examples=100, deadline=None)
@given(old=SENTENCES | st.text(max_size=60), new=SENTENCES | st.text(max_size=60))
def test_runs_hold_equal_text_never_overlap_and_rise(old: str, new: str) -> None:
    runs = Alignment(old, new).runs
    assert all(old[r.old_start : r.old_end] == new[r.new_start : r.new_end] for r in runs)
    assert all(one.old_end <= other.old_start for one, other in itertools.pairwise(runs))
    steady = [run for run in runs if not run.moved]
    assert all(one.new_end <= other.new_start for one, other in itertools.pairwise(steady))
    covered = sorted(range(len(runs)), key=lambda index: runs[index].new_start)
    in_new = [runs[index] for index in covered]
    assert all(one.new_end <= other.new_start for one, other in itertools.pairwise(in_new))


@settings(max_examples=80, deadline=None)
@given(text=SENTENCES, data=st.data())
def test_a_text_aligned_with_itself_is_unchanged_everywhere(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    expected = Placement("unchanged", start, end) if start < end else Placement("gone")
    assert Alignment(text, text).place(start, end) == expected
