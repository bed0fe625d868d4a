"""Earlier checks: claims of other articles like the selected one, with the verdict they were given.

``desk`` asks for them off the window's thread, ``checks`` shows them in the claim panel.
"""
