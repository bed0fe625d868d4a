"""Intake: bytes into a draft. The only room that turns foreign bytes into text.

    read_bytes(content, name, *, media_type="") -> Document   # the kind by its bytes; raises InputError
    read_text(text, *, name="") -> Document              # pasted text; HTML is recognised
    decode(content) -> str                            # UTF-8, UTF-16, Latin-1, Windows-1252; BOM, line ends
    is_plain(content, name, media_type), can_read(media_type), names_a_file(words)
    KNOWN_SUFFIXES, MAX_BYTES (20 MB of text), MAX_FILE_BYTES (64 MB of documents and images)

    kinds            which kind it is; reading: the two ways in
    plain_text (text_tables: rows in it), markdown, web_page (with page_walk), mail, tables, rich_text
    subtitles        .srt and .vtt as a transcript whose paragraphs begin with their time codes
    package          zip files of XML, distrusted; word_document, open_document, workbook read from them
    byline           who wrote it and when, as printed; saved: whether a file's own date may be the article's
    pdf/             pages, with their pictures and tables
    line_captions    captions of pictures in a text of lines; figures: those of a page; table_captions: of tables
    image            looked at, never read
    drawing          images and pages as bare pixels, in the disposable process alone

HTML is read by trafilatura (Apache-2.0, the best-kept article extraction) on our own bytes; Markdown by markdown-it-py
(MIT, CommonMark); PDF by pypdfium2 (BSD/Apache, Chrome's engine); RTF by striprtf (BSD); workbooks by openpyxl (MIT,
row by row, values without computing); images by Pillow (MIT-CMU); XML by lxml (BSD); charset by charset-normalizer
(MIT) after the byte-order marks; language by py3langid (BSD); mail by the standard library.

2026-11-22: importing this room loads no parser: ``jobs`` reads ``.txt`` in the window's process and everything else in
a disposable one.

2026-11-23: DOCX and ODT are walked here, not by python-docx, mammoth or odfpy: a note needs its place in the draft,
which none of them tells, tracked changes must count as accepted, and a DOCTYPE must be refused before anything parses.

2026-11-23: a file is what its bytes are, whatever its name. Only text formats are told apart by suffix, so that a
``.txt`` full of tags stays as it is.
"""

from workbench.intake.decoding import NotTextError, decode
from workbench.intake.kinds import KNOWN_SUFFIXES, can_read, is_plain, names_a_file, shown_name
from workbench.intake.reading import MAX_BYTES, MAX_FILE_BYTES, check_size, load_readers, read_bytes, read_text

__all__ = [
    "KNOWN_SUFFIXES",
    "MAX_BYTES",
    "MAX_FILE_BYTES",
    "NotTextError",
    "can_read",
    "check_size",
    "decode",
    "is_plain",
    "load_readers",
    "names_a_file",
    "read_bytes",
    "read_text",
    "shown_name",
]
