# Comparing – two states side by side
web-comparison-title = Compare
web-comparison-lead = Choose two states. You see what is different, why, and through whom.
web-comparison-left = From
web-comparison-left-draft = Your draft is compared with the revision that it stands on.
web-comparison-right = To
web-comparison-swap = Swap
web-comparison-baselines = Adopted
web-comparison-scenarios = Scenarios
web-comparison-revisions = Revisions
web-comparison-latest = Newest state (revision { $number })
web-comparison-draft = { $count ->
    [one] Your draft ({ $count } change on revision { $base })
   *[other] Your draft ({ $count } changes on revision { $base })
}
web-comparison-scenario = Scenario: { $title }
web-comparison-baseline = Revision { $number }, adopted by { $by } on { $on }
web-comparison-revision = Revision { $number } · { $at } · { $author } · { $reason }
web-comparison-revision-bare = Revision { $number }
web-comparison-choose-other = Choose another state above. Older revisions are under History.

web-comparison-alone-title = There is nothing to compare yet
web-comparison-alone = This roadmap has one state. As soon as you change something, you see your draft beside the saved state here.
web-comparison-same-title = There is no difference
web-comparison-same = In both states the same actions stand in the same place, with the same status.
web-comparison-same-changed = Something was changed, but it does not alter the plan: the same actions stand in the same place, with the same status.

web-comparison-counts = What is different
web-comparison-moved = To another plateau ({ $count })
web-comparison-waved = To another wave only ({ $count })
web-comparison-added = Added ({ $count })
web-comparison-removed = No longer in the plan ({ $count })
web-comparison-restated = Another status ({ $count })
web-comparison-reported = New diagnostics ({ $count })
web-comparison-solved = Solved diagnostics ({ $count })
web-comparison-from-plateau = plateau { $from } → { $to }
web-comparison-from-wave = wave { $from } → { $to }
web-comparison-arrives = comes in plateau { $plateau }
web-comparison-stood = stood in plateau { $plateau }
web-comparison-dropped = { $reason ->
    [none] was dropped
   *[other] was dropped: { $reason }
}
web-comparison-gone = was taken out altogether
web-comparison-status = was { $before }, is now { $after }
web-comparison-cause = Change { $number }: { $change }
web-comparison-derived = (read from the documents)
web-comparison-read = Read from the documents
web-comparison-not-saved = Not saved yet
web-comparison-more-causes = { $count ->
    [one] … and { $count } more change
   *[other] … and { $count } more changes
}
web-comparison-causes = The changes in between ({ $count })

web-comparison-board = The boards side by side
web-comparison-board-caption = What went, what came and what stayed in each plateau
web-comparison-table = Everything that is different, as a table
web-comparison-column-action = Action
web-comparison-column-plateau = Plateau
web-comparison-column-before = Before
web-comparison-column-after = After
web-comparison-column-same = In both
web-comparison-other-left = goes to { $plateau }
web-comparison-other-right = comes from { $plateau }
web-comparison-only-left = goes out
web-comparison-only-right = new
web-comparison-same-count = { $count } actions
web-comparison-place = plateau { $plateau }, wave { $wave };
web-comparison-not-there = does not stand in it
