"""Quarters: which action is carried out when, why then, and what does not fit.

`building` says what a roadmap asks in the terms of `roadmap.engine.scheduling`,
which knows activities and periods only; `answering` tells what came of it;
`holding` why an action does not start earlier; `relaxing` why not everything
fits, and what would help.
"""
