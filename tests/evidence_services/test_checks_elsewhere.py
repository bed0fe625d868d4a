"""Google's fact-check search, spoken by a server on loopback in the documented form."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, Any

import pytest
from werkzeug import Request, Response

from tests.evidence_services.conftest import KEY
from workbench.errors import InputError
from workbench.evidence.checks_elsewhere import search
from workbench.evidence.checks_elsewhere.reading import read_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytest_httpserver import HTTPServer

PATH = "/v1alpha1/claims:search"
REVIEW = {
    "publisher": {"name": "Faktenfuchs", "site": "faktenfuchs.example"},
    "url": "https://faktenfuchs.example/twitter",
    "title": "Nein, Twitter kostete keine 54 Milliarden",
    "reviewDate": "2022-11-02T00:00:00Z",
    "textualRating": "Falsch",
    "languageCode": "de",
}
CLAIM = {"text": "Twitter kostete 54 Milliarden.", "claimant": "Elon M.", "claimDate": "2022-10-30T12:00:00Z"}
ANSWER = {"claims": [{**CLAIM, "claimReview": [REVIEW]}], "nextPageToken": "CAo"}


def error(status: int, message: str, reason: str = "") -> str:
    """Return an error as Google writes it."""
    details = [{"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": reason}] if reason else []
    return json.dumps({"error": {"code": status, "message": message, "status": "X", "details": details}})


def test_a_question_is_asked_and_its_answer_read(place: dict[str, Any], web: HTTPServer) -> None:
    seen: list[Request] = []

    def answer(request: Request) -> Response:
        seen.append(request)
        return Response(json.dumps(ANSWER), content_type="application/json; charset=UTF-8")

    web.expect_request(PATH).respond_with_handler(answer)
    page = search("  Twitter\n54 Milliarden ", key=KEY, language="de", max_age_days=90, after="CAo", **place)
    (check,) = page.checks
    assert (check.claim, check.claimant, check.claim_date) == (CLAIM["text"], "Elon M.", "2022-10-30")
    assert (check.publisher, check.site, check.url) == ("Faktenfuchs", "faktenfuchs.example", REVIEW["url"])
    assert (check.title, check.review_date, check.rating) == (REVIEW["title"], "2022-11-02", "Falsch")
    assert (check.language, page.next_token) == ("de", "CAo")
    assert seen[0].args.to_dict() == {
        "query": "Twitter 54 Milliarden",
        "pageSize": "10",
        "languageCode": "de",
        "maxAgeDays": "90",
        "pageToken": "CAo",
    }
    assert seen[0].headers["X-Goog-Api-Key"] == KEY
    assert KEY not in seen[0].url


@pytest.mark.parametrize(
    ("status", "body", "code"),
    [
        (400, error(400, "API key not valid. Please pass a valid API key.", "API_KEY_INVALID"), "key-refused"),
        (400, error(400, "Request contains an invalid argument."), "checks-refused"),
        (401, "", "key-refused"),
        (403, error(403, "Fact Check Tools API has not been used in project 1", "SERVICE_DISABLED"), "key-forbidden"),
        (429, error(429, f"Quota exceeded for key {KEY}", "RATE_LIMIT_EXCEEDED"), "checks-quota"),
        (500, error(500, "Internal"), "checks-failed"),
        (503, "<html>", "checks-failed"),
        (302, "", "checks-failed"),
    ],
)
def test_each_refusal_is_one_sentence_without_the_key(
    place: dict[str, Any], web: HTTPServer, status: int, body: str, code: str, *,
    one_line: Callable[[BaseException], str], caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    headers = {"Retry-After": "17"} if status == 429 else {}
    web.expect_request(PATH).respond_with_data(body, status=status, headers=headers)
    with caplog.at_level(logging.DEBUG), pytest.raises(InputError) as caught:
        search("x", key=KEY, **place)
    assert caught.value.code == code
    assert ("17" in one_line(caught.value)) is (status == 429)
    assert KEY not in caplog.text


@pytest.mark.parametrize("body", ["{}", '{"claims": []}', "[]", "null", '{"claims": "many"}', "{", '{"claims": [1]}'])
def test_nothing_found_is_no_error(place: dict[str, Any], web: HTTPServer, body: str) -> None:
    web.expect_request(PATH).respond_with_data(body)
    assert search("x", key=KEY, **place).checks == ()


@pytest.mark.parametrize(
    "change",
    [{"url": "javascript:alert(1)"}, {"url": "file:///etc/passwd"}, {"url": ""}, {"url": None}, {"url": "http://["},
     {"url": "//paper.example/a"}],
)  # fmt: skip
def test_a_check_without_a_usable_address_is_left_out(change: dict[str, Any]) -> None:
    assert read_page({"claims": [{**CLAIM, "claimReview": [{**REVIEW, **change}]}]}).checks == ()


def test_foreign_text_is_cut_to_plain_words() -> None:
    odd = {**REVIEW, "title": "Ein\n\x1b[31mTitel\u202e <b>" + "x" * 5000, "publisher": "none", "textualRating": 7}
    (check,) = read_page({"claims": [{"text": None, "claimReview": [odd, REVIEW, "no", None]}]}).checks
    assert check.title.startswith("Ein [31mTitel <b>")
    assert len(check.title) == 1000
    assert (check.publisher, check.rating, check.claim) == ("faktenfuchs.example", "", "")


def test_long_questions_are_cut_at_a_word(place: dict[str, Any], web: HTTPServer) -> None:
    asked: list[str] = []

    def answer(request: Request) -> Response:
        asked.append(request.args["query"])
        return Response("{}")

    web.expect_request(PATH).respond_with_handler(answer)
    search("Übernahme " * 100, key=KEY, **place)
    assert len(asked[0]) <= 300
    assert set(asked[0].split()) == {"Übernahme"}


def test_nothing_is_asked_without_words_or_key(place: dict[str, Any], web: HTTPServer) -> None:
    for words, key, code in ((" ", KEY, "checks-empty"), ("x", "", "key-missing")):
        with pytest.raises(InputError) as caught:
            search(words, key=key, **place)
        assert caught.value.code == code
    assert web.log == []
