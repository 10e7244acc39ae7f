"""axe-core, which finds what bars people from a page."""

from typing import Any

from playwright.sync_api import Page

from tests.api.served import ROOT

SCRIPT = (ROOT / "web/node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549", "best-practice"]


def barriers(page: Page) -> list[str]:
    """Return what axe finds on the page as it is now, each with where it is."""
    page.evaluate(SCRIPT)
    found: dict[str, Any] = page.evaluate(
        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", TAGS
    )
    return [
        f"{rule['id']}: {rule['help']} at {node['target']}: {node['html'][:200]}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]
