"""Figures that must fit one another: sums, shares, growth, rests, spans, ages, lives (obituaries).

``reckoning`` is what they count with.
"""
