# The sheet ‘What now?’ for a meeting

sheet-title = What now?
sheet-meeting = { $meeting ->
    [imo] IMO meeting
   *[any] Meeting
} Q{ $number } { $year } · { $title }
sheet-state = State: revision { $revision } of { $date } (mark { $hash }).
sheet-state-file = State: a file (mark { $hash }).
sheet-current = Whose turn it is: { $plateau }.
sheet-finished = Everything is done.
sheet-start = May start now ({ $count })
sheet-better-after = May start, more effective after something else ({ $count })
sheet-undecided = Waits for a decision ({ $count })
sheet-held-up = Waits for another action, or is blocked ({ $count })
sheet-asked = decision asked
sheet-dropped = Deliberately not done ({ $count })
sheet-none = No actions.
sheet-decisions = Decision asked: { $count ->
    [one] is this action taken up?
   *[other] which of these { $count } actions are taken up?
} { $numbers }
sheet-note = The earliest plateaus are a proposal: the report does not show in which column an action stands. Of actions still to be decided, it must first be established whether they apply.
sheet-more = … and { $count ->
    [one] { $count } more action
   *[other] { $count } more actions
}; the planner has the whole list.
