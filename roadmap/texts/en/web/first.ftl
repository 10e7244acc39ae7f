# For who is here for the first time, above the board

web-first-title = New here? First steps
web-first-why = Read why { $number } stands where it stands
web-first-move = Put { $number } in another plateau
web-first-keep = See what moves along, and save it or throw it away
web-first-dismiss = Do not show again
web-first-more = More help
