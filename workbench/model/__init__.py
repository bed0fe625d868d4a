"""The nouns of DESIGN §2 and their rules: frozen data, no storage, no Qt.

    facts.py     Fact, its kinds and states
    claims.py    Claim, Rating, Verdict, SignOff, Query, and the rules about them
    articles.py  Article, Draft, Block, Sentence
    evidence.py  Source, Capture, Evidence
    findings.py  Finding and the places it names
    dossier.py   Dossier: one article with everything known about it; Coverage
    analysis.py  what the analysis hands out
    events.py    the journal's kinds of event and their payloads
    plain.py     to and from JSON-ready data
    wording.py   ratings, kinds, values, findings in words

2026-11-22: JSON conversion is cattrs' (MIT, well kept): nouns carry no to_json methods of their own.
"""
