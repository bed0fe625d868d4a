"""Whether two facts are about the same thing.

sameness        of two figures in one article, weighed; apart   vetoes; telling   what chance hardly makes
events          of two years whose digits are swapped: is one event told twice?
about           of a claim and a passage; matching   fact by fact; saying, comparables, callings, fitting, ties, parts
"""
