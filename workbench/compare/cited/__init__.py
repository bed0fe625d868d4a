"""What a source says otherwise beside figures: the weekday of a day, the letters of a name.

days, names   each yields pairs of places: the claim's and the source's
places        where they stand
"""
