# Who you are to the planner, and whether it is there

web-session-who = { $author } ({ $role ->
    [planner] planner
    [decider] decider
    [admin] administrator
   *[reader] reader
})
web-session-leave = Sign out
web-session-leave-failed = Signing out did not work. Try again.
web-session-begun = You are signed in as { $author }.
web-session-wrong = This access code is wrong, or it was withdrawn. See whether you copied all of it, or ask the administrator for a new one.
web-session-expired = You are no longer signed in
web-session-expired-detail = The planner no longer knows your access code. Sign in to go on. This page and your draft stay as they are.
web-session-not-made = Your change has not been made yet
web-session-not-made-detail = You were no longer signed in. Now you are: try again.

web-connection-lost = No connection with the planner
web-connection-lost-detail = What you see stays, and your draft is kept in this browser. The planner is looked for by itself.
web-connection-ask = Try now
web-connection-back = The planner is back.

web-session-renewed = The planner was renewed
web-session-renewed-detail = Load the page again to go on. Your draft is kept in this browser.
web-session-reload = Load the page again
