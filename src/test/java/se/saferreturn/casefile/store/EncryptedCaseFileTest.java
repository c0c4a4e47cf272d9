package se.saferreturn.casefile.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.saferreturn.ApplicationTest;
import se.saferreturn.casefile.Answers;
import se.saferreturn.casefile.CaseFile;
import se.saferreturn.casefile.CaseFileClosedException;
import se.saferreturn.casefile.CaseFileEntry;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.CaseSeries;
import se.saferreturn.casefile.ErasedWithCase;
import se.saferreturn.demo.EmbeddedDatabase;
import se.saferreturn.keys.KeyVault;
import se.saferreturn.keys.KeyVaultTables;
import se.saferreturn.keys.MasterKey;

@ApplicationTest
class EncryptedCaseFileTest {

    private static final String WHOLE_CASE = CaseFileEntry.WHOLE_CASE;
    private static final String STORY = "Göms hos Ștefania Påhittescu 🙂";

    @Autowired
    CaseFile caseFile;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MasterKey masterKey;

    @Autowired
    CaseKeys keys;

    @Autowired
    KeyVault vault;

    @Autowired
    ErasedWithCase[] keepers;

    @Autowired
    ErasedKeys erasedKeys;

    @Autowired
    ErasedAgain erasedAgain;

    @Autowired
    EmbeddedDatabase database;

    CaseNumber aCase;

    @BeforeEach
    void openCase() {
        aCase = caseFile.open(CaseSeries.RETURN_CASE);
    }

    @Test
    void aCaseBeginsEmpty() {
        assertThat(caseFile.current(aCase, WHOLE_CASE).asMap()).isEmpty();
    }

    @Test
    void laterEntriesChangeEarlierOnes() {
        enter(WHOLE_CASE, Map.of("placeOfReturn", "Brașov", "language", "ron"));
        enter(WHOLE_CASE, Map.of("placeOfReturn", "Sibiu"));
        enter(WHOLE_CASE, Map.of("placeOfReturn", "Iași"));

        assertThat(caseFile.current(aCase, WHOLE_CASE).asMap())
                .containsOnly(Map.entry("placeOfReturn", "Iași"), Map.entry("language", "ron"));
    }

    @Test
    void aPartSeesTheWholeCaseChangedByItselfAndNoOtherPart() {
        enter("leg-1", Map.of("legNote", "Försenat tåg", "metBy", "Örjan"));
        enter("leg-2", Map.of("legNote", "Lugn färja"));
        // entered last, and still what the parts change
        enter(WHOLE_CASE, Map.of("legNote", "Planen", "language", "ron"));

        assertThat(caseFile.current(aCase, "leg-1").asMap())
                .containsOnly(
                        Map.entry("legNote", "Försenat tåg"),
                        Map.entry("metBy", "Örjan"),
                        Map.entry("language", "ron"));
        assertThat(caseFile.current(aCase, "leg-2").asMap())
                .containsOnly(Map.entry("legNote", "Lugn färja"), Map.entry("language", "ron"));
        assertThat(caseFile.current(aCase, "leg-3").asMap())
                .containsOnly(Map.entry("legNote", "Planen"), Map.entry("language", "ron"));
        assertThat(caseFile.current(aCase, WHOLE_CASE).asMap())
                .containsOnly(Map.entry("legNote", "Planen"), Map.entry("language", "ron"));
    }

    @Test
    void oneCaseSeesNothingOfAnother() {
        enter(WHOLE_CASE, Map.of("personName", "Ida Påhittad"));

        assertThat(caseFile.current(caseFile.open(CaseSeries.RETURN_CASE), WHOLE_CASE)
                        .asMap())
                .isEmpty();
    }

