# The bar of the draft
web-scenarios-bar = Your draft
web-scenarios-edits = { $count ->
    [one] { $count } change
   *[other] { $count } changes
}
web-scenarios-edits-none = Everything has been undone
web-scenarios-busy = Working it out …
web-scenarios-of = scenario { $title }
web-scenarios-undo = Undo
web-scenarios-undo-title = Undo (Ctrl+Z)
web-scenarios-redo = Redo
web-scenarios-redo-title = Redo (Ctrl+Shift+Z)
web-scenarios-undone = Undone: { $what }
web-scenarios-redone = Done again: { $what }
web-scenarios-changes = View changes
web-scenarios-changes-short = Changes
web-scenarios-save = Save …
web-scenarios-rebase = Bring up to date …
web-scenarios-more = More
web-scenarios-more-name = More about your draft
web-scenarios-choice-keep = Keep as a scenario …
web-scenarios-choice-scenarios = Open a scenario …
web-scenarios-choice-discard = Discard …
web-scenarios-open = Open a scenario ({ $count })
web-scenarios-look = View scenarios ({ $count })

# What the draft does, in one sentence
web-scenarios-outcome-moved = { $count ->
    [one] { $count } action moves
   *[other] { $count } actions move
}
web-scenarios-outcome-added = { $count } added
web-scenarios-outcome-removed = { $count ->
    [one] { $count } dropped
   *[other] { $count } dropped
}
web-scenarios-outcome-waves = { $count ->
    [one] { $count } action goes to another wave
   *[other] { $count } actions go to another wave
}
web-scenarios-outcome-cycles = { $count ->
    [one] { $count } new cycle
   *[other] { $count } new cycles
}
web-scenarios-outcome-diagnostics = { $count ->
    [one] { $count } new diagnostic
   *[other] { $count } new diagnostics
}
web-scenarios-outcome-solved = { $count ->
    [one] { $count } diagnostic solved
   *[other] { $count } diagnostics solved
}
web-scenarios-outcome-none = no action moves

# Notices under the bar
web-scenarios-newer = { $count ->
    [one] { $author } saved revision { $number } in the meantime
   *[other] There are { $count } new revisions in the meantime; { $author } saved the last one ({ $number })
}
web-scenarios-newer-detail = Reason: ‘{ $reason }’. Your draft still stands on revision { $base }. Bring it up to date before you save; nothing gets lost.
web-scenarios-unsure = It is not certain whether your draft was saved
web-scenarios-unsure-detail = The server gave no answer. Feel free to save again: the same is never saved twice.
web-scenarios-trouble = What your draft does cannot be worked out now
web-scenarios-trouble-detail = So the page shows what is saved. Your draft is kept.
web-scenarios-undo-last = Undo the last step
web-scenarios-saved = Saved as revision { $number }
web-scenarios-saved-detail = Effect: { $outcome }.
web-scenarios-saved-scenario = The scenario { $name } is still there.
web-scenarios-saved-compare = Compare with the previous revision
web-scenarios-adopted = Revision { $number } has been adopted as the baseline.
web-scenarios-unadopted = Revision { $number } is saved, but not adopted as the baseline
web-scenarios-discarded = Your draft has been discarded
web-scenarios-replaced = Your previous draft has gone
web-scenarios-fetch-back = Get it back
web-scenarios-fetched-back = Your draft is back.
web-scenarios-kept = Kept as scenario ‘{ $title }’
web-scenarios-kept-detail = Your draft is still on the screen too. You can go on, or close it: you will find it under ‘Open a scenario’.
web-scenarios-put-away = Close the draft
web-scenarios-rebased = Your draft now stands on revision { $number }
web-scenarios-rebased-detail = { $kept ->
    [0] There is nothing left to change.
    [one] { $kept } change fits and stays.
   *[other] { $kept } changes fit and stay.
}
web-scenarios-rebased-redundant = { $count ->
    [one] { $count } change had already been made by someone else.
   *[other] { $count } changes had already been made by someone else.
}
web-scenarios-rebased-dropped = { $count ->
    [one] You gave up { $count } change.
   *[other] You gave up { $count } changes.
}

# Saving
web-scenarios-author = Your name
web-scenarios-author-hint = Is written down with the change. This browser remembers the name.
web-scenarios-author-missing = Fill in your name.
