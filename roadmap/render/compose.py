"""From a roadmap and its plan to the cards and arrows of a view."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from roadmap.model.action import Action, Dependency
from roadmap.model.plan import Placement, Plan
from roadmap.model.roadmap import Roadmap
from roadmap.render import words
from roadmap.render.links import Links, link_of
from roadmap.render.scene import Arrow, Border, Card, Column, LegendItem, Row, Scene
from roadmap.render.themes import Themes
from roadmap.texts import Language

Pair = tuple[str, str]


class Composer:
    """What every view is put together from.

    Parameters
    ----------
    roadmap
        The roadmap that is drawn.
    plan
        Its plan.
    language
        Language of every text.
    links
        Where the cards lead.
    """

    def __init__(
        self, roadmap: Roadmap, plan: Plan, language: Language, links: Links | None
    ) -> None:
        self.roadmap = roadmap
        self.plan = plan
        self.language = language
        self.links = links
        self.themes = Themes.of(roadmap, language)
        self.critical: set[Pair] = {
            pair for chain in plan.critical_chains for pair in pairwise(chain)
        }

    def say(self, key: str, **values: str | int) -> str:
        """Return a text of the drawing."""
        return words.text(f"render-{key}", self.language, **values)

    def placed(self) -> tuple[Action, ...]:
        """Return the actions that the plan places, in natural order."""
        return tuple(self.roadmap.action(place.number) for place in self.plan.placements)

    def in_order(self, actions: Iterable[Action]) -> tuple[Action, ...]:
        """Return actions in the order of waves; natural order inside a wave."""
        places = self.plan.by_number
        return tuple(sorted(actions, key=lambda action: places[action.number].wave))

    def columns(
        self, first: int = 1, last: int | None = None, shown: Iterable[str] | None = None
    ) -> tuple[Column, ...]:
        """Return the plateaus from `first` to `last` as columns.

        Each tells how many of the `shown` actions (left out: of all) stand in
        it. A plateau that the plan knows and the roadmap does not is named by
        its number.
        """
        last = last or max(self.roadmap.horizon, self.plan.horizon)
        titles = {plateau.number: plateau for plateau in self.roadmap.plateaus}
        places = self.plan.by_number
        counts = Counter(places[number].plateau for number in (places if shown is None else shown))
        found = []
        for number in range(first, last + 1):
            plateau = titles.get(number)
            found.append(
                Column(
                    f"plateau-{number}",
                    words.label(str(number), plateau.title) if plateau else str(number),
                    self.say("count-actions", count=counts[number]),
                    (plateau.definition if plateau else None) or "",
                )
            )
        return tuple(found)

    def card(
        self,
        action: Action,
        column: int,
        row: int,
        *,
        notes: Sequence[str] | None = None,
        border: Border | None = None,
    ) -> Card:
        """Return the card of an action.

        Parameters
        ----------
        action
            The action.
        column
            Position of its column, 0 for the first.
        row
            Position of its row, 0 for the first.
        notes
            What stands under the title; left out, what its placement says.
        border
            How it is framed; left out, by whether it is critical.
        """
        place = self.plan.by_number.get(action.number)
        if border is None:
            border = "critical" if place is not None and place.critical else "plain"
        own = words.notes(action, place, self.language)
        return Card(
            key=action.number,
            id=f"action-{action.number}",
            column=column,
            row=row,
            lead=action.number,
            title=action.title,
            badge=self.themes.badge(action),
            notes=own if notes is None else tuple(notes),
            name=words.label(action.number, action.title),
            description=words.describe(self.themes, action, place, self.language),
            border=border,
            provisional=place is not None and place.provisional,
            struck=action.status == "dropped",
            href=link_of(action.number, self.links),
        )

    def arrow(self, dependency: Dependency) -> Arrow:
        """Return the arrow of a dependency."""
        pair = (dependency.predecessor, dependency.successor)
        return Arrow(
            id=f"dependency-{pair[0]}-{pair[1]}-{dependency.kind}",
            tail=pair[0],
            head=pair[1],
            kind=dependency.kind,
            name=words.relation(dependency, self.language),
            description=words.origin(dependency, self.language),
            critical=pair in self.critical,
        )

    def arrows(self, shown: Iterable[str]) -> tuple[Arrow, ...]:
        """Return the arrows between the shown actions; duplicates are one arrow."""
        keys = set(shown)
        found: dict[tuple[str, str, str], Arrow] = {}
        for dependency in self.roadmap.dependencies:
            tail, head = dependency.predecessor, dependency.successor
            if tail in keys and head in keys:
                found.setdefault((tail, head, dependency.kind), self.arrow(dependency))
        return tuple(found.values())

    def scene(
        self,
        subtitle: str,
        columns: tuple[Column, ...],
        rows: tuple[Row, ...],
        cards: tuple[Card, ...],
        arrows: tuple[Arrow, ...],
        *,
        actions: Iterable[Action],
        remarks: Iterable[str] = (),
    ) -> Scene:
        """Return a scene with title, description and legend.

        Parameters
        ----------
        subtitle
            What is drawn, under the title.
        columns, rows, cards, arrows
            What is drawn.
        actions
            The actions of the cards: their themes stand in the legend.
        remarks
            Texts for the legend, beside the samples.
        """
        organisation = self.roadmap.organisation
        return Scene(
            title=self.roadmap.title,
            subtitle=f"{organisation} · {subtitle}" if organisation else subtitle,
            description=self.say(
                "description",
                view=subtitle,
                cards=len(cards),
                arrows=len(arrows),
                columns="; ".join(column.title for column in columns),
            ),
            language=self.language,
            columns=columns,
            rows=rows,
            cards=cards,
            arrows=_with_own_ids(arrows),
            legend=(*self._legend(tuple(actions), cards, arrows), *self._remarks(remarks)),
        )

    def _legend(
        self, actions: Sequence[Action], cards: Sequence[Card], arrows: Sequence[Arrow]
    ) -> Iterable[LegendItem]:
        for theme, badge in self.themes.used(actions) if self.roadmap.themes else ():
            title = theme.title if theme else self.say("no-theme")
            yield LegendItem(title, badge)
        kinds = {arrow.kind for arrow in arrows}
        for kind in ("builds-on", "more-effective-after", "move"):
            if kind in kinds:
                yield LegendItem(self.say(f"legend-{kind}"), kind)
        if any(arrow.critical for arrow in arrows):
            yield LegendItem(self.say("legend-critical-arrow"), "critical-arrow")
        if any(card.border == "critical" for card in cards):
            yield LegendItem(self.say("legend-critical"), "critical")
        if any(card.provisional for card in cards):
            yield LegendItem(self.say("legend-provisional"), "provisional")

    @staticmethod
    def _remarks(remarks: Iterable[str]) -> Iterable[LegendItem]:
        return (LegendItem(remark, "none") for remark in remarks)

    def usual_remarks(self, actions: Iterable[Action]) -> tuple[str, ...]:
        """Return what the notes on the cards mean."""
        listed = tuple(actions)
        places = [self.plan.by_number.get(action.number) for action in listed]
        found = []
        if any(place is not None and place.slack for place in places):
            found.append(self.say("legend-slack"))
        if any(action.earliest_plateau for action in listed):
            found.append(self.say("legend-floor"))
        if any(action.status == "proposed" for action in listed):
            found.append(self.say("legend-proposed"))
        return tuple(found)


def _with_own_ids(arrows: Iterable[Arrow]) -> tuple[Arrow, ...]:
    """Tell arrows apart whose numbers, joined by hyphens, read the same."""
    seen: dict[str, int] = {}
    found = []
    for arrow in arrows:
        seen[arrow.id] = seen.get(arrow.id, 0) + 1
        again = seen[arrow.id]
        own = arrow.id if again == 1 else f"{arrow.id}.{again}"
        found.append(
            Arrow(
                own,
                arrow.tail,
                arrow.head,
                arrow.kind,
                arrow.name,
                arrow.description,
                arrow.critical,
            )
        )
    return tuple(found)


def span(places: Iterable[Placement]) -> tuple[int, int]:
    """Return the first and last plateau of some placements; (1, 1) for none."""
    plateaus = [place.plateau for place in places] or [1]
    return min(plateaus), max(plateaus)
