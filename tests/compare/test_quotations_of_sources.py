"""A quotation whose words a source has almost alike, and what no desk would call a change."""

from __future__ import annotations

import pytest

from tests.compare.read_sources import against, told
from workbench.model.wording import finding_words

CODE = "evidence-quote"


@pytest.mark.parametrize(
    ("claim", "passage", "ours", "theirs"),
    [
        ("Inspectors flagged “nearly every invoice” from the firm, Smith said.",
         "“We flagged nearly every third invoice from that firm,” Smith told the committee.",
         "every invoice", "every third invoice"),
        ("“We will close the plant in Leeds next year,” Baker said.",
         "Baker: “We will not close the plant in Leeds next year.”", "will close", "will not close"),
        ("“The worst crisis in decades has hit this town,” the mayor said.",
         "“The worst crisis in years has hit this town,” she told reporters.", "in decades has", "in years has"),
        ("He called it “a complete and utter failure of the state”.",
         "In the letter he speaks of a complete failure of the state.", "complete and utter failure",
         "complete failure"),
        ("„Wir werden das Werk in Aalen schließen“, sagte Kühnel.",
         "Kühnel sagte: „Wir werden das Werk in Aalen nicht schließen.“", "Aalen schließen", "Aalen nicht schließen"),
        ("Der Prüfer nannte „fast jede Rechnung“ fehlerhaft.",
         "„Fast jede dritte Rechnung war fehlerhaft“, schrieb der Prüfer.", "jede Rechnung", "jede dritte Rechnung"),
        ("„Wir haben 30 Millionen Euro verloren“, sagte sie.", "„Wir haben 13 Millionen Euro verloren“, sagte sie.",
         "haben 30 Millionen", "haben 13 Millionen"),
        ("„Das Gutachten ist […] ein schlechter Scherz auf Kosten der Mieter“, sagte Weber.",
         "Weber sagte: „Das Gutachten ist leider ein teurer Scherz auf Kosten der Mieter.“",
         "ein schlechter Scherz", "ein teurer Scherz"),
        ("“We can accept the offer of the board,” he said.", "“We can't accept the offer of the board,” he said.",
         "We can accept", "We can't accept"),
        ("“I think the offer was serious enough,” he said.", "“I don't think the offer was serious enough,” he said.",
         "I think", "I don't think"),
        ("“We bought Tesla's shares in the spring,” he said.", "“We bought Musk's shares in the spring,” he said.",
         "bought Tesla's shares", "bought Musk's shares"),
        ("„Mit dem alten Werk in Aalen geht's im Sommer dann wohl weiter“, sagte er.",
         "„Mit dem alten Werk in Aalen geht es nicht im Sommer dann wohl weiter“, sagte er.",
         "Aalen geht's im", "Aalen geht es nicht im"),
        ("„Das hat niemals jemand im Sommer gesagt“, sagte sie.", "„Das hat er niemals jemand im Sommer gesagt.“",
         "hat niemals", "hat er niemals"),
        ("“The team is doing well in this year,” he said.", "“The team is doing in this year,” he said.",
         "doing well in", "doing in"),
        ("„Seit Jahren warten wir auf das Werk“, sagte er.", "„Zeit Jahren warten wir auf das Werk“, sagte er.",
         "Seit Jahren", "Zeit Jahren"),
    ],
)  # fmt: skip
def test_a_changed_quotation(claim: str, passage: str, ours: str, theirs: str) -> None:
    assert [one for one in told(claim, passage) if one[0] == CODE] == [(CODE, ours, theirs)]


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Inspectors flagged “nearly every third invoice” from the firm.",
         "«We flagged nearly every third invoice,» Smith said."),
        ("“Nearly every third invoice was wrong,” she said.", "She said: 'nearly every third invoice was wrong'."),
        ("“We will … close the plant next year,” Baker said.", "“We will of course close the plant next year.”"),
        ("“We will […] close the plant next year,” Baker said.", "“We will of course close the plant next year.”"),
        ("“We will close [the plant] in Leeds next year,” Baker said.", "“We will close it in Leeds next year.”"),
        ("“We will loose [sic] the plant in Leeds next year,” he said.", "We will loose the plant in Leeds next year."),
        ("“[W]e will close the plant in Leeds soon,” he said.", "“And we will close the plant in Leeds soon.”"),
        ("“A long-term plan for the whole town is due,” he said.", "“A long term plan for the whole town is due.”"),
        ("“The plan – we made it in May – has failed us,” he said.", "“The plan—we made it in May—has failed us.”"),
        ("“We will close the plant in Leeds next year,” Baker said.",
         "“We will close,” Baker said, “the plant in Leeds next year.”"),
        ("“It is not the end of the world for us,” he said.", "“It's not the end of the world for us,” he said."),
        ("“We lost 20 percent of our members,” he said.", "“We lost twenty per cent of our members,” he said."),
        ("“We need to organise the men of Leeds,” he said.", "“We need to organize the men of Leeds,” he said."),
        ("“We will, of course, close the plant next year,” he said.",
         "“We will, uh, of course, close the plant next year.”"),
        ("“We will close the plant in Leeds soon,” he said.", "“We will, er, close the plant in Leeds soon.”"),
        ("“We will not close the plant next year,” he said.", "“We won't close the plant – well, um – next year.”"),
        ("“We are analysing the men of Leeds here,” he said.", "“We're analyzing the men of Leeds here,” he said."),
        ("„Wir werden das Werk schließen“, sagte Kühnel.", "“We will close the plant,” Kühnel said."),
        ("Er sprach vom „größten Problem der Stadt Aalen“.", "„Das größte Problem der Stadt Aalen ist der Lärm.“"),
        ("„Das Werk ist am Ende“, sagte er.", "„Wir sind am Ende“, sagte sie. Das Werk liegt in Aalen."),
        ("„Die Leute sind wütend auf die Stadt“, sagte er.", "Die Stadt hat viele Leute wütend gemacht, hieß es."),
        ("„Wir sind auf einem guten Weg“, sagte Weber.", "„Wir sind auf einem guten Weg“, sagte Weber. Auf dem Weg."),
        ("The film “Last of the Summer Wine” won.", "The show has seen the last of the season's red wine."),
        ("“We will close the plant in Leeds next year,” Baker said.", "“We will close the plant in Leeds next"),
        ("„Wir haben daß nie gewußt und nie gewollt“, sagte er.", "„Wir haben dass nie gewusst und nie gewollt.“"),
    ],
)  # fmt: skip
def test_what_is_no_change(claim: str, passage: str) -> None:
    assert [one for one in told(claim, passage) if one[0] == CODE] == []


@pytest.mark.parametrize("before", [0, 400])
@pytest.mark.parametrize("behind", [0, 400])
def test_a_whole_book_is_searched(before: int, behind: int) -> None:
    claim, words = "“We will close the plant in Leeds next year,” Baker said.", "Then we will go to the plant. "
    passage = f"{words * before}“We will not close the plant in Leeds next year,” Baker said. {words * behind}".strip()
    assert (CODE, "will close", "will not close") in told(claim, passage)


def test_it_is_said_in_both_languages() -> None:
    (found,) = against(
        "“We will close the plant in Leeds,” he said.", "“We will now close the plant in Leeds,” he said."
    )
    assert finding_words(found, "de") == "Zitat: „dpa“ hat „will now close“, der Text „will close“."
    assert finding_words(found, "en") == "Quotation: “dpa” has “will now close”, the text “will close”."
