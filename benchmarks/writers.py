"""Write revisions through the API from several threads at once.

Each writer has a roadmap of its own, and makes so many revisions a second, or
as many as are taken when that is 0.

Usage: ``python writers.py PORT TOKEN SECONDS PACE PATH ...``; prints how many
revisions were stored.
"""

import json
import sys
import threading
import time
from http.client import HTTPConnection
from itertools import count

PORT, TOKEN, SECONDS, PACE, *PATHS = sys.argv[1:]
WHO = {"Authorization": f"Bearer {TOKEN}", "Host": "localhost"}


class Writer(threading.Thread):
    """One writer with a connection of its own."""

    def __init__(self, path: str, begin: float) -> None:
        super().__init__()
        self.path = path
        self.begin = begin
        self.stored = 0

    def run(self) -> None:
        """Write until the time is over."""
        connection = HTTPConnection("127.0.0.1", int(PORT))
        connection.request("GET", self.path, headers=WHO)
        answer = connection.getresponse()
        answer.read()
        for turn in count():
            now = time.monotonic()
            if now >= self.begin + float(SECONDS):
                return
            if float(PACE):
                time.sleep(max(0.0, self.begin + turn / float(PACE) - now))
            change = {"change": "edit-action", "action": "1.1", "title": f"Titel {now}"}
            body = json.dumps({"reason": "Meting", "changes": [change]})
            more = {"Content-Type": "application/json", "If-Match": answer.headers["ETag"]}
            connection.request("POST", f"{self.path}/revisions", body, WHO | more)
            answer = connection.getresponse()
            said = answer.read()
            if answer.status != 201:
                raise RuntimeError(said.decode())
            self.stored += 1


start = time.monotonic()
writers = [Writer(path, start + 0.01 * place) for place, path in enumerate(PATHS)]
for writer in writers:
    writer.start()
for writer in writers:
    writer.join()
print(sum(writer.stored for writer in writers))
