"""What the reader's actions do: one module for each kind of thing they act on."""
