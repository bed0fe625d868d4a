"""One sentence with three and more values: one finding that names them all, on every claim concerned."""

from __future__ import annotations

import pytest

from tests.compare.read_articles import findings
from tests.compare.test_endless_texts import MORE, read, steps
from workbench.compare.signs.mentions import mentions_of
from workbench.compare.signs.standing import in_pieces
from workbench.compare.told_again.many_values import many_values
from workbench.model.findings import Finding
from workbench.model.wording import finding_words

VALUES = (50, 52, 57, 61, 48, 73, 66, 81, 39, 44, 58, 90)
BETWEEN = ("Das Unternehmen hat viele Kunden in der Region.", "Die Stimmung ist gut.", "Man arbeitet weiter.")


def _article(values: tuple[int, ...], *, parted: bool = True) -> str:
    said = [f"Die Beispiel AG hat 2023 einen Umsatz von {value} Millionen Euro erzielt." for value in values]
    if not parted:
        return " ".join(said)
    return "\n\n".join(f"{words} {BETWEEN[n % len(BETWEEN)]}" for n, words in enumerate(said))


def _all(found: list[Finding]) -> list[Finding]:
    assert {finding.code for finding in found} <= {"numbers-differ-all"}
    return found


@pytest.mark.parametrize("parted", [True, False])
def test_twelve_revenues_of_one_year_are_one_finding_at_every_place(*, parted: bool) -> None:
    (finding,) = _all(findings(_article(VALUES, parted=parted)))
    assert [place.text for place in finding.places] == [f"{value} Millionen Euro" for value in VALUES]
    assert finding_words(finding, "de").startswith(
        "Derselbe Satz nennt verschiedene Werte: 50 Mio. Euro, 52 Mio. Euro, 57 Mio. Euro, 61 Mio. Euro, 48 Mio. Euro, "
        "73 Mio. Euro und 6 weitere;"
    )
    assert "73 million euros and 6 more;" in finding_words(finding, "en")


def test_a_value_told_again_is_named_once_and_every_place_of_it() -> None:
    (finding,) = _all(findings(_article((50, 52, 50, 57))))
    assert len(finding.places) == 4
    assert "50 Mio. Euro, 52 Mio. Euro und 57 Mio. Euro;" in finding_words(finding, "de")


def test_two_values_stay_a_pair() -> None:
    assert [one.code for one in findings(_article((50, 52, 50)))] == ["numbers-differ"]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(  # a list: nothing says that all are of one thing
            f"Die Stadt zahlt für den Ausbau der Schule am Hafen rund {value} Millionen Euro." for value in (3, 41, 756)
        ),
        "\n\n".join(  # each of its own year
            f"Die Beispiel AG hat {2020 + n} einen Umsatz von {50 + n} Millionen Euro erzielt." for n in range(4)
        ),
        "Ort | Umsatz 2023 | Zahl\n"
        + "\n".join(f"Umsatz der Beispiel AG 2023 | {n} Millionen Euro" for n in range(5, 9)),
        "\n\n".join(f"Rang 1 der Liste: {value} Euro." for value in (3, 41, 756)),
    ],
)
def test_a_list_is_no_contradiction(text: str) -> None:
    assert not [one for one in findings(text) if one.code == "numbers-differ-all"]


def test_steps_grow_as_the_text_does() -> None:
    def read_all(count: int) -> int:
        text = "".join(f"Die Beispiel AG hat im Jahr 2023 erst {n} Euro erzielt. " for n in range(100, 100 + count))
        mentions = mentions_of(text, in_pieces(text, read(text)))
        assert len(many_values(text, mentions, ())) == 1
        return steps(lambda: many_values(text, mentions, ()))

    assert read_all(160) < MORE * read_all(40)
