# An action, beside every part of the roadmap

web-actions-panel = Action { $number }
web-actions-browse = Other actions
web-actions-previous = Previous action: { $number } { $title }
web-actions-next = Next action: { $number } { $title }
web-actions-place = plateau { $number } ({ $title }), wave { $wave }
web-actions-provisional = provisional place
web-actions-pinned = fixed
web-actions-status-reason = Reason: { $reason }
web-actions-unknown-title = There is no action { $number }
web-actions-unknown = Choose another action on the board, or go to the one before or after it above.
web-actions-removed-title = Action { $number } is no longer in your draft
web-actions-removed = You took this action out in the draft. That has not been saved yet: undo the edit to bring the action back.
web-actions-not-editable = You cannot add anything here now. Check that you see the latest state, and that you may edit this roadmap.

# Why here
web-actions-why = Why here?
web-actions-more = Slack, consequences and more
web-actions-chain = Step by step
web-actions-from = from { $plateau } on
web-actions-to-cycles = To the cycles, to break this one
web-actions-floor-is = Earliest plateau: { $plateau }. This is a proposal,
web-actions-floor-alternative = It may also be { $plateau }.
web-actions-pin-is = Fixed in { $plateau }.
web-actions-ceiling-is = In { $plateau } at the latest.
web-actions-hold-builds-on = builds on
web-actions-hold-more-effective-after = is more effective after
web-actions-hold-start = is held back by nothing
web-actions-hold-floor = has as its earliest plateau: { $plateau }, a proposal
web-actions-hold-pin = is fixed in { $plateau }
web-actions-hold-frozen = has already begun or is done
web-actions-hold-cycle = is in a cycle
web-actions-same-plateau = may share a plateau
web-actions-binding = without room in between

# Forward
web-actions-forward = What would bring { $number } forward?
web-actions-forward-lead = These are the smallest steps. You first see what would happen.
web-actions-forward-to = { $count ->
    [one] To { $plateau }, if you let this go:
   *[other] To { $plateau }, if you let these { $count } things go together:
}
web-actions-forward-shorter = The chain becomes shorter, if you let this go:
web-actions-forward-truncated = There are more steps of this size. These are the first.
web-actions-try = See what this does
web-actions-try-name = See what this does: { $place } of { $count }

# Dependencies
web-actions-links = Dependencies
web-actions-needs = { $number } needs
web-actions-needed-by = { $number } is needed for
web-actions-link-builds-on = { $successor } builds on { $predecessor }
web-actions-link-more-effective-after = { $successor } is more effective after { $predecessor }
web-actions-links-none = No other action.
web-actions-add-link = Add a dependency
web-actions-cut = Remove …
web-actions-cut-name = Remove …: { $link }
web-actions-link-title = Add a dependency of { $number }
web-actions-link-direction = What comes first?
web-actions-link-needs = First the other action, then { $number }
web-actions-link-needed = First { $number }, then the other action
web-actions-link-other = The other action
web-actions-link-other-hint = Type a number or a part of the title, and choose from the list.
web-actions-link-other-lacks = Choose an action here.
web-actions-link-other-unknown = There is no action ‘{ $number }’. Choose an action from the list.
web-actions-link-kind = How strong is the relation?
web-actions-link-kind-builds-on = Builds on: it cannot do without. The second action comes a plateau later.
web-actions-link-kind-more-effective-after = More effective after: it works better then. The second action comes no earlier.
web-actions-link-same = Both may stand in the same plateau
web-actions-circle-title = Like this, actions wait for each other
web-actions-circle-cuts = You can add the dependency and remove another one at the same time, or choose what does fit:
web-actions-circle-no-cuts = Without this dependency there is no cycle. Perhaps this fits:
web-actions-circle-nothing = Without this dependency there is no cycle.
web-actions-circle-cut = Add, and remove this …
web-actions-circle-soft = Make it ‘{ $successor } is more effective after { $predecessor }’ …
web-actions-circle-turned = Turn it round: first { $successor }, then { $predecessor } …
web-actions-circle-draft = A draft may hold a cycle. You can only save once you have broken it.
web-actions-circle-anyway = Put in the draft anyway

# About the action
web-actions-about = About this action
web-actions-origin = Origin
web-actions-aliases = Also called
web-actions-owner = Owner
web-actions-owner-none = not filled in yet
web-actions-advice = Advice
web-actions-theme = Theme
web-actions-findings = Findings that it answers
web-actions-findings-none = none
web-actions-bodies = Who the text names
web-actions-frameworks = Reference frameworks
web-actions-frameworks-count = { $count ->
    [one] Contributes to 1 item
   *[other] Contributes to { $count } items
}
web-actions-framework-item = { $item } ({ $framework }):
web-actions-fit-direct = directly,
web-actions-fit-partial = in part,
web-actions-sources = { $count ->
    [one] 1 source
   *[other] { $count } sources
}

# History
web-actions-history = History
web-actions-history-none = No revision has changed { $number } yet.
web-actions-history-compare = Compare revision { $revision } with the state before it
web-actions-history-whole = { $count ->
    [one] In 1 revision a whole document was put in. What that did to this action is shown under Compare.
   *[other] In { $count } revisions a whole document was put in. What that did to this action is shown under Compare.
}
web-actions-history-part = These are only the newest { $count } revisions.
web-actions-history-all = Whole history

