"""What changes with time is said to hold on a day; what does not stays silent."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.model.articles import Article, Draft
from workbench.model.claims import Claim, Place
from workbench.model.dossier import Dossier
from workbench.model.evidence import Capture, Evidence, Stance
from workbench.model.facts import Fact, FactKind
from workbench.model.ids import ArticleId, ClaimId, EvidenceId, Sha256, SourceId
from workbench.model.validity import changing, validity
from workbench.model.validity_wording import validity_words

if TYPE_CHECKING:
    from workbench.errors import Language

DAY = "2025-02-11"
SAID_DE = "Gilt zum Stand 11. Februar 2025 („Derzeit“)."
SAID_EN = "Valid as of 11 February 2025 (“Derzeit”)."


def _claim(text: str, *dates: tuple[str, str]) -> Claim:
    facts = tuple(
        Fact(start=100 + text.index(w), end=100 + text.index(w) + len(w), text=w, kind=FactKind.DATE, value=iso)
        for w, iso in dates
    )
    return Claim(
        id=ClaimId("c"),
        article=ArticleId("a"),
        number=1,
        draft=Sha256("d"),
        start=100,
        end=100 + len(text),
        text=text,
        facts=facts,
    )


def _dossier(*captured: str, language: str = "de", date: str = DAY) -> Dossier:
    draft = Draft(sha256=Sha256("d"), number=1, text="", blocks=(), at="")
    evidence = tuple(
        Evidence(
            id=EvidenceId(at),
            claim=ClaimId("c"),
            source=SourceId("s"),
            stance=Stance.SUPPORTS,
            by="Ines",
            at=f"{DAY}T10:00:00Z",
            capture=at,
        )
        for at in captured
    )
    captures = {
        at: Capture(sha256=Sha256(at), size=1, media_type="text/plain", at=at, text="") for at in captured if at
    }
    return Dossier(
        article=Article(id=ArticleId("a"), number=1, title="", language=language, date=date, draft=Sha256("d")),
        draft=draft,
        drafts=(draft,),
        sentences=(),
        claims=(),
        evidence={"c": evidence},
        sources={},
        captures=captures,
        findings=(),
        history={},
        heads=(),
        as_of="",
    )


@pytest.mark.parametrize(
    ("language", "text", "why", "words"),
    [
        ("de", "Derzeit sind 40 Stellen frei.", "word", "Derzeit"),
        ("de", "Die derzeitige Struktur hilft Investoren.", "word", "derzeitige"),
        ("de", "Sie reiste mit dem Chef von OpenAI.", "office", "Chef"),
        ("de", "Tesla-Chef Elon Musk bot mit.", "office", "Tesla-Chef"),
        ("de", "Der frühere Chef von OpenAI kam.", "", ""),
        ("de", "Im Moment sind 40 Stellen frei.", "word", "Im Moment"),
        ("de", "Im Moment des Aufpralls schliefen 40 Menschen.", "", ""),
        ("de", "Sie sind nach wie vor in Haft.", "word", "nach wie vor"),
        ("de", "Der amtierende Meister verlor.", "word", "amtierende"),
        ("de", "Regierungschefin Mette Frederiksen reiste ab.", "office", "Regierungschefin"),
        ("de", "Ministerpräsident Markus Söder reiste ab.", "office", "Ministerpräsident"),
        ("de", "Der frühere Regierungschef Mario Draghi kam.", "", ""),
        ("de", "Gouverneurin Gretchen Whitmer trat auf.", "office", "Gouverneurin"),
        ("en", "The site is presently empty.", "word", "presently"),
        ("en", "It holds to this day.", "word", "to this day"),
        ("en", "The incumbent mayor lost.", "word", "incumbent"),
        ("en", "Governor Gretchen Whitmer spoke.", "office", "Governor"),
        ("en", "Former senator Al Franken spoke.", "", ""),
        ("en", "Senator Amy Klobuchar spoke.", "office", "Senator"),
        ("en", "It fits the current structure.", "word", "current"),
        ("en", "The swimmers fought the current of the river.", "", ""),
        ("de", "Bis zur Wahl ist das zur Zeit offen.", "word", "zur Zeit"),
        ("de", "Bundeskanzlerin Angela Merkel reiste nach Paris.", "office", "Bundeskanzlerin"),
        ("de", "Er ist Präsident des Vereins.", "office", "Präsident"),
        ("de", "Der 38-jährige Manager leitet die Firma.", "age", "38-jährige"),
        ("de", "Die 42-Jährige lebt in Bonn.", "age", "42-Jährige"),
        ("de", "Das Heft kostet 4 Euro.", "price", "kostet"),
        ("en", "So far 40 posts are vacant.", "word", "So far"),
        ("en", "Sales to date are 3 million.", "word", "to date"),
        ("en", "Chancellor Angela Merkel went to Paris.", "office", "Chancellor"),
        ("en", "Tim Cook is the CEO of Apple.", "office", "CEO"),
        ("en", "The 38-year-old manager is a politician.", "", ""),
        ("en", "The 38-year-old politician leads the party.", "age", "38-year-old"),
        ("en", "She is 42 years old.", "age", "is 42 years old"),
        ("en", "The paper costs $4.", "price", "costs"),
        ("de", "Er war damals 38 Jahre alt.", "", ""),
        ("de", "Das endet nach 42-jähriger Herrschaft.", "", ""),
        ("de", "Der ehemalige Bundeskanzler Gerhard Schröder kam.", "", ""),
        ("de", "Ex-Präsident Barack Obama kam.", "", ""),
        ("de", "Er war Präsident des Vereins.", "", ""),
        ("de", "Die Regale zur Zeit der Römer fehlen.", "", ""),
        ("de", "Es ist wärmer als bisher angenommen.", "", ""),
        ("de", "Die Firma wurde 1990 gegründet.", "", ""),
        ("en", "Former President Barack Obama came.", "", ""),
        ("en", "He was president of the club.", "", ""),
        ("en", "It is so far away.", "", ""),
        ("en", "The list is up to date.", "", ""),
        ("en", "He was 80 years old.", "", ""),
        ("en", "The startup costs are high.", "", ""),
        ("fr", "Derzeit currently.", "", ""),
        ("", "Derzeit currently.", "", ""),
    ],
)
def test_what_changes_is_told_from_what_does_not(language: str, text: str, why: str, words: str) -> None:
    found = changing(text, language, money=True)
    said = (found[0].value, text[found[1] : found[2]]) if found else ("", "")
    assert said == (why, words)


@pytest.mark.parametrize(("language", "text"), [("de", "Die Reise kostet Zeit."), ("en", "It costs 4 hours.")])
def test_without_an_amount_nothing_is_a_price(language: str, text: str) -> None:
    assert changing(text, language, money=False) is None


def test_the_day_is_the_articles_or_the_one_the_words_name() -> None:
    plain, stated = (
        _claim("Derzeit sind es 40."),
        _claim("Stand 3. Mai 2024 sind es bislang 40.", ("3. Mai 2024", "2024-05-03")),
    )
    assert [found.as_of for c in (plain, stated) if (found := validity(c, _dossier()))] == [DAY, "2024-05-03"]


@pytest.mark.parametrize("date", ["", "2025", "2025-02"])
def test_without_a_day_nothing_is_said(date: str) -> None:
    assert validity(_claim("Derzeit sind es 40."), _dossier(date=date)) is None


def test_an_office_of_an_earlier_year_is_silent_and_one_held_since_is_not() -> None:
    past = _claim("1982 berief ihn US-Präsident Ronald Reagan.", ("1982", "1982"))
    since = _claim("Bundeskanzler Olaf Scholz regiert seit 2021.", ("2021", "2021"))
    assert validity(past, _dossier()) is None
    assert validity(since, _dossier()) is not None


def test_a_claim_that_left_the_article_is_silent() -> None:
    assert validity(replace(_claim("Derzeit sind es 40."), place=Place.GONE), _dossier()) is None


@pytest.mark.parametrize(
    ("captured", "again"),
    [
        ((), ""),
        (("2024-02-12T09:00:00Z",), ""),
        (("2024-02-10T09:00:00Z",), "2024-02-10"),
        (("2022-01-01T09:00:00Z", "2025-01-01T09:00:00Z"), ""),
        (("2022-01-01T09:00:00Z", ""), ""),  # a talk noted on the article's day
        (("2026-05-01T09:00:00Z",), ""),
    ],
)
def test_evidence_more_than_a_year_older_is_to_be_checked_again(captured: tuple[str, ...], again: str) -> None:
    found = validity(_claim("Derzeit sind es 40."), _dossier(*captured))
    assert found is not None
    assert found.evidence_day == again


@pytest.mark.parametrize(
    ("language", "desk", "words"),
    [
        ("de", True, f"{SAID_DE} Der neueste Beleg ist vom 3. Januar 2023: bitte erneut prüfen."),
        ("en", True, f"{SAID_EN} The newest evidence is from 3 January 2023: check again."),
        ("de", False, SAID_DE),
        ("en", False, SAID_EN),
    ],
)
def test_words(language: Language, desk: bool, words: str) -> None:
    claim, dossier = _claim("Derzeit sind es 40."), _dossier("2023-01-03T09:00:00Z")
    assert validity_words(claim, dossier, language, desk=desk) == words
    assert not validity_words(_claim("Es waren 40."), dossier, language)


@given(
    before=st.text(max_size=20),
    word=st.sampled_from(["derzeit", "Präsident des Bundes", "38-Jährige"]),
    money=st.booleans(),
)
def test_offsets_lie_in_the_text(before: str, word: str, money: bool) -> None:
    text = f"{before} {word}."
    found = changing(text, "de", money=money)
    assert found is None or 0 <= found[1] < found[2] <= len(text)
