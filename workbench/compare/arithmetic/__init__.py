"""Figures that must fit one another: sums, shares, growth, rests; spans, terms; ages, lives (obituaries), deaths.

``reckoning`` is what they count with.
"""
