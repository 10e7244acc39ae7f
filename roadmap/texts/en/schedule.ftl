# The schedule: what in which quarter, why then, and what does not fit

# What is known about it
schedule-optimal = Proven best: no other schedule of these quarters is better.
schedule-feasible = Can be carried out; whether it can be better is not proven.
schedule-infeasible = Not everything fits; that is proven. The schedule shows how it would be when targets and latest quarters are let go.
schedule-unknown = No schedule was found in which everything fits; that there is none is not proven. The schedule shows how it would be when targets and latest quarters are let go.
schedule-proven = That schedule is proven best.
schedule-gap = At most { $gap } % to be won on: { $goal }.
schedule-gap-unknown = How much could be won on ‘{ $goal }’ is not known.
schedule-by-rules = Found by priority rules and a search, without a solver.
schedule-nothing = No action at all is scheduled.
goal-taken-up = take up as much as possible
goal-early = the most important first
goal-plateaus = plateaus ready early
goal-stable = change little of what was agreed
schedule-level-proven = { $goal }: proven best
schedule-level-gap = { $goal }: at most { $gap } % to be won
schedule-level-open = { $goal }: not proven

# One action
schedule-line = { $number }: { $when }, { $why }
schedule-line-shifted = { $number }: { $when }, { $why }; { $shift }
schedule-during = { $first } to { $last }
held-start = the first quarter
held-past = because it was started already
held-dependency = { $count ->
    [one] because { $actions } is not ready until { $quarter }
   *[other] because { $actions } are not ready until { $quarter }
}
held-gate = because plateau { $plateau } is not ready until { $quarter }
held-earliest = because it was said not to start before { $quarter }
held-capacity-actions = because { $quarter } has no room left beside { $actions }
held-capacity-actions-none = because { $quarter } has no capacity
held-capacity-actions-team = because { $team } has no room left in { $quarter } beside { $actions }
held-capacity-actions-none-team = because { $team } has no capacity in { $quarter }
held-capacity-effort = because { $quarter } has too few points left beside { $actions }
held-capacity-effort-none = because { $quarter } has too few points
held-capacity-effort-team = because { $team } has too few points left in { $quarter } beside { $actions }
held-capacity-effort-none-team = because { $team } has too few points in { $quarter }
held-agreed = as agreed
held-choice = because another action would come off worse
schedule-later = { $count ->
    [one] { $count } quarter later than agreed ({ $agreed })
   *[other] { $count } quarters later than agreed ({ $agreed })
}
schedule-earlier = { $count ->
    [one] { $count } quarter earlier than agreed ({ $agreed })
   *[other] { $count } quarters earlier than agreed ({ $agreed })
}

# What is not taken up
left-dropped = { $action }: dropped ({ $told })
left-dropped-unsaid = { $action }: dropped
left-cycle = { $action }: waits for itself, in a circle of { $actions }
left-room = { $action }: does not fit in these quarters any more
left-gate = { $action }: plateau { $plateau } is not ready in time in these quarters
left-after = { $count ->
    [one] { $action }: waits for { $actions }, which is not taken up
   *[other] { $action }: waits for { $actions }, which are not taken up
}
left-too-large = { $action }: asks for more than any quarter has

# How full
load-actions = { $used } of { $capacity } actions
load-effort = { $used } of { $capacity } points
load-actions-over = { $used } actions and room for { $capacity }: too full
load-effort-over = { $used } points and room for { $capacity }: too full
load-team = { $team }: { $load }

# Plateaus
ready-done = { $plateau }: nothing is left to do there
ready-in = { $plateau }: ready in { $quarter }
ready-in-time = { $plateau }: ready in { $quarter }, in time for its target { $target }
ready-late = { $plateau }: ready in { $quarter }, too late for its target { $target }
ready-not = { $left ->
    [0] { $plateau }: not ready in these quarters
    [one] { $plateau }: not ready in these quarters; { $left } of its { $open } actions is not taken up
   *[other] { $plateau }: not ready in these quarters; { $left } of its { $open } actions are not taken up
}
ready-not-late = { $left ->
    [0] { $plateau }: not ready in these quarters, so too late for its target { $target }
    [one] { $plateau }: not ready in these quarters, so too late for its target { $target }; { $left } of its { $open } actions is not taken up
   *[other] { $plateau }: not ready in these quarters, so too late for its target { $target }; { $left } of its { $open } actions are not taken up
}
ready-none = { $plateau }: not ready in these quarters; none of its { $open } actions is taken up
ready-none-late = { $plateau }: not ready in these quarters, so too late for its target { $target }; none of its { $open } actions is taken up
ready-chance = { $ready }. The chance that it is ready in { $quarter } is { $chance } %.
ready-drivers = That depends most on { $drivers }.
ready-driver = { $number } ({ $share } %)
schedule-chances = { $ranges ->
    [one] Chances from { $runs } draws (seed { $seed }); a shortest and a longest duration are known of { $ranges } action.
   *[other] Chances from { $runs } draws (seed { $seed }); a shortest and a longest duration are known of { $ranges } actions.
}

