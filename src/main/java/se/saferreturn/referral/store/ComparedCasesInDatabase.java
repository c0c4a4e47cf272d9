package se.saferreturn.referral.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.saferreturn.casefile.CaseNumber;
import se.saferreturn.keys.PurposeKeys;
import se.saferreturn.referral.ComparedCases;
import se.saferreturn.referral.PossibleMatch.Ground;

/** Compared pairs in PostgreSQL, as keyed hashes. */
@Component
@Transactional
class ComparedCasesInDatabase implements ComparedCases {

    private static final String PURPOSE = "compared cases";

    private final JdbcClient jdbc;
    private final PurposeKeys keys;

    ComparedCasesInDatabase(JdbcClient jdbc, PurposeKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean contains(CaseNumber one, CaseNumber other, Ground strongest) {
        return jdbc.sql("select exists (select 1 from compared_cases where pair = :pair)")
                .param("pair", hash(one, other, strongest))
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean add(CaseNumber foundIn, CaseNumber other, Ground strongest) {
        boolean isNew = mark(foundIn, other, strongest);
        Stream.of(Ground.values())
                .filter(ground -> ground.compareTo(strongest) > 0)
                .forEach(weaker -> mark(foundIn, other, weaker));
        return isNew;
    }

    private boolean mark(CaseNumber foundIn, CaseNumber other, Ground ground) {
        return jdbc.sql("""
                        insert into compared_cases (pair, case_number) values (:pair, :foundIn) on conflict do nothing
                        """)
                        .param("pair", hash(foundIn, other, ground))
                        .param("foundIn", foundIn.value())
                        .update()
                > 0;
    }

    private String hash(CaseNumber one, CaseNumber other, Ground ground) {
        String pair = Stream.concat(Stream.of(one, other).map(CaseNumber::value).sorted(), Stream.of(ground.name()))
                .collect(Collectors.joining(" "));
        try {
            return HexFormat.of().formatHex(keys.mac(PURPOSE).computeMac(pair.getBytes(UTF_8)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A pair of cases cannot be hashed.", failure);
        }
    }
}
