package se.saferreturn.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import se.saferreturn.ApplicationTest;

@ApplicationTest
class DemoUsersTest {

    @Autowired
    DemoUsers users;

    @Autowired
    IdentityService identities;

    @Test
    void aFolderOfAnOlderDemoGetsTheGroupsOfToday() {
        identities.deleteMembership("approver.two", "risk-approvers");
        identities.deleteMembership("approver.two", "grant-approvers");
        identities.saveGroup(identities.newGroup("approvers"));
        identities.createMembership("approver.two", "approvers");

        users.run(new DefaultApplicationArguments());

        assertThat(groups("approver.two")).containsExactlyInAnyOrder("risk-approvers", "grant-approvers");
        assertThat(groups("approver.risk")).containsExactly("risk-approvers");
        assertThat(groups("approver.grants")).containsExactly("grant-approvers");
        assertThat(identities.createGroupQuery().groupId("approvers").count()).isZero();
    }

    private List<String> groups(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }
}