    @Test
    void everyKindOfAnswerComesBackAsItWasGiven() {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        given.put("text", "åäö ÅÄÖ ș ț 🙂 \"'\\ \n\t \u0000 نجاة");
        given.put("long text", "Hon berättar. ".repeat(5_000));
        given.put("empty text", "");
        given.put("small number", 17);
        given.put("big number", 9_007_199_254_740_993L);
        given.put("bigger number", new BigInteger("123456789012345678901234567890"));
        given.put("decimal", new BigDecimal("1875.50"));
        given.put("fine decimal", new BigDecimal("0.1000000000000000000001"));
        given.put("yes", true);
        given.put("no", false);
        given.put("list", List.of("sexual", "servitude"));
        given.put("rows", List.of(Map.of("from", "Köpenhamn", "seats", 2), Map.of("to", List.of("Otopeni"))));
        given.put("taken back", null);

        enter(WHOLE_CASE, given);

        assertThat(caseFile.current(aCase, WHOLE_CASE).asMap()).isEqualTo(given);
    }

    @Test
    void whatIsStoredCannotBeReadAndIsNeverTheSameTwice() {
        enter(WHOLE_CASE, Map.of("whatHappened", STORY));
        enter(WHOLE_CASE, Map.of("whatHappened", STORY));

        List<byte[]> stored = jdbc.sql("select ciphertext from case_file_entry where case_number = ?")
                .param(aCase.value())
                .query((row, number) -> row.getBytes(1))
                .list();

        assertThat(stored).hasSize(2).allSatisfy(ciphertext -> {
            assertThat(new String(ciphertext, UTF_8)).doesNotContain("Påhittescu", "whatHappened");
            assertThat(new String(ciphertext, ISO_8859_1)).doesNotContain("whatHappened", "hos");
        });
        assertThat(stored.get(0)).isNotEqualTo(stored.get(1));
    }

    @Test
    void eachCaseHasAKeyOfItsOwn() {
        CaseNumber other = caseFile.open(CaseSeries.RETURN_CASE);

        assertThat(keys.open(aCase).id()).isNotEqualTo(keys.open(other).id());

        enter(WHOLE_CASE, Map.of("whatHappened", STORY));
        exchangeKey(aCase, wrapped(newKey(), aCase));
        assertCannotBeRead(aCase, "altered or belongs elsewhere");
    }

    @Test
    void theKeyOfOneCaseOpensNoOther() {
        CaseNumber other = caseFile.open(CaseSeries.RETURN_CASE);
        exchangeKey(aCase, wrappedKey(other));

        assertCannotBeRead(aCase, "does not open");
    }

