package se.saferreturn.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.saferreturn.ApplicationTest;
import se.saferreturn.staff.KnownStaff;
import se.saferreturn.staff.Person;
import se.saferreturn.staff.Staff;
import se.saferreturn.staff.StaffDirectory;
import se.saferreturn.staff.StaffDirectory.Colleague;

/** Staff are known by having logged in, and can be chosen from then on. */
@ApplicationTest
class KnownStaffTest {

    @Autowired
    KnownStaff knownStaff;

    @Autowired
    StaffDirectory directory;

    @Test
    void whoHasLoggedInIsAmongTheirGroupsAsTheyWereAtTheLastLogin() {
        Colleague nils = new Colleague("nils.pahittad", "Nils Påhittad");
        assertThat(directory.of("escorts")).doesNotContain(nils);

        knownStaff.seen(member("escorts", "finance"));
        knownStaff.seen(member("escorts", "finance"));
        assertThat(directory.of("escorts")).contains(nils);
        assertThat(directory.of("finance")).contains(nils);

        knownStaff.seen(member("finance"));
        assertThat(directory.of("escorts")).doesNotContain(nils);
        assertThat(directory.of("finance")).contains(nils);
    }

    @Test
    void theGroupsAreThoseOfTheProgramme() {
        assertThat(directory.groups()).contains("coordinators-south", "iom-sweden", "iom-mission-rou", "escorts");
    }

    private static Staff.Member member(String... groups) {
        return new Staff.Member(new Person("nils.pahittad", Set.of(groups)), "Nils", "Påhittad");
    }
}
