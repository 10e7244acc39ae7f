"""What the documented examples need of curl, for machines without it."""

import sys
from pathlib import Path

import httpx


def main(arguments: list[str]) -> None:
    method, headers, given = "GET", {}, dict[str, str]()
    url = ""
    left = iter(arguments)
    for argument in left:
        if argument == "-s":
            continue
        if argument == "-I":
            method = "HEAD"
        elif argument == "-H":
            name, _, value = next(left).partition(": ")
            headers[name] = value
        elif argument in ("-o", "-w", "--json", "--etag-save", "--etag-compare"):
            given[argument] = next(left)
        else:
            assert not argument.startswith("-"), f"{argument} is not known here"
            url = argument
    if "--json" in given:
        method = "POST"
        headers |= {"Content-Type": "application/json", "Accept": "application/json"}
    tag = Path(given.get("--etag-compare", "/dev/null"))
    if tag.exists() and (known := tag.read_text().strip()):
        headers["If-None-Match"] = known
    response = httpx.request(method, url, headers=headers, content=given.get("--json"))
    if "--etag-save" in given:
        Path(given["--etag-save"]).write_text(response.headers.get("etag", "") + "\n")
    if method == "HEAD":
        sys.stdout.write(
            "".join(f"{name}: {value}\r\n" for name, value in response.headers.items())
        )
    elif "-o" not in given:
        sys.stdout.write(response.text)
    elif response.status_code != 304:
        Path(given["-o"]).write_bytes(response.content)
    if "-w" in given:
        shown = given["-w"].replace("%{http_code}", str(response.status_code))
        sys.stdout.write(shown.replace("\\n", "\n"))


if __name__ == "__main__":
    main(sys.argv[1:])
