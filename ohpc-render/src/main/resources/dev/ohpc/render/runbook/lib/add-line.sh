#!/bin/bash
# LINE FILE: adds a line to a file, unless it has it.
set -euo pipefail
grep -qsxF -- "$1" "$2" || printf '%s\n' "$1" >> "$2"
