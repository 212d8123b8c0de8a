"""Two editions of one article: found, aligned, mended by the reader, and compared.

`candidates` looks for an article's other edition, `pair` and `unpair` join and part two, `aligned`
says which of their sentences say the same, `merge`, `split`, `link` and `unlink` put that right,
`put_right` keeps it, and `differences` tells where two renderings disagree. Importing this package
reads no word list; the first search or alignment does.
"""

from reader.library.aligning import flipped
from reader.pairing.aligning import METHOD, aligned, alignment_of, bridge_of, put_right
from reader.pairing.candidates import Candidate, Reason, candidates
from reader.pairing.differences import Difference, differences, prepare_differences
from reader.pairing.fetching import alternate_of, fetch_edition
from reader.pairing.joining import pair, remember_all, unpair
from reader.pairing.mending import (
    can_link,
    can_merge,
    can_split,
    can_unlink,
    link,
    merge,
    split,
    unlink,
)
from reader.pairing.projecting import partner_of

__all__ = [
    "METHOD",
    "Candidate",
    "Difference",
    "Reason",
    "aligned",
    "alignment_of",
    "alternate_of",
    "bridge_of",
    "can_link",
    "can_merge",
    "can_split",
    "can_unlink",
    "candidates",
    "differences",
    "fetch_edition",
    "flipped",
    "link",
    "merge",
    "pair",
    "partner_of",
    "prepare_differences",
    "put_right",
    "remember_all",
    "split",
    "unlink",
    "unpair",
]
