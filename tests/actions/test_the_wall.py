"""The wall around confidential sources: whatever leaves the desk or can be read at it is searched for their names.

One library holds every kind of confidential source, once confidential from the start and once made so later, with their
names in everything people can type. Each door gives what it shows, and none of it may name anybody.
"""

from __future__ import annotations

import csv
import io
import json
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from pypdfium2 import PdfDocument

from tests.actions.everything import open_desk, prepared
from workbench.actions import (
    answering,
    archiving,
    confiding,
    desks,
    evidence,
    history,
    independence,
    memory,
    noting,
    reading,
    rechecking,
    referencing,
    reporting,
    verdicts,
    waiting,
)
from workbench.cli import main
from workbench.errors import InputError, WorkbenchError
from workbench.evidence.archives import Copy
from workbench.journal import backup
from workbench.model.citing import ReadBack
from workbench.model.claims import Rating
from workbench.model.dossier import Audience
from workbench.model.rechecks import Outcome
from workbench.model.talks import TalkDecision
from workbench.reports import handover_pdf, pdf, sheet_text, show_object
from workbench.reports.options import Options

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from workbench.model.dossier import Dossier

NAME, ROLE = "Dorothea Zwickenpflug", "Leiterin der Registratur"
AUTHOR, TITLE, PUBLISHER, ISBN = "Quendolin Habicht", "Die Akte Mondkalb", "Beckmesserverlag", "9783161484100"
URL = "https://innen.zwickau-leak.example/mondkalb-7"
FILE = "zwickenpflug-vermerk.txt"
SECRETS = ("zwickenpflug", "dorothea", ROLE, "quendolin", "habicht", "mondkalb", "beckmesser", ISBN, "zwickau-leak")
ABOUT = "Es waren 2 Frauen"
TYPED = f"Laut {NAME} ({ROLE}), {AUTHOR} und {FILE}: {TITLE}, {URL}"


class Room:
    """One library with confidential sources of every kind, and what is asked of it."""

    def __init__(self, folder: Path, *, later: bool) -> None:
        self.folder = folder
        self.workspace, self.article = open_desk(str(folder))
        self.reads = self.workspace.library.reads
        self.claim = next(c for c in self.reads.claims(self.article) if ABOUT in c.text)
        self._attach(later=later)
        self._type()

    def _attach(self, *, later: bool) -> None:
        desk, claim, hide = self.workspace, self.claim.id, not later
        page = prepared(f"{ABOUT}, schreibt {AUTHOR} hier.", url=URL)
        page = type(page)(**{n: getattr(page, n) for n in page.__slots__} | {"title": TITLE, "author": AUTHOR})
        file = prepared(f"{ABOUT}. Gezeichnet {AUTHOR}.")
        named = type(file.capture)(
            **{n: getattr(file.capture, n) for n in file.capture.__slots__} | {"file_name": FILE}
        )
        file = type(file)(**{n: getattr(file, n) for n in file.__slots__} | {"capture": named, "title": FILE})
        file = type(file)(**{n: getattr(file, n) for n in file.__slots__} | {"author": AUTHOR})
        book = noting.Book(title=TITLE, author=AUTHOR, publisher=PUBLISHER, isbn=ISBN, pages="12")
        made = [
            noting.log_call(
                desk, claim, NAME, f"{NAME}: es waren 2.", role=ROLE, date="1997-11-23", read_back=ReadBack.YES,
                confidential=hide,
            ),
            noting.cite_book(desk, claim, book, text=f"{TITLE} sagt 2.", confidential=hide),
            *(
                evidence.attach_prepared(
                    desk, claim, one, span=(0, len(one.capture.text)), confidential=hide, note=TYPED
                )
                for one in (page, file)
            ),
        ]  # fmt: skip
        web = made[2].source.id
        if later:
            archiving.store_copy(desk, web, Copy(url=f"https://web.archive.org/web/1/{URL}", at="2026-11-28"))
        (cited,) = rechecking.web_sources(self.reads, self.article)
        rechecking.store_recheck(
            desk, rechecking.Look(cited=cited, outcome=Outcome.GONE, status="404 Mondkalb fehlt"[:3])
        )
        if later:
            for one in made:
                confiding.make_confidential(desk, one.source.id)
        failure = InputError("host-unknown", host="innen.zwickau-leak.example")
        waiting.keep_address(desk, URL, failure, claim_id=claim, confidential=True, note=TYPED, quote=TITLE)
        self.open = noting.log_call(desk, claim, "Presseamt", f"{TYPED} stimmt.").source.id

    def _type(self) -> None:
        """Name the sources wherever a person may type."""
        desk, claim = self.workspace, self.claim.id
        verdicts.give_verdict(desk, claim, Rating.FALSE, TYPED, correction=f"Es waren 3, sagt {NAME}")
        verdicts.raise_query(desk, claim, f"Kennt {NAME} die {TITLE}?")
        verdicts.raise_query(desk, claim, "Woher?")
        asked = next(q for q in self.reads.claims_by_id([claim])[0].queries if q.text == "Woher?")
        answering.answer_one(desk, claim, asked.id, f"Von {NAME}.")
        desks.decide(desk, claim, TalkDecision.CHANGED, wording=f"Laut {NAME}", note=TYPED)
        independence.set_voice(desk, self.open, "")

    @property
    def revealed(self) -> Dossier:
        return reading.load_dossier(self.reads, self.article, reveal=True)

    def report(self, form: str) -> str:
        """Return all text of a report for each audience but the lawyers'."""
        audiences = (Audience.EDITOR, Audience.PUBLIC)
        made = (
            reporting.render_report(self.reads, self.article, format_name=form, language="de", audience=one)
            for one in audiences
        )
        return "\n".join(readable(one) for one in made)

    def cli(self, *words: str) -> str:
        """Return what a command prints and, if its last word is a file, what it writes."""
        library = ["--library", str(self.folder / "library.sqlite"), "--lang-ui", "de"]
        result = CliRunner().invoke(main, [*library, *words])
        assert result.exit_code in {0, 2}, (result.output, result.exception)
        written = self.folder / words[-1]
        return result.output + result.stderr + (readable(written.read_bytes()) if written.is_file() else "")


