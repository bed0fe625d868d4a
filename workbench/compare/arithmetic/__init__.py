"""Figures that must fit one another: sums, shares, growth, multiples, rests; spans, terms; ages, lives, deaths.

``obituaries`` tells lives who has just died.

``reckoning`` is what they count with.
"""
