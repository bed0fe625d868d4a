"""The command line (click, BSD): the same actions as the window; errors are one sentence and exit status 2."""
