# shellcheck shell=bash
# The load balancer of a cluster on this machine. A browser stays with the node that it came to first (cookie), because
# the screens of those who act live in that node's memory; when the node goes, it is sent to another one.
# HAProxy is preferred: it asks each node whether it is ready. nginx (as Debian has it) only learns from failed requests.
# Sets BALANCER_KIND and BALANCER_PID; the kind stays empty where there is neither.

BALANCER_KIND='' BALANCER_PID=''
readonly STICKY_COOKIE=rostrum_node

# start_balancer PORT FIRST_NODE_PORT FIRST_MANAGEMENT_PORT NODES
start_balancer() {
    local folder="$TARGET/cluster" tool log="$TARGET/cluster/balancer.log"
    if [ "${ROSTRUM_BALANCER:-}" != nginx ] && ! program haproxy >/dev/null && ! program nginx >/dev/null; then
        install_packages haproxy || true
    fi
    if [ "${ROSTRUM_BALANCER:-}" != nginx ] && tool="$(program haproxy)"; then
        haproxy_config "$@" >"$folder/haproxy.cfg"
        "$tool" -c -f "$folder/haproxy.cfg" >"$log" 2>&1 || die "HAProxy does not take its configuration, see $log"
        setsid "$tool" -db -f "$folder/haproxy.cfg" >"$log" 2>&1 </dev/null 8>&- 9>&- &
        BALANCER_PID=$! BALANCER_KIND=HAProxy
        disown
    elif tool="$(program nginx)"; then
        mkdir -p "$folder/nginx"
        nginx_config "$@" >"$folder/nginx/nginx.conf"
        : >"$log"
        "$tool" -q -t -p "$folder/nginx" -e "$log" -c "$folder/nginx/nginx.conf" 2>/dev/null ||
            die "nginx does not take its configuration, see $log"
        setsid "$tool" -q -p "$folder/nginx" -e "$log" -c "$folder/nginx/nginx.conf" >/dev/null 2>&1 </dev/null 8>&- 9>&- &
        BALANCER_PID=$! BALANCER_KIND=nginx
        disown
    else
        warn "no load balancer: install Debian's package haproxy to have one on port $1; going on without it"
        return 0
    fi
    await_balancer "$1" "$log"
}

await_balancer() {
    local left=50
    until port_taken "$1"; do
        left=$((left - 1))
        if [ "$left" -le 0 ] || ! kill -0 "$BALANCER_PID" 2>/dev/null; then die "$BALANCER_KIND does not start, see $2"; fi
        sleep 0.2
    done
}

stop_balancer() {
    if [ -n "$BALANCER_PID" ]; then stop_process "$BALANCER_PID" 5; fi
    BALANCER_PID='' BALANCER_KIND=''
}

# HAProxy needs two descriptors a connection and refuses to start where the system allows fewer than it was promised.
haproxy_connections() {
    local files
    files="$(ulimit -Hn)"
    if [ "$files" = unlimited ] || [ "$files" -gt 41000 ]; then files=41000; fi
    printf '%s\n' $(((files - 200) / 2))
}

