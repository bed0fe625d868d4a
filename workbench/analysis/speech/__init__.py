"""Who speaks: mentions of people and bodies, the words that report speech, and whom they point to.

speakers        whoever says something at a place; bringing_in, hearing   who was there to be meant
sayings         words of saying with their subjects; beside_marks, behind   right beside the marks, or behind
referring       "er", "der Tesla-Chef", by antecedents, taken_up (bodies), demonstratives, origins ("der Russe")
mentions        every mention of somebody in order; describing, full_names, unlisted_names, merging, freeing
speaking        the expressions of a language (speech_patterns); people   what tells of a name's owner
"""
