# The cycles: actions that wait for each other
web-cycles-lead = In a cycle every action waits for another, so none can begin. Take away at least one dependency.
web-cycles-none = There are no cycles
web-cycles-none-detail = No action waits for itself. Every action has a place in the plan.
web-cycles-back = Back to the roadmap
web-cycles-group = Cycle { $place }: { $count } actions
web-cycles-drawing = Drawing of the cycle: { $way }
web-cycles-legend = An arrow goes from what comes first to what comes later. A dashed line with a figure can go: the figure is that of the cut.
web-cycles-links = The dependencies in the cycle
web-cycles-link-builds-on = { $successor } builds on { $predecessor }
web-cycles-link-more-effective-after = { $successor } is more effective after { $predecessor }
web-cycles-actions = The actions in the cycle
web-cycles-in-cut = (gone with cut { $numbers })
web-cycles-truncated = More cycles run through each other here than can be named.
web-cycles-affected = Provisional too because of this
web-cycles-cuts = Possible cuts
web-cycles-cuts-smallest = These are the smallest cuts there are, the easiest first: first what was added by people here, then what was inferred, and only then what stands in the source.
web-cycles-cuts-small = These are small cuts, the easiest first: first what was added by people here, then what was inferred, and only then what stands in the source. There may be a smaller one.
web-cycles-cut-first = Cut { $number }, the easiest
web-cycles-cut = Cut { $number }
web-cycles-apply = Apply cut { $number }
web-cycles-applied = { $count ->
    [0] The cut is in your draft. There are no cycles left.
    [one] The cut is in your draft. There is { $count } cycle left.
   *[other] The cut is in your draft. There are { $count } cycles left.
}
web-cycles-save = Save …
web-cycles-changes = View changes
web-cycles-undo = Take it back
