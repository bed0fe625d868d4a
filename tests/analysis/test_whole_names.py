"""Names that go on as far as their own words say, in English."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workbench.analysis.lexicon import lexicon
from workbench.analysis.marks import Name
from workbench.analysis.names.gazetteer import gazetteer
from workbench.analysis.names.whole_names import whole

_TEXT = 'At @Ada "Red" Burton of London and Barsetshire Railway, Inc. City of Orsk (Foo) Herald Press'


def _read(text: str, language: str, *names: tuple[str, str]) -> list[tuple[str, str]]:
    spans = [
        Name(start=text.index(name), end=text.index(name) + len(name), kind=kind, sure=0.9) for name, kind in names
    ]
    found = whole(text, spans, gazetteer(lexicon(language)))
    return [(text[span.start : span.end], span.kind) for span in found]


@pytest.mark.parametrize(
    ("text", "names", "wanted"),
    [
        ("The Ruritania Boy Scouts met.", [("Ruritania", "ORG"), ("Boy Scouts", "ORG")], "Ruritania Boy Scouts/ORG"),
        ("In Ruritania Boy Scouts met.", [("Ruritania", "LOC"), ("Boy Scouts", "ORG")], "Ruritania/LOC Boy Scouts/ORG"),
        ("The Orsk Athletics of Major League.", [("Orsk Athletics of", "ORG")], "Orsk Athletics/ORG"),
        ("The Orsk and Omsk Railway ran.", [("Orsk", "LOC"), ("Omsk Railway", "LOC")], "Orsk and Omsk Railway/ORG"),
        ("Between Orsk and Omsk it ran.", [("Orsk", "LOC"), ("Omsk", "LOC")], "Orsk/LOC Omsk/LOC"),
        ('Ada "Red" Burton won.', [("Ada", "PER"), ("Burton", "PER")], 'Ada "Red" Burton/PER'),
        ('Ada "Red" Burton won.', [("Ada", "PER"), ("Red", "PER"), ("Burton", "LOC")], 'Ada "Red" Burton/PER'),
        ('Ada said "No" Burton won.', [("Ada", "PER"), ("Burton", "PER")], "Ada/PER Burton/PER"),
        ("In New Orsk it rained.", [("New", "LOC"), ("Orsk", "PER")], "New Orsk/LOC"),
        ("In Orsk New rules hold.", [("Orsk", "LOC")], "Orsk/LOC"),
        ("In New, it rained.", [("New", "LOC")], "New/LOC"),
        ("It sued Omsk Mills, Inc. again.", [("Omsk Mills", "ORG")], "Omsk Mills, Inc./ORG"),
        ("It sued Ada Burton LLC again.", [("Ada Burton", "PER")], "Ada Burton LLC/ORG"),
        ("It met Ada Burton, Incan.", [("Ada Burton", "PER")], "Ada Burton/PER"),
        ("The Omsk Herald said so.", [("Omsk", "LOC")], "Omsk Herald/ORG"),
        ("The Omsk heralds said so.", [("Omsk", "LOC")], "Omsk/LOC"),
        ("The City of Omsk paid.", [("Omsk", "LOC")], "City of Omsk/LOC"),
        ("The City of Omsk paid.", [("City", "LOC"), ("Omsk", "LOC")], "City of Omsk/LOC"),
        ("The city of Omsk paid.", [("Omsk", "LOC")], "Omsk/LOC"),
        ("The Multi-City of Omsk paid.", [("Omsk", "LOC")], "Omsk/LOC"),
        ("In Western Ruritania it rained.", [("Ruritania", "LOC")], "Western Ruritania/LOC"),
        ("The University of Omsk won.", [("University", "ORG"), ("Omsk", "LOC")], "University of Omsk/ORG"),
        ("The Hockey Club of Omsk won.", [("Hockey Club", "ORG"), ("Omsk", "LOC")], "Hockey Club/ORG Omsk/LOC"),
        (
            "The Omsk College of Arts and Crafts.",
            [("Omsk College of Arts", "ORG")],
            "Omsk College of Arts and Crafts/ORG",
        ),
        ("Ford & Burton, LLP sued.", [("Ford", "LOC"), ("Burton", "ORG")], "Ford & Burton, LLP/ORG"),
        ("King Otto II reigned.", [("Otto", "PER")], "Otto II/PER"),
        ("Write to @Omsk Mills now.", [("@Omsk Mills", "ORG")], "Omsk Mills/ORG"),
        ("The City of Omsk paid.", [(" of", "ORG")], " of/ORG"),
    ],
)
def test_a_name_goes_as_far_as_it_says(text: str, names: list[tuple[str, str]], wanted: str) -> None:
    """Halves are joined, endings and heads belong to the name, and what only looks so is left alone."""
    assert " ".join(f"{name}/{kind}" for name, kind in _read(text, "en", *names)) == wanted


def test_german_is_left_alone() -> None:
    """German names are read as the tagger has them."""
    assert _read("Die City of Omsk zahlt.", "de", ("Omsk", "LOC")) == [("Omsk", "LOC")]


def test_a_column_of_firms_is_no_name() -> None:
    """However many names stand in a row, none grows beyond what a name can be."""
    text = "Omsk " * 5_000
    spans = [Name(start=at, end=at + 4, kind="ORG", sure=0.9) for at in range(0, len(text), 5)]
    found = whole(text, spans, gazetteer(lexicon("en")))
    assert max(name.end - name.start for name in found) <= 100
    assert found[-1].end == len(text) - 1


@example([(65, "PER"), (68, "PER")])
@given(st.lists(st.tuples(st.integers(0, len(_TEXT)), st.sampled_from(("PER", "ORG", "LOC", "OTH"))), max_size=12))
def test_names_stay_in_order_and_apart(cuts: list[tuple[int, str]]) -> None:
    """Whatever the tagger cuts, names stay inside the text, are not empty and don't overlap."""
    cuts.sort()
    spans = [
        Name(start=at, end=following, kind=kind, sure=0.5)
        for (at, kind), (following, _) in pairwise(cuts)
        if following > at and _TEXT[at:following].strip() and not _TEXT[at:following].isspace()
    ]
    found = whole(_TEXT, spans, gazetteer(lexicon("en")))
    assert all(0 <= name.start < name.end <= len(_TEXT) for name in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
