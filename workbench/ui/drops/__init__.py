"""Dragging onto the window: what is dragged (content), what it would do where (plans), and the cue that says so.

The window alone takes drags; which part they are meant for is asked by place (zones). So that one thing means the same
everywhere, text dropped into a field is put there by us and not by Qt. What is dropped is never moved away (taking).
"""
