"""What the elements and relations of an ArchiMate model say of a roadmap."""

import hashlib
import re
from collections.abc import Iterator

from pydantic import TypeAdapter, ValidationError

from roadmap.formats.exchange.archimate.model import (
    END,
    KIND,
    LANGUAGE,
    NUMBER,
    PLATEAU,
    REASON,
    REFERENCE,
    SAME,
    SHA256,
    START,
    STATUS,
)
from roadmap.formats.exchange.archimate.reading import Concept, Model, Words, parsed
from roadmap.formats.exchange.notes import Notes, kinds, shown, statuses, truths
from roadmap.model.action import Reference
from roadmap.model.exchange import Aspect, Brought, BroughtAction, BroughtDependency
from roadmap.model.record import Number

_TELLS: tuple[Aspect, ...] = (
    *("numbers", "titles", "summaries", "parents", "plateaus", "quarters", "statuses"),
    *("owners", "references"),
)
_RELATED: tuple[Aspect, ...] = ("dependencies", "kinds")

_NUMBER: TypeAdapter[str] = TypeAdapter(Number)

_PART = re.compile(re.escape(REFERENCE) + r"([0-9]{1,4})-(system|id|url)")
_KINDS = 6
"""How many types of elements a message names."""


def read(data: bytes, file: str) -> Brought:
    """Return what a model says: of its work packages, their plateaus and what triggers what.

    An action is known by the identifier that was written for it, else by its
    property ``roadmap:number``; a copy of an action, which has the number of
    another, is a new one. What is not of a roadmap is counted, not read.

    Raises
    ------
    roadmap.errors.DocumentError
        When it is no XML, has entities, or is no model of ArchiMate 3.
    """
    return _Telling(parsed(data, file)).brought()


