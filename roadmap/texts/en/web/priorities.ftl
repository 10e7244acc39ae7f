# Priorities

web-priorities-lead = In which order the open actions are best taken up, with the sum that shows why.
web-priorities-print = Print
web-priorities-none = There are no open actions. What is started, done or dropped has no priority.
web-priorities-to-plan = To the roadmap

web-priorities-weighing = Weighing: { $weighing }.
web-priorities-assumed = This roadmap has no weighing of its own; this is the standard one.
web-priorities-trying = You are trying: { $weighing }.
web-priorities-template-data = From the data
web-priorities-template-wsjf = WSJF
web-priorities-template-moscow = MoSCoW

web-priorities-unscored = { $count ->
    [one] { $count } action is unscored on { $criterion }.
   *[other] { $count } actions are unscored on { $criterion }.
}
web-priorities-unscored-means = What nobody has scored counts as nothing.
web-priorities-unscored-on = unscored: { $criteria }

# The order
web-priorities-ranking = { $count ->
    [one] { $count } open action
   *[other] { $count } open actions in order
}
web-priorities-caption = The open actions by priority, with their points
web-priorities-rank = Place
web-priorities-rank-new = New
web-priorities-was = Now
web-priorities-interval = From–to
web-priorities-firm = firm
web-priorities-between = { $best }–{ $worst }
web-priorities-action = Action
web-priorities-own = Own
web-priorities-inherited = Inherits
web-priorities-effective = Together
web-priorities-class-own = (its own class: { $own })
web-priorities-higher = { $count ->
    [one] { $count } place higher
   *[other] { $count } places higher
}
web-priorities-lower = { $count ->
    [one] { $count } place lower
   *[other] { $count } places lower
}
web-priorities-moved = { $count ->
    [0] With this weighing no action changes place.
    [one] With this weighing { $count } action changes place.
   *[other] With this weighing { $count } actions change place.
}
web-priorities-sum = The sum
web-priorities-sum-of = The sum of { $number }
web-priorities-given = { $criterion }: { $score } ({ $by }, { $on })
web-priorities-legend = Points: 100 is the best on every criterion. ‘Inherits’ are the points of what waits for the action. ‘From–to’ is where the action stays when each weight is up to 20 % different.

# Trying another weighing
web-priorities-try = Try another weighing
web-priorities-try-means = You see at once what becomes of the order. Nothing is kept until you take the weighing over.
web-priorities-try-moment = Nothing can be tried at a moment in the past. Choose a revision, or go to the newest state.
web-priorities-ready-made = Ready-made
web-priorities-method = How the points count
web-priorities-method-sum = add them up
web-priorities-method-wsjf = add them up and divide by the effort (WSJF)
web-priorities-method-moscow = the class first, then add them up (MoSCoW)
web-priorities-from-data = Weights: from the data
web-priorities-from-people = Weights: scored by people
web-priorities-means-findings = how many findings the action answers
web-priorities-means-freed = how many actions wait for it
web-priorities-means-critical = whether the action is on a critical chain
web-priorities-means-plateau = how early its plateau is
web-priorities-means-slack = how little the action can slip
web-priorities-means-known = whether its effort is scored
web-priorities-means-value = what the action yields
web-priorities-means-urgency = how urgent the action is
web-priorities-means-effort = how little the action costs
web-priorities-weight-odd = Fill in a whole number from 0 to { $most }.
web-priorities-take = Take over into the draft
web-priorities-taken = The weighing is in your draft.
web-priorities-try-stop = Stop trying

# The important waits for the unimportant
web-priorities-inversions = The important waits for the unimportant ({ $count })
web-priorities-inversions-none = Nowhere
web-priorities-inversions-none-means = No action waits for one with fewer points of its own.
web-priorities-inversions-means = In the order here this is repaired: what holds something up inherits the importance of what waits for it.

# Levers
web-priorities-levers = What frees the most
web-priorities-levers-none = Nothing waits for anything.
web-priorities-levers-more = And { $count } more.
web-priorities-plateau-levers = Per plateau
web-priorities-plateau-lever = { $count ->
    [one] Plateau { $plateau }: { $lever } (frees { $count } action)
   *[other] Plateau { $plateau }: { $lever } (frees { $count } actions)
}

# Two actions change places
web-priorities-swap = What swaps these two?
web-priorities-swap-means = The smallest change of the weights that lets two actions change places, and nothing else.
web-priorities-swap-one = First action
web-priorities-swap-other = Second action
web-priorities-swap-choose = Choose an action
web-priorities-swap-option = { $rank }. { $number } { $title }
web-priorities-swap-same = Choose two different actions.
web-priorities-swap-try = Try these weights
web-priorities-swap-tried = You are now trying these weights.

# Scoring
web-priorities-score = Score
web-priorities-score-name = Score { $number } { $title }
web-priorities-score-title = Score { $number } { $title }
web-priorities-score-means = 1 is little, 5 is much. Leave at ‘unscored’ what you do not know: it counts as nothing.
web-priorities-score-value = Value
web-priorities-score-urgency = Urgency
web-priorities-score-effort = Effort
web-priorities-score-moscow = MoSCoW class
web-priorities-score-of = { $score } of { $best }
web-priorities-score-known = By { $by }, { $on }
web-priorities-by = By whom?
web-priorities-by-hint = A name or a board
web-priorities-by-missing = Fill in who scores this.
web-priorities-on = On which day?
web-priorities-on-missing = Fill in on which day this was scored.
web-priorities-score-same = You have not filled in anything other than what was there.
web-priorities-score-do = Into the draft
web-priorities-score-next = Into the draft, and on to { $next }
web-priorities-score-leave = Leave it
web-priorities-scored = The scores of { $number } are in your draft.
