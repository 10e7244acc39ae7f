# Quarters: mistakes
problem-calendar-too-late = The calendar runs on until after the year 9999.
problem-calendar-too-late-remedy = Begin earlier, or plan fewer quarters.
problem-quarters-order = The last quarter comes before the first.
problem-quarters-order-remedy = Put the quarters in the order of time.
problem-durations-order = The shortest, the expected and the longest duration are not in order.
problem-durations-order-remedy = Make the shortest no longer than the expected one, and the expected one no longer than the longest.
problem-durations-half = Only one end of the range of the duration is given.
problem-durations-half-remedy = Give both the shortest and the longest duration, or neither.
problem-gate-order = This plateau would be ready in { $target }, before plateau { $earlier } (in { $before }).
problem-gate-order-remedy = Let the targets of the plateaus follow each other.
problem-capacity-nothing = This capacity names no limit: no number of actions and no points.
problem-capacity-nothing-remedy = Give a number of actions or of points, or take the entry away.
problem-capacity-overlaps = This capacity holds in quarters in which the one at { $first } holds too.
problem-capacity-overlaps-remedy = Let every quarter occur once for the same team.
change-unknown-timing = Nothing is known about the duration of { $number }.
change-unknown-gate = Plateau { $plateau } has no gate of its own.

error-no-calendar = Nothing has been said about quarters in { $id } yet. First say which quarter is the first: on the command line with --calendar 2027-Q1, in the API with the change set-calendar.
