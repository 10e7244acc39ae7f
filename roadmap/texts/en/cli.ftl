# The command line

# Help
cli-help-usage = Usage:
cli-help-verb = VERB
cli-help-options-word = [options]
cli-help-verbs = Verbs
cli-help-arguments = Arguments
cli-help-options = Options
cli-help-examples = Examples
cli-help-notes = Good to know

cli-roadmap-help = Places the actions of an action plan on plateaus, and proves each placement. Without a file it is about the roadmap of Zoetermeer that comes with it.
cli-roadmap-examples =
    roadmap plan
    roadmap explain 3.3
    roadmap impact --drop 2.1
    roadmap render -o roadmap.svg
    roadmap plan own.json --lang en
    roadmap create --reason "from the report"
    roadmap apply --status 2.1=started --reason "decided by the MT"
cli-roadmap-notes =
    ROADMAP is a JSON file, - for standard input, or an address in a store:
    sqlite:///roadmap.db, possibly with #id and @revision behind it.
    Exit codes: 0 fine · 1 errors were found · 2 unusable input ·
    3 drawing failed or package missing · 4 the store could not do it ·
    130 stopped · 141 reader stopped
    NO_COLOR, ROADMAP_LANG, ROADMAP_STORE and ROADMAP_AUTHOR are followed.
    More about a verb: roadmap VERB --help

cli-verb-plan = Put every action on a plateau
cli-verb-plan-help = Puts every action on the earliest plateau that is possible, with its wave inside that plateau and its slack. Below it the critical chains, and what is not right.
cli-verb-plan-examples =
    roadmap plan
    roadmap plan own.json
    roadmap plan - --json < own.json
    roadmap plan large.json --placements > places.tsv
cli-verb-check = Report what is not right or stands out
cli-verb-check-help = Reports what is impossible, with the proof and what to do about it, and what stands out. Exit code 1 when there are errors.
cli-verb-check-examples =
    roadmap check
    roadmap check own.json --json
cli-verb-cycles = Find actions that wait for each other
cli-verb-cycles-help = Names every group of actions that wait for each other, the circles in it and the smallest ways to break them, each with the plateaus that it gives. Exit code 1 when there are circles.
cli-verb-cycles-examples =
    roadmap cycles own.json
    roadmap cycles - --lang en < own.json
cli-verb-explain = Prove why an action stands where it stands
cli-verb-explain-help = Proves the place of an action: the chain that holds it there, what to let go of to do it earlier, and what follows it.
cli-verb-explain-examples =
    roadmap explain 3.3
    roadmap explain 2.2 own.json --json
cli-verb-next = Tell what can be taken up now
cli-verb-next-help = Three lists: what may start now, what may start but is more effective after something else, and what still waits. Every line says why, and which actions wait for it.
cli-verb-next-examples =
    roadmap next
    roadmap next -o what-now.pdf --quarter 2027-Q1
    roadmap next own.json --json
cli-verb-impact = Tell what moves when something changes
cli-verb-impact-help = Works out what moves when you change something, from where to where and through which change. Changes apply in the order in which they stand. Nothing is stored.
cli-verb-impact-examples =
    roadmap impact --drop 2.1 --reason "no budget"
    roadmap impact --delay 1.1 --delay 8.3=2
    roadmap impact --move 3.2=3 --pin 3.3=4
    roadmap impact --move 3.3=none
    roadmap impact --add-dependency "1.2>3.2" --kind more-effective-after
    roadmap impact own.json --changes changes.json
cli-verb-impact-notes =
    Put "1.2>3.2" between quotation marks: otherwise the shell writes a file.
    --reason and --kind are about the change right before them.
cli-verb-render = Draw the roadmap in a file
cli-verb-render-help = Draws the roadmap as SVG, PNG, PDF or DOT; the extension of the file tells which.
cli-verb-render-examples =
    roadmap render -o roadmap.svg
    roadmap render -o advices.pdf --view collapsed-advice
    roadmap render -o around-3.2.png --action 3.2 --depth 2
    roadmap render -o plateau-2.svg --plateau 2
    roadmap render new.json -o difference.svg --before old.json
