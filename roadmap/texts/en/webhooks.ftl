# Webhooks: who is told what happens to a roadmap

error-webhook-url = { $reason ->
    [scheme] This address must begin with https://.
    [credentials] There is a user or a password in this address. Leave it out: every message is signed already.
    [address] This address lies on this machine or inside a network; nothing is sent there. Choose an address on the internet, or let the administrator allow it (ROADMAP_ALLOW_PRIVATE_WEBHOOKS).
   *[unreadable] This is no usable address. Give one such as https://cases.example.org/roadmap, of at most 2,000 characters and without #.
}
api-problem-webhook-url = Nothing can be sent to this address
api-about-webhook-url = A webhook needs an https address on the internet, without a user, a password or #. The text says what is wrong with it.
error-too-many-webhooks = “{ $id }” has { $limit } webhooks already, and can have no more. First take one away that is no longer needed.
api-problem-too-many-webhooks = This roadmap has as many webhooks as it can have
api-about-too-many-webhooks = A roadmap can have a limited number of webhooks. First take one away that is no longer needed, then make the new one.
problem-setting-urn = “{ $found }” is not a URN.
problem-setting-urn-remedy = Give a name such as urn:nld:oin:00000001823288444000:systeem:plateauplanner, with your own OIN.

cli-verb-webhook = Say who is told what happens (webhooks)
cli-verb-webhook-help = A webhook is an address of another program that is told when a roadmap was changed or adopted: as a CloudEvent, signed, more than once if need be, and always in order.
cli-verb-webhook-examples =
    roadmap webhook create https://cases.example.org/roadmap
    roadmap webhook list
cli-verb-webhook-create = Make a webhook
cli-verb-webhook-create-help = Makes a webhook and shows its secret once: only the secret is on standard output. The receiver checks the signature with it. What happens from now on is told.
cli-verb-webhook-create-examples =
    roadmap webhook create https://cases.example.org/roadmap
    roadmap webhook create https://cases.example.org/roadmap --type adopted > secret.txt
cli-verb-webhook-list = List webhooks
cli-verb-webhook-list-help = Lists the webhooks of a roadmap and how they fare; the secret is never shown again.
cli-verb-webhook-list-examples =
    roadmap webhook list
cli-verb-webhook-remove = Take a webhook away
cli-verb-webhook-remove-help = Takes a webhook away, with what it could not be told. Nothing is sent to it any more.
cli-verb-webhook-remove-examples =
    roadmap webhook remove 0a1b2c3d4e5f
cli-verb-webhook-deliver = Send what was not told yet
cli-verb-webhook-deliver-help = Sends what webhooks have still to be told, and goes on until you stop it. With --once a single time, for instance every minute from cron. A server (roadmap serve) does this by itself; of all processes on a store only one sends at a time. Code 1: something did not arrive.
cli-verb-webhook-deliver-examples =
    roadmap webhook deliver --once
cli-verb-webhook-dead = List what a webhook could not be told
cli-verb-webhook-dead-help = Lists the messages that were given up after ten attempts. They are kept until you have them sent again or take the webhook away.
cli-verb-webhook-dead-examples =
    roadmap webhook dead 0a1b2c3d4e5f
cli-verb-webhook-resend = Send given up messages once more
cli-verb-webhook-resend-help = Has given up messages sent once more, all or only those that you name; they keep their ids. A webhook that waits tries again at once, and one that answered 410 takes part again; attempts then count from the beginning. The server or “webhook deliver” sends them.
cli-verb-webhook-resend-examples =
    roadmap webhook resend 0a1b2c3d4e5f
cli-verb-webhook-forget = Throw given up messages away
cli-verb-webhook-forget-help = Throws given up messages away, all or only those that you name; they are never sent again. So you clear what is no longer in the history after a backup was put back.
cli-verb-webhook-forget-examples =
    roadmap webhook forget 0a1b2c3d4e5f

cli-param-url = Address that messages are sent to: https, on the internet.
cli-param-types = What is told: changed or adopted. May be given more than once; normally both.
cli-param-webhook = Id of the webhook, from roadmap webhook list.
cli-param-events = Ids of messages, from roadmap webhook dead; normally all.
cli-param-once = Send what is due now a single time, and stop.
cli-param-event-source = URN of your organisation and this system, as the sender in messages.
cli-param-allow-private = Also allow addresses on this machine and inside the own network, and http with them.
cli-usage-source = --source: “{ $value }” is not a URN, such as urn:nld:oin:00000001823288444000:systeem:plateauplanner.
cli-column-address = address
cli-column-told = is told
cli-column-event = message
cli-column-faring = how it fares
cli-column-sent = last sent
cli-column-problem = what went wrong

cli-webhook-made = Webhook { $id } of “{ $roadmap }”: { $url }
cli-webhook-once = This is the only time that the secret can be seen; keep it safe, and give it to the receiver.
cli-webhooks-none = “{ $roadmap }” has no webhooks.
cli-webhook-removed = Webhook { $id } is gone: { $url }
cli-webhook-kind-changed = changed
cli-webhook-kind-adopted = adopted
cli-webhook-new = nothing sent yet
cli-webhook-fine = last sent on { $moment }
cli-webhook-retry = { $attempts ->
    [one] one attempt failed ({ $problem }); again on { $moment }
   *[other] { $attempts } attempts failed ({ $problem }); again on { $moment }
}
cli-webhook-gone = stands still: the address answered that it is gone (410)
cli-webhook-dead = { $count ->
    [one] one message given up
   *[other] { $count } messages given up
}
cli-webhook-problem-address = nothing is sent there
cli-webhook-problem-unresolved = name not found
cli-webhook-problem-connection = no connection
cli-webhook-problem-certificate = certificate not trusted
cli-webhook-problem-timeout = no answer in time
cli-webhook-problem-redirect = a redirect ({ $status }), which is not followed
cli-webhook-problem-gone = is no more (410)
cli-webhook-problem-status = answer { $status }
cli-webhook-problem-lost = is no longer in the history
cli-webhook-problem-fault = a mistake in the program itself; see its log
cli-letters-none = Nothing was given up.
cli-letter-event-changed = revision { $place } made
cli-letter-event-adopted = adoption { $place }
cli-letter-waits = is sent once more
cli-letter-rests = rests
cli-letters-again = { $count ->
    [0] There is nothing to send once more.
    [one] One message is sent once more.
   *[other] { $count } messages are sent once more.
}
cli-webhook-now = The webhook tries again at once.
cli-letters-forgotten = { $count ->
    [0] There is nothing to throw away.
    [one] One message was thrown away.
   *[other] { $count } messages were thrown away.
}
cli-delivery-busy = Another process is sending already.
cli-delivery-done = Sent: { $delivered }. Failed, again later: { $failed }. Given up: { $dead }.
cli-delivery-next = The next attempt is on { $moment }.
