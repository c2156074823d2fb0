"""Renders three files of a cluster with Jinja2, and says how long one rendering takes.

usage: peer.py DATA OUT SECONDS

The templates are compiled and the data is read before the clock starts. With SECONDS 0 the files
are rendered once.
"""

import json
import pathlib
import statistics
import sys
import time

import jinja2

NAMES = ["dnsmasq.conf", "slurm.conf", "hosts"]


def main(data, out, seconds):
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(pathlib.Path(__file__).parent),
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates = [environment.get_template(name + ".j2") for name in NAMES]
    cluster = json.loads(pathlib.Path(data).read_text())

    times = []
    end = time.perf_counter() + float(seconds)
    while not times or time.perf_counter() < end:
        start = time.perf_counter()
        texts = [template.render(cluster) for template in templates]
        times.append((time.perf_counter() - start) * 1000)

    for name, text in zip(NAMES, texts):
        pathlib.Path(out, name).write_text(text)
    print(statistics.median(times))


main(*sys.argv[1:])
