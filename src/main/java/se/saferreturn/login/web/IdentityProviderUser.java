package se.saferreturn.login.web;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Somebody who came in through the identity provider. The same person at each login, so that sessions can be counted. */
class IdentityProviderUser extends DefaultOidcUser {

    IdentityProviderUser(
            Collection<? extends GrantedAuthority> authorities,
            OidcIdToken token,
            @Nullable OidcUserInfo info,
            String userClaim) {
        super(authorities, token, info, userClaim);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IdentityProviderUser member && member.getName().equals(getName());
    }

    @Override
    public int hashCode() {
        return getName().hashCode();
    }

    @Override
    public String toString() {
        return "StaffMember[" + getName() + "]";
    }
}
