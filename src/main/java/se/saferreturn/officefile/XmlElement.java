package se.saferreturn.officefile;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The beginning of an element in an office file. Names are compared without their prefix, which everybody may choose, and
 * without regard to their namespace, so that no spelling is missed.
 */
final class XmlElement {

    private final String name;
    private final Map<String, String> attributes;
    private boolean dropped;
    private boolean changed;

    XmlElement(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = new LinkedHashMap<>(attributes);
    }

    static String withoutPrefix(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    boolean is(String local) {
        return withoutPrefix(name).equals(local);
    }

    String localName() {
        return withoutPrefix(name);
    }

    Map<String, String> attributes() {
        return attributes;
    }

    Optional<String> attribute(String local) {
        return attributes.entrySet().stream()
                .filter(attribute -> withoutPrefix(attribute.getKey()).equals(local))
                .filter(attribute ->
                        !attribute.getKey().toLowerCase(Locale.ROOT).startsWith("xmlns"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Another value where there is one that is not the same. */
    boolean replace(String local, String value) {
        boolean any = false;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            if (withoutPrefix(attribute.getKey()).equals(local)
                    && !attribute.getKey().startsWith("xmlns")
                    && !attribute.getValue().equals(value)) {
                attribute.setValue(value);
                any = true;
            }
        }
        changed |= any;
        return any;
    }

    /** Leaves it out with everything in it. */
    void drop() {
        dropped = true;
        changed = true;
    }

    boolean isDropped() {
        return dropped;
    }

    boolean isChanged() {
        return changed;
    }
}