def readable(data: bytes) -> str:
    """Return all text in a file: the parts of a zip, the words of a PDF, JSON without its escapes."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    if data.startswith(b"%PDF"):
        pages = PdfDocument(data)
        raw = data.decode("latin-1")
        return raw + "\n".join(page.get_textpage().get_text_bounded() for page in pages)
    return data.decode("utf-8").replace("\\", "")


def searched(room: Room) -> str:
    hits = [room.reads.search(word) for word in ("Zwickenpflug", "Habicht", "Mondkalb", "zwickau", ISBN)]
    assert hits == [()] * 5
    return repr([room.reads.search(word) for word in ("Laut", "Frauen", "stimmt", "Kennt", "Gezeichnet")])


def lists(room: Room) -> str:
    sources, kept = room.reads.sources(room.article).values(), room.reads.captures(room.article).values()
    captures = [(c.file_name, c.final_url, c.warc) for c in kept]
    confidential = [source for source in sources if source.confidential]
    assert len(confidential) == 4
    return repr((confidential, captures, room.reads.waiting(), list(room.reads.rechecks(room.article).values())))


def earlier(room: Room) -> str:
    other = room.reads.claims(room.article)[0]
    article = room.reads.article(room.claim.article)
    candidate = memory._Candidate(claim=room.claim, article=article, matches=(), before="", said=0.0, said_around=0.0)
    found = memory._check(room.reads, candidate, 0.9, "")
    return repr((other.text, found.sources, found.title))


def refusals(room: Room) -> str:
    """Return the sentences that a confidential page's failures are told in."""
    said = [one.failure.words("de") for one in room.reads.waiting()]
    try:
        archiving.make_copy(next(s for s in room.reads.sources(room.article).values() if s.confidential))
    except WorkbenchError as error:
        said.append(error.sentence("de"))
    return "\n".join(said)


def backups(room: Room) -> str:
    """Return the names of the library's files and its backups'."""
    room.workspace.library.backup_every(0)
    assert backup.backups_of(room.folder / "library.sqlite")
    return "\n".join(str(path.relative_to(room.folder)) for path in room.folder.rglob("*"))


def table(room: Room) -> str:
    """Return a CSV's cells as a spreadsheet reads them."""
    return repr(list(csv.reader(io.StringIO(room.report("csv")))))


