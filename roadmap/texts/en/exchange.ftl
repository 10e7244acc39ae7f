# What is exchanged with other programs.

aspect-numbers = numbers
aspect-titles = titles
aspect-summaries = summaries
aspect-parents = advices
aspect-plateaus = plateaus
aspect-waves = waves
aspect-quarters = quarters
aspect-statuses = statuses
aspect-owners = owners
aspect-references = references to other systems
aspect-dependencies = dependencies
aspect-kinds = kinds of dependency
aspect-findings = findings
aspect-gates = gates

diagnostic-export-remedy = Give it along in another format; ‘roadmap formats’ shows what each format carries.
diagnostic-export-numbers = Lost in { $format }: the numbers ({ $count ->
    [one] 1 action
   *[other] { $count } actions
}).
diagnostic-export-titles = Lost in { $format }: the titles ({ $count ->
    [one] 1 action
   *[other] { $count } actions
}).
diagnostic-export-summaries = Lost in { $format }: the summaries ({ $count ->
    [one] 1 action
   *[other] { $count } actions
}).
diagnostic-export-parents = Lost in { $format }: the advice that an action belongs to ({ $count ->
    [one] 1 action
   *[other] { $count } actions
}).
diagnostic-export-plateaus = Lost in { $format }: the plateaus ({ $count ->
    [one] 1 action
   *[other] { $count } actions
}).
diagnostic-export-waves = Lost in { $format }: the order inside a plateau ({ $count ->
    [one] 1 action
   *[other] { $count } actions
}).
diagnostic-export-quarters = Lost in { $format }: the agreed quarters ({ $count ->
    [one] 1 action
   *[other] { $count } actions
}).
diagnostic-export-statuses = Lost in { $format }: the statuses ({ $count ->
    [one] 1 action
   *[other] { $count } actions
}).
diagnostic-export-owners = Lost in { $format }: the owners ({ $count ->
    [one] 1 action
   *[other] { $count } actions
}).
diagnostic-export-references = Lost in { $format }: the references to other systems ({ $count ->
    [one] 1 action
   *[other] { $count } actions
}).
diagnostic-export-dependencies = Lost in { $format }: the dependencies ({ $count ->
    [one] 1 action
   *[other] { $count } actions
}).
diagnostic-export-kinds = Lost in { $format }: whether a dependency is ‘builds on’ or ‘more effective after’ ({ $count ->
    [one] 1 action
   *[other] { $count } actions
}).
diagnostic-export-findings = Lost in { $format }: the findings that an action answers ({ $count ->
    [one] 1 action
   *[other] { $count } actions
}).
diagnostic-export-gates = Lost in { $format }: the gates of the plateaus ({ $count ->
    [one] 1 plateau
   *[other] { $count } plateaus
}).
diagnostic-import-twice = { $subjects } occurs once more; this time does not count.
diagnostic-import-twice-remedy = Take one of them out of the file.
diagnostic-import-no-title = { $subjects } is new, but has no title.
diagnostic-import-no-title-remedy = Give a title, or a number that exists.
diagnostic-import-two-actions = Number and reference point at different actions: { $subjects }.
diagnostic-import-two-actions-remedy = Correct the number or the reference.
diagnostic-import-unknown-parent = { $subjects } belongs to advice { $advice }, which does not exist.
diagnostic-import-unknown-parent-remedy = Use the number of an advice of the roadmap.
diagnostic-import-no-reason = { $subjects } gets the status ‘{ $status }’, but not why.
diagnostic-import-no-reason-remedy = Add the reason, or set the status here.
diagnostic-import-past = { $subjects } is started or done and stays where it is; plateau { $value } does not count.
diagnostic-import-past-remedy = Set the action back to planned first if this must be.
diagnostic-import-plateau = { $subjects } stands in plateau { $value }, but the last one is { $last }.
diagnostic-import-plateau-remedy = Use a plateau of the roadmap.
diagnostic-import-quarters = { $subjects } starts in { $start } and is ready in { $end }: that is earlier.
diagnostic-import-quarters-remedy = Correct one of the quarters.
diagnostic-import-unknown-end = A dependency names ‘{ $subjects }’, which does not exist.
diagnostic-import-unknown-end-remedy = Add that action to the file, or take the dependency out.
diagnostic-import-self-link = { $subjects } would come after itself; that does not count.
diagnostic-import-self-link-remedy = Take this dependency out of the file.
diagnostic-import-cycle = Taken over, these actions wait for each other: { $subjects }.
diagnostic-import-cycle-remedy = Take at least one of these dependencies out of the file.
diagnostic-import-value = ‘{ $value }’ cannot stand here ({ $field }); that field stays as it was.
diagnostic-import-value-remedy = Correct the value in the file.
diagnostic-import-no-column = This file lacks these columns: { $field }.
diagnostic-import-no-column-remedy = That is allowed: what is not there stays as it is.
diagnostic-import-not-whole = The file says more than changes can take over, such as texts of advices or sources.
diagnostic-import-not-whole-remedy = Replace the whole roadmap with ‘roadmap replace’ if that has to come along.

