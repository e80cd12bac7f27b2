# shellcheck shell=bash
# Backs up all of the data while it is in use, and brings it back. A backup counts when it was restored once: each is, into
# a database of its own, and its journal is checked there. Beside it stand the heads of its meetings, for later checks.
# The embedded database gives a zip with its file, PostgreSQL a dump in pg_dump's own format.
# What check_postgres_dump names is its own, and is meant to be lost with its subshell.
# shellcheck disable=SC2030,SC2031

backup_data() {
    local data='' cluster='' to=''
    while [ "$#" -gt 0 ]; do
        case "$1" in
            --data) data="$(value_of "$@")"; shift 2 ;;
            --cluster) cluster="$(value_of "$@")"; shift 2 ;;
            --to) to="$(value_of "$@")"; shift 2 ;;
            *) die "backup does not know '$1': ./rostrum help" 2 ;;
        esac
    done
    [ -n "$to" ] || die "say where the backup goes: --to FILE" 2
    if [ -n "$data" ] && [ -n "$cluster" ]; then die "backup takes --data or --cluster, not both" 2; fi
    to="$(new_file "$to")"
    find_jdk
    build_application
    trap 'rm -f -- "$BACKUP_PART"' EXIT
    BACKUP_PART="$to.part"
    if [ -n "$cluster" ]; then
        with_cluster_database "$cluster" dump_postgres "$BACKUP_PART" || die "no backup was made, see above"
        check_postgres_dump "$BACKUP_PART" --write-heads "$to.heads" || die "the backup does not hold, see above; it is not kept"
    else
        java_tool BackupEmbedded --data "${data:-$ROOT/data}" --to "$BACKUP_PART" || die "no backup was made, see above"
        check_embedded_backup "$BACKUP_PART" --write-heads "$to.heads" || die "the backup does not hold, see above; it is not kept"
    fi
    mv -- "$BACKUP_PART" "$to"
    trap - EXIT
    say "Backed up to $to, restored and checked; heads in $to.heads. Keep both away from this machine."
}

# new_file FILE: its absolute path; ends where it is there already or cannot be
new_file() {
    local folder
    folder="$(dirname -- "$1")"
    if [ ! -d "$folder" ] || [ ! -w "$folder" ]; then die "there is no folder $folder to write into" 2; fi
    [ ! -e "$1" ] || die "$1 is there already; it is not written over" 2
    printf '%s/%s\n' "$(cd -- "$folder" && pwd -P)" "$(basename -- "$1")"
}

dump_postgres() {
    [ "$DATABASE_KIND" = postgresql ] || {
        warn "this cluster runs on the embedded database as a server, which is for trying out; only PostgreSQL is backed up"
        return 1
    }
    # who may read a backup may read all that is in it
    (umask 077 && in_postgres "$DATABASE_PORT" pg_dump --format=custom --no-owner --no-privileges rostrum >"$1")
}

# check_embedded_backup ZIP [OPTION OF THE CHECK…]
check_embedded_backup() {
    local zip="$1" scratch status=0
    shift
    scratch="$(mktemp -d)"
    if unpack_embedded "$zip" "$scratch"; then java_tool VerifyJournal --data "$scratch" "$@" || status=$?; else status=1; fi
    rm -rf -- "$scratch"
    return "$status"
}

# unpack_embedded ZIP DIR: the database file, and nothing else, out of a backup
unpack_embedded() {
    if [ "$("$JAVA_HOME/bin/jar" --list --file "$1" 2>/dev/null)" != rostrum.mv.db ]; then
        warn "$1 is not a backup of the embedded database, or is damaged"
        return 1
    fi
    (cd -- "$2" && "$JAVA_HOME/bin/jar" --extract --file "$1")
}

# check_postgres_dump DUMP [OPTION OF THE CHECK…]: in a server of its own, so that the one in use has no part in it
check_postgres_dump() (
    dump="$1"
    shift
    # from here on nothing must point at the database in use: what these name is removed in the end
    DATABASE_KIND='' PG_DATA=''
    scratch="$(mktemp -d)"
    chmod 755 "$scratch"
    trap 'stop_database; rm -rf -- "$scratch" ${PG_DATA:+"$PG_DATA"}' EXIT
    restore_postgres "$dump" "$scratch" 20341 && verify_cluster_database "$@"
)

# restore_postgres DUMP DIR FIRST_PORT: makes a server in a data folder that has none, and leaves it running
restore_postgres() {
    local dump="$1" data="$2"
    mkdir -p "$TARGET/cluster"
    DATABASE_PORT="$(free_port "$3")"
    database_password "$data"
    find_postgres "$data" || die "no PostgreSQL to restore with: install Debian's package postgresql"
    start_postgres "$data" "$DATABASE_PORT" 1
    in_postgres "$DATABASE_PORT" pg_restore --no-owner --no-privileges --exit-on-error --dbname=rostrum <"$dump"
}

