# The bar of the draft
web-scenarios-cancel = Cancel
web-scenarios-back = Back

# The changes of the draft
web-scenarios-changes-title = Changes in your draft
web-scenarios-steps = Changes, in order
web-scenarios-step = Change { $number }.
web-scenarios-step-undone = undone
web-scenarios-step-moves = This moves: { $moves }.
web-scenarios-step-more = { $moves }; and { $count } more
web-scenarios-shift = { $number } from plateau { $before } to { $after }
web-scenarios-leave-out = Leave out
web-scenarios-leave-out-name = Leave out: { $what }
web-scenarios-left-out = Left out: { $what }

# The consequences
web-scenarios-effects = What becomes different
web-scenarios-nothing-moves = No action moves.
web-scenarios-nothing-counts = Everything has been undone, so nothing becomes different.
web-scenarios-moves = { $count ->
    [one] { $count } action moves to another plateau
   *[other] { $count } actions move to another plateau
}
web-scenarios-turns = { $count ->
    [one] { $count } action goes to another wave
   *[other] { $count } actions go to another wave
}
web-scenarios-added = Added ({ $count })
web-scenarios-added-line = { $action }, in plateau { $plateau }, wave { $wave }
web-scenarios-removed = Leaves the plan ({ $count })
web-scenarios-removed-line = { $action }, now in plateau { $plateau }, wave { $wave }
web-scenarios-new-diagnostics = New diagnostics ({ $count })
web-scenarios-solved-diagnostics = Solved diagnostics ({ $count })
web-scenarios-new-cycles = New cycles ({ $count })
web-scenarios-all = Show all { $count }
web-scenarios-counts = Number of actions in each plateau
web-scenarios-counts-plateau = Plateau
web-scenarios-counts-now = Now
web-scenarios-counts-then = Then
web-scenarios-cycles = { $count ->
    [one] Your changes make a cycle
   *[other] Your changes make { $count } cycles
}
web-scenarios-cycles-detail = The roadmap cannot be saved like this: nobody can tell what comes first. Choose a cut, or keep the changes as a scenario to work on later.
web-scenarios-to-cycles = To the cycles

# Saving
web-scenarios-save-title = { $count ->
    [one] Save { $count } change
   *[other] Save { $count } changes
}
web-scenarios-reason = Why these changes?
web-scenarios-reason-hint = A sentence or two. Everybody can read them in the history.
web-scenarios-reason-missing = Fill in why, for example ‘Discussed in the IMO meeting’.
web-scenarios-decision = With a decision (optional)
web-scenarios-decision-missing = Fill in who decided, or empty the date and the reference.
web-scenarios-adopt = Adopt this revision as the baseline right away
web-scenarios-save-now = Save
web-scenarios-saving = Saving …
web-scenarios-first = Someone else was first
web-scenarios-first-detail = That is why your draft cannot be saved now. Bring it up to date first: you see what the other did, and choose what stays.
web-scenarios-revision = Revision { $number } by { $author }: ‘{ $reason }’

# Discarding
web-scenarios-discard-title = Discard the draft?
web-scenarios-discard-detail = { $count ->
    [one] There is { $count } change that is not saved. As long as this page is open you can get the draft back.
   *[other] There are { $count } changes that are not saved. As long as this page is open you can get the draft back.
}
web-scenarios-discard = Discard

# Keeping as a scenario
web-scenarios-keep-title = { $count ->
    [one] Keep { $count } change as a scenario
   *[other] Keep { $count } changes as a scenario
}
web-scenarios-keep-lead = A scenario stands beside the roadmap. The roadmap itself stays as it is; others can look at the scenario and compare.
web-scenarios-replace = Put it in the place of scenario ‘{ $title }’
web-scenarios-title = Name of the scenario
web-scenarios-title-hint = For example ‘Prioritise later’.
web-scenarios-title-missing = Give the scenario a name.
web-scenarios-title-taken = There is a scenario of this name already. Choose another name.
web-scenarios-note = What is it for? (optional)
web-scenarios-keep = Keep

