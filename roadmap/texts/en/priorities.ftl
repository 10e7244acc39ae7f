# Priorities: criteria, weighing, scores, levers

decimal = { $whole }.{ $rest }

score = { $criterion }: { $score } ({ $by }, { $on })

# The sum behind a priority
priority-term = { $criterion } { $found } (weight { $weight }): { $points }
priority-term-unscored = { $criterion } unscored (weight { $weight }): 0
priority-own = Own points: { $terms }; together { $points }.
priority-own-divided = Own points, divided by { $divisor }: { $terms }; together { $points }.
priority-inherited = { $number }: { $points }
priority-inherits = To these come the points of what waits for it ({ $actions }); together { $effective }.
priority-unscored = Unscored on { $criteria }: that counts as nothing, with the best score it would be { $points }.
priority-unscored-class = Unscored on { $criteria }.
priority-class = Class: { $own }.
priority-class-raised = Class: { $own }, but it counts as { $whole } because of what waits for it.
priority-interval = Place { $rank }; with each weight up to { $spread }% different that is { $best } to { $worst }.
priority-interval-firm = Place { $rank }; also with each weight up to { $spread }% different.

inversion = { $more ->
    [0] { $waiting } (place { $waiting_rank } by its own points) waits for { $blocker } (place { $blocker_rank }). So take { $blocker } up in place { $repaired }.
    [one] { $waiting } (place { $waiting_rank } by its own points) and { $more } other more important action wait for { $blocker } (place { $blocker_rank }). So take { $blocker } up in place { $repaired }.
   *[other] { $waiting } (place { $waiting_rank } by its own points) and { $more } other more important actions wait for { $blocker } (place { $blocker_rank }). So take { $blocker } up in place { $repaired }.
}

lever-action = carry out { $action }
lever-blocked = take away what blocks { $action }
lever-dropped = decide what comes in the place of { $action }, which is dropped
lever-cycle = break the cycle at { $action }
lever-plateau = plateau { $plateau }: { $count }
lever-frees = { $count ->
    [one] { $lever }: then { $count } action can go on ({ $numbers }; { $plateaus })
   *[other] { $lever }: then { $count } actions can go on ({ $numbers }; { $plateaus })
}

swap-possible = { $above } and { $below } change places, and nothing else does, when the weighing becomes: { $weighing }. No weight then changes more than { $change }%.
swap-class = { $above } and { $below } stand in different MoSCoW classes: no weight changes that.
swap-waits = { $below } waits for { $above }: no weight puts { $below } before it.
swap-same = No criterion with a weight tells { $above } and { $below } apart: no weight changes their order.
swap-dominated = { $above } is not less than { $below } on any criterion with a weight: no weight puts { $below } before it.
swap-others = { $above } and { $below } can only change places when other actions change place too.
swap-fine = Only weights finer than a weighing can hold exchange { $above } and { $below } without moving anything else.
swap-change = At { $change }% change of the weights
swap-change-least = At the slightest change of the weights
swap-pass = { $when } { $below } comes before { $above }; then the place changes too of: { $along }.
swap-pass-alone = { $when } { $below } comes before { $above }.

# Errors
error-not-open = { $status ->
    [same] { $number } cannot be compared with itself; name two actions.
    [started] { $number } is started and so has no priority; name an action that is still open.
    [done] { $number } is done and so has no priority; name an action that is still open.
   *[other] { $number } is dropped and so has no priority; name an action that is still open.
}
error-too-many-actions = There are { $count } open actions; priorities are worked out up to { $limit }. Split the roadmap.
problem-weights-nothing = The weights are nothing together: no criterion counts.
problem-weights-nothing-remedy = Give at least one criterion a weight of 1 or more.
problem-effort-twice = With wsjf the effort already divides; it cannot have a weight as well.
problem-effort-twice-remedy = Take the weight of ‘effort’ away, or choose the method sum.
problem-no-class = A MoSCoW class is 4 (must) at most.
problem-no-class-remedy = Fill in 4 for must, 3 for should, 2 for could or 1 for won’t.
problem-score-repeated = Action { $action } has two scores for { $criterion }; the first stands at { $first }.
problem-score-repeated-remedy = Take one of them away.
change-unknown-score = { $number } has no score for { $criterion }.

# The command line
cli-verb-priorities = Put the open actions in order of priority
cli-verb-priorities-help = Puts the open actions in order and shows the sum: points for each criterion, and the points of what waits for it. Also tells how sure every place is, where the important waits for the unimportant, and what frees most.
cli-verb-priorities-examples =
    roadmap priorities
    roadmap priorities --weights wsjf
    roadmap priorities --weights value=3,urgency=2,findings=1
    roadmap priorities --action 2.1
    roadmap priorities --swap 3.1,5.1
cli-verb-priorities-notes =
    Criteria: findings, freed, critical, plateau, slack, known, value, urgency, effort.
    To keep scores and weights: roadmap apply --score 3.2=value:4 --by MT --weights wsjf
    What nobody scored counts as nothing, and is told.
cli-param-weights = Other weights: data, wsjf, moscow, or for example value=3,urgency=2.
cli-param-score = Give a score from 1 to 5: value, urgency or effort; or moscow: must, should, could or wont; =none takes it back.
cli-param-by = Who gave the score: of the --score right before it. Otherwise the author.
cli-param-swap = The smallest change of the weights that lets these two actions change places.
cli-param-only = Show the whole sum of this action.
cli-show-scores = Scores
cli-working-priorities = Working out priorities …
cli-priorities-weighing = Weighing: { $weighing }
cli-priorities-assumed = This roadmap has no weighing of its own: this is the standard one.
cli-priorities-asked = This weighing is for this question only; nothing was stored.
cli-priorities-none = There are no open actions.
cli-priorities-inversions = The important waits for the unimportant
cli-priorities-no-inversions = Nowhere does the important wait for the unimportant.
cli-priorities-levers = Levers: what frees most
cli-priorities-no-levers = Nothing waits for anything.
cli-priorities-plateau-levers = By plateau
cli-priorities-plateau-lever = Plateau { $plateau }: { $lever } ({ $count })
cli-priorities-unscored = { $count ->
    [one] Unscored on { $criterion }: { $count } action ({ $numbers }). That counts as nothing.
   *[other] Unscored on { $criterion }: { $count } actions ({ $numbers }). That counts as nothing.
}
cli-priorities-legend = Points: 100 is the best on every criterion; inherits is what waits for it; places hold with each weight up to { $spread }% different.
cli-column-rank = place
cli-column-interval = from–to
cli-column-points = own
cli-column-inherited = inherits
cli-column-effective = together
cli-column-class = class
cli-usage-score = { $option }: ‘{ $value }’ cannot be understood; write for example 3.2=value:4 or 3.2=moscow:must.
cli-usage-weights = { $option }: ‘{ $value }’ cannot be understood; write data, wsjf or moscow, or for example value=3,urgency=2 (criteria: { $criteria }; weights from 0 to { $most }, not all 0).
cli-usage-two-actions = { $option }: ‘{ $value }’ cannot be understood; write two numbers, for example 3.1,5.1.

# The API
api-problem-not-open = This action has no priority
api-problem-too-many-actions = So many actions are not compared with each other
api-about-not-open = Only open actions have a priority: not what is started, done or dropped. Name two that differ.
api-about-too-many-actions = Priorities compare all open actions with each other, and there are too many of them. Split the roadmap.
