"""The Internet Archive's own protocol, spoken by a server on loopback."""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING, Any

import pytest
from werkzeug import Request, Response

from workbench.errors import CancelledError, InputError
from workbench.evidence.archives import Archive, Copy

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytest_httpserver import HTTPServer

PAGE = "https://paper.example/artikel?id=7&ü=1"
STAMP = "20250211143000"
JOB = "spn2-3ab7cb6f4f"
LOGIN = "access1:secret1"


@pytest.fixture
def archive(place: dict[str, Any]) -> Archive:
    return Archive(key=LOGIN, pause=0.0, patience=5.0, **place)


class Saving:
    """Answers POST /save, then each question about the job with the next of ``states``, the last one again."""

    def __init__(self, web: HTTPServer, *states: dict[str, Any] | int, first: dict[str, Any] | None = None) -> None:
        self.asked: list[Request] = []
        self.states = list(states)
        self.first = first or {"url": PAGE, "job_id": JOB}
        web.expect_request("/save", method="POST").respond_with_handler(self.save)
        web.expect_request(f"/save/status/{JOB}").respond_with_handler(self.status)

    def save(self, request: Request) -> Response:
        self.asked.append(request)
        self.form = request.form.to_dict()
        return Response(json.dumps(self.first), content_type="application/json")

    def status(self, request: Request) -> Response:
        self.asked.append(request)
        state = self.states.pop(0) if len(self.states) > 1 else self.states[0]
        if isinstance(state, int):
            return Response("<html>busy</html>", status=state)
        return Response(json.dumps({"job_id": JOB, "resources": [], **state}), content_type="application/json")


DONE = {"status": "success", "timestamp": STAMP, "original_url": PAGE, "duration_sec": 7.1}
PENDING = {"status": "pending"}


def test_a_copy_is_asked_for_awaited_and_named(archive: Archive, web: HTTPServer) -> None:
    service = Saving(web, PENDING, PENDING, DONE)
    told: list[tuple[int, int | None]] = []
    copy = archive.save(PAGE, progress=lambda done, most: told.append((done, most)))
    assert copy == Copy(url=f"{archive.base}/web/{STAMP}/{PAGE}", at="2025-02-11T14:30:00Z")
    assert service.form == {"url": PAGE, "skip_first_archive": "1"}
    assert [one.headers["Accept"] for one in service.asked] == ["application/json"] * 4
    assert {one.headers["Authorization"] for one in service.asked} == {f"LOW {LOGIN}"}
    assert len(told) == 3


def test_without_an_account_nothing_is_sent_along(place: dict[str, Any], web: HTTPServer) -> None:
    service = Saving(web, DONE)
    Archive(pause=0.0, **place).save(PAGE)
    assert [one.headers.get("Authorization") for one in service.asked] == [None, None]


@pytest.mark.parametrize(
    ("first", "code"),
    [
        ({"status": "error", "status_ext": "error:user-session-limit", "message": "You have …"}, "archive-busy"),
        ({"status": "error", "status_ext": "error:too-many-daily-captures"}, "archive-busy"),
        ({"status": "error", "status_ext": "error:blocked-url"}, "archive-refused"),
        ({"status": "error", "status_ext": "error:<b>evil</b>"}, "archive-refused"),
        ({"message": "The same snapshot had been made 4 hours ago."}, "archive-recent"),
        ({"job_id": "../../etc/passwd"}, "archive-refused"),
        ({"job_id": None}, "archive-refused"),
        ({}, "archive-refused"),
    ],
)
def test_a_refusal_is_one_sentence(
    archive: Archive, web: HTTPServer, first: dict[str, Any], code: str, one_line: Callable[[BaseException], str]
) -> None:
    Saving(web, DONE, first=first or {"": ""})
    with pytest.raises(InputError) as caught:
        archive.save(PAGE)
    assert caught.value.code == code
    assert "evil" not in one_line(caught.value)


@pytest.mark.parametrize(
    ("status_ext", "code"),
    [("error:not-found", "archive-refused"), ("error:invalid-host-resolution", "archive-refused"),
     ("error:celery", "archive-busy"), ("error:no-access", "archive-login")],
)  # fmt: skip
def test_a_job_that_fails_says_why(archive: Archive, web: HTTPServer, status_ext: str, code: str) -> None:
    Saving(web, PENDING, {"status": "error", "status_ext": status_ext, "message": "Couldn't resolve host"})
    with pytest.raises(InputError) as caught:
        archive.save(PAGE)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("status", "headers", "code"),
    [(429, {"Retry-After": "33"}, "archive-busy"), (503, {}, "archive-busy"), (401, {}, "archive-login"),
     (403, {}, "archive-login"), (500, {}, "archive-refused"),
     (302, {"Location": "https://x.example"}, "archive-refused")],
)  # fmt: skip
def test_http_refusals(
    archive: Archive, web: HTTPServer, status: int, headers: dict[str, str], code: str
) -> None:  # fmt: skip
    web.expect_request("/save").respond_with_data("<html>no</html>", status=status, headers=headers)
    with pytest.raises(InputError) as caught:
        archive.save(PAGE)
    assert caught.value.code == code
    assert ("33" in str(caught.value)) is bool(headers.get("Retry-After"))


