package se.saferreturn.login.web;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Lets in who is in a group of the programme. Being known to the identity provider of an authority is not enough. */
class StaffOnly implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService provider = new OidcUserService();
    private final LoginSettings.IdentityProvider settings;

    StaffOnly(LoginSettings.IdentityProvider settings) {
        this.settings = settings;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser known = provider.loadUser(request);
        if (!StaffClaims.isId(known.getClaims().get(settings.userClaim()))) {
            throw refused("name_not_usable");
        }
        Collection<GrantedAuthority> authorities = StaffClaims.authorities(known.getClaims(), settings.groupsClaim());
        if (authorities.isEmpty()) {
            throw refused("no_group");
        }
        return new IdentityProviderUser(authorities, known.getIdToken(), known.getUserInfo(), settings.userClaim());
    }

    private static OAuth2AuthenticationException refused(String code) {
        return new OAuth2AuthenticationException(new OAuth2Error(code));
    }
}
