"""What the documented examples need of curl, for machines without it."""

import argparse
import sys
from pathlib import Path

import httpx


def main() -> None:
    parser = argparse.ArgumentParser(allow_abbrev=False)
    parser.add_argument("url")
    parser.add_argument("-s", action="store_true")
    parser.add_argument("-I", action="store_const", dest="method", const="HEAD", default="GET")
    parser.add_argument("-H", action="append", dest="headers", default=[])
    parser.add_argument("-o", dest="output", type=Path)
    parser.add_argument("-w", dest="after", default="")
    parser.add_argument("--json")
    parser.add_argument("--data-binary", dest="file")
    parser.add_argument("--etag-save", type=Path)
    parser.add_argument("--etag-compare", type=Path)
    asked = parser.parse_args()
    headers = dict(header.split(": ", 1) for header in asked.headers)
    if asked.json is not None:
        asked.method = "POST"
        headers["Content-Type"] = "application/json"
    content: str | bytes | None = asked.json
    if asked.file is not None:
        asked.method, content = "POST", Path(asked.file.removeprefix("@")).read_bytes()
    if asked.etag_compare is not None and asked.etag_compare.exists():
        headers["If-None-Match"] = asked.etag_compare.read_text().strip()
    _show(asked, httpx.request(asked.method, asked.url, headers=headers, content=content))


def _show(asked: argparse.Namespace, response: httpx.Response) -> None:
    if asked.etag_save is not None:
        asked.etag_save.write_text(response.headers["etag"])
    if asked.method == "HEAD":
        sys.stdout.write(
            "".join(f"{name}: {value}\r\n" for name, value in response.headers.items())
        )
    elif asked.output is None:
        sys.stdout.write(response.text)
    elif response.status_code != 304:
        asked.output.write_bytes(response.content)
    said = asked.after.replace("%{http_code}", str(response.status_code))
    sys.stdout.write(said.replace("\\n", "\n"))


if __name__ == "__main__":
    main()
