"""German speakers told by a court, an office of a body, a queen's title or by whom something concerns."""

from __future__ import annotations

import pytest

from workbench.analysis import Analyser
from workbench.model.facts import FactKind

ANALYSER = Analyser()
WORDS = "„Gift für den ganzen Standort“"
SAID = "„Ich habe es aus der Zeitung erfahren.“"


def speakers(text: str) -> list[str | None]:
    return [fact.speaker for fact in ANALYSER.facts(text, language="de") if fact.kind is FactKind.QUOTE]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            f"Das Verwaltungsgericht Stuttgart hat das Verbot aufgehoben. Das Gericht nannte es {WORDS}.",
            "Verwaltungsgericht Stuttgart",
        ),
        (
            f"Das Verwaltungsgericht Stuttgart hob es auf. Nach Auffassung des Gerichts war es {WORDS}.",
            "Verwaltungsgericht Stuttgart",
        ),
        (f"Das Landgericht prüft das. Das Gericht nannte es {WORDS}.", "Landgericht"),
        (f"Das Landgericht Köln und das Amtsgericht Bonn prüfen das. Das Gericht nannte es {WORDS}.", None),
        (f"Das Oberlandesgericht Celle wies es ab. Die Richter nannten es {WORDS}.", "Oberlandesgericht Celle"),
        (f"Das Landgericht Köln und das Amtsgericht Bonn prüfen das. Die Richter nannten es {WORDS}.", None),
        (f"Die Richter nannten es {WORDS}.", None),
    ],
)
def test_judges_speak_for_the_one_court(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Der Hauptgeschäftsführer des BDL nannte es {WORDS}.", "BDL"),
        (f"Der Hauptgeschäftsführer des BDL, Karl Bauer, nannte es {WORDS}.", "Karl Bauer"),
        (f"Karl Bauer ist Geschäftsführer des ADAC. Der Geschäftsführer des ADAC nannte es {WORDS}.", "Karl Bauer"),
        (f"Der Geschäftsführer nannte es {WORDS}.", None),
        (f"Ein nicht genannter Vertreter der „con energy ag“ nannte es {WORDS}.", "con energy ag"),
        (f"Ein namentlich nicht genannter Sprecher der Deutschen Bahn nannte es {WORDS}.", "Deutschen Bahn"),
        (f"Die Deutsche Bahn gibt auf. Nach Angaben des Unternehmens ist es {WORDS}.", "Deutsche Bahn"),
        (f"Der Bauernverband DBV warnt. Aus Sicht des Verbandes ist es {WORDS}.", "DBV"),
        (f"Siemens und Bosch streiten. Nach Angaben des Konzerns ist es {WORDS}.", None),
        (f"Nach Angaben des Unternehmens ist es {WORDS}.", None),
        (f"Die Hisbollah bestätigte den Angriff. Die libanesische Miliz sprach von {WORDS}.", "Hisbollah"),
    ],
)
def test_an_official_speaks_for_the_body_named_behind(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Ministerin Petra Kolb bleibt. Was für die Ministerin ein {WORDS} ist, gilt hier wenig.", "Petra Kolb"),
        (f"Die Technik ist für Minister Karl Bauer ein {WORDS}.", "Karl Bauer"),
        (
            f"Oberbürgermeister Jan Hentschel bleibt. In den Augen des Oberbürgermeisters ist das {WORDS}.",
            "Jan Hentschel",
        ),
        (f"Minister Karl Bauer bleibt. Das Gesetz ist für die Firmen {WORDS}.", None),
        (f"Für Christine Albers kam die Kündigung unerwartet. {SAID}", "Christine Albers"),
        (f"Für Albers stimmte auch Karl Bauer. {SAID}", None),
        (f"Für Christine Albers kam der Minister extra angereist. {SAID}", None),
    ],
)
def test_something_is_so_for_whoever_speaks(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Königin Silvia dankt ab. Millionen sahen zu. {SAID[:-2]}“, sagte die Königin.", "Silvia"),
        (
            f"Die Stichwahl hat Susanne Thies gewonnen. Klaus Ott gratulierte. {SAID[:-2]}“, sagte die Siegerin.",
            "Susanne Thies",
        ),
        (f"Susanne Thies und Anna Berg sind dabei. {SAID[:-2]}“, sagte die Siegerin.", None),
        (f"Von der Leyen sagte: {SAID}", "Leyen"),
        (f"Ursula von der Leyen ist da. Von der Leyen sagte: {SAID}", "Ursula von der Leyen"),
        (f"Von Karl Müller sagte er: {SAID}", None),
    ],
)
def test_a_title_a_womans_noun_and_a_particle_lead_to_a_name(text: str, speaker: str | None) -> None:
    assert speakers(text) == [speaker]
