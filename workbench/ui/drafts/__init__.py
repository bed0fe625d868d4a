"""Two drafts side by side: the old left, the new right, what became of every claim in a list beside them.

``desk`` holds what is compared, ``text`` paints, ``level`` keeps rows level, ``pane`` is one draft, ``view`` both with
linked scroll bars, ``rows`` and ``model`` list the changes, ``delegate`` draws them, ``panel`` puts the list together.

2026-11-28: a new draft is shown before it is written. What is shown comes from the same decisions that store it
(``actions.planning``), so accepting changes nothing that was not seen; cancelling leaves nothing behind.
"""
