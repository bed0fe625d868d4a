"""Erasing makes anew only what hangs together with the source; the rest of the library is not touched."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, Any

import pytest

from tests.journal.desk import Desk
from workbench.errors import CancelledError
from workbench.journal import rebuilding
from workbench.journal.connection import rows, value
from workbench.journal.reach import reach_of
from workbench.model.events import EventKind

if TYPE_CHECKING:
    from sqlite_utils import Database

    from workbench.journal import Library

SECRET = {"name": "Rumpelstilzchen", "contact": "0170-5550199", "notes": "Trifft sich im Hexenhaus"}


def told(library: Library) -> Desk:
    """Return a desk whose article cites a confidential source, which a verdict names."""
    desk = Desk(library).begin()
    desk.attach(desk.claims[0], title="brief.eml", content=b"Ein Brief.", confidential=SECRET)
    desk.verdict(desk.claims[0], reason="Rumpelstilzchen sagt anderes.")
    return desk


def other(library: Library, text: str = "Twitter kostete 54 Milliarden Dollar.\nUnd 2018 war Schluss.") -> Desk:
    desk = Desk(library, actor="Berta")
    desk.import_article(text)
    desk.analyse()
    return desk


def indexed(library: Library) -> dict[str, int]:
    return {f"{row['kind']}/{row['ref']}": row["id"] for row in rows(library._db, "SELECT * FROM search_items")}


def test_what_has_nothing_to_do_with_it_stays_as_it_is(library: Library) -> None:
    desk, far = told(library), other(library)
    far.attach(far.claims[0], title="seite.html", content=b"Eine Seite.")
    far.verdict(far.claims[0], reason="Stimmt.")
    before = indexed(library)
    source = next(one.id for one in library.reads.sources(desk.article).values())
    reach = reach_of(library._db, source, ())
    assert reach is not None
    assert (reach.articles, reach.sources) == ({desk.article}, {source})
    library.erase(source, "Anna")
    after = indexed(library)
    of_far = {key: place for key, place in before.items() if any(claim in key for claim in [*far.claims, far.article])}
    assert of_far
    assert of_far.items() <= after.items()
    assert library.audit(rebuild=True).ok
    library.undo("Berta")
    assert library.audit(rebuild=True).ok


@pytest.mark.parametrize("shared", ["bytes", "source"])
def test_it_reaches_whoever_shares_the_source_or_its_bytes(library: Library, shared: str) -> None:
    desk, near, far = told(library), other(library), other(library, "Altman reiste 2025 nach Paris.")
    source = next(one.id for one in library.reads.sources(desk.article).values())
    if shared == "bytes":
        near.attach(near.claims[0], title="kopie.eml", content=b"Ein Brief.")
    else:
        evidence: dict[str, Any] = {"id": "e-2", "claim": near.claims[0], "source": source, "stance": "context"}
        payload = {"evidence": evidence, "source": {"id": source, "kind": "file", "confidential": True}}
        near.append(EventKind.EVIDENCE_ATTACHED, near.claims[0], payload)
    reach = reach_of(library._db, source, ())
    assert reach is not None
    assert reach.articles == {desk.article, near.article}
    assert far.article not in reach.articles
    library.erase(source, "Anna")
    assert library.audit(rebuild=True).ok


def test_what_was_taken_back_is_known_too(library: Library) -> None:
    desk = told(library)
    library.undo("Anna")
    far = other(library)
    far.append(EventKind.CLAIM_DISMISSED, far.claims[0], {})
    library.undo("Berta")
    library.redo("Berta")
    library.erase(next(one.id for one in library.reads.sources(desk.article).values()), "Anna")
    assert library.audit(rebuild=True).ok


def test_no_erased_word_is_left_in_the_search_index(library: Library) -> None:
    desk = told(library)
    far = other(library)
    far.verdict(far.claims[0], reason="Rumpelstilzchen kennt hier niemand.")
    count = "SELECT coalesce(sum(doc), 0) FROM temp.terms WHERE term = ?"
    library._db.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main', 'search_words', 'row')")
    assert value(library._db, count, ("rumpelstilzchen",)) == 2
    library.erase(next(one.id for one in library.reads.sources(desk.article).values()), "Anna")
    assert value(library._db, count, ("rumpelstilzchen",)) == 1  # the other article's own word
    assert value(library._db, count, ("brief",)) == 0


def test_an_event_that_nobody_understands_has_everything_made_anew(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = told(library)
    desk.append("from_the_future", "x", {"what": "ever"})
    source = next(one.id for one in library.reads.sources(desk.article).values())
    assert reach_of(library._db, source, ()) is None
    made: list[int] = []
    rebuild = rebuilding.rebuild

    def noted(db: Database) -> None:
        made.append(1)
        rebuild(db)

    monkeypatch.setattr(rebuilding, "rebuild", noted)
    library.erase(source, "Anna")
    assert made == [1]
    assert library.audit(rebuild=True).ok


def test_it_says_how_far_it_is_and_can_be_cancelled(library: Library) -> None:
    desk = told(library)
    source = next(one.id for one in library.reads.sources(desk.article).values())
    events = value(library._db, "SELECT count(*) FROM events")
    cancel, steps = Event(), list[tuple[int, int | None]]()

    def progress(done: int, total: int | None) -> None:
        steps.append((done, total))
        if done == 1:
            cancel.set()

    with pytest.raises(CancelledError):
        library.erase(source, "Anna", progress=progress, cancel=cancel)
    assert steps[0][1] == steps[-1][1] != 0
    assert value(library._db, "SELECT count(*) FROM events") == events
    assert library.reads.source(source, reveal=True).title == "Rumpelstilzchen"
    assert library.audit(rebuild=True).ok
    library.erase(source, "Anna")
    assert library.reads.source(source, reveal=True).title == ""
    assert library.audit(rebuild=True).ok
