"""Run one command and print its wall time, processor time and peak memory as JSON.

A process of its own, started with as little as possible: the system counts
the memory of the parent at the start of a child as memory of the child.

Usage: ``python -I -S measure.py SECONDS OUTPUT COMMAND [ARGUMENT ...]``
"""

import os
import signal
import sys
import time

limit, output, *command = sys.argv[1:]
with open(output, "wb") as out, open(os.devnull, "wb") as nothing:  # noqa: PTH123
    begin = time.perf_counter()
    child = os.posix_spawnp(
        command[0],
        command,
        os.environ,
        file_actions=[
            (os.POSIX_SPAWN_DUP2, out.fileno(), 1),
            (os.POSIX_SPAWN_DUP2, nothing.fileno(), 2),
        ],
        setpgroup=0,
    )
    signal.signal(signal.SIGALRM, lambda *_: os.killpg(child, signal.SIGKILL))
    signal.setitimer(signal.ITIMER_REAL, float(limit))
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - begin
cpu = usage.ru_utime + usage.ru_stime
code = os.waitstatus_to_exitcode(status)
print(f'{{"wall": {wall}, "cpu": {cpu}, "peak_kib": {usage.ru_maxrss}, "code": {code}}}')
