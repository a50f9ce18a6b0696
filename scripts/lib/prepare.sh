# What scripts/quoth, scripts/test and scripts/format share: sourced by them, never run by itself.
#
# Sets `root` to the package and defines `say`, `fail`, `need_swift` and `install_packages`. Everything that is said
# goes to standard error: standard output belongs to the program that is built.

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P) || exit 1
root=$(dirname -- "$here")

# The C libraries, by their Debian names, beside a header that tells whether they are there. The last eight are
# wanted by the static link only; elsewhere they do no harm.
packages='libedit-dev:histedit.h libicu-dev:unicode/uchar.h libyaml-dev:yaml.h rapidjson-dev:rapidjson/reader.h
  libpcre2-dev:pcre2.h libstemmer-dev:libstemmer.h libxml2-dev:libxml2/libxml/parser.h
  libarchive-dev:archive.h zlib1g-dev:zlib.h libxxhash-dev:xxhash.h libncurses-dev:curses.h
  libbsd-dev:bsd/bsd.h libmd-dev:md5.h liblzma-dev:lzma.h nettle-dev:nettle/aes.h
  libzstd-dev:zstd.h liblz4-dev:lz4.h libbz2-dev:bzlib.h'
# Their names on Homebrew; libedit and ncurses come with macOS.
formulas='icu4c libarchive libxml2 libyaml pcre2 rapidjson snowball xxhash'

say() { printf 'quoth: %s\n' "$*" >&2; }

# A sentence about what stands in the way, and the status of an unavailable service (sysexits.h).
fail() {
  say "$*"
  exit 69
}

need_swift() {
  command -v swift >/dev/null 2>&1 ||
    fail 'no Swift toolchain found; install Swift 6.2 or newer (https://www.swift.org/install) and put it on PATH.'
}

has_header() {
  for folder in /usr/include /usr/local/include /usr/include/*-linux-*; do
    [ -e "$folder/$1" ] && return 0
  done
  return 1
}

# The packages whose header is not there, in one line.
missing_packages() {
  missing=''
  for entry in $packages; do
    has_header "${entry#*:}" || missing="$missing ${entry%%:*}"
  done
  printf '%s' "${missing# }"
}

# Runs a command as root, by itself or through sudo; sudo asks for a password only where somebody can type it.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif [ -t 2 ] && [ -r /dev/tty ]; then
    sudo "$@"
  else
    sudo -n "$@"
  fi
}

install_with_apt() {
  wanted=$(missing_packages)
  [ -z "$wanted" ] && return 0
  [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null 2>&1 ||
    fail "missing packages need root to install, and there is no sudo. As root: apt-get install $wanted"
  say "installing system packages: $wanted"
  # shellcheck disable=SC2086  # the list is meant to be split
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $wanted \
    </dev/null >/dev/null 2>&1 && return 0
  say 'fetching the lists of packages first (apt-get update)'
  as_root apt-get update -qq </dev/null >&2 ||
    fail "apt-get update failed (no network, or no right to install). By hand: sudo apt-get install $wanted"
  # shellcheck disable=SC2086
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $wanted \
    </dev/null >&2 || fail "apt-get could not install: $wanted. By hand: sudo apt-get install $wanted"
}

install_with_brew() {
  command -v brew >/dev/null 2>&1 ||
    fail "Homebrew is not installed (https://brew.sh); quoth needs: $formulas"
  for formula in $formulas; do
    brew --prefix --installed "$formula" >/dev/null 2>&1 || {
      say "installing $formula with Homebrew"
      brew install --quiet "$formula" </dev/null >&2 || fail "brew could not install $formula (is there a network?)"
    }
    # Kegs such as icu4c are not linked into the default folders; clang reads these two variables.
    prefix=$(brew --prefix "$formula")
    CPATH="$prefix/include${CPATH:+:$CPATH}"
    LIBRARY_PATH="$prefix/lib${LIBRARY_PATH:+:$LIBRARY_PATH}"
  done
  export CPATH LIBRARY_PATH
}

# Installs the system packages that are missing, or says in one sentence why it cannot.
install_packages() {
  if [ "$(uname -s)" = Darwin ]; then
    install_with_brew
  elif command -v apt-get >/dev/null 2>&1; then
    install_with_apt
  else
    wanted=$(missing_packages)
    [ -z "$wanted" ] || fail "this system has no apt-get and no Homebrew; install what Debian calls $wanted by hand."
  fi
}
