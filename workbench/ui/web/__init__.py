"""The web beyond the first capture: what waits, what has changed, copies and checks elsewhere, the author's reply.

    queue.py      the addresses that wait: kept, retried, removed
    turns.py      many fetches, two at a time
    tables.py     the table that the dialogs list things in
    waiting_dialog.py sources_dialog.py checks_dialog.py reply_dialog.py    one dialog each, their rows beside them
    changes_view.py   two texts of one page as one, word by word
    key_box.py    how to get a service's key, and a field for it
    opening.py sources_office.py sharing.py    open them and carry what they tell to clerk and tasks

2026-11-28: whatever asks the network here runs as a long job with progress and cancel; a dialog that was closed
meanwhile misses nothing, since what came is written all the same.
"""
