"""Run by the interpreter of longpath: a Primavera file in, schedule as CSV out."""

import csv
import sys

from longpath import cpm, loader

schedule = loader.open_schedule(sys.argv[1])
project = loader.pick_project(schedule)
options = cpm.CpmOptions.for_project(project, schedule.format)
result = cpm.run(project, schedule.calendars, options)
with open(sys.argv[2], "w", newline="", encoding="utf-8") as answer:  # noqa: PTH123
    csv.writer(answer).writerows(
        (project.activities[uid].code, start, result.ls[uid], result.tf_h[uid])
        for uid, start in result.es.items()
    )
