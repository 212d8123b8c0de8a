"""What each family of commands takes; which function runs one is named, not imported."""
