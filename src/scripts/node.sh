# shellcheck shell=bash
# One node: what its JVM and the application are told.

# node_jvm HEAP: sets JVM to the command line up to the jar
node_jvm() {
    JVM=("$JAVA_HOME/bin/java" "${JVM_BASE[@]}" "-Xmx$1" -XX:+ExitOnOutOfMemoryError)
    # the cache only fits the JDK that made it; with auto the JVM goes on without it where it does not fit all the same
    if [ -s "$AOT_CACHE" ] && [ -z "${ROSTRUM_NO_AOT:-}" ]; then
        JVM+=(-XX:AOTCache="$AOT_CACHE" -XX:AOTMode=auto -Xlog:aot=off -Xlog:cds=off)
    fi
    if [ -n "${ROSTRUM_JAVA_OPTS:-}" ]; then
        # shellcheck disable=SC2206 # several options in one variable
        JVM+=($ROSTRUM_JAVA_OPTS)
    fi
    JVM+=(-jar "$APP/rostrum.jar")
}

run_node() {
    local port=8080 data="$ROOT/data" demo=true host=127.0.0.1 management
    local -a JVM=()
    while [ "$#" -gt 0 ]; do
        case "$1" in
            --port) port="$(value_of "$@")"; shift 2 ;;
            --data) data="$(value_of "$@")"; shift 2 ;;
            --host) host="$(value_of "$@")"; shift 2 ;;
            --no-demo) demo=false; shift ;;
            *) die "run does not know '$1': ./rostrum help" 2 ;;
        esac
    done
    check_number --port "$port" 1 65535
    find_jdk
    data="$(make_folder "$data")"
    lock_folder "$data"
    if port_taken "$port"; then die "port $port is taken; choose another with --port"; fi
    build_application
    management=$((port + 101))
    if [ "$management" -gt 65535 ]; then management=20181; fi
    management="$(free_port "$management")"
    if [ "$demo" = true ] && [[ "$host" != 127.* && "$host" != localhost && "$host" != ::1 ]]; then
        warn "the demo's access codes are known to everybody, and $host is not this machine alone"
    fi
    node_jvm 768m
    cd "$ROOT" || exit 1
    # exec: Ctrl-C and SIGTERM reach the node itself, which stops cleanly. Descriptor 9 holds the lock of the data folder
    exec "${JVM[@]}" \
        --server.port="$port" --server.address="$host" --management.server.port="$management" \
        --rostrum.node=node-1 --rostrum.cluster.name="rostrum-$port" --rostrum.data="$data" --rostrum.demo="$demo"
}

# The test of the same name, on nodes that start as ./rostrum starts them, and with more kills and updates than in CI.
bench_recovery() {
    local kills=50 updates=3
    while [ "$#" -gt 0 ]; do
        case "$1" in
            --kills) kills="$(value_of "$@")"; shift 2 ;;
            --updates) updates="$(value_of "$@")"; shift 2 ;;
            *) die "bench recovery does not know '$1': ./rostrum help" 2 ;;
        esac
    done
    check_number --kills "$kills" 1 10000
    check_number --updates "$updates" 1 1000
    ensure_chromium
    program haproxy >/dev/null || install_packages haproxy || die "the load balancer is needed: install Debian's package haproxy"
    build_application
    local -a JVM=()
    node_jvm 384m
    # without java, the heap and what follows from -jar on, which the test says itself
    maven -B -q test-compile failsafe:integration-test failsafe:verify -Dit.test=RecoveryIT \
        -Drecovery.kills="$kills" -Drecovery.updates="$updates" -Drostrum.app="$APP/rostrum.jar" -Drostrum.jvm="${JVM[*]:1:${#JVM[@]}-3}" </dev/null
}

run_bench() {
    find_jdk
    if [ "${1:-}" = recovery ]; then
        shift
        bench_recovery "$@"
        return
    fi
    if [ "${1:-}" = rules ]; then
        shift
        # JMH's own options may follow, e.g. ./rostrum bench rules -f 3
        maven -B -q -Pbench test-compile exec:exec "-Djmh.args=RulesBenchmark $*" </dev/null
        return
    fi
    exec "$JAVA_HOME/bin/java" "$ROOT/src/bench/java/Latency.java" "$@"
}
