package se.saferreturn.browser;

/** What the tests know of how form-js 1.8.7 draws a form; InsideFormJsTest looks at each of it in the one that is served. */
final class FormJsParts {

    /** Where Tasklist gets our scripts from. */
    static final String SCRIPTS = "/camunda/api/tasklist/plugin/safer-return/static/app/";

    static final String CONTAINER = ".fjs-container";
    static final String FIELD = ".fjs-form-field";
    static final String ERROR = ".fjs-form-field-error";
    static final String WITH_ERRORS = ".fjs-has-errors";
    static final String READ_ONLY = ".fjs-readonly, .fjs-disabled";
    static final String SELECT_BOX = ".fjs-input-group";
    static final String OPTION = ".fjs-dropdownlist-item";
    static final String ADD_ROW = ".fjs-repeat-render-add";
    static final String REMOVE_ROW = ".fjs-repeat-row-remove";
    static final String EXPAND_ROWS = ".fjs-repeat-render-collapse";
    static final String OPEN_CALENDAR = ".flatpickr-calendar.open";

    private FormJsParts() {}

    /** A field of this type of the form's file. */
    static String fieldOf(String type) {
        return FIELD + "-" + type;
    }
}