error-unknown-format = There is no format ‘{ $name }’, or it does not go this way.

exchange-table-actions = actions
exchange-table-dependencies = dependencies
exchange-table-plateaus = plateaus
exchange-table-advices = advices
exchange-table-findings = findings
exchange-table-coverage = finding-action
exchange-table-references = references
exchange-table-gates = gates
exchange-table-roadmap = roadmap
exchange-column-number = number
exchange-column-title = title
exchange-column-summary = summary
exchange-column-advice = advice
exchange-column-plateau = plateau
exchange-column-wave = wave
exchange-column-start = start
exchange-column-end = end
exchange-column-status = status
exchange-column-status-reason = reason
exchange-column-owner = owner
exchange-column-critical = critical
exchange-column-slack = slack
exchange-column-predecessor = predecessor
exchange-column-successor = successor
exchange-column-kind = kind
exchange-column-same-plateau = same_plateau
exchange-column-id = id
exchange-column-definition = definition
exchange-column-theme = theme
exchange-column-finding = finding
exchange-column-aspects = aspects
exchange-column-action = action
exchange-column-system = system
exchange-column-url = address
exchange-column-criterion = criterion
exchange-column-target = target_quarter
exchange-column-opened-by = opened_by
exchange-column-opened-body = opened_body
exchange-column-opened-reference = opened_reference
exchange-column-opened-on = opened_on
exchange-column-opened-reason = opened_because
exchange-column-organisation = organisation
exchange-column-revision = revision
exchange-column-language = language
exchange-column-document-sha256 = document_sha256
exchange-column-plan-sha256 = plan_sha256
exchange-truth-yes = yes
exchange-truth-no = no

diagnostic-import-more = There is more that is not right; it is not told here.
diagnostic-import-more-remedy = First improve what is told here, and then try again.
diagnostic-import-day = ‘{ $value }’ is a day ({ $field }); that is what a spreadsheet makes of a number such as 2.1. This value does not count.
diagnostic-import-day-remedy = Use the Excel export, or format the column as text before you open the file.
diagnostic-import-number-cell = Cell { $cell } holds the number { $value }; then 2.1 and 2.10 are the same. This value does not count.
diagnostic-import-number-cell-remedy = Format the cell as text and type the value again.
diagnostic-import-formula = Cell { $cell } holds a formula or an error; that is never worked out and does not count.
diagnostic-import-formula-remedy = Put the value itself in the cell.
diagnostic-import-column-twice = The column ‘{ $field }’ is there once more; this time it does not count.
diagnostic-import-column-twice-remedy = Take one of the two away.
diagnostic-import-column-unknown = The planner does not know these columns: { $field }.
diagnostic-import-column-unknown-remedy = That is allowed: they are skipped.
diagnostic-import-table-unknown = ‘{ $table }’ is no table that the planner knows.
diagnostic-import-table-unknown-remedy = That is allowed: it is skipped.
diagnostic-import-table-ignored = These tables are not read back: { $table }. What was changed in them does not count.
diagnostic-import-table-ignored-remedy = Change this in the planner itself, or in the document (JSON).
diagnostic-import-table-twice = The table ‘{ $table }’ is there once more; this time it does not count.
diagnostic-import-table-twice-remedy = Take one of the two away.
diagnostic-import-width = This row has { $count } fields instead of { $expected }; it does not count.
diagnostic-import-width-remedy = Put quotes around fields that hold the separator.
diagnostic-import-empty-row = This row has no number and no title; it does not count.
diagnostic-import-empty-row-remedy = Give a number that is there already, or a title for something new.
diagnostic-import-half-link = This dependency does not name two actions; it does not count.
diagnostic-import-half-link-remedy = Fill in the predecessor and the successor.
diagnostic-import-encoding = This file is not in UTF-8; it was read as Windows-1252.
diagnostic-import-encoding-remedy = See whether letters such as é are right; if not, save the file as ‘CSV UTF-8’.

