package org.rostrum.cluster;

import java.lang.reflect.Proxy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears SIGTERM before the JVM begins to shut down. Then it is too late for a drain: all hooks run at once, and one of
 * them, of Vaadin's push, closes the connections of all screens. The class of the JDK for it is told to be internal by
 * the compiler, and there is no other: so it is found by name, and a JDK without it drains after the hooks have begun.
 */
final class StopSignal {
    private static final Logger log = LoggerFactory.getLogger(StopSignal.class);
    /** What a shell tells of a process that ended by SIGTERM. */
    private static final int ENDED_BY_TERM = 143;

    private StopSignal() {}

    /** Runs something at SIGTERM, and ends the process after it. */
    static void onTerm(Runnable before) {
        Runnable stop = () -> {
            before.run();
            System.exit(ENDED_BY_TERM);
        };
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object starts = Proxy.newProxyInstance(
                    StopSignal.class.getClassLoader(), new Class<?>[] {handler}, (_, method, _) -> {
                        if (method.getName().equals("handle")) {
                            Thread.ofPlatform().name("stop").start(stop);
                        }
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("TERM"), starts);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            log.warn("SIGTERM is only heard when the JVM stops: screens are cut off first ({})", e.toString());
        }
    }
}
