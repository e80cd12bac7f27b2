# shellcheck shell=bash
# Everything that CI runs. More arguments go to Maven: ./rostrum test -Dit.test=ClusterIT

# The browser flow runs in Debian's Chromium; test tools' own downloads of a browser are not used.
ensure_chromium() {
    if program chromium >/dev/null; then return 0; fi
    install_packages chromium || true
    program chromium >/dev/null || die "the browser tests need Chromium: install Debian's package chromium"
}

run_tests() {
    find_jdk
    ensure_chromium
    maven -B verify "$@" </dev/null || die "tests failed, see above and target/surefire-reports, target/failsafe-reports"
    run_script_tests
}

# The modules of the light pages have tests that need node and nothing else; the product itself needs none.
run_script_tests() {
    local -a files
    shopt -s nullglob
    files=("$ROOT"/frontend/test/*.test.js "$ROOT"/frontend/test/*.test.mjs)
    shopt -u nullglob
    if [ "${#files[@]}" -eq 0 ]; then return 0; fi
    if ! command -v node >/dev/null; then
        warn "no node: the tests of frontend/ were left out"
        return 0
    fi
    node --test "${files[@]}" </dev/null || die "tests of frontend/ failed, see above"
}
