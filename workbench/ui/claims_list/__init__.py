"""The open article's claims as a list, in place of the library: for screen readers, and for acting on many.

model.py what stands in it; delegate.py draws it; view.py the pane with its foot
"""
