# Diagnostics: what the checks report

web-diagnostics-lead = What the checks report about the roadmap, the most serious first. Each one tells what you can do about it.
web-diagnostics-count = { $count ->
    [0] No diagnostics.
    [one] 1 diagnostic.
   *[other] { $count } diagnostics.
}
web-diagnostics-count-new = { $count ->
    [one] 1 is new because of your draft.
   *[other] { $count } are new because of your draft.
}
web-diagnostics-count-solved = { $count ->
    [one] 1 is solved by your draft.
   *[other] { $count } are solved by your draft.
}
web-diagnostics-filter = Which diagnostics
web-diagnostics-choice = { $severity ->
    [error] Errors
    [warning] Warnings
    [info] For information
   *[all] Everything
} ({ $count })
web-diagnostics-group = { $severity ->
    [error] { $count ->
        [one] 1 error: a place is provisional until this is solved
       *[other] { $count } errors: places are provisional until these are solved
    }
    [warning] { $count ->
        [one] 1 warning: something is to be decided here
       *[other] { $count } warnings: something is to be decided here
    }
   *[info] { $count ->
        [one] 1 point for information
       *[other] { $count } points for information
    }
}
web-diagnostics-none = There is nothing to report
web-diagnostics-none-detail = The checks find no cycles, gaps or repetitions. When you change something, they look again at once.
web-diagnostics-none-so = { $severity ->
    [error] There are no errors.
    [warning] There are no warnings.
   *[info] There is nothing for information.
}
web-diagnostics-more = Show { $count } more
web-diagnostics-left = { $count ->
    [one] There is 1 more, which is less serious. Solve these first.
   *[other] There are { $count } more, which are less serious. Solve these first.
}
web-diagnostics-new = new because of your draft
web-diagnostics-solved = Solved by your draft
web-diagnostics-solved-mark = solved
web-diagnostics-about = { $about ->
    [advice] Advice:
    [finding] Finding:
   *[action] { $count ->
        [one] Action:
       *[other] Actions:
    }
}
web-diagnostics-about-more = and { $count } more
web-diagnostics-place = Place in the document:

# What you can do about it
web-diagnostics-way-cycle = See the cycle
web-diagnostics-way-pin-later = Pin { $number } in plateau { $plateau }
web-diagnostics-way-pin-release = Unpin { $number }
web-diagnostics-way-ceiling-later = Accept plateau { $plateau } for { $number }
web-diagnostics-way-ceiling-release = Take away the latest plateau of { $number }
web-diagnostics-way-why = See what holds { $number } back
web-diagnostics-way-status = Change the status of { $number }
web-diagnostics-way-drop = Drop { $number } too
web-diagnostics-way-take-up = Take { $number } up again
web-diagnostics-way-cut = Remove the dependency of { $successor } on { $predecessor }
web-diagnostics-way-keep-strictest = Keep only the strictest
web-diagnostics-way-keep-one = Keep one
web-diagnostics-way-dependency = Add a dependency
web-diagnostics-way-coverage = See the golden thread
web-diagnostics-way-new = Add an action

# Repairing
web-diagnostics-repair = First see what this does
web-diagnostics-then = Then:
web-diagnostics-nothing-moves = No action comes to another plateau.
web-diagnostics-back = { $number } goes back to plateau { $plateau }.
web-diagnostics-add = Put it in my draft
web-diagnostics-added = It is in your draft. { $solved ->
    [0] Nothing is solved yet.
    [one] 1 diagnostic is solved.
   *[other] { $solved } diagnostics are solved.
} { $moves ->
    [0] No action comes to another plateau.
    [one] 1 action comes to another plateau.
   *[other] { $moves } actions come to another plateau.
}
