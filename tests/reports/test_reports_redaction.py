"""Secrets planted in a dossier stand in no report but the lawyers'."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.reports.handmade import INTERNAL_NOTES, SECRET_CAPTURE_SHA, SECRET_NAMES, make_dossier
from workbench.model.dossier import Audience
from workbench.model.evidence import Source, SourceKind
from workbench.model.facts import Fact, FactKind
from workbench.model.findings import Finding, FindingPlace
from workbench.model.ids import EvidenceId, SourceId
from workbench.reports import FORMATS, render, show_object
from workbench.reports.options import Options
from workbench.reports.redaction import redact, secrets_of
from workbench.text.messages import keys, say, written

if TYPE_CHECKING:
    from workbench.errors import Language
    from workbench.model.dossier import Dossier

TEXT_FORMATS = sorted(set(FORMATS) - {"pdf"})


def readable(data: bytes) -> str:
    """Return all text of a report, every part of a zip included, escapes undone."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    text = data.decode("utf-8")
    return text + text.replace("\\", "")  # Markdown escapes


def typst_input(dossier: Dossier, audience: Audience) -> str:
    """Return everything Typst is given: what is not in there cannot be in the PDF."""
    from workbench.reports import pdf  # noqa: PLC0415 - Typst only where it is needed

    data = pdf._data(dossier, Options(language="de", audience=audience))
    return json.dumps(data, ensure_ascii=False).replace("\u200b", "")


@pytest.mark.parametrize("audience", [Audience.EDITOR, Audience.PUBLIC])
@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", TEXT_FORMATS)
def test_confidential_names_stand_in_no_report_but_the_lawyers(
    dossier: Dossier, name: str, language: Language, audience: Audience
) -> None:
    text = readable(render(dossier, format=name, language=language, audience=audience)).casefold()
    assert [secret for secret in SECRET_NAMES if secret.casefold() in text] == []


@pytest.mark.parametrize("name", sorted(set(TEXT_FORMATS) - {"claimreview", "annotations", "csv"}))
def test_lawyers_read_the_names(dossier: Dossier, name: str) -> None:
    text = readable(render(dossier, format=name, language="de", audience=Audience.LEGAL))
    assert "Dorothea Zwickenpflug" in text
    assert "+49 170 5550199" in text


@pytest.mark.parametrize("name", TEXT_FORMATS)
def test_internal_notes_are_never_public(dossier: Dossier, name: str) -> None:
    text = readable(render(dossier, format=name, language="de", audience=Audience.PUBLIC))
    assert [note for note in (*INTERNAL_NOTES, "/home/kessler", "bei Autor:in", "with-author") if note in text] == []
    assert SECRET_CAPTURE_SHA not in text
    assert "Der Kaufpreis betrug" not in text


@pytest.mark.parametrize("name", sorted(set(TEXT_FORMATS) - {"claimreview", "annotations", "csv"}))
def test_the_desk_reads_its_notes(dossier: Dossier, name: str) -> None:
    text = readable(render(dossier, format=name, language="de"))
    assert "Woher stammt die Zahl Quittenbrot?" in text


@pytest.mark.parametrize("audience", [Audience.EDITOR, Audience.PUBLIC])
def test_the_pdf_is_given_no_secret(dossier: Dossier, audience: Audience) -> None:
    text = typst_input(dossier, audience).casefold()
    assert [secret for secret in SECRET_NAMES if secret.casefold() in text] == []
    assert (INTERNAL_NOTES[0].casefold() in text) == (audience is Audience.EDITOR)


def test_the_lawyers_pdf_is_given_the_name(dossier: Dossier) -> None:
    assert "Dorothea Zwickenpflug" in typst_input(dossier, Audience.LEGAL)


def test_show_never_names_a_confidential_source(dossier: Dossier) -> None:
    text = json.dumps(show_object(dossier, language="de"), ensure_ascii=False).casefold()
    assert [secret for secret in SECRET_NAMES if secret.casefold() in text] == []
    assert "eine der redaktion bekannte quelle" in text


def test_a_dossier_loaded_without_names_is_printed_the_same_way(dossier: Dossier) -> None:
    source = dossier.sources["s-secret"]
    blank = replace(source, title="", location="")
    html = render(replace(dossier, sources={**dossier.sources, "s-secret": blank}), format="html", language="de")
    assert "eine der Redaktion bekannte Quelle" in html.decode()


def test_what_a_confidential_source_said_is_the_lawyers_alone(dossier: Dossier) -> None:
    assert "rief zurück" not in readable(render(dossier, format="html", language="de"))
    assert "rief zurück" in readable(render(dossier, format="html", language="de", audience=Audience.LEGAL))


