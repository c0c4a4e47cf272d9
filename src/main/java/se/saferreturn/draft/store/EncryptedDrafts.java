package se.saferreturn.draft.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.saferreturn.casefile.CaseCipher;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.casefile.ErasedWithCase;
import se.saferreturn.draft.BegunForm;
import se.saferreturn.draft.Draft;
import se.saferreturn.draft.DraftAside;
import se.saferreturn.draft.DraftPlace;
import se.saferreturn.draft.DraftTooLongException;
import se.saferreturn.draft.Drafts;
import se.saferreturn.draft.LeftDraft;
import se.saferreturn.draft.OpenForm;
import se.saferreturn.draft.TooManyDraftsException;

/** Drafts in PostgreSQL: those of tasks under the key of their case, each of a start form under a key of its own. */
@Component
@Transactional
class EncryptedDrafts implements Drafts, ErasedWithCase {

    private static final TypeReference<Map<String, @Nullable Object>> VALUES = new TypeReference<>() {};

    /** More than anybody has begun in two weeks and not sent. */
    private static final int MOST_ASIDE = 20;

    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final JdbcClient jdbc;
    private final CaseCipher caseCipher;
    private final DraftKeys draftKeys;
    private final DraftSettings settings;
    private final Clock clock;

    EncryptedDrafts(JdbcClient jdbc, CaseCipher caseCipher, DraftKeys draftKeys, DraftSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.caseCipher = caseCipher;
        this.draftKeys = draftKeys;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Draft> find(String person, DraftPlace place) {
        return jdbc.sql("""
                        select id, key_id, ciphertext, saved_at, begun_by, left_at is not null as is_left from draft
                        where person = :person and place = :place and ciphertext is not null and saved_at >= :oldest
                        """)
                .param("person", person)
                .param("place", place.id())
                .param("oldest", oldest())
                .query((row, number) -> decrypt(
                                place,
                                person,
                                row.getBytes("ciphertext"),
                                row.getObject("id", UUID.class),
                                row.getObject("key_id", UUID.class))
                        .map(this::read)
                        .map(draftOf(savedAt(row), begunBy(row, person), row.getBoolean("is_left"))))
                .optional()
                .flatMap(draft -> draft);
    }

    @Override
    public Optional<Instant> keep(String person, OpenForm form, Map<String, @Nullable Object> answers, Instant opened) {
        DraftPlace place = form.place();
        byte[] plain = write(answers);
        if (plain.length > settings.longest().toBytes()) {
            throw new DraftTooLongException(settings.longest().toKilobytes());
        }
        forgetOldOnes();
        hold(person, place);
        UUID id = UUID.randomUUID();
        CaseNumber caseNumber = place.caseNumber();
        Optional<UUID> before = keyOf(person, place);
        UUID keyId = caseNumber == null ? before.orElseGet(UUID::randomUUID) : null;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int kept = jdbc.sql("""
                        insert into draft (person, place, id, key_id, case_number, ciphertext, saved_at, form, form_version, part)
                        values (:person, :place, :id, :keyId, :caseNumber, :ciphertext, :now, :form, :version, :part)
                        on conflict (person, place) do update
                            set id = excluded.id, key_id = excluded.key_id, case_number = excluded.case_number,
                                ciphertext = excluded.ciphertext, saved_at = excluded.saved_at, ended_at = null,
                                form = excluded.form, form_version = excluded.form_version, part = excluded.part,
                                left_at = null,
                                begun_by = case when draft.ended_at is null then draft.begun_by end
                            where draft.ended_at is null or draft.ended_at <= :opened
                        """)
                .param("person", person)
                .param("place", place.id())
                .param("id", id)
                .param("caseNumber", caseNumber == null ? null : caseNumber.value())
                .param("keyId", keyId)
                .param("ciphertext", encrypt(place, person, plain, id, keyId, before.isEmpty()))
                .param("now", at(now))
                .param("opened", at(opened))
                .param("form", form.form().id())
                .param("version", form.form().version())
                .param("part", form.form().part())
                .update();
        if (kept == 0 && keyId != null) {
            draftKeys.giveUp(keyId);
        }
        return kept == 1 ? Optional.of(now) : Optional.empty();
    }

    @Override
    public void end(String person, DraftPlace place) {
        hold(person, place);
        keyOf(person, place).ifPresent(draftKeys::giveUp);
        jdbc.sql("""
                        insert into draft (person, place, id, saved_at, ended_at)
                        values (:person, :place, :id, :now, :now)
                        on conflict (person, place) do update
                            set ciphertext = null, key_id = null, saved_at = excluded.saved_at, ended_at = excluded.ended_at,
                                begun_by = null
                        """)
                .param("person", person)
                .param("place", place.id())
                .param("id", UUID.randomUUID())
                .param("now", at(clock.instant()))
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<DraftAside> aside(String person, DraftPlace place) {
        return jdbc.sql("""
                        select substr(place, length(:besides) + 1) as aside, saved_at from draft
                        where person = :person and starts_with(place, :besides) and saved_at >= :oldest
                        order by saved_at desc
                        """)
                .param("person", person)
                .param("besides", place.besides())
                .param("oldest", oldest())
                .query((row, number) -> new DraftAside(
                        UUID.fromString(row.getString("aside")),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public void setAside(String person, DraftPlace place) {
        hold(person, place);
        find(person, place).ifPresent(draft -> {
            if (aside(person, place).size() >= MOST_ASIDE) {
                throw new TooManyDraftsException(MOST_ASIDE);
            }
            write(person, place.aside(UUID.randomUUID()), draft);
            end(person, place);
        });
    }

    @Override
    public boolean takeBack(String person, DraftPlace place, UUID id) {
        hold(person, place);
        DraftPlace aside = place.aside(id);
        Optional<Draft> wanted = find(person, aside);
        if (wanted.isEmpty()) {
            return false;
        }
        remove(person, aside);
        setAside(person, place);
        write(person, place, wanted.get());
        return true;
    }

    private void remove(String person, DraftPlace place) {
        keyOf(person, place).ifPresent(draftKeys::giveUp);
        jdbc.sql("delete from draft where person = :person and place = :place")
                .param("person", person)
                .param("place", place.id())
                .update();
    }

    /** Under a new key, since a key is bound to where its draft is; what keeps late saves away stays. */
    private void write(String person, DraftPlace place, Draft draft) {
        UUID id = UUID.randomUUID();
        UUID keyId = UUID.randomUUID();
        jdbc.sql("""
                        insert into draft (person, place, id, key_id, ciphertext, saved_at)
                        values (:person, :place, :id, :keyId, :ciphertext, :savedAt)
                        on conflict (person, place) do update
                            set id = excluded.id, key_id = excluded.key_id, ciphertext = excluded.ciphertext,
                                saved_at = excluded.saved_at
                        """)
                .param("person", person)
                .param("place", place.id())
                .param("id", id)
                .param("keyId", keyId)
                .param("ciphertext", encrypt(place, person, write(draft.answers()), id, keyId, true))
                .param("savedAt", at(draft.savedAt()))
                .update();
    }

    @Override
    public void endTask(String taskId) {
        jdbc.sql("delete from draft where place = :place")
                .param("place", DraftPlace.idOfTask(taskId))
                .update();
    }

    @Override
    public void leaveTask(String taskId) {
        jdbc.sql("""
                        update draft set place = :left || id, left_at = :now
                        where place = :place and ciphertext is not null and form is not null
                        """)
                .param("left", DraftPlace.LEFT)
                .param("now", at(clock.instant()))
                .param("place", DraftPlace.idOfTask(taskId))
                .update();
        endTask(taskId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<LeftDraft> left(String person, CaseNumber caseNumber) {
        return jdbc.sql("""
                        select id, form, form_version, part, saved_at, begun_by from draft
                        where person = :person and case_number = :caseNumber and starts_with(place, :left)
                            and saved_at >= :oldest
                        order by saved_at desc
                        """)
                .param("person", person)
                .param("caseNumber", caseNumber.value())
                .param("left", DraftPlace.LEFT)
                .param("oldest", oldest())
                .query((row, number) -> new LeftDraft(
                        row.getObject("id", UUID.class),
                        new BegunForm(row.getString("form"), row.getInt("form_version"), row.getString("part")),
                        savedAt(row),
                        begunBy(row, person)))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Draft> findLeft(String person, CaseNumber caseNumber, UUID id) {
        return left(person, caseNumber).stream()
                .filter(draft -> draft.id().equals(id))
                .findFirst()
                .flatMap(draft -> find(person, DraftPlace.left(id, caseNumber)));
    }

    @Override
    public void discardLeft(String person, CaseNumber caseNumber, UUID id) {
        jdbc.sql("delete from draft where person = :person and case_number = :caseNumber and place = :place")
                .param("person", person)
                .param("caseNumber", caseNumber.value())
                .param("place", DraftPlace.left(id, caseNumber).id())
                .update();
    }

    /** Of a task it is encrypted with the key of the case, whichever task it is. */
    @Override
    public void takeUpLeft(String person, OpenForm form) {
        CaseNumber caseNumber = Objects.requireNonNull(form.place().caseNumber());
        hold(person, form.place());
        left(person, caseNumber).stream()
                .filter(draft -> draft.form().isLike(form.form()))
                .findFirst()
                .ifPresent(draft -> jdbc.sql("""
                                update draft set place = :place where person = :person and place = :left
                                    and not exists (select 1 from draft where person = :person and place = :place)
                                """)
                        .param("place", form.place().id())
                        .param("person", person)
                        .param("left", DraftPlace.left(draft.id(), caseNumber).id())
                        .update());
    }

    /** Of a task it is encrypted with the key of the case, so it can be read by whoever the row names. */
    @Override
    public void handTaskTo(String person, String taskId) {
        jdbc.sql("""
                        delete from draft where place = :place and person = :person and ciphertext is null
                            and exists (select 1 from draft as other
                                where other.place = :place and other.person <> :person and other.ciphertext is not null)
                        """)
                .param("place", DraftPlace.idOfTask(taskId))
                .param("person", person)
                .update();
        jdbc.sql("""
                        update draft set person = :person, begun_by = coalesce(begun_by, person)
                        where place = :place
                            and person = (select person from draft where place = :place and ciphertext is not null
                                order by saved_at desc, person limit 1)
                            and not exists (select 1 from draft where place = :place and person = :person)
                        """)
                .param("place", DraftPlace.idOfTask(taskId))
                .param("person", person)
                .update();
    }

    @Override
    public void erase(CaseNumber caseNumber) {
        jdbc.sql("delete from draft where case_number = :caseNumber")
                .param("caseNumber", caseNumber.value())
                .update();
    }

    /** Whenever somebody saves, and every hour. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void forgetOldOnes() {
        jdbc.sql("delete from draft where saved_at < :oldest returning key_id")
                .param("oldest", oldest())
                .query((row, number) -> Optional.ofNullable(row.getObject("key_id", UUID.class)))
                .list()
                .forEach(key -> key.ifPresent(draftKeys::giveUp));
    }

    /** One save at a time, so that none makes a key that another one's row does not name. */
    private void hold(String person, DraftPlace place) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:what, 33))) as held")
                .param("what", person + "/" + place.id())
                .query(Integer.class)
                .single();
    }

    /** Held until the transaction ends, so that nobody forgets the draft meanwhile. */
    private Optional<UUID> keyOf(String person, DraftPlace place) {
        return jdbc.sql("""
                        select key_id from draft
                        where person = :person and place = :place and key_id is not null for update
                        """)
                .param("person", person)
                .param("place", place.id())
                .query(UUID.class)
                .optional();
    }

    private static Function<Map<String, @Nullable Object>, Draft> draftOf(
            Instant savedAt, @Nullable String begunBy, boolean fromEarlierTask) {
        return answers -> new Draft(answers, savedAt, begunBy, fromEarlierTask);
    }

    private static Instant savedAt(ResultSet row) throws SQLException {
        return row.getObject("saved_at", OffsetDateTime.class).toInstant();
    }

    private static @Nullable String begunBy(ResultSet row, String person) throws SQLException {
        String begunBy = row.getString("begun_by");
        return person.equals(begunBy) ? null : begunBy;
    }

    private OffsetDateTime oldest() {
        return at(clock.instant().minus(settings.keptFor()));
    }

    private OffsetDateTime at(Instant moment) {
        return moment.atZone(clock.getZone()).toOffsetDateTime();
    }

    private byte[] encrypt(
            DraftPlace place, String person, byte[] plain, UUID id, @Nullable UUID keyId, boolean isFirst) {
        CaseNumber caseNumber = place.caseNumber();
        if (caseNumber != null) {
            return caseCipher.encrypt(caseNumber, plain, id);
        }
        UUID ownKey = Objects.requireNonNull(keyId);
        Aead key = isFirst
                ? draftKeys.make(ownKey)
                : draftKeys
                        .find(ownKey)
                        .orElseThrow(() -> new IllegalStateException("The key of draft " + id + " is gone."));
        try {
            return key.encrypt(plain, whose(place, person, id));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A draft cannot be encrypted.", failure);
        }
    }

    /** Empty when its key was destroyed, as after a backup was restored. */
    private Optional<byte[]> decrypt(
            DraftPlace place, String person, byte[] ciphertext, UUID id, @Nullable UUID keyId) {
        CaseNumber caseNumber = place.caseNumber();
        if (caseNumber != null) {
            return Optional.of(caseCipher.decrypt(caseNumber, ciphertext, id));
        }
        Optional<Aead> key = Optional.ofNullable(keyId).flatMap(draftKeys::find);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(key.get().decrypt(ciphertext, whose(place, person, id)));
        } catch (GeneralSecurityException altered) {
            throw new IllegalStateException("Draft " + id + " has been altered or belongs elsewhere.", altered);
        }
    }

    /** A row that is moved to another person or form cannot be read. */
    private static byte[] whose(DraftPlace place, String person, UUID id) {
        return (person + "/" + place.id() + "/" + id).getBytes(UTF_8);
    }

    private byte[] write(Map<String, @Nullable Object> answers) {
        try {
            return json.writeValueAsBytes(answers);
        } catch (JsonProcessingException unwritable) {
            // the cause is left out, since its message would quote the answers
            throw new IllegalStateException("A draft cannot be written as JSON.");
        }
    }

    private Map<String, @Nullable Object> read(byte[] plain) {
        try {
            return json.readValue(plain, VALUES);
        } catch (IOException unreadable) {
            // the cause is left out, since its message would quote the answers
            throw new IllegalStateException("A draft is not the JSON it should be.");
        }
    }
}
