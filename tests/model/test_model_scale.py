"""The rating scale: a desk's own is taken whole, and a bad one is refused with the line that is wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from workbench import paths
from workbench.errors import InputError
from workbench.model import scale
from workbench.model.claims import Rating

OURS = paths.resource("ratings.toml").read_text("utf-8")


def line_of(text: str, part: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), start=1) if part in line)


def test_every_rating_is_named_and_placed() -> None:
    _, marks = scale.read(OURS)
    assert set(marks) == {rating.value for rating in Rating} | {"verified-in-part", "conflict"}
    assert {key for key, mark in marks.items() if mark.value is not None} == set(scale.PUBLISHED)
    assert marks["false"].averitec == "Refuted"
    assert marks["disputed"].verdict == "misleading"
    assert marks["open"].verdict == marks["open"].averitec == ""


@pytest.mark.parametrize(
    ("old", "new", "code", "at"),
    [
        ("worst = 1", "worst = 5", "ratings-upside-down", "worst = 5"),
        ("worst = 1", "worst = true", "ratings-value", "worst = true"),
        ("best = 5\n", "", "ratings-missing", "[scale]"),
        ('de = "Falsch"', 'de = " "', "ratings-value", 'de = " "'),
        ('en = "False"', 'en = "{x}"', "ratings-value", 'en = "{x}"'),
        ('en = "Disputed"\n', "", "ratings-missing", "[rating.disputed]"),
        ('line = "wave"', 'line = "zigzag"', "ratings-value", 'line = "zigzag"'),
        ('averitec = "Refuted"', 'averitec = "Nope"', "ratings-value", 'averitec = "Nope"'),
        ("claimreview = 3", "claimreview = 9", "ratings-value", "claimreview = 9"),
        ("claimreview = 3", "claimreview = 5", "ratings-order", 'claimreview = 5\naveritec = "Con'),
        ("[rating.conflict]", "[rating.clash]", "ratings-missing", ""),
        ("[scale]", "[scale", "ratings-syntax", "[scale"),
        ("glyph = '<rect", "glyph = '<script>x</script><rect", "ratings-value", "<script>"),
        ('ink = "#B01E2E"', 'ink = "red"', "ratings-value", 'ink = "red"'),
    ],
)  # fmt: skip
def test_a_bad_scale_is_refused_with_its_line(old: str, new: str, code: str, at: str) -> None:
    bad = OURS.replace(old, new, 1)
    assert bad != OURS
    with pytest.raises(InputError) as refused:
        scale.read(bad, "house/ratings.toml")
    assert refused.value.code == code
    sentence = refused.value.sentence("de")
    assert "house/ratings.toml" in sentence
    if at:
        wanted = bad[: bad.index(at)].count("\n") + 1
        assert re.search(rf"\b{wanted}\b", sentence), sentence


def test_a_desks_own_scale_takes_the_place_of_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ratings.toml").write_text(OURS.replace("Strittig", "Umstritten"), "utf-8")
    monkeypatch.setenv("WORKBENCH_HOUSE", str(tmp_path))
    assert paths.styled("ratings.toml") == tmp_path / "ratings.toml"
    monkeypatch.setenv("WORKBENCH_HOUSE", str(tmp_path / "none"))
    assert paths.styled("ratings.toml") == paths.resource("ratings.toml")
