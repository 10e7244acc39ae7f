"""OPTIONS: what can be done at an address, also for browsers that ask first (CORS)."""

from starlette.responses import Response

from api.edge.call import Call
from api.edge.routes import Place

_HEADERS = "Accept, Accept-Language, Authorization, Content-Type, If-Match, If-None-Match"
_PREFLIGHT_SECONDS = "600"


def options_response(call: Call, place: Place, allowed: frozenset[bytes]) -> Response:
    """Return the answer to OPTIONS; with the permissions of CORS for an allowed origin."""
    headers = {"Allow": place.allow}
    asks = b"access-control-request-method" in call.headers
    if asks and call.headers.get(b"origin", b"").lower() in allowed:
        headers["Access-Control-Allow-Methods"] = place.allow
        headers["Access-Control-Allow-Headers"] = f"{_HEADERS}, Idempotency-Key, X-Request-ID"
        headers["Access-Control-Max-Age"] = _PREFLIGHT_SECONDS
    return Response(status_code=204, headers=headers)
