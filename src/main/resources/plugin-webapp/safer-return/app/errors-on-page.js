// What is wrong in a form is what is wrong in the fields that are shown. form-js 1.8.7 leaves an empty place behind for
// every field of a list that was found right, and keeps the errors of rows that are removed and of fields that are hidden;
// Tasklist takes any of these for an error and never lets the form be completed.
import { fieldsOf, indexesOf, valueAt } from './form-fields.js';
import { chooseErrors, errorsOf, setErrors, whenFieldsChange } from './inside-form-js.js';

function errorsShown(form, errors) {
  const shown = {};
  for (const { instance } of fieldsOf(form)) {
    const indexes = indexesOf(instance);
    const said = valueAt(errors, [instance.id, ...indexes]);
    if (Array.isArray(said) && said.some(error => typeof error === 'string')) {
      put(shown, [instance.id, ...indexes], said);
    }
  }
  return shown;
}

function put(errors, path, said) {
  const last = path.length - 1;
  const place = path.slice(0, last).reduce((part, step) => (part[step] ??= []), errors);
  place[path[last]] = said;
}

export function keepErrorsOnPage(form) {
  chooseErrors(form, errors => errorsShown(form, errors));

  const tidy = () => {
    const errors = errorsOf(form);
    if (JSON.stringify(errorsShown(form, errors)) !== JSON.stringify(errors)) {
      setErrors(form, errors);
    }
  };
  // a field that is only rendered anew leaves and comes back at once
  let waiting;
  whenFieldsChange(form, () => {
    clearTimeout(waiting);
    waiting = setTimeout(tidy, 0);
  });
  tidy();
}
