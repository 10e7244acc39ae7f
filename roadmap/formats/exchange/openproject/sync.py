"""What has to be sent to OpenProject: the one plan that the file and the push both are.

Plateaus are versions, which OpenProject shows on its page "Roadmap"; advices are
work packages with the actions under them; dependencies are relations. An action is
found again by its block (`marks`), else by its reference with the
system "openproject". What the server has already is not sent again.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final, Literal

from roadmap.formats.exchange.openproject.marks import (
    STATUS_NAMES,
    described,
    description,
    status_named,
    subject,
    title_note,
    version_name,
)
from roadmap.formats.exchange.openproject.relations import bonds_in, bonds_of
from roadmap.formats.exchange.openproject.remote import (
    MARKER,
    Remote,
    Resource,
    id_of,
    last_push,
    link_of,
    notes_of,
    quarter_in,
    raw_of,
    relation_ends,
    shown_number,
)
from roadmap.formats.exchange.portfolio import Item, Portfolio
from roadmap.model.action import Reference, Status
from roadmap.model.change import EditAction
from roadmap.model.plan import Diagnostic
from roadmap.model.quarter import quarter_after, quarter_begins

SYSTEM: Final = "openproject"
"""The system of the references that are kept."""


@dataclass(frozen=True, slots=True)
class Request:
    """One request that writes; see `roadmap.model.pushing.Sending`."""

    name: str
    method: Literal["POST", "PATCH", "DELETE"]
    path: str
    body: dict[str, Any] | None


@dataclass(slots=True)
class PushPlan:
    """What has to be sent.

    Attributes
    ----------
    requests
        In the order in which they must be sent.
    known
        Id of each action that the server has, by its number.
    diagnostics
        What the server has that was left as it is.
    """

    requests: list[Request] = field(default_factory=list)
    known: dict[str, str] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def plan_push(portfolio: Portfolio, remote: Remote) -> PushPlan:
    """Tell what has to be sent so that a server has a portfolio.

    Nothing that people made there is taken away: work packages never, relations
    and links only where they came from here. Dates are sent for agreed quarters
    only, and stay where they lie in the agreed quarter already. When the server has
    it all, no request is left.

    Linear in the size of both.
    """
    return _Planning(portfolio, remote).plan()


def references(portfolio: Portfolio, ids: Mapping[str, str], home: str) -> list[EditAction]:
    """Return the changes that keep how actions are called on a server.

    Parameters
    ----------
    portfolio
        What was sent.
    ids
        Id of each work package, by the number of its action.
    home
        Address of the server, for people.
    """
    found = []
    for action in portfolio.roadmap.actions:
        if action.number in ids:
            id = ids[action.number]
            url = f"{home}/work_packages/{id}" if home else None
            mine = Reference(system=SYSTEM, id=id, url=url)
            others = [each for each in action.references if each.system != SYSTEM]
            names = tuple(sorted((*others, mine), key=lambda each: (each.system, each.id)))
            if names != action.references:
                found.append(EditAction(action=action.number, references=names))
    return found


def is_here(reference: Reference, home: str) -> bool:
    """Whether a reference is to this server, as far as it tells."""
    elsewhere = reference.url and home and not reference.url.startswith(f"{home}/")
    return reference.system == SYSTEM and not elsewhere


class _Planning:
    """One comparison of a portfolio with a server."""

    def __init__(self, portfolio: Portfolio, remote: Remote) -> None:
        self.portfolio, self.remote = portfolio, remote
        self.roadmap = portfolio.roadmap
        self.found = PushPlan()
        self.api = f"{remote.root}/api/v3"
        self.versions: dict[int, str] = {}
        """Id of the version of each plateau."""
        self.advices: dict[str, str] = {}
        """Id of the work package of each advice."""
        self.actions: dict[str, str] = {}
        """Id of the work package of each action."""
        self.last, self.document = last_push(
            (*remote.versions, *remote.work_packages), self.roadmap.id
        )

    def plan(self) -> PushPlan:
        """Compare everything, in the order in which it must be sent."""
        for plateau in self.roadmap.plateaus:
            notes = {"roadmap": self.roadmap.id, "plateau": plateau.number}
            name = version_name(plateau.number, plateau.title)
            self._version(plateau.number, name, plateau.definition, notes)
        self._work_packages()
        self._relations()
        self._finish()
        return self.found

    def _send(
        self,
        name: str,
        method: Literal["POST", "PATCH", "DELETE"],
        path: str,
        body: dict[str, Any] | None = None,
    ) -> None:
        self.found.requests.append(Request(name, method, f"{self.api}/{path}", body))

    def _href(self, kind: str, id: str | None) -> dict[str, str | None]:
        return {"href": f"{self.api}/{kind}/{id}" if id else None}

    def _version(self, plateau: int, name: str, words: str | None, notes: dict[str, Any]) -> None:
        mine = [v for v in self.remote.versions if notes.items() <= notes_of(v).items()]
        same = [v for v in self.remote.versions if str(v.get("name")).casefold() == name.casefold()]
        key = f"plateau:{plateau}"
        for known in (*mine, *same):
            self.versions[plateau] = id = id_of(known)
            body = _described_otherwise(known, words, notes)
            if known.get("name") != name:
                body["name"] = name
            if body:
                self._send(key, "PATCH", f"versions/{id}", body)
            return
        self.versions[plateau] = f"{{{key}}}"
        links = {"definingProject": self._href("projects", self.remote.project)}
        body = {"name": name, "description": _formatted(description(words, notes))}
        self._send(key, "POST", "versions", {**body, "_links": links})

    def _work_packages(self) -> None:
        advices: dict[str, Resource] = {}
        actions: dict[str, Resource] = {}
        by_id: dict[str, Resource] = {}
        for found in sorted(self.remote.work_packages, key=shown_number):
            notes = notes_of(found)
            by_id[id_of(found)] = found
            if notes.get("roadmap") == self.roadmap.id:
                # A copy that somebody made has the same block; the oldest is ours.
                advices.setdefault(str(notes.get("advice")), found)
                actions.setdefault(str(notes.get("number")), found)
        for number, found in actions.items():
            if number not in self.roadmap.action_by_number and "number" in notes_of(found):
                self._say("export-openproject-stray", number, id=id_of(found))
        taken = {id_of(found) for found in (*advices.values(), *actions.values())}
        used = {action.advice for action in self.roadmap.actions}
        for advice in self.roadmap.advices:
            if advice.number in used:
                words = (
                    advice.summary.in_language(self.portfolio.language) if advice.summary else None
                )
                notes = {
                    "roadmap": self.roadmap.id,
                    "advice": advice.number,
                    "title": title_note(advice.number, advice.title),
                }
                wanted = {"subject": subject(advice.number, advice.title)}
                known = advices.get(advice.number)
                key = f"advice:{advice.number}"
                self.advices[advice.number] = id_of(known) if known else f"{{{key}}}"
                self._work_package(key, known, wanted, words, notes, {})
        for item in self.portfolio.items():
            known = actions.get(item.number)
            for reference in item.references:
                named = by_id.get(reference.id)
                if known is None and is_here(reference, self.remote.home) and named is not None:
                    known = named if reference.id not in taken else None
            self._action(item, known)

    def _action(self, item: Item, known: Resource | None) -> None:
        key = f"action:{item.number}"
        self.actions[item.number] = id_of(known) if known else f"{{{key}}}"
        if known:
            self.found.known[item.number] = id_of(known)
        wanted: dict[str, Any] = {"subject": subject(item.number, item.title)}
        links: dict[str, str | None] = {}
        if item.start and item.end:
            wanted |= _dates(item.start, item.end, known)
        if known is None:
            # Otherwise the server moves dates along relations, and they are no longer ours.
            wanted["scheduleManually"] = True
        self._link(links, known, "version", self.versions, item.plateau)
        self._link(links, known, "parent", self.advices, item.advice)
        status, shown = self._status(item.status, known)
        if status is not None:
            links["status"] = status
        # On the server its own id says it; in a file nothing else does.
        others = [e for e in item.references if not self.remote.home or e.system != SYSTEM]
        notes = {
            "roadmap": self.roadmap.id,
            "number": item.number,
            "title": title_note(item.number, item.title),
            "language": self.portfolio.language,
            "status": item.status,
            "status_reason": item.status_reason,
            "shown": shown,
            "owner": item.owner,
            "references": [each.model_dump(exclude_none=True) for each in others] or None,
        }
        self._work_package(key, known, wanted, item.summary, notes, links)

    def _link(
        self,
        links: dict[str, str | None],
        known: Resource | None,
        name: str,
        ids: Mapping[Any, str],
        wanted: int | str | None,
    ) -> None:
        """Note a link that has to be otherwise; what people linked to is only replaced."""
        now, _ = link_of(known, name) if known else (None, None)
        if wanted is not None and ids.get(wanted) != now:
            links[name] = ids[wanted]
        elif wanted is None and now in ids.values():
            links[name] = None

    def _status(self, status: Status, known: Resource | None) -> tuple[str | None, str | None]:
        """Return the id of another status that has to be set, and what it is then called there."""
        names = {str(each.get("name")).casefold(): each for each in self.remote.statuses}
        fitting = [names[n] for name in STATUS_NAMES[status] if (n := name.casefold()) in names]
        now, title = link_of(known, "status") if known else (None, None)
        notes = notes_of(known) if known else {}
        if title and notes.get("status") == status and status_named(title) in (None, status):
            # People there have more words for it; theirs stays.
            return None, notes.get("shown")
        if fitting:
            id = id_of(fitting[0])
            return (None if id == now else id), str(fitting[0]["name"])
        if known is not None:
            return None, title
        first = [each for each in self.remote.statuses if each.get("isDefault") is True]
        return None, str(first[0]["name"]) if first else None

    def _work_package(
        self,
        key: str,
        known: Resource | None,
        wanted: dict[str, Any],
        words: str | None,
        notes: dict[str, Any],
        links: dict[str, str | None],
    ) -> None:
        kinds = {"version": "versions", "parent": "work_packages", "status": "statuses"}
        hrefs = {name: self._href(kinds[name], id) for name, id in links.items()}
        if known is None:
            project = {"project": self._href("projects", self.remote.project)}
            body = {**wanted, "description": _formatted(description(words, notes))}
            body["_links"] = project | {n: href for n, href in hrefs.items() if href["href"]}
            self._send(key, "POST", "work_packages?notify=false", body)
            return
        body = {name: value for name, value in wanted.items() if known.get(name) != value}
        body |= _described_otherwise(known, words, notes)
        if hrefs:
            body["_links"] = hrefs
        if body:
            body["lockVersion"] = known.get("lockVersion", 0)
            self._send(key, "PATCH", f"work_packages/{id_of(known)}?notify=false", body)

    def _relations(self) -> None:
        wanted = bonds_of(self.portfolio)
        numbers = {id: number for number, id in self.actions.items()}
        add, alter, remove = dict(wanted), [], []
        for relation in self.remote.relations:
            first, second = (numbers.get(id or "") for id in relation_ends(relation))
            if first is None or second is None:
                continue
            marked = bonds_in(relation.get("description")) is not None
            ends = (first, second)
            type, text = add.get(ends, ("", ""))
            kind = "follows" if relation.get("type") == "precedes" else relation.get("type")
            path, key = f"relations/{id_of(relation)}", f"relation:{first}>{second}"
            if type and kind == type:
                del add[ends]
                if relation.get("description") != text:
                    body = {"type": relation["type"], "description": text, "_links": {}}
                    alter.append((key, "PATCH", path, body))
            elif marked:
                remove.append((key, "DELETE", path, None))
            else:
                for pair in (ends, (second, first)):
                    if add.pop(pair, None):
                        self._say("export-openproject-taken", *pair)
        for each in (*remove, *alter):
            self._send(*each)  # type: ignore[arg-type]
        for (first, second), (type, text) in add.items():
            body = {"type": type, "description": text}
            body |= {"lag": 0} if type == "follows" else {}
            body["_links"] = {"to": self._href("work_packages", self.actions[first])}
            path = f"work_packages/{self.actions[second]}/relations"
            self._send(f"relation:{first}>{second}", "POST", path, body)

    def _finish(self) -> None:
        """Note which document the server has now, with the last thing that is sent."""
        requests = self.found.requests
        if not requests and self.document is not None:
            return
        notes = {"document": self.roadmap.sha256, "push": self.last + 1}
        only = requests[0] if len(requests) == 1 else None
        if only and only.body and only.name.startswith("action:"):
            known = next(
                (w for w in self.remote.work_packages if id_of(w) == self.actions[only.name[7:]]),
                {},
            )
            raw = only.body.get("description", {}).get("raw", raw_of(known))
            taken = described(raw)
            text = description(taken.words, taken.notes | notes)
            requests[0] = Request(
                only.name, only.method, only.path, {**only.body, "description": _formatted(text)}
            )
            return
        first = self.roadmap.plateaus[0]
        text = description(
            first.definition, {"roadmap": self.roadmap.id, "plateau": first.number, **notes}
        )
        body = {"description": _formatted(text)}
        self._send("document", "PATCH", f"versions/{self.versions[first.number]}", body)

    def _say(self, code: str, *numbers: str, **more: str) -> None:
        details: dict[str, str | int] = {"subjects": ", ".join(numbers), **more}
        self.found.diagnostics.append(
            Diagnostic(code=code, severity="warning", subjects=numbers, place="", details=details)
        )


def _formatted(raw: str) -> dict[str, str]:
    return {"format": "markdown", "raw": raw}


def _described_otherwise(
    known: Resource, words: str | None, notes: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the description that has to be sent; nothing when it says the same already."""
    now = described(raw_of(known))
    marker = {name: now.notes[name] for name in MARKER if name in now.notes}
    said = {name: value for name, value in notes.items() if value is not None}
    if (now.words, now.notes) == (words, said | marker):
        return {}
    return {"description": _formatted(description(words, said | marker))}


def _dates(start: str, end: str, known: Resource | None) -> dict[str, str]:
    """Return the dates of quarters, without those that lie in their quarter already."""
    last = quarter_begins(quarter_after(end)) - timedelta(days=1)
    dates = {"startDate": (start, quarter_begins(start)), "dueDate": (end, last)}
    return {
        name: day.date().isoformat()
        for name, (quarter, day) in dates.items()
        if known is None or quarter_in(known.get(name)) != quarter
    }
