"""The planner over HTTP: a JSON API that follows the Dutch API Design Rules 2.2.0.

`api.edge` is everything around the routes; the routes know only what they answer.
"""

API_VERSION = "1.0.0"
"""Semantic version of the API itself: in every response and in its description."""

BASE_PATH = "/api/v1"
"""Where every resource of this major version stands."""
