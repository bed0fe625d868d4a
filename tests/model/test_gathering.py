"""Several sources that say the same against a claim are told once, and none of their places is lost."""

import pytest

from workbench.model.findings import Finding, FindingPlace
from workbench.model.gathering import gathered
from workbench.model.wording import finding_words

HERE = FindingPlace(start=10, end=16, text="54 Mrd.", claim=12)


def _says(source: str, value: str, *, place: FindingPlace = HERE, code: str = "evidence-differs") -> Finding:
    there = FindingPlace(start=0, end=7, text=value, evidence=source, source=source)
    details = {"source_de": f"„{source}“", "source_en": f"“{source}”", "source_value": value, "claim_value": "54 Mrd."}
    return Finding(code=code, places=(place, there), details=details)


def test_one_figure_in_three_papers_is_one_finding_naming_every_place() -> None:
    three = [_says(paper, "44 Mrd.") for paper in ("Kurier", "Bote", "Blatt")]
    (one,) = gathered(three)
    assert one.places == (HERE, *(finding.places[1] for finding in three))
    assert finding_words(one, "de") == "„Kurier“ (und 2 weitere Quellen) sagt 44 Mrd., der Text 54 Mrd.."
    assert finding_words(one, "en") == "“Kurier” (and 2 other sources) says 44 Mrd., the text 54 Mrd.."


def test_a_single_further_paper_is_counted_in_the_singular() -> None:
    (one,) = gathered([_says(paper, "44 Mrd. Euro") for paper in ("Kurier", "Bote")])
    assert finding_words(one, "de") == "„Kurier“ (und 1 weitere Quelle) sagt 44 Mrd. Euro, der Text 54 Mrd.."
    assert finding_words(one, "en") == "“Kurier” (and 1 other source) says 44 Mrd. Euro, the text 54 Mrd.."


@pytest.mark.parametrize(
    "other",
    [
        _says("Bote", "46 Mrd."),
        _says("Bote", "44 Mrd.", place=FindingPlace(start=40, end=46, text="54 Mrd.", claim=12)),
        _says("Bote", "44 Mrd.", code="evidence-scale"),
        Finding(code="sum-wrong", places=(HERE,), details={"sum": "3", "total": "4"}),
    ],
    ids=["another value", "another fact", "another kind", "no source"],
)
def test_what_differs_in_more_than_the_source_stays_apart(other: Finding) -> None:
    first = _says("Kurier", "44 Mrd.")
    assert gathered([first, other]) == (first, other)


def test_two_findings_without_a_source_stay_two() -> None:
    twice = Finding(code="sum-wrong", places=(HERE,), details={"sum": "3", "total": "4"})
    again = Finding(code="sum-wrong", places=(HERE,), details={"sum": "3", "total": "4"})
    assert len(gathered([twice, again])) == 2
