# The command line on a store

feature-serve = the server

# Help
cli-help-verbs-answers = Answers
cli-help-verbs-revisions = Revisions
cli-help-verbs-store = Store

cli-verb-apply = Make changes, as one revision
cli-verb-apply-help = Makes changes, all or none, in the order in which they stand, and tells what moves because of them. What would make a cycle is refused.
cli-verb-apply-examples =
    roadmap apply --status 2.1=started --reason "decided by the MT"
    roadmap apply --drop 2.1 --reason "no budget" --decided-by IMO --reference 2026-17
    roadmap apply --changes changes.json --reason "meeting of Monday" --expected 4
cli-verb-apply-notes =
    --reason right after --drop, --status, --move or --add-dependency is about that change;
    any other --reason is about the whole. Without that one the reasons of the changes hold.
cli-verb-replace = Put a whole document in its place, as one revision
cli-verb-replace-help = Puts a whole document in the place of the latest revision. The old revisions stay.
cli-verb-replace-examples =
    roadmap replace own.json --reason "updated in the working group"
cli-verb-undo = Take the latest change back
cli-verb-undo-help = Takes the latest change back, as a new revision. Once more takes back the change before it.
cli-verb-undo-examples =
    roadmap undo --reason "a mistake"
cli-verb-redo = Make again what was taken back
cli-verb-redo-help = Makes the change that was taken back last again, as a new revision.
cli-verb-redo-examples =
    roadmap redo --reason "after all"
cli-verb-revert = Go back to an older revision
cli-verb-revert-help = Goes back to an older revision, as a new revision, which can itself be undone.
cli-verb-revert-examples =
    roadmap revert 3 --reason "back to how it was in June"
cli-verb-history = Show who changed what, when and why
cli-verb-history-help = Shows the revisions, oldest first: when, by whom, why, by which decision, and whether they were adopted.
cli-verb-history-examples =
    roadmap history
    roadmap history --after 100 --limit 50
cli-verb-moved = Tell what moved since a revision, and why
cli-verb-moved-help = Tells which actions moved between two revisions and which changes do that; without a second revision up to the latest.
cli-verb-moved-examples =
    roadmap moved 3
    roadmap moved 3 7 --json
cli-verb-compare = Compare two states
cli-verb-compare-help = Tells how the plan of two states differs, and why. A state is latest, the number of a revision, baseline, scenario:name or a moment with its time zone.
cli-verb-compare-examples =
    roadmap compare baseline latest
    roadmap compare latest scenario:plan-b
    roadmap compare 2026-01-01T00:00:00Z latest
cli-verb-changes = Name thing by thing what became different
cli-verb-changes-help = Names for each revision after the given one what became different: actions, dependencies, places in the plan, and so on. With --json also their content, for systems that want to keep up.
cli-verb-changes-examples =
    roadmap changes --after 3
    roadmap changes --after 3 --json
cli-verb-adopt = Write down that a revision was adopted
cli-verb-adopt-help = Writes down who adopted a revision, and where that can be read.
cli-verb-adopt-examples =
    roadmap adopt 4 --decided-by IMO --reference "minutes 2026-17"
cli-verb-baselines = Show what was adopted
cli-verb-baselines-help = Shows which revisions were adopted, by whom and when.
cli-verb-baselines-examples =
    roadmap baselines
cli-verb-scenario = Keep, look at and adopt: changes under a name
cli-verb-scenario-help = A scenario is a list of changes under a name. The roadmap itself stays as it is, until the scenario is adopted.
cli-verb-scenario-examples =
    roadmap scenario save plan-b --drop 2.1 --delay 1.1
    roadmap scenario impact plan-b
    roadmap scenario adopt plan-b --reason "decided by the MT"
cli-verb-scenario-list = Show the scenarios
cli-verb-scenario-list-help = Shows the scenarios of a roadmap.
cli-verb-scenario-list-examples =
    roadmap scenario list
cli-verb-scenario-show = Tell what a scenario holds
cli-verb-scenario-show-help = Tells what a scenario holds: its changes, the revision that it stands on, and what was taken over of it.
cli-verb-scenario-show-examples =
    roadmap scenario show plan-b
cli-verb-scenario-save = Keep changes under a name
cli-verb-scenario-save-help = Keeps changes under a name, or puts them in the place of what was there. Cycles are welcome: here they can be worked on.
cli-verb-scenario-save-examples =
    roadmap scenario save plan-b --drop 2.1 --delay 1.1
    roadmap scenario save plan-b --changes changes.json --title "Plan B" --base 3
