"""What leaves the house for machines: JSON held to its schema, JSON-LD to the vocabularies, HTML to the standard."""

from __future__ import annotations

import json
import warnings
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import html5lib
import pytest
from jsonschema import Draft202012Validator
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, RDF, SDO, XSD

from tests.reports.handmade import many_claims
from workbench import paths
from workbench.errors import InputError, NotFoundError, RuleError
from workbench.model.dossier import Audience
from workbench.reports import render

if TYPE_CHECKING:
    from rdflib.term import Node

    from workbench.errors import Language
    from workbench.model.dossier import Dossier

REFERENCE = Path(__file__).parents[1] / "reference"
SCHEMA = json.loads(paths.resource("schemas", "report-1.json").read_text("utf-8"))
SCHEMA_ORG = str(SDO)
OA = Namespace("http://www.w3.org/ns/oa#")
# The terms of http://www.w3.org/ns/anno.jsonld that we write, as W3C's Web Annotation Vocabulary defines them.
ANNOTATION_CONTEXT = {
    "oa": str(OA), "dcterms": str(DCTERMS), "as": "http://www.w3.org/ns/activitystreams#",
    "foaf": "http://xmlns.com/foaf/0.1/", "dc": "http://purl.org/dc/elements/1.1/", "xsd": str(XSD),
    "rdf": str(RDF), "id": "@id", "type": "@type", "AnnotationPage": "as:OrderedCollectionPage",
    "Annotation": "oa:Annotation", "Person": "foaf:Person", "TextualBody": "oa:TextualBody",
    "TextQuoteSelector": "oa:TextQuoteSelector", "TextPositionSelector": "oa:TextPositionSelector",
    "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"}, "assessing": "oa:assessing",
    "creator": {"@id": "dcterms:creator", "@type": "@id"}, "name": "foaf:name",
    "created": {"@id": "dcterms:created", "@type": "xsd:dateTime"},
    "body": {"@id": "oa:hasBody", "@type": "@id"}, "value": "rdf:value", "format": "dc:format",
    "language": "dc:language", "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"}, "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix", "start": "oa:start", "end": "oa:end",
}  # fmt: skip


