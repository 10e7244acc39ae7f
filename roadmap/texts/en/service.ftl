# What can go wrong when re-planning
error-cycle-made = { $count ->
    [one] This would make a cycle: actions { $numbers } would wait for each other. Nothing was kept. Choose one of the cuts, or keep the changes as a scenario.
   *[other] This would make { $count } cycles; in the first, actions { $numbers } would wait for each other. Nothing was kept. Choose one of the cuts, or keep the changes as a scenario.
}
error-nothing-to-undo = { $kind ->
    [redo] There is nothing to redo: nothing was taken back since the last change of “{ $id }”.
   *[undo] There is nothing to undo: only the beginning of “{ $id }” is left.
}
error-name = “{ $name }” cannot be a name. Use letters, digits, hyphens and underscores, at most 64, and begin with a letter or digit.
error-point = “{ $written }” points at no state of the roadmap. Give latest, the number of a revision, baseline, scenario:name or a moment with its time zone (2026-11-22T10:00:00Z).
error-rebase-conflict = { $count ->
    [one] One change of this scenario no longer fits on the latest revision. Decide whether it stays or goes.
   *[other] { $count } changes of this scenario no longer fit on the latest revision. Decide of each whether it stays or goes.
}
error-request-reused = This key belongs to another request. Give every new request an Idempotency-Key of its own.
error-scenario-behind = Scenario “{ $name }” stands on revision { $base }, but the roadmap is at { $latest } already. Put it on the latest revision first.
