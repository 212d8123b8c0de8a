"""Addresses that lead out of the window: shown before the system's browser opens them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu

from ui.addresses import encoded
from ui.messages import MessageBar, Offer

_PAGES: Final = ("http", "https")
_MOST_SHOWN: Final = 300
_LINE: Final = 100

translate = QCoreApplication.translate


def web_page(address: str | None) -> str:
    """`address` as it is sent, where it is that of a page a browser can open; else empty."""
    url = QUrl(address or "")
    is_page = url.isValid() and url.scheme().lower() in _PAGES and bool(url.host())
    return encoded(url) if is_page else ""


def host_of(address: str) -> str:
    """The name of the machine that an address leads to, as people write it."""
    return QUrl(address).host().removeprefix("www.")


def shown_address(address: str) -> str:
    """An address as far as a reader wants to see it; its host is never cut off."""
    end = max(_MOST_SHOWN, address.find("/", len("https://")))
    return address if len(address) <= end else address[:end] + "…"


def address_tip(address: str) -> str:
    """An address for a tool tip, in lines, as Qt breaks none where there is no space."""
    shown = shown_address(address)
    return "\n".join(shown[at : at + _LINE] for at in range(0, len(shown), _LINE))


def ask_to_open(messages: MessageBar, address: str, *, by_keyboard: bool = False) -> None:
    """Tells where a link leads, and offers to go there; `by_keyboard`, the keyboard goes along."""
    said = translate("Links", "This link leads to {address}.")
    offer = translate("Links", "Open in the browser")
    messages.inform(
        said.format(address=shown_address(address)), Offer(offer, lambda: _open(messages, address))
    )
    if by_keyboard:
        messages.take_focus()


def copy_address(messages: MessageBar, *addresses: str) -> None:
    """Copies addresses, each on a line of its own, and says so."""
    QGuiApplication.clipboard().setText("\n".join(addresses))
    if len(addresses) == 1:
        said = translate("Links", "Copied {address}.").format(address=shown_address(addresses[0]))
    else:
        said = translate("Links", "Copied %n address(es).", "", len(addresses))
    messages.inform(said)


def offer_page(
    menu: QMenu, messages: MessageBar, address: str, texts: tuple[str, str], lack: str = ""
) -> None:
    """Adds to `menu` that a page is opened and that its address is copied, which `texts` say.

    Where there is no `address`, both are there but disabled, and `lack` says why.
    """
    menu.setToolTipsVisible(True)
    opening, copying = (menu.addAction(text) for text in texts)
    opening.triggered.connect(lambda: ask_to_open(messages, address, by_keyboard=True))
    copying.triggered.connect(lambda: copy_address(messages, address))
    for action in (opening, copying):
        action.setEnabled(bool(address))
        action.setToolTip(address_tip(address) if address else lack)


def _open(messages: MessageBar, address: str) -> None:
    if not QDesktopServices.openUrl(QUrl(address)):
        said = translate("Links", "No browser could be opened: copy the address into one.")
        copying = translate("Links", "Copy the address")
        messages.warn(said, Offer(copying, lambda: copy_address(messages, address)))
