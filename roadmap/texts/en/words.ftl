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

# What a change does
alter-set-status = { $action } gets the status ‘{ $status }’
alter-drop-action = { $action } is dropped
alter-move-floor = the earliest plateau of { $action } becomes { $plateau } (your own proposal)
alter-move-floor-none = the earliest plateau of { $action } (a proposal) is let go
alter-delay-action = { $count ->
    [one] { $action } comes { $count } plateau later
   *[other] { $action } comes { $count } plateaus later
}
alter-pin = { $action } is fixed in { $plateau }
alter-pin-none = { $action } is no longer fixed
alter-set-ceiling = { $action } must stand in { $plateau } at the latest
alter-set-ceiling-none = { $action } no longer has a latest plateau
alter-add-dependency-builds-on = { $successor } builds on { $predecessor } from now on
alter-add-dependency-more-effective-after = { $successor } is more effective after { $predecessor } from now on
alter-remove-dependency = { $successor } no longer depends on { $predecessor }
alter-remove-dependency-builds-on = { $successor } no longer builds on { $predecessor }
alter-remove-dependency-more-effective-after = { $successor } is no longer more effective after { $predecessor }
alter-add-action = { $action } is added
alter-remove-action = { $action } disappears altogether
alter-edit-action = the words or the owner of { $action } change
alter-set-score = { $action } gets the score { $score } for { $criterion } from { $by }
alter-remove-score = the score of { $action } for { $criterion } is taken away: unscored again
alter-set-weights = the weighing becomes: { $weighing }
alter-set-weights-none = the weighing becomes the standard one again

# Priorities
criterion-findings = findings
criterion-freed = what waits for it
criterion-critical = critical chain
criterion-plateau = plateau
criterion-slack = slack
criterion-known = effort known
criterion-value = value
criterion-urgency = urgency
criterion-effort = effort
criterion-moscow = MoSCoW
moscow-4 = must
moscow-3 = should
moscow-2 = could
moscow-1 = won’t
moscow-none = unscored
weighing-sum = add up ({ $weights })
weighing-wsjf = WSJF: add up ({ $weights }), divided by the effort
weighing-moscow = MoSCoW: the class first, within it add up ({ $weights })
