// Whether a day can be meant, by what its field says: the server refuses the same, and this tells while one still writes. The
// clocks of browsers differ, so of today only what no zone makes right is refused here.
import { fieldsOf, valueAt } from './form-fields.js';
import { dataAtFirst, dataOf } from './inside-form-js.js';
import { isLeap } from './written-values.js';

const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2100-12-31';
const HOUR = 3600000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day that it is now where clocks are so many hours ahead of Greenwich. */
function todayAt(hours) {
  return new Date(Date.now() + hours * HOUR).toISOString().slice(0, 10);
}

/** In a year without 29 February the day before stands for it. */
function yearsBefore(day, years) {
  const year = Number(day.slice(0, 4)) - years;
  const there = `${String(year).padStart(4, '0')}${day.slice(4)}`;
  return isLeap(year) ? there : there.replace('-02-29', '-02-28');
}

/** What is answered under another key, beside the field or in the form as a whole, and what it is called. */
function other(form, { valuePath }, reference) {
  if (DAY.test(reference)) {
    return { moment: reference, name: reference };
  }
  const around = valuePath.slice(0, -1);
  const shownAt = place => fieldsOf(form).find(({ instance }) => instance.valuePath.join() === place.join())?.field;
  const beside = [...around, reference];
  const path = shownAt(beside) || reference in (valueAt(dataOf(form), around) ?? {}) ? beside : [reference];
  const field = shownAt(path);
  // what is hidden has the answer that it came with, and in a row that may have moved none
  const answered = field ? dataOf(form) : path.some(Number.isInteger) ? {} : dataAtFirst(form);
  return { moment: momentIn(valueAt(answered, path)), name: `‘${field?.dateLabel ?? field?.label ?? reference}’` };
}

/** What is no day is not compared. */
function momentIn(value) {
  const text = String(value ?? '');
  return DAY.test(text.slice(0, 10)) ? text : '';
}

/** What was known around a field before: the form or the group, or in a list each of its rows, since they move. */
function knownAround(form, { valuePath }) {
  return valuePath
    .slice(0, -1)
    .reduce(
      (levels, step) => levels.flatMap(level => (Number.isInteger(step) ? (Array.isArray(level) ? level : []) : [level?.[step]])),
      [dataAtFirst(form)]
    )
    .map(level => level ?? {});
}

/** Times of day count only where both have one. */
function isBefore(one, another) {
  const length = Math.min(one.length, another.length) > 10 ? 16 : 10;
  return one.slice(0, length) < another.slice(0, length);
}

/**
 * What is wrong with a day; undefined if nothing is. What was known before and is not changed is not asked about again.
 *
 * @param moment the day, with a T and the time of day where the field has one
 */
export function senseless(form, { instance, field }, moment) {
  const key = instance.valuePath.at(-1);
  const known = knownAround(form, instance).filter(level => String(level[key] ?? '').startsWith(moment));
  const isAsBefore = (level, reference) =>
    DAY.test(reference) || momentIn(valueBefore(form, level, reference)) === other(form, instance, reference).moment;
  const isKnown = reference => known.some(level => isAsBefore(level, reference));
  return (
    (known.length > 0 ? undefined : senselessByItself(field, moment.slice(0, 10))) ??
    senselessBesideOthers(form, { instance, field }, moment, isKnown)
  );
}

function valueBefore(form, level, reference) {
  return reference in level ? level[reference] : dataAtFirst(form)[reference];
}

function senselessByItself({ properties, disallowPassedDates }, day) {
  if (day < FIRST_DAY || day > LAST_DAY) {
    return 'This day must be between 1900 and 2100. Please check the year.';
  }
  const { notInFuture, notInPast, yearsBack } = properties ?? {};
  if (notInFuture && day > todayAt(14)) {
    return 'This day must not be in the future. Please check the day, the month and the year.';
  }
  if ((notInPast || disallowPassedDates) && day < todayAt(-12)) {
    return 'This day must not be in the past.';
  }
  return yearsBack && day < yearsBefore(todayAt(-12), Number(yearsBack))
    ? `This day must not be more than ${Number(yearsBack) === 1 ? 'a year' : `${yearsBack} years`} back. Please check the year.`
    : undefined;
}

function senselessBesideOthers(form, { instance, field }, moment, isKnown) {
  const { notBefore, notAfter } = field.properties ?? {};
  const before = notBefore && !isKnown(notBefore) && other(form, instance, notBefore);
  if (before?.moment && isBefore(moment, before.moment)) {
    return `This ${dayOrTime(moment, before.moment)} must not be before ${before.name}.`;
  }
  const after = notAfter && !isKnown(notAfter) && other(form, instance, notAfter);
  return after?.moment && isBefore(after.moment, moment)
    ? `This ${dayOrTime(moment, after.moment)} must not be after ${after.name}.`
    : undefined;
}

function dayOrTime(one, another) {
  return one.slice(0, 10) === another.slice(0, 10) ? 'time' : 'day';
}
