# What stands around every page

web-skip = Skip to content
web-close = Close
web-loading = Loading …
web-retry = Try again
web-help = Help
web-roadmaps = All roadmaps
web-accessibility = Accessibility
web-api = For other systems (API)

web-preferences = Language and colour
web-scheme-name = { $scheme ->
    [light] Light
    [dark] Dark
   *[auto] As my device
 }{ $shown ->
    [yes] {" "}(now)
   *[no] {""}
}

web-nav = Parts of { $title }
web-view-plan = Roadmap
web-view-next = What now?
web-view-feedback = Feedback
web-view-schedule = Quarters
web-view-priorities = Priorities
web-view-graph = Drawing
web-view-comparison = Compare
web-view-coverage = Golden thread
web-view-diagnostics = Diagnostics
web-view-revisions = History
web-view-exchange = Exchange
web-view-cycles = Cycles

web-past-title = You are looking at an earlier state: { $state }
web-past-revision = revision { $number }
web-past-detail = Nothing can be changed here. The newest state is revision { $latest }.
web-past-leave = To the newest state
web-past-download = Download the document of this state (JSON)
web-archived = This roadmap is in the archive. You can look at everything, but change nothing.

# When it does not work
web-offline-title = The planner cannot be reached
web-offline-detail = Check the connection, or ask the administrator whether the server is running. What you typed is kept.
web-refused-title = That is not possible
web-broken-title = Something went wrong here
web-broken-detail = This page cannot be shown. Your draft is kept; try again.
web-refusal-leave = Leave it as it was
web-move-refused-title = { $action } cannot go to { $plateau }
web-move-refused = { $action } would still end up in { $plateau }. { $why } The action shows what you can let go of.
web-move-instead = Put it in { $plateau }

web-not-found-title = This page does not exist
web-not-found-detail = The link may be outdated, or a part of it is missing. Here is the way back.

web-sign-in-title = Sign in
web-sign-in-lead = This planner asks for an access code (token). The administrator can give you one.
web-sign-in-token = Access code
web-sign-in-hint = The code is not kept in the page and never stands in a link.
web-sign-in = Sign in

web-source = { $title }, line { $lines }