# The scenarios
web-scenarios-list = Scenarios
web-scenarios-list-lead = Scenarios are plans that stand beside the roadmap. Open one to work on it, or take it over.
web-scenarios-none = There are no scenarios yet
web-scenarios-behind = { $count ->
    [one] { $count } revision behind
   *[other] { $count } revisions behind
}
web-scenarios-adopted-in = { $count ->
    [one] taken over in revision { $numbers }
   *[other] taken over in revisions { $numbers }
}
web-scenarios-by = { $count ->
    [one] { $author } · on revision { $base } · { $count } change ·
   *[other] { $author } · on revision { $base } · { $count } changes ·
}
web-scenarios-what = { $count ->
    [one] The change
   *[other] The { $count } changes
}
web-scenarios-empty = Nothing is left in it: everything has been taken over.
web-scenarios-open-one = Open as draft
web-scenarios-opened = Scenario ‘{ $title }’ has been opened as your draft.
web-scenarios-compare = Compare with now
web-scenarios-drop = Remove …
web-scenarios-drop-sure = Remove scenario ‘{ $title }’? That goes for everybody and cannot be undone.
web-scenarios-drop-do = Remove
web-scenarios-dropped = Scenario ‘{ $title }’ has been removed.
web-scenarios-instead = You still have a draft. Open ‘{ $title }’ all the same?
web-scenarios-instead-detail = { $count ->
    [one] Your draft of { $count } step then goes away. Keep it as a scenario first if you still need it.
   *[other] Your draft of { $count } steps then goes away. Keep it as a scenario first if you still need it.
}
web-scenarios-instead-do = Replace my draft
web-scenarios-take = Take over …
web-scenarios-take-title = Take over from ‘{ $title }’
web-scenarios-take-which = Which changes do you take over?
web-scenarios-take-none = Choose at least one change.
web-scenarios-take-do = { $count ->
    [one] Take over { $count } change
   *[other] Take over { $count } changes
}
web-scenarios-take-behind = This scenario is behind
web-scenarios-take-behind-detail = It stands on revision { $base }, and the roadmap is at { $latest }. Open it as your draft and bring it up to date; then you can save it.

# Bringing up to date after what others saved
web-scenarios-holding = Draft that is being brought up to date
web-scenarios-rebase-title = Bring the draft up to revision { $number }
web-scenarios-rebase-lead = You see what others saved, and beside it what you want to change. Where both are about the same thing, you choose.
web-scenarios-rebase-again = Something else was saved meanwhile. Look again what fits, and choose again.
web-scenarios-theirs = What others saved
web-scenarios-mine = Your changes
web-scenarios-go-on = Go on
web-scenarios-fits = fits
web-scenarios-redundant = done already
web-scenarios-rebase-left = { $count ->
    [one] There is { $count } choice left to make.
   *[other] There are { $count } choices left to make.
}
web-scenarios-rebase-do = Bring the draft up to date
web-scenarios-both-changed = { $field ->
    [status] Someone else changed the status too.
    [status_reason] Someone else changed the reason of the status too.
    [earliest_plateau] Someone else changed the earliest plateau too.
    [pin] Someone else fixed the action too, or let it go.
    [ceiling] Someone else changed the latest plateau too.
    [dependency] Someone else changed this dependency too.
    [title] Someone else changed the title too.
    [summary] Someone else changed the summary too.
    [owner] Someone else changed the owner too.
    [score] Someone else changed the score too.
    [weighing] Someone else changed the weighing too.
    [calendar] Someone else changed the planned quarters too.
    [capacity] Someone else changed the capacity of this team too.
    [timing] Someone else changed what is known about the duration too.
    [gate] Someone else changed the gate of this plateau too.
    [agreed] Someone else changed the agreed quarters too.
   *[other] Someone else changed something here too.
}
web-scenarios-not-applicable = { $reason ->
    [unknown-action] This action is not there any more.
    [number-taken] Someone else gave this number to another action.
    [dependency-exists] This dependency is there already, but differs.
    [unknown-dependency] This dependency is not there any more.
    [not-movable] This action has been started, finished or dropped meanwhile, and does not move any more.
    [plateau-out-of-range] This plateau is not there any more.
   *[other] This cannot be done on the newest revision any more.
}
web-scenarios-take-mine = My change: { $value }
web-scenarios-take-theirs = What is there now: { $value }
web-scenarios-give-up = Give up my change
web-scenarios-value-none = nothing
web-scenarios-link = there is a dependency
web-scenarios-link-none = no dependency
