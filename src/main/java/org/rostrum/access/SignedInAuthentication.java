package org.rostrum.access;

import java.util.Locale;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** What Spring Security knows of somebody who has signed in: who, by which sign-in, and how the token came. */
final class SignedInAuthentication extends AbstractAuthenticationToken {
    private final SignedIn user;
    private final String tokenHash;
    private final boolean byCookie;

    /**
     * @param byCookie whether a browser sent the token by itself, so that the request needs a sign that a page of ours
     *     wanted it
     */
    SignedInAuthentication(SignedIn user, String tokenHash, boolean byCookie) {
        super(AuthorityUtils.createAuthorityList("ROLE_" + user.role().name().toUpperCase(Locale.ROOT)));
        this.user = user;
        this.tokenHash = tokenHash;
        this.byCookie = byCookie;
        setAuthenticated(true);
    }

    @Override
    public SignedIn getPrincipal() {
        return user;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return user.name();
    }

    String tokenHash() {
        return tokenHash;
    }

    boolean byCookie() {
        return byCookie;
    }
}
