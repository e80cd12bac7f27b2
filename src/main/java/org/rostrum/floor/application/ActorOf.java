package org.rostrum.floor.application;

import java.util.Optional;
import org.rostrum.access.SignedIn;
import org.rostrum.floor.domain.Actor;
import org.rostrum.floor.domain.Role;

/** In what capacity a signed-in person acts on the floor: the one place that says so. */
public final class ActorOf {
    private ActorOf() {}

    /** The actor behind a user; the public where nobody has signed in. */
    public static Actor user(Optional<SignedIn> user) {
        return user.map(ActorOf::user).orElse(Actor.PUBLIC);
    }

    private static Actor user(SignedIn user) {
        return switch (user.role()) {
            case CHAIR -> new Actor(Role.CHAIR, user.code());
            case CO_CHAIR -> new Actor(Role.CO_CHAIR, user.code());
            case SECRETARIAT -> new Actor(Role.SECRETARIAT, user.code());
            case DELEGATION, PANELLIST -> Actor.participant(user.code());
            case RAPPORTEUR -> new Actor(Role.RAPPORTEUR, user.code());
            // draws up panels, and follows meetings as everybody does
            case OPGA -> Actor.PUBLIC;
        };
    }
}
