"""Two drafts side by side: the old left, the new right, what became of every claim in a list beside them.

``desk`` holds what is compared, ``made`` plans and places it in the reading job, ``text`` paints, ``level`` keeps rows
level, ``pane`` is one draft, ``view`` both with linked scroll bars, ``rows`` and ``model`` list the changes,
``delegate`` draws them, ``panel`` puts the list together.

2026-11-30: what came is underlined in the accent's colour on the page and in green in lists and fields, as the look
has it. On the page a green line says "verified", which no new word is; and to people who see red and green alike the
two lie 14 to 38 apart (CIE 1976), red and blue 50 to 91. In a list blue words with a line under them would be a link.

2026-11-29: both texts are laid out by ``manuscript.flow``, which breaks into lines what is seen; a row's height is
guessed until its lines are counted in short turns, and what is in view stays there. With Qt's layout the window stood
still for 0.2 s at 10,000 words: rows could only stand level when all was laid out, and every margin laid it out anew.

2026-11-28: a new draft is shown before it is written. What is shown comes from the same decisions that store it
(``actions.planning``), so accepting changes nothing that was not seen; cancelling leaves nothing behind.
"""
