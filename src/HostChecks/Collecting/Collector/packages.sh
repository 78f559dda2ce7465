# Installed packages of which a security archive has another version, by the package lists that the host has:
#   package NAME INSTALLED AVAILABLE
#   released DATE-OF-THE-ARCHIVE'S-RELEASE
#   lists NUMBER-OF-LISTS-READ
# Any other line says that something went wrong. Full path: a standalone busybox has a dpkg-query of its own.
collect_security_updates() {
  updates_lists=0
  {
    /usr/bin/dpkg-query -W -f='installed ${Package} ${Version} ${db:Status-Abbrev}\n'
    set +f
    for updates_list in /var/lib/apt/lists/*ecurity*_Packages*; do
      set -f
      [ -r "$updates_list" ] || continue
      updates_lists=$((updates_lists + 1))
      # Two kinds of lines are a tenth of a list, and no other can then look like one of ours.
      limit /usr/lib/apt/apt-helper cat-file "$updates_list" | grep -aE '^(Package|Version): '
      # SITE_dists_SUITE_COMPONENT_binary-ARCH_Packages: the Release file beside it says of when it is.
      updates_suite=${updates_list##*_dists_}
      updates_release=${updates_list%_dists_*}_dists_${updates_suite%%_*}
      sed -n 's/^Date: /released /p' "${updates_release}_InRelease" "${updates_release}_Release" 2>/dev/null | head -n 1
    done
    set -f
    echo "lists $updates_lists"
  } | awk '
    $1 == "installed" { known = 1; if ($4 ~ /^.i/) installed[$2] = $3; next }
    $1 == "Package:" { name = $2 }
    $1 == "Version:" && name in installed && installed[name] != $2 { print "package", name, installed[name], $2 }
    $1 == "released" { print }
    $1 == "lists" { if ($2 > 0 && !known) print "no-package-known"; print }'
}
