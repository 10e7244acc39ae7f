"""What is left of a request in the logs."""

import logging

from api.edge.call import Call
from api.edge.kinds import ASKING
from api.logs import ACCESS, AUDIT, note

_SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})


def leave_trail(call: Call, template: str, status: int, seconds: float) -> None:
    """Write the access line of a request, and its audit line when it could change something."""
    actor = call.actor.name if call.actor else None
    request_id, path = call.request_id.decode(), call.shown_path
    method = call.method[:20]
    if ACCESS.isEnabledFor(logging.INFO):
        note(
            ACCESS,
            logging.INFO,
            "request",
            request_id=request_id,
            actor=actor,
            method=method,
            path=path,
            status=status,
            ms=round(seconds * 1000, 2),
            origin=call.address,
        )
    if method not in _SAFE and (method, template) not in ASKING:
        note(
            AUDIT,
            logging.INFO,
            "audit",
            request_id=request_id,
            actor=actor,
            action=f"{method} {template}",
            object=path,
            result=_result(status),
            status=status,
            origin=call.address,
        )


def _result(status: int) -> str:
    if status < 400:
        return "accepted"
    return "refused" if status < 500 else "failed"