def _told_by_a_secret_person(base: Dossier, code: str) -> Dossier:
    """Return a dossier in which a person who is confidential said „Quittengelee" and 7,31 billion in a talk."""
    ((claim, noted),) = [
        (claim, one) for claim, items in base.evidence.items() for one in items if one.source == "s-secret"
    ]
    fact = Fact(number=0, start=0, end=7, text="7,31 Mrd", kind=FactKind.QUANTITY, value=7_310_000_000)
    noted = replace(noted, capture="", passage=None, note="Quittengelee 7,31 Mrd", facts=(fact,))
    number = next(one.number for one in base.claims if one.id == claim)
    details = {"source_de": "Eine der Redaktion bekannte Quelle", "source_en": "A source known to the desk"}
    for name, words in (("words", "Quittengelee"), ("value_de", "7,31 Mrd"), ("value_en", "7.31 bn")):
        if name[:5] in written(f"finding.{code}", "de"):
            details |= {f"source_{name}": words, f"claim_{name}": "Musk"}
    told = Finding(
        code=code,
        places=(
            FindingPlace(start=0, end=4, text="Musk", claim=number),
            FindingPlace(start=0, end=4, text="Quittengelee", evidence=noted.id),
        ),
        details={"negation": "Quittengelee", **details},
    )
    return replace(base, findings=(*base.findings, told), evidence={**base.evidence, claim: (noted,)})


AGAINST = [key for key in keys() if key.startswith("finding.evidence-")]


@pytest.mark.parametrize("code", AGAINST)
@pytest.mark.parametrize("audience", [Audience.EDITOR, Audience.PUBLIC])
@pytest.mark.parametrize("name", [*TEXT_FORMATS, "pdf"])
def test_no_finding_says_what_a_confidential_source_said(
    dossier: Dossier, code: str, audience: Audience, name: str
) -> None:
    found = _told_by_a_secret_person(dossier, code.removeprefix("finding."))
    if name == "pdf":
        text = typst_input(found, audience)
    else:
        text = readable(render(found, format=name, language="de", audience=audience))
    assert [said for said in ("Quittengelee", "7,31 Mrd", "7310000000") if said in text] == []


@pytest.mark.parametrize("code", AGAINST)
def test_only_lawyers_read_such_a_finding(dossier: Dossier, code: str) -> None:
    found = _told_by_a_secret_person(dossier, code.removeprefix("finding."))
    shown = json.dumps(show_object(found, language="de"), ensure_ascii=False)
    assert [said for said in ("Quittengelee", "7,31 Mrd") if said in shown] == []
    legal = readable(render(found, format="html", language="de", audience=Audience.LEGAL))
    sentence = say(
        code, "de", source="|", claim_words="|", claim_value="|", source_words="|", source_value="|", negation="|"
    )
    assert max(sentence.split("|"), key=len) in legal


def test_a_name_the_article_uses_is_masked_only_as_a_whole() -> None:
    base = make_dossier()
    source = replace(base.sources["s-secret"], title="Elon Musk")
    told = replace(base, sources={**base.sources, "s-secret": source})
    assert "Elon Musk" in secrets_of(told)
    assert "Musk" not in secrets_of(told)


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("Das deckt Zwickenpflugs Aussage", "Das deckt ({}) Aussage"),
        ("laut ZWICKENPFLUG-Vermerk", "laut {}-Vermerk"),
        ("as Dorothea Zwickenpflug’s note", "as {}’s note"),
        ("So does D. Zwickenpflug's mother", "So does {}'s mother"),
        ("The clerk Doro Zwickenpflug was there.", "The clerk {} was there."),
        ("Does Mrs Zwickenpflug know?", "Does {} know?"),
        ("laut Frau Dr. D. Zwickenpflug", "laut {}"),
        ("_Zwickenpflug_", "_{}_"),
        ("in der Zwickenpflugstraße 3", "in der {}straße 3"),
    ],
)
def test_a_name_is_masked_in_every_form(said: str, printed: str) -> None:
    base = make_dossier()
    verdict = replace(base.claims[0].verdicts[0], reason=said)
    told = replace(base, claims=(replace(base.claims[0], verdicts=(verdict,)), *base.claims[1:]))
    safe = redact(told, audience=Audience.EDITOR, language="en")
    assert safe.claims[0].verdicts[0].reason == printed.format("a source known to the desk")


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("de", "Eine der Redaktion bekannte Quelle rief an. (Einer der Redaktion bekannten Quelle) Aussage stimmt."),
        ("en", "A source known to the desk rief an. (A source known to the desk) Aussage stimmt."),
    ],
)
def test_what_stands_in_for_a_name_is_a_sentence(language: Language, printed: str) -> None:
    base = make_dossier()
    verdict = replace(base.claims[0].verdicts[0], reason="Zwickenpflug rief an. Zwickenpflugs Aussage stimmt.")
    told = replace(base, claims=(replace(base.claims[0], verdicts=(verdict,)), *base.claims[1:]))
    safe = redact(told, audience=Audience.EDITOR, language=language)
    assert safe.claims[0].verdicts[0].reason == printed


