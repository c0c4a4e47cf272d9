package se.saferreturn.engine.process;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/** The engine's own users, but for what tells or takes too much. */
class DatabaseUsers extends DbIdentityServiceProvider {

    private static final String SOMETHING = "no password of anybody";

    /** Made by the engine's own way, so that it costs the same to compare with. */
    private static volatile @Nullable String nobodysPassword;

    /** Takes as long for a name that nobody has: the time would tell who works in the programme. */
    @Override
    public boolean checkPassword(String userId, String password) {
        User user = findUserById(userId);
        if (user == null && password != null) {
            PasswordManager passwords = Context.getProcessEngineConfiguration().getPasswordManager();
            String nobody = nobodysPassword;
            if (nobody == null) {
                nobody = passwords.encrypt(SOMETHING);
                nobodysPassword = nobody;
            }
            passwords.check(password + SOMETHING, nobody);
            return false;
        }
        return super.checkPassword(userId, password);
    }

    /**
     * A wrong password locks out nobody: anybody could lock out whom they like. Guesses are counted by the address they
     * come from. It also writes nothing, so that a known name takes no longer than an unknown one.
     */
    @Override
    protected void lockUser(UserEntity user) {
        // stays as it is
    }

    /** Camunda gives each user all rights to themselves. */
    @Override
    public IdentityOperationResult deleteUser(String userId) {
        Authentication login = Context.getCommandContext().getAuthentication();
        if (login != null && userId.equals(login.getUserId())) {
            throw new InvalidRequestException(
                    Status.FORBIDDEN,
                    "Nobody deletes their own account. Ask another administrator, who can see that your work is handed over.");
        }
        return super.deleteUser(userId);
    }
}
