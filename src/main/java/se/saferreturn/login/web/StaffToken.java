package se.saferreturn.login.web;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Who sent a token that is good. Without a group of the programme they are somebody, and may do nothing. */
class StaffToken implements Converter<Jwt, AbstractAuthenticationToken> {

    private final LoginSettings.IdentityProvider settings;

    StaffToken(LoginSettings.IdentityProvider settings) {
        this.settings = settings;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        if (!StaffClaims.isId(token.getClaims().get(settings.userClaim()))) {
            throw new InvalidBearerTokenException("The token names nobody whom the programme can know.");
        }
        return new JwtAuthenticationToken(
                token,
                StaffClaims.authorities(token.getClaims(), settings.groupsClaim()),
                token.getClaimAsString(settings.userClaim()));
    }
}
