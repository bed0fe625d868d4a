"""Speakers as English news stories go on telling them: by office, surname and pronoun, by a clause in between."""

from __future__ import annotations

import pytest

from workbench.analysis import Analyser
from workbench.model.facts import FactKind

ANALYSER = Analyser()
SISTERS = "Ellen Brandt, 15, was found dead on Sunday. Her grandmother, Martha Brandt, told the station she was numb. "
PRESIDENTS = "US President Donald Trump met Iranian President Hassan Rouhani. "


def last_speaker(text: str) -> str | None:
    return [fact.speaker for fact in ANALYSER.facts(text, language="en") if fact.kind is FactKind.QUOTE][-1]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f'{SISTERS}"I still hear her voice in the house," Brandt said.', "Martha Brandt"),
        (
            'Yesterday Ali Hoseini spoke. "We are waiting," Hoseini said. Ayatollah Ali Hoseini is 71.',
            "Ayatollah Ali Hoseini",
        ),
        (f'{PRESIDENTS}"It was the best of meetings," the US president said.', "Donald Trump"),
        (f'{PRESIDENTS}"It was the best of meetings," the Iranian president said.', "Hassan Rouhani"),
        (f'{PRESIDENTS}"It was the best of meetings," the president said.', None),
        (
            'Former President Barack Obama was there. President Donald Trump left. "I go," the president said.',
            "Donald Trump",
        ),
        ('Prince Adrian Wendt owns the castle. "I have never slept here," the prince said.', "Adrian Wendt"),
        (
            'Russian Ambassador to Norway Pavel Orlov came. A mayor went. "We pay," the Russian ambassador said.',
            "Pavel Orlov",
        ),
        (
            'Estonia\'s Foreign Ministry Spokesman, Jaan Tamm, spoke on Monday. The spokesman said he "has no news."',
            "Jaan Tamm",
        ),
        ('Carl Voss said his deputy Ann Lee had left. He added: "I wish her well in all she does."', "Carl Voss"),
        ('According to Carl Voss, the house is empty. He added that it "will stay so for years."', "Carl Voss"),
        (
            'The rise came days after Siemens boss Carl Voss said the bank would write its "next big chapter."',
            "Carl Voss",
        ),
        ('Ann Lee praised the plan, in answer to Carl Voss, who said it was "the worst idea of all."', "Carl Voss"),
        ('Carl Voss, Oxfam\'s Horn of Africa director, said the rains were "far too late again."', "Carl Voss"),
        ('Hopes are high, says Ann Lee, an economist at Siemens. "The market will recover," she says.', "Ann Lee"),
        ('A Home Office spokesperson said the rules had changed. "We are hiring," they added.', "Home Office"),
        ('Carl Voss said the rules had changed. "We are hiring," they added.', None),
        ('Siemens closed on Monday. "We do not comment on rumours," press service of Siemens said.', "Siemens"),
        (
            'The Defence Ministry released a statement. "All over," the statement said. "Won," the statement added.',
            "Defence Ministry",
        ),
    ],
)
def test_the_speaker_of_a_story_is_found_again(text: str, speaker: str | None) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            'Norway\'s Permanent Representative to NATO Anton Grusk said on Monday it was late. "We wait," he said.',
            "Anton Grusk",
        ),
        ('"We wait for the answer," said Uber\'s chief security officer Carl Voss.', "Carl Voss"),
        ('"We wait for the answer," said co-author Carl Voss of Oxford University.', "Carl Voss"),
        ('"We wait for the answer," said state Sen. Missy Irvin.', "Missy Irvin"),
        ('"We wait for the answer," Lt. Gen. Rosario Costa said.', "Rosario Costa"),
        ('The economist Qu Tianshi is calm. "It will help all of us greatly," Qu says.', "Qu Tianshi"),
        ('The doctors stopped work. "We wait for the answer," KMPDU said on Monday.', "KMPDU"),
        ('The plan is by the Minister for Climate Action. Denis Naughton said it was "good enough."', "Denis Naughton"),
        ('Committee member and Ohio Senator Mark Werner said it was "a shame for all of us."', "Mark Werner"),
        ('The envoy is away and the Foreign Ministry said he "will not be back for some time."', "Foreign Ministry"),
        ('The Saudi-led alliance said it was "not responsible for any of it."', None),
        ('President Carl Voss met Vice President Paul Lee. "It was good to talk," the president said.', "Carl Voss"),
        ('Carl Voss-said it was a "very sad day." Nobody knew. "I am sad,"-Voss said.', "Carl Voss"),
        ('Siemens closed, the company said. Bosch and Krupp stay. "We are sorry for it," the company said.', "Siemens"),
        (
            'In a statement the CIA said it was "bad." "It harms us all," the statement read. "It hurts," it added.',
            "CIA",
        ),
        ('Ann Lee told him. It was Voss\'s "best friend," she said. "They had a whole life," she went on.', "Ann Lee"),
    ],
)
def test_names_are_told_by_the_words_around_them(text: str, speaker: str | None) -> None:
    assert last_speaker(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            '"The penalties are severe this time," said Al Jazeera\'s Harry Fawcett, reporting from Seoul.',
            "Harry Fawcett",
        ),
        ('Trump echoed the Japanese prime minister, saying: "We stand behind Japan."', "Trump"),
        ('Carl Voss has apologised, acknowledging that "he must grow up," after a long week.', "Carl Voss"),
        ('A press release from Siemens noted that the pair "have already paid for the whole trip."', "Siemens"),
        ('The judge said the acts "were driven by hatred," according to The Associated Press.', None),
        ('Survivor Marie Collins-has resigned, accusing officials of "shameful and open" resistance.', "Marie Collins"),
    ],
)
def test_whoever_owns_passes_on_or_is_addressed_does_not_speak(text: str, speaker: str | None) -> None:
    assert last_speaker(text) == speaker
