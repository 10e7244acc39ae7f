# Help: to a first what-if in two minutes, the words and the keys

web-help-lead = The planner puts every action in the earliest plateau that it can, and tells why. Of every change you first see what it does, before anything is saved.
web-help-contents = On this page

# Step by step
web-help-start = In two minutes
web-help-step-open = Open the roadmap
web-help-step-open-text = You see the plateaus side by side, with the actions in order. Read from left to right: left comes first.
web-help-step-open-link = Open the roadmap
web-help-step-why = Choose an action
web-help-step-why-text = Beside it you read why the action stands there, what comes first and what would bring it forward.
web-help-step-why-link = Look at action { $number }
web-help-step-move = Move the action
web-help-step-move-text = Drag the card to another plateau, or choose the plateau in the menu of the card. You see at once what moves along and through what. Nothing is saved yet.
web-help-step-move-link = Try it with action { $number }
web-help-step-look = See what your draft does
web-help-step-look-text = At the top there is now a bar with your draft. Changes stack up there. You can take them back one by one, and see on every part what they do.
web-help-step-save = Save it, or throw it away
web-help-step-save-text = ‘Save’ makes your draft a new revision, with the reason that you give. Not sure yet? Keep it as a scenario, or throw it away: then everything is as it was.

# For whom
web-help-who = For whom
web-help-who-planner = Programme manager
web-help-who-planner-does = You adjust the roadmap, and of every change you see all consequences first.
web-help-who-planner-link = To the board
web-help-who-board = Member of the IMO or another body
web-help-who-board-does = You see what is on the agenda for the coming quarter, and print it on one A4.
web-help-who-board-link = To ‘What now?’
web-help-who-reader = Board member or colleague who reads along
web-help-who-reader-does = You follow the golden thread from finding to action, and compare the plan with what was adopted. Who may only read gets no buttons to change things.
web-help-who-reader-link = To the golden thread

# The words
web-help-words = The words
web-help-word-plateau = Plateau
web-help-word-plateau-means = A stage of the roadmap. When a plateau is finished, the next one can go on from there.
web-help-word-wave = Wave
web-help-word-wave-means = The order inside a plateau: wave 1 goes before wave 2.
web-help-word-builds-on = Builds on
web-help-word-builds-on-means = The one action is only possible when the other is there. So it comes a plateau later, unless it says that both may stand in one plateau.
web-help-word-more-effective-after = More effective after
web-help-word-more-effective-after-means = It can come earlier, but it works better once the other action was taken up. So the planner does not put it in an earlier plateau.
web-help-word-slack = Slack
web-help-word-slack-means = How many plateaus an action can slip before something no longer fits.
web-help-word-proposal = Proposal
web-help-word-proposal-means = The earliest plateau of an action is not a fact of the report. It is a proposal, with a reason and how sure it is.
web-help-word-draft = Draft
web-help-word-draft-means = Your changes that are not saved yet. Only you see them, in this browser.
web-help-word-scenario = Scenario
web-help-word-scenario-means = A draft that is kept to talk about. Others can look at it; the roadmap itself does not change.
web-help-word-revision = Revision
web-help-word-revision-means = The roadmap as it is after saving once. No revision is lost: you can always look back and go back.
web-help-word-decision = Decision
web-help-word-decision-means = Who decided it, when, and where that can be read. You can put it with a revision; adopting always has one.
web-help-word-diagnostic = Diagnostic
web-help-word-diagnostic-means = Something that the checks report, such as a gap or a contradiction, with what you can do about it.
web-help-word-cycle = Cycle
web-help-word-cycle-means = Actions that wait for each other, so that none of them can begin. The planner names the smallest cut that breaks the cycle.

# The keys
web-help-keys = The keys
web-help-keys-text = Everything can be done with the keyboard too. Tab takes you from part to part. On the board these keys work:
web-help-key-undo = Ctrl and Z
web-help-key-undo-does = take back the last change of your draft
web-help-key-redo = Ctrl, Shift and Z
web-help-key-redo-does = do that change again

