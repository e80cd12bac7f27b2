package org.rostrum.clustertest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rostrum.nodetest.FreePorts;

/**
 * Wires between members of one machine that can be cut: each member is reached by the others at an address of this
 * network only, which passes bytes on or, across a cut, swallows them without a word, as a broken switch would. Who calls
 * is known by the port that it calls from.
 */
final class CuttableNetwork implements AutoCloseable {
    private static final int CALLING_PORTS = 200;

    /** How a member takes part: where it listens, where others find it, and from which ports it calls them. */
    record Place(int listens, int found, int callsFrom) {
        String callingPorts() {
            return callsFrom + "-" + (callsFrom + CALLING_PORTS - 1);
        }
    }

    private record Wire(int from, int to, Socket caller, Socket called) {
        void close() {
            CuttableNetwork.close(caller);
            CuttableNetwork.close(called);
        }
    }

    private final List<Place> places = new ArrayList<>();
    private final List<ServerSocket> doors = new ArrayList<>();
    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
    private volatile Set<Integer> island = Set.of();

    CuttableNetwork(int members) throws IOException {
        // below the ports that are handed out to listen on
        int base = 12_000 + CALLING_PORTS * new Random().nextInt(40);
        for (int i = 0; i < members; i++) {
            ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            doors.add(door);
            places.add(new Place(FreePorts.one(), door.getLocalPort(), base + i * CALLING_PORTS));
        }
        for (int i = 0; i < members; i++) {
            int member = i;
            start(() -> take(member));
        }
    }

    /** On threads of their own: members in the same process must not hold up the wires by keeping the carriers of virtual ones. */
    private static void start(Runnable work) {
        Thread.ofPlatform().daemon().name("wire").start(work);
    }

    Place place(int member) {
        return places.get(member);
    }

    /** Cuts some members off from all others; among themselves both sides go on. */
    void cut(Set<Integer> side) {
        island = Set.copyOf(side);
    }

    /** Connections across the cut have lost bytes, so they end; new ones go through. */
    void heal() {
        List<Wire> broken = wires.stream().filter(this::isCut).toList();
        island = Set.of();
        broken.forEach(Wire::close);
    }

    private boolean isCut(Wire wire) {
        return island.contains(wire.from()) != island.contains(wire.to());
    }

    private void take(int member) {
        ServerSocket door = doors.get(member);
        while (!door.isClosed()) {
            try {
                connect(member, door.accept());
            } catch (IOException e) {
                // the network is closed
            }
        }
    }

    private void connect(int member, Socket caller) {
        int from = (caller.getPort() - places.getFirst().callsFrom()) / CALLING_PORTS;
        try {
            Socket called = new Socket(
                    InetAddress.getLoopbackAddress(), places.get(member).listens());
            Wire wire = new Wire(from, member, caller, called);
            wires.add(wire);
            start(() -> carry(wire, caller, called));
            start(() -> carry(wire, called, caller));
        } catch (IOException e) {
            // the member does not listen yet, or any more
            close(caller);
        }
    }

    private void carry(Wire wire, Socket from, Socket to) {
        byte[] bytes = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                if (!isCut(wire)) {
                    out.write(bytes, 0, n);
                    out.flush();
                }
            }
        } catch (IOException e) {
            // one of the two has gone
        } finally {
            wires.remove(wire);
            wire.close();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone
        }
    }

    @Override
    public void close() throws IOException {
        for (ServerSocket door : doors) {
            door.close();
        }
        wires.forEach(Wire::close);
    }
}
