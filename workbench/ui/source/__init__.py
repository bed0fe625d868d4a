"""The source beside the article: the capture as plain text, its passage marked, its facts beside the claim's.

pane.py            SourcePane: name, address, capture, text; words selected there can become the passage
text_view.py       SourceTextView: numbered paragraphs, a marked passage, facts underlined (facts_shown.py)
    text_page.py   draws them
    page_plan.py   which lines are rows of tables, laid as the manuscript's
    columns.py   tab stops where the text is one large table
    parts.py, part_bar.py   a long text in parts, so that none stops the window
picture_view.py    PictureView: an image or a scanned page, zoomed and moved
compare_panel.py   ComparePanel: facts compared, quotation, place, stance, note
    compare_list.py, quote_box.py
"""
