"""Files that would reach out: for another file, a server, a program. Each is refused, or read and nothing is obeyed."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

from tests.intake.made import WORDS, W, bare_pdf, docx, odt, para, rtf, run, shown_at, with_parts, xlsx

if TYPE_CHECKING:
    from collections.abc import Callable

    Case = tuple[Callable[[], bytes], str, set[str]]

_READ = {"read"}
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NOBODY = "http://127.0.0.1:9"
_SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'
_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
_SVG_BOMB = f'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY l0 "haha">{_LAUGHS}]>' + _SVG.format("<text>&l9;</text>")
_UNKNOWN = {"file-kind-unknown"}


def _outside(kind: str, target: str) -> str:
    """Return a part's relations: one of a kind, to somewhere outside the package."""
    link = f'Id="x" Type="{_RELATION}/{kind}" TargetMode="External" Target="{target}"'
    return f"<Relationships><Relationship {link}/></Relationships>"


def _pdf(trailer: str) -> Callable[[], bytes]:
    return lambda: bare_pdf([shown_at(72, 700, "Text")], trailer=trailer)


def _page(inner: str, head: str = "") -> Callable[[], bytes]:
    return f"<html><head>{head}</head><body><p>Text von hier</p>{inner}</body></html>".encode


def _mail(headers: str, body: str = "") -> Callable[[], bytes]:
    return lambda: f"From: a@b.de\nSubject: x\nMIME-Version: 1.0\n{headers}\n\n{body}".replace("\n", "\r\n").encode()


_ATTACHED = """--b
Content-Type: text/plain

Text
--b
Content-Type: application/pdf; name="../../../etc/passwd"
Content-Disposition: attachment; filename="../../../../tmp/evil"
Content-Transfer-Encoding: base64

AAAA
--b--
"""
_SCRIPT = f'<script src="{_NOBODY}/x.js"></script><script>document.write("haha" + "hahaha")</script>'
_REFRESH = '<meta http-equiv="refresh" content="0;url=file:///etc/passwd">'
_LOADED = f'<img src="{_NOBODY}/p.png"><iframe src="file:///etc/passwd"></iframe><object data="file:///etc/passwd">'
_SHEET = "xl/externalLinks/externalLink1.xml"
_FORMULA = '<sheetData><row r="1"><c r="A1"><f>WEBSERVICE("{}")</f><v>7</v></c></row></sheetData>'
_S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

REACHING: dict[str, Case] = {
    "svg with a script": (lambda: _SVG.format("<script>alert(1)</script>").encode(), "a.svg", _UNKNOWN),
    "svg of another file": (
        lambda: _SVG.format(f'<image xlink:href="{_NOBODY}/x"/><use href="file:///etc/passwd#a"/>').encode(),
        "a.svg", _UNKNOWN,
    ),
    "svg that laughs": (_SVG_BOMB.encode, "a.svg", _UNKNOWN),
    "sheet linked to another": (
        lambda: with_parts(
            xlsx({"A": [[WORDS]]}),
            {_SHEET: f"<externalLink {_S}/>", "xl/externalLinks/_rels/externalLink1.xml.rels": _outside("x", _NOBODY)},
        ),
        "a.xlsx", _READ,
    ),
    "sheet that asks the web": (
        lambda: with_parts(
            xlsx({"A": [["x"]]}),
            {"xl/worksheets/sheet1.xml": f"<worksheet {_S}>{_FORMULA.format(_NOBODY)}</worksheet>"},
        ),
        "a.xlsx", _READ,
    ),
    "template of a server": (
        lambda: docx(
            para(WORDS),
            {
                "word/settings.xml": f'<w:settings xmlns:w="{W}"><w:attachedTemplate/></w:settings>',
                "word/_rels/settings.xml.rels": _outside("attachedTemplate", f"{_NOBODY}/evil.dotm"),
            },
        ),
        "a.docx", _READ,
    ),
    "Word with macros": (
        lambda: docx(para(WORDS), {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0", "word/embeddings/oleObject1.bin": b"x"}),
        "a.docm", _READ,
    ),
    "Word that takes in a file": (
        lambda: docx(
            '<w:altChunk xmlns:r="r" r:id="x"/>' + para(WORDS),
            {"word/_rels/document.xml.rels": _outside("aFChunk", "file:///etc/passwd")},
        ),
        "a.docx", _READ,
    ),
    "Word with INCLUDETEXT": (
        lambda: docx(para(f'<w:r><w:instrText>INCLUDETEXT "/etc/passwd"</w:instrText></w:r>{run(WORDS)}')),
        "a.docx", _READ,
    ),
    "Word with XInclude": (
        lambda: docx(
            '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'
            + para(WORDS)
        ),
        "a.docx", _READ,
    ),
    "picture from a server": (
        lambda: odt(
            '<text:p>Text</text:p><draw:frame><draw:image xmlns:xlink="http://www.w3.org/1999/xlink" '
            f'xlink:href="{_NOBODY}/x.png"/></draw:frame>'
        ),
        "a.odt", _READ,
    ),
    "rtf with a linked object": (
        lambda: rtf(
            '{\\object\\objautlink{\\*\\objdata 0105}}{\\field{\\*\\fldinst INCLUDEPICTURE "' + _NOBODY + '"}}Text'
        ),
        "a.rtf", _READ,
    ),
    "pdf with a file inside": (
        _pdf("/Names << /EmbeddedFiles << /Names [(evil.exe) << /F (../../evil.exe) /EF << >> >>] >> >>"),
        "a.pdf", _READ,
    ),
    "pdf that starts a program": (_pdf("/OpenAction << /S /Launch /F (/bin/sh) >>"), "a.pdf", _READ),
    "pdf that sends a form": (_pdf(f"/OpenAction << /S /SubmitForm /F ({_NOBODY}) >>"), "a.pdf", _READ),
    "page that goes to a file": (_page("", _REFRESH), "a.html", _READ),
    "page based elsewhere": (_page('<a href="x">x</a>', f'<base href="{_NOBODY}/">'), "a.html", _READ),
    "page that loads": (_page(_LOADED), "a.html", _READ),
    "page with scripts": (_page(_SCRIPT), "a.html", _READ),
    "mail with names that climb": (
        _mail('Content-Type: multipart/mixed; boundary="b"', _ATTACHED), "a.eml", _READ
    ),
    "mail whose body lies elsewhere": (
        _mail('Content-Type: message/external-body; access-type=local-file; name="/etc/passwd"'), "a.eml", _READ
    ),
    "table of formulas": (
        lambda: b'a;b\n=HYPERLINK("http://127.0.0.1:9/");=cmd|\' /C calc\'!A0\n', "a.csv", _READ
    ),
    "Markdown with links": (
        lambda: b"# T\n\n![x](file:///etc/passwd) [a](javascript:alert(1)) <script>x</script> Text\n", "a.md", _READ
    ),
    "truncated gz": (lambda: gzip.compress(WORDS.encode() * 99)[:-20], "a.gz", _UNKNOWN),
    "truncated gz as text": (lambda: gzip.compress(WORDS.encode() * 99)[:-20], "a.txt", {"file-binary"}),
    "gz bomb": (lambda: gzip.compress(bytes(32 << 20)), "a.txt.gz", _UNKNOWN),
}  # fmt: skip
