"""Quotations: direct, indirect, scare quotes and titles kept apart, each with its speaker where that is certain.

quotations      the component; reading_quotes   the marks one by one; reported   indirect speech without marks
kinds_of_quotes a quotation, a term, a title? signs_of_quotes, signs_beside_quotes; deciding_quotes   weighed
quote_spots     where a speaker may stand; voices   one voice over several quotations; speaking_names, surnames_beside
cut_names       those that end too early
bodies_by_look, bodies_by_kind   bodies no list holds; bodies_in_marks, terms_in_marks   names and terms in marks
long_quotes     over several sentences
"""
