"""Analysis: a spaCy pipeline per language; plain data leaves the room.

    Analyser()                                    # loads pipelines on first use, per language; lives in the worker
        .analyse(text, *, blocks=(), language="", date="", min_checkable=0.5) -> Analysis
        .lines(texts, *, language="") -> list[LineScore]     # language, checkable, worth per line
        .facts(text, *, language="", date="") -> tuple[Fact, ...]   # of a passage or note
    PIPELINE                                      # version string for the ``analysed`` event

Importing this room does not import spaCy; the first call of an ``Analyser`` does. Language data are TOML files in
``resources/languages/<code>/``: a third language is a folder, no code. ``xx`` holds what no language needs words for.

    smoothing and mixed stand before the pipeline: bent words are read plain, each paragraph by its own language of ours

    language → sentences → words → entities → quantities → dates → quotations → modality → worth → weighing → reasons

The map (imports go down; ``make check`` proves it):

    analyser, pipelines
    scores/          what a sentence is worth checking, with reasons; suggested claims
    quotes/          quotations, and the speaker of each
    speech/          mentions of people and bodies, words of saying, whom "er" points to
    names/ | times/  names and their labels | dates
    figures/         amounts, shares, ranks, lengths of time
    lexicon, marks   a language's tables; what components hand on
    beside them      language, sentences (figures_at_ends), words; smoothing
                     (misread, lost_blanks, capitals); mixed; own_models

2026-11-22: components work on the text with compiled expressions and hand plain records to one another on the doc;
tokens carry sentence starts only, until trained models need more.

2026-11-23: ``worth`` gathers the cues by rules; ``weighing`` turns them and one pass of the tuned encoder into the two
scores (``resources/models/claims/CARD.md``). ``Doc`` attributes: ``rules`` what the rules say, ``scores`` what is
shown, ``moves`` the words that move a score.

2026-11-28: ``words`` makes the only pass of the encoder; what the scores need of it waits on the doc as ``seen``.

2026-11-29: eighty modules beside one another had become a crowd; each folder tells what is in it.
"""

from workbench.analysis.analyser import PIPELINE, Analyser

__all__ = ["PIPELINE", "Analyser"]
