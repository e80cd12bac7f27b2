# shellcheck shell=bash
# The one database of a cluster on this machine: PostgreSQL where it is installed or may be installed, else H2 as a server.
# Either listens on loopback only and asks for a password that is made once and kept, mode 0600, in the data folder.
# Sets DATABASE_KIND, DATABASE_URL, DATABASE_PASSWORD and, for H2, DATABASE_PID, which cluster.sh reads.
# shellcheck disable=SC2034

DATABASE_KIND='' DATABASE_URL='' DATABASE_PASSWORD='' DATABASE_PID='' PG_BIN='' PG_DATA=''

# start_database DIR FIRST_PORT NODES
start_database() {
    local data="$1" port
    port="$(free_port "$2")"
    database_password "$data"
    # data that is there decides; a cluster must not wake up with another, empty database
    if [ -f "$data/h2/rostrum.mv.db" ]; then
        start_h2_server "$data" "$port"
    elif find_postgres "$data"; then
        start_postgres "$data" "$port" "$3"
    else
        if [ "${ROSTRUM_DATABASE:-}" != h2 ]; then
            warn "no PostgreSQL (Debian's package postgresql); taking the embedded database as a server, for trying out only"
        fi
        start_h2_server "$data" "$port"
    fi
}

stop_database() {
    if [ "$DATABASE_KIND" = postgresql ]; then
        as_postgres "$PG_BIN/pg_ctl" -D "$PG_DATA" -m fast -t 30 stop >/dev/null 2>&1 || warn "PostgreSQL in $PG_DATA did not stop"
    elif [ -n "$DATABASE_PID" ]; then
        stop_process "$DATABASE_PID" 20
    fi
    DATABASE_KIND='' DATABASE_PID=''
}

database_password() {
    local file="$1/database-password"
    if [ ! -s "$file" ]; then
        (umask 077 && od -An -N24 -tx1 /dev/urandom | tr -d ' \n' >"$file")
    fi
    DATABASE_PASSWORD="$(cat "$file")"
}

# PostgreSQL refuses to run as root. setpriv, unlike su, puts no process of its own in between.
as_postgres() {
    if is_root; then
        (cd / && exec setpriv --reuid=postgres --regid=postgres --init-groups -- "$@")
    else
        (cd / && exec "$@")
    fi
}

# The newest installed server, or the one that made the data which is there. Sets PG_BIN and PG_DATA.
find_postgres() {
    local data="$1" wanted=''
    if [ "${ROSTRUM_DATABASE:-}" = h2 ]; then return 1; fi
    PG_DATA="$data/pg"
    PG_BIN="$(newest_postgres '')"
    if [ -z "$PG_BIN" ] && install_packages postgresql; then PG_BIN="$(newest_postgres '')"; fi
    if [ -z "$PG_BIN" ]; then return 1; fi
    if is_root; then
        id postgres >/dev/null 2>&1 && command -v setpriv >/dev/null || return 1
        # below a home that is closed to others (such as /root) the user postgres cannot get at its files
        if ! as_postgres test -x "$data"; then PG_DATA="/var/lib/rostrum/$(printf '%s' "$data" | cksum | cut -d' ' -f1)/pg"; fi
        wanted="$(cat "$PG_DATA/PG_VERSION" 2>/dev/null || true)"
    elif [ -r "$PG_DATA/PG_VERSION" ]; then
        wanted="$(cat "$PG_DATA/PG_VERSION")"
    fi
    if [ -n "$wanted" ]; then
        PG_BIN="$(newest_postgres "$wanted")"
        [ -n "$PG_BIN" ] || die "the data in $PG_DATA needs PostgreSQL $wanted, which is not installed"
    fi
}

# newest_postgres VERSION|'': the bin folder of an installed server
newest_postgres() {
    local bin found=''
    for bin in /usr/lib/postgresql/${1:-*}/bin; do
        if [ -x "$bin/initdb" ] && [ -x "$bin/postgres" ]; then found="$found$bin"$'\n'; fi
    done
    printf '%s' "$found" | sort -V | tail -n 1
}

# start_postgres DIR PORT NODES
start_postgres() {
    local data="$1" port="$2" nodes="$3" log="$PG_DATA/server.log"
    DATABASE_KIND=postgresql
    if ! as_postgres test -f "$PG_DATA/PG_VERSION"; then create_postgres "$data"; fi
    # the folder's lock is ours, so a server that still runs here was left by a launcher that was killed
    as_postgres "$PG_BIN/pg_ctl" -D "$PG_DATA" -m fast -t 30 stop >/dev/null 2>&1 || true
    as_postgres "$PG_BIN/pg_ctl" -D "$PG_DATA" -l "$log" -t 60 \
        -o "-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories='' -c max_connections=$((20 + 20 * nodes))" \
        start >/dev/null 2>&1 8>&- 9>&- || die "PostgreSQL does not start, see $log"
    if [ "$(in_postgres "$port" psql -At -d postgres -c "select count(*) from pg_database where datname = 'rostrum'")" != 1 ]; then
        in_postgres "$port" createdb rostrum || die "cannot make the database, see $log"
    fi
    DATABASE_URL="jdbc:postgresql://127.0.0.1:$port/rostrum"
}

in_postgres() {
    local port="$1" tool="$2"
    shift 2
    PGPASSWORD="$DATABASE_PASSWORD" as_postgres "$PG_BIN/$tool" -h 127.0.0.1 -p "$port" -U rostrum "$@"
}

create_postgres() {
    local data="$1" secret
    say "Making a PostgreSQL database in $PG_DATA …"
    mkdir -p "$PG_DATA"
    secret="$(mktemp)"
    cat "$data/database-password" >"$secret"
    if is_root; then chown postgres: "$PG_DATA" "$secret"; fi
    as_postgres "$PG_BIN/initdb" -D "$PG_DATA" -U rostrum --encoding=UTF8 --no-locale --data-checksums \
        --auth=scram-sha-256 --pwfile="$secret" >"$TARGET/cluster/initdb.log" 2>&1 || {
        rm -f "$secret"
        die "cannot make a PostgreSQL database, see $TARGET/cluster/initdb.log"
    }
    rm -f "$secret"
}

# start_h2_server DIR PORT
start_h2_server() {
    local data="$1" port="$2" jar left=100
    jar="$(find "$APP/lib" -name 'h2-*.jar' -print -quit)"
    [ -n "$jar" ] || die "no H2 in $APP/lib"
    DATABASE_KIND=h2
    mkdir -p "$data/h2"
    setsid "$JAVA_HOME/bin/java" -Xmx256m -XX:+UseSerialGC -Dh2.bindAddress=127.0.0.1 -cp "$jar" org.h2.tools.Server \
        -tcp -tcpPort "$port" -ifNotExists -baseDir "$data/h2" >"$TARGET/cluster/database.log" 2>&1 </dev/null 8>&- 9>&- &
    DATABASE_PID=$!
    disown
    until port_taken "$port"; do
        left=$((left - 1))
        if [ "$left" -le 0 ] || ! kill -0 "$DATABASE_PID" 2>/dev/null; then
            die "the database does not start, see $TARGET/cluster/database.log"
        fi
        sleep 0.2
    done
    DATABASE_URL="jdbc:h2:tcp://127.0.0.1:$port/./rostrum;WRITE_DELAY=0"
}