problem-not-a-zip = This file cannot be unpacked: it is damaged, encrypted or no zip file.
problem-not-a-zip-remedy = Save it again, without a password.
problem-zip-too-large = Unpacked this is { $size } MB in { $count } files; more than { $limit } MB or { $most } files is not read.
problem-zip-too-large-remedy = Keep only the tables, or split the file.
problem-table-encoding = This is no text that can be read.
problem-table-encoding-remedy = Save the file as ‘CSV UTF-8’.
problem-table-broken = The quotes do not add up from line { $line } on, or a field is too long.
problem-table-broken-remedy = Give every field a beginning and an end, and double a quote that stands in it.
problem-table-long = The table ‘{ $table }’ has more than { $limit } rows.
problem-table-long-remedy = Split the file.
problem-no-table = There is no table with the column number or title (actions), with predecessor and successor (dependencies), or with action, system and id (references).
problem-no-table-remedy = Put the names of the columns in the first row.

exchange-mspdi-plateau = Plateau
exchange-mspdi-number = Action number
exchange-mspdi-advice = Advice number
exchange-mspdi-wave = Wave
exchange-mspdi-status = Action status
exchange-mspdi-status-reason = Reason of the status
exchange-mspdi-owner = Action owner
exchange-mspdi-builds-on = Builds on
exchange-mspdi-same-plateau = Builds on (same plateau allowed)
exchange-mspdi-more-effective-after = More effective after
exchange-mspdi-references = Known elsewhere as
exchange-mspdi-document = Mark of the roadmap
diagnostic-export-mspdi-undated = { $count ->
    [one] 1 action has
   *[other] { $count } actions have
} no agreed quarter, and so no date.
diagnostic-export-mspdi-undated-remedy = MS Project shows them as manually scheduled tasks without a date; ProjectPlace only takes tasks with a date. Agree on quarters first if that is needed.
diagnostic-export-mspdi-years = The quarters of { $count ->
    [one] 1 action
   *[other] { $count } actions
} lie outside 1984 to 2149; MS Project knows no other years.
diagnostic-export-mspdi-years-remedy = Correct those quarters; until then these tasks stand there without a date.
diagnostic-export-mspdi-shortened = A title, owner or reason was shortened for { $count ->
    [one] 1 action
   *[other] { $count } actions
}: MS Project keeps 255 characters.
diagnostic-export-mspdi-shortened-remedy = That is allowed: when the file is read, the whole text stays here.
diagnostic-export-mspdi-left-out = The kinds of dependency or the references do not fit in 255 characters for { $count ->
    [one] 1 action
   *[other] { $count } actions
}; there they are left out.
diagnostic-export-mspdi-left-out-remedy = That is allowed: the links themselves are there, and when the file is read, what stood here stays.
diagnostic-export-mspdi-circle = { $count } actions wait for each other; MS Project refuses such links.
diagnostic-export-mspdi-circle-remedy = Break the circle first; ‘roadmap cycles’ shows where that can be done.
diagnostic-import-mspdi-uid = The UID { $subjects } occurs once more; links with it are those of the first task.
diagnostic-import-mspdi-uid-remedy = Open the file in MS Project and save it again.
diagnostic-import-mspdi-group = This summary task is no action; it does not count, the tasks below it do.
diagnostic-import-mspdi-group-remedy = Make it an ordinary task if it has to become an action.
diagnostic-import-mspdi-part = This task is a part of an action; planning is not that fine here, and it does not count.
diagnostic-import-mspdi-part-remedy = Put the task beside the action if it has to be an action of its own.
diagnostic-import-mspdi-kind = It says which kind of dependency on { $subjects } this is, but there is no link with that action.
diagnostic-import-mspdi-kind-remedy = Make the link as well, or take the number out of the field.
diagnostic-import-mspdi-group-link = A link with { $subjects } is not between two actions; it does not count.
diagnostic-import-mspdi-group-link-remedy = Link the actions themselves.
diagnostic-import-mspdi-backwards = The link with { $subjects } is start-to-finish; that does not exist here, and it does not count.
diagnostic-import-mspdi-backwards-remedy = Make it a finish-to-start link.
diagnostic-import-mspdi-link-type = The link with { $subjects } is not finish-to-start; here it simply becomes ‘comes after’.
diagnostic-import-mspdi-link-type-remedy = See whether that is right; there is no other type of link here.
diagnostic-import-mspdi-lag = The lag of the link with { $subjects } is not taken over.
diagnostic-import-mspdi-lag-remedy = Agree on a later quarter if the wait belongs to it.

