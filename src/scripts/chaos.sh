# shellcheck shell=bash
# ./rostrum chaos: real nodes under fire, and the checker of what they answered. See src/docs/chaos.md.

# What cuts networks and moves clocks. What cannot be had is left out of the run, and its report says so.
ensure_chaos_tools() {
    local -a missing=()
    compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
    program ip >/dev/null || missing+=(iproute2)
    program iptables >/dev/null || missing+=(iptables)
    compgen -G '/usr/lib/*/faketime/libfaketime.so.1' >/dev/null || missing+=(libfaketime)
    if [ "${#missing[@]}" -gt 0 ]; then install_packages "${missing[@]}" || warn "could not install: ${missing[*]}"; fi
    compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || die "chaos needs a PostgreSQL: install Debian's package postgresql"
}

run_chaos() {
    local classpath="$TARGET/test-classpath.txt"
    local -a arguments=()
    while [ "$#" -gt 0 ]; do
        case "$1" in
            --minutes | --seconds | --seed | --nodes | --gap | --faults)
                arguments+=("$1" "$(value_of "$@")")
                shift 2
                ;;
            *) die "chaos does not know '$1': ./rostrum help" 2 ;;
        esac
    done
    find_jdk
    ensure_chaos_tools
    build_application
    maven -B -q -Pchaos test-compile exec:exec </dev/null || die "the checker cannot be built, see above"
    cd "$ROOT" || exit 1
    # exec: Ctrl-C and SIGTERM reach the run itself, which then stops all that it started
    exec "$JAVA_HOME/bin/java" -Xmx1g -XX:+UseSerialGC --sun-misc-unsafe-memory-access=allow \
        -cp "$(cat "$classpath")" org.rostrum.chaos.ChaosMain "${arguments[@]}"
}