restore_data() {
    local file='' data='' cluster=''
    while [ "$#" -gt 0 ]; do
        case "$1" in
            --data) data="$(value_of "$@")"; shift 2 ;;
            --cluster) cluster="$(value_of "$@")"; shift 2 ;;
            -*) die "restore does not know '$1': ./rostrum help" 2 ;;
            *)
                [ -z "$file" ] || die "restore takes one file, not also '$1'" 2
                file="$1"
                shift
                ;;
        esac
    done
    [ -n "$file" ] || die "say which backup: ./rostrum restore FILE --data DIR (or --cluster DIR)" 2
    [ -r "$file" ] || die "there is no file $file that can be read" 2
    if [ -n "$data" ] && [ -n "$cluster" ]; then die "restore takes --data or --cluster, not both" 2; fi
    file="$(cd -- "$(dirname -- "$file")" && pwd -P)/$(basename -- "$file")"
    case "$(head -c 5 -- "$file" | tr -d '\0')" in
        PGDMP)
            [ -n "$cluster" ] || die "$file is of a PostgreSQL: restore it with --cluster DIR" 2
            restore_cluster "$file" "$cluster"
            ;;
        PK*)
            [ -n "$data" ] || die "$file is of an embedded database: restore it with --data DIR" 2
            restore_embedded "$file" "$data"
            ;;
        *) die "$file is not a backup that ./rostrum backup made" 2 ;;
    esac
}

# restore_embedded FILE DIR
restore_embedded() {
    local file="$1" data unpacked
    data="$(make_folder "$2")"
    [ ! -e "$data/rostrum.mv.db" ] || die "$data holds a database already; nothing is written over. Choose an empty folder" 2
    find_jdk
    build_application
    lock_folder "$data"
    unpacked="$data/.restoring"
    rm -rf -- "$unpacked"
    (umask 077 && mkdir -- "$unpacked")
    if ! unpack_embedded "$file" "$unpacked" || ! java_tool VerifyJournal --data "$unpacked"; then
        rm -rf -- "$unpacked"
        die "not restored, see above"
    fi
    mv -- "$unpacked/rostrum.mv.db" "$data/rostrum.mv.db"
    rm -rf -- "$unpacked"
    say "Restored into $data. Start it with: ./rostrum run --data $data"
}

# restore_cluster FILE DIR
restore_cluster() {
    local file="$1" data
    data="$(make_folder "$2")"
    if [ -e "$data/database-password" ] || [ -e "$data/pg" ] || [ -e "$data/h2" ]; then
        die "$data holds a cluster's data already; nothing is written over. Choose an empty folder" 2
    fi
    find_jdk
    build_application
    lock_folder "$data"
    trap stop_database EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    if ! restore_postgres "$file" "$data" 20301 || ! verify_cluster_database; then
        die "not restored as it should be, see above; what is in $data is not to be used"
    fi
    stop_database
    trap - EXIT INT TERM HUP
    say "Restored into $data. Start it with: ./rostrum cluster 3 --data $data"
}

# with_cluster_database DIR COMMAND [ARGUMENT…]: runs a command with the database of a cluster's data folder: with the one
# that runs, else with one that is started for as long. Sets DATABASE_KIND, DATABASE_URL, DATABASE_PASSWORD, DATABASE_PORT.
with_cluster_database() {
    local data="$1" status=0
    shift
    [ -s "$data/database-password" ] || die "there is no cluster's data in $data: no file database-password" 2
    data="$(cd -- "$data" && pwd -P)"
    if running_postgres "$data"; then
        "$@" || status=$?
        return "$status"
    fi
    lock_folder "$data"
    mkdir -p "$TARGET/cluster"
    # the command's own trap, if it has one, comes back afterwards
    (
        trap stop_database EXIT
        trap 'exit 130' INT
        trap 'exit 143' TERM HUP
        start_database "$data" 20301 1
        DATABASE_PORT="${DATABASE_URL##*127.0.0.1:}"
        DATABASE_PORT="${DATABASE_PORT%%/*}"
        "$@"
    ) || status=$?
    return "$status"
}

# running_postgres DIR: whether the server of a cluster's data folder runs; sets what with_cluster_database sets.
running_postgres() {
    local data="$1" lines
    [ ! -f "$data/h2/rostrum.mv.db" ] || return 1
    find_postgres "$data" || return 1
    as_postgres "$PG_BIN/pg_ctl" -D "$PG_DATA" status >/dev/null 2>&1 || return 1
    lines="$(as_postgres cat "$PG_DATA/postmaster.pid")"
    database_password "$data"
    DATABASE_KIND=postgresql
    DATABASE_PORT="$(sed -n 4p <<<"$lines")"
    DATABASE_URL="jdbc:postgresql://127.0.0.1:$DATABASE_PORT/rostrum"
}
