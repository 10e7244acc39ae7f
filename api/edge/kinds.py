"""What sets some routes apart for the edge, by their templates."""

from api import BASE_PATH

_ROADMAP = f"{BASE_PATH}/roadmaps/{{roadmap}}"

WITH_DOCUMENT = frozenset({("POST", f"{BASE_PATH}/roadmaps"), ("POST", f"{_ROADMAP}/revisions")})
"""Method and template of the routes that take a whole document."""

HEAVY = frozenset(
    {
        f"{_ROADMAP}/certificates",
        f"{_ROADMAP}/certificates/{{number}}",
        f"{_ROADMAP}/changes",
        f"{_ROADMAP}/comparison",
        f"{_ROADMAP}/cycles",
        f"{_ROADMAP}/graph",
        f"{_ROADMAP}/impact",
        f"{_ROADMAP}/priorities",
        f"{_ROADMAP}/priorities/swap",
        f"{_ROADMAP}/scenarios/{{name}}/impact",
        f"{_ROADMAP}/scenarios/{{name}}/rebase",
    }
)
"""Templates of the routes that can take seconds for a large roadmap."""

ASKING = frozenset({("POST", f"{_ROADMAP}/impact"), ("POST", f"{_ROADMAP}/priorities")})
"""Method and template of the routes that store nothing, whatever their method."""
