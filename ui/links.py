"""Addresses in what the reader wrote: shown before the system's browser opens them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from ui.messages import MessageBar, Offer


def ask_to_open(messages: MessageBar, address: str) -> None:
    """Tells where a link leads, and offers to go there."""
    said = QCoreApplication.translate("Links", "This link leads to {address}.")
    offer = QCoreApplication.translate("Links", "Open in the browser")
    messages.inform(
        said.format(address=address), Offer(offer, lambda: QDesktopServices.openUrl(QUrl(address)))
    )
