package se.saferreturn.form;

import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import se.saferreturn.answer.AnswerRule;

/**
 * A field with an answer of its own.
 *
 * @param askAgain whether an earlier answer is not filled in, since a person has to give it anew each time
 * @param confirm whether it confirms what ends or hides a case
 * @param preset the form's default value; it only fills the field, a person may change it
 */
record Question(
        String key,
        String label,
        FieldType type,
        @Nullable ParsedExpression hide,
        Lock lock,
        boolean required,
        boolean askAgain,
        boolean confirm,
        @Nullable Object preset,
        AnswerRule rule)
        implements FormNode {}
