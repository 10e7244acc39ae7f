"""Run by the interpreter of pmcontrols: activities as JSON in, schedule as CSV out."""

import json
import sys

import pmcontrols

with open(sys.argv[1], encoding="utf-8") as source:  # noqa: PTH123 - nothing extra to load
    activities = json.load(source)
result = pmcontrols.cpm(activities)
result.table.to_csv(
    sys.argv[2], columns=["activity", "es", "ls", "slack"], header=False, index=False
)
