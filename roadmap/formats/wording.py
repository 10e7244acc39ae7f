"""Every answer in words, in Dutch and English: pure functions from an answer to a text.

The command line, the web and every export say the same thing in the same
words, because all of them ask here. All words come from the catalogue
(`roadmap.texts`); this module only chooses them and fills them in. A text
that names an earliest plateau always says that it is a proposal.

See Also
--------
roadmap.formats.wording_names : names of plateaus and actions, lists, origins.
roadmap.formats.wording_proof : chains and certificates.
roadmap.formats.wording_answers : diagnostics, agendas, cycles, changes, moves.
roadmap.formats.wording_priorities : priorities, levers and swaps.
roadmap.formats.wording_schedule : quarters, what does not fit, and what would help.
roadmap.formats.wording_covering : threads, gaps and frameworks.
roadmap.formats.wording_errors : problems of documents and errors.
"""

from roadmap.formats.wording_answers import (
    agenda_sentence,
    change_phrase,
    cut_outcome,
    cut_sentence,
    cycle_path,
    cycle_sentences,
    diagnostic_message,
    diagnostic_remedy,
    link_phrase,
    move_sentence,
)
from roadmap.formats.wording_covering import (
    framework_sentence,
    gap_sentence,
    item_sentence,
    thread_sentence,
)
from roadmap.formats.wording_errors import error_message, problem_message, problem_remedy
from roadmap.formats.wording_names import (
    action_name,
    floor_origin,
    kind_word,
    listed,
    numbers_listed,
    one_line,
    origin,
    plateau_name,
    plateau_title,
    status_word,
    without_stop,
)
from roadmap.formats.wording_priorities import (
    criterion_word,
    inversion_sentence,
    lever_phrase,
    lever_sentence,
    moscow_word,
    points_shown,
    priority_sentence,
    score_phrase,
    swap_sentences,
    unscored_sentence,
    weighing_phrase,
)
from roadmap.formats.wording_proof import (
    certificate_prose,
    chain_sentences,
    constraint_phrase,
    follows_sentence,
    movable_sentence,
    placement_sentences,
    relation_sentence,
    relaxation_key,
    relaxation_sentence,
    relaxations_in_order,
    slack_sentence,
    step_sentence,
)
from roadmap.formats.wording_schedule import (
    assumption_sentences,
    chances_sentence,
    during_phrase,
    held_phrase,
    left_out_sentence,
    level_sentence,
    line_sentence,
    load_phrase,
    ready_sentence,
    relaxation_changes,
    schedule_conflict_sentence,
    schedule_relaxation_sentence,
    schedule_sentences,
    shift_phrase,
)

__all__ = [
    "action_name",
    "agenda_sentence",
    "assumption_sentences",
    "certificate_prose",
    "chain_sentences",
    "chances_sentence",
    "change_phrase",
    "constraint_phrase",
    "criterion_word",
    "cut_outcome",
    "cut_sentence",
    "cycle_path",
    "cycle_sentences",
    "diagnostic_message",
    "diagnostic_remedy",
    "during_phrase",
    "error_message",
    "floor_origin",
    "follows_sentence",
    "framework_sentence",
    "gap_sentence",
    "held_phrase",
    "inversion_sentence",
    "item_sentence",
    "kind_word",
    "left_out_sentence",
    "level_sentence",
    "lever_phrase",
    "lever_sentence",
    "line_sentence",
    "link_phrase",
    "listed",
    "load_phrase",
    "moscow_word",
    "movable_sentence",
    "move_sentence",
    "numbers_listed",
    "one_line",
    "origin",
    "placement_sentences",
    "plateau_name",
    "plateau_title",
    "points_shown",
    "priority_sentence",
    "problem_message",
    "problem_remedy",
    "ready_sentence",
    "relation_sentence",
    "relaxation_changes",
    "relaxation_key",
    "relaxation_sentence",
    "relaxations_in_order",
    "schedule_conflict_sentence",
    "schedule_relaxation_sentence",
    "schedule_sentences",
    "score_phrase",
    "shift_phrase",
    "slack_sentence",
    "status_word",
    "step_sentence",
    "swap_sentences",
    "thread_sentence",
    "unscored_sentence",
    "weighing_phrase",
    "without_stop",
]
