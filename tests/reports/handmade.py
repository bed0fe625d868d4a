"""Dossiers made by hand: one as a desk would have it, with hostile strings and planted secrets."""

from __future__ import annotations

from dataclasses import replace

from workbench.model.articles import Article, Block, BlockKind, Draft, Sentence
from workbench.model.claims import Claim, HistoryEntry, Place, Query, Rating, SignOff, Verdict, Workflow
from workbench.model.dossier import Dossier, JournalHead
from workbench.model.evidence import Capture, Evidence, Grade, Source, SourceKind, Stance
from workbench.model.facts import Fact, FactKind, FactState
from workbench.model.findings import Finding, FindingPlace
from workbench.model.ids import (
    ArticleId,
    ClaimId,
    EvidenceId,
    QueryId,
    Sha256,
    SignOffId,
    SourceId,
    VerdictId,
)
from workbench.text.anchors import make_anchor
from workbench.text.hashing import sha256_of

TITLE = "97 Milliarden Dollar für ein Nein"
PARAGRAPHS = (
    (BlockKind.HEADING, 1, TITLE),
    (
        BlockKind.PARAGRAPH,
        0,
        (
            "Elon Musk bietet 97,4 Milliarden Dollar für OpenAI. Sam Altman antwortete: „Nein danke, aber wir kaufen "
            "Twitter für 9,74 Milliarden Dollar.“ Musk nannte ihn einen Betrüger."
        ),
    ),
    (BlockKind.HEADING, 2, "Eine alte Rechnung"),
    (
        BlockKind.PARAGRAPH,
        0,
        (
            "Musk hatte Twitter 2022 für 54 Milliarden Dollar übernommen. OpenAI verließ er 2018. Wie geht es weiter? "
            "Die Körperschaftsteuerbefreiung gilt seit 2015. Das ist der Verrat am Versprechen. 😀"
        ),
    ),
    (BlockKind.PARAGRAPH, 0, "=SUMME(A1) <script>alert('x')</script> ist |kein| *Fakt*."),
)
TEXT = "\n".join(words for _, _, words in PARAGRAPHS) + "\n"
SHA = Sha256(sha256_of(TEXT))
CAPTURE_TEXT = "Form 8-K. Musk completed the purchase of Twitter, valued at about $44 billion, payable in cash. End."
CAPTURE_SHA = sha256_of(b"capture one")
HIDDEN_TEXT = "Vermerk: Der Kaufpreis betrug 44 Milliarden, sagt Dorothea Zwickenpflug am Telefon."
SECRET_CAPTURE_SHA = sha256_of(b"capture two")

SECRET_NAMES = (
    "Dorothea Zwickenpflug",
    "Zwickenpflug",
    "+49 170 5550199",
    "vermerk-zwickenpflug.pdf",
    "https://intern.example/zwickenpflug",
)
INTERNAL_NOTES = (
    "interne Notiz Birnbaum",
    "Woher stammt die Zahl Quittenbrot?",
    "Antwort Pflaumenmus",
    "from-before-Kirschkuchen",
)


def _blocks() -> tuple[Block, ...]:
    found: list[Block] = []
    at = 0
    for kind, level, words in PARAGRAPHS:
        found.append(Block(kind=kind, start=at, end=at + len(words), level=level))
        at += len(words) + 1
    return tuple(found)


def at(words: str, text: str = TEXT) -> tuple[int, int]:
    """Return where words stand, once."""
    assert text.count(words) == 1, words
    start = text.index(words)
    return start, start + len(words)


def make_fact(number: int, words: str, kind: FactKind, *, within: str = "", **details: object) -> Fact:
    """Return a fact at its words; ``within`` names longer words that hold them when they stand more than once."""
    first = at(within)[0] + within.index(words) if within else at(words)[0]
    return Fact(number=number, start=first, end=first + len(words), text=words, kind=kind, **details)  # type: ignore[arg-type]


def make_claim(number: int, words: str, *facts: Fact, **details: object) -> Claim:
    """Return a claim at its words."""
    start, end = at(words)
    fields: dict[str, object] = {
        "id": ClaimId(f"claim-{number}"),
        "article": ArticleId("article-1"),
        "number": number,
        "draft": SHA,
        "start": start,
        "end": end,
        "text": words,
        "checkable": 0.9,
        "worth": 0.75,
        "kinds": tuple(dict.fromkeys(fact.kind.value for fact in facts)),
        "facts": facts,
    } | details
    return Claim(**fields)  # type: ignore[arg-type]


