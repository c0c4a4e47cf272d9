// What somebody must know whose half-filled form is back: what is wrong in it, and what is asked anew.
import { checkAnew, fieldsOf, isAnswered, nameOf, valueOf } from './form-fields.js';
import { afterRendering } from './inside-form-js.js';

/** Marks the mistakes, and calls back with the questions that are to be answered once more. */
export function lookThrough(form, askedAnew) {
  afterRendering(() => {
    const [answered, open] = [true, false].map(wanted =>
      fieldsOf(form).filter(({ instance, field }) => field.readonly !== true && isAnswered(valueOf(form, instance)) === wanted)
    );
    answered.forEach(({ instance }) => checkAnew(form, instance));
    askedAnew([...new Set(open.filter(({ field }) => isAskedAnew(field)).map(({ field }) => nameOf(field) ?? field.key))]);
  });
}

/** Answers on which a safeguard rests are in no draft. */
function isAskedAnew(field) {
  return String(field.properties?.askAgain) === 'true';
}