cli-verb-scenario-discard = Take a scenario away
cli-verb-scenario-discard-help = Takes a scenario away. What was adopted of it stays in the revisions.
cli-verb-scenario-discard-examples =
    roadmap scenario discard plan-b
cli-verb-scenario-rebase = Put a scenario on the latest revision
cli-verb-scenario-rebase-help = Puts a scenario on the latest revision. What others changed otherwise in the meantime must be decided first: with --keep or --drop and the number of the change.
cli-verb-scenario-rebase-examples =
    roadmap scenario rebase plan-b --preview
    roadmap scenario rebase plan-b --keep 1 --drop 3
cli-verb-scenario-adopt = Take a scenario over into the roadmap
cli-verb-scenario-adopt-help = Takes changes of a scenario over into the roadmap, as one revision: all of them, or only those of --change. What is left stays in the scenario.
cli-verb-scenario-adopt-examples =
    roadmap scenario adopt plan-b --reason "decided by the MT" --decided-by MT
    roadmap scenario adopt plan-b --change 1 --change 3 --reason "first step"
cli-verb-scenario-impact = Tell what a scenario would do
cli-verb-scenario-impact-help = Tells everything that a scenario would do to the revision that it stands on. Nothing is stored.
cli-verb-scenario-impact-examples =
    roadmap scenario impact plan-b
cli-verb-roadmaps = Show the roadmaps of a store
cli-verb-roadmaps-help = Shows the roadmaps of a store with their latest revision.
cli-verb-roadmaps-examples =
    roadmap roadmaps
    roadmap roadmaps --archived --store sqlite:////var/lib/roadmap.db
cli-verb-create = Put a roadmap in a store
cli-verb-create-help = Starts the history of a roadmap in a store, with revision 1. Without a file it is the roadmap that comes with it. A SQLite file that is not there yet is made.
cli-verb-create-examples =
    roadmap create --reason "from the report"
    roadmap create own.json --reason "start" --store sqlite:///own.db
    roadmap create --empty --id new --title "New roadmap" --reason "start"
cli-verb-archive = Put a roadmap in the archive
cli-verb-archive-help = Puts a roadmap in the archive: it can be read, and not changed.
cli-verb-archive-examples =
    roadmap archive --roadmap old --reason "finished"
cli-verb-unarchive = Take a roadmap out of the archive
cli-verb-unarchive-help = Takes a roadmap out of the archive.
cli-verb-unarchive-examples =
    roadmap unarchive --roadmap old --reason "needed again"
cli-verb-verify = Check that everything is as it was stored
cli-verb-verify-help = Compares every byte of the history with the hashes that seal it, of all roadmaps or of one. Exit code 1 when something is wrong.
cli-verb-verify-examples =
    roadmap verify
    roadmap verify --roadmap own --json
cli-verb-backup = Write all roadmaps to one file
cli-verb-backup-help = Writes all roadmaps and scenarios to one file, while the store is used. Tokens do not go along.
cli-verb-backup-examples =
    roadmap backup spare.db
cli-verb-restore = Put a backup back
cli-verb-restore-help = Puts a backup in the place of all roadmaps and scenarios. Tokens stay as they are. When there are roadmaps already, --keep must say where those are kept first.
cli-verb-restore-examples =
    roadmap restore spare.db --keep former.db
cli-verb-serve = Start the server with the API
cli-verb-serve-help = Starts the server with the API on this store. A SQLite file that is not there yet is made.
cli-verb-serve-examples =
    roadmap serve
    roadmap serve --store sqlite:////var/lib/roadmap.db --port 8080 --workers 4
cli-verb-token = Make, show and revoke: tokens for the API
cli-verb-token-help = A token says who uses the API and what that one may do. Without tokens the API can be used on this machine only.
cli-verb-token-examples =
    roadmap token create Ans --role planner
    roadmap token list
cli-verb-token-create = Make a token
cli-verb-token-create-help = Makes a token and shows it once: only the token is on standard output. The roles: reader looks, planner changes, decider adopts, admin makes and archives roadmaps; each may do what the one before it may.
cli-verb-token-create-examples =
    roadmap token create Ans --role planner
    roadmap token create dashboard --role reader --days 365 > token.txt
cli-verb-token-list = Show the tokens
cli-verb-token-list-help = Shows all tokens, revoked and expired ones too; the token itself is kept nowhere.
cli-verb-token-list-examples =
    roadmap token list
cli-verb-token-revoke = Revoke a token
cli-verb-token-revoke-help = Revokes a token; it is accepted nowhere from now on.
cli-verb-token-revoke-examples =
    roadmap token revoke 0a1b2c3d4e5f

