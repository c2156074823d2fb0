#!/bin/bash
# Whether munge makes a credential that it takes.
set -euo pipefail
munge -n | unmunge > /dev/null
