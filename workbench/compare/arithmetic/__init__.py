"""Figures that must fit one another: sums, shares, growth, multiples, rests; spans, terms; ages, lives, deaths.

``obituaries`` tells lives who has just died; ``together`` asks of a total behind commas whether all are its parts.

``reckoning`` is what they count with.
"""
