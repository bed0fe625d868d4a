"""The source beside the article: the capture as plain text, its passage marked.

text_view.py   SourceTextView: numbered paragraphs, a marked passage, facts underlined
    text_page.py   draws them
"""
