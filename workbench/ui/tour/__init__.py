"""The tour: five call-outs that point at real places of the window, for the first minutes.

    steps.py     what is said and which place it points at
    callout.py   the call-out and the frame around the place
    tour.py      goes through the steps, follows the window, ends without a trace

2026-11-28: a call-out is a child of the window, not a dialog: nothing is blocked while it stands, every key of the
workbench works, and what it points at is never covered.
"""
