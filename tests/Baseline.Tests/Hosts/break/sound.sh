# shellcheck shell=sh
load_image $sock
play_metadata
