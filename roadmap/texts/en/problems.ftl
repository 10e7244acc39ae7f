# What can be wrong with a document, each with what to do about it
problem-too-large = The file is { $size } MB; no more than { $limit } MB is read.
problem-too-large-remedy = Split the roadmap, or leave out long texts.
problem-not-utf-8 = This is not UTF-8 text: byte { $position } does not fit.
problem-not-utf-8-remedy = Save the file as UTF-8.
problem-empty = The file is empty.
problem-empty-remedy = Give a roadmap as JSON; ‘roadmap schema’ describes what it looks like.
problem-too-deep = The lists and objects are nested too deep: more than { $limit } levels.
problem-too-deep-remedy = A roadmap has seven levels at most; see whether this is a roadmap at all.
problem-not-json = This is not JSON: it goes wrong at line { $line }, column { $column }.
problem-not-json-remedy = Look there for a forgotten comma, quotation mark or bracket.
problem-number-too-long = It holds a number of thousands of digits.
problem-number-too-long-remedy = Take that number out; a roadmap only has small whole numbers.
problem-not-an-object = An object belongs here: { "{" } … { "}" }.
problem-not-an-object-remedy = Put the fields between braces.
problem-not-a-number = { $found } is not a number that JSON knows.
problem-not-a-number-remedy = Fill in a real number, or leave the field out.
problem-repeated-name = The field ‘{ $name }’ stands twice in the same object.
problem-repeated-name-remedy = Keep one.
problem-missing = The field ‘{ $name }’ is missing.
problem-missing-remedy = Fill it in; ‘roadmap schema’ tells what belongs there.
problem-unknown-field = There is no field ‘{ $name }’ here.
problem-unknown-field-remedy = Look for a typing error, or take the field out.
problem-not-text = Text belongs here, not { $found }.
problem-not-text-remedy = Put the value between quotation marks; a number is text too: "3.2".
problem-not-unicode = This text holds half a character, which no program can show.
problem-not-unicode-remedy = Type the text again.
problem-text-empty = This text is empty.
problem-text-empty-remedy = Fill something in, or leave the field out.
problem-text-too-long = This text is longer than { $limit } characters.
problem-text-too-long-remedy = Make the text shorter.
problem-text-form = This text does not have the form that belongs here: { $found }.
problem-text-form-remedy = A number or id consists of letters, digits, dots and hyphens; lines are like "902" or "1541-1542"; plain text holds no control characters.
problem-not-whole-number = A whole number belongs here, not { $found }.
problem-not-whole-number-remedy = Fill in a whole number, without quotation marks or a decimal point.
problem-not-true-or-false = true or false belongs here, not { $found }.
problem-not-true-or-false-remedy = Fill in true or false, without quotation marks.
problem-not-one-of = { $found } is not possible here.
problem-not-one-of-remedy = Choose one of these: { $expected }.
problem-out-of-range = { $found } is beyond what is possible here; the bound is { $bound }.
problem-out-of-range-remedy = Choose a number within the bound.
problem-not-a-list = A list belongs here: [ … ].
problem-not-a-list-remedy = Put the values between square brackets.
problem-list-too-short = This list is too short; it needs at least { $limit }.
problem-list-too-short-remedy = Complete the list.
problem-list-too-long = This list is too long; it may have { $limit } at most.
problem-list-too-long-remedy = Merge or take out what is too much.
problem-wrong-value = { $found } does not fit here ({ $message }).
problem-wrong-value-remedy = ‘roadmap schema’ tells what belongs here.
problem-more-problems = There are { $count } other problems.
problem-more-problems-remedy = Mend these first and then check again.

