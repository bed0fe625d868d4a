"""The library on the left: search, four lists, articles with their progress, hits of a search.

``groups`` sorts, ``model`` adapts to Qt, ``delegate`` draws, ``view`` puts together.
"""
