"""One file of results in sections, each measured and replaced apart."""

TITLE = "# Speed"
SECTIONS = ("Engine", "Service", "Priorities", "Quarters")
"""The sections, in their order."""

_MARK = "\n## "
_BEGIN = f"""{TITLE}

Written by `make bench` (`benchmarks/run.py`); the figures of a section are from one run. Compare \
ratios: absolute times differ from machine to machine.
"""


def replaced(known: str, measured: dict[str, list[str]]) -> str:
    """Return the file with the lines of these sections in the place of what it had."""
    parts = {part.partition("\n")[0]: part for part in known.split(_MARK)[1:]}
    kept = {name: parts[name].partition("\n")[2].strip("\n") for name in SECTIONS if name in parts}
    found = kept | {name: "\n".join(lines) for name, lines in measured.items()}
    return _BEGIN + "".join(
        f"{_MARK}{name}\n\n{found[name]}\n" for name in SECTIONS if name in found
    )
