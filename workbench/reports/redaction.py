"""What an audience may not read is taken out here, before any format sees it: redaction removes, it does not hide.

Every format prints the dossier that leaves this module, so a secret that is gone here is gone everywhere.

2026-11-28: an open document that happens to bear the title, or comes from the publisher, of a confidential one keeps
its own: it is another source, and says nothing about the first. It is the same one, and masked, where it has the
address, file name or bytes of the confidential one. People stay masked by name: an open talk beside a confidential one
with the same person would tell who was promised silence. So does whatever somebody typed: whose title is meant there,
nobody can tell.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from workbench.model.claims import Claim, Workflow
from workbench.model.dossier import Audience, Dossier
from workbench.model.evidence import Capture, Evidence, Source, SourceKind
from workbench.text.masking import author_parts, authors_of, pattern_of, replacing, telling_parts, words_of
from workbench.text.messages import say

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Mapping

    from workbench.errors import Language
    from workbench.model.articles import AuthorNote
    from workbench.model.claims import HistoryEntry, Query, Verdict
    from workbench.model.findings import Finding, FindingPlace
    from workbench.model.talks import Talk

_PEOPLE: Final = frozenset({SourceKind.PERSON, SourceKind.CALL})


def redact(dossier: Dossier, *, audience: Audience, language: Language) -> Dossier:
    """Return the dossier as ``audience`` may read it.

    Names, addresses and file names of confidential sources are removed and, where they stand in other people's words
    (reasons, notes, passages, queries), replaced by "a source known to the desk"; notes of what they said are the
    lawyers' alone. The public reads neither notes, queries, history, workflow nor the machine's findings, and nothing
    of what a confidential source gave.

    Args:
        dossier: loaded with or without the confidential names; both are safe.
        audience: only ``legal`` reads everything.
        language: of the words that stand in for a name.
    """
    if audience is Audience.LEGAL:
        return dossier
    mask = _masker(dossier, language)
    amid = _masker(dossier, language, opening=False)  # of what may begin amid a sentence
    public = audience is Audience.PUBLIC
    return replace(
        dossier,
        article=replace(
            dossier.article,
            path=_path(dossier.article.path, public=public),
            outlet=_masker(dossier, language, people=True)(dossier.article.outlet),
        ),
        draft=replace(
            dossier.draft,
            notes=()
            if public
            else tuple(replace(n, text=mask(n.text), author=mask(n.author)) for n in dossier.draft.notes),
        ),
        claims=tuple(_claim(claim, mask, public=public) for claim in dossier.claims),
        evidence={
            claim: tuple(_evidence(item, dossier, mask, amid, public=public) for item in items)
            for claim, items in dossier.evidence.items()
        },
        sources=_sources(dossier, amid, language),
        captures=_captures(dossier, mask, public=public),
        findings=() if public else tuple(_finding(f, dossier, amid) for f in _tellable(dossier)),
        talks={} if public else {c: tuple(_talk(t, mask) for t in ts) for c, ts in dossier.talks.items()},
        history={} if public else {c: tuple(_entry(e, mask) for e in es) for c, es in dossier.history.items()},
    )


def _talk(talk: Talk, mask: Callable[[str], str]) -> Talk:
    return replace(talk, wording=mask(talk.wording), note=mask(talk.note))


def _note(note: AuthorNote, mask: Callable[[str], str]) -> AuthorNote:
    return replace(note, text=mask(note.text), author=mask(note.author))


def _path(path: str, *, public: bool) -> str:
    """Return where the article came from; the public reads web addresses only, never a desk's folders."""
    return path if not public or path.startswith(("http://", "https://")) else ""


