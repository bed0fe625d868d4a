"""The manuscript: the article as a page with the marks on it.

The contract (offsets are code points of the draft, half-open):

    from workbench.ui.manuscript import ManuscriptView

    set_dossier(dossier | None)           set_claims(claims, sentences)      # same draft, only a repaint
    select_claim(claim_id | None, *, scroll=True)                            # emits nothing
    selected_claim() -> str | None        set_mode("read" | "strike"), mode()
    set_zoom(steps), zoom()               set_theme(theme)                   # also follows apply_theme by itself
    set_language("de" | "en")             set_highlights(spans)
    finder.find(words, *, forward=True)    selection_span() -> (start, end) | None
    select_span(start, end)               show_sentence(sentence)
    by_keys.nudge_edge("start" | "end", forward=), .drop_edges()             # edges_requested follows when keys rest
    by_keys.caret_offset() -> int, .toggle_caret(), .claim_to_split(), .toggle_card(), .announce(words)
    set_overview_visible(bool)            text_view(), margin()

    claim_selected(str)       a click on a claim or its mark (already selected here)
    claim_activated(str)      Enter on a claim at the caret, double click on its mark
    mark_requested(int, int)  Enter with words selected; other keys ask ``selection_span()``
    context_requested(str, QPoint)   claim id or "", global position
    edges_requested(str, int, int)   claim id, span: a handle was dragged or moved by keys; shown until it is answered
    holding_changed(bool)     arrow keys move the edges from now on, or no longer (by_keys.hold_edges)
    zoom_requested(int)       Ctrl and the wheel: +1 or -1 step

Letter and figure keys are left to the window's shortcuts.

    view.py the contract   frame.py its parts in their places   made.py planned aside, kept for one reading
    plan.py draft → blocks, offsets     spans.py what lies in which block     lines.py rectangles, pixels
    page.py reading   strike.py struck through   rules.py lines   marks.py/margin.py   overview.py   words.py
    edges.py where an edge may stand   handles.py moving one   edge_keys.py by arrows   by_keys.py
    key_card.py the card that a key shows
    flow.py a page whose blocks are laid out when seen   flowing.py its text   standing.py what is in view stays
    tables.py rows, cells, heads        columns.py one under another, by wider blanks in the layout alone
    rows.py lays a table's rows         cells.py each cell in its column, or stacked    steps.py up and down in them
    furniture.py images, hairlines      placing.py where code points stand   lookup.py words found

2026-11-30: where a table is too wide for one line a row, a row's layout gets its lines by hand: those of a cell stand
in its column, what parts two cells is a line of its own without a colour. Smaller letters before narrower columns;
where the longest words don't fit beside one another even so, cells are stacked, their columns' names beside them.

2026-11-30: a table's columns stand one under another where all fit: the layout of each row seen is told of wider
blanks, the document of nothing, so that no offset moves. A table of very many rows stays lines with faint bars.

2026-11-29: the article is laid out by ``flow``, too: in another width (a source beside it) Qt broke all that stands
above the view into lines at once, 11 to 25 ms at 10,000 words and ten times that at 100,000.

2026-11-29: struck through, a claim that is false or disputed while no fact in it is marked wrong keeps its rating's
line and its letters: nothing else would tell that the sentence is not done.

2026-11-28: a checked fact's tick stands at the end of its dots: over the letters it read as an apostrophe.
An edge is one wish per gesture, so that one undo takes it back however many words it went.
2026-11-28: images are frames in the room over their captions, painted like marks: a draft has no place for what is no
word, and no offset may move.

2026-11-22: nothing of a claim is stored in the ``QTextDocument``: grounds, lines and even the letters' colours are
painted for the blocks seen. A verdict, a theme or a mode costs one repaint and can never move a word.
"""

from workbench.ui.manuscript.view import ManuscriptView

__all__ = ["ManuscriptView"]
