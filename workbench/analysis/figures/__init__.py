"""Amounts read from a text: money, percent, quantities, ranks, lengths of time, with their values.

quantities       the component; orders, ranks, shares, lengths_of_time   what has ways of its own
reading_amounts  from a number to its unit, scale and bounds; measuring, sizes, figure_names, counting   what it counts
cells           figures of tables, whose unit stands in a header, a row's name or the caption
amounts, amount_forms, numerals   the expressions of a language; number words as numbers
"""
