"""What sets some routes apart for the edge, by their templates."""

from api import API_PATH, BASE_PATH

_ROADMAP = f"{BASE_PATH}/roadmaps/{{roadmap}}"

HEALTH = f"{BASE_PATH}/_health"
"""Tells whether the store answers."""

WITH_DOCUMENT = frozenset({("POST", f"{BASE_PATH}/roadmaps"), ("POST", f"{_ROADMAP}/revisions")})
"""Method and template of the routes that take a whole document."""

WITH_FILE = frozenset({("POST", f"{_ROADMAP}/imports")})
"""Method and template of the routes that take a file of another tool, whatever its media type."""

HEAVY = frozenset(
    {
        f"{_ROADMAP}/certificates",
        f"{_ROADMAP}/certificates/{{number}}",
        f"{_ROADMAP}/changes",
        f"{_ROADMAP}/comparison",
        f"{_ROADMAP}/cycles",
        f"{_ROADMAP}/export",
        f"{_ROADMAP}/exports",
        f"{_ROADMAP}/feedback",
        f"{_ROADMAP}/graph",
        f"{_ROADMAP}/impact",
        f"{_ROADMAP}/imports",
        f"{_ROADMAP}/priorities",
        f"{_ROADMAP}/priorities/swap",
        f"{_ROADMAP}/scenarios/{{name}}/impact",
        f"{_ROADMAP}/scenarios/{{name}}/rebase",
        f"{_ROADMAP}/tables/{{table}}",
    }
)
"""Templates of the routes that can take seconds for a large roadmap."""

LONG = frozenset({f"{_ROADMAP}/schedule"})
"""Templates of the routes that search as long as their caller says: they have turns of their own,
so that no heavy one has to wait for them."""

ASKING = frozenset(
    {
        ("POST", f"{_ROADMAP}/coverage"),
        ("POST", f"{_ROADMAP}/impact"),
        ("POST", f"{_ROADMAP}/imports"),
        ("POST", f"{_ROADMAP}/priorities"),
        ("POST", f"{_ROADMAP}/priorities/swap"),
        ("POST", f"{_ROADMAP}/schedule"),
    }
)
"""Method and template of the routes that store nothing, whatever their method."""


def is_quick(template: str, query: bytes) -> bool:
    """Whether a search is asked for that takes no longer than a heavy answer: it proves nothing."""
    return template in LONG and {b"method=rules", b"relax=false"} <= set(query.split(b"&"))


def needs_store(path: str) -> bool:
    """Whether nothing at a path can be answered while the store is away.

    Whoever asks how the server is doing must hear that it is; so must the people for whom the
    site tells it.
    """
    return is_api(path) and path != HEALTH


def is_api(path: str) -> bool:
    """Whether a path is one of the API; all others are those of the site."""
    return path == API_PATH or path.startswith(f"{API_PATH}/")
