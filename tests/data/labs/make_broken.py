#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes broken/<fault>: the lab `least` with one fault each. Run it again when the lab format changes.

tests/content/tst_findings.cpp says which finding each folder must produce.
"""
import pathlib
import shutil

HERE = pathlib.Path(__file__).resolve().parent
LAB, TEXT = "lab.json", "text.en.md"

VERDICTS = '"verdicts": ['
CURVE = ('"kind": "line", "sweep": { "over": "serial", "from": 0, "to": 0.5 },'
         ' "series": [ { "id": "a", "value": "ideal.speedup" } ], ')


def plot(fields):
    """The lab has no plot; a broken one stands before its verdicts."""
    return '"plots": [ { "id": "curve", ' + fields + ' } ],\n      ' + VERDICTS


REFLECT = '{ "kind": "reflect", "id": "reflect"'


def trials(control="serial", limit="baseline", name="seek"):
    """The lab has no trials; a broken block of them stands before its reflection."""
    return ('{ "kind": "trials", "id": "%s", "control": "%s", "reads": "time.runtime", "limit": "%s" },\n    '
            % (name, control, limit))


TRIALS_TEXT = (TEXT, "# reflect\n", "# seek\nLog runs.\n\n# seek.time.runtime\nRun time\n\n# reflect\n")

# fault: [(file, what stands there once, what stands there instead), ...]
EDITS = {
    # reading
    "bad_json": [(LAB, '"format": 1,', '"format": 1')],
    "too_deep": [(LAB, '"minutes": 5,\n', '"minutes": 5, "deep": ' + "[" * 60 + "]" * 60 + ",\n")],
    "wrong_format": [(LAB, '"format": 1,', '"format": 2,')],
    # structure
    "missing_field": [(LAB, '"default": 0.1, "source": "scenario"', '"default": 0.1')],
    "unknown_field": [(LAB, '{ "id": "speedup", "value"', '{ "id": "speedup", "colour": "red", "value"')],
    "wrong_type": [(LAB, '"from": 0, "to": 0.5', '"from": "nothing", "to": 0.5')],
    "unknown_block_kind": [(LAB, '{ "kind": "message", "id": "brief" }', '{ "kind": "video", "id": "brief" }')],
    "duplicate_id": [(LAB, '{ "kind": "message", "id": "brief" },',
                      '{ "kind": "message", "id": "brief" }, { "kind": "concept", "id": "brief" },')],
    "unknown_reference": [(LAB, '"asked": { "serial": 0.1,', '"asked": { "serail": 0.1,')],
    "unknown_model": [(LAB, '"model": "run_time"', '"model": "wall_clock"')],
    "unknown_output": [(LAB, '"value": "ideal.ceiling_share"', '"value": "ideal.share"')],
    "unknown_parameter": [(LAB, '"with": { "efficiency": 1 }', '"with": { "efficiency": 1, "overlap": 0 }')],
    "unknown_unit": [(LAB, '"unit": "h"', '"unit": "hours"')],
    "wrong_unit": [(LAB, '"shown": "×", "decimals": 2', '"shown": "h", "decimals": 2')],
    "unknown_hardware": [(LAB, '"bought": { "value": 64',
                          '"memory": { "hardware": "h100_sxm.no_such_record" }, "bought": { "value": 64')],
    "unknown_source": [(LAB, '"unit": "h", "source": "scenario"', '"unit": "h", "source": "a friend"')],
    "out_of_domain": [(LAB, '"with": { "efficiency": 1 }', '"with": { "efficiency": 1.5 }')],
    "not_a_category": [(LAB, '"key": "largest"', '"key": "prettiest"')],
    "cycle": [(LAB, '"with": { "efficiency": 1 }', '"with": { "efficiency": 1, "baseline": { "from": "time.runtime" } }'),
              (LAB, '"speedup": { "from": "ideal.speedup" }', '"speedup": { "from": "ideal.speedup" }')],
    "unbound_input": [(LAB, '"model": "amdahl", "with": { "efficiency": 1 }', '"model": "amdahl"')],
    "too_many_controls": [(LAB, '"controls": ["serial", "processors"]',
                           '"controls": ["serial", "processors", "serial", "processors"]')],
    "control_of_an_unknown_context": [(LAB, '"controls": ["serial", "processors"]',
                                       '"controls": ["serial", { "id": "processors", "contexts": ["huge"] }]')],
    "control_twice_in_a_context": [(LAB, '"controls": ["serial", "processors"]',
                                    '"controls": ["serial", "processors"], "more": [{ "id": "serial", "contexts": ["small"] }]')],
    "context_without_a_readout": [(LAB, '"decimals": 2 } ]', '"decimals": 2, "contexts": ["large"] } ]')],
    "scenario_of_an_unknown_context": [(LAB, '"asked": { "serial": 0.1,', '"asked": { "contexts": { "huge": { "serial": 0.2 } }, "serial": 0.1,')],
    "default_off_grid": [(LAB, '"default": 0.1, "source"', '"default": 0.105, "source"')],
    "context_without_effect": [(LAB, '"set": { "bought": 16 }', '"set": { "bought": 64 }')],
    "tracks_of_another_name": [(LAB, '"minutes": 5,\n', '"minutes": 5, "tracks": true,\n'),
                               (LAB, '{ "id": "large" }', '{ "id": "cloud" }')],
    "earlier_beyond_its_range": [(LAB, '  "contexts": [', '  "earlier": { "told": { "decided": "other.share", "unit": "1", "from": 0, "to": 0.5, "step": 0.01,\n'
                                  '    "default": 0.9 } },\n  "contexts": [')],
    "earlier_of_itself": [(LAB, '  "contexts": [', '  "earlier": { "told": { "decided": "least.share", "unit": "1", "from": 0, "to": 0.5, "step": 0.01,\n'
                           '    "default": 0.1 } },\n  "contexts": [')],
    "earlier_in_a_question": [(LAB, '  "contexts": [', '  "earlier": { "told": { "decided": "other.share", "unit": "1", "from": 0, "to": 0.5, "step": 0.01,\n'
                               '    "default": 0.1 } },\n  "contexts": ['),
                              (LAB, '"with": { "efficiency": 1 }', '"with": { "efficiency": 1, "serial": { "earlier": "told" } }')],
    "choice_that_the_context_lacks": [(LAB, '"controls": {\n', '"controls": {\n    "profile": { "choices": ["training", "streaming"], '
                                       '"default": "training", "source": "scenario" },\n'),
                                      (LAB, '{ "id": "small", "set"', '{ "id": "small", "choices": { "profile": ["streaming"] }, "set"')],
    "inputs_not_together": [(LAB, '"time": {', '"part": { "model": "profile_amdahl", "with": { "profile": "streaming", '
                             '"target": "allreduce", "factor": 2 } },\n    "time": {')],
    # plots
    "bars_of_a_number": [(LAB, VERDICTS, plot('"kind": "bars", "series": [ { "id": "a", "value": "ideal.speedup" } ]'))],
    "line_of_another_unit": [(LAB, VERDICTS, plot(CURVE + '"lines": [ { "id": "limit", "value": "time.runtime" } ]'))],
    "schedule_of_another_model": [(LAB, VERDICTS, plot('"kind": "slots", "pipeline": "ideal"'))],
    "schedule_without_pipeline": [(LAB, VERDICTS, plot('"kind": "slots"'))],
    "stacked_on_a_log_scale": [(LAB, VERDICTS, plot('"kind": "stacked", "y": { "scale": "log10" },'
                                                    ' "series": [ { "id": "a", "value": "ideal.speedup" } ]'))],
    "sweep_shown_in_another_unit": [(LAB, VERDICTS, plot(CURVE.replace('"to": 0.5', '"to": 0.5, "shown": "h"') + '"lines": []'))],
    "upright_line_of_another_unit": [(LAB, VERDICTS, plot(
        CURVE + '"lines": [ { "id": "limit", "axis": "x", "value": "time.runtime" } ]'))],
    "upright_line_over_bars": [(LAB, VERDICTS, plot(
        '"kind": "bars", "series": [ { "id": "a", "value": "ideal.speedup" } ],'
        ' "lines": [ { "id": "limit", "axis": "x", "value": "serial" } ]'))],
    # trials
    "observed_twice": [(LAB, REFLECT, trials() + trials(name="again") + REFLECT)],
    "trials_without_slider": [(LAB, REFLECT, trials(control="bought") + REFLECT)],
    "trials_off_the_workbench": [(LAB, '"controls": ["serial", "processors"]', '"controls": ["processors"]'),
                                 (LAB, REFLECT, trials() + REFLECT)],
    "trials_with_a_limit_of_another_unit": [(LAB, REFLECT, trials(limit="bought") + REFLECT)],
    "trials_that_never_cross": [(LAB, REFLECT, trials() + REFLECT), TRIALS_TEXT],
    "too_few_trials": [(LAB, REFLECT, trials().replace('"control"', '"least": 1, "control"') + REFLECT)],
    # text
    "missing_text": [(TEXT, "# bench.near.try\nLower the serial share.\n\n", "")],
    "unused_text": [(TEXT, "# reflect\n", "# bench.far\nFar from it.\n\n# reflect\n")],
    "bad_placeholder": [(TEXT, "{bought||0} processors", "{bought} processors")],
    "unknown_reference_in_text": [(TEXT, "{time.runtime|h|1}", "{clock.runtime|h|1}")],
    "unknown_unit_in_text": [(TEXT, "{time.runtime|h|1}", "{time.runtime|hrs|1}")],
    "wrong_unit_in_text": [(TEXT, "{time.runtime|h|1}", "{time.runtime|GB|1}")],
    "duplicate_text": [(TEXT, "# reflect\n", "# title\nAgain\n\n# reflect\n")],
    "digit_in_prose": [(TEXT, "{bought||0} processors", "64 processors")],
    "answer_before_gate": [(TEXT, "How fast is the job now?", "It is {asked.ideal.speedup|×|2} as fast.")],
    # truth
    "key_contradicted": [(LAB, '"asked": { "serial": 0.1,', '"asked": { "serial": 0,'),
                         (LAB, '"predicts": "ideal.speedup"', '"predicts": "ideal.ceiling"')],
    "key_ambiguous": [(LAB, '"with": { "serial": 0.02 }', '"with": { "processors": 1024 }')],
    "key_too_far": [(LAB, '        { "id": "fixed", "value": "ideal.speedup" },\n', "")],
    "rival_too_near": [(LAB, '"with": { "serial": 0.5 }', '"with": { "serial": 0.12 }')],
    "evidence_fails": [(LAB, '{ "id": "fixed", "value": "ideal.speedup" }',
                        '{ "id": "fixed", "value": "ideal.speedup",\n'
                        '          "evidence": [ { "value": "ideal.speedup", "above": "ideal.ceiling" } ] }')],
    "evidence_fails_in_one_context": [(LAB, '{ "id": "fixed", "value": "ideal.speedup" }',
                                       '{ "id": "fixed", "value": "ideal.speedup",\n'
                                       '          "evidence": [ { "value": "ideal.speedup", "above": 7, "contexts": ["large"] },\n'
                                       '                        { "value": "ideal.speedup", "above": 7, "contexts": ["small"] } ] }')],
    "key_missing_in_a_context": [(LAB, '"key": "largest"', '"key": { "options": { "large": "mend" } }')],
    "key_unproved": [(LAB, '"key": "largest"', '"key": { "options": { "large": "mend", "small": "buy" } },\n'
                      '      "evidence": [ { "value": "ideal.speedup", "above": 7, "contexts": ["large"] } ]')],
    "argued_without_source": [(LAB, '{ "id": "buy", "value"', '{ "id": "buy", "kind": "argued", "value"')],
    # proof
    "never_reached": [(LAB, '"value": "ideal.ceiling_share", "at_least": 0.8', '"value": "ideal.speedup", "above": 2000')],
    "never_left": [(LAB, '"value": "ideal.ceiling_share", "at_least": 0.8', '"value": "ideal.speedup", "at_least": 1')],
    "case_fails": [("cases.json", "6.124401913875598", "6.4")],
}


def write_copy(fault):
    folder = HERE / "broken" / fault
    folder.mkdir(parents=True)
    for name in (LAB, TEXT, "cases.json"):
        shutil.copyfile(HERE / "least" / name, folder / name)
    return folder


def main():
    shutil.rmtree(HERE / "broken", ignore_errors=True)
    for fault, edits in EDITS.items():
        folder = write_copy(fault)
        for name, old, new in edits:
            content = (folder / name).read_text(encoding="utf-8")
            assert content.count(old) == 1, f"{fault}: {old!r} stands {content.count(old)} times in {name}"
            (folder / name).write_text(content.replace(old, new), encoding="utf-8")
    (write_copy("no_structure") / LAB).unlink()
    (write_copy("no_text") / TEXT).unlink()
    bytes_of = write_copy("text_not_utf8") / TEXT
    bytes_of.write_bytes(bytes_of.read_bytes().replace("How fast".encode(), b"How f\xe4st", 1))
    bytes_of = write_copy("json_not_utf8") / LAB
    bytes_of.write_bytes(bytes_of.read_bytes().replace(b'"id": "least"', b'"id": "l\xe4st"', 1))
    german = write_copy("missing_text_in_language")
    text = (german / TEXT).read_text(encoding="utf-8")
    (german / "text.de.md").write_text(text.replace("# brief.from\nArchitect\n\n", ""), encoding="utf-8")


if __name__ == "__main__":
    main()
