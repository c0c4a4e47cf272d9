package se.saferreturn.modelfile;

/**
 * Why a model cannot be deployed.
 *
 * @param element id of the element, or its kind where it has none
 * @param text what is wrong and what to do instead
 */
public record ModelProblem(String file, String element, String text) {

    @Override
    public String toString() {
        return file + ", " + element + ": " + text;
    }
}