def triples(data: dict[str, Any], context: dict[str, Any]) -> Graph:
    """Return the graph of a JSON-LD document, its context replaced by one that needs no network."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's own JSON-LD reader uses its own old names
        return Graph().parse(data=json.dumps(data | {"@context": context}), format="json-ld")


def number(graph: Graph, subject: Node | None, term: URIRef) -> int:
    found = graph.value(subject, term)
    assert isinstance(found, Literal)
    return int(found)


@pytest.mark.parametrize("audience", list(Audience))
@pytest.mark.parametrize("language", ["de", "en"])
def test_the_json_report_keeps_its_schema(dossier: Dossier, audience: Audience, language: Language) -> None:
    made = json.loads(render(dossier, format="json", language=language, audience=audience))
    Draft202012Validator.check_schema(SCHEMA)
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(made)] == []


def test_a_report_of_the_first_version_keeps_the_schema_still() -> None:
    """The file is as the program wrote it when the schema was published."""
    old = json.loads((REFERENCE / "report-json-first.json").read_text("utf-8"))
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(old)] == []


def test_the_schema_refuses_what_is_no_report(dossier: Dossier) -> None:
    made = json.loads(render(dossier, format="json", language="de"))
    validator = Draft202012Validator(SCHEMA)
    assert not validator.is_valid(made | {"schema": "workbench.report/2"})
    assert not validator.is_valid({name: value for name, value in made.items() if name != "heads"})
    made["claims"][0]["rating"] = "true"
    assert not validator.is_valid(made)


def test_json_names_the_place_on_published_scales(dossier: Dossier) -> None:
    made = json.loads(render(dossier, format="json", language="de"))
    labels = {claim["rating_words"]: claim["labels"] for claim in made["claims"]}
    assert labels["Falsch"] == {"claimreview": 1, "averitec": "Refuted", "verdict": "false"}
    assert labels["Offen"] is None


def test_claimreview_expands_to_schema_orgs_own_terms(dossier: Dossier) -> None:
    made = json.loads(render(dossier, format="claimreview", language="de"))
    assert made["@context"] == "https://schema.org"
    graph = triples(made, {"@vocab": SCHEMA_ORG})
    for term in {*graph.predicates(), *graph.objects(None, RDF.type)} - {RDF.type}:
        assert str(term).removeprefix(SCHEMA_ORG) in dir(SDO) or str(term).removeprefix(SCHEMA_ORG) in SDO, term
    reviews = list(graph.subjects(RDF.type, SDO.ClaimReview))
    assert len(reviews) == len(made["@graph"])
    for review in reviews:
        rating = graph.value(review, SDO.reviewRating)
        assert (rating, RDF.type, SDO.Rating) in graph
        worst, value, best = (
            number(graph, rating, term) for term in (SDO.worstRating, SDO.ratingValue, SDO.bestRating)
        )
        assert worst <= value <= best
        item = graph.value(review, SDO.itemReviewed)
        assert (item, RDF.type, SDO.Claim) in graph
        assert (graph.value(item, SDO.appearance), RDF.type, SDO.Article) in graph


def test_annotations_expand_to_the_w3cs_vocabulary(dossier: Dossier) -> None:
    made = json.loads(render(dossier, format="annotations", language="en"))
    graph = triples(made, ANNOTATION_CONTEXT)
    notes = list(graph.subjects(RDF.type, OA.Annotation))
    assert len(notes) == len(made["items"])
    for note in notes:
        assert graph.value(note, OA.motivatedBy) == OA.assessing
        target = graph.value(note, OA.hasTarget)
        quote, position = sorted(graph.objects(target, OA.hasSelector), key=lambda s: (s, OA.exact, None) not in graph)
        start, end = (number(graph, position, term) for term in (OA.start, OA.end))
        assert graph.value(quote, OA.exact) == Literal(dossier.draft.text[start:end])
        assert isinstance(graph.value(target, OA.hasSource), URIRef)


def test_only_the_claims_chosen_are_published(dossier: Dossier) -> None:
    wrong = next(c.number for c in dossier.live_claims if c.rating == "false")
    for name, key in (("claimreview", "@graph"), ("annotations", "items")):
        made = json.loads(render(dossier, format=name, language="de", claims=frozenset({wrong})))
        assert len(made[key]) == 1


def test_a_claim_that_cannot_be_published_is_refused_by_name(dossier: Dossier) -> None:
    unrated = next(c.number for c in dossier.live_claims if c.rating == "open" and not c.conflict)
    with pytest.raises(RuleError) as refused:
        render(dossier, format="claimreview", language="de", claims=frozenset({unrated}))
    assert str(unrated) in refused.value.sentence("de")
    with pytest.raises(NotFoundError):
        render(dossier, format="annotations", language="de", claims=frozenset({999}))


def test_a_review_without_a_name_is_refused(dossier: Dossier) -> None:
    nameless = tuple(
        replace(claim, verdicts=tuple(replace(v, by=" ") for v in claim.verdicts)) for claim in dossier.claims
    )
    with pytest.raises(InputError) as refused:
        render(
            replace(dossier, claims=nameless, article=replace(dossier.article, outlet="")),
            format="claimreview",
            language="de",
        )
    assert refused.value.code == "claimreview-lacks"
    assert "author" in refused.value.sentence("de")


@pytest.mark.parametrize("audience", list(Audience))
@pytest.mark.parametrize("struck", [True, False])
def test_html_is_read_without_a_parse_error(dossier: Dossier, audience: Audience, *, struck: bool) -> None:
    made = render(dossier, format="html", language="de", audience=audience, struck=struck)
    html5lib.HTMLParser(strict=True).parse(made, transport_encoding="utf-8")


def test_html_of_many_claims_is_read_too() -> None:
    html5lib.HTMLParser(strict=True).parse(
        render(many_claims(30), format="html", language="en"), transport_encoding="utf-8"
    )