# Why not everything fits
conflict-minimal = This does not go together: { $demands }. Take any one of it away, and the rest fits.
conflict-open = This does not go together: { $demands }. Not every part of it may be needed for the deadlock.
demand-target = { $plateau } is ready in { $quarter } at the latest
demand-latest = { $action } is ready in { $quarter } at the latest
demand-calendar = what is planned ends with { $quarter }
demand-capacity-actions = { $count ->
    [one] there is room for { $count } action at a time
   *[other] there is room for { $count } actions at a time
}
demand-capacity-actions-team = { $count ->
    [one] { $team } has room for { $count } action at a time
   *[other] { $team } has room for { $count } actions at a time
}
demand-capacity-actions-varied = the room of each quarter
demand-capacity-actions-varied-team = the room of { $team } in each quarter
demand-capacity-effort = { $count ->
    [one] there is { $count } point a quarter
   *[other] there are { $count } points a quarter
}
demand-capacity-effort-team = { $count ->
    [one] { $team } has { $count } point a quarter
   *[other] { $team } has { $count } points a quarter
}
demand-capacity-effort-varied = the points of each quarter
demand-capacity-effort-varied-team = the points of { $team } in each quarter
demand-earliest = { $action } does not start before { $quarter }
demand-past = { $count ->
    [one] { $actions } was started already
   *[other] { $actions } were started already
}
demand-gate = { $count ->
    [one] { $actions } waits until plateau { $plateau } is ready
   *[other] { $actions } wait until plateau { $plateau } is ready
}
demand-gate-all = what comes later waits until plateau { $plateau } is ready
demand-action = { $count ->
    [one] { $actions } is carried out
   *[other] { $actions } are all { $count } carried out
}
demand-dependency = { $count ->
    [one] the order { $links }
   *[other] the order { $links }
}
demand-link = { $predecessor } → { $successor }

# What would help
relax-capacity = More room
relax-later = Ready later
relax-longer = Plan longer
relax-drop = Do not do
relax-earlier = Start earlier
relax-price-capacity = { $count } more
relax-price-capacity-spread = { $count } more, added up over the quarters
relax-price-later = { $count ->
    [one] { $count } quarter later
   *[other] { $count } quarters later
}
relax-price-longer = { $count ->
    [one] { $count } quarter more
   *[other] { $count } quarters more
}
relax-price-drop = { $share } % of the highest priority
relax-price-earlier = { $count ->
    [one] { $count } quarter earlier
   *[other] { $count } quarters earlier
}
relax = { $count ->
    [one] { $kind }: { $changes }. Price: { $price }. Then { $count } action is taken up, ready in { $ready }.
   *[other] { $kind }: { $changes }. Price: { $price }. Then { $count } actions are taken up, all ready in { $ready }.
}
relax-empty = { $kind }: { $changes }. Price: { $price }.

# What it rests on
assumed-duration = { $count ->
    [one] { $count } action ({ $numbers }): a duration of { $length } is an assumption
   *[other] { $count } actions ({ $numbers }): a duration of { $length } is an assumption
}
assumed-duration-all = { $count ->
    [one] { $count } action: a duration of { $length } is an assumption
   *[other] { $count } actions: a duration of { $length } is an assumption
}
assumed-effort = { $count ->
    [one] { $count } action ({ $numbers }): { $points } is an assumption
   *[other] { $count } actions ({ $numbers }): { $points } is an assumption
}
assumed-effort-all = { $count ->
    [one] { $count } action: { $points } is an assumption
   *[other] { $count } actions: { $points } is an assumption
}
assumed-decided = { $count ->
    [one] { $count } action ({ $numbers }) is still a proposal: that it is decided on is an assumption
   *[other] { $count } actions ({ $numbers }) are still a proposal: that they are decided on is an assumption
}
assumed-decided-all = { $count ->
    [one] { $count } action is still a proposal: that it is decided on is an assumption
   *[other] { $count } actions are still a proposal: that they are decided on is an assumption
}
assumed-unblocked = { $count ->
    [one] { $count } action ({ $numbers }) is blocked: that this is solved in time is an assumption
   *[other] { $count } actions ({ $numbers }) are blocked: that this is solved in time is an assumption
}
assumed-unblocked-all = { $count ->
    [one] { $count } action is blocked: that this is solved in time is an assumption
   *[other] { $count } actions are blocked: that this is solved in time is an assumption
}
assumed-length = { $count ->
    [one] { $count } quarter
   *[other] { $count } quarters
}

