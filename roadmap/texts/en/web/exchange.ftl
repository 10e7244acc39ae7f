# Exchange

web-exchange-title = Exchange
web-exchange-lead = Take the roadmap to another program, and take over what was changed there.
web-exchange-without-draft = Your draft does not count here: this is about what is stored.
web-exchange-out = Take along to another program
web-exchange-out-caption = Formats, what they carry and what is lost
web-exchange-format = Format
web-exchange-carries = Carries
web-exchange-lost = Is lost
web-exchange-lost-nothing = nothing
web-exchange-lost-count = { $count ->
    [one] 1 thing
   *[other] { $count } things
}
web-exchange-file = File
web-exchange-save = Save
web-exchange-save-name = Save as { $format }
web-exchange-not-here = Not possible on this server
web-exchange-into = Take over from a file
web-exchange-into-lead = You first see what the file would change. Nothing is stored until you take it over.
web-exchange-choose = File
web-exchange-choose-hint = A file that you saved here and changed in another program.
web-exchange-choose-missing = Choose a file.
web-exchange-file-changed = The file was changed since you chose it. Choose it again.
web-exchange-by-name = Follows from the name of the file
web-exchange-base = Made from revision (optional)
web-exchange-base-hint = Only needed when the file does not tell that itself.
web-exchange-base-wrong = Fill in the number of a revision, such as 12.
web-exchange-compare = Show what it would change
web-exchange-comparing = Comparing …
web-exchange-result = What { $file } would change
web-exchange-base-same = The file was made from the roadmap as it is now.
web-exchange-base-known = The file was made from revision { $number }. What others changed after that stays.
web-exchange-base-unknown = The file does not tell which revision it was made from. What others changed in the meantime cannot be told from what was changed in the file.
web-exchange-nothing = There is nothing to take over.
web-exchange-conflicts = { $count ->
    [one] 1 change conflicts with what was changed here in the meantime
   *[other] { $count } changes conflict with what was changed here in the meantime
}
web-exchange-take-file = Take the one from the file
web-exchange-leave-here = Leave it as it is now
web-exchange-problems = Remarks about the file ({ $count })
web-exchange-added = Added ({ $count })
web-exchange-altered = Otherwise in the file ({ $count })
web-exchange-linked = { $count ->
    [one] 1 dependency is added.
   *[other] { $count } dependencies are added.
}
web-exchange-unlinked = { $count ->
    [one] 1 dependency goes away.
   *[other] { $count } dependencies go away.
}
web-exchange-changes = All changes ({ $count })
web-exchange-moves = What moves because of it ({ $count })
web-exchange-no-moves = Nothing moves to another plateau.
web-exchange-new = New diagnostics ({ $count })
web-exchange-absent = Not in the file, stays as it is ({ $count })
web-exchange-cycles = This cannot be taken over: actions would wait for each other
web-exchange-moved-on = The roadmap was changed in the meantime.
web-exchange-again = Compare again
web-exchange-reason = Why do you take this over?
web-exchange-reason-hint = This stays with the revision.
web-exchange-reason-missing = Fill in why you take this over.
web-exchange-partly = { $count ->
    [one] Take over the rest; 1 point above is left out
   *[other] Take over the rest; { $count } points above are left out
}
web-exchange-partly-missing = Not everything can be taken over. Say whether you want to take over the rest.
web-exchange-accept = { $count ->
    [one] Take over 1 change as a revision
   *[other] Take over { $count } changes as one revision
}
web-exchange-accepted = Taken over as revision { $number }.
