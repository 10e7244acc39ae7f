"""Priorities: how they are added up, how sure they are, and what would change them.

`ranking` gives the answer; `waiting` tells what waits for what, `measuring`
how good each action is on each criterion, `weighing` puts the two together,
`intervals` finds how far a rank can move, `levers` what frees most, and
`swapping` the smallest change of weights that exchanges two actions.
"""