# What is kept
web-help-kept = What is kept?
web-help-kept-text = Your draft is in this browser. It stays there after a reload, a lost connection or a failure. On another device you do not see it: keep it as a scenario then. Are you using somebody else's computer? Then throw your draft away before you leave.

# The accessibility statement
web-statement-title = Accessibility statement
web-statement-lead = What is known about the accessibility of this planner.
web-statement-draft = This is a draft
web-statement-draft-text = The organisation that uses the planner has to complete this statement, adopt it and put it in the register of accessibility statements. What stands in square brackets is not filled in yet.
web-statement-owner = What is this statement about?
web-statement-organisation = Organisation
web-statement-organisation-text = [fill in: name of the organisation]
web-statement-address = Address of the site
web-statement-address-text = [fill in: web address of the planner]
web-statement-scope = Scope
web-statement-scope-text = All pages of the Plateauplanner at that address, and the PDFs and drawings that can be downloaded there.
web-statement-drawn = Drawn up on
web-statement-drawn-text = [fill in: date, and who adopted the statement]
web-statement-status = Compliance status
web-statement-status-text = Not established yet. The planner was built to WCAG 2.2, levels A and AA. Whether it meets the requirements of the law (EN 301 549, which holds WCAG 2.1 levels A and AA) only an evaluation of the whole can tell. That has not been done yet.
web-statement-tested = What was tested
web-statement-tested-text = The tests below belong to the source code of the planner and are run with every new version. Automatic tests find only a part of all barriers.
web-statement-tested-axe = A real browser (Chromium) opens all parts, in light and dark. There axe-core looks for barriers by the rules for WCAG 2.0, 2.1 and 2.2, levels A and AA.
web-statement-tested-reflow = The same happens on a phone, on a screen of 320 pixels wide and enlarged to 200 %. The page may not become wider than the screen then.
web-statement-tested-components = The tests of the parts find buttons, fields and headings by name and role, as a screen reader does.
web-statement-untested = What has not been done yet:
web-statement-untested-audit = an evaluation by an independent expert, by the method WCAG-EM;
web-statement-untested-people = a test with people with disabilities;
web-statement-untested-readers = a test with screen readers by people who use them every day.
web-statement-limits = Known limitations
web-statement-limits-text = These limitations are known. There may be more.
web-statement-limit = What
web-statement-limit-effect = Effect
web-statement-limit-instead = What you can do instead
web-statement-limit-drawing = The drawing of the dependencies
web-statement-limit-drawing-effect = The drawing is large. Who does not see it gets no picture of the whole.
web-statement-limit-drawing-instead = The same dependencies stand beside it in a table.
web-statement-limit-long = A board with very many actions
web-statement-limit-long-effect = Only what is on the screen is really there. The browser's search and some aids do not find the rest.
web-statement-limit-long-instead = Search with the search field above the board.
web-statement-limit-language = Texts of the roadmap in another language than the page
web-statement-limit-language-effect = The titles and explanations of a roadmap are often only in Dutch. When the page is in English, a screen reader pronounces them wrongly.
web-statement-limit-language-instead = Set the page to Dutch.
web-statement-limit-pdf = PDFs and drawings to download
web-statement-limit-pdf-effect = Whether these files work well with aids was not examined.
web-statement-limit-pdf-instead = What is in them is on the page too.
web-statement-limit-api = The description of the API
web-statement-limit-api-effect = This page for developers was not examined.
web-statement-limit-api-instead = The same description is there as a file (OpenAPI).
web-statement-contact = Did you come across a barrier?
web-statement-contact-text = Let us know: [fill in: e-mail address, telephone number and postal address of the organisation]. You get an answer within [fill in: number] working days. Tell us on which page it was, what you wanted to do and which aid you use.
web-statement-complaint = Are you not content with the answer?
web-statement-complaint-text = [fill in: how to file a complaint with the organisation, and where after that, such as with the National Ombudsman]
