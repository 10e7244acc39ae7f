# Feedback on a quarter
feedback-title = Feedback
feedback-subtitle = { $quarter } · { $title }
feedback-quarter = { $number ->
    [1] the first quarter of { $year }
    [2] the second quarter of { $year }
    [3] the third quarter of { $year }
   *[other] the fourth quarter of { $year }
}
feedback-quarter-short = { $number ->
    [1] Q1 { $year }
    [2] Q2 { $year }
    [3] Q3 { $year }
   *[other] Q4 { $year }
}
feedback-day = { $month ->
    [1] { $day } January { $year }
    [2] { $day } February { $year }
    [3] { $day } March { $year }
    [4] { $day } April { $year }
    [5] { $day } May { $year }
    [6] { $day } June { $year }
    [7] { $day } July { $year }
    [8] { $day } August { $year }
    [9] { $day } September { $year }
    [10] { $day } October { $year }
    [11] { $day } November { $year }
   *[other] { $day } December { $year }
}

# What was agreed, and what came of it
feedback-wanted = { $phase ->
    [over] In { $quarter } we wanted to { $what }.
   *[other] In { $quarter } we want to { $what }.
}
feedback-what-ready = { $count ->
    [one] finish { $count } action
   *[other] finish { $count } actions
}
feedback-what-start = { $count ->
    [one] start { $count } action
   *[other] start { $count } actions
}
feedback-what-go-on = { $count ->
    [one] go on with { $count } action
   *[other] go on with { $count } actions
}
feedback-all = { $phase ->
    [over] { $count ->
        [one] That was achieved.
       *[other] All of that was achieved.
    }
   *[other] { $count ->
        [one] That has been achieved already.
       *[other] All of that has been achieved already.
    }
}
feedback-some = { $phase ->
    [over] That was achieved for { $achieved } of the { $count }; { $rest }.
   *[other] So far that was achieved for { $achieved } of the { $count }; { $rest }.
}
feedback-none = { $phase ->
    [over] { $count ->
        [one] That was not achieved: { $rest }.
       *[other] That was achieved for none of the { $count }: { $rest }.
    }
   *[other] { $count ->
        [one] That has not been achieved yet: { $rest }.
       *[other] That has been achieved for none of the { $count } yet: { $rest }.
    }
}
feedback-rest-not-started = { $count ->
    [one] { $count } has not been started
   *[other] { $count } have not been started
}
feedback-rest-not-ready = { $count ->
    [one] { $count } was started but is not done
   *[other] { $count } were started but are not done
}
feedback-rest-blocked = { $count ->
    [one] { $count } is blocked
   *[other] { $count } are blocked
}
feedback-rest-dropped = { $count ->
    [one] { $count } was dropped
   *[other] { $count } were dropped
}
feedback-rest-removed = { $count ->
    [one] { $count } was taken out of the roadmap
   *[other] { $count } were taken out of the roadmap
}
feedback-coming = This quarter has not begun.
feedback-running = This is an interim report: the quarter lasts until { $day }.
feedback-besides = Besides, { $count ->
    [one] { $count } action was
   *[other] { $count } actions were
} finished or started without being agreed on.
feedback-shifted = { $count ->
    [one] { $count } action moved or was dropped.
   *[other] { $count } actions moved or were dropped.
}
feedback-ground = What was agreed stands in the roadmap that { $by } adopted on { $day }.
feedback-ground-within = When the quarter began, no roadmap had been adopted. What was agreed stands in the first one adopted after that, by { $by } on { $day }.
feedback-ground-late = That decision was written down only on { $day }; until then revision { $revision } counted.
feedback-no-baseline = Nothing was agreed for { $quarter }, because no roadmap had been adopted. To be able to tell next time what was achieved: agree on the quarter of each action, and have that roadmap adopted.
feedback-no-quarters = Nothing was agreed for { $quarter }: the roadmap that { $by } adopted on { $day } names no quarters. To be able to tell next time what was achieved: agree on the quarter of each action, and have the roadmap adopted again.
feedback-nothing-agreed = The roadmap that { $by } adopted on { $day } has no action at all for { $quarter }.
feedback-asked = { $count ->
    [one] Reason asked: why was { $numbers } not achieved?
   *[other] Reason asked: why were these { $count } actions not achieved? { $numbers }
}

