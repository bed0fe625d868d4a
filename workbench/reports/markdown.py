"""The report as Markdown: readable as it is, and harmless when rendered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from workbench.reports.building import build
from workbench.reports.markdown_tables import Cell, cells, table
from workbench.reports.words import counted, listed, one_line, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from workbench.errors import Language
    from workbench.model.dossier import Dossier
    from workbench.reports.options import Options
    from workbench.reports.view import (
        BlockView,
        ClaimView,
        EvidenceView,
        MarginMark,
        QueryView,
        ReportView,
        Run,
        SourceView,
        Stretch,
        VerdictView,
    )

_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>#|~&!])")
_ESCAPE: Final = r"\\\1"
_MARKS: Final = {"gone": "~~", "new": "**"}
_LINE_START: Final = re.compile(r"^(?:([-+=:])|(\d+)(?=[.)](?:\s|$)))")


def write(dossier: Dossier, options: Options) -> bytes:
    """Return the report as UTF-8 Markdown (CommonMark with tables); foreign words are escaped."""
    view = build(dossier, options)
    return (_Page(view, options.language).text() + "\n").encode("utf-8", "replace")


def escaped(text: str) -> str:
    """Return one line of text that renders as itself within a line."""
    return _SPECIAL.sub(_ESCAPE, one_line(text))


def opening(text: str) -> str:
    """Return one line of text that renders as itself where a line or list item begins."""
    return _LINE_START.sub(lambda m: f"\\{m[1]}" if m[1] else f"{m[2]}\\", escaped(text))


def _paragraphs(text: str) -> str:
    return "\n\n".join(opening(part) for part in text.splitlines() if part.strip())


def _marked(one: Stretch) -> str:
    """Return words of a correction, struck or in bold, with the blanks at their edges."""
    mark = _MARKS.get(one.change, "")
    return f"{mark}{_SPECIAL.sub(_ESCAPE, one.words)}{mark}"


class _Page:
    """Writes one report, section by section."""

    def __init__(self, view: ReportView, language: Language) -> None:
        self._view = view
        self._language = language

    def _say(self, key: str, /, **details: object) -> str:
        return words(key, self._language, **details)

    def text(self) -> str:
        made: dict[str, Callable[[], str]] = {
            "article": self._article,
            "claims": self._claims,
            "unseen": self._unseen,
            "corrections": self._corrections,
            "queries": self._queries,
            "sources": self._sources,
        }
        parts = [made[part]() for part in self._view.parts]
        foot = _paragraphs(self._view.imprint)
        sections = (escaped(self._view.house), self._head(), self._summary(), *parts, self._journal(), foot)
        return "\n\n".join(section for section in sections if section)

    def _article(self) -> str:
        return "\n\n".join((f"## {self._say('article')}", *self._blocks()))

    def _claims(self) -> str:
        entries = [self._claim(claim) for claim in self._view.claims] or [self._say("none-claims")]
        return "\n\n".join(part for part in (f"## {self._say('claims')}", *entries, self._gone()) if part)

    def _head(self) -> str:
        view = self._view
        meta = f"{view.checked_by} · {self._say('as-of')} {view.as_of}" if view.as_of else view.checked_by
        parts = [
            f"# {opening(view.title)}",
            f"{self._say('title')} · {view.draft} · {view.audience}",
            opening(view.byline),
            escaped(meta),
        ]
        return "\n\n".join(part for part in parts if part)

    def _summary(self) -> str:
        view = self._view
        rows = [f"| {escaped(row.label)} | {escaped(row.text)} |" for row in view.summary]
        table = "\n".join(("| | |", "|---|---|", *rows))
        parts = [f"## {self._say('summary')}", f"**{view.statement}**", view.left_out, table, self._say("limits")]
        return "\n\n".join(part for part in parts if part)

    def _blocks(self) -> Iterator[str]:
        """Yield the article's blocks, the rows of a table as one."""
        rows: list[list[Cell]] = []
        head = -1
        for block in self._view.blocks:
            if rows and (block.kind != "table" or block.begins):
                yield table(rows, head)
                rows, head = [], -1
            if block.kind == "table":
                head = len(rows) if block.heads else head
                rows += cells(block, self._words)
            else:
                yield self._block(block)
        if rows:
            yield table(rows, head)

    def _block(self, block: BlockView) -> str:
        text = "".join(self._run(run) for run in block.runs).strip().replace("****", "")
        if block.kind == "heading":
            return f"{'#' * min(6, block.level + 2)} {text}"
        if block.kind == "list_item":
            return f"- {text}"
        if block.kind == "picture":
            return f"*{text}*"
        return f"> {text}" if block.kind == "quote" else text

    def _run(self, run: Run) -> str:
        return self._words("".join(piece.text for piece in run.pieces).replace("\n", " "), run, run.starting)

    def _words(self, raw: str, run: Run, starting: Iterable[MarginMark]) -> str:
        """Return words of a run, behind the marks of the claims that start with them."""
        inner = escaped(raw) if run.claim else opening(raw)
        lead, tail = raw[: len(raw) - len(raw.lstrip())], raw[len(raw.rstrip()) :]
        marks = "".join(f"[{mark.number}](#c{mark.number}) " for mark in starting)
        if not run.claim or not inner:
            return f"{lead}{marks}{inner}{tail if inner else ''}"
        return f"{lead}{marks}**{inner}**{tail}"

    def _link(self, number: int) -> str:
        return f"[{self._say('claim', n=number)}](#c{number})"

    def _claim(self, claim: ClaimView) -> str:
        heading = f'### <a id="c{claim.number}"></a>{self._say("claim", n=claim.number)}: {escaped(claim.words)}'
        parts = [heading, *(f"*{escaped(remark)}*" for remark in claim.remarks), f"> {opening(claim.text)}"]
        parts.append(self._facts(claim))
        parts += [self._verdict(verdict) for verdict in claim.verdicts] or [self._say("no-verdict")]
        if claim.verdicts:
            signed = f"{self._say('signed')}: {escaped('; '.join(claim.signed))}"
            parts.append(signed if claim.signed else self._say("unsigned"))
        parts.append(self._items("findings", (opening(text) for text in claim.findings)))
        evidence = [self._evidence(item) for item in claim.evidence] or [self._say("no-evidence")]
        parts.append(self._items("evidence", evidence))
        parts += [escaped(claim.voices), escaped(claim.second)]
        parts.append(self._items("queries", (self._query(query) for query in claim.queries)))
        parts.append(self._items("earlier", (self._earlier(verdict) for verdict in claim.earlier)))
        return "\n\n".join(part for part in parts if part)

    def _items(self, key: str, items: Iterable[str]) -> str:
        lines = [f"- {item}" for item in items]
        return f"**{self._say(key)}**\n\n" + "\n".join(lines) if lines else ""

    def _facts(self, claim: ClaimView) -> str:
        if not claim.facts:
            return ""
        names = [self._say(key) for key in ("number", "fact", "kind", "value", "state")]
        lines = [f"| {' | '.join(names)} |", "|---|---|---|---|---|"]
        for fact in claim.facts:
            kind = ", ".join(part for part in (fact.kind, fact.speaker) if part)
            state = ", ".join(part for part in (fact.state_words, fact.decided) if part)
            cells = (str(fact.number), fact.text, kind, fact.value, state)
            lines.append(f"| {' | '.join(escaped(cell) for cell in cells)} |")
        return "\n".join(lines)

    def _verdict(self, verdict: VerdictView) -> str:
        parts = [f"**{self._say('reason')}:** {_paragraphs(verdict.reason)}" if verdict.reason else ""]
        if verdict.correction:
            parts.append(f"**{self._say('correction')}:** {escaped(verdict.correction)}")
        parts.append(f"{self._say('verdict')} {escaped(verdict.words)}: {escaped(verdict.given)}")
        return "\n\n".join(part for part in parts if part)

    def _earlier(self, verdict: VerdictView) -> str:
        said = f"{verdict.words} ({verdict.remark}): {verdict.reason}"
        correction = f" → {verdict.correction}" if verdict.correction else ""
        return escaped(f"{said}{correction} · {verdict.given}")

    def _evidence(self, item: EvidenceView) -> str:
        number = f"\\[{item.source_number}\\] " if item.source_number else ""
        details = (item.stance_words, item.grade, item.locator, item.speaks_of, item.captured, item.attached)
        line = f"{number}**{escaped(item.source)}**: " + " · ".join(escaped(part) for part in details if part)
        if item.passage:
            line += (
                f"\n  > {item.before and escaped(item.before) + ' '}**{escaped(item.passage)}** {escaped(item.after)}\n"
            )
        if item.note:
            line += f"\n  {self._say('note')}: {escaped(item.note)}"
        return line + (f"\n  SHA-256 `{item.sha256}`" if item.sha256 else "")

    def _query(self, query: QueryView) -> str:
        answer = f"{self._say('answer')}: {escaped(query.answer)}" if query.answer else self._say("unanswered")
        return f"{opening(query.text)} ({escaped(query.asked)}) – {answer}"

    def _gone(self) -> str:
        entries = [self._claim(claim) for claim in self._view.gone]
        return "\n\n".join((f"## {self._say('gone')}", *entries)) if entries else ""

    def _unseen(self) -> str:
        lines = [f"- {opening(sentence.text)}" for sentence in self._view.unseen]
        head = f"## {self._say('unseen')}\n\n{self._say('unseen-note')}\n\n"
        return head + "\n".join(lines) if lines else ""

    def _corrections(self) -> str:
        lines = [
            f"- {self._link(c.claim)}: {''.join(map(_marked, c.changed))}{_SPECIAL.sub(_ESCAPE, c.bracketed)}"
            for c in self._view.corrections
        ]
        return f"## {self._say('corrections')}\n\n" + ("\n".join(lines) or self._say("none-corrections"))

    def _queries(self) -> str:
        lines = [f"- {self._link(q.claim)}: {self._query(q)}" for q in self._view.queries]
        return f"## {self._say('queries')}\n\n" + "\n".join(lines) if lines else ""

    def _sources(self) -> str:
        lines = [self._source(source) for source in self._view.sources]
        return f"## {self._say('sources')}\n\n" + ("\n".join(lines) or self._say("none-sources"))

    def _source(self, source: SourceView) -> str:
        details = " · ".join(escaped(part) for part in (source.kind, source.details, source.grade) if part)
        line = f"{source.number}. **{escaped(source.title)}**" + (f" · {details}" if details else "")
        if source.location:
            line += f"\n   {escaped(source.location)}"
        for capture in source.captures:
            line += f"\n   {self._say('captured', at=escaped(capture.at))}, SHA-256 `{capture.sha256}`"
        if source.kin:
            line += f"\n   {escaped(source.kin)}"
        if source.archived:
            line += f"\n   {escaped(source.archived_words)}: {escaped(source.archived)}"
        if source.claims:
            which = listed(source.claims, self._language)
            line += f"\n   {counted('claims-which', len(source.claims), self._language, which=which)}"
        return line

    def _journal(self) -> str:
        heads = [
            f"- {escaped(self._say('head', origin=h.origin))} ({h.entries}): `{h.hash}`" for h in self._view.heads
        ] or [f"- {self._say('no-heads')}"]
        heads.append(f"- {self._say('draft-hash')}: `{self._view.draft_sha256}`")
        notes = f"{self._say('journal-note')} {self._say('names-note')}"
        return f"## {self._say('journal')}\n\n{notes}\n\n" + "\n".join(heads)
