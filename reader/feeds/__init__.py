"""Feeds: what a subscription brings, when it is asked again, and what is kept of it."""
