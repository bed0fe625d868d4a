"""What a source says otherwise beside figures: the weekday of a day, the letters of a name, the words of a quotation.

days, names, quotations   each yields pairs of places: the claim's and the source's
wording                   a quotation's words laid beside the source's
places                    where they stand
"""
