"""Whether two facts are about the same thing.

sameness        of two figures in one article, weighed; apart   vetoes; telling   what chance hardly makes
events          of two years whose digits are swapped: is one event told twice?
again           is a claim said again, by meaning, figures and words together?
about           of a claim and a passage; matching   fact by fact; saying, comparables, callings, fitting, ties, parts
"""
