package se.saferreturn.modelfile;

import java.nio.charset.StandardCharsets;
import se.saferreturn.form.OptionLists;

/** One file of a deployment, as it was sent. */
public final class ModelFile {

    private final String name;
    private final byte[] content;

    public ModelFile(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    /** The same file as it is deployed: a form has the options of the lists that it names. */
    public static ModelFile toDeploy(String name, byte[] content) {
        return new ModelFile(
                name, name.endsWith(".form") ? OptionLists.shipped().putInto(content) : content);
    }

    public String name() {
        return name;
    }

    public byte[] content() {
        return content.clone();
    }

    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    public int size() {
        return content.length;
    }

    /** The name without its ending, which is the id of what is inside. */
    public String id() {
        return name.replaceFirst("\\.[^.]*$", "");
    }

    public boolean isProcess() {
        return name.endsWith(".bpmn");
    }

    public boolean isDecision() {
        return name.endsWith(".dmn");
    }

    public boolean isForm() {
        return name.endsWith(".form");
    }
}
