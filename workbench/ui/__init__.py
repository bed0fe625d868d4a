"""The desktop window (PySide6, LGPL): views show, emit wishes and repaint; nothing here writes."""
