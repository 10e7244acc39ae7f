# What now? – the agenda of a quarterly meeting
web-next-title = { $meeting ->
    [imo] What now? IMO meeting, quarter { $number } of { $year }
   *[any] What now? Meeting, quarter { $number } of { $year }
}
web-next-quarter = For the meeting in
web-next-quarter-name = Quarter { $number } of { $year }
web-next-scope = Show
web-next-scope-all = all actions
web-next-scope-plateau = only plateau { $number } ({ $title })
web-next-scope-changed = { $scope ->
    [plateau] Only the plateau whose turn it is
   *[all] All actions
}
web-next-print = Print
web-next-pdf = As PDF
web-next-pdf-stored = The PDF shows what is saved, without your draft.
web-next-started = Already running: { $numbers }.
web-next-frees = frees { $count }
web-next-helps = helps { $count }
web-next-dropped-unsaid = No reason is given.
web-next-revision = Revision { $number }
web-next-draft = { $count ->
    [one] With your draft: { $count } change that is not saved yet
   *[other] With your draft: { $count } changes that are not saved yet
}
web-next-mark = Mark { $mark }
web-next-empty-title = There are no actions in this roadmap yet.
web-next-empty-plan = To the roadmap, to add actions
