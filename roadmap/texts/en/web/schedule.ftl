# Quarters

web-schedule-lead = Which action fits in which quarter, why then, and what does not fit.
web-schedule-print = Print
web-schedule-none = Nothing has been said about quarters yet
web-schedule-none-means = Choose the first quarter, and how many actions can be carried out at a time. You then see at once when it is the turn of each action. Nothing is kept until you save the draft.
web-schedule-none-reader = Somebody who may plan can choose a first quarter and a capacity here.
web-schedule-set = Quarters and capacity
web-schedule-start = First quarter
web-schedule-start-hint = For example 2027-Q1
web-schedule-start-odd = Write a year and a quarter, such as 2027-Q1.
web-schedule-count = How many quarters
web-schedule-count-odd = Fill in a whole number from 1 to { $most }.
web-schedule-capacity = How many actions at a time
web-schedule-capacity-hint = For everybody together. Empty: no limit.
web-schedule-capacity-now = For everybody together. It differs by quarter now: { $now }. Leave it empty to keep that; a number here takes the place of it in all quarters.
web-schedule-capacity-odd = Fill in a whole number of 1 or more, or leave it empty.
web-schedule-set-do = Show the quarters
web-schedule-set-done = The quarters are in the draft.

# Searching
web-schedule-search = How good this schedule is
web-schedule-status-optimal = Proven
web-schedule-status-feasible = Fits
web-schedule-status-infeasible = Does not fit
web-schedule-status-unknown = Not sure
web-schedule-proving = Looking for the best schedule, and for the proof of it
web-schedule-stop = Stop looking
web-schedule-stopped = You stopped the search: this is what there was by then.
web-schedule-unproven = The search for the proof failed
web-schedule-prove = Look further
web-schedule-how = How was this found, and what was assumed?

# What does not fit
web-schedule-unfit = Not everything fits
web-schedule-unfound = No schedule found yet in which everything fits
web-schedule-not-all = Not all actions get their turn in these quarters
web-schedule-without-targets = Below is what becomes of it when targets and latest quarters are let go.
web-schedule-helps = This would help:
web-schedule-take = Apply in the draft
web-schedule-helped = It is in the draft. The quarters are looked for anew.

# Overview
web-schedule-overview = Plateaus by quarter
web-schedule-caption = For each plateau and quarter which actions are under way
web-schedule-plateau = Plateau
web-schedule-load = Taken
web-schedule-target = target
web-schedule-legend = A number stands in the quarter in which the action starts; with → it goes on. ⚑ is the target of a plateau.
web-schedule-going = { $action }, goes on
web-schedule-gate = Gate
web-schedule-gate-of = The gate of plateau { $plateau }

# By quarter
web-schedule-quarters = By quarter
web-schedule-runs = Goes on:
web-schedule-timing = Duration and limits
web-schedule-timing-of = Duration and limits of { $number }
web-schedule-done = Done already: { $numbers }
web-schedule-left = { $count ->
    [one] Not taken up: { $count } action
   *[other] Not taken up: { $count } actions
}
web-schedule-dropped = { $count ->
    [one] Deliberately not done: { $count } action
   *[other] Deliberately not done: { $count } actions
}

# Agreeing
web-schedule-agree = Agree on these quarters
web-schedule-agree-means = They come into the draft. Save it and have it adopted; then the feedback can show what came of it.
web-schedule-agree-later = The proof is still being looked for. You can agree on these quarters after that, or at once after ‘Stop looking’.
web-schedule-agreed = The quarters are in the draft as agreed.
web-schedule-agreed-already = These quarters are agreed on as they are.

# Gate
web-schedule-gate-title = The gate of plateau { $plateau }: { $title }
web-schedule-gate-means = Later plateaus begin when this plateau is ready, unless it was decided that they need not wait.
web-schedule-gate-target = Ready at the latest in
web-schedule-gate-no-target = No target
web-schedule-gate-criteria = When is this plateau ready?
web-schedule-gate-criteria-hint = One criterion a line, besides that the actions are done.
web-schedule-gate-open = Later plateaus need not wait for this one
web-schedule-gate-who = Fill in who decided that.
web-schedule-gate-done = The gate is in the draft.
web-schedule-to-draft = Put it in the draft
web-schedule-leave = Leave it

# Duration
web-schedule-timing-title = Duration and limits of { $number }: { $title }
web-schedule-timing-means = Fill in what you know, and leave the rest empty. A shortest and a longest duration together give the chance that a plateau is ready in time.
web-schedule-timing-quarters = Quarters, expected
web-schedule-timing-shortest = Quarters, at least
web-schedule-timing-longest = Quarters, at most
web-schedule-timing-effort = Points a quarter
web-schedule-timing-team = Who does it
web-schedule-timing-earliest = Does not start before
web-schedule-timing-latest = Ready at the latest in
web-schedule-timing-done = What you know of { $number } is in the draft.