cli-verb-render-notes =
    Views: whole-advice (the usual one), whole-wave, collapsed-advice, collapsed-theme,
    neighbourhood, one-plateau, next, difference, auto (simplifies when it does not fit)
cli-verb-show = Tell everything about an action, with sources
cli-verb-show-help = Tells everything about an action: what it is about, its place, the proposed earliest plateau with its reason, what it depends on, and where all of that can be read.
cli-verb-show-examples =
    roadmap show 3.2
    roadmap show 3.2 --lang en
cli-verb-schema = Describe what a roadmap looks like (JSON Schema)
cli-verb-schema-help = Gives the JSON Schema of a roadmap file, or with --plan that of a plan.
cli-verb-schema-examples =
    roadmap schema > roadmap.schema.json
    roadmap schema --plan > plan.schema.json
cli-verb-validate = Check whether a file is a roadmap
cli-verb-validate-help = Checks a file and names every problem with its place (JSON Pointer) and what to do about it. Exit code 2 when it is no roadmap or cannot be read.
cli-verb-validate-examples =
    roadmap validate own.json
    roadmap validate - --json < own.json

cli-param-of-plan = The schema of a plan instead of that of a roadmap.
cli-param-file = Roadmap file, - for standard input, or the address of a store. Without it: the roadmap that comes with it.
cli-param-lang = Language of the texts: nl (the usual one) or en.
cli-param-as-json = Give the answer as JSON (see docs/cli.md).
cli-param-no-color = No colours.
cli-param-help = Show this help.
cli-param-show-version = Show the version.
cli-param-install-completion = Let the shell complete what you type.
cli-param-show-completion = Show what the shell needs for that.
cli-param-placements = Only a table with tabs: number, plateau, wave, latest plateau, slack. Quick, also for very large files.
cli-param-action = Number of the action, such as 3.2.
cli-param-drop = Drop an action.
cli-param-status = Give an action another status: proposed, planned, started, done, blocked or dropped.
cli-param-move = Propose another earliest plateau; =none lets it go.
cli-param-pin = Fix an action in a plateau; =none sets it free.
cli-param-delay = Delay an action, one plateau or more.
cli-param-add-dependency = Add a dependency: first the predecessor, then the successor.
cli-param-remove-dependency = Take a dependency away.
cli-param-remove-action = Take an action away altogether.
cli-param-changes = File with a JSON list of changes.
cli-param-reason = Why: of the change right before it (--drop, --status, --move or --add-dependency).
cli-param-kind = builds-on (the usual one) or more-effective-after (with --add-dependency and --remove-dependency).
cli-param-output = File for the drawing: .svg, .png, .pdf or .dot; - for standard output.
cli-param-sheet = Write a sheet of one A4 for a meeting: .pdf, .html or .md; - for standard output.
cli-param-sheet-type = Kind of sheet; otherwise the extension of the file tells.
cli-param-quarter = Quarter of the meeting, for the heading of the sheet.
cli-param-view = What to see (see below).
cli-param-depth = How many dependencies far around that action (usually 1).
cli-param-plateau = Draw only this plateau.
cli-param-before = Draw the difference with this older roadmap.
cli-param-file-type = Sort of file, if the extension does not tell.

