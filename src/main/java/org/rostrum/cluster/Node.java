package org.rostrum.cluster;

import com.hazelcast.core.HazelcastInstance;
import java.util.UUID;

/** This node. */
public final class Node {
    private final String name;
    private final String version;
    private final HazelcastInstance hazelcast;
    private final String run = UUID.randomUUID().toString();

    Node(String name, String version, HazelcastInstance hazelcast) {
        this.name = name;
        this.version = version;
        this.hazelcast = hazelcast;
    }

    /** Name that the operator gave it. */
    public String name() {
        return name;
    }

    /** Sets this run of this node apart from every other: what lives in its memory is gone with it. */
    public String run() {
        return run;
    }

    /** Version of Rostrum. */
    public String version() {
        return version;
    }

    /** How many nodes this one sees, itself included; 0 when it has left the cluster. */
    public int members() {
        return hazelcast.getLifecycleService().isRunning()
                ? hazelcast.getCluster().getMembers().size()
                : 0;
    }

    /** How many of them may own meetings; edge nodes may not. */
    public int owners() {
        return hazelcast.getLifecycleService().isRunning()
                ? (int) hazelcast.getCluster().getMembers().stream()
                        .filter(member -> !member.isLiteMember())
                        .count()
                : 0;
    }

    /** Whether this is an edge node, which owns nothing. */
    public boolean edge() {
        return hazelcast.getLifecycleService().isRunning()
                && hazelcast.getCluster().getLocalMember().isLiteMember();
    }
}