def make_verdict(number: int, rating: Rating, reason: str, **details: object) -> Verdict:
    """Return a verdict of claim ``number`` by M. Kessler."""
    fields: dict[str, object] = {
        "id": VerdictId(f"verdict-{number}"),
        "claim": ClaimId(f"claim-{number}"),
        "rating": rating,
        "reason": reason,
        "by": "M. Kessler",
        "at": "2025-02-11T14:32:00Z",
    } | details
    return Verdict(**fields)  # type: ignore[arg-type]


def _claims() -> tuple[Claim, ...]:
    bid = "Elon Musk bietet 97,4 Milliarden Dollar für OpenAI."
    answer = "Sam Altman antwortete: „Nein danke, aber wir kaufen Twitter für 9,74 Milliarden Dollar.“"
    inner = "wir kaufen Twitter für 9,74 Milliarden Dollar"
    price = "Musk hatte Twitter 2022 für 54 Milliarden Dollar übernommen."
    confirmed = {"state": FactState.CONFIRMED, "decided_by": "M. Kessler", "decided_at": "2025-02-11T14:20:00Z"}
    wrong = {"state": FactState.WRONG, "decided_by": "M. Kessler", "decided_at": "2025-02-11T14:31:00Z"}
    return (
        make_claim(
            1,
            bid,
            make_fact(1, "Elon Musk", FactKind.PERSON, value="Elon Musk", **confirmed),
            make_fact(2, "97,4 Milliarden Dollar", FactKind.MONEY, value=97400000000, unit="USD", **confirmed),
            verdicts=(make_verdict(1, Rating.VERIFIED, "Mitteilung des Konsortiums, von zwei Agenturen bestätigt."),),
            sign_offs=(
                SignOff(
                    id=SignOffId("so-1"), verdict=VerdictId("verdict-1"), by="J. Sommer", at="2025-02-11T15:00:00Z"
                ),
            ),
            touched=True,
        ),
        make_claim(
            2,
            answer,
            make_fact(1, "Sam Altman", FactKind.PERSON, value="Sam Altman", **confirmed),
            verdicts=(make_verdict(2, Rating.VERIFIED, "Der Beitrag steht auf X."),),
            touched=True,
        ),
        make_claim(
            3,
            inner,
            make_fact(1, "9,74 Milliarden Dollar", FactKind.MONEY, value=9740000000, unit="USD", speaker="Sam Altman"),
            verdicts=(make_verdict(3, Rating.VERIFIED, "Wortlaut stimmt, die Summe ist ein Scherz."),),
            touched=True,
        ),
        make_claim(
            4,
            "Musk nannte ihn einen Betrüger.",
            verdicts=(
                make_verdict(4, Rating.VERIFIED, "Erste Fassung des Urteils.", standing=False),
                make_verdict(
                    40,
                    Rating.DISPUTED,
                    "Zwei Berichte widersprechen sich.",
                    claim=ClaimId("claim-4"),
                    replaces="verdict-4",
                ),
            ),
            by_hand=True,
            touched=True,
        ),
        make_claim(
            5,
            price,
            make_fact(1, "2022", FactKind.DATE, value="2022", **confirmed),
            make_fact(2, "54 Milliarden Dollar", FactKind.MONEY, value=54000000000, unit="USD", **wrong),
            verdicts=(
                make_verdict(
                    5,
                    Rating.FALSE,
                    "Die Pflichtmitteilung nennt 44 Milliarden; Dorothea Zwickenpflug sagt dasselbe.",
                    correction="Musk hatte Twitter 2022 für 44 Milliarden Dollar übernommen.",
                ),
            ),
            queries=(
                Query(
                    id=QueryId("q-1"),
                    claim=ClaimId("claim-5"),
                    text="Woher stammt die Zahl Quittenbrot?",
                    by="M. Kessler",
                    at="2025-02-11T14:33:00Z",
                ),
                Query(
                    id=QueryId("q-2"),
                    claim=ClaimId("claim-5"),
                    text="Ist 2022 der Abschluss?",
                    by="M. Kessler",
                    at="2025-02-11T14:34:00Z",
                    answer="Antwort Pflaumenmus",
                    answered_at="2025-02-11T14:40:00Z",
                ),
            ),
            workflow=Workflow.WITH_AUTHOR,
            touched=True,
            evidence_count=3,
        ),
        make_claim(6, "OpenAI verließ er 2018.", make_fact(1, "2018", FactKind.DATE, value="2018")),
        make_claim(
            7,
            "Die Körperschaftsteuerbefreiung gilt seit 2015.",
            make_fact(1, "2015", FactKind.DATE, value="2015"),
            verdicts=(
                make_verdict(7, Rating.VERIFIED, "Ja."),
                make_verdict(70, Rating.FALSE, "Nein.", claim=ClaimId("claim-7"), by="J. Sommer"),
            ),
            touched=True,
        ),
        make_claim(
            8,
            "Das ist der Verrat am Versprechen.",
            verdicts=(make_verdict(8, Rating.NOT_CHECKABLE, "Eine Meinung."),),
            touched=True,
        ),
        make_claim(
            9,
            "=SUMME(A1) <script>alert('x')</script> ist |kein| *Fakt*.",
            verdicts=(make_verdict(9, Rating.UNVERIFIABLE, "-1+1|cmd </script><img src=x onerror=alert(1)>"),),
            touched=True,
        ),
        replace(
            make_claim(10, "Wie geht es weiter?", verdicts=(make_verdict(10, Rating.VERIFIED, "Stand vormals da."),)),
            start=-1,
            end=-1,
            text="Er kaufte es 2021.",
            place=Place.GONE,
            touched=True,
        ),
        replace(make_claim(11, "Wie geht es weiter?"), place=Place.DISMISSED, touched=True),
    )


