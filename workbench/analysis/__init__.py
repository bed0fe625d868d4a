"""Analysis: a spaCy pipeline per language, one component per file; plain data leaves the room.

    Analyser()                                    # loads pipelines on first use, per language; lives in the worker
        .analyse(text, *, blocks=(), language="", date="", min_checkable=0.5) -> Analysis
        .lines(texts, *, language="") -> list[LineScore]     # language, checkable, worth per line
        .facts(text, *, language="", date="") -> tuple[Fact, ...]   # of a passage or note
    PIPELINE                                      # version string for the ``analysed`` event

Language data are TOML files in ``resources/languages/<code>/``: a third language is a folder, no code.
"""
