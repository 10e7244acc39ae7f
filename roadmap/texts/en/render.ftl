# Words on drawings
render-numbers-more = { $first } and { $more } more
render-no-advice = Without an advice
render-no-theme = Without a theme
render-wave = Wave { $wave }
render-count-actions = { $count ->
    [0] no actions
    [one] { $count } action
   *[other] { $count } actions
}
render-count-critical = { $count } critical

# Status on a card
render-status-proposed = to be decided
render-status-planned = planned
render-status-started = started
render-status-done = done
render-status-blocked = blocked
render-status-dropped = dropped

# Short texts under a title
render-note-provisional = provisional
render-note-critical = critical
render-note-slack = slack { $slack }
render-note-floor = from { $plateau } (proposal)
render-note-pin = fixed at { $plateau }
render-note-ceiling = { $plateau } at the latest
render-note-after = after { $numbers }
render-note-before = before { $numbers }

# Description of an action
render-describe-theme = Theme { $theme }.
render-describe-advice = Advice { $advice }.
render-describe-place = Plateau { $plateau }, wave { $wave }.
render-describe-notes = { $notes }.
render-describe-reason = Reason: { $reason }.
render-describe-floor = The earliest plateau is a proposal; the report does not state it.

# Dependencies
render-relation-builds-on = { $successor } builds on { $predecessor }
render-relation-more-effective-after = { $successor } is more effective after { $predecessor }
render-basis-stated = Stated in the report.
render-basis-inferred = Inferred by us.
render-basis-added = Added by the users.

# Subtitles
render-view-whole-advice = { $cards ->
    [one] { $cards } action
   *[other] { $cards } actions
} and { $arrows ->
    [one] { $arrows } dependency
   *[other] { $arrows } dependencies
}, by advice
render-view-whole-wave = { $cards ->
    [one] { $cards } action
   *[other] { $cards } actions
} and { $arrows ->
    [one] { $arrows } dependency
   *[other] { $arrows } dependencies
}, by wave
render-view-collapsed-advice = { $cards ->
    [one] { $cards } action
   *[other] { $cards } actions
}, summarised by advice
render-view-collapsed-theme = { $cards ->
    [one] { $cards } action
   *[other] { $cards } actions
}, summarised by theme
render-view-neighbourhood = Around action { $action }, { $depth ->
    [one] { $depth } step
   *[other] { $depth } steps
} away
render-view-plateau = Plateau { $plateau }
render-view-next = What can be done now
render-view-difference = Difference between two plans: { $moved } moved, { $added } new, { $dropped } dropped
render-description = { $view }. Columns from left to right: { $columns }. { $cards ->
    [one] { $cards } card
   *[other] { $cards } cards
}, { $arrows ->
    [one] { $arrows } arrow
   *[other] { $arrows } arrows
}.

# Legend
render-legend = Legend
render-legend-builds-on = builds on
render-legend-more-effective-after = more effective after
render-legend-move = moved
render-legend-critical = critical: with a delay the end or a limit no longer holds
render-legend-critical-arrow = link of a critical chain
render-legend-provisional = provisional: something must be solved first
render-legend-slack = slack: how many plateaus later it can come while the end and every limit still hold; what comes after moves along if need be
render-legend-floor = from (proposal): earliest plateau as we propose it, not a fact of the report
render-legend-proposed = to be decided: whether the action applies is still to be decided
render-legend-difference = thick border: changed · dotted border: old place · struck through: dropped

# What can be done now
render-next-start = May start now
render-next-better-after = May start, more effective after another
render-next-waiting = Still waits
render-reason-free = depends on nothing
render-reason-predecessors-done = nothing before it is still open
render-reason-predecessor-dropped = builds on what is dropped: decide first
render-reason-cycle = is part of a circle: cut it first
render-reason-waits = waits for { $numbers }
render-reason-better-after = more effective after { $numbers }
render-reason-frees = { $count ->
    [one] { $count } action waits for this
   *[other] { $count } actions wait for this
}

# Difference between two plans
render-change-added = new
render-change-moved = from plateau { $old } to { $new }
render-change-wave = from wave { $old } to { $new }
render-change-leaves = goes to plateau { $new }
render-change-dropped = dropped

# Errors
error-drawing-too-large = This drawing would have { $cards } cards; no more than { $limit } fit on one sheet.
error-link = The link “{ $link }” of action { $number } may not stand in a drawing: only http, https, mailto and links inside the site may.
error-unknown-plateau = There is no plateau { $plateau }: plateaus run from 1 to { $horizon }.
render-simpler-collapsed-advice = Try the summary by advice.
render-simpler-collapsed-theme = Try the summary by theme.
render-simpler-neighbourhood = Try a smaller neighbourhood: one step away.
