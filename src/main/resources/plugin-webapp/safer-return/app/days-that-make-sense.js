// Whether a day can be meant, by what its field says: the server refuses the same, and this tells while one still writes. The
// clocks of browsers differ, so of today only what no zone makes right is refused here.
import { fieldsOf, valueAt } from './form-fields.js';
import { dataAtFirst, dataOf } from './inside-form-js.js';

const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2100-12-31';
const HOUR = 3600000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day that it is now where clocks are so many hours ahead of Greenwich. */
function todayAt(hours) {
  return new Date(Date.now() + hours * HOUR).toISOString().slice(0, 10);
}

function yearsBefore(day, years) {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;
}

/** The day under another key, beside the field or in the form as a whole, and what it is called. */
function other(form, instance, reference) {
  if (DAY.test(reference)) {
    return { day: reference, name: reference };
  }
  const data = dataOf(form);
  const beside = valueAt(data, [...instance.valuePath.slice(0, -1), reference]);
  const value = beside ?? data[reference];
  const field = fieldsOf(form).find(shown => shown.field.key === reference)?.field;
  return { day: String(value ?? '').slice(0, 10), name: `‘${field?.dateLabel ?? field?.label ?? reference}’` };
}

/** What is wrong with a day; undefined if nothing is. What was known before and is not changed is not asked about again. */
export function senseless(form, { instance, field }, day) {
  const known = valueAt(dataAtFirst(form), instance.valuePath);
  if (String(known ?? '').slice(0, 10) === day) {
    return undefined;
  }
  if (day < FIRST_DAY || day > LAST_DAY) {
    return 'This day must be between 1900 and 2100. Please check the year.';
  }
  const { notInFuture, notInPast, notBefore, notAfter, yearsBack } = field.properties ?? {};
  if (notInFuture && day > todayAt(14)) {
    return 'This day must not be in the future. Please check the day, the month and the year.';
  }
  if ((notInPast || field.disallowPassedDates) && day < todayAt(-12)) {
    return 'This day must not be in the past.';
  }
  if (yearsBack && day < yearsBefore(todayAt(-12), Number(yearsBack))) {
    return `This day must not be more than ${Number(yearsBack) === 1 ? 'a year' : `${yearsBack} years`} back. Please check the year.`;
  }
  const before = notBefore && other(form, instance, notBefore);
  if (before && DAY.test(before.day) && day < before.day) {
    return `This day must not be before ${before.name}.`;
  }
  const after = notAfter && other(form, instance, notAfter);
  return after && DAY.test(after.day) && day > after.day ? `This day must not be after ${after.name}.` : undefined;
}