DOORS: dict[str, Callable[[Room], str]] = {
    "HTML": lambda room: room.report("html"),
    "Markdown": lambda room: room.report("md"),
    "JSON": lambda room: room.report("json"),
    "CSV": table,
    "Word": lambda room: room.report("docx"),
    "PDF": lambda room: room.report("pdf"),
    "what Typst is given": lambda room: repr(
        [pdf._data(room.revealed, Options(language="de", audience=one)) for one in (Audience.EDITOR, Audience.PUBLIC)]
    ).replace("\u200b", ""),
    "ClaimReview": lambda room: room.report("claimreview"),
    "annotations": lambda room: room.report("annotations"),
    "CSL-JSON": lambda room: referencing.references(room.reads, room.article, form="csl"),
    "RIS": lambda room: referencing.references(room.reads, room.article, form="ris"),
    "BibTeX": lambda room: referencing.references(room.reads, room.article, form="bibtex"),
    "show": lambda room: json.dumps(show_object(room.revealed, language="de"), ensure_ascii=False),
    "copied": lambda room: repr(reading.load_safe_dossier(room.reads, room.article, language="de").claims),
    "letter to the author": lambda room: sheet_text(room.revealed, "queries", language="de"),
    "letter in Word": lambda room: readable(render(room, "queries", ".docx")),
    "redline": lambda room: (
        readable(render(room, "corrections", ".html")) + readable(render(room, "corrections", ".docx"))
    ),
    "handover": lambda room: readable(render(room, "handover", ".pdf")),
    "what the handover is given": lambda room: repr(handover_pdf._data(room.revealed, "de")).replace("\u200b", ""),
    "search": searched,
    "earlier reasons": lambda room: repr((room.reads.earlier_reasons("Laut"), room.article)),
    "lists at the desk": lists,
    "earlier checks": earlier,
    "sentences of failures": refusals,
    "names of files": backups,
    "workbench show": lambda room: room.cli("show", "1"),
    "workbench show --format json": lambda room: room.cli("show", "1", "--format", "json"),
    "workbench list": lambda room: room.cli("list"),
    "workbench waiting": lambda room: room.cli("waiting"),
    "workbench references": lambda room: room.cli("references", "1", "--format", "ris"),
    "workbench recheck": lambda room: room.cli("recheck", "1"),
    "workbench archive": lambda room: room.cli("archive", "1/1"),
    "workbench audit": lambda room: room.cli("audit", "--rebuild"),
    "workbench report": lambda room: room.cli("report", "1", "--force", "-o", str(room.folder / "report.md")),
}


def render(room: Room, kind: str, suffix: str) -> bytes:
    target = room.folder / f"sheet{suffix}"
    reporting.write_sheet(room.reads, room.article, target, kind=kind, language="de", force=True)
    return target.read_bytes()


@pytest.fixture(scope="module", params=["from the start", "made so later"])
def room(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    made = Room(tmp_path_factory.mktemp("wall"), later=request.param == "made so later")
    yield made
    made.workspace.library.close()


@pytest.mark.parametrize("door", sorted(DOORS))
def test_no_door_names_a_confidential_source(room: Room, door: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rechecking, "fetch_page", refused)
    told = DOORS[door](room).casefold()
    assert told
    assert [secret for secret in SECRETS if secret.casefold() in told] == []


def refused(url: str, **_options: Any) -> Any:
    raise InputError("host-unanswered", host=url)


def test_the_lawyers_are_told(room: Room) -> None:
    made = reporting.render_report(room.reads, room.article, format_name="html", language="de", audience=Audience.LEGAL)
    for secret in (NAME, ROLE, TITLE, URL, FILE):
        assert secret in made.decode()


def test_what_was_confidential_from_the_start_stands_in_no_event(tmp_path: Path) -> None:
    made = Room(tmp_path, later=False)
    told = " ".join(
        payload
        for kind, payload in made.workspace.library._db.execute("SELECT kind, payload FROM events")
        if kind in {"evidence_attached", "source_rechecked", "address_kept"} and "Presseamt" not in payload
    ).casefold()
    assert [s for s in SECRETS if s.casefold() in told and s not in {"quendolin", "habicht"}] == []  # in its own text
    history.undo(made.workspace)
    made.workspace.library.close()
