"""The desktop window (PySide6, LGPL): views show, emit wishes and repaint; nothing here writes.

    app.run(library=None, articles=(), *, by="", language=None) -> int      the way in; raises before Qt would abort

    stopping.py   Ctrl+C while the window is being made, and later
    desktop.py    one window and its session; the first start; changing to another library
    session.py    an open library: writing thread, tasks, desk, clerk, intake; looks for foreign changes every second
    tasks.py      work off the UI thread: writes, reads, slow reads aside, long jobs with cancel
    desk.py       what lies on the desk: article, claim, filter, order; reads, never writes
    clerk.py      carries each wish to the writing thread as one action; intake.py brings texts in
    sentence_wishes.py   "nothing to check" as one's own keys left it, until the views show it
    stage.py      puts what lies on the desk onto the views
    office.py     what errands and dialogs need at hand; errands/ does what each command says, one class per menu
    leaving.py    words typed and not saved are kept, or not let go unasked
    erasures.py   what another window or the command line erased leaves what is typed here, too
    wiring.py     every connection, one alphabetical block per sender; wiring_late.py those of the parts made late
    swift_start.py, late.py, furnishing.py    what a start does without; parts made when asked for; then the rest
    sweeping.py   the collector of garbage, on the window's thread alone
    command.py, commands/    what a command is; the one table, a module per menu, from which menus and palette grow
    panes.py      assembles and lays out; toolbar, notices, status_bar, running, welcome are parts of it
    window.py     panes with a name, keys and settings; window_place.py where it stood when it was closed
    web/    what waits, what has changed, copies and checks elsewhere, the author's reply
    library/ manuscript/ panel/ source/ palette/ dialogs/ widgets/ theme/    the panes and what they are made of

A wish goes view → wiring → clerk → writing thread → ``actions`` → ``Changes`` → desk reads anew → stage → views.

2026-11-28: where work stands is kept every few seconds, and a verdict typed but not saved beside the library: a window
that is killed closes nothing. Finding goes on in the text beside, never from one draft to the other: they hold the same
words. Paper gets the PDF itself by way of the spooler; pages are painted only where there is none.
2026-11-28: what is typed for a claim outlives a verdict that arrives from another window, which is said: a form that
is read anew under somebody's hands lost words and sent the rest out under a rating they never chose. A verdict nobody
had seen when saving stands beside one's own, as a conflict.
2026-11-22: readings happen on a thread of their own, not on the UI thread: a Dossier of a long article with its
findings takes longer than a frame. Wishes that come while one reads become one further reading.
2026-11-28: a start loads, builds and reads only what an article on the page needs: a first look without findings, the
style sheet after the window is put together (under a sheet each widget is dressed again whenever it or what it stands
in finds its place). Parts nobody sees at once are made when asked for, at the latest after the first paint, piece by
piece. A test names the modules that may not come back into the start.
2026-11-22: digits with Shift are no Qt shortcuts, because each keyboard has another sign there ("/" on a German 7).
"""
