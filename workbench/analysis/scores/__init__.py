"""What a sentence is worth checking, and why.

modality        stated, asked, supposed, demanded; worth   the cues, by rules (judging)
weighing        the cues and the tuned encoder's pass as two scores (scoring, signs, mixing); standing, unstated
reasons         the words that move a score (showing: the verb that says it)
claims          suggestions from scored sentences; unspoken   no language of ours
"""
