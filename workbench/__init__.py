"""The fact-checking workbench: opens an article, marks what can be checked, keeps verdicts, prints a report.

The map (imports go down only; rooms on one floor do not see each other; ``make check`` proves it):

    ui/ | cli/       doors: the desktop window (each folder a pane, dialog or view) | the command line
    actions/         every job by name: import, mark, tick, give a verdict, attach, revise; reports in a process aside …
    jobs/            processes of ours (pipes, serving, confinement): the analysing worker, reading; the writing thread
    journal/         the library: one SQLite file of events and their projections, undo, audit, backup
    intake/          bytes into drafts: docx, pdf, odt, rtf, html, md, txt, eml, csv, xlsx; images looked at
    evidence/        pages fetched safely and looked at again, passages that fit a claim, checks and copies elsewhere
    analysis/        a spaCy pipeline per language, with trained models: sentences, names, facts, quotations, claims
    compare/         facts against facts: findings
    reports/         the Dossier as HTML, PDF, DOCX, Markdown, JSON, CSV, ClaimReview, annotations; author sheets
    meaning/         the sentence encoder behind our interface, as it came and as tuned: a pass for tags, names, scores
    model/           nouns and their rules
    text/            offsets, anchors, alignment, the core's words
    settings, paths, errors

Beside the package: ``resources/`` (themes, icons, translations, templates, ratings, language data, trained models),
``seeds/`` (articles and the demonstration library), ``tests/`` (mirrors the rooms), ``packaging/`` (CHANGES.md, build
recipes, benchmarks, ``training/`` and ``evaluation/`` of the models, ``labels/`` read by ourselves).
"""

__version__ = "0.19.0"
