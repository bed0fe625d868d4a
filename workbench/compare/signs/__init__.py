"""What stands around a fact and tells about it: words, marks, meanings, neighbours; nothing is compared here.

mentions        every fact of an article with its sentence; showing   places as a finding names them
around, marks, neighbours, manners, so_old, sexes, counted, weekdays, bare   what stands beside a figure or name
deeds           what happened on a date, as its clause tells it; uses   as what something is used
lasts           what lasts as long as a span of time says
written_days    days with their weekday; tongue   whether two texts are in one language
no_days         days that no month has; rows   rows of tables, none of which repeats another
standing        facts and claims found by where they stand; endless claims in pieces
phrases         words looked for, of every language
dates_outside, scaled_outside   dates and amounts where no claim stands
meanings, known_words   what words mean, which are usual
slips           how a value differs from another by one slip of the pen
"""
