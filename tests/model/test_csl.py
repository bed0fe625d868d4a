"""CSL-JSON: what is known of a source stands in the item, where the words stand in locator and label."""

from __future__ import annotations

from typing import Any

import pytest

from workbench.model.citing import ReadBack
from workbench.model.csl import csl_citation, csl_item, located, print_words
from workbench.model.evidence import Capture, Evidence, Source, SourceKind, Stance
from workbench.model.ids import ClaimId, EvidenceId, Sha256, SourceId

CAPTURE = Capture(sha256=Sha256("a"), size=1, media_type="text/html", at="2025-02-12T10:00:00Z", text="…")


def _source(kind: SourceKind = SourceKind.WEB, **more: Any) -> Source:
    return Source(**({"id": SourceId("s"), "kind": kind, "title": "Der Kauf"} | more))


def _evidence(locator: str) -> Evidence:
    return Evidence(
        id=EvidenceId("e"),
        claim=ClaimId("c"),
        source=SourceId("s"),
        stance=Stance.CONTEXT,
        by="",
        at="",
        locator=locator,
    )


def test_a_page_tells_authors_address_day_of_access_and_copy() -> None:
    copy = "https://web.archive.org/web/2025/https://a.example/"
    page = _source(author="Anna Weber; Tom Roth", location="https://a.example/", date="2025-02", archived=copy)
    assert csl_item(page, CAPTURE) == {
        "id": "s",
        "type": "webpage",
        "title": "Der Kauf",
        "author": [{"literal": "Anna Weber"}, {"literal": "Tom Roth"}],
        "URL": "https://a.example/",
        "issued": {"date-parts": [[2025, 2]]},
        "accessed": {"date-parts": [[2025, 2, 12]]},
        "archive": "Internet Archive",
        "archive_location": copy,
    }


def test_a_talk_tells_role_day_channel_and_whether_it_was_read_back() -> None:
    talk = _source(SourceKind.CALL, title="Ines Vogt", role="Sprecherin", channel="meeting", date="2025-02-11")
    item = csl_item(Source(**{name: getattr(talk, name) for name in talk.__slots__} | {"read_back": ReadBack.YES}))
    assert (item["type"], item["author"], item["medium"]) == ("interview", [{"literal": "Ines Vogt"}], "meeting")
    assert item["issued"] == {"date-parts": [[2025, 2, 11]]}
    assert item["note"].startswith("Sprecherin, ")


@pytest.mark.parametrize(
    ("media_type", "kind"),
    [("message/rfc822", "personal_communication"), ("image/png", "graphic"), ("application/pdf", "document")],
)
def test_a_file_is_known_by_what_it_is(media_type: str, kind: str) -> None:
    capture = Capture(sha256=Sha256("a"), size=1, media_type=media_type, at="", text="")
    assert csl_item(_source(SourceKind.FILE), capture)["type"] == kind


@pytest.mark.parametrize(
    ("locator", "cited"),
    [
        ("p12:3", {"locator": "12", "label": "page"}),
        ("p4", {"locator": "4", "label": "page"}),
        ("¶7", {"locator": "7", "label": "paragraph"}),
        ("t01:02:03", {"locator": "01:02:03", "label": "timestamp"}),
        ("", {}),
        ("somewhere", {}),
    ],
)
def test_a_passage_is_cited_by_page_paragraph_or_time(locator: str, cited: dict[str, str]) -> None:
    assert located(locator) == cited
    item = csl_citation(_source(), _evidence(locator), CAPTURE)
    assert item is not None
    assert cited.items() <= item.items()


def test_all_places_of_a_source_stand_in_one_item() -> None:
    item = csl_item(_source(SourceKind.FILE), CAPTURE, locators=("p12:3", "p2:1", "p12:5", "t00:12:34", "¶3"))
    assert (item["page"], item["note"]) == ("2, 12", "00:12:34")
    assert csl_item(_source(SourceKind.BOOK, pages="12–14"), locators=("p2:1",))["page"] == "12–14"


@pytest.mark.parametrize("hidden", [None, _source(confidential=True), _source(erased=True)])
def test_what_is_not_to_be_named_is_no_item(hidden: Source | None) -> None:
    assert csl_citation(hidden, _evidence("p1:1"), CAPTURE) is None


def test_an_item_of_a_reference_manager_is_a_book() -> None:
    item = {
        "author": [{"family": "Weber", "given": "Anna", "non-dropping-particle": "von"}, {"literal": "Bundesamt"}, 7],
        "title": "Der\nKauf", "publisher": "Beck", "issued": {"date-parts": [["2024", 3]]}, "page": "12-14",
        "ISBN": "978-3-16-148410-0 3161484100",
    }  # fmt: skip
    assert print_words(item) == {
        "title": "Der Kauf",
        "author": "Anna von Weber; Bundesamt",
        "publisher": "Beck",
        "date": "2024-03",
        "pages": "12-14",
        "isbn": "978-3-16-148410-0",
    }


@pytest.mark.parametrize(
    "item",
    [{}, {"author": "A", "issued": "2024"}, {"issued": {"date-parts": []}}, {"issued": {"date-parts": [[]]}},
     {"issued": {"date-parts": [["x"]]}}, {"issued": {"date-parts": 5}, "title": ["x"], "author": [None]}],
)  # fmt: skip
def test_an_item_of_another_shape_says_nothing(item: dict[str, Any]) -> None:
    assert set(print_words(item).values()) == {""}