def secrets_of(dossier: Dossier) -> tuple[str, ...]:
    """Return every string that names a confidential source, the longest first.

    A person's names count one by one too, unless the article itself uses them.
    """
    secrets: set[str] = set()
    used = words_of(dossier.draft.text)
    for source in dossier.sources.values():
        if source.confidential:
            secrets |= {source.title, source.location, source.publisher, source.author, source.isbn, source.citation}
            secrets |= {source.role} if len(source.role.split()) > 1 else set()  # one word is anybody's office
            secrets |= author_parts(source.author, used)
            if source.kind in _PEOPLE:
                secrets |= telling_parts(source.title, used)
    for capture in _confidential_captures(dossier):
        secrets |= {capture.file_name, capture.final_url}
    return tuple(sorted({s.strip() for s in secrets if s.strip()}, key=lambda s: (-len(s), s)))


def _named_people(dossier: Dossier) -> frozenset[str]:
    """Return the names of the people among confidential sources and their authors."""
    hidden = [source for source in dossier.sources.values() if source.confidential]
    authors = {author for source in hidden for author in authors_of(source.author)}
    return frozenset(authors | {source.title for source in hidden if source.kind in _PEOPLE})


def _masker(
    dossier: Dossier, language: Language, *, but: Container[str] = (), opening: bool = True, people: bool = False
) -> Callable[[str], str]:
    """Return what masks words; ``but`` some secrets, or of ``people`` alone: a paper's publisher may be ours, too."""
    names = _named_people(dossier)
    secrets = (s for s in secrets_of(dossier) if s.casefold() not in but and (not people or s in names))
    pattern = pattern_of(secrets, people=_named_people(dossier))
    words, genitive = say("source.known", language), say("source.known-genitive", language)
    return replacing(pattern, words, genitive=genitive, opening=opening)


def _confidential(source: str, dossier: Dossier) -> bool:
    known = dossier.sources.get(source)
    return known is not None and known.confidential


def _confidential_captures(dossier: Dossier) -> tuple[Capture, ...]:
    hashes = {
        item.capture
        for items in dossier.evidence.values()
        for item in items
        if item.capture and _confidential(item.source, dossier)
    }
    return tuple(dossier.captures[name] for name in sorted(hashes) if name in dossier.captures)


def _captures(dossier: Dossier, mask: Callable[[str], str], *, public: bool) -> Mapping[str, Capture]:
    hidden = {capture.sha256 for capture in _confidential_captures(dossier)}
    kept: dict[str, Capture] = {}
    for name, capture in dossier.captures.items():
        if name not in hidden:
            kept[name] = capture
        elif not public:
            kept[name] = replace(capture, file_name="", final_url="", text=mask(capture.text))
    return kept


def _people(dossier: Dossier) -> dict[str, str]:
    """Number the confidential people, so that two talks with one of them stay one voice without the name."""
    names = [s.title.casefold() for s in dossier.sources.values() if s.confidential and s.title and s.kind in _PEOPLE]
    return {name: f"person {number}" for number, name in enumerate(dict.fromkeys(names))}


def _sources(dossier: Dossier, mask: Callable[[str], str], language: Language) -> Mapping[str, Source]:
    """Return the sources, the confidential ones without anything that names them."""
    people, shared, same = _people(dossier), _shared_names(dossier), _same_sources(dossier)

    def own(source: Source, words: str) -> str:
        """Leave an open document's title and publisher as they are where another source's only read the same."""
        kept = source.id not in same and source.kind not in _PEOPLE and words.strip().casefold() in shared
        return words if kept else mask(words)

    in_address = _masker(
        dossier, language, but=shared, opening=False
    )  # whose publisher's name a page's address may hold

    def address(source: Source) -> str:
        open_page = source.kind is SourceKind.WEB and source.id not in same
        return (in_address if open_page else mask)(source.location)

    return {name: _source(source, mask, own, address, people) for name, source in dossier.sources.items()}


def _shared_names(dossier: Dossier) -> frozenset[str]:
    """Return the titles and publishers of confidential documents that others may bear too, folded."""
    hidden = [one for one in dossier.sources.values() if one.confidential]
    people = {one.title.strip().casefold() for one in hidden if one.kind in _PEOPLE}
    documents = [one for one in hidden if one.kind not in _PEOPLE]
    words = {words.strip().casefold() for one in documents for words in (one.title, one.publisher)}
    return frozenset(words - people - {""})


