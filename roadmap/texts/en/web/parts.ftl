# Parts that stand in more than one place

# A decision
web-decision-by = Decided by
web-decision-by-hint = A body or a name, such as IMO or MT.
web-decision-on = Date of the decision (may be left empty)
web-decision-reference = Where the decision can be read (may be left empty)
web-decision-reference-hint = For example a case number or a link.

# What is different between two states
web-difference-moved = { $count } to another plateau
web-difference-waved = { $count } to another wave
web-difference-added = { $count ->
    [one] { $count } action added
   *[other] { $count } actions added
}
web-difference-removed = { $count ->
    [one] { $count } action out
   *[other] { $count } actions out
}
web-difference-restated = { $count ->
    [one] { $count } other status
   *[other] { $count } other statuses
}
web-difference-reported = { $count ->
    [one] { $count } new diagnostic
   *[other] { $count } new diagnostics
}
web-difference-solved = { $count ->
    [one] { $count } diagnostic solved
   *[other] { $count } diagnostics solved
}
web-difference-none = no difference in the plan

# Long lists
web-show-all = Show all { $count }

# What somebody else saved while a window was open
web-moved-on = Revision { $number } was saved meanwhile
web-moved-on-detail = By { $author }: { $reason }
web-moved-on-again = Look again
