# What the engine answers, in the words of people

# Lists
list-and = { $first } and { $last }
list-more = { $first } and { $count } more

# Names
plateau-beyond = plateau { $number } (which does not exist)
plateau-inside = plateau { $number }, { $title }

# Who says so
origin-with-confidence = { $basis }, { $confidence }

# An earliest plateau is always a proposal
floor-origin-stated = proposal from the source
floor-origin-inferred = proposal
floor-origin-added = your own proposal

# What holds an action in its place (as something to let go)
constraint-start = the start of { $action }
constraint-floor = the earliest plateau of { $action } ({ $inside }; { $origin })
constraint-pin = the fixing of { $action } in { $plateau }
constraint-frozen = that { $action } is already { $status }
constraint-cycle = the circle that { $action } is in
constraint-builds-on = that { $action } builds on { $predecessor } ({ $origin })
constraint-builds-on-same = that { $action } builds on { $predecessor }, in the same plateau or later ({ $origin })
constraint-more-effective-after = that { $action } is more effective after { $predecessor } ({ $origin })

# Links of a chain
step-start = { $action } is held back by nothing and can start from { $plateau }.
step-start-dropped = { $action } is dropped, so it is not in the plan.
step-floor = { $action } stands no earlier than { $plateau }: that is its earliest plateau ({ $origin }).
step-pin = { $action } is fixed in { $plateau }.
step-frozen = { $action } is already { $status } and stays in { $plateau }.
step-cycle = { $action } is part of a circle and stands in { $plateau } for the time being.
step-builds-on = { $action } builds on { $predecessor } ({ $origin }) and so comes one plateau later: { $plateau }.
step-builds-on-same = { $action } builds on { $predecessor } ({ $origin }), but may stand in the same plateau: { $plateau }.
step-more-effective-after = { $action } is more effective after { $predecessor } ({ $origin }) and so stands no earlier: { $plateau }.
step-builds-on-unplaced = { $action } builds on { $predecessor } ({ $origin }).
step-more-effective-after-unplaced = { $action } is more effective after { $predecessor } ({ $origin }).
steps-left-out = { $count ->
    [one] … and { $count } more link …
   *[other] … and { $count } more links …
}

# Why an action stands where it stands
reason-start = { $action } stands in { $plateau } because nothing holds it back.
reason-floor = { $action } stands in { $plateau } because that is its earliest plateau ({ $origin }).
reason-pin = { $action } stands in { $plateau } because it was fixed there.
reason-frozen = { $action } stands in { $plateau } because it is already { $status }: what has begun stays where it is.
reason-cycle = { $action } stands in { $plateau } because it is part of a circle that must be broken first.
reason-builds-on = { $action } stands in { $plateau } because it builds on { $predecessor } ({ $origin }), which stands in { $before }.
reason-builds-on-same = { $action } stands in { $plateau } because it builds on { $predecessor } ({ $origin }), which also stands in that plateau.
reason-more-effective-after = { $action } stands in { $plateau } because it is more effective after { $predecessor } ({ $origin }), which also stands in that plateau.
reason-too-late = The chain really asks for { $needed }; that is why { $action } stands in the last plateau for the time being.
reason-past = What comes before { $action } asks for { $needed }; what has begun no longer moves for that.
reason-provisional = This place is provisional: something must be solved first (see the diagnostics).

# Slack
slack-none = { $action } has no slack: a plateau later, the end or a limit (fixed, latest plateau or already begun) no longer holds.
slack-some = { $slack ->
    [one] { $action } can come { $slack } plateau later while the end and every limit still hold, { $free }.
   *[other] { $action } can come { $slack } plateaus later while the end and every limit still hold, { $free }.
}
slack-free-all = and without moving anything else
slack-free-some = { $free } of them without moving anything else
slack-free-none = but not without moving anything else
slack-frozen = { $action } is already { $status } and no longer moves.

