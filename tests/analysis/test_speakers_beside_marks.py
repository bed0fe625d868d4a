"""Whoever stands right beside quoted words says them, with any verb; spokespeople and offices as papers write them."""

from __future__ import annotations

import pytest

from workbench.analysis import Analyser
from workbench.model.facts import FactKind

ANALYSER = Analyser()


def last_speaker(text: str, language: str) -> str | None:
    return [fact.speaker for fact in ANALYSER.facts(text, language=language) if fact.kind is FactKind.QUOTE][-1]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“I heard a bang in the kitchen,” grinned Darren Marsden.", "Darren Marsden"),
        ("Darren Marsden was upstairs. “I heard a bang in the kitchen,” he grinned.", "Darren Marsden"),
        ("Darren Marsden was upstairs. “I heard a bang in the kitchen”, he grinned.", "Darren Marsden"),
        ("Kelly Marsden, 38, was making pancakes. “I just saw red,” laughed the mum of four.", "Kelly Marsden"),
        ("Kelly Marsden, 38, was making pancakes. “I just saw red,” the mum-of-four laughed.", "Kelly Marsden"),
        ("Darren Marsden, 38, was making pancakes. “I just saw red,” laughed the mum of four.", None),
        ("Kelly Marsden wept. “I just saw red,” operating on the burglar.", None),
        ("A spokesperson for Yorkshire Homes said: “We are fitting new locks.”", "Yorkshire Homes"),
        ("A spokesperson for Southern said the lines were down. “We are at work,” she added.", "Southern"),
        ("A spokesperson for Southern said it was late. “We are at work,” the spokesperson said.", "Southern"),
        ("A spokesperson for German police said: “We are at work on this.”", "German police"),
        ("The United Nations envoy for Sudan, Hanna Tekle, left. “We have days,” the UN envoy said.", "Hanna Tekle"),
        ("Chief financial officer Robert Gale was calm. “There are no layoffs,” the CFO said.", "Robert Gale"),
        ("Laura Pennington and chief operating officer Neville Howell said: “It is safe.”", "Neville Howell"),
        ("Outside court, the chief executive, Angela Moss, said: “We trusted him with everything.”", "Angela Moss"),
        ("Miriam Okafor grew up poor. Her father wanted more. “I had none of it,” she says.", "Miriam Okafor"),
        ("To be fair to Phil Ashdown, he did turn up. “I hear you all,” he told the hall.", "Phil Ashdown"),
        ("Martin Sowerby told police he was sorry. In a letter to the judge he wrote: “I am lost.”", "Martin Sowerby"),
        ("Luther Strange left. In a letter to the committee chairman, Strange wrote: “Stop it.”", "Luther Strange"),
        ("Redhill School lies near the BBC. In a statement the school said: “We are sad today.”", "Redhill School"),
        ("Maria Zakharova spoke. “The list is done,” the Russian diplomat said.", "Maria Zakharova"),
        (
            "Vladimir Titov came. He spoke. He was sure. “It is well,” he said. “It is all well,” the diplomat said.",
            "Vladimir Titov",
        ),
        ("Maria Zakharova spoke. “The list is done,” a Western diplomat said.", None),
        (
            "“It is not the time for that,” Katz, a member of the party who hopes to replace the prime minister, said.",
            "Katz",
        ),
    ],
)
def test_who_stands_beside_english_words(text: str, speaker: str | None) -> None:
    assert last_speaker(text, "en") == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Die Firma Rhein-Logistik schwieg. „Alles wurde geprüft“, teilte das Unternehmen mit.", "Rhein-Logistik"),
        ("Siemens baut, teilte der Konzern mit. „Wir nehmen das ernst“, hieß es in Mainz.", None),
        ("Ruth Ebner baut Geigen. Die Industrie, findet sie, mache „alles gleich und schlecht“.", "Ruth Ebner"),
        ("Das sieht Karl Bauer anders. Der Minister blieb. „Das muss so sein“, sagt er.", "Karl Bauer"),
        ("Karl Bauer sah die Flammen. „Da war nur noch Rauch“, erzählt der Dachdecker.", "Karl Bauer"),
        ("Karl Bauer sah Paul Weber. „Da war nur noch Rauch“, erzählt der Dachdecker.", None),
        ("Im Haus fand man Anna Berg (81). Anna Berg weinte. „Er ist mein Engel“, sagt die alte Dame.", "Anna Berg"),
        ("Karl Bauer wehrt sich. Die Kanadier sagen, der Pilot trage die „volle Verantwortung für alles“.", None),
        ("Karl Bauer beschwichtigte. Vom Parkhaus sei „keine Rede mehr in der Stadt“.", "Karl Bauer"),
    ],
)
def test_who_stands_beside_german_words(text: str, speaker: str | None) -> None:
    assert last_speaker(text, "de") == speaker


def test_it_is_nobody_where_whoever_reports_is_not_understood() -> None:
    before = "Saba agency reported attacks by the Saudi-led coalition. "
    behind = "Troops prepared.-A local news agency reported what it called “a sharp rise” in air raids."
    assert last_speaker(before + behind, "en") is None
