"""Files made to hurt: each by a few lines, with its name and the codes of the sentences that may answer it.

``READ`` among the codes means that the file may be read: its words are harmless once nothing in it is obeyed.
"""

from __future__ import annotations

import base64
import io
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

from tests.intake import made
from tests.intake.made import WORDS, bare_pdf, docx, odt, para, rtf, shown_at, with_parts, xlsx, zipped
from tests.intake.reaching import REACHING

if TYPE_CHECKING:
    from collections.abc import Callable

READ = "read"
Case = tuple["Callable[[], bytes]", str, set[str]]

_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
LAUGHS = f'<!DOCTYPE w [<!ENTITY l0 "haha">{_LAUGHS}]>'
OUTSIDE = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
_S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504
_FLAGS, _METHOD, _SIZE = 8, 10, 24  # places in a central directory's entry


def central(package: bytes, place: int, value: bytes) -> bytes:
    """Return a zip file whose central directory says something else about each part."""
    out, at = bytearray(package), 0
    while (at := out.find(b"PK\x01\x02", at)) >= 0:
        out[at + place : at + place + len(value)] = value
        at += 4
    return bytes(out)


def many_names(count: int) -> bytes:
    """Return a Word document among a great many empty parts."""
    out = io.BytesIO(docx(para(WORDS)))
    with zipfile.ZipFile(out, "a") as package:
        for number in range(count):
            package.writestr(f"x/{number}", b"")
    return out.getvalue()


def ratio_bomb() -> bytes:
    """Return a Word document of sixty megabytes of spaces."""
    return docx(para(WORDS) + " " * (60 << 20))


def nested_zip(levels: int) -> bytes:
    """Return a zip file in a zip file in a zip file."""
    content = b"0" * 10_000
    for level in range(levels):
        content = zipped({f"{level}-{twin}.zip": content for twin in range(4)})
    return content


def sheet(inner: str, prolog: str = "") -> bytes:
    """Return a workbook whose sheet was written by hand."""
    words = f"{prolog}<worksheet {_S}>{inner}</worksheet>"
    return with_parts(xlsx({"A": [[WORDS]]}), {"xl/worksheets/sheet1.xml": words})


def cell(place: str, row: str) -> bytes:
    """Return a workbook with one cell at a place."""
    return sheet(f'<sheetData><row r="{row}"><c r="{place}"><v>7</v></c></row></sheetData>')


def locked_pdf() -> bytes:
    """Return a PDF behind a password nobody knows."""
    key = "<" + "41" * 32 + ">"
    words = f"/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O {key} /U {key} /P -4 >>"
    return bare_pdf([shown_at(72, 700, "geheim")], trailer=words)


def looping_xref() -> bytes:
    """Return a PDF whose cross-reference table names itself as the one before."""
    first = bare_pdf([shown_at(72, 700, "Text")])
    place = first.rindex(b"xref\n0")
    return first.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % place)


def looping_pages() -> bytes:
    """Return a PDF whose tree of pages is its own child."""
    return bare_pdf(["q"]).replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]")


def flate_bomb() -> bytes:
    """Return a PDF whose page unpacks to a quarter of a gigabyte."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" q Q" * (1 << 20)) for _ in range(64)) + packer.flush()
    head = bare_pdf(["@@"])
    stream = b"<< /Filter /FlateDecode /Length %d >>\nstream\n%b\nendstream" % (len(packed), packed)
    return head.replace(b"<< /Length 2 >>\nstream\n@@\nendstream", stream)


def png(width: int, height: int, extra: bytes = b"") -> bytes:
    """Return a PNG that says it is so large and has hardly any bytes."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    text = chunk(b"zTXt", b"k\0\0" + extra) if extra else b""
    end = chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + text + end


def looping_tiff() -> bytes:
    """Return a TIFF whose directory follows itself."""
    return b"II*\0\x08\0\0\0" + struct.pack("<HHHIII", 1, 256, 3, 1, 64, 8)


def nested_mail(levels: int, kind: str) -> bytes:
    """Return a mail of parts in parts, or of mails in mails."""
    head = b"From: a@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
    if kind == "message":
        return head + b"Content-Type: message/rfc822\r\n\r\n" * levels + b"\r\nEnde\r\n"
    parts = (b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(levels))
    return head + b"".join(parts) + b"\r\nEnde\r\n"


