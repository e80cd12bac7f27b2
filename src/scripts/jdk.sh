# shellcheck shell=bash
# Finds a JDK that can build and run this project. Debian's default java is often older, and Maven's own plugins
# already need a newer one, so the JDK is chosen before Maven starts and not by a toolchain in the build.

readonly JDK_NEEDED=25

# The feature version of a JDK's folder, or nothing when it is none: it must hold a compiler too.
jdk_version() {
    local home="$1" line=''
    [ -x "$home/bin/java" ] && [ -x "$home/bin/javac" ] || return 0
    if [ -r "$home/release" ]; then
        line="$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release" 2>/dev/null | head -n 1)"
    fi
    if [ -z "$line" ]; then
        line="$("$home/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)"
    fi
    printf '%s\n' "$line"
}

jdk_fits() {
    local version
    version="$(jdk_version "$1")"
    [[ "$version" =~ ^[0-9]+$ ]] && [ "$version" -ge "$JDK_NEEDED" ]
}

# Folders that may hold a JDK, the caller's own wishes first. ROSTRUM_JDK_FOLDERS replaces the usual places in tests.
jdk_candidates() {
    local java
    if [ -n "${JAVA_HOME:-}" ]; then printf '%s\n' "$JAVA_HOME"; fi
    if java="$(command -v java)"; then
        java="$(readlink -f "$java")"
        printf '%s\n' "${java%/bin/java}"
    fi
    if [ -n "${ROSTRUM_JDK_FOLDERS+x}" ]; then
        # shellcheck disable=SC2086 # a list of patterns, meant to be split and expanded
        printf '%s\n' $ROSTRUM_JDK_FOLDERS
    else
        printf '%s\n' /usr/lib/jvm/* "${HOME:-/root}"/.sdkman/candidates/java/* /opt/*
    fi
}

# Sets and exports JAVA_HOME, or ends with one line that says what to do.
find_jdk() {
    local home
    while IFS= read -r home; do
        if jdk_fits "$home"; then
            export JAVA_HOME="$home"
            return 0
        fi
    done < <(jdk_candidates)
    die "no JDK $JDK_NEEDED or newer found: install one (a full JDK with javac) under /usr/lib/jvm or /opt, or set JAVA_HOME to it"
}
