package se.saferreturn.login.web;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.StandardClaimAccessor;
import org.springframework.stereotype.Component;
import se.saferreturn.engine.OnIdentityProvider;
import se.saferreturn.staff.Person;
import se.saferreturn.staff.Staff;

/** The person whom the identity provider vouched for, in a session or with a token. */
@Component
@OnIdentityProvider
class StaffLoggedIn implements Staff {

    @Override
    public Optional<Member> current() {
        return member(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Whom this login is of; empty if it is nobody's of the staff. */
    static Optional<Member> member(@Nullable Authentication login) {
        if (login == null || !StaffClaims.isStaff(login)) {
            return Optional.empty();
        }
        Person person = new Person(login.getName(), Set.copyOf(StaffClaims.groups(login)));
        StandardClaimAccessor claims = login.getPrincipal() instanceof StandardClaimAccessor known ? known : null;
        return Optional.of(new Member(
                person,
                claims == null ? person.id() : orElse(claims.getGivenName(), person.id()),
                claims == null ? "" : orElse(claims.getFamilyName(), "")));
    }

    private static String orElse(@Nullable String text, String other) {
        return text == null ? other : text;
    }
}
