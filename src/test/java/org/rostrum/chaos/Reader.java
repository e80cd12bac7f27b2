package org.rostrum.chaos;

import java.util.List;

/** Reads the snapshot of a meeting from one node, again and again. */
final class Reader implements Runnable {
    private final String meeting;
    private final List<ChaosNode> nodes;
    private final Recorder recorder;
    private volatile boolean stopped;

    Reader(String meeting, List<ChaosNode> nodes, Recorder recorder) {
        this.meeting = meeting;
        this.nodes = nodes;
        this.recorder = recorder;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        try {
            for (int i = 0; !stopped; i++) {
                ChaosNode node = nodes.get(i % nodes.size());
                if (node.alive() && !node.frozen()) {
                    read(node);
                }
                Machine.pause(300);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(ChaosNode node) {
        long start = recorder.now();
        String snapshot = node.get("/api/v1/meetings/" + meeting);
        if (snapshot != null) {
            recorder.reading(meeting, new Reading("reader-" + meeting, node.name, start, recorder.now(), snapshot));
        }
    }
}
