# The page that comes with the document, before the site is there
web-begin-title = One moment
web-begin-lead = Plateauplanner shows when it is the turn of each action, and why. The page is on its way; over a slow connection that takes a while. If this stays, load the page again, or ask who runs it whether all is well.
