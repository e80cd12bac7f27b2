package org.rostrum.chaos;

import java.util.ArrayList;
import java.util.List;

/**
 * Where nodes, clients and the database meet. With root each node has a network namespace of its own on one bridge, so
 * that packets between two of them can be dropped; else all share the loopback interface and nothing can be cut.
 */
final class Network implements AutoCloseable {
    private final boolean namespaces;
    private final String prefix;
    private final String net;
    private final int nodes;

    private Network(boolean namespaces, String prefix, String net, int nodes) {
        this.namespaces = namespaces;
        this.prefix = prefix;
        this.net = net;
        this.nodes = nodes;
    }

    /** Whether this machine lets us make namespaces; if not, why. */
    static String missing() {
        if (!Machine.isRoot()) {
            return "not root";
        }
        if (!Machine.has("ip") || !Machine.has("iptables")) {
            return "no ip or iptables (Debian's packages iproute2 and iptables)";
        }
        String probe = "rprobe" + ProcessHandle.current().pid() % 10_000;
        Machine.Ran made = Machine.tried("ip", "netns", "add", probe);
        if (made.status() != 0) {
            return "no network namespaces here: " + made.out();
        }
        Machine.Ran rules = Machine.tried("ip", "netns", "exec", probe, "iptables", "-w", "-L");
        Machine.tried("ip", "netns", "del", probe);
        return rules.status() == 0 ? "" : "no iptables in namespaces: " + rules.out();
    }

    static Network open(boolean namespaces, int nodes) {
        long pid = ProcessHandle.current().pid();
        Network network =
                new Network(namespaces, "rc" + pid % 100_000, "10." + (64 + pid / 250 % 64) + "." + pid % 250, nodes);
        if (namespaces) {
            network.make();
        }
        return network;
    }

    private void make() {
        Machine.run("ip", "link", "add", prefix, "type", "bridge");
        Machine.run("ip", "addr", "add", gateway() + "/24", "dev", prefix);
        Machine.run("ip", "link", "set", prefix, "up");
        for (int i = 0; i < nodes; i++) {
            String space = space(i);
            String outer = prefix + 'o' + i;
            Machine.run("ip", "netns", "add", space);
            Machine.run("ip", "link", "add", outer, "type", "veth", "peer", "name", "eth0", "netns", space);
            Machine.run("ip", "link", "set", outer, "master", prefix, "up");
            Machine.run("ip", "-n", space, "link", "set", "lo", "up");
            Machine.run("ip", "-n", space, "addr", "add", host(i) + "/24", "dev", "eth0");
            Machine.run("ip", "-n", space, "link", "set", "eth0", "up");
        }
    }

    boolean canCut() {
        return namespaces;
    }

    /** The address that the database and the clients have. */
    String gateway() {
        return namespaces ? net + ".1" : "127.0.0.1";
    }

    String host(int node) {
        return namespaces ? net + '.' + (11 + node) : "127.0.0.1";
    }

    /** What stands before a node's command so that it runs in its namespace. */
    List<String> inside(int node) {
        return namespaces ? List.of("ip", "netns", "exec", space(node)) : List.of();
    }

    private String space(int node) {
        return prefix + 'n' + node;
    }

    /** A node does not hear an address any more. */
    void deafen(int node, String address) {
        iptables(node, "-A", "INPUT", "-s", address, "-j", "DROP");
    }

    /** A node does not hear what comes from one port of an address any more. */
    void deafen(int node, String address, int port) {
        iptables(node, "-A", "INPUT", "-p", "tcp", "-s", address, "--sport", Integer.toString(port), "-j", "DROP");
    }

    /** All hear each other again. */
    void heal() {
        if (namespaces) {
            for (int i = 0; i < nodes; i++) {
                iptables(i, "-F", "INPUT");
            }
        }
    }

    private void iptables(int node, String... rule) {
        List<String> command = new ArrayList<>(inside(node));
        command.add("iptables");
        command.add("-w");
        command.addAll(List.of(rule));
        Machine.run(command.toArray(String[]::new));
    }

    @Override
    public void close() {
        if (namespaces) {
            for (int i = 0; i < nodes; i++) {
                Machine.tried("ip", "netns", "del", space(i));
                Machine.tried("ip", "link", "del", prefix + 'o' + i);
            }
            Machine.tried("ip", "link", "del", prefix);
        }
    }
}
