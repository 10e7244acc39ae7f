"""What a file of another tool asks for: its sayings beside the roadmap that it was made from."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from roadmap.engine.linking import Ends, linked, restated
from roadmap.engine.planning import plan
from roadmap.model.action import FROZEN, Action, Dependency, Floor, Reference
from roadmap.model.calendar import Agreed
from roadmap.model.change import (
    AddAction,
    AgreeQuarters,
    Change,
    EditAction,
    Pin,
    RemoveDependency,
    SetStatus,
)
from roadmap.model.evidence import Localized
from roadmap.model.exchange import (
    Altered,
    Aspect,
    Brought,
    BroughtAction,
    BroughtDependency,
)
from roadmap.model.plan import Diagnostic, Severity
from roadmap.model.roadmap import Roadmap

TOLD = 200
"""How many things about a file are told; a last one tells that there is more."""


@dataclass
class Wishes:
    """What a file asks for."""

    changes: list[Change] = field(default_factory=list)
    altered: list[Altered] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    said: set[str] = field(default_factory=set)
    """Numbers of the actions of which the file says something."""


class Reading(Wishes):
    """One walk through a file, beside the roadmap that it was made from."""

    def __init__(self, base: Roadmap, head: Roadmap, brought: Brought) -> None:
        super().__init__()
        self.base, self.head, self.brought = base, head, brought
        self.numbers: dict[str, str] = {}
        """Number of each action of the file, by its place there and by its number."""
        self.moved: dict[str, Agreed] = {}
        """The quarters that the file says otherwise, by number of the action."""
        self.unread = any(each.severity == "error" for each in brought.diagnostics)
        """Whether the file has more than could be read."""
        self.plateaus = {p.number: p.plateau for p in plan(base).placements}
        self.agreed = {found.action: found for found in base.agreed}
        self.advices = {advice.number for advice in base.advices}
        self.known_as = {
            (reference.system, reference.id): action.number
            for action in base.actions
            for reference in action.references
        }
        times = Counter((action.title, action.advice) for action in base.actions)
        self.titled = {
            key: action.number
            for action in base.actions
            if times[key := (action.title, action.advice)] == 1
        }
        self.taken = set(base.action_by_number) | set(head.action_by_number)
        self.taken.update(found.number for found in brought.actions if found.number)

    def read(self) -> None:
        """Look at all that the file says."""
        for found in self.brought.actions:
            self._action(found)
        self._agreement()
        if "dependencies" in self.brought.tells:
            self._dependencies()

    def _action(self, found: BroughtAction) -> None:
        number = self._number(found)
        if number is None:
            return
        if number in self.said:
            self._say("import-twice", found.place, number)
            return
        action = self.base.action_by_number.get(number)
        if action is not None:
            self._compare(action, found)
        elif found.title is None:
            self._say("import-no-title", found.place, number)
            return
        else:
            self._add(number, found)
        self.said.add(number)
        self.numbers |= {found.place: number, number: number}
        self.known_as |= {(each.system, each.id): number for each in found.references}
        if found.number not in (None, number):
            self.numbers[str(found.number)] = number
            self._say(
                "import-known-as", found.place, number, given=str(found.number), severity="info"
            )

    def _number(self, found: BroughtAction) -> str | None:
        """The number of an action here; null when two are meant."""
        named = {
            self.known_as[key]
            for reference in found.references
            if (key := (reference.system, reference.id)) in self.known_as
        }
        if found.number in self.base.action_by_number:
            named.add(str(found.number))
        if len(named) > 1:
            self._say("import-two-actions", found.place, *sorted(named))
            return None
        if named:
            return named.pop()
        if found.number is not None:
            return found.number
        alike = self.titled.get((found.title or "", found.advice))
        if alike is not None and alike not in self.said:
            self._say("import-same-title", found.place, alike, severity="info")
            return alike
        return self._free(self._advice(found))

    def _free(self, advice: str | None) -> str:
        """The first number that nothing has."""
        stem, at = advice or "Z", 1
        while f"{stem}.{at}" in self.taken:
            at += 1
        self.taken.add(f"{stem}.{at}")
        return f"{stem}.{at}"

    def _advice(self, found: BroughtAction) -> str | None:
        return found.advice if found.advice in self.advices else None

    def _add(self, number: str, found: BroughtAction) -> None:
        if found.advice and self._advice(found) is None:
            self._say("import-unknown-parent", found.place, number, advice=found.advice)
        status = found.status or "proposed"
        if status in ("blocked", "dropped") and found.status_reason is None:
            self._say("import-no-reason", found.place, number, status=status)
            status = "proposed"
        plateau = self._plateau(found, number)
        frozen = status in FROZEN
        self.changes.append(
            AddAction(
                action=Action(
                    number=number,
                    title=str(found.title),
                    summary=self._summary(found, None),
                    advice=self._advice(found),
                    status=status,
                    status_reason=found.status_reason if status != "proposed" else None,
                    earliest_plateau=Floor(plateau=plateau) if plateau and not frozen else None,
                    frozen_plateau=plateau if frozen else None,
                    owner=found.owner,
                    references=found.references,
                )
            )
        )
        self._agree(number, found)

    def _compare(self, action: Action, found: BroughtAction) -> None:
        number = action.number
        summary = action.summary.in_language(self.brought.language) if action.summary else None
        self._edit(number, "titles", action.title, found.title, title=found.title)
        text = self._summary(found, action.summary)
        self._edit(number, "summaries", summary, found.summary, summary=text)
        self._edit(number, "owners", action.owner, found.owner, owner=found.owner)
        if found.advice and self._advice(found) is None:
            self._say("import-unknown-parent", found.place, number, advice=found.advice)
        else:
            self._edit(number, "parents", action.advice, found.advice, advice=found.advice)
        references = _merged(action.references, found.references)
        before, after = _names(action.references), _names(references)
        self._edit(number, "references", before, after, references=references)
        self._status(action, found)
        self._place(action, found)
        self._agree(number, found)

    def _edit(
        self,
        number: str,
        aspect: Aspect,
        before: str | None,
        after: str | None,
        **fields: object,
    ) -> None:
        if after is not None and after != before:
            change = EditAction.model_validate({"action": number, **fields})
            self._change(number, aspect, before, after, change)

    def _status(self, action: Action, found: BroughtAction) -> None:
        reason = found.status_reason
        status = found.status or (action.status if reason else None)
        if status is None or (status, reason or action.status_reason) == (
            action.status,
            action.status_reason,
        ):
            return
        if status in ("blocked", "dropped") and reason is None:
            self._say("import-no-reason", found.place, action.number, status=status)
            return
        kept = reason if status in ("blocked", "dropped") else None
        if (status, kept) != (action.status, action.status_reason):
            change = SetStatus(action=action.number, status=status, reason=kept)
            self._change(action.number, "statuses", action.status, status, change)

    def _place(self, action: Action, found: BroughtAction) -> None:
        number = action.number
        before, plateau = self.plateaus.get(number), self._plateau(found, number)
        if plateau is None or plateau == before:
            return
        if (found.status or action.status) == "dropped":
            self._say("import-no-place", found.place, number, value=plateau, severity="warning")
            return
        if action.status in FROZEN or found.status in FROZEN:
            self._say("import-past", found.place, number, value=plateau, severity="warning")
            return
        change = Pin(action=number, plateau=plateau)
        self._change(number, "plateaus", before, plateau, change)

    def _plateau(self, found: BroughtAction, number: str) -> int | None:
        plateau, last = found.plateau, self.base.horizon
        if plateau is not None and plateau > last:
            self._say("import-plateau", found.place, number, value=plateau, last=last)
            return None
        return plateau

    def _agree(self, number: str, found: BroughtAction) -> None:
        known = self.agreed.get(number)
        start = found.start or (known.start if known else found.end)
        end = found.end or (known.end if known else found.start)
        if start is None or end is None or (found.start is None and found.end is None):
            return
        if end < start:
            self._say("import-quarters", found.place, number, start=start, end=end)
            return
        asked = Agreed(action=number, start=start, end=end)
        if asked != known:
            self.moved[number] = asked

    def _agreement(self) -> None:
        """Ask for all other quarters at once: one agreement holds them all."""
        if not self.moved:
            return
        for number, asked in self.moved.items():
            before = _stretch(self.agreed.get(number))
            self._altered(number, "quarters", before, _stretch(asked))
        # What the file leaves alone stays as others agreed it meanwhile.
        now = {found.action: found for found in self.head.agreed} | self.moved
        self.changes.append(AgreeQuarters(agreed=tuple(now.values())))

    def _change(
        self,
        number: str,
        aspect: Aspect,
        before: str | int | None,
        after: str | int | None,
        change: Change,
    ) -> None:
        self._altered(number, aspect, before, after)
        self.changes.append(change)

    def _altered(
        self, number: str, aspect: Aspect, before: str | int | None, after: str | int | None
    ) -> None:
        at = len(self.changes)
        self.altered.append(
            Altered(action=number, field=aspect, before=before, after=after, position=at)
        )

    def _summary(self, found: BroughtAction, known: Localized | None) -> Localized | None:
        if found.summary is None:
            return None
        if known is None:
            return Localized(nl=found.summary)
        return known.model_copy(update={self.brought.language: found.summary})

    def _dependencies(self) -> None:
        wanted: dict[Ends, list[BroughtDependency]] = {}
        for found in self.brought.dependencies:
            ends = self._ends(found)
            if ends is not None:
                wanted.setdefault(ends, []).append(found)
        present: dict[Ends, list[Dependency]] = {}
        for link in self.base.dependencies:
            present.setdefault((link.predecessor, link.successor), []).append(link)
        gone = [ends for ends in present if ends not in wanted and self.said.issuperset(ends)]
        if gone and self.unread:
            # What could not be read may have been one of these.
            self._say("import-links-kept", "", severity="warning", count=len(gone))
            gone = []
        for ends in gone:
            self.changes.append(RemoveDependency(predecessor=ends[0], successor=ends[1]))
        for ends, links in present.items():
            if ends in wanted:
                self.changes.extend(restated(ends, links, wanted[ends]))
        for ends, asked in wanted.items():
            if ends not in present:
                self.changes.extend(linked(ends, asked))

    def _ends(self, found: BroughtDependency) -> Ends | None:
        ends = []
        for name in (found.predecessor, found.successor):
            number = self.numbers.get(name)
            if number is None and name in self.base.action_by_number:
                number = name
            if number is None:
                self.unread = True
                self._say("import-unknown-end", found.place, name)
                return None
            ends.append(number)
        if ends[0] == ends[1]:
            self.unread = True
            self._say("import-self-link", found.place, ends[0])
            return None
        return ends[0], ends[1]

    def _say(
        self,
        code: str,
        place: str,
        *subjects: str,
        severity: Severity = "error",
        **details: str | int,
    ) -> None:
        if len(self.diagnostics) > TOLD:
            return
        if len(self.diagnostics) == TOLD:
            code, place, subjects, severity, details = "import-more", "", (), "error", {}
        self.diagnostics.append(
            Diagnostic(
                code=code,
                severity=severity,
                subjects=subjects,
                place=place,
                details={"subjects": ", ".join(subjects), **details},
            )
        )


def _merged(known: Sequence[Reference], found: Sequence[Reference]) -> tuple[Reference, ...]:
    """The names in other systems: those of the file, and those of systems that it does not name."""
    systems = {reference.system for reference in found}
    kept = [reference for reference in known if reference.system not in systems]
    address = {(reference.system, reference.id): reference.url for reference in known}
    for reference in found:
        url = reference.url or address.get((reference.system, reference.id))
        kept.append(reference.model_copy(update={"url": url}))
    return tuple(sorted(kept, key=lambda reference: (reference.system, reference.id)))


def _names(references: Sequence[Reference]) -> str:
    """The names as text, to compare and to show."""
    return ", ".join(
        " ".join(filter(None, (found.system, found.id, found.url))) for found in references
    )


def _stretch(agreed: Agreed | None) -> str | None:
    return f"{agreed.start} – {agreed.end}" if agreed else None
