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
alter-edit-action = the words, the owner, the advice or the names elsewhere of { $action } change
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

# Quarters
stretch-always = always
stretch-from = from { $first } on
stretch-until = until { $last }
stretch-one = in { $first }
stretch-between = from { $first } to { $last }
capacity-together = everybody together
capacity-actions = { $count ->
    [one] { $count } action at a time
   *[other] { $count } actions at a time
}
capacity-effort = { $count ->
    [one] { $count } point a quarter
   *[other] { $count } points a quarter
}
timing-quarters = { $count ->
    [one] lasts { $count } quarter
   *[other] lasts { $count } quarters
}
timing-range = perhaps { $shortest } to { $longest }
timing-effort = { $count ->
    [one] costs { $count } point a quarter
   *[other] costs { $count } points a quarter
}
timing-team = is done by { $team }
timing-earliest = does not start before { $quarter }
timing-latest = is ready by the end of { $quarter }
timing-nothing = has an unknown duration
gate-target = has to be ready by the end of { $quarter }
gate-criteria = { $count ->
    [one] has { $count } criterion of its own
   *[other] has { $count } criteria of its own
}
gate-override = is not waited for by later plateaus (decision of { $by })
gate-nothing = has a gate without a target
alter-set-calendar = { $count ->
    [one] { $count } quarter is planned, from { $start } on
   *[other] { $count } quarters are planned, from { $start } on
}
alter-set-calendar-none = no quarters are planned any more
alter-set-capacity = the capacity of { $who } becomes { $when } { $limits }
alter-set-capacity-none = the capacity of { $who } has no limit any more { $when }
alter-set-timing = { $action } { $told }
alter-remove-timing = nothing is known any more about the duration of { $action }
alter-set-gate = { $plateau } { $told }
alter-set-target = { $plateau } { $told }
alter-set-target-none = { $plateau } has no target quarter any more
alter-remove-gate = { $plateau } has no gate of its own any more
alter-agree-quarters = { $count ->
    [0] no quarters are agreed on any more
    [one] a quarter is agreed on for { $count } action
   *[other] a quarter is agreed on for { $count } actions
}