problem-not-mspdi = This is no file of MS Project: it begins with ‘{ $name }’.
problem-not-mspdi-remedy = Save the project in MS Project as XML (Save as, XML format).
diagnostic-import-shortened = The text in cell { $cell } was too long when the file was made and was shortened; that field stays as it was.
diagnostic-import-shortened-remedy = Change this text in the planner itself.
diagnostic-export-shortened = { $subjects }: the field ‘{ $field }’ is too long for { $format } and is shortened there.
diagnostic-export-shortened-remedy = Shorten the text, or give it along in another format.
problem-not-a-workbook = This is no Excel workbook that can be read, or it holds something that the planner does not carry out.
problem-not-a-workbook-remedy = Save it in Excel again as .xlsx, without password and macros.
problem-xml-unsafe = This file has a document type or entities; XML can blow itself up with those, so it is not read like this.
problem-xml-unsafe-remedy = Export it again; ordinary exports do not have this.
problem-xml-broken = This XML is not complete or not correct: { $detail }.
problem-xml-broken-remedy = Export it again and carry the file over unchanged.
problem-not-archimate = This is no exchange file of ArchiMate 3: it begins with ‘{ $name }’.
problem-not-archimate-remedy = Choose in Archi: File, Export, Model to Open Exchange File.
exchange-archimate-plateaus = Plateaus with their actions
exchange-archimate-thread = Golden thread: from finding to plateau
exchange-archimate-migration = Migration: the plateaus in order
diagnostic-import-ignored = Not everything in this model belongs to a roadmap: { $elements ->
    [one] 1 element
   *[other] { $elements } elements
} ({ $kinds }) and { $relations ->
    [one] 1 relation
   *[other] { $relations } relations
} were passed over.
diagnostic-import-ignored-remedy = That is allowed. Does something belong to it? Only work packages, their plateau, advice, owner and order are read.
diagnostic-export-archi-lines = Archi puts a title on one line: a new line or tab becomes a space ({ $count ->
    [one] 1 action
   *[other] { $count } actions
}).
diagnostic-export-archi-lines-remedy = Give these actions a title of one line, or the title seems changed when you read the model back.
diagnostic-export-archi-guarded = Values that begin with =, +, - or @ get a space before them, so that a spreadsheet does not run them ({ $count ->
    [one] 1 value
   *[other] { $count } values
}).
diagnostic-export-archi-guarded-remedy = Use the ArchiMate file (XML) if that space cannot be.