# A node that goes, that cannot write, or that answers late is not ready: nobody is sent to it, and whoever is on it stays
# until the node sends them away or their pages notice the silence. One that cannot be reached at all is cut off.
haproxy_config() {
    local port="$1" web="$2" management="$3" nodes="$4"
    cat <<TEXT
# Written by ./rostrum cluster at each start; changes here are lost.
global
    maxconn $(haproxy_connections)
    hard-stop-after 3s
$(if is_root && id haproxy >/dev/null 2>&1; then printf '    user haproxy\n    group haproxy\n'; fi)

defaults
    mode http
    log global
    option dontlognull
    balance leastconn
    timeout http-request 10s
    timeout http-keep-alive 30s
    timeout queue 10s
    timeout connect 2s
    # a busy node answers late; one that is taken for dead because it is busy makes the others busier
    timeout check 5s
    # sockets and long polls: silent ones may stay for an hour
    timeout client 1h
    timeout server 1h
    timeout tunnel 1h
    # a node that died before it answered a byte: once more, on another one. Commands carry an id and act once,
    # other changes are not sent twice.
    retries 3
    option redispatch 1
    retry-on conn-failure empty-response
    option httpchk

frontend everybody
    bind 127.0.0.1:$port
    # who is in front: set here, never taken from a client
    http-request del-header Forwarded
    http-request set-header X-Forwarded-For %[src]
    http-request set-header X-Forwarded-Proto http
    http-request set-header X-Forwarded-Host %[req.hdr(Host)]
    http-request set-header X-Forwarded-Port $port
    # no node can write, so none is ready: people go on reading, and are told
    use_backend readers if !{ nbsrv(nodes) gt 0 }
    # a browser with several pages must not be sent to a new node by one of them while another page settles elsewhere
    use_backend anywhere if { path_beg /ws/ /api/ } { req.cook($STICKY_COOKIE) -m found }
    default_backend nodes

# pages: a browser stays with one node
backend nodes
    cookie $STICKY_COOKIE insert indirect nocache httponly attr SameSite=Lax
    http-check send meth GET uri /actuator/health/readiness ver HTTP/1.1 hdr Host localhost
    http-check expect status 200 error-status L7OKC
    http-request disable-l7-retry unless { method GET HEAD } or { path_end /commands }
    default-server check inter 1s fastinter 500ms fall 2 rise 1 on-marked-down shutdown-sessions
$(haproxy_forget_those_that_go "$nodes")
$(haproxy_servers "$web" "$management" "$nodes" 'cookie node-%d port %d')

# feeds and calls: with the pages of their browser, elsewhere where that cannot be, and the pages stay where they are
backend anywhere
    timeout server 1m
    cookie $STICKY_COOKIE rewrite
    http-request disable-l7-retry unless { method GET HEAD } or { path_end /commands }
    default-server on-marked-down shutdown-sessions
$(haproxy_forget_those_that_go "$nodes")
$(haproxy_servers "$web" "$management" "$nodes" 'cookie node-%d track nodes/node-%d')

# asks only whether a node is there
backend readers
    cookie $STICKY_COOKIE insert indirect nocache httponly attr SameSite=Lax
    http-check send meth GET uri /actuator/health/liveness ver HTTP/1.1 hdr Host localhost
    http-check expect status 200
    http-request disable-l7-retry unless { method GET HEAD } or { path_end /commands }
    default-server check inter 2s fastinter 500ms fall 2 rise 1 on-marked-down shutdown-sessions
$(haproxy_servers "$web" "$management" "$nodes" 'cookie node-%d port %d')

# nobody is sent here: it tells which nodes have taken nobody for more than a moment
backend ready
    timeout check 3s
    http-check send meth GET uri /actuator/health/readiness ver HTTP/1.1 hdr Host localhost
    http-check expect status 200
    default-server check inter 1s fastinter 500ms fall 2 rise 1
$(haproxy_servers "$web" "$management" "$nodes" 'port %d')

$(haproxy_alone "$nodes")
TEXT
}

# haproxy_forget_those_that_go NODES: a cookie counts until its node has taken nobody for more than a moment, or always where
# none does. The name is taken out of the request, and the browser gets another: with ignore-persist it would keep the old
# one and go from node to node. The backend that balances has to know it too, or it would give the old node once more.
haproxy_forget_those_that_go() {
    local i
    for ((i = 1; i <= $1; i++)); do
        printf '    http-request replace-header Cookie ^(.*)%s=node-%d(;.*)?$ \\1%s=none\\2' "$STICKY_COOKIE" "$i" "$STICKY_COOKIE"
        printf ' if !{ srv_is_up(ready/node-%d) } !{ nbsrv(only-%d) gt 0 } { nbsrv(nodes) gt 0 }\n' "$i" "$i"
    done
}

# haproxy_alone NODES: nobody is sent to these backends: they tell whether the backend "nodes" gives people a node, which
# nothing else in HAProxy tells of a single one
haproxy_alone() {
    local i
    for ((i = 1; i <= $1; i++)); do
        printf 'backend only-%d\n    server node-%d 127.0.0.1:9 track nodes/node-%d\n' "$i" "$i" "$i"
    done
}

