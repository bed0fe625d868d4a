"""Whether two facts are about the same thing.

sameness        of two figures in one article, weighed; apart   vetoes; telling   what chance hardly makes
about           of a claim and a passage; matching   fact by fact; comparables, callings, fitting
"""