def test_a_short_name_is_not_masked_inside_other_words() -> None:
    base = make_dossier()
    source = replace(base.sources["s-secret"], title="Li Wei")
    verdict = replace(base.claims[0].verdicts[0], reason="Laut Wei weit mehr, sagt Weis Büro.")
    claims = (replace(base.claims[0], verdicts=(verdict,)), *base.claims[1:])
    safe = redact(
        replace(base, claims=claims, sources={**base.sources, "s-secret": source}),
        audience=Audience.EDITOR,
        language="en",
    )
    known = "a source known to the desk"
    assert safe.claims[0].verdicts[0].reason == f"Laut {known} weit mehr, sagt ({known}) Büro."


def test_masking_does_not_touch_the_article(dossier: Dossier) -> None:
    safe = redact(dossier, audience=Audience.PUBLIC, language="de")
    assert safe.draft.text == dossier.draft.text
    assert [c.text for c in safe.claims] == [c.text for c in dossier.claims]


@pytest.mark.parametrize(
    ("outlet", "printed"),
    [
        ("Blog von Dorothea Zwickenpflug", "Blog von eine der Redaktion bekannte Quelle"),
        ("Wirtschaft", "Wirtschaft"),
    ],
)
def test_a_name_typed_as_the_outlet_is_masked(outlet: str, printed: str) -> None:
    base = make_dossier()
    told = replace(base, article=replace(base.article, outlet=outlet))
    assert redact(told, audience=Audience.PUBLIC, language="de").article.outlet == printed
    assert redact(told, audience=Audience.LEGAL, language="de").article.outlet == outlet


def test_an_outlet_that_publishes_a_confidential_paper_keeps_its_name() -> None:
    base = make_dossier()
    secret = replace(base.sources["s-secret"], kind=SourceKind.WEB, publisher="Wirtschaft", title="Vermerk")
    told = replace(
        base, sources={**base.sources, "s-secret": secret}, article=replace(base.article, outlet="Wirtschaft")
    )
    assert redact(told, audience=Audience.PUBLIC, language="de").article.outlet == "Wirtschaft"


def test_a_dossier_without_secrets_passes_unchanged(dossier: Dossier) -> None:
    open_sources = {name: replace(s, confidential=False) for name, s in dossier.sources.items()}
    plain = replace(dossier, sources=open_sources)
    assert redact(plain, audience=Audience.EDITOR, language="de") == plain


def _beside(kind: SourceKind, **more: str) -> Source:
    """Redact a confidential paper beside an open document that reads like it; return the open one."""
    base = make_dossier()
    paper = Source(
        id=SourceId("s-paper"), kind=SourceKind.WEB, title="Jahresbericht", location="https://intern.example/j",
        publisher="Amt", confidential=True,
    )  # fmt: skip
    words = {"title": "Jahresbericht", "location": "https://amt.example/j", **more}
    like = Source(id=SourceId("s-like"), kind=kind, publisher="Amt", title=words["title"], location=words["location"])
    told = replace(base, sources={**base.sources, paper.id: paper, like.id: like})
    return redact(told, audience=Audience.EDITOR, language="en").sources["s-like"]


@pytest.mark.parametrize("kind", [SourceKind.WEB, SourceKind.FILE, SourceKind.BOOK])
def test_an_open_document_that_only_reads_like_a_confidential_one_keeps_its_name(kind: SourceKind) -> None:
    like = _beside(kind)
    assert (like.title, like.publisher) == ("Jahresbericht", "Amt")
    assert kind is not SourceKind.WEB or like.location == "https://amt.example/j"


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        (SourceKind.WEB, {"location": "https://intern.example/J"}),  # the same page once more
        (SourceKind.CALL, {}),  # nobody is a document
        (SourceKind.FILE, {"title": "Zum Jahresbericht, intern"}),  # the desk's own words may mean the paper
    ],
)
def test_what_may_be_the_confidential_one_stays_masked(kind: SourceKind, more: dict[str, str]) -> None:
    assert "Jahresbericht" not in _beside(kind, **more).title


def test_an_open_file_of_the_same_bytes_stays_masked() -> None:
    base = make_dossier()
    secret = next(
        item for items in base.evidence.values() for item in items if item.source == "s-secret" and item.capture
    )
    paper = Source(id=SourceId("s-secret"), kind=SourceKind.FILE, title="Vermerk", location="a.pdf", confidential=True)
    like = Source(id=SourceId("s-like"), kind=SourceKind.FILE, title="Vermerk", location="b.pdf")
    again = replace(secret, id=EvidenceId("e-like"), source=like.id)
    told = replace(
        base,
        sources={**base.sources, paper.id: paper, like.id: like},
        evidence={**base.evidence, secret.claim: (*base.evidence[secret.claim], again)},
    )
    assert redact(told, audience=Audience.EDITOR, language="en").sources[like.id].title == "a source known to the desk"
