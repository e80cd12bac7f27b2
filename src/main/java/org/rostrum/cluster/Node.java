package org.rostrum.cluster;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.HazelcastInstance;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** This node. */
public final class Node {
    /** The attribute of a member that holds its id: unlike Hazelcast's own it stays when two sides of a cut merge. */
    static final String ID = "rostrum.id";

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
        return (int) owningMembers().count();
    }

    /** Ids of those that may own meetings, this one's included where it is one of them. */
    Set<String> ownerIds() {
        return owningMembers().map(Node::idOf).collect(Collectors.toUnmodifiableSet());
    }

    private static String idOf(Member member) {
        String id = member.getAttribute(ID);
        return id == null ? member.getUuid().toString() : id;
    }

    private Stream<Member> owningMembers() {
        return hazelcast.getLifecycleService().isRunning()
                ? hazelcast.getCluster().getMembers().stream().filter(member -> !member.isLiteMember())
                : Stream.empty();
    }

    /** Whether this is an edge node, which owns nothing. */
    public boolean edge() {
        return hazelcast.getLifecycleService().isRunning()
                && hazelcast.getCluster().getLocalMember().isLiteMember();
    }
}