# The lists
feedback-achieved = { $phase ->
    [over] Achieved ({ $count })
   *[other] Achieved already ({ $count })
}
feedback-missed = { $phase ->
    [over] Not achieved ({ $count })
   *[other] Not achieved yet ({ $count })
}
feedback-also = Also done, without being agreed on ({ $count })
feedback-moved = Moved or dropped since it was agreed ({ $count })
feedback-next-agreed = What comes next: agreed for { $quarter } ({ $count })
feedback-next-free = What can start now; nothing is agreed for { $quarter } yet ({ $count })
feedback-decisions = Decisions in this quarter ({ $count })
sheet-page = page { $number } of { $count }
feedback-empty = No actions.
feedback-promise = { $promise ->
    [ready] finish
    [start] start
   *[go-on] go on
}
feedback-is = { $status ->
    [done] Done.
    [started] Started.
    [blocked] Blocked.
   *[other] Not started.
}
feedback-is-sooner = Done already.
feedback-is-not-ready = Started, but not done.
feedback-is-dropped = Dropped.
feedback-is-removed = Taken out of the roadmap.
feedback-reason = Reason: { $reason }
feedback-reason-revision = Reason (of revision { $revision }): { $reason }
feedback-reason-afterwards = Reason (given later): { $reason }
feedback-reason-none = No reason given.
feedback-now = Now agreed: { $stretch }.
feedback-now-none = No other quarter agreed yet.
feedback-stretch = { $first } to { $last }
feedback-plateaus = plateau { $before } → { $after }
feedback-moved-to = From { $before } to { $after }.
feedback-moved-end = Done: was { $before }, now { $after }.
feedback-moved-away = Was agreed for { $before }; now for no quarter.
feedback-because = Cause: { $change } (revision { $revision }: { $reason }).
feedback-because-bare = Cause: { $change }.
feedback-decision = { $event ->
    [adopted] { $by } adopts the roadmap (revision { $revision })
   *[other] { $by } decides on a change (revision { $revision })
}
feedback-note = What was agreed is what the adopted roadmap has for this quarter; nothing of it was left out. What changed after that is told with the reason that was given then.

# feedback
cli-verb-feedback = Tell what was agreed for a quarter and what was achieved
cli-verb-feedback-help = The feedback on a quarter: what was agreed in the adopted roadmap, what was achieved of it, why not the rest, what moved and what comes next. With -o as a sheet for the organisation. It needs the history, so a store.
cli-verb-feedback-examples =
    roadmap feedback --quarter 2027-Q1
    roadmap feedback zoetermeer --quarter 2027-Q1 -o feedback.pdf
    roadmap feedback sqlite:///var/roadmap.db --quarter 2027-Q1 --json
cli-verb-feedback-notes =
    A reason is given with the status, also when the quarter is over:
    roadmap apply --status 3.2=started --reason "the supplier delivers later"
cli-param-stored = Id of the roadmap in the store, or the address of a store. Without: the only one in the store.
cli-param-feedback-quarter = The quarter that the feedback is about.
cli-param-feedback-sheet = Write a sheet for the organisation: .pdf, .html or .md; - for standard output.
cli-feedback-how = A reason is given with the status, for example: roadmap apply --status { $number }={ $status } --reason "…"
cli-usage-feedback-quarter = Say with --quarter which quarter it is about, for example --quarter 2027-Q1.
cli-usage-feedback-store = ‘{ $value }’ is a file, and does not hold what was agreed before. Put the roadmap in a store (roadmap create) and give its address: --store sqlite:///roadmap.db.
cli-usage-feedback-point = Feedback is about a quarter, not about a revision: leave ‘@{ $value }’ out.
