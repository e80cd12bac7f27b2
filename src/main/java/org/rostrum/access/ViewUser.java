package org.rostrum.access;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.WrappedSession;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who acts in a window.
 *
 * <p>A view asks this and never {@link CurrentUser}: one browser may have a chair in one window and a delegation in
 * another, while the requests of both carry the same cookies. A window is bound to its sign-in on its first navigation,
 * before any view is entered, and keeps it for as long as the sign-in lasts.
 */
public final class ViewUser {
    private ViewUser() {}

    /**
     * Who acts in this window, to be asked again for each act: empty when nobody has signed in here, and when the
     * sign-in has ended meanwhile.
     */
    public static Optional<SignedIn> of(UI ui) {
        Window window = ComponentUtil.getData(ui, Window.class);
        return window == null ? Optional.empty() : window.user.get();
    }

    /** Lets a window act as somebody without a sign-in: for tests of views. */
    public static void set(UI ui, SignedIn user) {
        ComponentUtil.setData(ui, Window.class, new Window(() -> Optional.of(user), () -> {}));
    }

    /** Ends the sign-in of this window, on every node. The window should leave its page afterwards. */
    public static void signOut(UI ui) {
        Window window = ComponentUtil.getData(ui, Window.class);
        if (window != null) {
            window.signOut.run();
        }
    }

    /** What a window knows of its sign-in. */
    private record Window(Supplier<Optional<SignedIn>> user, Runnable signOut) {}

    /** Binds every window before its first view is entered. */
    static final class Binding implements VaadinServiceInitListener {
        private final transient SignIns signIns;

        Binding(SignIns signIns) {
            this.signIns = signIns;
        }

        @Override
        public void serviceInit(ServiceInitEvent service) {
            service.getSource()
                    .addUIInitListener(init -> init.getUI()
                            .addBeforeEnterListener(enter ->
                                    bind(enter.getUI(), enter.getLocation().getPath())));
        }

        private void bind(UI ui, String path) {
            if (ComponentUtil.getData(ui, Window.class) != null) {
                return;
            }
            WrappedSession session = ui.getSession().getSession();
            WindowSignIns.tokenHash(session::getAttribute, path)
                    .or(ClusterSignIn::currentTokenHash)
                    .map(hash -> new Window(() -> signIns.find(hash), () -> signIns.end(hash)))
                    .ifPresent(window -> ComponentUtil.setData(ui, Window.class, window));
        }
    }
}
