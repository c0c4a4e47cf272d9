package se.saferreturn.login.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.core.GrantedAuthority;

class StaffClaimsTest {

    @ParameterizedTest
    @CsvSource({
        "approvers, STAFF grant-approvers risk-approvers",
        "/approvers, STAFF grant-approvers risk-approvers",
        "approvers canteen escorts, STAFF escorts grant-approvers risk-approvers",
        "approvers risk-approvers, STAFF grant-approvers risk-approvers",
        "risk-approvers, STAFF risk-approvers",
        "grant-approvers, STAFF grant-approvers",
        "canteen, ''",
        "approvers-of-menus, ''"
    })
    void theFormerGroupOfApproversIsBothOfTodayAndNobodyElseIs(String told, String known) {
        assertThat(StaffClaims.authorities(Map.of("teams", List.of(told.split(" ", -1))), "teams"))
                .extracting(GrantedAuthority::getAuthority)
                .containsExactlyElementsOf(known.isEmpty() ? List.of() : List.of(known.split(" ", -1)));
    }
}
