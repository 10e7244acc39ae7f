"""Bodies of requests as the description shows them."""

from typing import Any

Examples = dict[str, Any]

_DELAY = {"change": "delay-action", "action": "3.2", "plateaus": 1}
_DECISION = {"by": "Stuurgroep", "decided_on": "2026-11-20", "reference": "Z-2026-118"}

ROADMAP_EXAMPLES: Examples = {
    "shipped": {
        "summary": "The Zoetermeer roadmap",
        "value": {"source": "shipped", "reason": "Uit het rapport", "author": "A. de Vries"},
    },
    "empty": {
        "summary": "Only plateaus",
        "value": {
            "source": "empty",
            "id": "leiden",
            "title": "Roadmap Leiden",
            "reason": "Begin",
            "author": "A. de Vries",
        },
    },
    "document": {
        "summary": "A document of your own",
        "value": {
            "source": "document",
            "document": {
                "format": "roadmap/1",
                "id": "delft",
                "title": "Roadmap Delft",
                "plateaus": [
                    {"number": 1, "id": "nu", "title": "Nu"},
                    {"number": 2, "id": "straks", "title": "Straks"},
                ],
            },
            "reason": "Overgenomen uit Excel",
            "author": "A. de Vries",
        },
    },
}

REVISION_EXAMPLES: Examples = {
    "changes": {
        "summary": "Make changes",
        "value": {
            "changes": [_DELAY],
            "reason": "Geen capaciteit",
            "author": "A. de Vries",
            "decision": _DECISION,
        },
    },
    "document": {
        "summary": "Put a whole document in",
        "value": {
            "document": ROADMAP_EXAMPLES["document"]["value"]["document"],
            "reason": "Nieuwe opzet",
            "author": "A. de Vries",
        },
    },
    "undo": {
        "summary": "Take the latest change back",
        "value": {"undo": True, "reason": "Vergissing", "author": "A. de Vries"},
    },
    "redo": {
        "summary": "Make it again",
        "value": {"redo": True, "reason": "Toch wel", "author": "A. de Vries"},
    },
    "restores": {
        "summary": "Go back to an older revision",
        "value": {"restores": 1, "reason": "Opnieuw beginnen", "author": "A. de Vries"},
    },
}

QUESTION_EXAMPLES: Examples = {
    "delay": {"summary": "What if 3.2 comes later?", "value": {"changes": [_DELAY]}}
}

PRIORITIES_EXAMPLES: Examples = {
    "weights": {
        "summary": "What if value counts most, and 3.2 has a score?",
        "value": {
            "changes": [
                {
                    "change": "set-score",
                    "action": "3.2",
                    "criterion": "value",
                    "score": 4,
                    "by": "IMO",
                    "on": "2026-11-20",
                },
                {
                    "change": "set-weights",
                    "weighing": {"method": "sum", "weights": {"value": 3, "findings": 1}},
                },
            ]
        },
    }
}

SWAP_EXAMPLES: Examples = {
    "weights": {
        "summary": "What lets 1.1 and 5.1 change places, if findings counted double?",
        "value": {
            "one": "1.1",
            "other": "5.1",
            "changes": [
                {
                    "change": "set-weights",
                    "weighing": {"weights": {"findings": 2, "freed": 1, "plateau": 1}},
                }
            ],
        },
    }
}

SCHEDULE_EXAMPLES: Examples = {
    "capacity": {
        "summary": "What if 5 actions fit in a quarter, from 2027-Q1 on?",
        "value": {
            "changes": [
                {"change": "set-calendar", "calendar": {"start": "2027-Q1", "quarters": 12}},
                {"change": "set-capacity", "actions": 5},
            ]
        },
    }
}

BASELINE_EXAMPLES: Examples = {
    "adopt": {
        "summary": "Adopt revision 1",
        "value": {"number": 1, "decision": _DECISION, "author": "A. de Vries"},
    }
}

ARCHIVING_EXAMPLES: Examples = {
    "archive": {
        "summary": "Put it in the archive",
        "value": {"archived": True, "reason": "Afgerond", "author": "A. de Vries"},
    }
}

SCENARIO_EXAMPLES: Examples = {
    "delay": {
        "summary": "One change",
        "value": {
            "title": "Later beginnen",
            "changes": [_DELAY],
            "note": "Voor de stuurgroep",
            "author": "A. de Vries",
        },
    }
}

REBASE_EXAMPLES: Examples = {
    "decide": {
        "summary": "Keep the first change, give up the second",
        "value": {"keep": [0], "drop": [1], "author": "A. de Vries"},
    }
}

ADOPTION_EXAMPLES: Examples = {
    "some": {
        "summary": "Take over the first change",
        "value": {
            "scenario": "0" * 64,
            "positions": [0],
            "reason": "Besluit van de stuurgroep",
            "author": "A. de Vries",
        },
    }
}
