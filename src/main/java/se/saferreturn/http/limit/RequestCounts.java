package se.saferreturn.http.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * How often each address has knocked at one kind of door. The store is bounded: whoever comes from very many addresses
 * pushes out who came least lately, and never fills the memory.
 */
final class RequestCounts {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 50_000;

    private final int perMinute;
    private final TimeMeter clock;
    private final Cache<String, Bucket> buckets;

    RequestCounts(int perMinute, TimeMeter clock) {
        this.perMinute = perMinute;
        this.clock = clock;
        Ticker ticker = clock::currentTimeNanos;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .ticker(ticker)
                .expireAfterAccess(WINDOW.multipliedBy(2))
                .build();
    }

    /** Counts one more; if that is too many, for how many seconds the address has to wait. */
    OptionalLong count(String address) {
        ConsumptionProbe probe = bucket(address).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? OptionalLong.empty() : seconds(probe.getNanosToWaitForRefill());
    }

    /** Counts nothing; if there have been too many, for how many seconds the address has to wait. */
    OptionalLong look(String address) {
        var estimate = bucket(address).estimateAbilityToConsume(1);
        return estimate.canBeConsumed() ? OptionalLong.empty() : seconds(estimate.getNanosToWaitForRefill());
    }

    private Bucket bucket(String address) {
        return buckets.get(
                address,
                unknown -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                        .withCustomTimePrecision(clock)
                        .build());
    }

    private static OptionalLong seconds(long nanos) {
        return OptionalLong.of(Math.max(1, Math.floorDiv(nanos + 999_999_999L, 1_000_000_000L)));
    }
}
