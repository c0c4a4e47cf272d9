// The inside of form-js 1.8.7 and of its calendar that our scripts use, which neither promises to keep. No other script knows
// these names, and InsideFormJsTest looks at each of them in the form-js that is served.

const CONTAINER = '.fjs-container';
const FIELD = '.fjs-form-field';
const LOCKED = '.fjs-readonly, .fjs-disabled';
const ON_TOP = '.flatpickr-calendar.open, .fjs-dropdownlist';
const BOX_WITH_CALENDAR = '.flatpickr-input, .fjs-form-field-datetime input';
const MOST_STEPS = 40;

/** The elements in this place that hold a form each. */
export function containersIn(place) {
  return [...place.querySelectorAll(CONTAINER)];
}

/** The form in this container; null until it is rendered. form-js renders with Preact, whose tree carries its services. */
export function formOf(container) {
  const waiting = [container.__k];
  for (let steps = 0; waiting.length > 0 && steps < MOST_STEPS; steps++) {
    const node = waiting.shift();
    const context = node?.props?.value;
    if (typeof context?.getService === 'function') {
      return context.getService('form', false);
    }
    waiting.push(...[node?.__k].flat().filter(Boolean));
  }
  return null;
}

/** Everything that is shown, each row of a list by itself: `id`, `valuePath`, and `indexes` by list. */
export function instancesOf(form) {
  return form.get('formFieldInstanceRegistry').getAll();
}

/** The field as the form's file has it; undefined where there is none. */
export function fieldWith(form, id) {
  return form.get('formFieldRegistry').get(id);
}

/** What the form holds, hidden fields as well. */
export function dataOf(form) {
  return form._getState().data;
}

/** What the form held when it was opened. */
export function dataAtFirst(form) {
  return form._getState().initialData ?? {};
}

/** Lists of sentences by field, and in lists by row. */
export function errorsOf(form) {
  return form._getState().errors;
}

/** What the form would send now. */
export function whatIsSent(form) {
  return form._getSubmitData();
}

/** Shows other answers in all fields, as if the form were opened with them. */
export function showAnswers(form, answers) {
  form._setState({ data: form._getInitializedFieldData(answers), errors: {} });
}

/** Puts an answer into the form, as a box does. */
export function enter(form, { instance, field }, value) {
  form._update({ field, fieldInstance: instance, indexes: instance.indexes, value });
}

/** Hands every answer that is put into the form to `act`, with what puts it there. */
export function aroundEntering(form, act) {
  const update = form._update.bind(form);
  form._update = change =>
    act({ field: change.field, instance: change.fieldInstance, value: change.value }, () => update(change));
}

/** Lets `choose` say which errors the form has, each time form-js says it. */
export function chooseErrors(form, choose) {
  const setState = form._setState.bind(form);
  form._setState = state => setState(state.errors ? { ...state, errors: choose(state.errors) } : state);
}

export function setErrors(form, errors) {
  form._setState({ errors });
}

/** Lets `check` say what is wrong with a value, and ask form-js for it. */
export function aroundChecking(form, check) {
  const validator = form.get('validator');
  const validate = validator.validateFieldInstance.bind(validator);
  validator.validateFieldInstance = (instance, value) => check(instance, value, validate);
}

/** Asks anew whether a value fits, and shows what is wrong. */
export function checkAgain(form, instance, value) {
  form.get('viewerCommands').updateFieldInstanceValidation(instance, value);
}

/** Fields appear and go; one that is only rendered anew leaves and comes back at once. */
export function whenFieldsChange(form, act) {
  form.on('formFieldInstanceRegistry.changed', act);
}

export function beforeSending(form, act) {
  form.on('presubmit', act);
}

export function whenEmptied(form, act) {
  form.on('reset', act);
}

/** The ids of a field in the page and of the boxes for a day and a time. */
export function idsInPage(form, { id, indexes }) {
  const itself = [`fjs-form-${form._id}-${id}`, ...Object.values(indexes ?? {})].join('_');
  return { itself, day: `${itself}-date`, time: `${itself}-time` };
}

/** The field that an element of the page stands in, with its label and its boxes. */
export function fieldAround(element) {
  return element?.closest?.(FIELD) ?? undefined;
}

/** Whether the field around an element only shows its answer now. */
export function isLocked(element) {
  return fieldAround(element)?.matches(LOCKED) === true;
}

/** The calendar of a box for days; undefined for other boxes. */
export function calendarOf(box) {
  return box._flatpickr;
}

/** In which order the calendar of a box writes day, month and year, such as `d/m/Y`. */
export function orderOfDay(box) {
  return calendarOf(box)?.config.dateFormat ?? 'Y-m-d';
}

export function emptyDay(box) {
  calendarOf(box)?.clear();
}

/** Whether a calendar or a list of answers lies over the form. */
export function isSomethingOnTop() {
  return document.querySelector(ON_TOP) !== null;
}

export function closeCalendars() {
  document.querySelectorAll(BOX_WITH_CALENDAR).forEach(box => calendarOf(box)?.close());
}

/** form-js renders before the next picture of the page, and does what follows from it after that one. */
export function afterRendering(act) {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(act, 0)));
}
