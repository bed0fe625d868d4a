"""Talks and books: kept with their particulars, undone, rebuilt, erased; told by reports as the audience may read."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING

import pytest

from workbench.actions import evidence, history, noting, reading, referencing, reporting
from workbench.errors import InputError
from workbench.model.citing import ReadBack
from workbench.model.dossier import Audience
from workbench.model.evidence import Channel, Grade

if TYPE_CHECKING:
    from pathlib import Path

    from tests.actions.conftest import Desk
    from workbench.model.evidence import Source

ROLE, DAY, WORDS, NAME = "Leiterin der Registratur", "1997-11-23", "Zitronenfalter um Mitternacht", "Quendolin Habicht"
ISBN = "9783161484100"


def _talk(desk: Desk, *, confidential: bool = False) -> Source:
    claim = desk.claim("verließ").id
    logged = noting.log_call(
        desk.workspace, claim, NAME, WORDS, channel=Channel.CHAT, confidential=confidential, role=ROLE,
        date="23.11.1997", read_back=ReadBack.YES,
    )  # fmt: skip
    return desk.workspace.library.reads.source(logged.source.id, reveal=True)


@pytest.mark.parametrize("confidential", [False, True])
def test_a_talk_keeps_who_how_when_and_whether_it_was_read_back(desk: Desk, *, confidential: bool) -> None:
    source = _talk(desk, confidential=confidential)
    assert (source.title, source.role, source.date, source.channel) == (NAME, ROLE, DAY, "chat")
    assert source.read_back is ReadBack.YES
    assert desk.workspace.library.audit(rebuild=True).ok
    history.undo(desk.workspace)
    assert desk.workspace.library.audit(rebuild=True).ok
    history.redo(desk.workspace)
    assert desk.workspace.library.reads.source(source.id, reveal=True) == source


@pytest.mark.parametrize("confidential", [False, True])
def test_grading_a_talk_leaves_its_particulars(desk: Desk, *, confidential: bool) -> None:
    source = _talk(desk, confidential=confidential)
    evidence.grade_source(desk.workspace, source.id, Grade.PRIMARY)
    graded = desk.workspace.library.reads.source(source.id, reveal=True)
    assert (graded.role, graded.date, graded.read_back, graded.grade) == (ROLE, DAY, "yes", "primary")


def test_what_tells_who_a_confidential_person_is_stands_in_no_event_and_goes_when_erased(
    desk: Desk, tmp_path: Path
) -> None:
    source = _talk(desk, confidential=True)
    library = desk.workspace.library
    hidden = library.reads.source(source.id)
    assert (hidden.title, hidden.role, hidden.date, hidden.read_back) == ("", "", "", "")
    payloads = json.dumps([row[0] for row in library._db.execute("SELECT payload FROM events")], ensure_ascii=False)
    assert not [words for words in (NAME, ROLE, DAY, WORDS) if words in payloads]
    library.backup_to(tmp_path / "elsewhere.sqlite")
    (tmp_path / "elsewhere.sqlite").unlink()
    history.erase(desk.workspace, source.id)
    for file in (each for each in tmp_path.rglob("*") if each.is_file()):
        held = file.read_bytes()
        assert not [words for words in (NAME, ROLE, DAY, WORDS) if words.encode() in held], file.name
    assert library.audit(rebuild=True).ok


@pytest.mark.parametrize("form", ["html", "md", "json", "csv"])
@pytest.mark.parametrize("audience", [Audience.EDITOR, Audience.PUBLIC])
def test_no_report_but_the_lawyers_tells_role_day_or_words_of_a_confidential_talk(
    desk: Desk, form: str, audience: Audience
) -> None:
    _talk(desk, confidential=True)
    told = _report(desk, form, audience)
    assert not [words for words in (NAME, ROLE, DAY, "November 1997", WORDS) if words in told]


@pytest.mark.parametrize("audience", [Audience.EDITOR, Audience.PUBLIC])
@pytest.mark.parametrize("confidential", [False, True])
def test_a_word_file_tells_a_talk_and_a_book_only_when_they_are_open(
    desk: Desk, audience: Audience, *, confidential: bool
) -> None:
    _talk(desk, confidential=confidential)
    book = noting.Book(title="Der Kauf", author="A. Weberin", publisher="Beckmesser", date="1996", isbn=ISBN)
    noting.cite_book(desk.workspace, desk.claim("verließ").id, book, confidential=confidential)
    reads = desk.workspace.library.reads
    made = reporting.render_report(reads, desk.article, format_name="docx", language="de", audience=audience)
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        told = "".join(parts.read(name).decode() for name in parts.namelist() if name.endswith((".xml", ".rels")))
    seen = [words for words in (ROLE, "A. Weberin", "Beckmesser", ISBN) if words in told]
    assert bool(seen) is not confidential


@pytest.mark.parametrize("form", ["csl", "ris", "bibtex"])
def test_a_reference_manager_gets_nothing_of_confidential_talks_and_books(desk: Desk, form: str) -> None:
    _talk(desk, confidential=True)
    book = noting.Book(title="Der Kauf", author="A. Weberin", publisher="Beckmesser", date="1996", isbn=ISBN)
    noting.cite_book(desk.workspace, desk.claim("verließ").id, book, confidential=True)
    told = referencing.references(desk.workspace.library.reads, desk.article, form=form)
    assert not [words for words in (NAME, ROLE, "1997", "Der Kauf", "A. Weberin", "Beckmesser", ISBN) if words in told]


@pytest.mark.parametrize("form", ["html", "md"])
def test_reports_tell_an_open_talk_and_a_book(desk: Desk, form: str) -> None:
    _talk(desk)
    book = noting.Book(title="Der Kauf", author="A. Weber", date="2024", pages="12–14", isbn="978-3-16-148410-0")
    noting.cite_book(desk.workspace, desk.claim("verließ").id, book, text="2018 ging er.")
    told = _report(desk, form, Audience.EDITOR)
    for words in (NAME, ROLE, "Chat", "23. November 1997", "rückbestätigt", "Der Kauf", "A. Weber", ISBN, "S. 12–14"):
        assert words in told


def _report(desk: Desk, form: str, audience: Audience) -> str:
    reads = desk.workspace.library.reads
    made = reporting.render_report(reads, desk.article, format_name=form, language="de", audience=audience)
    return made.decode()


def test_a_book_needs_something_that_names_it(desk: Desk) -> None:
    claim = desk.claim("verließ").id
    with pytest.raises(InputError) as refused:
        noting.cite_book(desk.workspace, claim, noting.Book(author="A. Weber"))
    assert refused.value.code == "book-empty"


@pytest.mark.parametrize("form", ["csl", "ris", "bibtex"])
def test_a_reference_manager_gets_number_pages_role_and_day(desk: Desk, form: str) -> None:
    _talk(desk)
    book = noting.Book(title="Der Kauf", author="A. Weber", publisher="Beck", date="2024", pages="12", isbn=ISBN)
    noting.cite_book(desk.workspace, desk.claim("verließ").id, book)
    told = referencing.references(desk.workspace.library.reads, desk.article, form=form)
    for words in (NAME, ROLE, "rückbestätigt", "Der Kauf", "A. Weber", "Beck", ISBN, "2024"):
        assert words in told
    assert reading.load_dossier(desk.workspace.library.reads, desk.article).sources
