package se.saferreturn.keys;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps keyed hashes of what is known of the owner of a data key, in the key vault: they are destroyed with the key, and
 * no backup of the main database holds any that could be tried with today's keys. What is done here is done at once and
 * does not wait for the caller's transaction.
 */
public interface HashesBesideKeys {

    /**
     * Adds hashes to those of a key; what is there already stays. Nothing happens when the key was destroyed.
     *
     * @throws IllegalStateException the vault cannot be reached
     */
    void add(UUID key, Set<Hash> hashes);

    /**
     * All hashes of every key that has at least one of these.
     *
     * @throws IllegalStateException the vault cannot be reached
     */
    List<Kept> ofKeysWith(Set<String> hashes);

    /**
     * A hash.
     *
     * @param kind what it is of
     * @param place where in what is known it stands; empty where that says nothing
     */
    record Hash(String value, String kind, String place) {}

    /** A hash and the key that it goes with. */
    record Kept(UUID key, Hash hash) {}
}
