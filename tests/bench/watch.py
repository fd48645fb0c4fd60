"""Watching a program from outside: what it took, and when it has come to rest.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import signal
import subprocess
import time

REST = 1.5       # seconds without work after which a program is at rest
GIVE_UP = 120    # seconds


def work_of(pid):
    """Seconds the process ran, and whether it runs or waits to."""
    ran, busy = 0, False
    for task in os.listdir(f"/proc/{pid}/task"):
        try:
            with open(f"/proc/{pid}/task/{task}/schedstat") as file:
                ran += int(file.read().split()[0])
            with open(f"/proc/{pid}/task/{task}/stat") as file:
                busy = busy or file.read().rsplit(")", 1)[1].split()[0] in "RD"
        except (FileNotFoundError, ProcessLookupError):
            continue
    return ran / 1e9, busy


def memory_of(pid):
    """MB resident."""
    with open(f"/proc/{pid}/status") as file:
        return next(int(line.split()[1]) / 1024 for line in file
                    if line.startswith("VmRSS"))


def until_rest(command):
    """Starts a program with a window. Returns processor seconds until at rest, MB, and its
    first line of output; None when it does not come to rest."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                               text=True, start_new_session=True)
    try:
        return _watch(process)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        process.stdout.close()


def _watch(process):
    start = quiet = time.monotonic()
    ran = 0
    while time.monotonic() - start < GIVE_UP and process.poll() is None:
        time.sleep(0.05)
        now, busy = work_of(process.pid)
        if busy or now - ran > 0.002:
            quiet, ran = time.monotonic(), now
        if time.monotonic() - quiet > REST and ran > 0.05:
            memory = memory_of(process.pid)
            os.set_blocking(process.stdout.fileno(), False)
            return ran, memory, process.stdout.readline()
    return None


def run(command):
    """Runs a program to its end. Returns processor seconds and peak MB; None when it failed
    or was not done in time."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL, start_new_session=True)
    start = time.monotonic()
    while time.monotonic() - start < GIVE_UP:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = status
            seconds = usage.ru_utime + usage.ru_stime
            return (seconds, usage.ru_maxrss / 1024) if status == 0 else None
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return None
