# decisions
cli-verb-decisions = Show the decisions
cli-verb-decisions-help = Shows who decided what, when and why: which revisions were made or adopted by a decision, and from which adopted revision that departs.
cli-verb-decisions-examples =
    roadmap decisions
    roadmap decisions --json
cli-param-decided-why = Why this was decided; only with --decided-by.
cli-decisions-none = No decision was written down yet.
cli-decisions-line = { $day } · { $decision }
cli-decisions-did = { $event ->
    [adopted] Adopted revision { $revision }.
   *[other] Made revision { $revision }.
}
cli-decisions-why = Why: { $reason }
cli-decisions-overrode = { $event ->
    [adopted] Takes the place of revision { $revision }, which was adopted.
   *[other] Departs from revision { $revision }, which was adopted.
}
