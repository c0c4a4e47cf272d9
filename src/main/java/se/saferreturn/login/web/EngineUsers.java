package se.saferreturn.login.web;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Asks the engine, which knows the demo's users, whether name and password fit together. Their groups are their authorities. */
class EngineUsers implements AuthenticationProvider {

    private final IdentityService identities;

    EngineUsers(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String name = given.getName();
        String password = String.valueOf(given.getCredentials());
        // no user is called so, and the database would stumble over some
        boolean isReadable = !name.isEmpty() && (name + password).chars().noneMatch(Character::isISOControl);
        // whatever an earlier request may have left on this thread, nobody is logged in until proven
        identities.clearAuthentication();
        return Optional.of(name)
                .filter(user -> isReadable && identities.checkPassword(user, password))
                // as it is stored, so that one person is never two to the engine
                .flatMap(user -> Optional.ofNullable(
                        identities.createUserQuery().userId(user).singleResult()))
                .map(stored -> loggedIn(stored.getId()))
                .orElseThrow(() -> new BadCredentialsException("Name and password do not fit together."));
    }

    /** The login of somebody who has been let in. */
    Authentication loggedIn(String user) {
        List<SimpleGrantedAuthority> groups = identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .map(SimpleGrantedAuthority::new)
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(user, null, groups);
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
