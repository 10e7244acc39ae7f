"""Quarters: which action is carried out when, why then, and what does not fit.

`building` says what a roadmap asks in the terms of `roadmap.engine.scheduling`,
which knows activities and periods only; `answering` tells what came of it;
`holding` why an action does not start earlier; `contradicting` why not
everything fits, and `relaxing` what would help.
"""
