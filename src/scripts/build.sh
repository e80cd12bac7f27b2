# shellcheck shell=bash
# From sources to something that starts fast: the jar, its extracted layout (target/app) and a start-up cache of the JVM.

readonly JAR="$TARGET/rostrum.jar"
readonly APP="$TARGET/app"
readonly AOT_CACHE="$APP/rostrum.aot"

# The same in the training run and in use: a start-up cache only fits the flags that it was made with.
# What Hazelcast and Netty reach for in the JDK (Add-Opens and the like) is said in the jar's manifest.
readonly -a JVM_BASE=(
    -XX:+UseSerialGC
    --sun-misc-unsafe-memory-access=allow
    -Dh2.bindAddress=127.0.0.1
)

ensure_maven() {
    if [ -n "${MVNW_REPOURL:-}" ] || command -v mvn >/dev/null; then return 0; fi
    install_packages maven || die "no Maven: install Debian's package maven, or set MVNW_REPOURL to the address of a Maven repository"
}

# Maven with the JDK that was found. JVM options that only a newer java knows go here and not into .mvn/jvm.config,
# which an older java would choke on.
maven() {
    ensure_maven
    (
        cd "$ROOT" || exit 1
        MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED" exec ./mvnw "$@"
    )
}

run_maven() {
    find_jdk
    maven "$@"
}

# Whether something that goes into the jar is newer than the jar. Folders count too: they are newer when a file went.
jar_is_stale() {
    [ -f "$JAR" ] || return 0
    [ -n "$(find "$ROOT/pom.xml" "$ROOT/src/main" "$ROOT/frontend/public" \
        \( -path "$ROOT/src/main/frontend" -o -path "$ROOT/src/main/bundles" \) -prune -o \
        -newer "$JAR" -print -quit)" ]
}

jdk_stamp() { cksum <"$JAVA_HOME/release" 2>/dev/null || "$JAVA_HOME/bin/java" -version 2>&1 | cksum; }

# Builds what is missing or stale, and nothing else. Needs find_jdk before.
build_application() {
    mkdir -p "$TARGET"
    if command -v flock >/dev/null; then
        exec 8>"$TARGET/.rostrum-build.lock"
        flock 8
    fi
    if jar_is_stale; then
        say "Building (a minute or two the first time) …"
        maven -B -q -Dmaven.test.skip=true package </dev/null || die "the build failed, see above"
        [ -f "$JAR" ] || die "the build made no $JAR"
    fi
    if [ ! -f "$APP/.complete" ] || [ "$JAR" -nt "$APP/.complete" ] || [ "$(cat "$APP/.complete")" != "$(jdk_stamp)" ]; then
        extract_application
    fi
    if command -v flock >/dev/null; then exec 8>&-; fi
}

extract_application() {
    rm -rf "$APP" "$APP.new"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$JAR" extract --destination "$APP.new" >/dev/null || die "cannot unpack $JAR"
    mv "$APP.new" "$APP"
    if [ -z "${ROSTRUM_NO_AOT:-}" ]; then train_application; fi
    jdk_stamp >"$APP/.complete"
}

# http_exchange PORT REQUEST_LINE COOKIES [JSON]: the whole answer; no curl needed
http_exchange() {
    local body="${4:-}" type=''
    if [ -n "$body" ]; then type=$'Content-Type: application/json; charset=UTF-8\r\n'"Content-Length: ${#body}"$'\r\n'; fi
    # shellcheck disable=SC2016 # the inner shell fills in its own arguments
    timeout 20 bash -c '
        exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
        printf "%s HTTP/1.1\r\nHost: localhost:%s\r\nX-Rostrum-Request: 1\r\nCookie: %s\r\n%sConnection: close\r\n\r\n%s" "$2" "$1" "$3" "$4" "$5" >&3
        cat <&3' _ "$1" "$2" "$3" "$type" "$body" 2>/dev/null | tr -d '\0' || true
}

# first_match TEXT REGEX: what the first group found, empty where it found nothing
first_match() { if [[ "$1" =~ $2 ]]; then printf '%s\n' "${BASH_REMATCH[1]}"; fi; }

# train_screen PORT CODE ROUTE: what a browser sends when somebody signs in and opens an acting screen
train_screen() {
    local port="$1" code="$2" route="$3" answer cookies key ui
    answer="$(http_exchange "$port" 'POST /api/v1/sign-in' '' "{\"code\":\"$code\"}")"
    cookies="rostrum-session=$(first_match "$answer" 'rostrum-session=([^;]+)')"
    answer="$(http_exchange "$port" "GET /$route" "$cookies")"
    cookies="$cookies; JSESSIONID=$(first_match "$answer" 'JSESSIONID=([^;]+)')"
    answer="$(http_exchange "$port" "GET /?v-r=init&query=&location=${route//\//%2F}" "$cookies")"
    key="$(first_match "$answer" '"Vaadin-Security-Key":"([^"]+)"')"
    ui="$(first_match "$answer" '"v-uiId":([0-9]+)')"
    http_exchange "$port" "POST /?v-r=uidl&v-uiId=$ui" "$cookies" "{\"csrfToken\":\"$key\",\"syncId\":0,\"clientId\":0,\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"$route\",\"query\":\"\",\"appShellTitle\":\"\",\"historyState\":{\"idx\":0},\"trigger\":\"\"}}]}" >/dev/null
}

# One start against a database in memory, a few pages, a clean stop: the JVM then keeps what it loaded and linked.
# Nothing depends on it; where it fails, starts only take longer.
train_application() {
    local pid web management folder log="$TARGET/training.log" left=120 path ok=false
    say "Making the start-up cache (half a minute, once a build) …"
    folder="$(mktemp -d)"
    web="$(free_port 20080)"
    management="$(free_port $((web + 1)))"
    setsid "$JAVA_HOME/bin/java" -XX:AOTCacheOutput="$AOT_CACHE" "${JVM_BASE[@]}" -Xmx768m -jar "$APP/rostrum.jar" \
        --server.port="$web" --server.address=127.0.0.1 --management.server.port="$management" \
        --rostrum.node=training --rostrum.cluster.name="training-$$" --rostrum.demo=true --rostrum.data="$folder" \
        "--spring.datasource.url=jdbc:h2:mem:training;DB_CLOSE_DELAY=-1" >"$log" 2>&1 </dev/null 8>&- 9>&- &
    pid=$!
    # shellcheck disable=SC2064 # this very process, whatever the variable says later
    trap "kill -KILL $pid 2>/dev/null; rm -rf '$folder'; exit 130" INT TERM
    while [ "$left" -gt 0 ] && kill -0 "$pid" 2>/dev/null; do
        if [ "$(http_status "$management" /actuator/health/readiness)" = 200 ]; then
            ok=true
            break
        fi
        left=$((left - 1))
        sleep 0.5
    done
    if [ "$ok" = true ]; then
        for path in / /sign-in /api/v1/dialogues /meetings/rt1 /meetings/rt1/chair /api/v1/meetings/rt1; do
            http_status "$web" "$path" >/dev/null
        done
        train_screen "$web" DEMO-CHAIR meetings/rt1/chair
        train_screen "$web" DEMO-KEN meetings/rt1/delegation
    fi
    stop_process "$pid" 120
    trap - INT TERM
    rm -rf "$folder"
    if [ "$ok" = false ] || [ ! -s "$AOT_CACHE" ]; then
        rm -f "$AOT_CACHE"
        warn "no start-up cache this time (see $log); starts take longer, nothing else changes"
    fi
}
