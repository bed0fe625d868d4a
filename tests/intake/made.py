"""Files of every kind, made by a few lines each: sound ones to read, and the parts hostile ones are made of."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage
from functools import cache
from typing import TYPE_CHECKING

import openpyxl
import typst
from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

WORDS = "Das Angebot für das Unternehmen liegt bei 97,4 Milliarden Dollar, wie die Firma am Montag in Paris mitteilte."
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Aus dem Büro'
    "</dc:title><dc:creator>Eva Muster</dc:creator><dcterms:modified>2025-02-11T10:00:00Z</dcterms:modified>"
    "</cp:coreProperties>"
)
_STYLES = (
    f'<w:styles xmlns:w="{W}"><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Eigene"><w:name w:val="Eigene"/><w:basedOn w:val="U2"/></w:style>'
    '<w:style w:styleId="U2"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    '<w:style w:styleId="Schleife"><w:name w:val="x"/><w:basedOn w:val="Schleife"/></w:style></w:styles>'
)


def zipped(parts: Mapping[str, bytes | str], *, stored: Iterable[str] = ()) -> bytes:
    """Return a zip file of parts; some may be stored unpacked."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            how = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            package.writestr(zipfile.ZipInfo(name), content, compress_type=how)
    return out.getvalue()


def run(words: str, properties: str = "") -> str:
    """Return a run of Word's."""
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{words}</w:t></w:r>'


def para(inner: str, properties: str = "") -> str:
    """Return a paragraph of Word's; plain words become a run."""
    inner = inner if inner.startswith("<") or not inner else run(inner)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def docx(body: str, parts: Mapping[str, bytes | str] | None = None, *, prolog: str = "") -> bytes:
    """Return a Word document with this body."""
    main = (
        f'<?xml version="1.0" encoding="UTF-8"?>{prolog}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    )
    base = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships><Relationship Type="{_OFFICE}" Target="word/document.xml"/></Relationships>',
        "word/document.xml": main,
        "word/styles.xml": _STYLES,
        "docProps/core.xml": _CORE,
    }
    return zipped(base | dict(parts or {}))


def odt(body: str, parts: Mapping[str, bytes | str] | None = None, *, prolog: str = "") -> bytes:
    """Return an OpenDocument text with this body."""
    names = {
        "office": "office",
        "text": "text",
        "table": "table",
        "draw": "drawing",
        "style": "style",
    }
    spaces = " ".join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for p, n in names.items())
    spaces += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    style = '<style:style style:name="P1" style:parent-style-name="Title"/>'
    styles = f"<office:automatic-styles>{style}</office:automatic-styles>"
    content = f'<?xml version="1.0"?>{prolog}<office:document-content {spaces}>{styles}<office:body><office:text>'
    meta = (
        f"<office:document-meta {spaces}><office:meta><dc:title>Aus dem Büro</dc:title><dc:creator>Eva Muster"
        "</dc:creator><dc:date>2025-02-11T10:00:00</dc:date></office:meta></office:document-meta>"
    )
    base = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "META-INF/manifest.xml": "<manifest/>",
        "content.xml": f"{content}{body}</office:text></office:body></office:document-content>",
        "meta.xml": meta,
    }
    return zipped(base | dict(parts or {}), stored=["mimetype"])


def xlsx(sheets: Mapping[str, Sequence[Sequence[object]]]) -> bytes:
    """Return a workbook."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.properties.creator = "Eva Muster"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_parts(package: bytes, parts: Mapping[str, bytes | str]) -> bytes:
    """Return a package with some parts put in another's place."""
    with zipfile.ZipFile(io.BytesIO(package)) as old:
        return zipped({name: old.read(name) for name in old.namelist()} | dict(parts))


@cache  # Typst looks through the system's fonts each time
def pdf(source: str) -> bytes:
    """Return a PDF typeset from Typst's markup, as newsrooms' PDFs are typeset by something."""
    return bytes(typst.compile(source.encode()))


_FONTS = ("Helvetica", "Helvetica-Oblique", "Helvetica-Bold")


def bare_pdf(pages: Sequence[str], *, kids: int = 0, trailer: str = "") -> bytes:
    """Return a PDF written by hand, one content stream a page; ``kids`` repeats the first page that often."""
    objects = _opening()
    refs = []
    for stream in pages:
        refs.append(f"{len(objects) + 1} 0 R")
        objects += _page(stream, len(objects) + 1)
    refs = refs * kids if kids else refs
    objects[1] = f"<< /Type /Pages /Count {len(refs)} /Kids [{' '.join(refs)}] >>"
    return _written(objects, trailer)