def _evidence() -> dict[str, tuple[Evidence, ...]]:
    start, end = at("valued at about $44 billion", CAPTURE_TEXT)
    said = at("Der Kaufpreis betrug 44 Milliarden, sagt Dorothea Zwickenpflug", HIDDEN_TEXT)
    return {
        "claim-5": (
            Evidence(
                id=EvidenceId("e-1"),
                claim=ClaimId("claim-5"),
                source=SourceId("s-web"),
                stance=Stance.CONTRADICTS,
                by="M. Kessler",
                at="2025-02-11T14:21:00Z",
                capture=CAPTURE_SHA,
                passage=make_anchor(CAPTURE_TEXT, start, end, sha256_of(CAPTURE_TEXT)),
                locator="p2:3",
                note="interne Notiz Birnbaum",
                speaks_of=(2,),
            ),
            Evidence(
                id=EvidenceId("e-2"),
                claim=ClaimId("claim-5"),
                source=SourceId("s-secret"),
                stance=Stance.CONTRADICTS,
                by="M. Kessler",
                at="2025-02-11T14:25:00Z",
                capture=SECRET_CAPTURE_SHA,
                passage=make_anchor(HIDDEN_TEXT, *said, sha256_of(HIDDEN_TEXT)),
                note="Zwickenpflug rief zurück, +49 170 5550199",
            ),
        ),
        "claim-1": (
            Evidence(
                id=EvidenceId("e-3"),
                claim=ClaimId("claim-1"),
                source=SourceId("s-hostile"),
                stance=Stance.SUPPORTS,
                by="M. Kessler",
                at="2025-02-11T14:10:00Z",
                note="interne Notiz Birnbaum, zweite",
            ),
        ),
    }


def _sources() -> dict[str, Source]:
    return {
        "s-web": Source(
            id=SourceId("s-web"),
            kind=SourceKind.WEB,
            title="Twitter, Inc.: Pflichtmitteilung 8-K",
            location="https://example.org/8-k?a=1&b=2",
            publisher="SEC",
            date="2022-10-28",
            grade=Grade.PRIMARY,
            archived="https://web.archive.org/web/20250211143000/https://example.org/8-k?a=1&b=2",
            archived_at="2025-02-11T14:30:00Z",
        ),
        "s-secret": Source(
            id=SourceId("s-secret"),
            kind=SourceKind.CALL,
            title="Dorothea Zwickenpflug",
            location="+49 170 5550199",
            channel="phone",
            grade=Grade.PRIMARY,
            confidential=True,
        ),
        "s-hostile": Source(
            id=SourceId("s-hostile"),
            kind=SourceKind.WEB,
            title="<b>\u202egnp.exe</b> @SUMME(1) " + "x" * 300,
            location="javascript:alert(1)",
            grade=Grade.TERTIARY,
            archived="javascript:alert(2)",
        ),
    }


def _captures() -> dict[str, Capture]:
    return {
        CAPTURE_SHA: Capture(
            sha256=Sha256(CAPTURE_SHA),
            size=11,
            media_type="text/html",
            at="2025-02-11T14:21:00Z",
            text=CAPTURE_TEXT,
            language="en",
            file_name="8-k.html",
            final_url="https://example.org/8-k?a=1&b=2",
        ),
        SECRET_CAPTURE_SHA: Capture(
            sha256=Sha256(SECRET_CAPTURE_SHA),
            size=11,
            media_type="application/pdf",
            at="2025-02-11T14:25:00Z",
            text=HIDDEN_TEXT,
            language="de",
            file_name="vermerk-zwickenpflug.pdf",
            final_url="https://intern.example/zwickenpflug",
        ),
    }


