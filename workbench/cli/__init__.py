"""The command line (click, BSD): the same actions as the window; errors are one sentence and exit status 2.

main.py       the group, its options, the door to the window
scanning.py   scan
library.py    import, list, show, revise, report, sheet
referencing.py references
checking.py   mark, dismiss, tick, verdict, attach, query, sign
undoing.py    undo, redo
shaping.py    move, merge, split, place
redating.py   what follows a changed date of an article
desk.py       assign, workflow, nothing, decide, details, search
noting.py     note, cite
waiting.py    waiting, retry
rechecking.py recheck
replying.py   reply
voicing.py    voice
confiding.py  confide
services.py   archive, elsewhere, key
keeping.py    audit, backup, restore, erase
given.py      a file or standard input, with a limit
fetching.py   how far a page has come
common.py     options every command has, errors to sentences
misuse.py     what click finds wrong, in our words
"""

from workbench.cli.main import main

__all__ = ["main"]
