"""Prints the table of what things take, ours beside what cannot be avoided, in one run.

table.py BUILD-FOLDER [COUNT…], 100 to 100,000 elements when none are given

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile

import sample
import watch

build = pathlib.Path(sys.argv[1])
counts = [int(count) for count in sys.argv[2:]] or [100, 1000, 10000, 100000]
NAMES = {
    "load": "load", "serialize": "serialize", "merge": "merge", "compare": "compare",
    "pdf": "plan to PDF",
    "png": "plan to PNG, 2000 px",
}


def row(*cells):
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


def ratio(ours, limit):
    return f"{ours / limit:.2f} ×"


def bench(program, *arguments):
    """What a program of ours tells: name, ours, what it stands beside, that."""
    text = subprocess.run([build / "tests" / "bench" / program, *map(str, arguments)],
                          check=True, capture_output=True, text=True).stdout
    for line in text.splitlines():
        what, ours, beside, limit = line.split("\t")
        yield what, float(ours), beside, float(limit)


def against_limits(folder):
    pdf = {}
    for n in counts:
        file = folder / f"{n}.production"
        for program in "bench-load", "bench-merge", "bench-export":
            for what, ours, beside, limit in bench(program, file):
                row(NAMES[what], f"{n:,}", f"{ours:.2f} ms", f"{beside} {limit:.2f} ms",
                    ratio(ours, limit))
                pdf[n] = ours if what == "pdf" else pdf.get(n)
        for _, ours, _, limit in bench("bench-load", file, n):
            row("memory of an element", f"{n:,}", f"{ours:.0f} B",
                f"in the file {limit:.0f} B", ratio(ours, limit))
    if len(counts) < 2:
        return
    before, last = counts[-2:]
    row(f"plan to PDF, {last // before} times as much", f"{last:,}", f"{pdf[last]:.0f} ms",
        f"{before:,}: {pdf[before]:.0f} ms", ratio(pdf[last], pdf[before]))


def cafe():
    return pathlib.Path(os.environ["REGIE_RESOURCES"]) / "templates" / "cafe.production"


def beats():
    for what, ours, beside, limit in bench("bench-beats"):
        row(what, 200, f"{ours:.3f} ms", f"{beside} {limit:.3f} ms", ratio(ours, limit))
    for what, ours, beside, limit in bench("bench-storyboard", cafe()):
        row(what, 200, f"{ours / 1e3:.2f} s", f"{beside} {limit / 1e3:.2f} s",
            ratio(ours, limit))


def script(folder):
    n = 10000 if 10000 in counts else counts[-1]
    for program in (["bench-review", folder / f"{n}.production"],
                    ["bench-record", folder / f"{n}.production"], ["bench-spell"]):
        for what, ours, beside, limit in bench(*program):
            row(what, f"{n:,}" if what.startswith(("checks", "recording")) else "", f"{ours:.2f} ms",
                f"{beside} {limit:.2f} ms", ratio(ours, limit))


def exporters(folder, n):
    """Programs that write n things as PDF and PNG: name, what, command."""
    out = folder / "out"
    regiectl = build / "app" / "command" / "regiectl"
    plan, svg, dia = (folder / f"{n}.{kind}" for kind in ("production", "svg", "dia"))
    yield "Regie", "PDF", [regiectl, "export", "--no-legend", plan, "-o", f"{out}.pdf"]
    yield "Regie with reasons", "PDF", [regiectl, "export", plan, "-o", f"{out}.pdf"]
    yield "Inkscape", "PDF", ["inkscape", svg, "-o", f"{out}.pdf"]
    yield "Dia", "PDF", ["dia", "-t", "pdf", "-e", f"{out}.pdf", dia]
    yield "Regie", "PNG", [regiectl, "export", "--no-legend", plan, "--dpi", "174",
                           "-o", f"{out}.png"]
    yield "Inkscape", "PNG", ["inkscape", svg, "-w", "2000", "-o", f"{out}.png"]


def against_others(folder):
    for n in (count for count in counts if count < 100000):
        ours = {}
        for name, what, command in exporters(folder, n):
            label = f"{what} by {name}, whole program"
            if not shutil.which(command[0]):
                row(label, f"{n:,}", "not installed", "", "")
                continue
            runs = [watch.run(command) for _ in range(1 if n > 1000 else 3)]
            if None in runs:
                row(label, f"{n:,}", "failed or not in time", "", "")
                continue
            seconds, memory = (statistics.median(column) for column in zip(*runs))
            ours.setdefault(what, (seconds, memory))
            row(label, f"{n:,}", f"{seconds:.2f} s", f"peak {memory:.0f} MB",
                f"{ratio(seconds, ours[what][0])}, {ratio(memory, ours[what][1])}")


def windows(folder):
    """Processor time to the first frame and until at rest."""
    start, runs = build / "tests" / "bench" / "bench-start", 3
    n = 10000 if 10000 in counts else counts[-1]
    plan, svg, dia = (folder / f"{n}.{kind}" for kind in ("production", "svg", "dia"))
    empty = None
    for label, command in (
            ("empty window", [start, "empty"]),
            ("Regie, welcome", [start, "regie"]),
            (f"Regie, {n:,} open", [start, "regie", plan]),
            (f"Inkscape, {n:,} open", ["inkscape", svg]),
            (f"Dia, {n:,} open", ["dia", dia])):
        if not shutil.which(command[0]):
            row(label, "not installed", "", "", "")
            continue
        seen = [watch.until_rest(command) for _ in range(runs if "open" not in label else 1)]
        if None in seen:
            row(label, "not at rest in time", "", "", "")
            continue
        rest, memory = (statistics.median(column) for column in list(zip(*seen))[:2])
        first = statistics.median(float(line or 0) / 1000 for _, _, line in seen) \
            if command[0] == start else None
        empty = empty or (first, rest, memory)
        row(label, f"{first:.2f} s ({ratio(first, empty[0])})" if first else "—",
            f"{rest:.2f} s ({ratio(rest, empty[1])})", f"{memory:.0f} MB",
            f"{memory - empty[2]:+.0f} MB")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for n in counts:
            for kind in sample.production, sample.svg, sample.dia:
                with open(folder / f"{n}.{kind.__name__}", "w") as file:
                    file.writelines(kind(n))
        print(f"{platform.machine()}, {shutil.os.cpu_count()} cores\n")
        row("what", "elements", "ours", "beside", "ratio")
        row(*["---"] * 5)
        against_limits(folder)
        beats()
        script(folder)
        print()
        row("export, processor time", "elements", "time", "memory", "to ours")
        row(*["---"] * 5)
        against_others(folder)
        print()
        row("window", "first frame", "until at rest", "resident", "to the empty one")
        row(*["---"] * 5)
        windows(folder)
    print(flush=True)
    subprocess.run([build / "tests" / "bench" / "bench-canvas"], check=True)
    print(flush=True)
    subprocess.run([build / "tests" / "bench" / "bench-contact", cafe()], check=True)


main()