def test_an_answer_that_fails_once_is_asked_again(archive: Archive, web: HTTPServer) -> None:
    Saving(web, 503, 502, PENDING, 503, DONE)
    assert archive.save(PAGE).at == "2025-02-11T14:30:00Z"


def test_three_failures_in_a_row_are_told(archive: Archive, web: HTTPServer) -> None:
    Saving(web, 503)
    with pytest.raises(InputError) as caught:
        archive.save(PAGE)
    assert caught.value.code == "archive-busy"


def test_a_job_that_never_ends_is_left(place: dict[str, Any], web: HTTPServer) -> None:
    Saving(web, PENDING)
    with pytest.raises(InputError) as caught:
        Archive(pause=0.0, patience=0.05, **place).save(PAGE)
    assert caught.value.code == "archive-slow"


def test_a_person_stops_waiting(place: dict[str, Any], web: HTTPServer) -> None:
    Saving(web, PENDING)
    stop = threading.Event()
    with pytest.raises(CancelledError):
        Archive(pause=60.0, **place).save(PAGE, cancel=stop, progress=lambda *_given: stop.set())


@pytest.mark.parametrize("body", ["", "[]", "null", "nonsense", '{"archived_snapshots": {}}', "[" * 100_000,
    '{"archived_snapshots": {"closest": {"available": false, "timestamp": "20250211143000"}}}',
    '{"archived_snapshots": {"closest": {"available": true, "timestamp": "now"}}}'])  # fmt: skip
def test_no_copy_is_no_error(archive: Archive, web: HTTPServer, body: str) -> None:
    web.expect_request("/wayback/available").respond_with_data(body, content_type="application/json")
    assert archive.find(PAGE) is None


def test_an_existing_copy_is_found_without_logging_in(archive: Archive, web: HTTPServer) -> None:
    closest = {"available": True, "url": f"http://web.archive.org/web/{STAMP}/x", "timestamp": STAMP, "status": "200"}
    seen: list[Request] = []

    def answer(request: Request) -> Response:
        seen.append(request)
        return Response(json.dumps({"url": PAGE, "archived_snapshots": {"closest": closest}}))

    web.expect_request("/wayback/available").respond_with_handler(answer)
    copy = archive.find(PAGE)
    assert copy == Copy(url=f"{archive.base}/web/{STAMP}/{PAGE}", at="2025-02-11T14:30:00Z")
    assert seen[0].args["url"] == PAGE
    assert "Authorization" not in seen[0].headers


def test_a_service_that_is_not_there(place: dict[str, Any], web: HTTPServer) -> None:
    web.stop()
    with pytest.raises(InputError) as caught:
        Archive(**place).find(PAGE)
    assert caught.value.code == "service-unreachable"


def test_the_key_is_not_shown(archive: Archive) -> None:
    assert LOGIN not in repr(archive)
    assert "secret1" not in str(archive)


@pytest.mark.parametrize(
    ("near", "asked"),
    [
        ("", None), ("2022", "2022"), ("2022-10", "202210"), ("2022-10-28", "20221028"),
        ("2025-02-11T14:21:05Z", "20250211142105"), ("2025-02-11T14:21:05.123+00:00", "20250211142105"),
        ("voriges Jahr", None),
    ],
)  # fmt: skip
def test_the_copy_nearest_to_a_time_is_asked_for(
    archive: Archive, web: HTTPServer, near: str, asked: str | None
) -> None:
    seen: list[Request] = []

    def answer(request: Request) -> Response:
        seen.append(request)
        closest = {"available": True, "timestamp": STAMP, "status": "200", "url": "http://x"}
        return Response(json.dumps({"archived_snapshots": {"closest": closest}}), content_type="application/json")

    web.expect_request("/wayback/available").respond_with_handler(answer)
    assert archive.find(PAGE, near=near) is not None
    assert seen[0].args.get("timestamp") == asked
    assert seen[0].args["url"] == PAGE
