"""Home-made widgets used everywhere: panes that follow language and theme, key caps, buttons that show their key."""