# Errors
feature-schedule = a schedule that is proven

# The command line
cli-verb-schedule = Plan the actions in quarters
cli-verb-schedule-help = Tells which action is carried out in which quarter, why not earlier, how full each quarter is, when each plateau is ready, and what is not taken up. When not everything fits, it tells why not and the least that would help. Changes hold for this question only; nothing is stored.
cli-verb-schedule-examples =
    roadmap schedule --calendar 2027-Q1:12 --capacity 5
    roadmap schedule --calendar 2027-Q1 --capacity MT:2 --target 2=2028-Q1
    roadmap schedule --calendar 2027-Q1 --timing 3.2=2..3 --action 3.3
    roadmap schedule sqlite:///roadmap.db --method rules
cli-verb-schedule-notes =
    To keep them: roadmap apply --calendar 2027-Q1 --capacity 5 --reason decided
    To agree: roadmap apply --agree --reason adopted
    Ctrl-C stops the search.
cli-param-calendar = The first quarter and how many are planned (12 when left out), such as 2027-Q1:12; none plans no quarters any more.
cli-param-capacity = How many actions at a time: 5; of a team MT:2; in one quarter 3@2027-Q3; in a stretch 3@2027-Q3..2027-Q4; none takes the limit away.
cli-param-effort-capacity = How many points a quarter, written like --capacity; next to --capacity for the same team and quarters both hold.
cli-param-timing = Duration of an action in quarters: 3.2=2, or 3.2=2..3 when it may become 3, or 3.2=1..2..4; more with effort=5, team=MT, earliest=2027-Q3 and latest=2028-Q1 after a comma; =none takes all of it back.
cli-param-target = The quarter by which a plateau has to be ready: 2=2027-Q4; =none takes it away. The criteria and the decision of its gate stay.
cli-param-method = solver (proves) or rules (priority rules, at once); else the solver where it is installed.
cli-param-seconds = How long the solver may search, 0.1 to 3600 seconds (10 when left out).
cli-param-seed = Seed of what is left to chance in the search (0 when left out).
cli-param-no-relax = Do not look for why not everything fits, and what would help.
cli-param-one = Tell only of this action why it comes then.
cli-param-agree = Schedule what these changes give, and agree on its quarters.
cli-working-schedule = Planning quarters … (Ctrl-C stops)
cli-schedule-stopped = Stopped; nothing was stored.
cli-schedule-calendar = { $first } to { $last } · { $count ->
    [one] { $count } action scheduled
   *[other] { $count } actions scheduled
}
cli-schedule-no-solver = The solver is not installed here; it proves more: pip install "plateauplanner[solver]"

cli-schedule-goes-on = { $numbers } { $count ->
    [one] goes on
   *[other] go on
}
cli-schedule-empty = In { $first } nothing starts and nothing goes on.
cli-schedule-from = From { $first } to { $last } nothing starts and nothing goes on.
cli-schedule-plateaus = Plateaus
cli-schedule-left = Not taken up
cli-schedule-conflict = Why not everything fits
cli-schedule-relaxations = What would help
cli-schedule-assumed = What this rests on

cli-entity-capacity = capacity
cli-entity-timing = durations
cli-entity-gate = gates of plateaus
cli-entity-agreed = agreed quarters
cli-column-until = until
cli-column-team = team
cli-column-held = why not earlier
cli-usage-calendar = { $option }: ‘{ $value }’ cannot be understood; write for example 2027-Q1:12 (1 to { $most } quarters), or none.
cli-usage-capacity = { $option }: ‘{ $value }’ cannot be understood; write for example 5, MT:2, 3@2027-Q3 or MT:3@2027-Q3..2027-Q4, or none.
cli-usage-timing = { $option }: ‘{ $value }’ cannot be understood; write for example 3.2=2, 3.2=2..3 or 3.2=2,team=MT,effort=5,earliest=2027-Q3,latest=2028-Q1, from short to long and from early to late.
cli-usage-target = { $option }: ‘{ $value }’ cannot be understood; write for example 2=2027-Q4, or 2=none.
cli-usage-seconds = { $option }: ‘{ $value }’ is no time from 0.1 to { $most } seconds.
cli-usage-agree-misfit = Not everything fits like this, so nothing was agreed. First see what would help: { $command }
cli-usage-agree-nothing = No action at all is scheduled, so there is nothing to agree on.
cli-usage-not-scheduled = { $number } is not scheduled: it is done already.

# The API
api-problem-no-calendar = This roadmap plans no quarters yet
api-about-no-calendar = A schedule needs a first quarter. Give it with the change set-calendar: in a revision, or in a question (POST) that stores nothing.
relax-drop-reason = does not fit in the quarters
