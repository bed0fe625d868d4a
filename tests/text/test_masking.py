"""What stands right before a masked surname goes with it; what only looks like it stays."""

from __future__ import annotations

import pytest

from workbench.text.masking import pattern_of, replacing, telling_parts


def masked(text: str, *names: str, used: frozenset[str] = frozenset()) -> str:
    secrets = {*names} | {part for name in names for part in telling_parts(name, used)}
    pattern = pattern_of(secrets, people=names)
    assert pattern is not None
    return pattern.sub("…", text)


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("So does Z. Quist's mother", "So does …'s mother"),
        ("Z. B. Quist", "…"),
        ("Z.B. Quist", "…"),
        ("Z Quist", "…"),
        ("Zeb. Quist, Zebulon B. Quist", "…, …"),
        ("The clerk Zeb Quist was there.", "The clerk … was there."),
        ("Zebulonius Quist", "…"),
        ("Does Mr Quist know?", "Does … know?"),
        ("Does Mr. Quist know?", "Does … know?"),
        ("Ask Mrs\u00a0Quist or Ms. Quist", "Ask … or …"),
        ("Prof. Dr. Quist", "…"),
        ("Prof.Dr.Z.Quist", "…"),
        ("laut Herrn Dr. med. Quist", "laut …"),
        ("laut Herrn Dr. h. c. Zebulon Quist", "laut …"),
        ("Frau Quists Aussage", "… Aussage"),
        ("_Mr Quist_", "_…_"),
        ("Mr\nQuist", "…"),
        ("Quist’s passport", "…’s passport"),
        ("ZEB QUIST", "…"),
    ],
)
def test_what_stands_before_a_surname_goes_with_it(said: str, printed: str) -> None:
    assert masked(said, "Zebulon Quist") == printed


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("z. B. Quist", "z. …"),  # "for example": what is left of it names nobody
        ("the clerk Quist", "the clerk …"),
        ("Did you miss Quist?", "Did you miss …?"),
        ("Vermeer Quist", "Vermeer …"),
        ("zu Quist", "zu …"),
        ("Mr Smith and Quist", "Mr Smith and …"),
        ("Zeb and Quist", "Zeb and …"),
        ("Mr Smith met Z. Miller", "Mr Smith met Z. Miller"),
        ("Quist, Mr Smith", "…, Mr Smith"),
    ],
)
def test_other_words_before_it_stay(said: str, printed: str) -> None:
    assert masked(said, "Zebulon Quist") == printed


@pytest.mark.parametrize(
    ("name", "said", "printed"),
    [
        ("Zeb Quist", "Zebulon Quist", "…"),
        ("Z. Quist", "Zebulon Quist", "…"),
        ("Bo Quist", "mit Bo Quist", "mit …"),
        ("Jan van der Quist", "mit J. van der Quist", "mit …"),
        ("Karl-Heinz Quist", "K.-H. Quist und Karl Quist", "… und …"),
        ("Quist, Zebulon", "Dr Zeb Quist", "…"),
    ],
)
def test_a_first_name_is_known_however_it_was_recorded(name: str, said: str, printed: str) -> None:
    assert masked(said, name) == printed


def test_a_surname_the_article_uses_is_masked_with_its_first_name_only() -> None:
    assert masked("Mr Quist met Mr Zebulon Quist", "Zebulon Quist", used=frozenset({"quist"})) == "Mr Quist met …"


def test_what_names_a_thing_takes_nothing_with_it() -> None:
    pattern = pattern_of({"Harbour Report"})
    assert pattern is not None
    assert pattern.sub("…", "Mr Harbour Report, A. Harbour Report's end") == "Mr …, A. …'s end"


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("Quists Aussage stimmt.", "(Einer bekannten Quelle) Aussage stimmt."),
        ("Das deckt Frau Quists Aussage.", "Das deckt (einer bekannten Quelle) Aussage."),
        ("Die Aussage Quists stimmt.", "Die Aussage (einer bekannten Quelle) stimmt."),
        ("Quist sagt es.", "Eine bekannte Quelle sagt es."),
        ("„Quist sagt es“", "„Eine bekannte Quelle sagt es“"),
        ("Es stimmt. Quist sagt es.", "Es stimmt. Eine bekannte Quelle sagt es."),
        ("Stimmt es? „Quist sagt es.“", "Stimmt es? „Eine bekannte Quelle sagt es.“"),
        ("Es waren 44. Quist sagt es.", "Es waren 44. Eine bekannte Quelle sagt es."),
        ("Er sagt „nein“. Quist sagt ja.", "Er sagt „nein“. Eine bekannte Quelle sagt ja."),
        ("Geprüft (Anruf). Quist sagt ja.", "Geprüft (Anruf). Eine bekannte Quelle sagt ja."),
        ("Anruf,\nQuist sagt ja.", "Anruf,\neine bekannte Quelle sagt ja."),
        ("Das sagt Quist.", "Das sagt eine bekannte Quelle."),
        ("vgl. Quist, so ca. Quist", "vgl. eine bekannte Quelle, so ca. eine bekannte Quelle"),
        ("Quist", "eine bekannte Quelle"),  # a name where a name is wanted, as in a list of sources
        ("_Quist_.", "_eine bekannte Quelle_."),
        ("Nobody here", "Nobody here"),
    ],
)
def test_what_stands_in_for_a_name_fits_its_sentence(said: str, printed: str) -> None:
    pattern = pattern_of({"Zebulon Quist", "Quist"}, people={"Zebulon Quist"})
    mask = replacing(pattern, "eine bekannte Quelle", genitive="(einer bekannten Quelle)")
    assert mask(said) == printed


def test_a_text_that_begins_amid_a_sentence_begins_small() -> None:
    mask = replacing(pattern_of({"Quist"}), "a known source", opening=False)
    assert mask("Quist says so. Quists too. Quist’s too.") == (
        "a known source says so. A known source too. A known source’s too."
    )


def test_without_names_a_text_stays() -> None:
    assert replacing(pattern_of(()), "x")("Quist") == "Quist"


def test_a_name_that_ends_in_s_is_no_genitive() -> None:
    mask = replacing(pattern_of({"Meis"}), "eine Quelle", genitive="(einer Quelle)")
    assert mask("laut Meis und laut Frau Meis") == "laut eine Quelle und laut Frau eine Quelle"
