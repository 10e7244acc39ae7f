# History – what happened to the roadmap
web-revisions-title = History
web-revisions-lead = Every time somebody saves something, a revision is added. Nothing disappears: you can look at every state, compare it and bring it back.
web-revisions-list = Revisions, page { $page } of { $pages }
web-revisions-none = There are no revisions on this page.
web-revisions-name = Revision { $number }
web-revisions-newest = newest
web-revisions-baseline = adopted
web-revisions-here = you are looking at this
web-revisions-kind = { $kind ->
    [created] start of the roadmap
    [changed] changed
    [replaced] whole document replaced
    [undone] undone, again as revision { $restores }
    [redone] redone, again as revision { $restores }
   *[restored] gone back to revision { $restores }
}
web-revisions-decision = Decision of { $by }
web-revisions-adopted-by = Adopted by { $by }
web-revisions-changes = { $count ->
    [one] { $count } change
   *[other] { $count } changes
}
web-revisions-look = Look at it
web-revisions-look-name = Look at the roadmap as it was in revision { $number }
web-revisions-previous = What changed?
web-revisions-previous-name = What changed with revision { $number }?
web-revisions-now = Compare with now
web-revisions-now-name = Compare with now: revision { $number }
web-revisions-more = More …
web-revisions-more-name = More with revision { $number }
web-revisions-restore = Back to this state …
web-revisions-adopt = Adopt …

web-revisions-moment = Look at the roadmap as it was on
web-revisions-moment-before = This roadmap did not exist then. Choose a later moment.
web-revisions-moment-look = Look

web-revisions-pages = Pages of the history
web-revisions-page = Page { $page } of { $pages }
web-revisions-first = Newest
web-revisions-newer = Newer
web-revisions-older = Older
web-revisions-last = Oldest

# Back or again
web-revisions-undo = Undo the last change …
web-revisions-redo = Redo …
web-revisions-restore-title = Back to revision { $to }
web-revisions-undo-title = Undo the last change
web-revisions-redo-title = Redo
web-revisions-restore-words = The roadmap becomes as it was in revision { $to }. That becomes revision { $next }. What lies between stays in the history.
web-revisions-undo-words = { $to ->
    [unknown] The last change is undone. That becomes revision { $next }. The change stays in the history.
   *[other] The last change is undone: the roadmap becomes as it was in revision { $to }. That becomes revision { $next }. The change stays in the history.
}
web-revisions-redo-words = { $to ->
    [unknown] What was undone is done again. That becomes revision { $next }.
   *[other] What was undone is done again: the roadmap becomes as it was in revision { $to }. That becomes revision { $next }.
}
web-revisions-foreseen = This is what changes now:
web-revisions-move = { $number } goes from plateau { $from } to plateau { $to }
web-revisions-more-moves = { $count ->
    [one] and { $count } more action
   *[other] and { $count } more actions
}
web-revisions-whole-difference = See the whole difference
web-revisions-draft-stays = Your draft is kept. It then stands on an earlier revision; you can bring it up to date.
web-revisions-reason = Why?
web-revisions-reason-hint = This will stand in the history.
web-revisions-reason-missing = Write down briefly why.
web-revisions-leave = Leave it
web-revisions-restore-do = Back to revision { $to }
web-revisions-undo-do = Undo
web-revisions-redo-do = Redo
web-revisions-returned = Saved as revision { $number }. The roadmap is again as in revision { $restores }.
web-revisions-look-again = Nothing was changed. Look again at what changes now, and then try once more.
web-revisions-moved-on = What stands above is about revision { $known }. Look again first at what changes now; what you typed stays.
web-revisions-moved-on-nothing = What stands above is about revision { $known }. After that new revision this can no longer be done.

# Adopting
web-revisions-adopt-title = Adopt revision { $number }
web-revisions-adopt-words = Write down who adopted revision { $number }. The plan itself does not change; later revisions can be compared with it.
web-revisions-adopt-by-missing = Fill in who decided.
web-revisions-adopt-do = Adopt revision { $number }
web-revisions-adopted = Revision { $number } was adopted by { $by }.