cli-param-store = Address of the store (usually sqlite:///roadmap.db, or ROADMAP_STORE).
cli-param-roadmap = Id of the roadmap; not needed when the store has one.
cli-param-author = Who does this (usually ROADMAP_AUTHOR, else the user of this machine).
cli-param-why = Why; always needed.
cli-param-decided-by = Who decided this: a board or a name.
cli-param-reference = Where the decision can be read; only with --decided-by.
cli-param-expected = Number of the latest revision that you know; when there is a newer one, nothing is changed.
cli-param-expected-version = Version of the scenario that you know (0: none yet); when there is a newer one, nothing is changed.
cli-param-number = Number of a revision.
cli-param-after = Only what comes after this revision.
cli-param-limit = How many revisions at most.
cli-param-since = Number of the revision from which.
cli-param-until = Number of the revision up to which; usually the latest.
cli-param-left = State that is compared with.
cli-param-right = State that is compared.
cli-param-archived = Also what is in the archive.
cli-param-new-id = Id of the new roadmap, instead of the one in the file.
cli-param-title = Title, as people use it.
cli-param-empty = Start without actions, with only the four plateaus; with --id and --title.
cli-param-backup = File of the backup.
cli-param-keep-file = File in which what is there now is kept first.
cli-param-host = Address that the server listens on (usually 127.0.0.1: only this machine).
cli-param-port = Port that the server listens on (usually 8000).
cli-param-workers = Number of processes that answer (usually 1).
cli-param-name = Name of the scenario: letters, digits, hyphens.
cli-param-note = What it is for.
cli-param-base = Revision that the changes were made on; usually the latest.
cli-param-preview = Only tell what would become of it; nothing is stored.
cli-param-keep-changes = Number of a change that must stay, although others changed the same thing.
cli-param-drop-changes = Number of a change that is given up.
cli-param-change = Number of a change in the scenario; usually all.
cli-param-user = Who uses the token; the author of what is changed with it.
cli-param-role = What it may do: reader, planner, decider or admin.
cli-param-days = How many days it is accepted; usually without an end.
cli-param-token = Id of the token, from roadmap token list.

# Mistakes in the command itself
cli-usage-store-missing = There is no store at { $store }. Name the right one with --store, or make one with: roadmap create --reason …
cli-usage-store-empty = There is no roadmap in this store yet. Make one with: roadmap create --reason …
cli-usage-which-roadmap = There are more roadmaps in this store: { $ids }. Name one with --roadmap (in an address: #id).
cli-usage-point = “{ $value }” is no revision and no moment; write for example @12 or @2026-11-22T10:00:00Z.
cli-usage-author = Say who does this, with --author or ROADMAP_AUTHOR.
cli-usage-why = Say why, with --reason.
cli-usage-decided-by = Say who decided this, with --decided-by.
cli-usage-empty = With --empty go --id and --title, and no file.
cli-usage-file-name = The name of a file belongs here; standard input and output cannot be used.
cli-usage-scenario-empty = Scenario “{ $name }” has no changes (left) to adopt.

# What is going on
cli-working-verify = Verifying …
cli-working-backup = Writing the backup …
cli-working-restore = Putting back …

# Shared
cli-name = NAME
cli-column-id = id
cli-column-title = title
cli-column-name = name
cli-column-revision = revision
cli-column-moment = time (UTC)
cli-column-author = by
cli-column-what = why
cli-column-decision = decision
cli-column-changes = changes
cli-column-base = on revision
cli-column-user = user
cli-column-role = role
cli-column-made = made (UTC)
cli-column-state = validity
cli-revision = Revision { $number }
cli-revision-kept = Stored as revision { $number } ({ $kind }).
cli-revision-kind = { $kind ->
    [created] started
    [changed] changed
    [replaced] document replaced
    [undone] undone, again as revision { $restores }
    [redone] redone, again as revision { $restores }
   *[restored] gone back to revision { $restores }
}
cli-decision = decided by { $by }
cli-decision-reference = decided by { $by } ({ $reference })
cli-adopted = adopted: { $decision }
cli-cause = { $change }
cli-cause-derived = { $change } (read from the documents)
cli-cause-revision = { $change } (revision { $revision })
cli-cause-revision-derived = { $change } (revision { $revision }, read from the documents)
cli-restated = { $count ->
    [one] { $count } other status
   *[other] { $count } other statuses
}
cli-restated-line = { $action }: from “{ $before }” to “{ $after }”
cli-cycle-keep = To keep them as a scenario: { $command }

# history, compare, changes
cli-history-more = There is more: roadmap history --after { $after }
cli-state-revision = revision { $name }
cli-state-scenario = scenario { $name }
cli-changes-none = Nothing became different.
cli-changes-more = There is more: roadmap changes --after { $after }
cli-changes-line = { $kind }: { $keys }
cli-changes-gone = { $kind }, gone: { $keys }
cli-entity-roadmap = roadmap
cli-entity-plateau = plateaus
cli-entity-action = actions
cli-entity-dependency = dependencies
cli-entity-theme = themes
cli-entity-advice = advices
cli-entity-finding = findings
cli-entity-coverage = coverage
cli-entity-context-finding = other findings
cli-entity-body = bodies
cli-entity-framework = frameworks
cli-entity-erratum = errata
cli-entity-document = documents
cli-entity-score = scores
cli-entity-placement = places in the plan

# adopt, baselines
cli-adopt-kept = Revision { $number } was adopted: { $decision }.
cli-baselines-none = Nothing was adopted yet.

# scenario
cli-scenarios-none = There are no scenarios.
cli-scenarios-behind = ! The roadmap is at revision { $latest } already. See: roadmap scenario rebase NAME
cli-scenario-head = Scenario { $name } · { $title } · version { $version }, on revision { $base } · { $author }
cli-scenario-adopted = Adopted in revision { $numbers }
cli-scenario-discarded = Scenario { $name } is gone.
cli-rebase-kept = { $count ->
    [one] Fits: change { $numbers }
   *[other] Fit: changes { $numbers }
}
cli-rebase-redundant = { $count ->
    [one] No longer needed: change { $numbers }
   *[other] No longer needed: changes { $numbers }
}
cli-rebase-dropped = { $count ->
    [one] Given up: change { $numbers }
   *[other] Given up: changes { $numbers }
}
cli-rebase-fits = The scenario fits on the latest revision.
cli-rebase-decide = Decide of each: --keep N (this change stays) or --drop N (it is given up).
cli-rebase-done = The scenario stands on the latest revision; of its { $before } changes { $after } are left.
cli-conflict-not-applicable = This cannot be done on the latest revision any more.
cli-conflict-both-changed = { $field ->
    [status] Others changed the status: now { $theirs }, here { $mine }.
    [earliest_plateau] Others changed the earliest plateau: now { $theirs }, here { $mine }.
    [pin] Others changed where the action is fixed: now { $theirs }, here { $mine }.
    [ceiling] Others changed the latest plateau: now { $theirs }, here { $mine }.
    [dependency] Others changed this dependency.
    [score] Others changed the score: now { $theirs }, here { $mine }.
    [weighing] Others changed the weighing.
    [calendar] Others changed the planned quarters.
    [capacity] Others changed the capacity of this team.
    [timing] Others changed what is known about the duration.
    [gate] Others changed the gate of this plateau.
    [agreed] Others changed the agreed quarters: now { $theirs }, here { $mine }.
   *[other] Others changed this ({ $field }): now { $theirs }, here { $mine }.
}

# roadmaps, create, archive, verify
cli-roadmaps-none = There are no roadmaps in this store.
cli-roadmaps-none-active = There are no roadmaps in this store, except perhaps in the archive (--archived).
cli-roadmaps-archived = { $title } (in the archive)
cli-archive-done = { $id } is in the archive.
cli-unarchive-done = { $id } is out of the archive.
cli-unarchive-not = { $id } was not in the archive.
cli-verify-fine = { $id }: everything is as it was stored.
cli-verify-broken = { $id }: { $where } { $why }.
cli-verify-remedy = Have it looked into what was changed, and put a backup back: roadmap restore FILE --keep FILE
cli-broken-revision = revision { $number }
cli-broken-event = event { $number }
cli-broken-roadmap = the entry in the overview
cli-broken-missing = is missing
cli-broken-record-changed = is not as it was written down: who, when, why or what
cli-broken-document-changed = has another document than was stored
cli-broken-not-chained = does not follow on what comes before it
cli-broken-misplaced = does not belong at this place

# backup, restore
cli-backup-hash = SHA-256: { $hash }
cli-restore-done = { $count ->
    [one] Put back in { $store }: { $count } roadmap.
   *[other] Put back in { $store }: { $count } roadmaps.
}
cli-restore-kept = What was there is kept in { $file }

# token
cli-tokens-none = There are no tokens.
cli-token-made = Token { $id } for { $name }, role { $role }.
cli-token-made-until = Token { $id } for { $name }, role { $role }, accepted until { $until } UTC.
cli-token-once = This is the only time that it can be seen; keep it safe.
cli-token-valid = accepted
cli-token-until = until { $moment }
cli-token-expired = expired on { $moment }
cli-token-revoked = revoked on { $moment }
cli-token-revoke-done = Token { $id } of { $name } was revoked.