# Can it come earlier?
movable-yes = { $action } can come forward if you let go of the following.
movable-fits = { $action } fits in the last plateau if you let go of the following.
movable-shorter = None of these possibilities by itself brings { $action } within the last plateau, but each makes the chain shorter.
movable-first-plateau = { $action } already stands in the first plateau: it cannot come earlier.
movable-frozen = { $action } is already { $status } and no longer moves.
movable-cycle = { $action } can only come forward once the circle is broken.
relaxation = { $action } comes to { $plateau } if you let go of: { $constraint }.
relaxation-together = { $action } comes to { $plateau } if you let go of these { $count } things together: { $constraints }.
relaxation-beyond = The chain to { $action } becomes shorter, down to { $plateau }, if you let go of: { $constraints }.
relaxation-fits = { $action } fits in { $plateau } if you let go of: { $constraints }.
relaxations-truncated = There are more possibilities of this size; these are the first.
relaxations-incomplete = There is a circle before this action: solve that first; something else may then help as well.

# What follows
follows-none = Nothing comes after { $action }.
follows-some = { $count ->
    [one] After { $action } comes { $count } action: { $numbers }.
   *[other] After { $action } come, directly or later, { $count } actions: { $numbers }.
}
neighbour-builds-on = { $successor } builds on { $predecessor }
neighbour-builds-on-same = { $successor } builds on { $predecessor } (may stand in the same plateau)
neighbour-more-effective-after = { $successor } is more effective after { $predecessor }
neighbour-binding = no room between them

# What can be done now
agenda-free = may start now: depends on nothing
agenda-predecessors-done = may start now: nothing that had to come first is still open
agenda-better-after = may start, but is more effective after { $better }
agenda-free-short = depends on nothing
agenda-predecessors-done-short = nothing that had to come first is still open
agenda-better-after-short = more effective after { $better }
agenda-waits = waits for { $needs }
agenda-predecessor-dropped = { $count ->
    [one] builds on { $dropped }, which is dropped: decide first
   *[other] builds on { $dropped }, which are dropped: decide first
}
agenda-cycle = is part of a circle: cut it first (see the cycles)
agenda-blocked = blocked: { $reason }
agenda-blocked-unsaid = blocked
agenda-also-waits = also waits for { $needs }
agenda-also-better = then more effective after { $better }
agenda-first = begin with { $first }
agenda-frees = { $count ->
    [one] { $count } action waits for this ({ $numbers })
   *[other] { $count } actions wait for this ({ $numbers })
}
agenda-helps = { $count ->
    [one] makes { $count } action more effective ({ $numbers })
   *[other] makes { $count } actions more effective ({ $numbers })
}

# Consequences
move-later = { $action } moves from { $old } to { $new }, { $cause }
move-earlier = { $action } comes forward from { $old } to { $new }, { $cause }
move-wave = { $action } stays in { $plateau }, but goes from wave { $old } to wave { $new }, { $cause }
move-cause-none = because the roadmap itself is another
move-cause-one = through change { $number }
move-cause-more = through changes { $numbers } together
move-because = { $move }: { $reason }
move-formerly = { $move }. Before, this held it: { $reason }
move-alone = { $move }.

# Circles
cycle-group = { $count ->
    [one] { $count } action waits for itself: { $numbers }.
   *[other] { $count } actions wait for each other: { $numbers }.
}
cycle-affected = { $count ->
    [one] It also makes the place of { $count } action provisional: { $numbers }.
   *[other] It also makes the place of { $count } actions provisional: { $numbers }.
}
cycle-affected-none = Nothing else depends on it.
cut-one = Take away: { $link }.
cut-more = Take away these { $count } together: { $links }.
cut-gives = Then: { $plateaus }.
cut-plateau = plateau { $number }: { $actions }
link-builds-on = { $successor } builds on { $predecessor } ({ $origin })
link-more-effective-after = { $successor } is more effective after { $predecessor } ({ $origin })

