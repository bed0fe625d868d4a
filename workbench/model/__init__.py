"""The nouns of DESIGN §2 and their rules: frozen data, no storage, no Qt.

    facts.py     Fact, its kinds and states; measures.py miles and kilometres; agreement.py whether two say the same
    claims.py    Claim, Rating, Verdict, SignOff, Query, and the rules about them; scale.py how a rating is called
    articles.py  Article, Draft, Block, Sentence; entities.py who is named in one; pictures.py an image as pixels
    drafts.py    what became of claims between two drafts; drafts_wording.py of the words asked for
    corrections.py, correction_pieces.py  proposed words; placing.py, exchanged.py where in the claim they belong;
                         shapes.py, number_words.py  words of one kind
    evidence.py  Source, Capture, Evidence; rechecks.py, waiting.py pages that changed or did not come
    citing.py    sources that are no pages; csl.py how one is cited; timecodes.py places in recordings
    findings.py  Finding and the places it names; gathering.py what several sources say alike
    dossier.py   Dossier: one article with everything known about it; Coverage
    independence.py  how many sources really speak; validity.py valid as of; memory.py what was checked before
    talks.py     what is talked about with the author, and what was decided
    analysis.py  what the analysis hands out
    events.py    the journal's kinds of event and their payloads; changes.py what a write changed; ids.py typed names
    plain.py     to and from JSON-ready data
    wording.py   ratings, kinds, values, findings in words; note_, source_, validity_ and voices_wording.py the rest;
                 share_wording.py "zwei Drittel"

2026-11-22: JSON conversion is cattrs' (MIT, well kept): nouns carry no to_json methods of their own.
"""
