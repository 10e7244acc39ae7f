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

diagnostic-export-numbers = Lost in { $format }: the numbers ({ $count ->
    [one] 1 action
   *[other] { $count } actions
}).
diagnostic-export-numbers-remedy = Give it along in another format; ‘roadmap formats’ shows what each format carries.
diagnostic-export-titles = Lost in { $format }: the titles ({ $count ->
    [one] 1 action
   *[other] { $count } actions
}).
diagnostic-export-titles-remedy = Give it along in another format; ‘roadmap formats’ shows what each format carries.
diagnostic-export-summaries = Lost in { $format }: the summaries ({ $count ->
    [one] 1 action
   *[other] { $count } actions
}).
diagnostic-export-summaries-remedy = Give it along in another format; ‘roadmap formats’ shows what each format carries.
diagnostic-export-parents = Lost in { $format }: the advice that an action belongs to ({ $count ->
    [one] 1 action
   *[other] { $count } actions
}).
diagnostic-export-parents-remedy = Give it along in another format; ‘roadmap formats’ shows what each format carries.
diagnostic-export-plateaus = Lost in { $format }: the plateaus ({ $count ->
    [one] 1 action
   *[other] { $count } actions
}).
diagnostic-export-plateaus-remedy = Give it along in another format; ‘roadmap formats’ shows what each format carries.
diagnostic-export-waves = Lost in { $format }: the order inside a plateau ({ $count ->
    [one] 1 action
   *[other] { $count } actions
}).
diagnostic-export-waves-remedy = Give it along in another format; ‘roadmap formats’ shows what each format carries.
diagnostic-export-quarters = Lost in { $format }: the agreed quarters ({ $count ->
    [one] 1 action
   *[other] { $count } actions
}).
diagnostic-export-quarters-remedy = Give it along in another format; ‘roadmap formats’ shows what each format carries.
diagnostic-export-statuses = Lost in { $format }: the statuses ({ $count ->
    [one] 1 action
   *[other] { $count } actions
}).
diagnostic-export-statuses-remedy = Give it along in another format; ‘roadmap formats’ shows what each format carries.
diagnostic-export-owners = Lost in { $format }: the owners ({ $count ->
    [one] 1 action
   *[other] { $count } actions
}).
diagnostic-export-owners-remedy = Give it along in another format; ‘roadmap formats’ shows what each format carries.
diagnostic-export-references = Lost in { $format }: the references to other systems ({ $count ->
    [one] 1 action
   *[other] { $count } actions
}).
diagnostic-export-references-remedy = Give it along in another format; ‘roadmap formats’ shows what each format carries.
diagnostic-export-dependencies = Lost in { $format }: the dependencies ({ $count ->
    [one] 1 action
   *[other] { $count } actions
}).
diagnostic-export-dependencies-remedy = Give it along in another format; ‘roadmap formats’ shows what each format carries.
diagnostic-export-kinds = Lost in { $format }: whether a dependency is ‘builds on’ or ‘more effective after’ ({ $count ->
    [one] 1 action
   *[other] { $count } actions
}).
diagnostic-export-kinds-remedy = Give it along in another format; ‘roadmap formats’ shows what each format carries.
diagnostic-export-findings = Lost in { $format }: the findings that an action answers ({ $count ->
    [one] 1 action
   *[other] { $count } actions
}).
diagnostic-export-findings-remedy = Give it along in another format; ‘roadmap formats’ shows what each format carries.
diagnostic-export-gates = Lost in { $format }: the gates of the plateaus ({ $count ->
    [one] 1 plateau
   *[other] { $count } plateaus
}).
diagnostic-export-gates-remedy = Give it along in another format; ‘roadmap formats’ shows what each format carries.
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
diagnostic-import-no-column = There is no column ‘{ $field }’ in this file.
diagnostic-import-no-column-remedy = That is allowed: what is not there stays as it is.
diagnostic-import-not-whole = The file says more than changes can take over, such as texts of advices or sources.
diagnostic-import-not-whole-remedy = Replace the whole roadmap with ‘roadmap replace’ if that has to come along.

error-unknown-format = There is no format ‘{ $name }’, or it does not go this way.
