# The ways along which is exchanged with other programs: command line and server.

exchange-carries-all = everything
exchange-carries-but = everything but { $missing }
exchange-altered = { $field }: { $before } → { $after }
exchange-quoted = ‘{ $value }’
exchange-nothing = nothing
exchange-field-numbers = number
exchange-field-titles = title
exchange-field-summaries = summary
exchange-field-parents = advice
exchange-field-plateaus = stands in
exchange-field-waves = wave
exchange-field-quarters = quarters
exchange-field-statuses = status
exchange-field-owners = owner
exchange-field-references = in other systems
exchange-field-dependencies = dependencies
exchange-field-kinds = kind of dependency
exchange-field-findings = findings
exchange-field-gates = gates
exchange-conflict-gone = This cannot be done any more: the roadmap is different by now.
exchange-conflict-both = Changed here as well in the meantime: now { $theirs }, in the file { $mine }.

# formats
cli-verb-formats = Show in which formats you can exchange
cli-verb-formats-help = Shows the formats of other programs: whether the roadmap can be written in them (out) and read from them (in), and what a format carries.
cli-verb-formats-examples =
    roadmap formats
    roadmap formats --json
cli-column-format = what it is
cli-column-ways = out/in
cli-column-carries = carries
cli-way-out = out
cli-way-in = in

# export
cli-verb-export = Write the roadmap for another program
cli-verb-export-help = Writes the roadmap in a format of another program. The same revision always gives the same bytes. What the format cannot carry stands on standard error.
cli-verb-export-examples =
    roadmap export --format plan
    roadmap export --format json -o roadmap.json
    roadmap export sqlite:///var/roadmap.db --format json --at 3 -o then.json
cli-verb-export-notes =
    The format may be left out when the extension of -o tells it; see: roadmap formats
cli-param-export-source = Roadmap file, - for standard input, the address of a store, or with a store of your own the id of a roadmap. Without: the only roadmap of that store; else the shipped roadmap.
cli-param-export-store = Address of a store (or ROADMAP_STORE).
cli-param-export-format = Name of the format (see roadmap formats); else the extension of the file tells it.
cli-param-export-file = File to write; to standard output when left out.
cli-param-export-at = As it was at this revision or moment; only with a store.
cli-working-export = Writing … { $megabytes } MB
cli-usage-exchange-format = ‘{ $value }’ does not tell which format it is; give --format with one of: { $choices }.
cli-usage-export-json = The file and the answer as JSON cannot both go to standard output: give -o the name of a file, or leave --json out.
cli-usage-export-at = --at goes with a roadmap in a store, without @ in its address: roadmap export sqlite:///roadmap.db --at 3.

# import
cli-verb-import = Show what a file of another program would change, and take it over
cli-verb-import-help = Compares a file of another program with the roadmap: what is added, what it says otherwise, what conflicts with what others changed in the meantime, and what moves because of it. Nothing is stored without --accept, which makes one revision.
cli-verb-import-examples =
    roadmap import roadmap.json changed.json --format json
    roadmap import sqlite:///var/roadmap.db plan.plan.json --base 3
    roadmap import zoetermeer changed.json --format json --accept --reason "from the meeting"
    roadmap import own.json changed.json --format json -o changes.json
cli-verb-import-notes =
    Exit code 1: something cannot be taken over, or conflicts. Then --accept takes over
    nothing; with --partly all that can be. Decide on conflicts with --keep and --drop.
    What is missing in the file stays as it is.
cli-param-import-target = Id of the roadmap in the store, the address of a store, or a roadmap file (which is only compared).
cli-param-import-file = File of another program; - for standard input.
cli-param-import-format = Name of the format (see roadmap formats); else the extension of the file tells it.
cli-param-import-base = Revision that the file was made from, if it does not tell that itself.
cli-param-import-changes = Write the changes to a file for roadmap apply --changes; - for standard output.
cli-param-import-keep = Number of a conflicting change that must come from the file.
cli-param-import-drop = Number of a conflicting change of which what is there now stays.
cli-param-accept = Take it over, as one revision; with --reason.
cli-param-partly = Take it over even if not everything can be: what cannot or conflicts is left out.
cli-usage-import-json = The changes and the answer as JSON cannot both go to standard output: give -o the name of a file, or leave --json out.
cli-usage-import-store = { $option } is only for a roadmap in a store; nothing is stored in a file. Make one with: roadmap create.
cli-usage-import-point = A file is taken over in the latest revision: leave out ‘@{ $value }’. What it was made from is said with --base.
cli-import-base-same = The file was made from this roadmap as it is now.
cli-import-base = The file was made from revision { $number }; what others changed after that stays.
cli-import-base-unknown = The file does not tell which revision it was made from: what others changed in the meantime cannot be told apart. You can say it with --base.
cli-import-added = { $count ->
    [one] Added: { $count } action
   *[other] Added: { $count } actions
}
cli-import-altered = { $count ->
    [one] Otherwise in the file: { $count } action
   *[other] Otherwise in the file: { $count } actions
}
cli-import-linked = { $count ->
    [one] { $count } dependency is added.
   *[other] { $count } dependencies are added.
}
cli-import-unlinked = { $count ->
    [one] { $count } dependency goes away.
   *[other] { $count } dependencies go away.
}
cli-import-absent = { $count ->
    [one] Not in the file, stays as it is: { $numbers }
   *[other] Not in the file, stay as they are: { $numbers }
}
cli-import-conflicts = { $count ->
    [one] { $count } change conflicts
   *[other] { $count } changes conflict
}
cli-import-decide = Decide on each: --keep N (take the one from the file) or --drop N (leave it as it is now).
cli-import-place = { $place }: { $message }
cli-import-nothing = There is nothing to take over.
cli-import-refused = Not taken over: not everything can be, see above. Correct the file, or take over what can be with --partly.
cli-import-kept = Taken over as revision { $number }.

# Server
api-about-unknown-format = There is no such format, or it does not go this way. The list of formats stands under `exports` of a roadmap.
problem-two-names = “{ $name }” and “{ $other }” mean the same, but have different values.
problem-two-names-remedy = Leave one of them out.
