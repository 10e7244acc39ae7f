# The drawing

web-graph-lead = All actions and what they need of each other, in one picture. Click an action to open it.
web-graph-drawing = Drawing of the roadmap
web-graph-keys = Drag to move; Ctrl and the mouse wheel bring you nearer. With the keyboard: right and left follow a dependency, up and down go to the neighbours, Enter opens. Shift and an arrow move the sheet; + and − make it larger and smaller, 0 shows all.

web-graph-view = What do you want to see?
web-graph-view-whole-advice = Everything, by advice
web-graph-view-whole-wave = Everything, by wave
web-graph-view-neighbourhood = Around one action
web-graph-view-one-plateau = One plateau
web-graph-view-next = What can start now
web-graph-view-collapsed-advice = Summary by advice
web-graph-view-collapsed-theme = Summary by theme
web-graph-view-difference = Difference from an earlier revision
web-graph-depth = How far?
web-graph-steps = { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
web-graph-plateau = Which plateau?
web-graph-before = Compared with
web-graph-revision = { $number }: { $reason }
web-graph-lacking-neighbourhood = Choose an action: click it, or search for it. Then you see only what lies around it.
web-graph-lacking-difference = There is no earlier revision yet to compare with.
web-graph-around = Only around { $action }
web-graph-whole = Whole roadmap

web-graph-find = Find an action
web-graph-find-go = Find
web-graph-find-none = No action has ‘{ $sought }’ in its number or title.
web-graph-found = { $count ->
    [one] Found: { $action }.
   *[other] Match { $place } of { $count }: { $action }. Search again for the next one.
}
web-graph-zoom-in = Larger
web-graph-zoom-out = Smaller
web-graph-zoom-fit = Fit

web-graph-place = { $action }, { $plateau }, { $status }. { $before ->
    [0] Needs nothing
    [one] Comes after { $before } action
   *[other] Comes after { $before } actions
}, { $after ->
    [0] nothing comes after it
    [one] { $after } comes after it
   *[other] { $after } come after it
}. { $place } of { $count }.
web-graph-no-way = { $key ->
    [ArrowRight] Nothing comes after this.
    [ArrowLeft] Nothing comes before this.
    [ArrowUp] This is the top one.
   *[ArrowDown] This is the bottom one.
}

web-graph-drafted = The drawing shows what is saved, without your draft
web-graph-drafted-detail = You see revision { $state }. What your draft does to the dependencies stands in the table.

web-graph-relations = { $count ->
    [one] { $count } dependency
   *[other] { $count } dependencies
}
web-graph-table = { $count ->
    [one] { $count } dependency: which action comes first, which comes after it, and why
   *[other] { $count } dependencies: which action comes first, which comes after it, and why
}
web-graph-first = First
web-graph-then = Then
web-graph-relation = How and why
web-graph-same-plateau = may be in the same plateau
web-graph-added = new in your draft
web-graph-removed = gone in your draft
web-graph-changed = different in your draft
web-graph-not-drawn = not drawn: one of the two was dropped
web-graph-own = Only dependencies of { $action }
web-graph-no-relations = There are no dependencies here.
web-graph-more = { $count ->
    [one] { $count } more dependency
   *[other] { $count } more dependencies
}
web-graph-loose = Apart from all others stand:

web-graph-save = Download
web-graph-save-svg = As a drawing (SVG)
web-graph-save-png = As an image (PNG)
web-graph-save-pdf = As PDF
web-graph-save-dot = For Graphviz (DOT)
web-graph-save-more = Export …
