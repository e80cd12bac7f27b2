# shellcheck shell=bash
# What every part of the launcher uses. Sourced by ./rostrum and .ci/run, never run.

say() { printf '%s\n' "$*"; }

warn() { printf 'rostrum: %s\n' "$*" >&2; }

# die MESSAGE [STATUS]
die() {
    printf 'rostrum: %s\n' "$1" >&2
    exit "${2:-1}"
}

is_root() { [ "$(id -u)" -eq 0 ]; }

# Debian keeps servers in sbin, which the PATH of a plain user often lacks.
program() {
    local name="$1" folder
    if command -v "$name" 2>/dev/null; then return 0; fi
    for folder in /usr/local/sbin /usr/sbin /sbin; do
        if [ -x "$folder/$name" ]; then
            printf '%s\n' "$folder/$name"
            return 0
        fi
    done
    return 1
}

# check_number NAME VALUE FROM TO
check_number() {
    if ! [[ "$2" =~ ^[0-9]{1,5}$ ]] || [ "$((10#$2))" -lt "$3" ] || [ "$((10#$2))" -gt "$4" ]; then
        die "$1 takes a number from $3 to $4, not '$2'" 2
    fi
}

# value_of OPTION VALUE...: the value that follows an option, or a clear end
value_of() {
    if [ "$#" -lt 2 ] || [[ "$2" == --* ]]; then die "$1 needs a value" 2; fi
    printf '%s\n' "$2"
}

# An absolute path for a folder that is made if it is missing. Relative to where the caller stands, not to the checkout.
make_folder() {
    case "$1" in
        '') die "a folder needs a name" 2 ;;
        *\;* | *\"* | *$'\n'*) die "a folder's name may not hold ; or quotes or line breaks: $1" 2 ;;
    esac
    mkdir -p -- "$1" 2>/dev/null || die "cannot make the folder $1"
    [ -w "$1" ] || die "may not write into the folder $1"
    (cd -- "$1" && pwd -P)
}

# Whether something answers on a port of the loopback interface.
port_taken() { (: <"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# The first free port from a number on.
free_port() {
    local port="$1"
    while port_taken "$port"; do
        port=$((port + 1))
        [ "$port" -le 65535 ] || die "no free port from $1 on"
    done
    printf '%s\n' "$port"
}

# http_status PORT PATH: the status code of a GET on loopback, 000 when there is no answer within 3 s. No curl needed.
http_status() {
    local line=''
    # shellcheck disable=SC2016 # the inner shell fills in its own arguments
    line="$(timeout 3 bash -c '
        exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
        printf "GET %s HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n" "$2" "$1" >&3
        IFS= read -r line <&3 && printf "%s" "$line"' _ "$1" "$2" 2>/dev/null)" || true
    if [[ "$line" =~ ^HTTP/[0-9.]+\ ([0-9]{3}) ]]; then
        printf '%s\n' "${BASH_REMATCH[1]}"
    else
        printf '000\n'
    fi
}

# stop_process PID SECONDS: asks, waits, and kills only when asking did not help. A pid that is gone is fine.
stop_process() {
    local pid="$1" left=$(($2 * 5))
    kill -TERM "$pid" 2>/dev/null || return 0
    while kill -0 "$pid" 2>/dev/null; do
        if [ "$left" -le 0 ]; then
            kill -KILL "$pid" 2>/dev/null || true
            break
        fi
        left=$((left - 1))
        sleep 0.2
    done
    wait "$pid" 2>/dev/null || true
}

# One owner of a data folder at a time. The lock goes with the process that holds descriptor 9, also after kill -9.
lock_folder() {
    command -v flock >/dev/null || return 0
    exec 9>"$1/.rostrum.lock"
    flock -n 9 || die "the data in $1 is in use by another ./rostrum; choose another folder with --data"
}

apt_updated=false

# install_packages PACKAGE...: from Debian, where that is possible without asking. Returns 1 where it is not.
install_packages() {
    is_root && command -v apt-get >/dev/null || return 1
    say "Installing from Debian: $*"
    if [ "$apt_updated" = false ]; then
        timeout 300 apt-get -qq -o DPkg::Lock::Timeout=120 update >/dev/null 2>&1 || warn "apt-get update failed, going on"
        apt_updated=true
    fi
    # RUNLEVEL=1: packages of servers do not start theirs, the launcher starts its own on ports of its own
    RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive timeout 900 apt-get -qq -y --no-install-recommends \
        -o DPkg::Lock::Timeout=300 install "$@" </dev/null >/dev/null 2>&1
}