# haproxy_servers FIRST_NODE_PORT FIRST_MANAGEMENT_PORT NODES OPTIONS: a line a node; OPTIONS name the node's number, and
# its number again or the port of its health
haproxy_servers() {
    local i line health
    for ((i = 1; i <= $3; i++)); do
        health=$(($2 + i - 1))
        line="${4//cookie node-%d/cookie node-$i}"
        line="${line//nodes\/node-%d/nodes/node-$i}"
        printf '    server node-%d 127.0.0.1:%d %s\n' "$i" $(($1 + i - 1)) "${line//port %d/port $health}"
    done
}

nginx_config() {
    local port="$1" web="$2" nodes="$4" folder="$TARGET/cluster/nginx" i j
    cat <<TEXT
# Written by ./rostrum cluster at each start; changes here are lost.
daemon off;
pid $folder/nginx.pid;
worker_processes 2;
# the workers use the folders below, which another user might not get at
$(if is_root; then printf 'user root;'; fi)
events { worker_connections 8192; }
http {
    access_log off;
    client_body_temp_path $folder/body;
    proxy_temp_path $folder/proxy;
    fastcgi_temp_path $folder/fastcgi;
    uwsgi_temp_path $folder/uwsgi;
    scgi_temp_path $folder/scgi;
    client_max_body_size 16m;

    upstream any_node {
        least_conn;
$(for ((i = 1; i <= nodes; i++)); do printf '        server 127.0.0.1:%d max_fails=1 fail_timeout=2s;\n' $((web + i - 1)); done)
    }
TEXT
    # one group for each node, with the others in reserve: that is how a plain nginx sticks to a node and still moves on
    for ((i = 1; i <= nodes; i++)); do
        printf '    upstream node_%d {\n        server 127.0.0.1:%d max_fails=1 fail_timeout=2s;\n' "$i" $((web + i - 1))
        for ((j = 1; j <= nodes; j++)); do
            if [ "$i" -ne "$j" ]; then printf '        server 127.0.0.1:%d backup;\n' $((web + j - 1)); fi
        done
        printf '    }\n'
    done
    cat <<TEXT
    map \$cookie_$STICKY_COOKIE \$chosen {
        default any_node;
$(for ((i = 1; i <= nodes; i++)); do printf '        node-%d node_%d;\n' "$i" "$i"; done)
    }
    # which node answered: the last of those that were tried
    map \$upstream_addr \$answered {
        default '';
$(for ((i = 1; i <= nodes; i++)); do printf '        ~:%d$ node-%d;\n' $((web + i - 1)) "$i"; done)
    }
    map \$cookie_$STICKY_COOKIE:\$answered \$stick {
        default '$STICKY_COOKIE=\$answered; Path=/; HttpOnly; SameSite=Lax';
        '~^(?<was>[^:]+):(?P=was)\$' '';
        '~:\$' '';
    }
    map \$http_upgrade \$connection_upgrade {
        default upgrade;
        '' '';
    }

    server {
        listen 127.0.0.1:$port;
        proxy_http_version 1.1;
        proxy_set_header Host \$http_host;
        proxy_set_header Upgrade \$http_upgrade;
        proxy_set_header Connection \$connection_upgrade;
        proxy_set_header Forwarded '';
        proxy_set_header X-Forwarded-For \$remote_addr;
        proxy_set_header X-Forwarded-Proto http;
        proxy_set_header X-Forwarded-Host \$http_host;
        proxy_set_header X-Forwarded-Port $port;
        proxy_connect_timeout 2s;
        proxy_send_timeout 1h;
        proxy_read_timeout 1h;
        proxy_buffering off;
        add_header Set-Cookie \$stick always;
        location / {
            proxy_next_upstream error timeout http_503;
            proxy_pass http://\$chosen;
        }
        # commands carry an id and act once, so they may be sent to another node again
        location ~ ^/api/v1/meetings/[^/]+/commands\$ {
            proxy_next_upstream error timeout http_503 non_idempotent;
            proxy_pass http://\$chosen;
        }
    }
}
TEXT
}
