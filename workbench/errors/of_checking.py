"""Sentences on checking: articles, claims, passages, verdicts, replies, and the rules of the newsroom."""

from __future__ import annotations

from typing import Final

# Each code has its German and its English sentence.
OF_CHECKING: Final[dict[str, tuple[str, str]]] = {
    "claim-not-in-text": (
        "Eine Behauptung {number} steht nicht in dieser Fassung; wählen Sie eine andere.",
        "No claim {number} stands in this draft; choose another one.",
    ),
    "claim-unpublishable": (
        "Behauptung {number} lässt sich nicht veröffentlichen ({rating}); geben Sie ihr zuerst ein Urteil.",
        "Claim {number} can't be published ({rating}); give it a verdict first.",
    ),
    "article-unnamed": (
        "Welcher Artikel? Nennen Sie seine Nummer; „workbench list“ zeigt sie.",
        "Which article? Give its number; `workbench list` shows it.",
    ),
    "article-unknown": (
        "Einen Artikel {article} gibt es im Archiv nicht; „workbench list“ zeigt alle.",
        "There is no article {article} in the library; `workbench list` shows them all.",
    ),
    "claim-unknown": (
        "Eine Behauptung {claim} gibt es nicht; „workbench show“ zeigt alle.",
        "There is no claim {claim}; `workbench show` lists them.",
    ),
    "claim-not-in-article": (
        "Artikel {article} hat keine Behauptung {claim} (vorhanden: {count}); „workbench show {article}“ zeigt alle.",
        "Article {article} has no claim {claim} (there are {count}); `workbench show {article}` lists them.",
    ),
    "show-whole": (
        "Der Befehl „show“ zeigt ganze Artikel; Behauptung {claim} steht in „workbench show {article}“.",
        "The command `show` shows whole articles; claim {claim} stands in `workbench show {article}`.",
    ),
    "fact-unknown": (
        "Behauptung {claim} hat keinen Fakt {fact}.",
        "Claim {claim} has no fact {fact}.",
    ),
    "source-unknown": (
        "Eine Quelle {source} gibt es im Archiv nicht.",
        "There is no source {source} in the library.",
    ),
    "timecode-malformed": (
        "„{time}“ ist kein Zeitcode; schreiben Sie zum Beispiel 00:12:34.",
        "“{time}” is no time code; write for example 00:12:34.",
    ),
    "timecode-past-end": (
        "{time} liegt hinter dem Ende der Aufnahme ({end}); geben Sie eine frühere Stelle an.",
        "{time} is past the end of the recording ({end}); give an earlier place.",
    ),
    "timecode-past-words": (
        "{time} liegt hinter den letzten Worten dieser Mitschrift (ab {end}); geben Sie eine frühere Stelle an.",
        "{time} is past the last words of this transcript (from {end}); give an earlier place.",
    ),
    "voice-itself": (
        "Eine Quelle ist schon eine Stimme mit sich selbst; nennen Sie eine andere.",
        "A source is one voice with itself already; name another one.",
    ),
    "draft-unknown": (
        "Eine Fassung {draft} gibt es im Archiv nicht; laden Sie die Ansicht neu.",
        "There is no draft {draft} in the library; load the view again.",
    ),
    "capture-unknown": (
        "Ein Abbild {capture} gibt es im Archiv nicht; hängen Sie die Datei noch einmal an.",
        "There is no capture {capture} in the library; attach the file again.",
    ),
    "erase-open": (
        "Löschen lassen sich nur vertrauliche Quellen; machen Sie diese zuerst vertraulich.",
        "Only confidential sources can be erased; make this one confidential first.",
    ),
    "csl-odd": (
        "Das ist kein CSL-JSON; exportieren Sie den Titel in der Literaturverwaltung als CSL-JSON.",
        "This is no CSL-JSON; export the item from the reference manager as CSL-JSON.",
    ),
    "source-confidential": (
        "Diese Quelle ist schon vertraulich.",
        "This source is confidential already.",
    ),
    "source-erased": (
        "Diese Quelle wurde gelöscht; nehmen Sie das Gespräch als neue Quelle auf.",
        "This source was erased; note the talk as a new source.",
    ),
    "quote-not-found": (
        "„{quote}“ steht so nicht im Artikel; kopieren Sie die Stelle wörtlich.",
        "“{quote}” does not stand in the article; copy the words exactly.",
    ),
    "quote-ambiguous": (
        "„{quote}“ steht {count}-mal im Artikel; nehmen Sie mehr Wörter dazu oder nennen Sie die Stelle (--which).",
        "“{quote}” stands {count} times in the article; add more words, or name the place (--which).",
    ),
    "passage-not-found": (
        "„{quote}“ steht nicht in der Quelle; kopieren Sie die Stelle wörtlich.",
        "“{quote}” does not stand in the source; copy the words exactly.",
    ),
    "span-invalid": (
        "Die Stelle {start}–{end} liegt nicht im Text.",
        "The span {start}–{end} is not inside the text.",
    ),
    "span-taken": (
        "Diese Stelle ist schon Behauptung {claim}.",
        "This passage is claim {claim} already.",
    ),
    "span-overlaps": (
        "Dort steht schon Behauptung {claim}; verbinden Sie die beiden oder versetzen Sie erst deren Rand.",
        "Claim {claim} stands there already; merge the two, or move its edge first.",
    ),
    "move-far": (
        "Dort steht kein Wort von Behauptung {claim}; markieren Sie die Wörter als neue Behauptung.",
        "No word of claim {claim} stands there; mark the words as a new claim.",
    ),
    "claim-lost": (
        "Die Wörter von Behauptung {claim} fehlen in dieser Fassung; setzen Sie sie erst an eine neue Stelle (P).",
        "The words of claim {claim} are not in this draft; place it at other words first (P).",
    ),
    "claim-aside": (
        "Behauptung {claim} ist verworfen; nehmen Sie das zurück oder markieren Sie die Wörter neu.",
        "Claim {claim} is dismissed; take that back, or mark the words anew.",
    ),
    "claim-not-lost": (
        "Behauptung {claim} ist nicht verloren; versetzen Sie ihre Ränder.",
        "Claim {claim} is not lost; move its edges instead.",
    ),
    "words-in-claim": (
        "„{quote}“ steht {count}-mal in Behauptung {claim}; nennen Sie Wörter, die dort genau einmal stehen.",
        "“{quote}” stands {count} times in claim {claim}; give words that stand there exactly once.",
    ),
    "which-unknown": (
        "„{quote}“ steht nur {count}-mal dort; nennen Sie mit --which eine Stelle von 1 bis {count}.",
        "“{quote}” stands there only {count} times; name a place from 1 to {count} with --which.",
    ),
    "merge-nothing": (
        "Nach Behauptung {claim} kommt keine mehr, mit der sie sich verbinden ließe.",
        "No claim follows claim {claim} that it could be merged with.",
    ),
    "merge-far": (
        "Behauptung {other} steht in einem anderen Absatz als {claim}; verbinden lassen sich nur Nachbarn in einem.",
        "Claim {other} stands in another paragraph than {claim}; only neighbours within one can be merged.",
    ),
    "merge-inside": (
        "Behauptung {other} steht in Behauptung {claim}; verwerfen Sie eine der beiden.",
        "Claim {other} stands inside claim {claim}; dismiss one of the two.",
    ),
    "split-outside": (
        "Dort stünde eine Seite ohne Wörter; teilen Sie Behauptung {claim} zwischen zweien ihrer Wörter (Marke: F7).",
        "One side would have no words there; split claim {claim} between two of its words (caret: F7).",
    ),
    "reference-malformed": (
        "„{reference}“ ist keine Angabe der Form ARTIKEL/BEHAUPTUNG, zum Beispiel 1/7.",
        "“{reference}” is not of the form ARTICLE/CLAIM, for example 1/7.",
    ),
    "date-malformed": (
        "„{date}“ ist kein Datum der Form 2025-02-10.",
        "“{date}” is not a date of the form 2025-02-10.",
    ),
    "reason-missing": (
        "Ein Urteil braucht eine Begründung; schreiben Sie einen Satz dazu.",
        "A verdict needs a reason; write one sentence.",
    ),
    "query-empty": (
        "Die Rückfrage ist leer; schreiben Sie einen Satz.",
        "The query is empty; write one sentence.",
    ),
    "query-unknown": (
        "Eine Rückfrage {query} gibt es zu dieser Behauptung nicht.",
        "This claim has no query {query}.",
    ),
    "note-empty": (
        "Das Gespräch braucht einen Namen und was gesagt wurde.",
        "A conversation needs a name and what was said.",
    ),
    "day-odd": (
        "„{date}“ ist kein Datum; schreiben Sie 12.3.2026, März 2026 oder 2026.",
        "“{date}” is not a date; write 12 March 2026, March 2026 or 2026.",
    ),
    "day-ahead": (
        "„{date}“ liegt in der Zukunft; geben Sie den Tag an, an dem gesprochen wurde.",
        "“{date}” lies in the future; give the day on which you talked.",
    ),
    "isbn-odd": (
        "„{isbn}“ ist keine gültige ISBN; vergleichen Sie die Ziffern mit dem Buch.",
        "“{isbn}” is not a valid ISBN; compare its digits with the book.",
    ),
    "evidence-twice": (
        "Diese Quelle ist mit derselben Stelle schon an dieser Behauptung angehängt; ändern Sie den Beleg, der da ist.",
        "This source is already attached to this claim with the same passage; change the evidence that is there.",
    ),
    "source-no-talk": (
        "Diese Quelle ist eine Seite oder Datei; so ändern lassen sich nur Gespräche und Bücher.",
        "This source is a page or file; only conversations and books are changed this way.",
    ),
    "book-empty": (
        "Nennen Sie Titel, ISBN oder eine freie Quellenangabe.",
        "Give a title, an ISBN or a citation in your own words.",
    ),
    "evidence-unknown": (
        "Einen Beleg {evidence} gibt es zu dieser Behauptung nicht.",
        "This claim has no evidence {evidence}.",
    ),
    "no-last-source": (
        "Es wurde noch keine Quelle angehängt; mit S hängen Sie die erste an.",
        "No source was attached yet; S attaches the first one.",
    ),
    "verdict-missing": (
        "Behauptung {claim} hat noch kein Urteil, das freigegeben werden könnte.",
        "Claim {claim} has no verdict yet that could be signed.",
    ),
    "title-missing": (
        "Der Artikel braucht einen Titel; schreiben Sie einen.",
        "The article needs a title; write one.",
    ),
    "wording-missing": (
        "Schreiben Sie, welche Worte vereinbart wurden.",
        "Write which words were agreed.",
    ),
    "sign-own": (
        "Niemand gibt das eigene Urteil frei; eine zweite Person muss es tun.",
        "Nobody signs their own verdict; a second person has to.",
    ),
    "sign-twice": (
        "{name} hat dieses Urteil schon freigegeben.",
        "{name} has signed this verdict already.",
    ),
    "sign-conflict": (
        "Zu Behauptung {claim} stehen zwei Urteile; entscheiden Sie zuerst.",
        "Claim {claim} has two standing verdicts; decide first.",
    ),
    "nothing-to-undo": ("Es gibt nichts rückgängig zu machen.", "There is nothing to undo."),
    "nothing-to-redo": ("Es gibt nichts zu wiederholen.", "There is nothing to redo."),
    "draft-same": (
        "Diese Fassung ist dieselbe wie die jetzige; es gibt nichts zu vergleichen.",
        "This draft is the same as the present one; there is nothing to compare.",
    ),
    "reply-none-open": (
        "Zu diesem Artikel ist keine Rückfrage offen; eine Antwort hat nichts, worauf sie antwortet.",
        "No query on this article is open; there is nothing for a reply to answer.",
    ),
    "reply-empty": (
        "In der Antwort steht nichts; fügen Sie den Text der Mail ein.",
        "The reply is empty; paste the text of the mail.",
    ),
    "reply-overtaken": (
        "Eine dieser Rückfragen ist inzwischen beantwortet; fügen Sie die Antwort noch einmal ein.",
        "One of these queries has been answered meanwhile; paste the reply again.",
    ),
    "claims-none": (
        "Keine Behauptung ist ausgewählt; wählen Sie zuerst welche in der Liste aus.",
        "No claim is selected; select some in the list first.",
    ),
    "claims-of-articles": (
        "Die Behauptungen stehen in verschiedenen Artikeln; entscheiden Sie für jeden Artikel einzeln.",
        "The claims stand in different articles; decide for each article on its own.",
    ),
}
