"""The command palette: every action, the claims of the article, its sources; found by a few letters.

``fuzzy`` finds, ``entries`` ranks what ``gathering`` brings, ``model`` adapts, ``delegate`` draws, ``view`` asks.
"""
