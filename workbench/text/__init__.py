"""Text: offsets, anchors, alignment, searching and the words we say to people.

Offsets everywhere in the core are Unicode code points, half-open. ``offsets`` is the only module that converts to
Qt's UTF-16 units.

2026-11-22: the core's sentences (reasons, findings, labels of reports) come from ``resources/translations/core.toml``
through ``messages``; the window's come from Qt Linguist. The core must speak without Qt.
"""