class _Telling:
    """One walk over a model."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.notes = Notes()
        about = model.keyed(model.properties)
        languages = [about.get(LANGUAGE), *(language for language, _ in model.names)]
        self.language = next((found for found in languages if found in ("nl", "en")), "nl")
        self.about = about
        self.work = [each for each in model.elements.values() if each.type == "WorkPackage"]
        own = {number for each in self.work if (number := _own(each, "action"))}
        self.refused: set[str] = set()
        """Identifiers of work packages with a number that is refused."""
        self.numbers = {each.id: self._number(each, own) for each in self.work}
        self.plateaus = self._numbered("Plateau", "plateau")
        self.advices = self._numbered("Requirement", "advice")
        self.findings = self._numbered("Assessment", "finding")
        self.used: set[str] = set()
        """Identifiers of the elements and relations that say something of a roadmap."""
        self.stands: dict[str, list[Concept]] = {}
        self.carries_out: dict[str, list[str]] = {}
        self.owned: dict[str, list[str]] = {}
        self.links: list[Concept] = []

    def brought(self) -> Brought:
        model = self.model
        for identifier in model.twice:
            self.notes.say("import-twice", _place(identifier), shown(identifier))
        for relation in model.relations.values():
            self._relation(relation)
        if model.nameless_links:
            self.notes.say("import-nameless-links", "model", count=model.nameless_links)
        actions = tuple(self._action(each) for each in self.work if each.id not in self.refused)
        dependencies = tuple(self._dependencies())
        self._count()
        related: tuple[Aspect, ...] = _RELATED if model.relations else ()
        return Brought(
            source="archimate",
            language="en" if self.language == "en" else "nl",
            document_sha256=self._sha256(),
            tells=_TELLS + related,
            actions=actions,
            dependencies=dependencies,
            diagnostics=tuple(self.notes.diagnostics),
        ).sealed()

    def _number(self, element: Concept, own: set[str]) -> str | None:
        mine, told = _own(element, "action"), self.model.told(element).get(NUMBER)
        if mine is not None:
            if told not in (None, mine):
                self.notes.refuse(_place(element.id), NUMBER, told)
            return mine
        number = self.notes.number(_place(element.id), NUMBER, told or "")
        if number is None and told and told.strip():
            # Which action it is about is not known: it is no new one.
            self.refused.add(element.id)
        # A copy keeps the properties of what it was copied from.
        return None if number in own else number

    def _numbered(self, kind: str, word: str) -> dict[str, str]:
        """The numbers of elements of a type that were written here, by identifier."""
        found = {}
        for each in self.model.elements.values():
            if each.type == kind:
                number = _own(each, word) or self.model.told(each).get(NUMBER)
                if number is not None:
                    found[each.id] = number
        return found

    def _relation(self, relation: Concept) -> None:
        source, target, kind = relation.source, relation.target, relation.type
        work = self.numbers.keys()
        if kind == "Triggering" and (source in work or target in work):
            if not self._trigger(relation):
                return
        elif kind == "Realization" and source in work and target in self.plateaus:
            self.stands.setdefault(source, []).append(relation)
        elif kind in ("Aggregation", "Composition") and source in self.plateaus and target in work:
            # Not allowed, and drawn all the same.
            turned = Concept(relation.id, kind, [], [], [], target, source)
            self.stands.setdefault(target, []).append(turned)
        elif kind == "Realization" and source in work and target in self.advices:
            self.carries_out.setdefault(source, []).append(self.advices[target])
        elif kind == "Assignment" and target in work and self._role(source) is not None:
            self.owned.setdefault(target, []).append(str(self._role(source)))
            self.used.add(source)
        elif not self._is_ours(source) or not self._is_ours(target):
            return
        self.used.add(relation.id)

    def _trigger(self, relation: Concept) -> bool:
        """Keep what leads from action to action; tell what leads to nothing."""
        work = self.numbers.keys()
        if relation.source in work and relation.target in work:
            self.links.append(relation)
            return True
        for end in (relation.source, relation.target):
            if end not in self.model.elements and end not in self.model.other_ids:
                self.notes.say("import-unknown-end", _place(relation.id), shown(end))
            elif end in self.model.junctions:
                self.notes.say("import-other-end", _place(relation.id), shown(end))
        return False

    def _is_ours(self, identifier: str) -> bool:
        return (
            identifier in self.findings
            or identifier in self.advices
            or identifier in self.plateaus
            or identifier in self.numbers
        )

    def _role(self, identifier: str) -> str | None:
        found = self.model.elements.get(identifier)
        if found is None or found.type not in ("BusinessRole", "BusinessActor"):
            return None
        return self._words(found.names) or None

    def _action(self, element: Concept) -> BroughtAction:
        place, told = _place(element.id), self.model.told(element)
        title = self._words(element.names)
        for number in (_own(element, "action"), told.get(NUMBER)):
            if title and number and title.startswith(number + " "):
                title = title[len(number) + 1 :]
                break
        notes = self.notes
        advice = self._only(self.carries_out.get(element.id), place, "Requirement")
        owner = self._only(self.owned.get(element.id), place, "BusinessRole")
        return BroughtAction(
            place=place,
            number=self.numbers[element.id],
            title=notes.text(place, "name", title),
            summary=notes.text(place, "documentation", self._words(element.words)),
            advice=notes.number(place, "Requirement", advice),
            plateau=self._plateau(element, told),
            start=notes.quarter(place, START, told.get(START, "")),
            end=notes.quarter(place, END, told.get(END, "")),
            status=notes.word(place, STATUS, told.get(STATUS, ""), statuses()),
            status_reason=notes.text(place, REASON, told.get(REASON, "")),
            owner=notes.text(place, "BusinessRole", owner),
            references=tuple(self._references(place, told)),
        )

    def _plateau(self, element: Concept, told: dict[str, str]) -> int | None:
        relations = self.stands.get(element.id, [])
        if len(relations) > 1:
            # An update by CSV leaves the relation to the plateau where it stood before.
            fresh = [
                each
                for each in relations
                if not each.id.startswith("id-realization-plateau-")
                or self.plateaus[each.target] == told.get(PLATEAU)
            ]
            relations = fresh or relations
        place = _place(element.id)
        found = self._only([self.plateaus[each.target] for each in relations], place, "Plateau")
        return self.notes.plateau(place, "Plateau", found)

    def _references(self, place: str, told: dict[str, str]) -> Iterator[Reference]:
        parts: dict[int, dict[str, str]] = {}
        for key, value in told.items():
            if match := _PART.fullmatch(key):
                parts.setdefault(int(match[1]), {})[match[2]] = value
        for _, found in sorted(parts.items()):
            try:
                yield Reference.model_validate(found)
            except ValidationError:
                self.notes.refuse(place, REFERENCE.rstrip("-"), " ".join(found.values()))

    def _dependencies(self) -> Iterator[BroughtDependency]:
        for link in self.links:
            place, told = _place(link.id), self.model.told(link)
            kind = self.notes.word(place, KIND, told.get(KIND, ""), kinds())
            # It is only written where it holds.
            same = self.notes.word(place, SAME, told.get(SAME, ""), truths())
            yield BroughtDependency(
                place=place,
                predecessor=_place(link.source),
                successor=_place(link.target),
                kind=kind,
                same_plateau=bool(same) if kind else same,
            )

    def _sha256(self) -> str | None:
        """Return the hash that the plateaus tell, else that of the model."""
        hashes = {
            found
            for identifier in self.plateaus
            if (found := self.model.told(self.model.elements[identifier]).get(SHA256))
        } or {self.about.get(SHA256, "")}
        written = hashes.pop() if len(hashes) == 1 else ""
        return self.notes.sha256("model", SHA256, written)

    def _count(self) -> None:
        """Tell how much there is that is not of a roadmap."""
        model = self.model
        kinds = model.others.copy()
        for each in model.elements.values():
            if not self._is_ours(each.id) and each.id not in self.used:
                kinds[each.type] += 1
        relations = len(model.relations.keys() - self.used)
        if kinds or relations or model.nameless:
            names = sorted(filter(None, kinds), key=lambda kind: (-kinds[kind], kind))[:_KINDS]
            self.notes.say(
                "import-ignored",
                "model",
                severity="info",
                elements=kinds.total() + model.nameless,
                relations=relations,
                kinds=shown(", ".join(names)) or "-",
            )

    def _words(self, words: Words) -> str:
        """Return a text in the language of the file, else the first there is."""
        found = dict(reversed(words))
        return found.get(self.language) or next((each for _, each in words if each), "")

    def _only(self, found: list[str] | None, place: str, field: str) -> str:
        """Return the one value of several relations; none when they differ."""
        values = list(dict.fromkeys(found or ()))
        if len(values) > 1:
            self.notes.refuse(place, field, ", ".join(values[:_KINDS]))
            return ""
        return values[0] if values else ""


def _own(element: Concept, word: str) -> str | None:
    """Return the number in an identifier that was written here."""
    number = element.id.removeprefix(f"id-{word}-")
    if number == element.id:
        return None
    try:
        _NUMBER.validate_python(number)
    except ValidationError:
        return None
    return number


def _place(identifier: str) -> str:
    """Where an element stands; with a space, so that it is never a number."""
    shown = _printable(identifier[:200])
    if shown != identifier:
        shown += " " + hashlib.sha256(identifier.encode()).hexdigest()[:8]
    return f"id {shown}"


def _printable(value: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in value)
