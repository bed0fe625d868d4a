"""Two readable texts of one page, word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.evidence.changes import Change, Stretch, counted, findings_on, folded, same_text, word_changes
from workbench.model.claims import Claim
from workbench.model.evidence import Capture, Evidence, Stance
from workbench.model.ids import ArticleId, ClaimId, EvidenceId, Sha256, SourceId
from workbench.model.rechecks import Outcome, Recheck
from workbench.model.wording import finding_words
from workbench.text.anchors import make_anchor
from workbench.text.hashing import sha256_of

OLD = "Musk kaufte Twitter für 54 Milliarden Dollar. Der Kauf war im Oktober abgeschlossen."
TEXTS = st.text(alphabet="ab cd.\nÄ💶5", max_size=80)


def marked(old: str, new: str) -> str:
    signs = {Change.KEPT: "{}", Change.GONE: "[-{}-]", Change.NEW: "<{}>", Change.MOVED: "~{}~"}
    return "".join(signs[one.change].format(one.text) for one in word_changes(old, new))


@pytest.mark.parametrize(
    ("new", "shown"),
    [
        (OLD, OLD),
        (OLD.replace("54", "44"), OLD.replace("54", "[-54-]<44>")),
        (OLD.replace("54 Milliarden", "54  Milliarden"), OLD.replace("54 Milliarden", "54  Milliarden")),
        (OLD + " Korrektur folgt.", OLD + " <Korrektur folgt.>"),
        (OLD.replace("im Oktober ", ""), OLD.replace("im Oktober ", "[-im Oktober -]")),
        ("", f"[-{OLD}-]"),
    ],
)
def test_changed_words_are_marked_and_spaces_are_not(new: str, shown: str) -> None:
    assert marked(OLD, new) == shown


def test_a_sentence_that_moved_is_neither_gone_nor_new() -> None:
    one, two, three = "Alpha beginnt heute früh.", "Beta folgt am Mittag.", "Gamma schließt den Abend ab."
    changes = word_changes(f"{one}\n{two}\n{three}", f"{three}\n{one}\n{two}")
    assert counted(changes) == (0, 0)
    assert [stretch.text for stretch in changes if stretch.change is Change.MOVED]


@given(TEXTS, TEXTS)
def test_without_what_is_gone_it_reads_as_the_new_text(old: str, new: str) -> None:
    changes = word_changes(old, new)
    assert "".join(one.text for one in changes if one.change is not Change.GONE) == new
    assert all(one.text for one in changes)


@given(TEXTS)
def test_the_same_text_has_no_changes(text: str) -> None:
    assert same_text(text, f" {text}\n")
    assert {one.change for one in word_changes(text, text)} <= {Change.KEPT}


def test_what_stayed_is_folded_to_its_edges() -> None:
    long = "Wort " * 200
    shown = folded((Stretch(Change.KEPT, long), Stretch(Change.NEW, "neu "), Stretch(Change.KEPT, long)), around=20)
    assert [len(one.text) <= 25 for one in shown] == [True, True, True]
    assert shown[0].text.startswith("…")
    assert shown[2].text.endswith("…")
    middle = folded((Stretch(Change.NEW, "a "), Stretch(Change.KEPT, long), Stretch(Change.NEW, "b")), around=20)
    assert "…\n…" in middle[1].text
    assert folded((Stretch(Change.KEPT, "kurz"),)) == (Stretch(Change.KEPT, "kurz"),)


CLAIM = Claim(id=ClaimId("c"), article=ArticleId("a"), number=7, draft=Sha256("d"), start=0, end=5, text="Musk …")


def found(
    outcome: Outcome, *, text: str = "", status: str = "", quote: str = "54 Milliarden", before: str = "x"
) -> str:
    """Return the one finding in German, or nothing."""
    start = OLD.find(quote)
    anchor = make_anchor(OLD, start, start + len(quote), sha256_of(OLD)) if quote else None
    capture = Capture(sha256=Sha256("x"), size=1, media_type="text/html", at="2025-02-11T00:00:00Z", text=OLD)
    fresh = Capture(sha256=Sha256("y"), size=1, media_type="text/html", at="2025-03-11T00:00:00Z", text=text)
    item = Evidence(
        id=EvidenceId("e"), claim=CLAIM.id, source=SourceId("s"), stance=Stance.SUPPORTS, by="A", at="", capture="x",
        passage=anchor,
    )  # fmt: skip
    recheck = Recheck(
        id="r", source="s", outcome=outcome, before=before, by="A", at="2025-03-11T00:00:00Z", status=status,
        capture=fresh if outcome is Outcome.CHANGED else None,
    )  # fmt: skip
    findings = findings_on(CLAIM, item, recheck, capture, source="Blatt")
    assert len(findings) <= 1
    for finding in findings:
        assert finding.places[0].claim == 7
        assert finding.places[1].evidence == "e"
        assert finding_words(finding, "en")
    return finding_words(findings[0], "de") if findings else ""


def test_what_a_recheck_means_for_a_claim() -> None:
    assert "steht nicht mehr so da" in found(Outcome.CHANGED, text=OLD.replace("54", "44"))
    assert "steht noch dort" in found(Outcome.CHANGED, text=f"{OLD} Neu.")
    assert "steht noch dort" in found(Outcome.CHANGED, text=f"Neu. {OLD.replace(' ', '  ')}")
    elsewhere = f"{OLD.replace('54', '44')} Andere boten 54 Milliarden Mark."
    assert "steht nicht mehr so da" in found(Outcome.CHANGED, text=elsewhere)
    assert "hat sich seit dem Abbild vom 11. Februar 2025 geändert (" in found(Outcome.CHANGED, text="x", quote="")
    assert "404 Not Found" in found(Outcome.GONE, status="404 Not Found")
    assert "Rechner" in found(Outcome.GONE)
    assert found(Outcome.SAME) == ""
    assert found(Outcome.GONE, before="another capture") == ""


def test_a_confidential_source_is_not_named() -> None:
    recheck = Recheck(id="r", source="s", outcome=Outcome.GONE, before="x", by="A", at="2025-03-11T00:00:00Z")
    item = Evidence(
        id=EvidenceId("e"), claim=CLAIM.id, source=SourceId("s"), stance=Stance.SUPPORTS, by="A", at="", capture="x"
    )
    (finding,) = findings_on(CLAIM, item, recheck, None)
    assert finding_words(finding, "de").startswith("Die Quelle ist")