# Diagnostics, each with what to do about it
diagnostic-cycle = { $count ->
    [one] Action { $actions } waits for itself; its place is provisional.
   *[other] { $count } actions wait for each other: { $actions }. Their places are provisional.
}
diagnostic-cycle-remedy = Take away at least one of these dependencies; the cycles (roadmap cycles) tell the smallest way.
diagnostic-pin-below-bound = { $action } is fixed in { $limit }, but cannot come before { $needed }.
diagnostic-pin-below-bound-remedy = Fix { $number } later, or let go of something in the chain of the proof.
diagnostic-ceiling-below-bound = { $action } must stand in { $limit } at the latest, but cannot come before { $needed }.
diagnostic-ceiling-below-bound-remedy = Accept a later plateau for { $number }, or let go of something in the chain of the proof.
diagnostic-chain-too-long = { $count ->
    [0] { $action } could only come in { $needed }; { $limit } is the last. It stands there for the time being.
    [one] { $action } could only come in { $needed }; { $limit } is the last. It stands there for the time being, and { $count } more action behind it ({ $behind }).
   *[other] { $action } could only come in { $needed }; { $limit } is the last. It stands there for the time being, and { $count } more actions behind it ({ $behind }).
}
diagnostic-chain-too-long-remedy = Let go of something in the chain to { $number }, or add a plateau.
diagnostic-frozen-contradiction = { $action } already stands in { $plateau }, while its predecessor { $predecessor } only allows { $needed }.
diagnostic-frozen-contradiction-remedy = See whether { $number } really began without { $predecessor }; if so, take this dependency away.
diagnostic-frozen-off-pin = { $action } already stands in { $plateau }, but is fixed in { $limit }.
diagnostic-frozen-off-pin-remedy = Release { $number }, for what was taken up stays where it is; or correct the plateau in which it was taken up.
diagnostic-frozen-over-ceiling = { $action } already stands in { $plateau }, but had to stand in { $limit } at the latest.
diagnostic-frozen-over-ceiling-remedy = Take the limit of { $number } away, for what was taken up stays where it is; or correct the plateau in which it was taken up.
diagnostic-dropped-predecessor = { $kind ->
    [builds-on] { $action } builds on { $predecessor }, but { $predecessor } is dropped.
   *[other] { $action } is more effective after { $predecessor }, but { $predecessor } is dropped.
}
diagnostic-dropped-predecessor-remedy = Decide whether { $number } can do without { $predecessor }: then take the dependency away, drop { $number } as well, or take { $predecessor } up again.
diagnostic-duplicate-dependency = { $successor } depends on { $predecessor } by two rules ({ $kinds }).
diagnostic-duplicate-dependency-remedy = Take one away: the stricter of the two is enough; when they say the same, it does not matter which.
diagnostic-redundant-dependency = { $kind ->
    [builds-on] That { $successor } builds on { $predecessor } already follows from other dependencies, by way of { $via }.
   *[other] That { $successor } is more effective after { $predecessor } already follows from other dependencies, by way of { $via }.
}
diagnostic-redundant-dependency-remedy = It may stay; it makes no difference to the plan.
diagnostic-isolated-action = { $action } depends on nothing, and nothing depends on { $number }.
diagnostic-isolated-action-remedy = See whether a dependency is missing; if not, { $number } can be planned freely.
diagnostic-finding-without-action = No action answers finding { $finding }.
diagnostic-finding-without-action-remedy = Link an action to finding { $number }, or record why none is needed.
diagnostic-advice-without-action = No action carries out advice { $advice }.
diagnostic-advice-without-action-remedy = Link an action to advice { $number }, or record why it is not followed.
diagnostic-redundancy-not-checked = With { $count } dependencies it was not checked which ones are redundant; that is done up to { $limit }.
diagnostic-redundancy-not-checked-remedy = This has no consequence for the plan.