def with_forms(page: str, forms: Sequence[tuple[str, str]]) -> bytes:
    """Return a PDF of one page that shows forms, /X0 and so on: each its box and matrix, and its stream."""
    objects = _opening()
    objects[1] = f"<< /Type /Pages /Count 1 /Kids [{len(objects) + 1} 0 R] >>"
    names = " ".join(f"/X{n} {len(objects) + 3 + n} 0 R" for n in range(len(forms)))
    objects += _page(page, len(objects) + 1, f"/XObject << {names} >>")
    for says, stream in forms:
        form = f"/Type /XObject /Subtype /Form {says} /Resources << /XObject << {names} >> >>"
        objects.append(f"<< {form} /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    return _written(objects)


def _opening() -> list[str]:
    fonts = [f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} >>" for name in _FONTS]
    return ["<< /Type /Catalog /Pages 2 0 R >>", "", *fonts]


def _page(stream: str, number: int, resources: str = "") -> list[str]:
    fonts = " ".join(f"/F{n} {n + 2} 0 R" for n in range(1, len(_FONTS) + 1))
    box = f"/MediaBox [0 0 595 842] /Resources << /Font << {fonts} >> {resources} >>"
    return [
        f"<< /Type /Page /Parent 2 0 R {box} /Contents {number + 1} 0 R >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
    ]


def _written(objects: Sequence[str], trailer: str = "") -> bytes:
    out, places = "%PDF-1.7\n", []
    for number, words in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{words}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{len(out)}\n%%EOF\n"
    return f"{out}xref\n0 {size}\n0000000000 65535 f \n{table}{end}".encode("latin-1")


def shown_at(x: int, y: int, words: str, size: int = 12, font: int = 1) -> str:
    """Return PDF operators that show words at a place; of the fonts, 2 is slanted and 3 bold."""
    escaped = words.replace("(", "\\(").replace(")", "\\)")
    return f"BT /F{font} {size} Tf {x} {y} Td ({escaped}) Tj ET "


def picture_at(left: int, bottom: int, wide: int = 300, high: int = 150) -> str:
    """Return PDF operators that show a picture of one pixel at a place (points)."""
    return f"q {wide} 0 0 {high} {left} {bottom} cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7f EI Q "


def mail(
    body: str = WORDS, *, html: str = "", attached: Mapping[str, bytes] | None = None, charset: str = "utf-8"
) -> bytes:
    """Return a mail as programs send it."""
    message = EmailMessage()
    message["From"] = "Jürgen Müller <jm@example.org>"
    message["To"] = "Redaktion <desk@example.org>"
    message["Date"] = "Tue, 11 Feb 2025 09:30:00 +0100"
    message["Subject"] = "Antwort auf Ihre Rückfrage"
    if body:
        message.set_content(body, charset=charset)
    if html:
        (message.add_alternative if body else message.set_content)(html, subtype="html")
    for name, content in (attached or {}).items():
        message.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    return message.as_bytes()


def rtf(body: str, info: str = "") -> bytes:
    """Return an RTF file."""
    return ("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}}" + info + body + "}").encode("cp1252")


def image(kind: str = "PNG", size: tuple[int, int] = (64, 48)) -> bytes:
    """Return a picture of one colour with a stripe."""
    out = io.BytesIO()
    picture = Image.new("RGB", size, (200, 30, 30))
    picture.paste((10, 10, 200), (0, 0, size[0] // 2, size[1]))
    picture.save(out, kind)
    return out.getvalue()


def every_kind() -> dict[str, bytes]:
    """Return one sound file of each kind by name; every one with text holds ``WORDS``."""
    return dict(_kinds())


@cache
def _kinds() -> Mapping[str, bytes]:
    return {
        "a.docx": docx(para("Das Angebot aus Paris", '<w:pStyle w:val="berschrift1"/>') + para(WORDS)),
        "a.odt": odt(f'<text:h text:outline-level="1">Das Angebot aus Paris</text:h><text:p>{WORDS}</text:p>'),
        "a.rtf": rtf("Das Angebot aus Paris\\par\\par " + WORDS.replace("ü", "\\'fc") + "\\par"),
        "a.pdf": pdf(f'#set text(lang: "de")\n= Das Angebot aus Paris\n{WORDS}\n'),
        "a.html": f"<html><body><h1>Das Angebot aus Paris</h1><p>{WORDS}</p></body></html>".encode(),
        "a.md": f"# Das Angebot aus Paris\n\n{WORDS}\n".encode(),
        "a.txt": f"Das Angebot aus Paris\n\n{WORDS}\n".encode(),
        "a.eml": mail(),
        "a.csv": f"Was;Wie viel\n{WORDS};1\n".encode(),
        "a.xlsx": xlsx({"Angebote": [["Was", "Wie viel"], [WORDS, 97.4]]}),
    }


def every_image() -> dict[str, bytes]:
    """Return one sound image of each kind by name."""
    return dict(_images())


@cache
def _images() -> Mapping[str, bytes]:
    kinds = {"png": "PNG", "jpg": "JPEG", "gif": "GIF", "webp": "WEBP", "tiff": "TIFF", "bmp": "BMP"}
    return {f"a.{suffix}": image(kind) for suffix, kind in kinds.items()}
