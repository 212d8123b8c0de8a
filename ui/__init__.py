"""The window: Qt Widgets that ask `reader` for everything. No SQL and no file format lives here."""
