# shellcheck shell=bash
# A whole cluster on this machine: a database, N nodes, a load balancer. Started in this order and stopped in the
# opposite one. Only processes that this launcher started are ever stopped, by their pid.

NODE_PIDS=()
CLUSTER_STOPPED=false

run_cluster() {
    local nodes="${1:-3}" base=8080 data="$ROOT/data/cluster" demo=true
    if [ "$#" -gt 0 ] && [[ "$1" != --* ]]; then shift; else nodes=3; fi
    check_number cluster "$nodes" 1 9
    while [ "$#" -gt 0 ]; do
        case "$1" in
            --base-port) base="$(value_of "$@")"; shift 2 ;;
            --data) data="$(value_of "$@")"; shift 2 ;;
            --no-demo) demo=false; shift ;;
            *) die "cluster does not know '$1': ./rostrum help" 2 ;;
        esac
    done
    check_number --base-port "$base" 3400 65000
    find_jdk
    data="$(make_folder "$data")"
    lock_folder "$data"
    check_ports "$nodes" "$base"
    build_application
    mkdir -p "$TARGET/cluster"
    rm -f "$TARGET"/cluster/node-*.pid

    trap stop_cluster EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    start_database "$data" $((base + 301)) "$nodes"
    start_nodes "$nodes" "$base" "$data" "$demo"
    start_balancer "$base" $((base + 1)) $((base + 101)) "$nodes"
    tell_cluster "$nodes" "$base" "$demo"
    watch_cluster "$nodes"
}

# Ports of a cluster, all from its base port B (8080): nodes B+i, management B+100+i, between nodes B-2280+i (5801 …).
cluster_port() { printf '%s\n' $(($1 - 2280 + $2)); }

check_ports() {
    local nodes="$1" base="$2" i port
    for ((i = 0; i <= nodes; i++)); do
        for port in $((base + i)) $((base + 100 + i)) "$(cluster_port "$base" "$i")"; do
            # no node 0: only the load balancer's port counts there
            if [ "$i" -eq 0 ] && [ "$port" -ne "$base" ]; then continue; fi
            if port_taken "$port"; then
                die "port $port is taken (an earlier cluster? see target/cluster/node-*.pid); choose others with --base-port"
            fi
        done
    done
}

# The first node makes the tables and loads the demo; the others find both, and a cluster to join.
start_nodes() {
    local nodes="$1" base="$2" i
    say "Starting node-1 …"
    start_node 1 "$@"
    await_node 1 "$base"
    if [ "$nodes" -lt 2 ]; then return 0; fi
    say "Starting the other $((nodes - 1)) …"
    for ((i = 2; i <= nodes; i++)); do start_node "$i" "$@"; done
    for ((i = 2; i <= nodes; i++)); do await_node "$i" "$base"; done
}

# start_node I NODES BASE DIR DEMO
start_node() {
    local i="$1" nodes="$2" base="$3" data="$4" demo="$5" members='' j
    local -a JVM=()
    for ((j = 1; j <= nodes; j++)); do members="$members${members:+,}127.0.0.1:$(cluster_port "$base" "$j")"; done
    node_jvm 384m
    # the password goes by the environment: a command line can be read by everybody on the machine
    SPRING_DATASOURCE_PASSWORD="$DATABASE_PASSWORD" setsid "${JVM[@]}" \
        --server.port=$((base + i)) --server.address=127.0.0.1 --management.server.port=$((base + 100 + i)) \
        --rostrum.node="node-$i" --rostrum.data="$data" --rostrum.demo="$demo" \
        --rostrum.cluster.name="rostrum-$base" --rostrum.cluster.port="$(cluster_port "$base" "$i")" \
        --rostrum.cluster.members="$members" \
        --spring.datasource.url="$DATABASE_URL" --spring.datasource.username=rostrum \
        >"$TARGET/cluster/node-$i.log" 2>&1 </dev/null 8>&- 9>&- &
    NODE_PIDS[i]=$!
    # bash would add a line of its own to ours when it is killed
    disown
    printf '%s\n' "${NODE_PIDS[i]}" >"$TARGET/cluster/node-$i.pid"
}

await_node() {
    local i="$1" port=$(($2 + 100 + $1)) log="$TARGET/cluster/node-$1.log" end=$((SECONDS + 180))
    until [ "$(http_status "$port" /actuator/health/readiness)" = 200 ]; do
        if ! kill -0 "${NODE_PIDS[i]}" 2>/dev/null; then
            tail -n 15 "$log" >&2
            die "node-$i ended before it was ready, see $log"
        fi
        [ "$SECONDS" -lt "$end" ] || die "node-$i was not ready in 180 s, see $log"
        sleep 0.3
    done
}

tell_cluster() {
    local nodes="$1" base="$2" demo="$3" i
    say ''
    if [ "$DATABASE_KIND" = postgresql ]; then
        say "Rostrum: $nodes nodes on PostgreSQL"
    else
        say "Rostrum: $nodes nodes on the embedded database"
    fi
    if [ -n "$BALANCER_KIND" ]; then say "  all      http://localhost:$base   ($BALANCER_KIND, sticky sessions)"; fi
    for ((i = 1; i <= nodes; i++)); do
        say "  node-$i   http://localhost:$((base + i))   pid ${NODE_PIDS[i]}, log target/cluster/node-$i.log"
    done
    if [ "$demo" = true ]; then say "  demo codes: DEMO-CHAIR, DEMO-COCHAIR, DEMO-SECRETARIAT, DEMO-RAPPORTEUR, DEMO-KEN, DEMO-EU …"; fi
    say "Ctrl-C stops everything."
}

# Stays until it is told to stop, and says when a part dies; the rest goes on, that is what a cluster is for.
watch_cluster() {
    local nodes="$1" alive="$1" i
    while [ "$alive" -gt 0 ]; do
        sleep 1
        for ((i = 1; i <= nodes; i++)); do
            if [ -n "${NODE_PIDS[i]:-}" ] && ! kill -0 "${NODE_PIDS[i]}" 2>/dev/null; then
                alive=$((alive - 1))
                NODE_PIDS[i]=''
                rm -f "$TARGET/cluster/node-$i.pid"
                warn "node-$i is gone (see target/cluster/node-$i.log); $alive of $nodes go on"
            fi
        done
        if [ -n "$BALANCER_PID" ] && ! kill -0 "$BALANCER_PID" 2>/dev/null; then
            BALANCER_PID=''
            warn "the load balancer is gone, see target/cluster/balancer.log; the nodes' own addresses still answer"
        fi
    done
    die "no node is left"
}

# Load balancer first, so that nobody is sent to a node that goes; the nodes together, then the database.
stop_cluster() {
    local i pid
    if [ "$CLUSTER_STOPPED" = true ]; then return 0; fi
    CLUSTER_STOPPED=true
    trap '' INT TERM HUP
    say "Stopping …"
    stop_balancer
    for pid in "${NODE_PIDS[@]}"; do
        if [ -n "$pid" ]; then kill -TERM "$pid" 2>/dev/null || true; fi
    done
    for i in "${!NODE_PIDS[@]}"; do
        if [ -n "${NODE_PIDS[i]}" ]; then stop_process "${NODE_PIDS[i]}" 20; fi
        rm -f "$TARGET/cluster/node-$i.pid"
    done
    stop_database
    say "Stopped."
}
