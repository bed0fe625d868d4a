"""What an article says twice in other words and once wrongly (``retold`` asks them all).

complements     a share and its rest; tallies   votes and seats; blocs   seats together; gaps   differences
same_phrase, word_for_word   one phrase or sentence that stands twice
numerals, one_digit, other_measures, scales_again   one figure written otherwise; offices   one person's two offices
seasons         a season whose years do not follow each other
"""