# Mistakes in the command itself
cli-usage-help = Help: roadmap --help
cli-usage-language = There is no language ‘{ $name }’; choose nl or en.
cli-usage-extra = This is too much: { $words }
cli-usage-verb = There is no verb ‘{ $name }’.
cli-usage-verb-near = There is no verb ‘{ $name }’. Do you mean { $verbs }?
cli-usage-option = There is no option { $option }.
cli-usage-option-near = There is no option { $option }. Do you mean { $near }?
cli-usage-option-value = The option { $option } needs a value, or must not have one.
cli-usage-missing = Missing here: { $name }.
cli-usage-other = The command cannot be understood: { $message }
cli-usage-qualifier = { $option } must come right after one of these: { $after }.
cli-usage-number = { $option }: ‘{ $value }’ is not the number of an action.
cli-usage-plateau = { $option }: ‘{ $value }’ cannot be understood; write for example 3.2=2.
cli-usage-pair = { $option }: ‘{ $value }’ cannot be understood; write for example "1.2>3.2", with quotation marks.
cli-usage-choice = { $option }: ‘{ $value }’ is not possible; choose from { $choices }.
cli-usage-whole = { $option }: ‘{ $value }’ is not a whole number from { $low } to { $high }.
cli-usage-no-change = Say what changes, for example: --drop 2.1
cli-usage-output = Say where the drawing should go, for example: roadmap render -o roadmap.svg
cli-usage-output-json = Drawing and JSON cannot both go to standard output.
cli-usage-extension = The extension of ‘{ $value }’ does not tell what drawing it should be; choose from { $choices }, or use --type.
cli-usage-view-needs = With --view { $view } goes { $option } as well.
cli-usage-view-stray = { $option } does not go with --view { $view }.
cli-usage-sheet-output = { $option } belongs to a sheet: say with -o in which file it goes.
cli-usage-sheet-json = The sheet and JSON cannot both go to standard output.
cli-usage-sheet-extension = The extension of ‘{ $value }’ does not say what kind of sheet it becomes; choose from { $choices }, or use --type.
cli-usage-quarter = --quarter: ‘{ $value }’ is no quarter; write for instance 2027-Q1.

# What is going on
cli-working-read = Reading …
cli-working-plan = Placing …
cli-working-explain = Proving …
cli-working-cycles = Looking for circles …
cli-working-impact = Working out the consequences …
cli-working-render = Drawing …

# Shared
cli-roadmap-shipped = the roadmap that comes with it
cli-roadmap-stdin = from standard input
cli-count-actions = { $count ->
    [0] no actions
    [one] { $count } action
   *[other] { $count } actions
}
cli-and-more = … and { $count } more
cli-column-number = no.
cli-column-action = action
cli-column-wave = wave
cli-column-slack = slack
cli-column-status = status
cli-column-plateau = plateau
cli-column-why = why, and what it gives
cli-word-none = none
cli-remedy = What to do: { $remedy }
cli-proof = Proof: { $sentence }
cli-place = At { $place }
cli-severity-error = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
cli-severity-warning = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
cli-severity-info = { $count } for information

# plan
cli-plan-count = { $count ->
    [one] { $count } action on { $plateaus } plateaus
   *[other] { $count } actions on { $plateaus } plateaus
}
cli-plan-same-status = { $counted }, all { $status }
cli-plan-plateau = Plateau { $number } · { $title }
cli-plan-plateau-bare = Plateau { $number }
cli-mark-provisional = provisional: something must be solved first
cli-mark-fixed = fixed
cli-mark-proposal = stands at its proposed earliest plateau (a proposal, not a fact of the report)
cli-legend-slack = slack: how many plateaus later it can come while the end and every limit still hold; what comes after moves along if need be
cli-legend-proposed = to be decided: whether the action applies is still to be decided
cli-plan-critical = Critical chains (without slack)
cli-plan-dropped = Dropped
cli-dropped = { $number }  { $title }: { $reason }
cli-plan-diagnostics = Diagnostics: { $counts }. See: roadmap check

# check
cli-check-none = There is nothing to report.

# cycles
cli-cycles-none = There are no circles: no action waits for itself.
cli-cycles-group = Group { $position } of { $count }
cli-cycles-paths = Circles
cli-cycles-truncated = There are more.
cli-cycles-cuts = Smallest ways to break them, the easiest first (it cannot be done with less)
cli-cycles-cuts-unproven = Ways to break them, the easiest first (whether less would do has not been proven)

