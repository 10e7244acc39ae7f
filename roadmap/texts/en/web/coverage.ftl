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
web-coverage-whole-detail = Every finding and every advice has an action, and every action answers a finding.
web-coverage-gap-finding-without-action = Findings without action ({ $count })
web-coverage-gap-advice-without-action = Advices without action ({ $count })
web-coverage-gap-loose = Actions that answer no finding ({ $count })
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
web-coverage-blind = { $count ->
    [0] No blind spots
    [one] { $count } blind spot: no action does anything about it
   *[other] { $count } blind spots: no action does anything about them
}
web-coverage-readings = All frameworks
web-coverage-no-frameworks = This roadmap has no reference frameworks.
web-coverage-from = From: { $document }.
web-coverage-count-direct = { $count } served
web-coverage-count-partial = { $count } in part
web-coverage-count-none = { $count } not
web-coverage-reach-direct = served
web-coverage-reach-partial = served in part
web-coverage-reach-none = blind spot
web-coverage-fit-direct = directly
web-coverage-fit-partial = in part
web-coverage-fit-dropped = dropped, does not count
web-coverage-nobody = No action.
