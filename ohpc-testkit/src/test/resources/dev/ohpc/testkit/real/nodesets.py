"""Reads an operation and two host lists a line; prints ClusterShell's short form and its names."""

import sys

from ClusterShell.NodeSet import NodeSet, NodeSetException

OPERATIONS = {
    "union": NodeSet.union,
    "intersection": NodeSet.intersection,
    "difference": NodeSet.difference,
}

for line in sys.stdin:
    operation, one, other = line.rstrip("\n").split(" ")
    try:
        result = OPERATIONS[operation](NodeSet(one), NodeSet(other))
        print(result, ",".join(result))
    except NodeSetException:
        print("refused", "refused")