# explain
cli-explain-why = Why there
cli-explain-chain = The chain that proves it
cli-explain-binding = Everything that directly holds the action there
cli-explain-earlier = Can it come earlier?
cli-explain-later = Can it come later, and what follows
cli-explain-let-go = To { $plateau }, without:
cli-explain-let-go-together = To { $plateau }, without these { $count } together:
cli-explain-fits = Fits in { $plateau }, without:
cli-explain-fits-together = Fits in { $plateau }, without these { $count } together:
cli-explain-more = There are more possibilities of this size.
cli-explain-try = Try { $position }: { $command }

# next
cli-next-current = Its turn now: { $plateau }
cli-next-finished = Everything is done.
cli-next-start = May start now
cli-next-better-after = May start, more effective after something else
cli-next-waiting = Still waits
cli-next-proposed = Of actions that are still to be decided it must first be settled whether they apply.

# impact
cli-impact-no-reason = no reason given
cli-impact-changes = { $count ->
    [one] Change
   *[other] Changes, in this order
}
cli-impact-moves = { $count ->
    [0] Not a single action moves to another plateau
    [one] { $count } action moves to another plateau
   *[other] { $count } actions move to another plateau
}
cli-impact-waves = { $count ->
    [one] Only the wave changes of { $count } action: { $numbers }
   *[other] Only the wave changes of { $count } actions: { $numbers }
}
cli-impact-added = { $count ->
    [one] { $count } action is added
   *[other] { $count } actions are added
}
cli-impact-added-line = { $action } gets a place in { $plateau }
cli-impact-removed = { $count ->
    [one] { $count } action disappears from the plan
   *[other] { $count } actions disappear from the plan
}
cli-impact-removed-line = { $action } stood in { $plateau }
cli-impact-new = { $count ->
    [one] New diagnostic
   *[other] New diagnostics
}
cli-impact-solved = { $count ->
    [one] Solved diagnostic
   *[other] Solved diagnostics
}
cli-impact-no-diagnostics = Nothing changes in the diagnostics.
cli-impact-nothing-stored = Nothing was stored.

# render
cli-render-written = Written: { $file }
cli-render-size = { $kilobytes } kB
cli-render-simpler = That is: --view { $view }

# show
cli-show-alias = also: { $title }
cli-show-status = Status: { $status }
cli-show-status-proposed = Status: to be decided (whether the action applies is still to be decided)
cli-show-status-reason = Reason: { $reason }
cli-show-place = Stands in { $plateau }, wave { $wave }.
cli-show-place-provisional = Stands for the time being in { $plateau }, wave { $wave }: something must be solved first.
cli-show-pin = Fixed in { $plateau }.
cli-show-ceiling = In { $plateau } at the latest.
cli-show-owner = Owner: { $owner }
cli-show-floor = Earliest plateau: a proposal
cli-show-floor-is = { $plateau } · { $origin }
cli-show-floor-alternative = Also possible: { $plateau }
cli-show-before = { $count ->
    [one] Depends on { $count } action
   *[other] Depends on { $count } actions
}
cli-show-before-link = { $kind } { $other } · { $origin }
cli-show-after = { $count ->
    [one] { $count } action depends on this one
   *[other] { $count } actions depend on this one
}
cli-show-after-link = { $other }: { $kind } { $number } · { $origin }
cli-show-same-plateau = { $link } · may stand in the same plateau
cli-show-advice = Advice
cli-show-theme = Theme
cli-show-findings = { $count ->
    [one] Finding that this answers
   *[other] Findings that this answers
}
cli-show-bodies = Named in the text of the action
cli-show-sources = Sources
cli-show-source = { $document }, line { $lines }
cli-show-source-quote = { $document }, line { $lines }: ‘{ $quote }’

cli-show-documents = { $count ->
    [one] Source document
   *[other] Source documents
}

# validate
cli-validate-fine = This is a roadmap: { $actions } actions, { $dependencies } dependencies, { $plateaus } plateaus.
