"""Reports: the Dossier printed. Same bytes for the same dossier and options.

    FORMATS: dict[str, Format]     # html, pdf, docx, md, json, csv, claimreview, annotations: suffix, media type
    render(dossier, *, format, language, audience=Audience.EDITOR) -> bytes
    preview_pages(dossier, *, language, audience, pixels_per_point=1.5) -> tuple[bytes, ...]   # PNG pages by Typst
    scan_object(…) / show_object(dossier, language) -> dict      # the JSON contract of DESIGN §5
    scan_text(…), scan_csv(…)

Jinja2 (BSD) fills HTML and Markdown with autoescape; Typst (Apache-2.0) sets PDF and preview, fed by ``sys_inputs``
only; python-docx (MIT) writes Word with real comments.
"""
