# shellcheck shell=bash
# Checks a journal without starting a node. Ends with 0 where all is as it was written, 1 where something is not, 2 where
# it cannot be told.

# java_tool CLASS [ARGUMENT…]: a tool out of the built application. Needs find_jdk and build_application before.
java_tool() {
    local class="$1"
    shift
    "$JAVA_HOME/bin/java" "${JVM_BASE[@]}" -Xmx512m -cp "$APP/rostrum.jar" "org.rostrum.floor.jdbc.$class" "$@" 9>&-
}

verify_journal() {
    local data='' cluster='' url="${SPRING_DATASOURCE_URL:-}" status=0
    local -a more=()
    while [ "$#" -gt 0 ]; do
        case "$1" in
            --data) data="$(value_of "$@")"; shift 2 ;;
            --cluster) cluster="$(value_of "$@")"; shift 2 ;;
            --url) url="$(value_of "$@")"; shift 2 ;;
            --heads | --write-heads) more+=("$1" "$(value_of "$@")"); shift 2 ;;
            *) die "verify-journal does not know '$1': ./rostrum help" 2 ;;
        esac
    done
    if [ -n "$data" ] && [ -n "$cluster" ]; then die "verify-journal takes --data or --cluster, not both" 2; fi
    find_jdk
    build_application
    if [ -n "$cluster" ]; then
        with_cluster_database "$cluster" verify_cluster_database "${more[@]}" || status=$?
    elif [ -n "$data" ] || [ -z "$url" ]; then
        java_tool VerifyJournal --data "${data:-$ROOT/data}" "${more[@]}" || status=$?
    else
        java_tool VerifyJournal --url "$url" "${more[@]}" || status=$?
    fi
    return "$status"
}

# verify_cluster_database [OPTION…]: checks the database that DATABASE_URL and DATABASE_PASSWORD tell
verify_cluster_database() {
    SPRING_DATASOURCE_USERNAME=rostrum SPRING_DATASOURCE_PASSWORD="$DATABASE_PASSWORD" \
        java_tool VerifyJournal --url "$DATABASE_URL" "$@"
}
