"""The command palette: every action, the claims of the article, its sources; found by a few letters.

``fuzzy`` finds, ``entries`` gathers, ``model`` adapts, ``view`` draws.
"""
