#!/bin/bash
# TEXT COMMAND...: whether a command ends well and prints a text.
set -euo pipefail
printed=$("${@:2}")
case $printed in
  *"$1"*) ;;
  *)
    printf 'it does not say: %s\n%s\n' "$1" "$printed" >&2
    exit 1 ;;
esac