def wide_mail(parts: int) -> bytes:
    """Return a mail of a great many parts beside each other."""
    head = b'From: a@example.org\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'
    return head + b"--b\r\nContent-Type: multipart/x\r\n\r\nx\r\n" * parts + b"--b--\r\n"


def utf16_doctype() -> bytes:
    """Return a Word document whose DOCTYPE hides in UTF-16."""
    words = f'<?xml version="1.0" encoding="UTF-16"?>{LAUGHS}<w:document xmlns:w="{made.W}">&l9;</w:document>'
    return docx("", {"word/document.xml": words.encode("utf-16")})


def half(name: str) -> Callable[[], bytes]:
    """Return what is left of a sound file whose download broke off."""

    def cut() -> bytes:
        content = (made.every_kind() | made.every_image())[name]
        return content[: len(content) * 2 // 3]

    return cut


_DOCTYPE = {"document-type-forbidden"}
_DAMAGED = {"file-damaged"}
_LARGE = {"archive-too-large"}
_DEEP = {"file-too-deep"}
_RELS = "word/_rels/document.xml.rels"
_TEMPLATE = (
    '<Relationships><Relationship Id="r" TargetMode="External" Type="t" Target="http://127.0.0.1:9/x"/></Relationships>'
)

_OUTSIDE_MAIN = '<r><r Type="/officeDocument" Target="../../etc/passwd"/></r>'


def book(name: str, part: str) -> bytes:
    """Return a workbook with one more part."""
    return with_parts(xlsx({"A": [["x"]]}), {name: part})


_SVG_LAUGHS = LAUGHS.replace("DOCTYPE w", "DOCTYPE svg")
_SVG = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://127.0.0.1:9/svg.dtd"><svg/>'


PACKAGES: dict[str, Case] = {
    "ratio bomb": (ratio_bomb, "a.docx", _LARGE),
    "10,001 parts": (lambda: many_names(10_001), "a.docx", _LARGE),
    "parts of 4 GB, so it says": (lambda: central(docx(para(WORDS)), _SIZE, b"\xfe\xff\xff\xff"), "a.docx", _LARGE),
    "parts of 1 byte, so it says": (lambda: central(docx(para(WORDS)), _SIZE, b"\1\0\0\0"), "a.docx", _DAMAGED),
    "zip in zip in zip": (lambda: nested_zip(5), "a.docx", {"archive-no-document"}),
    "document in a zip": (lambda: zipped({"a.docx": docx(para(WORDS))}), "a.zip", {"archive-no-document"}),
    "empty zip": (lambda: zipped({}), "a.docx", {"archive-no-document"}),
    "zip's mark only": (lambda: b"PK\x03\x04" * 8, "a.docx", _DAMAGED),
    "truncated docx": (half("a.docx"), "a.docx", _DAMAGED),
    "truncated odt": (half("a.odt"), "a.odt", _DAMAGED),
    "truncated xlsx": (half("a.xlsx"), "a.xlsx", _DAMAGED),
    "encrypted parts": (lambda: central(docx(para(WORDS)), _FLAGS, b"\1\0"), "a.docx", {"file-encrypted"}),
    "encrypted OOXML": (lambda: _OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", {"file-encrypted"}),
    "encrypted ODT": (
        lambda: odt("", {"META-INF/manifest.xml": "<m><encryption-data/></m>"}), "a.odt", {"file-encrypted"}
    ),
    "old Word": (lambda: _OLE + b"WordDocument", "a.doc", {"file-old-office"}),
    "unknown packing": (lambda: central(docx(para(WORDS)), _METHOD, b"\x63\0"), "a.docx", _DAMAGED),
    "wrong checksum": (lambda: central(docx(para(WORDS)), 16, b"\0\0\0\0"), "a.docx", _DAMAGED),
    "DOCTYPE in docx": (lambda: docx(para(WORDS), prolog="<!DOCTYPE w>"), "a.docx", _DOCTYPE),
    "laughs in docx": (lambda: docx(para("&l9;"), prolog=LAUGHS), "a.docx", _DOCTYPE),
    "outside entity in docx": (lambda: docx(para("&x;"), prolog=OUTSIDE), "a.docx", _DOCTYPE),
    "laughs in UTF-16": (utf16_doctype, "a.docx", _DOCTYPE),
    "DOCTYPE in comments": (lambda: docx(para(WORDS), {"word/comments.xml": f"{LAUGHS}<c/>"}), "a.docx", _DOCTYPE),
    "DOCTYPE in styles": (lambda: docx(para(WORDS), {"word/styles.xml": f"{OUTSIDE}<c/>"}), "a.docx", _DOCTYPE),
    "laughs in odt": (lambda: odt("<text:p>&l9;</text:p>", prolog=LAUGHS), "a.odt", _DOCTYPE),
    "DOCTYPE in meta.xml": (lambda: odt("<text:p>x</text:p>", {"meta.xml": f"{OUTSIDE}<m/>"}), "a.odt", _DOCTYPE),
    "laughs in a sheet": (lambda: sheet("<sheetData/>", LAUGHS), "a.xlsx", _DOCTYPE),
    "laughs in a sheet under another name": (lambda: book("xl/a.dat", f"{LAUGHS}<w/>"), "a.xlsx", _DOCTYPE),
    "laughs in what seems a picture": (lambda: book("xl/media/a.svg", f"{_SVG_LAUGHS}<w/>"), "a.xlsx", _DOCTYPE),
    "a picture that names its type": (lambda: book("xl/media/a.svg", _SVG), "a.xlsx", {READ}),
    "DOCTYPE in shared strings": (
        lambda: with_parts(xlsx({"A": [["x"]]}), {"xl/sharedStrings.xml": f"{OUTSIDE}<sst {_S}/>"}), "a.xlsx", _DOCTYPE
    ),
    "template elsewhere": (lambda: docx(para(WORDS), {_RELS: _TEMPLATE}), "a.docx", {READ}),
    "names with ../": (lambda: docx(para(WORDS), {"../../../tmp/evil": "x", "/etc/evil": "x"}), "a.docx", {READ}),
    "main part outside": (
        lambda: zipped({"_rels/.rels": _OUTSIDE_MAIN, "word/document2": ""}),
        "a.docx", _DAMAGED,
    ),
    "deep docx": (lambda: docx("<w:p>" * 5000 + "</w:p>" * 5000), "a.docx", _DEEP),
    "deep odt": (lambda: odt("<text:p>" * 5000 + "</text:p>" * 5000), "a.odt", _DEEP),
    "no XML": (lambda: docx("", {"word/document.xml": b"\0\1\2 no XML"}), "a.docx", _DAMAGED),
    "no body": (lambda: zipped({"content.xml": "<c/>", "META-INF/manifest.xml": ""}), "a.odt", {"archive-no-document"}),
    "a million rows declared": (
        lambda: sheet('<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>'),
        "a.xlsx", {READ},
    ),
    "one cell at the far end": (lambda: cell("XFD1048576", "1048576"), "a.xlsx", {"table-too-large"}),
    "a row without end": (lambda: cell("A99999999999", "99999999999"), "a.xlsx", {"table-too-large", "file-damaged"}),
    "a string that is none": (
        lambda: sheet('<sheetData><row r="1"><c r="A1" t="s"><v>999</v></c></row></sheetData>'), "a.xlsx", _DAMAGED
    ),
}  # fmt: skip

PAGES: dict[str, Case] = {
    "10,000 pages": (lambda: bare_pdf(["q"], kids=10_000), "a.pdf", {"too-many-pages"}),
    "xref without end": (looping_xref, "a.pdf", {READ, "file-damaged"}),
    "pages in a circle": (looping_pages, "a.pdf", {READ, "file-damaged"}),
    "truncated pdf": (half("a.pdf"), "a.pdf", _DAMAGED),
    "encrypted pdf": (locked_pdf, "a.pdf", {"file-encrypted"}),
    "header only": (lambda: b"%PDF-1.7\n%%EOF\n", "a.pdf", _DAMAGED),
    "a page as wide as the sky": (
        lambda: bare_pdf([shown_at(72, 700, "Text")]).replace(b"595 842", b"9e9 9e9"), "a.pdf", {READ}
    ),
    "a script to run": (
        lambda: bare_pdf([shown_at(72, 700, "Text")], trailer="/OpenAction << /S /JavaScript /JS (app.alert) >>"),
        "a.pdf", {READ},
    ),
    "a million open brackets": (lambda: bare_pdf(["q " * 500_000 + "[" * 500_000]), "a.pdf", {READ}),
    "png of 50,000 by 50,000": (lambda: png(50_000, 50_000), "a.png", {"image-too-large"}),
    "huge png": (lambda: png(100_000, 100_000), "a.png", {"image-too-large"}),
    "long thin png": (lambda: png(1_000_000, 1), "a.png", {"image-too-large"}),
    "png that lacks its picture": (lambda: png(5000, 5000), "a.png", _DAMAGED),
    "text bomb in png": (lambda: png(8, 8, zlib.compress(b"x" * (200 << 20))), "a.png", _DAMAGED | {READ}),
    "truncated png": (half("a.png"), "a.png", _DAMAGED),
    "truncated jpg": (half("a.jpg"), "a.jpg", _DAMAGED),
    "truncated gif": (half("a.gif"), "a.gif", _DAMAGED),
    "truncated webp": (half("a.webp"), "a.webp", _DAMAGED),
    "truncated tiff": (half("a.tiff"), "a.tiff", _DAMAGED),
    "truncated bmp": (half("a.bmp"), "a.bmp", _DAMAGED),
    "tiff in a circle": (looping_tiff, "a.tiff", _DAMAGED),
    "huge gif": (lambda: b"GIF89a\xff\xff\xff\xff\0\0\0;", "a.gif", _DAMAGED | {"image-too-large"}),
}  # fmt: skip

TEXTS: dict[str, Case] = {
    "deep rtf": (lambda: rtf("{" * 100_000 + "x" + "}" * 100_000), "a.rtf", _DEEP),
    "truncated rtf": (half("a.rtf"), "a.rtf", _DAMAGED),
    "rtf with bad unicode": (lambda: rtf("\\u99999999? \\u-99999? \\uc99999999999 x"), "a.rtf", {READ, "file-damaged"}),
    "rtf of binary without end": (lambda: rtf("{\\pict\\bin4294967296 x}Text"), "a.rtf", _DAMAGED),
    "rtf with fields in fields": (
        lambda: rtf("{\\field{\\*\\fldinst{HYPERLINK " * 200 + "}}}" * 200 + "Text"), "a.rtf", {READ}
    ),
    "deep html": (lambda: b"<div>" * 100_000 + b"Text", "a.html", {"unparsable"}),
    "laughs in html": (f"{LAUGHS}<html><p>&l9; Text</p></html>".encode, "a.html", {READ}),
    "mails in mails": (lambda: nested_mail(1000, "message"), "a.eml", _DEEP),
    "parts in parts": (lambda: nested_mail(1000, "parts"), "a.eml", _DEEP),
    "sixty parts in parts": (lambda: nested_mail(60, "parts"), "a.eml", _DEEP),
    "parts beside parts": (lambda: wide_mail(5000), "a.eml", _DEEP),
    "a header of a megabyte": (lambda: b"From: " + b"a@b.de, " * 130_000 + b"\r\n\r\nText\r\n", "a.eml", {READ}),
    "broken base64": (
        lambda: b"From: a\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.b64encode(b"Text")[:-3] + b"\xff=",
        "a.eml", {READ},
    ),
    "a million columns": (lambda: b"x;" * 1_000_000, "a.csv", {"table-too-large"}),
    "a million empty rows": (lambda: b";\n" * 600_000, "a.csv", {"table-too-large"}),
    "a cell without end": (lambda: b'a;"' + b"x\n" * 1_000_000, "a.csv", _DAMAGED),
    "NUL bytes": (lambda: b"a;b\n\0\0\0\0;1\n" * 10, "a.csv", {"file-binary"}),
    "program": (lambda: b"MZ\x90\0\3\0\0\0\4\0\0\0\xff\xff" * 99, "a.pdf", {"file-not-its-kind"}),
    "random bytes": (lambda: zlib.compress(WORDS.encode() * 99) * 9, "a.docx", {"file-not-its-kind"}),
}  # fmt: skip

# What needs the kernel's limits: memory and time go before a reader can count.
HEAVY: dict[str, Case] = {
    "flate bomb in pdf": (flate_bomb, "a.pdf", {READ, "too-slow", "unparsable"}),
    "a column without end": (
        lambda: cell("ZZZZZZZZZZZZ1", "1"), "a.xlsx", {"file-damaged", "too-slow", "table-too-large"}
    ),
    "ten million tags": (lambda: b"<b>x</b>" * 2_500_000, "a.html", {READ, "too-slow", "unparsable"}),
}  # fmt: skip
IN_PROCESS = PACKAGES | PAGES | TEXTS | REACHING
