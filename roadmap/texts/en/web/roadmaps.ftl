# All roadmaps: to open, begin, download and archive

web-roadmaps-lead = Choose a roadmap to see what comes when, and why.
web-roadmaps-latest = Revision { $number }, by { $author } on
web-roadmaps-archived-too = Show what is in the archive too
web-roadmaps-archived-mark = in the archive
web-roadmaps-none = There is no roadmap here yet
web-roadmaps-none-admin = Begin one with ‘New roadmap’: with the report of Zoetermeer, empty, or with a document that you have.
web-roadmaps-none-other = Ask the administrator to make one. There may be one in the archive.
web-roadmaps-unknown = There is no roadmap ‘{ $id }’
web-roadmaps-acts = More
web-roadmaps-acts-name = More about { $title }
web-roadmaps-export = Download
web-roadmaps-replace = Replace the document
web-roadmaps-archive = To the archive
web-roadmaps-unarchive = Take out of the archive

# What every form asks
web-roadmaps-reason = Why?
web-roadmaps-reason-hint = This will stand in the history.
web-roadmaps-reason-missing = Write down briefly why.
web-roadmaps-title = Title
web-roadmaps-title-own = Title (empty: that of the report)
web-roadmaps-title-missing = Give the roadmap a title.
web-roadmaps-id = Short name, for links (may stay empty)
web-roadmaps-id-hint = Letters, digits and hyphens. This name does not change any more.
web-roadmaps-id-missing = Give a short name: none follows from this title.
web-roadmaps-mistakes = { $count ->
    [one] 1 thing has to be different
   *[other] { $count } things have to be different
}
web-roadmaps-place = Place:

# A new roadmap
web-roadmaps-new = New roadmap
web-roadmaps-from = What do you begin with?
web-roadmaps-from-shipped = With the report of Zoetermeer, which comes with the planner
web-roadmaps-from-empty = Empty: only plateaus
web-roadmaps-from-file = With a document on this device
web-roadmaps-plateaus = Plateaus, one a line, from first to last
web-roadmaps-plateaus-hint = { $fewest } to { $most } plateaus. Leave empty to take over those of Zoetermeer.
web-roadmaps-plateaus-odd = { $count ->
    [one] This is 1 plateau; at least 2 are needed.
   *[other] These are { $count } plateaus; there may be 12 at most.
}
web-roadmaps-make = Make the roadmap
web-roadmaps-made = The roadmap has been made. You are looking at it.

# A document
web-roadmaps-file = Document (JSON)
web-roadmaps-file-hint = A document that you downloaded before, or that another system made. 8 MB at most.
web-roadmaps-file-missing = Choose a file first.
web-roadmaps-file-read = Read: ‘{ $title }’ ({ $id }), with { $actions ->
    [one] 1 action
   *[other] { $actions } actions
}, { $dependencies ->
    [one] 1 dependency
   *[other] { $dependencies } dependencies
} and { $plateaus ->
    [one] 1 plateau
   *[other] { $plateaus } plateaus
}.
web-roadmaps-file-odd = This file does not look like a roadmap. If you send it all the same, the planner tells everything that has to be different.
web-roadmaps-file-too-large = This file is { $size } MB; this page takes { $limit } MB at most. Leave out long texts, or read it on the server with ‘roadmap create --from’.
web-roadmaps-file-not-text = This file is no UTF-8 text. Save it as UTF-8 and choose it again.
web-roadmaps-file-not-json = This is no JSON. The browser says: { $detail }. Look there for a forgotten comma, quotation mark or bracket.
web-roadmaps-file-gone = This file cannot be read. It may have been moved; choose it again.

# Replacing the document
web-roadmaps-replace-title = Replace the document of { $title }
web-roadmaps-replace-detail = The document takes the place of everything that is in the roadmap now, as a new revision after revision { $number }. The old revisions stay: you can always go back. After that, Compare shows what moves.
web-roadmaps-replace-do = Replace the document
web-roadmaps-replace-instead = Replace the document of that roadmap …
web-roadmaps-replaced = Saved as revision { $number }. You now see what is different.
web-roadmaps-other = This document is of another roadmap: ‘{ $other }’ instead of ‘{ $id }’
web-roadmaps-other-detail = Choose another file, or make a new roadmap of it.
web-roadmaps-decision = A decision was taken about it (may stay empty)
web-roadmaps-decision-missing = Fill in who decided, or clear the date and the place where it can be read.
web-roadmaps-moved-on = The differences below are about revision { $known }. Look again first; what you chose and typed stays.
web-roadmaps-same = This document says the same as what is there.
web-roadmaps-differences = What this document makes different
web-roadmaps-what = What
web-roadmaps-added = Added
web-roadmaps-removed = Gone
web-roadmaps-changed = Changed
web-roadmaps-and-more = and { $count } more
web-roadmaps-field = { $field ->
    [title] Title
    [summary] What it is about
    [organisation] Organisation
    [id] Short name
    [calendar] Quarters
   *[weighing] Weighing
}
web-roadmaps-list = { $list ->
    [plateaus] Plateaus
    [actions] Actions
    [dependencies] Dependencies (* more effective after)
    [themes] Themes
    [advices] Advices
    [findings] Findings
    [coverage] Finding → action
    [context_findings] Other findings
    [bodies] Bodies and roles
    [frameworks] Reference frameworks
    [errata] Corrected mistakes
    [scores] Scores, by action
    [capacity] Capacity
    [timings] Duration, by action
    [gates] Gates of plateaus
    [agreed] Agreed quarters, by action
    [header] About the roadmap itself
   *[documents] Source documents
}

# The archive
web-roadmaps-archive-title = { $title } to the archive
web-roadmaps-archive-detail = In the archive everybody can still look at everything, but change nothing. You can take the roadmap out again.
web-roadmaps-archived = { $title } is in the archive now.
web-roadmaps-unarchive-title = { $title } out of the archive
web-roadmaps-unarchive-detail = After that it can be worked on again.
web-roadmaps-unarchived = { $title } is out of the archive again.

# Downloading
web-roadmaps-export-title = Download { $title }
web-roadmaps-export-detail = The document holds all of the roadmap: actions, dependencies, advices, findings and sources. You can read it in again, here or in another planner. A draft that is not saved yet is not in it.
web-roadmaps-revision = Which revision?
web-roadmaps-revision-hint = The newest is revision { $latest }.
web-roadmaps-revision-odd = Choose a number from 1 to { $latest }.
web-roadmaps-download = Download the document (revision { $number }, JSON)
web-roadmaps-elsewhere = Other forms
web-roadmaps-to-graph = The drawing, as SVG, PNG, PDF or DOT
web-roadmaps-to-next = The agenda ‘What now?’, on paper or as PDF
web-roadmaps-to-api = Everything else, for other systems (API)
