"""Webhooks: who is told what happens to a roadmap, and what they could not be told."""

from typing import Annotated

from fastapi import APIRouter, Body
from fastapi import Query as InQuery
from starlette.requests import Request
from starlette.responses import Response

from api.asking import ADMIN, NO_QUERY, AdminRole, PlannerHere, Query, SettingsHere, author_of
from api.bodies_webhooks import (
    ADOPTED_EXAMPLES,
    CHANGED_EXAMPLES,
    RESEND_EXAMPLES,
    WEBHOOK_EXAMPLES,
    AdoptedEvent,
    ChangedEvent,
    NewResend,
    NewWebhook,
)
from api.conditions import answer
from api.declared import created, path_of, problems
from api.listing import Page, Paging, by, listed, text_of
from roadmap.model.revision import Sha256
from roadmap.model.webhook import DeadLetter, MadeWebhook, WebhookStatus

router = APIRouter(prefix="/roadmaps/{roadmap}/webhooks", tags=["Webhooks"], dependencies=[ADMIN])

_MISSING = problems("forbidden", "not-found")


class WebhooksQuery(Paging):
    """The query of the webhooks."""

    sorts = by(url=text_of("url"), created_at=lambda webhook: webhook.created_at)
    names = WebhookStatus.model_fields


class WebhookPage(Page[WebhookStatus]):
    """One page of webhooks."""


class DeadLettersQuery(Paging):
    """The query of the events that were given up."""

    sorts = by(at=lambda letter: letter.at, place=lambda letter: letter.place)
    names = DeadLetter.model_fields


class DeadLetterPage(Page[DeadLetter]):
    """One page of events that were given up."""


class ForgetQuery(Query):
    """Which of the events that were given up are thrown away."""

    event: Sha256 | None = None
    """Id of the event; all of them when left out."""


@router.get("", response_model=WebhookPage, responses=_MISSING)
def list_webhooks(
    request: Request,
    roadmap: str,
    planner: PlannerHere,
    query: Annotated[WebhooksQuery, InQuery()],
) -> Response:
    """List the webhooks of a roadmap with how they fare, without their secrets.

    They are listed also when a restore of a backup took the roadmap away.
    """
    return listed(request, query, planner.webhooks.list(roadmap), None)


@router.post(
    "",
    dependencies=[NO_QUERY],
    status_code=201,
    response_model=MadeWebhook,
    responses=created(
        MadeWebhook,
        *("forbidden", "not-found", "revision-text", "too-many-webhooks", "webhook-url"),
    ),
)
def create_webhook(
    roadmap: str,
    actor: AdminRole,
    planner: PlannerHere,
    settings: SettingsHere,
    body: Annotated[NewWebhook, Body(openapi_examples=WEBHOOK_EXAMPLES)],
) -> Response:
    """Make a webhook, and answer with its secret, which is never shown again.

    It is told what happens from now on, as CloudEvents in the NL GOV profile, signed as Standard
    Webhooks has it. A repeated request makes another one.
    """
    made = planner.webhooks.create(
        roadmap,
        body.url,
        body.types,
        author=author_of(actor, body.author),
        private=settings.allow_private_webhooks,
    )
    location = {"Location": path_of(roadmap, "webhooks", made.id)}
    return answer(made, status=201, headers=location)


@router.get("/{webhook}", dependencies=[NO_QUERY], response_model=WebhookStatus, responses=_MISSING)
def read_webhook(roadmap: str, webhook: str, planner: PlannerHere) -> Response:
    """Read one webhook with how it fares, without its secret."""
    return answer(planner.webhooks.load(roadmap, webhook))


@router.delete("/{webhook}", dependencies=[NO_QUERY], status_code=204, responses=_MISSING)
def remove_webhook(roadmap: str, webhook: str, planner: PlannerHere) -> Response:
    """Take a webhook away, with what it could not be told; nothing is sent to it any more."""
    planner.webhooks.remove(roadmap, webhook)
    return Response(status_code=204)


@router.get("/{webhook}/dead-letters", response_model=DeadLetterPage, responses=_MISSING)
def list_dead_letters(
    request: Request,
    roadmap: str,
    webhook: str,
    planner: PlannerHere,
    query: Annotated[DeadLettersQuery, InQuery()],
) -> Response:
    """List the events that were given up after too many attempts, the oldest first."""
    return listed(request, query, planner.webhooks.dead(roadmap, webhook), None)


@router.delete("/{webhook}/dead-letters", status_code=204, responses=_MISSING)
def forget_dead_letters(
    roadmap: str,
    webhook: str,
    planner: PlannerHere,
    query: Annotated[ForgetQuery, InQuery()],
) -> Response:
    """Throw events that were given up away: they are not told, and no longer listed."""
    planner.webhooks.forget(roadmap, webhook, None if query.event is None else [query.event])
    return Response(status_code=204)


@router.post(
    "/{webhook}/resends",
    dependencies=[NO_QUERY],
    response_model=WebhookStatus,
    responses=_MISSING,
)
def resend_events(
    roadmap: str,
    webhook: str,
    planner: PlannerHere,
    body: Annotated[NewResend, Body(openapi_examples=RESEND_EXAMPLES)],
) -> Response:
    """Ask that events that were given up are sent once more, with their own ids.

    A webhook that waits after a failure tries again at once, and one that answered 410 (gone) is
    sent to again from here on; its attempts count from the beginning.
    """
    planner.webhooks.resend(roadmap, webhook, body.events)
    return answer(planner.webhooks.load(roadmap, webhook))


SENT = APIRouter(tags=["Webhooks"])
"""What is sent to webhooks, for the description only: these routes are never called."""

_CLOUD_EVENT = "application/cloudevents+json"


@SENT.post("roadmap-gewijzigd", operation_id="roadmapChanged")
def roadmap_changed(
    body: Annotated[ChangedEvent, Body(media_type=_CLOUD_EVENT, openapi_examples=CHANGED_EXAMPLES)],
) -> None:
    """Tell that a revision was made; what became different is in the feed, from `after` on.

    Any 2xx says that it was taken; after anything else it is sent again, with the same `id`.
    """


@SENT.post("roadmap-vastgesteld", operation_id="roadmapAdopted")
def roadmap_adopted(
    body: Annotated[AdoptedEvent, Body(media_type=_CLOUD_EVENT, openapi_examples=ADOPTED_EXAMPLES)],
) -> None:
    """Tell that a revision was adopted (vastgesteld).

    Any 2xx says that it was taken; after anything else it is sent again, with the same `id`.
    """
