"""Tables as other readers give them, and the facts in them; LibreOffice, run as it is."""

import csv
import io
import shutil
import subprocess
from collections import defaultdict
from pathlib import Path

from roadmap.engine import apply
from roadmap.formats import shipped_roadmap
from roadmap.formats.exchange import Portfolio
from roadmap.formats.wording_answers import diagnostic_message, diagnostic_remedy
from roadmap.model.calendar import Gate
from roadmap.model.change import EditAction
from roadmap.model.plan import Diagnostic
from roadmap.model.roadmap import Roadmap
from tests.formats.exchange.contract import HOSTILE, Facts, facts, quartered

STATUSES = {
    "te besluiten": "proposed",
    "gepland": "planned",
    "gestart": "started",
    "klaar": "done",
    "geblokkeerd": "blocked",
    "vervallen": "dropped",
}
KINDS = {"bouwt voort op": "builds-on", "effectiever na": "more-effective-after"}

Rows = list[dict[str, str]]


def gated() -> Roadmap:
    """Return a roadmap with gates, and with words that are hard to keep."""
    gates = [
        Gate(plateau=1, criteria=("Basis op orde", HOSTILE), target="2027-Q2"),
        Gate.model_validate(
            {
                "plateau": 2,
                "override": {
                    "by": "IMO",
                    "decided_on": "2027-01-31",
                    "reference": "besluit 7",
                    "reason": "-haast",
                },
            }
        ),
    ]
    hard = [
        "\r\n+1\r-2\t@3;=4",
        "_x000D_ _x005F_",
        "'=1",
        " spaties ",
        "\t",
        "'",
        "- a\n- b;-c",
        "😀" * 9,
    ]
    changes = [
        EditAction.model_validate({"action": number, "title": title, "summary": {"nl": title}})
        for number, title in zip(
            ("1.1", "1.2", "2.1", "2.2", "2.3", "3.1", "3.2", "3.3"), hard, strict=True
        )
    ]
    return apply(quartered(), changes).replacing(gates=gates)


def read_csv(data: bytes, encoding: str = "utf-8-sig") -> Rows:
    """Return the rows of a CSV file, by Python's reader."""
    rows = list(csv.reader(io.StringIO(data.decode(encoding), newline=""), strict=True))
    assert {len(row) for row in rows} == {len(rows[0])}
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def whole(tables: dict[str, Rows], portfolio: Portfolio) -> None:
    """Hold that tables have everything of a portfolio, and nothing else."""
    roadmap = portfolio.roadmap
    actions = {row["nummer"]: row for row in tables["acties"]}
    assert len(actions) == len(tables["acties"])
    links = tables["afhankelijkheden"]
    assert facts(portfolio) == Facts(
        numbers=frozenset(actions),
        titles={number: row["titel"] for number, row in actions.items()},
        parents={number: row["advies"] or None for number, row in actions.items()},
        plateaus={
            number: int(row["plateau"]) if row["plateau"] else None
            for number, row in actions.items()
        },
        quarters={
            number: (row["start"], row["einde"]) if row["start"] else None
            for number, row in actions.items()
        },
        statuses={number: STATUSES[row["status"]] for number, row in actions.items()},
        edges=frozenset((row["voorganger"], row["opvolger"]) for row in links),
        kinds=frozenset((row["voorganger"], row["opvolger"], KINDS[row["soort"]]) for row in links),
    )
    assert [row["zelfde_plateau"] == "ja" for row in links] == [
        link.same_plateau for link in roadmap.dependencies
    ]
    for item in portfolio.items():
        row = actions[item.number]
        assert row["omschrijving"] == (item.summary or "")
        assert row["eigenaar"] == (item.owner or "")
        assert row["reden"] == (item.status_reason or "")
        assert row["golf"] == str(item.wave or "")
    assert [(row["bevinding"], row["actie"]) for row in tables["bevinding-actie"]] == [
        (cell.finding, cell.action) for cell in roadmap.coverage
    ]
    assert [tuple(row.values()) for row in tables["verwijzingen"]] == [
        (action.number, found.system, found.id, found.url or "")
        for action in roadmap.actions
        for found in action.references
    ]
    criteria = defaultdict(list)
    for row in tables["poorten"]:
        criteria[int(row["plateau"])].append(row["criterium"])
    assert dict(criteria) == {gate.plateau: list(gate.criteria) or [""] for gate in roadmap.gates}
    for gate in roadmap.gates:
        rows = [row for row in tables["poorten"] if row["plateau"] == str(gate.plateau)]
        assert {row["streefkwartaal"] for row in rows} == {gate.target or ""}
        assert {row["geopend_omdat"] for row in rows} == {
            (gate.override and gate.override.reason) or ""
        }
    for name, records in (("adviezen", roadmap.advices), ("bevindingen", roadmap.findings)):
        assert [row["titel"] for row in tables[name]] == [record.title for record in records]
    assert [(row["plateau"], row["titel"]) for row in tables["plateaus"]] == [
        (str(plateau.number), plateau.title) for plateau in roadmap.plateaus
    ]
    assert tables["roadmap"][0]["document_sha256"] == roadmap.sha256


def office(folder: Path, file: Path, how: str, filter_in: str | None = None) -> list[Path]:
    """Return what LibreOffice makes of a file; it has to be installed."""
    program = shutil.which("soffice")
    assert program, "LibreOffice is not there: apt-get install libreoffice-calc-nogui"
    out = folder / f"out-{len(list(folder.iterdir()))}"
    command = [program, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
    command += [f"--infilter={filter_in}"] if filter_in else []
    subprocess.run(
        [*command, "--convert-to", how, "--outdir", str(out), str(file)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return sorted(out.iterdir())


def codes(diagnostics: tuple[Diagnostic, ...]) -> set[str]:
    """Return the codes of diagnostics, each of which has words in both languages."""
    for found in diagnostics:
        for language in ("nl", "en"):
            assert diagnostic_message(found, shipped_roadmap(), language)
            assert diagnostic_remedy(found, shipped_roadmap(), language)
    return {found.code.removeprefix("import-") for found in diagnostics}
