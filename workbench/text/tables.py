"""What parts the cells of a table's row in a draft: a tab, or a bar with blanks or a line's end around it."""

from __future__ import annotations

import re
from typing import Final

BAR: Final = re.compile(r"(?<!\S)\|(?!\S)")
BETWEEN_CELLS: Final = re.compile(rf"\t|{BAR.pattern}")
