# The golden thread

web-coverage-lead = From { $findings ->
    [one] { $findings } finding
   *[other] { $findings } findings
} and { $advices ->
    [one] { $advices } advice
   *[other] { $advices } advices
} to { $actions ->
    [one] { $actions } action
   *[other] { $actions } actions
}: why do we do what we do, and what is left undone?

web-coverage-tabs = How to look at the golden thread
web-coverage-tab-matrix = As a table
web-coverage-tab-paths = By finding
web-coverage-tab-frameworks = Reference frameworks

web-coverage-gaps = Where the thread breaks
web-coverage-whole = Nowhere
web-coverage-whole-detail = From every finding a thread runs by an advice and an action to a plateau.
web-coverage-gap-finding-without-action = Findings without action ({ $count })
web-coverage-gap-advice-without-action = Advices without action ({ $count })
web-coverage-gap-advice-without-finding = Advices of which no action answers a finding ({ $count })
web-coverage-gap-action-without-advice = Actions that carry out no advice ({ $count })
web-coverage-gap-action-without-finding = Actions that answer no finding ({ $count })
web-coverage-gap-action-without-quarter = Actions for which no quarter is agreed on ({ $count })
web-coverage-gap-plateau-without-action = Plateaus without an action ({ $count })
web-coverage-open = Open { $number }
web-coverage-context = { $count ->
    [one] { $count } observation outside the findings, to which no action belongs
   *[other] { $count } observations outside the findings, to which no action belongs
}
web-coverage-dropped = { $count ->
    [one] { $count } dropped action does not count here.
   *[other] { $count } dropped actions do not count here.
}
web-coverage-empty = This roadmap has no findings or no actions, so there is no thread to follow.

web-coverage-matrix = Which action answers which finding
web-coverage-legend = What the marks mean
web-coverage-finding = Finding
web-coverage-advice = Advice
web-coverage-advice-names = The advices in this table
web-coverage-no-advice = Without advice
web-coverage-actions = Actions
web-coverage-plateau-short = p{ $number }
web-coverage-by-advice = Summarise by advice
web-coverage-by-action = Show every action
web-coverage-all-advices = All advices

web-coverage-choose = Which finding?
web-coverage-all = All findings
web-coverage-finding-name = Finding { $number }: { $title }
web-coverage-advice-name = Advice { $number }: { $title }
web-coverage-unanswered = No action answers this finding.

web-coverage-frameworks = { $count ->
    [one] { $count } reference framework
   *[other] { $count } reference frameworks
} with { $items ->
    [one] { $items } item
   *[other] { $items } items
} in all: { $direct } served, { $partial } in part and { $none } not at all. Each action tells who says so, how sure that is, and why.
web-coverage-lacking-not-at-all = { $count ->
    [0] No blind spots
    [one] { $count } blind spot: no action does anything about it
   *[other] { $count } blind spots: no action does anything about them
}
web-coverage-lacking-partly = { $count ->
    [one] { $count } item is served in part only
   *[other] { $count } items are served in part only
}
web-coverage-readings = All frameworks
web-coverage-no-frameworks = This roadmap has no reference frameworks.
web-coverage-from = From: { $document }.
web-coverage-count-served = { $count } served
web-coverage-count-partly = { $count } in part
web-coverage-count-not-at-all = { $count } not
web-coverage-level-served = served
web-coverage-level-partly = served in part
web-coverage-level-not-at-all = blind spot
web-coverage-fit-direct = directly
web-coverage-fit-partial = in part
web-coverage-fit-dropped = dropped, does not count
web-coverage-nobody = No action.
web-coverage-quarter = ready in { $quarter }
