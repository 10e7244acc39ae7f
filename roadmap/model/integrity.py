"""Rules that hold between the parts of a document: names, references, ranges.

The same rules serve a finished `Roadmap` and raw JSON that may have wrong
types anywhere, so that one report can name every problem of a document at
once: what is too broken to judge is passed over here and reported by the types.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice, pairwise
from typing import Any

from roadmap.errors import Problem
from roadmap.model.places import (
    NOTHING,
    Fields,
    Path,
    Sections,
    entries_of,
    fields_of,
    located_in,
    pointer,
)
from roadmap.model.record import Record

FOUND_LIMIT = 1_000
"""How many broken rules are looked for before it is enough."""

_NAMED = {
    "plateaus": "id",
    "themes": "id",
    "advices": "number",
    "findings": "number",
    "actions": "number",
    "bodies": "id",
    "frameworks": "id",
    "documents": "id",
    "context_findings": "id",
    "errata": "id",
}

_ONCE = {"timings": "action", "gates": "plateau", "agreed": "action"}
"""Lists with one entry at most for each thing that they are about."""

_SECTIONS = (*_NAMED, *_ONCE, "capacity", "coverage", "dependencies", "scores")

_REFERENCES = (
    ("advices", "theme", "themes"),
    ("actions", "advice", "advices"),
    ("coverage", "finding", "findings"),
    ("coverage", "action", "actions"),
    ("dependencies", "predecessor", "actions"),
    ("dependencies", "successor", "actions"),
    ("scores", "action", "actions"),
    ("timings", "action", "actions"),
    ("agreed", "action", "actions"),
    ("frameworks", "document", "documents"),
)

_PLATEAU_FIELDS = ("pin", "ceiling", "frozen_plateau")

_ALWAYS = "~"
"""Later than every quarter."""


class _Lists(Sections):
    """Every list of a document; each is looked through when it is first asked for."""

    def __init__(self, document: Fields) -> None:
        super().__init__()
        self._document = document

    def __missing__(self, name: str) -> list[Fields]:
        self[name] = entries_of(self._document, name)
        return self[name]


@dataclass(frozen=True)
class _Question:
    """What the rules are asked about."""

    whole: Sections
    """Every list of the document."""
    lists: Sections
    """The lists to judge; the others are empty here."""
    entries: Sections
    """The same lists, with nothing in the place of an entry that need not be judged."""
    references: Sections
    """Like `entries`, or the whole document where what an entry refers to may be gone."""

    _names: dict[str, set[str]] = field(default_factory=dict)

    def names(self, collection: str) -> set[str]:
        """Names in a list of the whole document; looked up once, and only when asked for."""
        if collection not in self._names:
            key = _NAMED[collection]
            names = (fields.get(key) for fields in self.whole[collection])
            self._names[collection] = {name for name in names if isinstance(name, str)}
        return self._names[collection]


def find_problems(
    document: Any, limit: int = FOUND_LIMIT, since: Record | None = None
) -> list[Problem]:
    """Return the broken rules of a document, rule by rule.

    Parameters
    ----------
    document
        A `Roadmap`, or the JSON values of one.
    limit
        How many to return at most; looking stops there.
    since
        A whole `Roadmap` that the document, also a `Roadmap`, was made from:
        the records that they share are not judged again. The answer is the same.

    Notes
    -----
    Linear in the size of the document; with `since` the slow part is linear in
    the records that differ, unless something was taken away that others name.
    """
    whole = fields_of(document)
    sections = _Lists(whole)
    question = _Question(sections, sections, sections, sections)
    if since is not None:
        question = _what_differs(question, whole, since.__dict__)
    rules: tuple[Callable[[_Question], Iterator[Problem]], ...] = (
        _duplicate_names,
        _plateau_numbers,
        _unknown_references,
        _self_dependencies,
        _plateau_ranges,
        _status_rules,
        _fact_rules,
        _repeated_scores,
        _gate_rules,
        _capacity_rules,
        _repeated_references,
    )
    return list(islice(chain.from_iterable(rule(question) for rule in rules), limit))


def _what_differs(question: _Question, document: Fields, before: Fields) -> _Question:
    lists: Sections = {}
    entries: Sections = {}
    references = entries
    for name in _SECTIONS:
        if document[name] is before[name]:
            lists[name] = entries[name] = []
            continue
        every = question.whole[name]
        if name in ("plateaus", "documents"):
            return question  # every fact may refer to these
        if _takes_away(name, document, before):
            references = question.whole
        known = set(map(id, before[name]))
        lists[name] = every
        entries[name] = [
            NOTHING if id(record) in known else fields
            for record, fields in zip(document[name], every, strict=True)
        ]
    return _Question(question.whole, lists, entries, references)


def _takes_away(name: str, document: Fields, before: Fields) -> bool:
    if name not in _NAMED:
        return False
    key = _NAMED[name]
    left = {record.__dict__[key] for record in document[name]}
    return not all(record.__dict__[key] in left for record in before[name])


def _duplicates(records: list[Fields], key: str, at: Path) -> Iterator[Problem]:
    first: dict[str | int, int] = {}
    for index, fields in enumerate(records):
        name = fields.get(key)
        if not isinstance(name, str | int):
            continue
        if name in first:
            details = (("first", pointer((*at, first[name]))), ("name", name))
            yield Problem(pointer((*at, index, key)), "duplicate", details)
        first.setdefault(name, index)


def _duplicate_names(question: _Question) -> Iterator[Problem]:
    for collection, key in (_NAMED | _ONCE).items():
        yield from _duplicates(question.lists[collection], key, (collection,))
    for index, framework in enumerate(question.entries["frameworks"]):
        items = entries_of(framework, "items")
        yield from _duplicates(items, "id", ("frameworks", index, "items"))


def _plateau_numbers(question: _Question) -> Iterator[Problem]:
    numbers = [fields.get("number") for fields in question.whole["plateaus"]]
    whole = [number for number in numbers if isinstance(number, int)]
    if len(whole) < len(numbers) or len(numbers) > 12:
        return
    if sorted(whole) != list(range(1, len(whole) + 1)):
        found = ", ".join(map(_short, whole))
        yield Problem("/plateaus", "plateau-numbers", (("found", found),))


def _short(number: int) -> str:
    """The number as text; Python writes no integers of thousands of digits."""
    return str(number) if abs(number) < 10**12 else "…"


def _unknown_references(question: _Question) -> Iterator[Problem]:
    sections = question.references
    for collection, key, target in _REFERENCES:
        if sections[collection]:
            known = question.names(target)
            yield from _unknown(sections[collection], key, known, (collection,))
    for index, action in enumerate(sections["actions"]):
        if action.get("involved"):
            at: Path = ("actions", index, "involved")
            yield from _unknown(
                entries_of(action, "involved"), "body", question.names("bodies"), at
            )
    for index, framework in enumerate(sections["frameworks"]):
        for inner, item in enumerate(entries_of(framework, "items")):
            at = ("frameworks", index, "items", inner, "served_by")
            served_by = entries_of(item, "served_by")
            yield from _unknown(served_by, "action", question.names("actions"), at)


def _unknown(records: list[Fields], field: str, known: set[str], at: Path) -> Iterator[Problem]:
    for index, fields in enumerate(records):
        name = fields.get(field)
        if isinstance(name, str) and name not in known:
            yield Problem(pointer((*at, index, field)), f"unknown-{field}", (("name", name),))


def _self_dependencies(question: _Question) -> Iterator[Problem]:
    for index, fields in enumerate(question.entries["dependencies"]):
        predecessor = fields.get("predecessor")
        if predecessor == fields.get("successor") and isinstance(predecessor, str):
            place = pointer(("dependencies", index))
            yield Problem(place, "self-dependency", (("name", predecessor),))
        if fields.get("same_plateau") is True and fields.get("kind") == "more-effective-after":
            yield Problem(f"/dependencies/{index}/same_plateau", "same-plateau-kind")


def _plateau_ranges(question: _Question) -> Iterator[Problem]:
    last = len(question.whole["plateaus"])
    for index, action in enumerate(question.entries["actions"]):
        at: Path = ("actions", index)
        yield from _out_of_range(action, _PLATEAU_FIELDS, last, at)
        if action.get("earliest_plateau") is not None:
            floor = fields_of(action["earliest_plateau"])
            inner = (*at, "earliest_plateau")
            yield from _out_of_range(floor, ("plateau", "alternative"), last, inner)


def _out_of_range(fields: Fields, names: tuple[str, ...], last: int, at: Path) -> Iterator[Problem]:
    for name in names:
        value = fields.get(name)
        if isinstance(value, int) and not isinstance(value, bool) and value > last:
            details = (("last", last), ("value", value if value < 10**12 else "…"))
            yield Problem(pointer((*at, name)), "plateau-out-of-range", details)


def _status_rules(question: _Question) -> Iterator[Problem]:
    for index, action in enumerate(question.entries["actions"]):
        status = action.get("status")
        if status in ("blocked", "dropped") and not action.get("status_reason"):
            place = f"/actions/{index}/status_reason"
            yield Problem(place, "status-reason", (("status", status),))
        frozen = action.get("frozen_plateau")
        if frozen is not None and status not in ("started", "done"):
            yield Problem(f"/actions/{index}/frozen_plateau", "frozen-status")


def _facts(sections: Sections) -> Iterator[tuple[Path, Fields]]:
    """Every fact of these lists, at any depth, with its path."""
    for collection in _SECTIONS:
        if collection == "documents":
            continue
        for index, fields in enumerate(sections[collection]):
            at: Path = (collection, index)
            yield at, fields
            if fields.get("earliest_plateau"):
                yield (*at, "earliest_plateau"), fields_of(fields["earliest_plateau"])
            if fields.get("involved"):
                yield from located_in(fields, "involved", at)
            if fields.get("items"):
                for inner, item in located_in(fields, "items", at):
                    yield inner, item
                    yield from located_in(item, "served_by", inner)


def _fact_rules(question: _Question) -> Iterator[Problem]:
    documents = question.names("documents")
    for at, fact in _facts(question.entries):
        basis, sources = fact.get("basis"), fact.get("sources")
        if basis == "stated" and not sources:
            yield Problem(pointer((*at, "sources")), "stated-without-source")
        if basis == "inferred":
            for field in ("reason", "confidence"):
                if fact.get(field) is None:
                    place = pointer((*at, field))
                    yield Problem(place, "inferred-without", (("field", field),))
        if sources:
            places = entries_of(fact, "sources")
            yield from _unknown(places, "document", documents, (*at, "sources"))
            yield from _line_order(places, (*at, "sources"))


def _repeated_scores(question: _Question) -> Iterator[Problem]:
    first: dict[tuple[str, str], int] = {}
    for index, fields in enumerate(question.lists["scores"]):
        action, criterion = fields.get("action"), fields.get("criterion")
        if not isinstance(action, str) or not isinstance(criterion, str):
            continue
        known = first.setdefault((action, criterion), index)
        if known != index:
            details = (("action", action), ("criterion", criterion), ("first", f"/scores/{known}"))
            yield Problem(f"/scores/{index}", "score-repeated", details)


def _gate_rules(question: _Question) -> Iterator[Problem]:
    gates = question.lists["gates"]
    last = len(question.whole["plateaus"])
    targets = []
    for index, gate in enumerate(gates):
        at: Path = ("gates", index)
        yield from _out_of_range(gate, ("plateau",), last, at)
        if gate.get("override"):
            override = [fields_of(gate["override"])]
            for problem in _unknown(override, "body", question.names("bodies"), ()):
                yield Problem(f"/gates/{index}/override/body", problem.code, problem.details)
        plateau, target = gate.get("plateau"), gate.get("target")
        if isinstance(plateau, int) and isinstance(target, str):
            targets.append((plateau, target, index))
    for (earlier, before, _), (plateau, target, index) in pairwise(sorted(targets)):
        if target < before and plateau != earlier:
            details = (("before", before), ("earlier", earlier), ("target", target))
            yield Problem(f"/gates/{index}/target", "gate-order", details)


def _capacity_rules(question: _Question) -> Iterator[Problem]:
    stretches: dict[str, list[tuple[str, str, int]]] = {}
    for index, entry in enumerate(question.lists["capacity"]):
        if entry and entry.get("actions") is None and entry.get("effort") is None:
            yield Problem(f"/capacity/{index}", "capacity-nothing")
        first, last = entry.get("first") or "", entry.get("last") or _ALWAYS
        team = entry.get("team") or ""
        if isinstance(first, str) and isinstance(last, str) and isinstance(team, str):
            stretches.setdefault(team, []).append((first, last, index))
    for found in stretches.values():
        # As texts, quarters stand in the order of time.
        for (_, end, one), (first, _, other) in pairwise(sorted(found)):
            if first <= end:
                details = (("first", f"/capacity/{one}"),)
                yield Problem(f"/capacity/{other}", "capacity-overlaps", details)


def _repeated_references(question: _Question) -> Iterator[Problem]:
    first: dict[tuple[str, str], str] = {}
    for index, action in enumerate(question.lists["actions"]):
        if not action.get("references"):
            continue
        for inner, fields in enumerate(entries_of(action, "references")):
            system, name = fields.get("system"), fields.get("id")
            if not isinstance(system, str) or not isinstance(name, str):
                continue
            place = f"/actions/{index}/references/{inner}"
            known = first.setdefault((system, name), place)
            if known != place:
                details = (("first", known), ("name", name), ("system", system))
                yield Problem(place, "reference-repeated", details)


def _line_order(sources: list[Fields], at: Path) -> Iterator[Problem]:
    for index, fields in enumerate(sources):
        lines = fields.get("lines")
        if not isinstance(lines, str) or len(lines) > 15:
            continue
        first, dash, last = lines.partition("-")
        if dash and first.isdecimal() and last.isdecimal() and int(first) > int(last):
            yield Problem(pointer((*at, index, "lines")), "lines-order", (("lines", lines),))
