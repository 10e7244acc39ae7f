# The board: plateaus side by side, with waves and cards

web-plan-lead = { $count ->
    [one] One action
   *[other] { $count } actions
 } in { $plateaus ->
    [one] one plateau
   *[other] { $plateaus } plateaus
 }. Choose an action to see why it stands there.
web-plan-lead-editable = { web-plan-lead } Put a card in another plateau, by dragging or by the menu of the card, and see what would move.
web-plan-add = Add action
web-plan-jump = Go to a plateau
web-plan-jump-to = { $number } { $title } ({ $count })

# Filters
web-plan-filters = Filters
web-plan-filters-toggle = { $active ->
    [0] Filters
    [one] Filters (1 chosen)
   *[other] Filters ({ $active } chosen)
 }
web-plan-search = Search
web-plan-search-hint = Number, title or text
web-plan-theme = Theme
web-plan-advice = Advice
web-plan-finding = Finding
web-plan-status = Status
web-plan-plateau = Plateau
web-plan-any = All
web-plan-option = { $key } { $title }
web-plan-group = Group
web-plan-group-theme = By theme
web-plan-group-advice = By advice
web-plan-group-none = Not
web-plan-shown = { $shown } of { $count ->
    [one] 1 action
   *[other] { $count } actions
 }
web-plan-clear = Clear filters
web-plan-nothing = No action fits these filters
web-plan-nothing-detail = Take a filter away, or search for other words.
web-plan-empty = There are no actions in this roadmap yet
web-plan-empty-detail = Add the first action, or read in a document at ‘All roadmaps’.
web-plan-empty-reader = As soon as somebody adds actions, you see them here.
web-plan-out-of-sight = Your filters hide { $number }.

# Columns
web-plan-column-name = Plateau { $number } { $title }, { $count ->
    [one] 1 action
   *[other] { $count } actions
 }
web-plan-column-number = Plateau { $number }
web-plan-column-count = { $count ->
    [one] 1 action
   *[other] { $count } actions
 }
web-plan-column-shown = { $shown } of { $count }
web-plan-definition = What belongs here?
web-plan-column-nothing = Nothing stands here.
web-plan-column-filtered = Nothing that fits your filters.
web-plan-wave = Wave { $wave }
web-plan-no-theme = Without theme
web-plan-no-advice = Without advice
web-plan-group-title = { $key }. { $title }

# Cards
web-plan-slack = slack { $slack }
web-plan-no-slack = no slack
web-plan-slack-title = { $slack ->
    [0] With any move to later, something no longer fits.
    [one] This action can be 1 plateau later before something no longer fits.
   *[other] This action can be { $slack } plateaus later before something no longer fits.
 }
web-plan-before = { $count } before
web-plan-after = { $count } after
web-plan-before-title = { $count ->
    [one] One action comes before this one.
   *[other] { $count } actions come before this one.
 }
web-plan-after-title = { $count ->
    [one] One action comes after this one.
   *[other] { $count } actions come after this one.
 }
web-plan-provisional = provisional
web-plan-provisional-title = An error is reported that touches this place. See Diagnostics.
web-plan-proposal = proposal
web-plan-proposal-title = This action can stand in plateau { $plateau } at the earliest. That is a proposal, not a fact of the report.
web-plan-pin = pinned
web-plan-pin-title = Pinned in plateau { $plateau } by hand.
web-plan-ceiling = plateau { $plateau } at the latest
web-plan-owner = Owner: { $owner }
web-plan-frozen = fixed
web-plan-frozen-title = The action has started or is done. It stays where it was taken up.

# What belongs to the chosen action
web-plan-needed-by-selected = { $selected } needs this
web-plan-helps-selected = { $selected } is more effective after this
web-plan-needs-selected = needs { $selected }
web-plan-helped-by-selected = more effective after { $selected }
web-plan-indirectly-before = comes indirectly before { $selected }
web-plan-indirectly-after = comes indirectly after { $selected }
web-plan-relations = Before and after { $number }
web-plan-comes-before = Before:
web-plan-comes-after = After:
web-plan-jump-card = To { $number } on the board

# Moving the card
web-plan-menu = Change { $number }
web-plan-menu-open = Open
web-plan-menu-move = To plateau { $plateau } { $title }
web-plan-menu-pin = Pin in plateau { $plateau }
web-plan-menu-release = Release
web-plan-menu-status = Change status …
web-plan-menu-dependency = Add dependency …
web-plan-menu-drop = Drop …
web-plan-drop-here = { $number } to here
web-plan-drop-home = { $number } stands here already
web-plan-drop-alone = { $number } to here; nothing moves along
web-plan-drop-along = { $number } to here; { $count ->
    [one] 1 action moves along
   *[other] { $count } actions move along
 }
web-plan-drop-held = { $number } cannot stand here, and lands in plateau { $plateau }
web-plan-asking = Finding out what this does …
web-plan-outermost = { $number } cannot go further: this is the last plateau.
web-plan-innermost = { $number } cannot go earlier: this is the first plateau.
web-plan-moved = { $number } now stands in plateau { $plateau }. { $count ->
    [0] Nothing moves along.
    [one] 1 action moves along.
   *[other] { $count } actions move along.
 }
web-plan-pinned = { $number } is pinned in plateau { $plateau }. { $count ->
    [0] Nothing moves along.
    [one] 1 action moves along.
   *[other] { $count } actions move along.
 }
web-plan-released = { $number } is released and stands in plateau { $plateau }. { $count ->
    [0] Nothing moves along.
    [one] 1 action moves along.
   *[other] { $count } actions move along.
 }

# The draft on the board
web-plan-was-plateau = was plateau { $before }, now { $after }
web-plan-was-wave = was wave { $before }, now { $after }
web-plan-why = why?
web-plan-new = new in the draft
web-plan-changed = changed in the draft
web-plan-gone-to = { $number } now in plateau { $plateau }
web-plan-gone-dropped = { $number } is dropped
web-plan-gone-removed = { $number } is removed

# Below the board
web-plan-dropped = Dropped ({ $count })
web-plan-dropped-detail = These actions take no part in the plan.
web-plan-dropped-no-reason = No reason was given.
web-plan-dropped-now = in the draft
web-plan-keys = Working with the keyboard
web-plan-keys-arrows = Arrow keys
web-plan-keys-arrows-do = from card to card, and from plateau to plateau
web-plan-keys-ends = Home and End
web-plan-keys-ends-do = to the first or last card of the plateau
web-plan-keys-enter = Enter
web-plan-keys-enter-do = open the action
web-plan-keys-escape = Escape
web-plan-keys-escape-do = close the action again
web-plan-keys-menu = M, or the menu key
web-plan-keys-menu-do = the choices of a card
web-plan-keys-shift = Shift with left or right arrow
web-plan-keys-shift-do = put the card one plateau earlier or later
web-plan-legend = What the marks mean
web-plan-legend-solid = Solid line: one action builds on the other.
web-plan-legend-dashed = Dashed line: the action is more effective after the other.
web-plan-legend-proposal = Proposal with bars: how sure the proposal for the earliest plateau is (one bar is low, three is high).
web-plan-long = This board is long: the search of your browser only sees what is on the screen. Use the search field above.
