"""ClaimReview and Web Annotations."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from workbench.reports import render

if TYPE_CHECKING:
    from workbench.model.dossier import Dossier


def reviews(dossier: Dossier) -> list[dict[str, Any]]:
    graph: list[dict[str, Any]] = json.loads(render(dossier, format="claimreview", language="de"))["@graph"]
    return graph


def test_claims_with_a_place_on_the_scale_are_reviewed(dossier: Dossier) -> None:
    names = {review["claimReviewed"]: review["reviewRating"]["alternateName"] for review in reviews(dossier)}
    assert list(names.values()) == [
        "Verifiziert",
        "Verifiziert",
        "Teilverifikation",
        "Strittig",
        "Falsch",
        "Unbelegbar",
    ]
    assert "Die Körperschaftsteuerbefreiung gilt seit 2015." not in names  # two verdicts
    assert "OpenAI verließ er 2018." not in names  # open


def test_ratings_lie_on_a_scale_that_is_the_right_way_up(dossier: Dossier) -> None:
    for review in reviews(dossier):
        rating = review["reviewRating"]
        assert rating["worstRating"] < rating["bestRating"]
        assert rating["worstRating"] <= rating["ratingValue"] <= rating["bestRating"]


def test_a_review_names_author_url_date_and_appearance(dossier: Dossier) -> None:
    for review in reviews(dossier):
        assert review["author"]["name"] == "Wirtschaft"
        assert review["url"].startswith("urn:sha256:")
        assert review["datePublished"] == "2025-02-11"
        assert review["itemReviewed"]["@type"] == "Claim"
        assert review["itemReviewed"]["appearance"]["headline"] == dossier.article.title
    price = next(r for r in reviews(dossier) if r["reviewRating"]["alternateName"] == "Falsch")
    assert price["itemReviewed"]["citation"] == ["https://example.org/8-k?a=1&b=2"]


def test_the_speaker_of_a_quotation_is_the_claims_author(dossier: Dossier) -> None:
    authors = {r["claimReviewed"]: r["itemReviewed"]["author"]["name"] for r in reviews(dossier)}
    assert authors["wir kaufen Twitter für 9,74 Milliarden Dollar"] == "Sam Altman"
    assert authors["Musk nannte ihn einen Betrüger."] == "Lena Hartwig"


def test_an_article_from_the_web_is_named_by_its_address(dossier: Dossier) -> None:
    address = "https://example.org/artikel"
    web = replace(dossier, article=replace(dossier.article, path=address, outlet=""))
    assert {review["url"] for review in reviews(web)} == {address}
    assert reviews(web)[0]["author"] == {"@type": "Person", "name": "M. Kessler"}


@pytest.mark.parametrize("language", ["de", "en"])
def test_annotations_stand_on_their_words(dossier: Dossier, language: Any) -> None:
    made = json.loads(render(dossier, format="annotations", language=language))
    assert made["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert len(made["items"]) == sum(claim.settled for claim in dossier.live_claims)
    for item in made["items"]:
        assert item["motivation"] == "assessing"
        quote, position = item["target"]["selector"]
        text = dossier.draft.text
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert text[: position["start"]].endswith(quote["prefix"])
        assert text[position["end"] :].startswith(quote["suffix"])
        assert item["body"]["language"] == language