exchange-ical-status = Status: { $status }
exchange-ical-owner = Owner: { $owner }
exchange-ical-gate = Gate: { $plateau } has to be ready
exchange-ical-quarter = Agreed for { $quarter }
exchange-ical-begins = Begins: { $actions }
exchange-ical-goes-on = Goes on: { $actions }
exchange-ical-ends = Has to be ready: { $actions }
exchange-mermaid-same-plateau = may stand in the same plateau
diagnostic-export-undated = { $count ->
    [one] 1 action has
   *[other] { $count } actions have
} no agreed quarters, and so { $count ->
    [one] is
   *[other] are
} not in { $format }.
diagnostic-export-undated-remedy = Agree on quarters first, or give these actions along in another format.
diagnostic-export-no-target = The gate of { $count ->
    [one] 1 plateau has
   *[other] { $count } plateaus has
} no target quarter, and so is not in { $format }.
diagnostic-export-no-target-remedy = Give the gate a target quarter if it has to be in the calendar.
diagnostic-export-line-ends = The line ends in the texts of { $count ->
    [one] 1 action
   *[other] { $count } actions
} become ordinary line ends in { $format }.
diagnostic-export-line-ends-remedy = That is allowed: the words stay the same.
diagnostic-export-mermaid-size = This drawing has { $edges } arrows and { $size } characters; by itself Mermaid draws { $most } and { $limit } at most.
diagnostic-export-mermaid-size-remedy = Raise maxEdges and maxTextSize where the drawing is shown, or use GraphML or DOT.
diagnostic-import-group = { $subjects } is a group and no action; the group itself does not count, what is in it does.
diagnostic-import-group-remedy = Make it an ordinary node if it has to become an action.
diagnostic-import-undirected = { $count ->
    [one] 1 line has
   *[other] { $count } lines have
} no direction, so what comes first cannot be seen. The dependencies stay as they are.
diagnostic-import-undirected-remedy = Make each line an arrow from what comes first to what comes later.
problem-not-graphml = This is no GraphML: it begins with ‘{ $name }’.
problem-not-graphml-remedy = Save the graph as GraphML.

exchange-openproject-reason = Is ‘{ $status }’ in OpenProject.
diagnostic-export-openproject-circle = OpenProject knows no circles; sent as an ordinary relation (‘relates to’): { $subjects } ({ $count }).
diagnostic-export-openproject-circle-remedy = Break the circle; ‘roadmap cycles’ tells where. The dependency comes back as it was.
diagnostic-export-openproject-title = Titles that are too long, or have line breaks, are shown shortened in OpenProject: { $subjects } ({ $count }).
diagnostic-export-openproject-title-remedy = That is allowed: the whole title stands in the block under the description and comes back as it is.
diagnostic-export-openproject-known = These actions are in OpenProject already: { $subjects } ({ $count }). This file would make them once more.
diagnostic-export-openproject-known-remedy = Use ‘roadmap push openproject’: it updates what is there.
diagnostic-export-openproject-taken = Between { $subjects } OpenProject has a relation of another type already; it was left so, for there can be only one.
diagnostic-export-openproject-taken-remedy = Take that relation away in OpenProject and push again.
diagnostic-export-openproject-stray = { $subjects } is no longer here, but still in OpenProject (#{ $id }).
diagnostic-export-openproject-stray-remedy = Close or delete the work package there yourself; a push never takes work away.
diagnostic-import-openproject-status = { $subjects } is ‘{ $status }’ in OpenProject; the planner does not know that, so the status stays as it was.
diagnostic-import-openproject-status-remedy = Set the status here, or choose an ordinary one there such as In progress or Closed.
diagnostic-import-openproject-other = This project has { $count ->
    [one] 1 work package
   *[other] { $count } work packages
} of other work, not of this roadmap.
diagnostic-import-openproject-other-remedy = That is allowed: it is skipped. Put a work package under an advice to make it an action.
diagnostic-import-openproject-partial = Not all pages are there; so this file says nothing of dependencies.
diagnostic-import-openproject-partial-remedy = Fetch everything, for instance with pageSize=1000, or use ‘roadmap pull openproject’.
diagnostic-import-openproject-unfinished = The push to OpenProject was not finished; so the project says nothing of dependencies.
diagnostic-import-openproject-unfinished-remedy = Push again: what is there already is not made once more.
problem-not-openproject = There are no work packages of OpenProject in this.
problem-not-openproject-remedy = Give what the API v3 gives: a list of work packages (_type: WorkPackage), best with the relations and versions.
error-remote = { $reason ->
    [address] This address cannot be used: { $detail }. Write for instance https://openproject.example.org.
    [insecure] Over http a token can be read on the network; use https. ({ $detail })
    [token] There is no token. Put it in OPENPROJECT_TOKEN.
    [unreachable] The other system cannot be reached. ({ $detail })
    [redirected] The other system redirects to another address; the token does not go there. ({ $detail })
    [refused] The other system does not admit this user. Look at the token and the rights in the project. ({ $detail })
    [missing] The other system does not have this, or you may not see it: { $detail }.
    [stale] Somebody altered the same thing meanwhile ({ $detail }). First pull what was changed there, then push again.
    [rejected] The other system does not accept this. { $detail }
    [busy] The other system is too busy or fails. Try later; what was sent already is not made once more. ({ $detail })
    [too-large] The other system gives more than can be handled. ({ $detail })
    [unread] Something was changed in OpenProject that is not here yet ({ $detail }). Pull it first with ‘roadmap pull openproject’, or push with --overwrite.
   *[strange] The other system does not answer as OpenProject does. ({ $detail })
}

exchange-jira-number = Roadmap number
exchange-jira-type = Roadmap type
exchange-jira-title = Roadmap title
exchange-jira-status = Roadmap status
exchange-jira-reason = Roadmap reason
exchange-jira-owner = Roadmap owner
exchange-jira-dependencies = Roadmap dependencies
exchange-jira-references = Roadmap references
exchange-jira-document = Roadmap document
exchange-projectplace-plateau = Plateau { $number }: { $title }
exchange-projectplace-none = Dropped actions
diagnostic-export-title = The title of { $subjects } does not fit on one line of { $limit } characters; { $format } shows it shorter.
diagnostic-export-title-remedy = You need not do anything: the whole title goes along and comes back.
diagnostic-export-no-dates = These actions have no agreed quarters, and { $format } takes nothing in without begin and end: { $subjects }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}.
diagnostic-export-no-dates-remedy = Agree on quarters first, or fill in the dates in the file.
diagnostic-import-id-twice = ‘{ $value }’ stands with more than one row; references to it go to the first.
diagnostic-import-id-twice-remedy = Give every row an id of its own.
problem-no-summary = There is no column ‘Summary’.
problem-no-summary-remedy = Export from Jira with all fields, or put the names of the columns in the first row.
problem-no-projectplace = There are no columns ‘Wbs’ and ‘Name’.
problem-no-projectplace-remedy = Use the template of ProjectPlace, or put the names of the columns in the first row.