# Rules that hold between the parts of a document
problem-duplicate = ‘{ $name }’ occurs twice; the first is at { $first }.
problem-duplicate-remedy = Give one of them another name, or take one out.
problem-reference-repeated = The name ‘{ $name }’ in ‘{ $system }’ belongs to another place already: { $first }.
problem-reference-repeated-remedy = Give each action a name of its own in another system, or take one out.
problem-plateau-numbers = The plateaus are not numbered from 1 without gaps: { $found }.
problem-plateau-numbers-remedy = Number them 1, 2, 3 and so on.
problem-unknown-theme = There is no theme ‘{ $name }’.
problem-unknown-theme-remedy = Refer to a theme of the list themes, or add it there.
problem-unknown-advice = There is no advice ‘{ $name }’.
problem-unknown-advice-remedy = Refer to an advice of the list advices, or add it there.
problem-unknown-finding = There is no finding ‘{ $name }’.
problem-unknown-finding-remedy = Refer to a finding of the list findings, or add it there.
problem-unknown-action = There is no action ‘{ $name }’.
problem-unknown-action-remedy = Refer to an action of the list actions, or add it there.
problem-unknown-predecessor = The predecessor ‘{ $name }’ does not exist.
problem-unknown-predecessor-remedy = Refer to an action of the list actions, or take this dependency out.
problem-unknown-successor = The successor ‘{ $name }’ does not exist.
problem-unknown-successor-remedy = Refer to an action of the list actions, or take this dependency out.
problem-unknown-body = There is no board, department or role ‘{ $name }’.
problem-unknown-body-remedy = Refer to a name of the list bodies, or add it there.
problem-unknown-document = There is no document ‘{ $name }’.
problem-unknown-document-remedy = Refer to a document of the list documents, or add it there.
problem-self-dependency = Action { $name } depends on itself.
problem-self-dependency-remedy = Take this dependency out, or correct one of the two numbers.
problem-same-plateau-kind = ‘same_plateau’ only goes with ‘builds-on’: what is more effective after another may always stand in the same plateau.
problem-same-plateau-kind-remedy = Take ‘same_plateau’ out here.
problem-plateau-out-of-range = There is no plateau { $value }; the last is plateau { $last }.
problem-plateau-out-of-range-remedy = Choose a plateau from 1 to { $last }, or add a plateau.
problem-status-reason = { $status ->
    [dropped] This action is dropped, but it does not say why.
   *[other] This action is blocked, but it does not say why.
}
problem-status-reason-remedy = Fill in ‘status_reason’.
problem-frozen-status = ‘frozen_plateau’ only goes with an action that is started or done.
problem-frozen-status-remedy = Take the field out, or give the action the status started or done.
problem-stated-without-source = It says that a source states this, but no source is named.
problem-stated-without-source-remedy = Name document and lines in ‘sources’, or set ‘basis’ to inferred or added.
problem-inferred-without = This is inferred, but ‘{ $field }’ is missing.
problem-inferred-without-remedy = Record why it was inferred (‘reason’) and how sure that is (‘confidence’).
problem-lines-order = The lines { $lines } run from high to low.
problem-lines-order-remedy = Put the lowest line first.

# Opening and writing files
problem-file-missing = This file does not exist.
problem-file-missing-remedy = Look for a typing error in the name or the folder.
problem-file-is-directory = This is a folder, not a file.
problem-file-is-directory-remedy = Name the file in that folder.
problem-file-unreadable = This file cannot be read: { $reason }.
problem-file-unreadable-remedy = See whether you have the rights to it.
problem-folder-missing = The folder of this file does not exist.
problem-folder-missing-remedy = Make the folder first, or choose another.
problem-file-unwritable = This file cannot be written: { $reason }.
problem-file-unwritable-remedy = See whether you have the rights to it and whether there is room.
problem-stdin-twice = The input (-) can be read only once.
problem-stdin-twice-remedy = Give the roadmap or the changes as a file.
problem-name-unreadable = This name holds a character that no file name can have.
problem-name-unreadable-remedy = Type the name again.

# Changes that cannot be made
change-unknown-action = There is no action { $number }.
change-status-reason = { $status ->
    [dropped] It must say why { $number } is dropped.
   *[other] It must say why { $number } is blocked.
}
change-plateau-out-of-range = There is no plateau { $value }; the last is plateau { $last }.
change-not-movable = { $status ->
    [dropped] { $number } is dropped, so it has no place to delay.
    [started] { $number } is already started and no longer moves.
   *[other] { $number } is already done and no longer moves.
}
change-self-dependency = Action { $number } cannot depend on itself.
change-dependency-exists = That dependency of { $successor } on { $predecessor } already exists.
change-unknown-dependency = { $successor } does not directly depend on { $predecessor }.
change-number-taken = There already is an action { $number }.

# Errors: the question could not be answered
error-roadmap = This did not work.
error-input = Nothing can be done with this.
error-document = { $count ->
    [one] { $name }: there is { $count } problem.
   *[other] { $name }: there are { $count } problems.
}
error-unknown-action = There is no action { $number } in this roadmap.
error-change = Change { $position } is not possible: { $reason }
error-drawing = The drawing did not work.
error-layout-timeout = { $seconds ->
    [one] The drawing took longer than { $seconds } second and was stopped.
   *[other] The drawing took longer than { $seconds } seconds and was stopped.
}
error-layout-crashed = The drawing stopped half-way ({ $detail }).
error-missing-dependency = A package is missing for { $feature }. Install it with: pip install "plateauplanner[{ $extra }]"
feature-render = drawing
error-dropped-action = { $number } is dropped ({ $reason }), so it has no place to prove. See: roadmap show { $number }
error-nearest = Do you mean { $numbers }?
problem-changes-empty = The file is empty.
problem-changes-empty-remedy = Give a JSON list of changes; docs/cli.md describes them.
problem-changes-too-deep = The lists and objects are nested too deep.
problem-changes-too-deep-remedy = Give a plain list of changes; docs/cli.md describes them.

# Documents that are larger than a roadmap can be
problem-too-many-values = There are more than { $limit } values here; that many are not read.
problem-too-many-values-remedy = See whether this is a roadmap at all, or split it.
problem-problems-uncounted = There are at least { $count } other problems; checking stopped there.
problem-problems-uncounted-remedy = Mend these first and then check again.
problem-import-too-many = The file asks for { $count } changes; beside what others changed meanwhile, at most { $limit } can be compared here.
problem-import-too-many-remedy = Make the file again from the latest revision, or split it.
