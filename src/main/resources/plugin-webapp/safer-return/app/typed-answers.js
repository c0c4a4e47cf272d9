// What somebody has answered in a form, as text to take along.
import { inOrderOfPage, isAnswered, nameOf, namesOfRows, valueAt } from './form-fields.js';
import { idsInPage } from './inside-form-js.js';

const IN_BOXES = ['number', 'datetime'];

/** One line for each answer, in the order of the form; what the form only shows was not typed. */
export function typedAnswers(form, answers) {
  return inOrderOfPage(form)
    .filter(({ field }) => field.readonly !== true && !field.disabled)
    .map(shown => ({ ...shown, words: wordsOf(form, shown, valueAt(answers, shown.instance.valuePath)) }))
    .filter(({ words }) => words)
    .map(({ instance, field, words }) => {
      const name = [...namesOfRows(form, instance), nameOf(field) ?? field.key].filter(Boolean).join(', ');
      return `${name}: ${words}`;
    })
    .join('\n');
}

function wordsOf(form, { instance, field, place }, value) {
  if (IN_BOXES.includes(field.type)) {
    // what cannot be read is in no answer, and was typed as well
    const boxes = place.querySelectorAll(`input[id^="${CSS.escape(idsInPage(form, instance).itself)}"]`);
    return [...boxes].map(box => box.value.trim()).filter(Boolean).join(' ');
  }
  return isAnswered(value) ? [value].flat().map(one => inWords(one, field)).join(', ') : '';
}

function inWords(value, { values }) {
  const option = (values ?? []).find(one => one.value === value);
  return option?.label ?? (value === true ? 'Yes' : String(value));
}