# Editing
web-actions-edits = Edit action { $number }
web-actions-edit-status = Status
web-actions-edit-move = Place
web-actions-edit-dependency = Dependency
web-actions-edit-owner = Owner
web-actions-edit-text = Text
web-actions-edit-drop = Drop
web-actions-take-up = Take up again
web-actions-remove = Remove …
web-actions-cancel = Cancel
web-actions-leave = Leave it
web-actions-add-to-draft = Put in the draft
web-actions-look-above = Something is missing. See above what to fill in.
web-actions-nothing-different = Nothing is different yet.
web-actions-why-optional = Why? (may stay empty)
web-actions-plateau = Plateau { $number } ({ $title })

web-actions-status-title = Status of { $number }
web-actions-status = Status
web-actions-status-frozen = What is started or done stays in its plateau and no longer moves.
web-actions-why-blocked = What blocks the action?
web-actions-why-blocked-lacks = Write down what blocks the action.

web-actions-drop-title = Drop { $number }
web-actions-drop-hint = { $number } stays in sight with this reason, and can be taken up again later.
web-actions-why-dropped = Why is the action dropped?
web-actions-why-dropped-lacks = Write down why the action is dropped.
web-actions-take-up-title = Take { $number } up again

web-actions-owner-title = Owner of { $number }
web-actions-owner-hint = A name, role or department. An owner can be replaced, not taken away.
web-actions-owner-lacks = Fill in who the owner is.

web-actions-text-title = Title and description of { $number }
web-actions-title = Title
web-actions-title-lacks = Fill in a title.
web-actions-summary = Description
web-actions-summary-hint = You edit the English text. The Dutch text stays as it is.
web-actions-summary-lacks = The description cannot become empty. Write another one.

web-actions-move-title = Place of { $number }
web-actions-move-refused = { $number } cannot move now
web-actions-move-frozen = { $number } is { $status } and therefore stays in { $plateau }. Is that wrong? Then first set the status back, for instance to ‘planned’.
web-actions-move-dropped = { $number } is dropped and therefore has no place. First take the action up again.
web-actions-move-open-status = Change the status
web-actions-floor = Earliest plateau (a proposal)
web-actions-floor-none = None: as early as it can
web-actions-floor-why = Why this earliest plateau? (may stay empty)
web-actions-pin = Fix
web-actions-pin-hint = A fixed action does not move along with others.
web-actions-pin-none = Not fixed
web-actions-ceiling = Latest plateau
web-actions-ceiling-hint = If the action comes to stand later, you get a diagnostic.
web-actions-ceiling-none = None
web-actions-held = { $number } would come to stand in { $plateau }
web-actions-held-why = Other actions or agreements hold it there. ‘What would bring { $number } forward?’ names what you can let go together.
web-actions-held-instead = Choose { $plateau }

web-actions-new-title = Add an action of your own
web-actions-advice-none = No advice
web-actions-number = Number
web-actions-number-hint = Leave empty for { $number }.
web-actions-number-lacks = Fill in a number, for instance { $proposed }.
web-actions-number-form = ‘{ $number }’ cannot be a number. Use letters, digits, dots and hyphens, as in { $proposed }.
web-actions-number-taken = There is already an action { $number }. Free is for instance { $proposed }.
web-actions-why-new = Why is this action added? (may stay empty)

# What an edit does
web-actions-preview = What this does
web-actions-done = Is in the draft.
web-actions-done-close = Understood
web-actions-undo = Undo
web-actions-undone = The edit was undone.
web-actions-solved = solved
web-actions-effect-moves = { $count ->
    [0] Nothing moves to another plateau.
    [one] 1 action comes to stand in another plateau.
   *[other] { $count } actions come to stand in another plateau.
}
web-actions-effect-added = { $count ->
    [one] 1 action is added.
   *[other] { $count } actions are added.
}
web-actions-effect-added-line = { $number } comes in { $plateau }.
web-actions-effect-removed = { $count ->
    [one] 1 action leaves the plan.
   *[other] { $count } actions leave the plan.
}
web-actions-effect-removed-line = { $number } leaves { $plateau } and is no longer in the plan.
web-actions-effect-all = Show all { $count }
web-actions-effect-reported = { $count ->
    [one] There is 1 new diagnostic.
   *[other] There are { $count } new diagnostics.
}
web-actions-effect-solved = { $count ->
    [one] 1 diagnostic is solved.
   *[other] { $count } diagnostics are solved.
}
web-actions-effect-cycles = { $count ->
    [one] A cycle comes about.
   *[other] { $count } cycles come about.
}
web-actions-effect-waves = { $count ->
    [one] 1 action goes to another wave inside its plateau
   *[other] { $count } actions go to another wave inside their plateau
}
web-actions-effect-back = { $number } stands in { $plateau } again.
web-actions-drafted = In your draft
web-actions-drafted-edit = Edit { $place }: { $words }