def _same_sources(dossier: Dossier) -> frozenset[str]:
    """Return the ids of open sources that are a confidential one once more: its address, file name or bytes."""
    hidden = {one.location.strip().casefold() for one in dossier.sources.values() if one.confidential} - {""}
    bytes_of = {capture.sha256 for capture in _confidential_captures(dossier)}
    cited = {item.source for items in dossier.evidence.values() for item in items if item.capture in bytes_of}
    at_once = {one.id for one in dossier.sources.values() if one.location.strip().casefold() in hidden}
    return frozenset(cited | at_once)


def _source(
    source: Source,
    mask: Callable[[str], str],
    own: Callable[[Source, str], str],
    address: Callable[[Source], str],
    people: Mapping[str, str],
) -> Source:
    if source.confidential:
        group = source.group or people.get(source.title.casefold(), "")  # says that two are one, never who
        return Source(id=source.id, kind=source.kind, title="", grade=source.grade, confidential=True, group=group)
    return replace(
        source,
        title=own(source, source.title),
        location=address(source),
        publisher=own(source, source.publisher),
        role=mask(source.role),
        author=mask(source.author),
        citation=mask(source.citation),
    )


def _evidence(
    item: Evidence, dossier: Dossier, mask: Callable[[str], str], amid: Callable[[str], str], *, public: bool
) -> Evidence:
    if public:
        kept = replace(item, note="")
        if _confidential(item.source, dossier):
            return replace(kept, capture="", passage=None, locator="", facts=())
        return kept if item.capture else replace(kept, facts=())
    passage = item.passage
    if passage:
        passage = replace(passage, exact=amid(passage.exact), prefix=amid(passage.prefix), suffix=amid(passage.suffix))
    hidden = _confidential(item.source, dossier)
    facts = () if hidden and not item.capture else item.facts  # they stand in the note
    return replace(
        item, note="" if hidden else mask(item.note), facts=facts, passage=passage, locator=amid(item.locator)
    )


def _claim(claim: Claim, mask: Callable[[str], str], *, public: bool) -> Claim:
    claim = replace(claim, verdicts=tuple(_verdict(verdict, mask) for verdict in claim.verdicts))
    if public:
        return replace(claim, queries=(), workflow=Workflow.NONE, assigned="")
    return replace(claim, queries=tuple(_query(query, mask) for query in claim.queries))


def _verdict(verdict: Verdict, mask: Callable[[str], str]) -> Verdict:
    return replace(verdict, reason=mask(verdict.reason), correction=mask(verdict.correction))


def _query(query: Query, mask: Callable[[str], str]) -> Query:
    return replace(query, text=mask(query.text), answer=mask(query.answer))


def _entry(entry: HistoryEntry, mask: Callable[[str], str]) -> HistoryEntry:
    return replace(entry, before=mask(entry.before), after=mask(entry.after))


def _tellable(dossier: Dossier) -> Iterator[Finding]:
    """Yield the findings, but none that says what a confidential person said: words, a figure, a yes or no."""
    notes = {
        item.id
        for items in dossier.evidence.values()
        for item in items
        if not item.capture and _confidential(item.source, dossier)
    }
    for finding in dossier.findings:
        if not any(place.evidence in notes for place in finding.places):
            yield finding


def _finding(finding: Finding, dossier: Dossier, mask: Callable[[str], str]) -> Finding:
    hidden = {item.id for items in dossier.evidence.values() for item in items if _confidential(item.source, dossier)}

    def place(one: FindingPlace) -> FindingPlace:
        if not one.evidence:
            return one
        return replace(one, text=mask(one.text), source="" if one.evidence in hidden else mask(one.source))

    return replace(
        finding,
        places=tuple(place(one) for one in finding.places),
        details={name: mask(words) for name, words in finding.details.items()},
    )
