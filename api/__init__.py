"""The planner over HTTP: a JSON API that follows the Dutch API Design Rules 2.2.0.

`api.edge` is everything around the routes; the routes know only what they answer.
"""

API_VERSION = "1.0.0"
"""Semantic version of the API itself: in every response and in its description."""

API_PATH = "/api"
"""At and below this stands nothing but the API; all other paths are those of the site."""

BASE_PATH = f"{API_PATH}/v1"
"""Where every resource of this major version stands."""