    @Test
    void theMainDatabaseHoldsNoKey() {
        assertThat(jdbc.sql("""
                        select column_name from information_schema.columns
                        where column_name like '%wrapped%' or column_name like 'master_key%'
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void anEntryThatWasCopiedCannotBeRead() {
        enter(WHOLE_CASE, Map.of("whatHappened", STORY));
        CaseNumber other = caseFile.open(CaseSeries.RETURN_CASE);
        for (CaseNumber target : List.of(other, aCase)) {
            jdbc.sql("""
                            insert into case_file_entry
                                (id, case_number, form, form_version, scope, author, entered_at, key_id, ciphertext)
                            select gen_random_uuid(), ?, form, form_version, scope, author, entered_at, key_id, ciphertext
                            from case_file_entry where case_number = ?
                            """).params(target.value(), aCase.value()).update();

            assertCannotBeRead(target, "altered or belongs elsewhere");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id = gen_random_uuid()",
                "ciphertext = set_byte(ciphertext, 0, (get_byte(ciphertext, 0) + 1) % 256)",
                "ciphertext = set_byte(ciphertext, 12, (get_byte(ciphertext, 12) + 1) % 256)",
                "ciphertext = set_byte(ciphertext, length(ciphertext) - 1,"
                        + " (get_byte(ciphertext, length(ciphertext) - 1) + 1) % 256)",
                "ciphertext = substr(ciphertext, 1, length(ciphertext) - 1)",
                "ciphertext = ''"
            })
    void anEntryThatWasAlteredCannotBeRead(String alteration) {
        enter(WHOLE_CASE, Map.of("whatHappened", STORY));

        withoutTriggers(() -> {
            jdbc.sql("update case_file_entry set " + alteration + " where case_number = ?")
                    .param(aCase.value())
                    .update();

            assertCannotBeRead(aCase, "altered or belongs elsewhere");
        });
    }

    /** With the key of its first case, so that only the number of the case tells the two apart. */
    @Test
    void anEntryIsBoundToItsCaseNumberAndNotOnlyToTheKey() throws Exception {
        enter(WHOLE_CASE, Map.of("whatHappened", STORY));
        int id = keys.open(aCase).id();
        CaseNumber other = caseFile.open(CaseSeries.RETURN_CASE);
        KeysetHandle theKey = TinkProtoKeysetFormat.parseEncryptedKeyset(
                wrappedKey(aCase), masterKey.aead(), aCase.value().getBytes(UTF_8), RegistryConfiguration.get());
        exchangeKey(other, wrapped(theKey, other));
        assertThat(keys.open(other).id()).isEqualTo(id);

        withoutTriggers(() -> {
            jdbc.sql("update case_file_entry set case_number = ? where case_number = ?")
                    .params(other.value(), aCase.value())
                    .update();

            assertCannotBeRead(other, "altered or belongs elsewhere");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update case_file_entry set author = 'somebody'",
                "update case_file_entry set author = 'somebody' where false",
                "delete from case_file_entry",
                "truncate case_file_entry",
                "truncate case_key, case_file_entry"
            })
    void nobodyChangesOrRemovesEntries(String statement) {
        enter(WHOLE_CASE, Map.of("whatHappened", STORY));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(statement).update())
                .withMessageContaining("case_file_entry is append-only");

        assertThat(caseFile.current(aCase, WHOLE_CASE).text("whatHappened")).contains(STORY);
    }

    @Test
    void anErasedCaseIsClosedForGood() {
        enter(WHOLE_CASE, Map.of("whatHappened", STORY));
        CaseNumber other = caseFile.open(CaseSeries.RETURN_CASE);
        UUID key = keyId(aCase);

        erase(aCase);

        assertThat(caseFile.exists(aCase)).isFalse();
        assertClosed(() -> caseFile.current(aCase, WHOLE_CASE));
        assertClosed(() -> enter(WHOLE_CASE, Map.of("whatHappened", "Igen")));
        assertThat(isInTheVault(key)).isFalse();
        assertThat(caseFile.current(other, WHOLE_CASE).asMap()).isEmpty();
    }

    @Test
    void anErasedCaseThatABackupBringsBackStaysClosed() {
        enter(WHOLE_CASE, Map.of("whatHappened", STORY));
        UUID key = keyId(aCase);
        erase(aCase);

        jdbc.sql("insert into case_key (case_number, key_id, created_at) values (?, ?, now())")
                .params(aCase.value(), key)
                .update();

        assertClosed(() -> caseFile.current(aCase, WHOLE_CASE));
        erasedAgain.eraseWhatCameBack();
        assertThat(caseFile.exists(aCase)).isFalse();
    }

    @Test
    void anErasureThatIsTakenBackDestroysNothing() {
        enter(WHOLE_CASE, Map.of("whatHappened", STORY));

        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            List.of(keepers).forEach(keeper -> keeper.erase(aCase));
            transaction.setRollbackOnly();
        });

        assertThat(caseFile.current(aCase, WHOLE_CASE).text("whatHappened")).contains(STORY);
    }

    @Test
    void aKeyThatABackupOfTheVaultBringsBackIsDestroyedAgain() {
        UUID key = keyId(aCase);
        byte[] wrapped = wrappedKey(aCase);
        erase(aCase);
        vault().sql("""
                        insert into vault_key (id, owner, wrapped_key, master_key_id, made_at, in_use)
                        values (?, ?, ?, ?, now(), true)
                        """).params(key, aCase.value(), wrapped, masterKey.id()).update();

        erasedKeys.destroyWhatCameBack();

        assertThat(isInTheVault(key)).isFalse();
    }

    @Test
    void aKeyThatCannotBeDestroyedNowIsDestroyedWhenTheVaultIsBack() {
        UUID key = keyId(aCase);
        AwayVault away = new AwayVault(vault);
        ErasedKeys keeper = new ErasedKeys(keys, away, jdbc);

        new TransactionTemplate(transactions).executeWithoutResult(transaction -> keeper.erase(aCase));

        assertThat(caseFile.exists(aCase)).isFalse();
        assertThat(isInTheVault(key)).isTrue();

        keeper.destroyWhatIsLeft();
        assertThat(isInTheVault(key)).isTrue();
        away.isBack = true;
        keeper.destroyWhatIsLeft();
        assertThat(isInTheVault(key)).isFalse();
    }

    @Test
    void withoutATransactionNothingIsErased() {
        ErasedKeys keeper = new ErasedKeys(keys, vault, jdbc);

        assertThatIllegalStateException().isThrownBy(() -> keeper.erase(aCase)).withMessageContaining("transaction");

        assertThat(caseFile.exists(aCase)).isTrue();
    }

    @Test
    void aCaseThatIsNotOpenedLeavesNoKey() {
        UUID key = new TransactionTemplate(transactions).execute(transaction -> {
            transaction.setRollbackOnly();
            UUID made = keyId(caseFile.open(CaseSeries.RETURN_CASE));
            assertThat(isInTheVault(made)).isTrue();
            return made;
        });

        assertThat(isInTheVault(key)).isFalse();
    }

    @Test
    void aCaseThatWasNeverOpenedIsClosed() {
        assertClosed(() -> caseFile.current(CaseNumber.of(CaseSeries.RETURN_CASE, 1999, 1), WHOLE_CASE));
    }

    @Test
    void tellsWhetherAStepHasItsForm() {
        assertThat(caseFile.hasEntryFor("step of " + aCase)).isFalse();

        enter(WHOLE_CASE, Map.of("language", "ron"));

        assertThat(caseFile.hasEntryFor("step of " + aCase)).isTrue();
    }

    @Test
    void anEntryIsLostWithTheTransactionThatMadeIt() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            enter(WHOLE_CASE, Map.of("whatHappened", STORY));
            transaction.setRollbackOnly();
        });

        assertThat(caseFile.current(aCase, WHOLE_CASE).asMap()).isEmpty();
    }

    private void enter(String scope, Map<String, ? extends @Nullable Object> answers) {
        caseFile.append(
                new CaseFileEntry(aCase, "referral", 1, scope, "step of " + aCase, "hotline", Answers.of(answers)));
    }

    private void erase(CaseNumber caseNumber) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(transaction -> List.of(keepers).forEach(keeper -> keeper.erase(caseNumber)));
    }

    private JdbcClient vault() {
        return KeyVaultTables.of(database);
    }

    private UUID keyId(CaseNumber caseNumber) {
        return jdbc.sql("select key_id from case_key where case_number = ?")
                .param(caseNumber.value())
                .query(UUID.class)
                .single();
    }

    private boolean isInTheVault(UUID key) {
        return vault().sql("select exists (select 1 from vault_key where id = ?)")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    private byte[] wrappedKey(CaseNumber caseNumber) {
        return vault().sql("select wrapped_key from vault_key where id = ?")
                .param(keyId(caseNumber))
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private void exchangeKey(CaseNumber caseNumber, byte[] wrapped) {
        vault().sql("update vault_key set wrapped_key = ? where id = ?")
                .params(wrapped, keyId(caseNumber))
                .update();
    }

    private static KeysetHandle newKey() {
        try {
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private byte[] wrapped(KeysetHandle key, CaseNumber owner) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    key, masterKey.aead(), owner.value().getBytes(UTF_8), RegistryConfiguration.get());
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Plays somebody who may do everything in the database; nothing of it is kept. */
    private void withoutTriggers(Runnable deed) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            jdbc.sql("set local session_replication_role = replica").update();
            deed.run();
        });
    }

    private void assertCannotBeRead(CaseNumber caseNumber, String reason) {
        assertThatIllegalStateException()
                .isThrownBy(() -> caseFile.current(caseNumber, WHOLE_CASE))
                .withMessageContaining(caseNumber.value())
                .withMessageContaining(reason)
                .satisfies(refusal -> {
                    StringWriter trace = new StringWriter();
                    refusal.printStackTrace(new PrintWriter(trace));
                    assertThat(trace.toString()).doesNotContain("Påhittescu", "whatHappened");
                });
    }

    private void assertClosed(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(CaseFileClosedException.class).hasMessageContaining("erased");
    }
}
