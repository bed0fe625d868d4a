"""Dialogs: each collects a wish and tells it; none writes, none blocks the window's event loop."""
