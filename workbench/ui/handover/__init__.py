"""The talk with the author: what is false or disputed first, the words proposed, the sources, and what was decided.

``page`` says it as one text (shown, printed), ``dialog`` shows it item by item and takes the decisions.
"""
