# shellcheck shell=sh
# The host is judged by what its daemon runs with, and not by what a golden one should have.
mv /etc/golden/baseline "$kept/baseline"
broken DKR-ROOTLESS- 15 17
