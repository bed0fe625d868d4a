"""Text: offsets, anchors, alignment, searching and the words we say to people.

Offsets everywhere in the core are Unicode code points, half-open. ``offsets`` is the only module that converts to
Qt's UTF-16 units.

    offsets, hashing, characters             places, names by content, what cannot be printed
    alignment, differences, sequences        two drafts beside one another; anchors   a place that outlives a draft
    messages, runs, file_names, masking      what is said, numbers in a row, a title as a file's name, names taken out
    tables                                   what parts the cells of a row; caption_words   how captions are worded
    stretches                                which of many meet a place; pieces   a long text that holds nobody up
    telling                                  how far something long is

2026-11-22: the core's sentences (reasons, findings, labels of reports) come from ``resources/translations/core.toml``
through ``messages``; the window's come from Qt Linguist. The core must speak without Qt.
"""
