"""Which mark and colour a theme has, and which row an action stands in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from roadmap.model.action import Action
from roadmap.model.order import natural_key
from roadmap.model.report import Advice, Theme
from roadmap.model.roadmap import Roadmap
from roadmap.render.fonts import one_line
from roadmap.render.scene import Badge, Row
from roadmap.texts import Language, text

# White text on each of these has a contrast of at least 5.5 (WCAG AA asks 4.5);
# beyond eight themes the colours repeat and the marks go on.
_COLOURS: Final = (
    "#1b5e9b",
    "#2e6b34",
    "#94390f",
    "#643a9d",
    "#8a1c4a",
    "#0b5f66",
    "#5b5500",
    "#37474f",
)
_NO_THEME: Final = Badge("–", "#595959")
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def label(number: str, title: str) -> str:
    """Return number and title as people say them."""
    return f"{number} {one_line(title)}"


@dataclass(frozen=True)
class Themes:
    """The themes and advices of a roadmap, ready to look up."""

    roadmap: Roadmap
    language: Language
    badges: Mapping[str, Badge]
    themes: Mapping[str, Theme]
    advices: Mapping[str, Advice]

    @classmethod
    def of(cls, roadmap: Roadmap, language: Language) -> "Themes":
        """Collect them from a roadmap."""
        return cls(
            roadmap,
            language,
            _badges(roadmap.themes),
            {theme.id: theme for theme in roadmap.themes},
            {advice.number: advice for advice in roadmap.advices},
        )

    def theme_of(self, action: Action) -> Theme | None:
        """Return the theme of an action, if its advice has one."""
        advice = self.advices.get(action.advice or "")
        return self.themes.get(advice.theme or "") if advice else None

    def badge(self, action: Action) -> Badge:
        """Return the mark of the theme of an action."""
        theme = self.theme_of(action)
        return self.badges[theme.id] if theme else _NO_THEME

    def used(self, actions: Iterable[Action]) -> tuple[tuple[Theme | None, Badge], ...]:
        """Return the themes of these actions with their marks, in order; None for no theme."""
        found = {(theme.id if theme else None) for theme in map(self.theme_of, actions)}
        used: list[tuple[Theme | None, Badge]] = [
            (theme, self.badges[theme.id]) for theme in self.roadmap.themes if theme.id in found
        ]
        return (*used, (None, _NO_THEME)) if None in found else tuple(used)

    def rows_by_advice(self, actions: Iterable[Action]) -> tuple[tuple[Row, ...], dict[str, int]]:
        """Return a row per advice under the band of its theme, and the row of each action."""
        members: dict[str, list[str]] = {}
        for action in actions:
            members.setdefault(action.advice or "", []).append(action.number)
        if set(members) <= {""}:
            return (Row("all"),), dict.fromkeys(members.get("", ()), 0)
        rows: list[Row] = []
        of: dict[str, int] = {}
        band: str | None = None
        for key in sorted(members, key=self._advice_order):
            row, theme = self._advice_row(key)
            title = label(theme.id, theme.title) if theme else None
            rows.append(Row(row.id, row.title, row.badge, title if title != band else None))
            band = title
            of |= dict.fromkeys(members[key], len(rows) - 1)
        return tuple(rows), of

    def _advice_order(self, number: str) -> tuple[object, ...]:
        advice = self.advices.get(number)
        theme = advice.theme if advice else None
        return (advice is None, theme is None, natural_key(theme or ""), natural_key(number))

    def _advice_row(self, number: str) -> tuple[Row, Theme | None]:
        advice = self.advices.get(number)
        if advice is None:
            return Row("advice-none", text("render-no-advice", self.language), _NO_THEME), None
        theme = self.themes.get(advice.theme or "")
        badge = self.badges[theme.id] if theme else _NO_THEME
        return Row(f"advice-{number}", label(number, advice.title), badge), theme

    def rows_by_theme(self, actions: Iterable[Action]) -> tuple[tuple[Row, ...], dict[str, int]]:
        """Return a row per theme, and the row of each action."""
        listed = tuple(actions)
        used = self.used(listed)
        place = {(theme.id if theme else None): i for i, (theme, _) in enumerate(used)}
        rows = tuple(
            Row(f"theme-{theme.id}", label(theme.id, theme.title), badge)
            if theme
            else Row("theme-none", text("render-no-theme", self.language), badge)
            for theme, badge in used
        )
        of = {a.number: place[theme.id if (theme := self.theme_of(a)) else None] for a in listed}
        return rows, of


def _badges(themes: tuple[Theme, ...]) -> dict[str, Badge]:
    """Give each theme a mark of its own: its id when that is short, otherwise a letter."""
    short = all(len(theme.id) <= 2 for theme in themes)
    return {
        theme.id: Badge(theme.id if short else _letters(i), _COLOURS[i % len(_COLOURS)])
        for i, theme in enumerate(themes)
    }


def _letters(position: int) -> str:
    """Return A … Z, AA … ZZ, and beyond that the count."""
    if position < 26:
        return _LETTERS[position]
    first, second = divmod(position - 26, 26)
    return _LETTERS[first] + _LETTERS[second] if first < 26 else str(position + 1)