diagnostic-export-taskjuggler-notional = The dates in this file mean nothing: every action lasts one day, from 1 January 2001. Only the order counts.
diagnostic-export-taskjuggler-notional-remedy = This file checks the order; choose MS Project or iCalendar for the agreed quarters.
diagnostic-export-taskjuggler-dropped = { $count ->
    [one] 1 dropped action is
   *[other] { $count } dropped actions are
} not in it.
diagnostic-export-taskjuggler-dropped-remedy = That is right: what was dropped holds nothing up.
diagnostic-export-taskjuggler-plateaus = The plateaus are not in it as milestones: the plan cannot keep every dependency.
diagnostic-export-taskjuggler-plateaus-remedy = First solve the errors that ‘roadmap check’ names.
diagnostic-export-taskjuggler-titles = In the title of { $count ->
    [one] 1 action
   *[other] { $count } actions
} stand characters that TaskJuggler reads otherwise; there is a space there now.
diagnostic-export-taskjuggler-titles-remedy = That is allowed: the numbers stay the same.
diagnostic-import-milestone = ‘{ $value }’ is a milestone; the planner does not take it over.
diagnostic-import-milestone-remedy = That is allowed: it is skipped.

# push, pull
feature-OpenProject = OpenProject
cli-verb-push = Put the roadmap in OpenProject, or bring it up to date there
cli-verb-push-help = Sends to OpenProject what is not there yet or is otherwise: plateaus as versions, advices with the actions under them as work packages, dependencies as relations. What is there is updated and never made once more. The numbers that actions get there are kept here as a revision. With --dry-run nothing is sent.
cli-verb-push-examples =
    roadmap push openproject --url https://op.example.org --project digital --dry-run
    roadmap push openproject --url https://op.example.org --project digital
    roadmap push openproject own.json --project trial --dry-run --json