def _finding() -> Finding:
    fact = at("54 Milliarden Dollar")
    place = at("$44 billion", CAPTURE_TEXT)
    said = at("44 Milliarden", HIDDEN_TEXT)
    return Finding(
        code="unknown-to-this-version",
        places=(
            FindingPlace(start=fact[0], end=fact[1], text="54 Milliarden Dollar", claim=5),
            FindingPlace(start=place[0], end=place[1], text="$44 billion", evidence="e-1", source="Pflichtmitteilung"),
            FindingPlace(start=said[0], end=said[1], text="44", evidence="e-2", source="Dorothea Zwickenpflug"),
        ),
        details={"source": "Dorothea Zwickenpflug"},
    )


def _sentences() -> tuple[Sentence, ...]:
    words = (
        (TITLE, "heading"),
        ("Elon Musk bietet 97,4 Milliarden Dollar für OpenAI.", "statement"),
        (
            "Sam Altman antwortete: „Nein danke, aber wir kaufen Twitter für 9,74 Milliarden Dollar.“",
            "statement",
        ),
        ("Musk nannte ihn einen Betrüger.", "statement"),
        ("Eine alte Rechnung", "heading"),
        ("Musk hatte Twitter 2022 für 54 Milliarden Dollar übernommen.", "statement"),
        ("OpenAI verließ er 2018.", "statement"),
        ("Wie geht es weiter?", "question"),
        ("Die Körperschaftsteuerbefreiung gilt seit 2015.", "statement"),
        ("Das ist der Verrat am Versprechen.", "opinion"),
        ("😀", "fragment"),
        ("=SUMME(A1) <script>alert('x')</script> ist |kein| *Fakt*.", "statement"),
    )
    return tuple(
        Sentence(start=at(w)[0], end=at(w)[1], kind=kind, nothing_to_check="M. Kessler" if kind == "fragment" else "")
        for w, kind in words
    )


def make_dossier() -> Dossier:
    """Return the article as a desk would have it shortly before it is done."""
    draft = Draft(sha256=SHA, number=2, text=TEXT, blocks=_blocks(), at="2025-02-11T13:00:00Z", by="M. Kessler")
    return Dossier(
        article=Article(
            id=ArticleId("article-1"),
            number=7,
            title=TITLE,
            language="de",
            date="2025-02-11",
            outlet="Wirtschaft",
            author="Lena Hartwig",
            path="/home/kessler/manuskripte/angebot.txt",
            draft=SHA,
        ),
        draft=draft,
        drafts=(draft,),
        sentences=_sentences(),
        claims=_claims(),
        evidence=_evidence(),
        sources=_sources(),
        captures=_captures(),
        findings=(_finding(),),
        history={
            "claim-5": (
                HistoryEntry(
                    event="ev-1",
                    kind="workflow_set",
                    by="M. Kessler",
                    at="2025-02-11T14:35:00Z",
                    before="from-before-Kirschkuchen",
                    after="with-author",
                ),
            )
        },
        heads=(
            JournalHead(origin="origin-b", origin_seq=2, hash="b" * 64),
            JournalHead(origin="origin-a", origin_seq=41, hash="a" * 64),
        ),
        as_of="2025-02-11T15:00:00Z",
    )


def many_claims(size: int) -> Dossier:
    """Return a dossier whose article states ``size`` claims, each with a fact, a verdict and a piece of evidence."""
    lines = [f"Im Jahr 2018 kostete das Haus Nummer {n} genau {n + 100},5 Millionen Euro." for n in range(size)]
    text = "\n".join(lines)
    base = make_dossier()
    claims: list[Claim] = []
    evidence: dict[str, tuple[Evidence, ...]] = {}
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    at_ = 0
    for n, line in enumerate(lines, 1):
        start, end = at_, at_ + len(line)
        fact = Fact(number=1, start=start + 8, end=start + 12, text="2018", kind=FactKind.DATE, value="2018")
        name = ClaimId(f"claim-{n}")
        verdict = make_verdict(n, Rating.VERIFIED, f"Grundbuch, Blatt {n}.", claim=name)
        claims.append(
            Claim(
                id=name,
                article=base.article.id,
                number=n,
                draft=SHA,
                start=start,
                end=end,
                text=line,
                facts=(fact,),
                verdicts=(verdict,),
            )
        )
        evidence[name] = (replace(base.evidence["claim-5"][0], id=EvidenceId(f"e-{n}"), claim=name),)
        blocks.append(Block(kind=BlockKind.PARAGRAPH, start=start, end=end))
        sentences.append(Sentence(start=start, end=end))
        at_ = end + 1
    draft = replace(base.draft, text=text, blocks=tuple(blocks))
    return replace(
        base, draft=draft, drafts=(draft,), claims=tuple(claims), evidence=evidence, findings=(), history={},
        sentences=tuple(sentences),
    )  # fmt: skip
