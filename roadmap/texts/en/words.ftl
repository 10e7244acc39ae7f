# Words that are the same everywhere

plateau-name = plateau { $number } ({ $title })
plateau-bare = plateau { $number }
plateau-none = no plateau
action-name = { $number } ({ $title })

status-proposed = to be decided
status-planned = planned
status-started = started
status-done = done
status-blocked = blocked
status-dropped = dropped

kind-builds-on = builds on
kind-more-effective-after = more effective after
kind-twice = ‘{ $kind }’ twice

severity-error = error
severity-warning = warning
severity-info = for information

confidence-high = confidence high
confidence-medium = confidence medium
confidence-low = confidence low

basis-stated = from the source
basis-inferred = inferred
basis-added = added by yourself