cli-verb-push-notes =
    Put your API key in OPENPROJECT_TOKEN (in OpenProject: My account, Access tokens).
    OPENPROJECT_URL and OPENPROJECT_PROJECT are followed. Did it break off? Give the command again.
cli-verb-pull = Tell what was changed in OpenProject, and take it over
cli-verb-pull-help = Fetches what is in OpenProject and tells what that would change here. With --accept it is taken over as one revision.
cli-verb-pull-examples =
    roadmap pull openproject --url https://op.example.org --project digital
    roadmap pull openproject --project digital --accept --reason "Monday's meeting"
cli-verb-pull-notes =
    Put your API key in OPENPROJECT_TOKEN. OPENPROJECT_URL and OPENPROJECT_PROJECT are followed.
cli-param-push-system = The other system: openproject.
cli-param-push-target = Id of the roadmap in the store, the address of a store, or a file. Without: the only one in the store.
cli-param-push-url = Address of the server; https, or OPENPROJECT_URL.
cli-param-push-project = Name (identifier) or number of the project there, or OPENPROJECT_PROJECT.
cli-param-push-token = API key; rather put it in OPENPROJECT_TOKEN, because others can see a command.
cli-param-dry-run = Only tell what would be sent.
cli-param-overwrite = Send also when something was changed there that is not here yet; there it is lost then.
cli-param-sync-why = Why, with the revision that is kept here; without it something is filled in.
cli-usage-push-needs = Give { $option }, or set { $variable }.
cli-working-pull = Fetching …
cli-working-push = Sending … { $done } of { $count }
cli-push-reason = pushed to OpenProject
cli-push-kept = How the actions are called there is kept as revision { $number }.
cli-push-file = A file is not altered. With a store this is kept; without, the actions are found again next time as well.
cli-push-dry = Nothing was sent.
cli-push-sent = { $count ->
    [0] OpenProject has it all; nothing was sent. ({ $known } actions were there)
    [one] 1 request sent; { $known } actions were there already
   *[other] { $count } requests sent; { $known } actions were there already
}
cli-push-would = { $count ->
    [0] OpenProject has it all. ({ $known } actions are there)
    [one] 1 request to send; { $known } actions are there already
   *[other] { $count } requests to send; { $known } actions are there already
}
cli-push-line = { $method ->
    [POST] new
    [PATCH] updated
   *[DELETE] gone
}: { $kind ->
    [plateau] version of plateau { $number }
    [advice] advice { $number }
    [action] action { $number }
    [relation] relation { $number }
   *[document] which revision is there now
}
diagnostic-import-known-as = { $given } is { $subjects } here: that is what the action is called in the other system.
diagnostic-import-known-as-remedy = If that is wrong, correct the reference in the file.
diagnostic-import-same-title = Without a number, but known by its title: { $subjects }.
diagnostic-import-same-title-remedy = If it is another action, give it a title or number of its own.
diagnostic-import-no-place = { $subjects } is dropped and so stands in no plateau; plateau { $value } does not count.
diagnostic-import-no-place-remedy = Give the action another status if it goes on after all.
diagnostic-import-links-kept = { $count ->
    [one] 1 dependency is not in the file but stays: not everything in the file could be read.
   *[other] { $count } dependencies are not in the file but stay: not everything in the file could be read.
}
diagnostic-import-links-kept-remedy = First correct what could not be read.

exchange-title-edges = CSV (dependencies)
diagnostic-import-no-line = { $subjects } lacks the line ‘roadmap: …’ below its description; what comes before it is then not known.
diagnostic-import-no-line-remedy = Put the line of the export back below the description.
diagnostic-import-other-end = A dependency goes by way of ‘{ $subjects }’, which is no action; it does not count.
diagnostic-import-other-end-remedy = Connect the actions directly.
diagnostic-import-nameless-links = { $count ->
    [one] 1 arrow has
   *[other] { $count } arrows have
} no identifier, and { $count ->
    [one] does
   *[other] do
} not count.
diagnostic-import-nameless-links-remedy = Export the model again; every relation should have an identifier.
