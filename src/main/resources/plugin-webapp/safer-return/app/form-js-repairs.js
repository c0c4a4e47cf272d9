// What the repaired form-js asks for (its repairs stand beside RepairedFormJs on the server). A day travels through its
// calendar as a Date of the browser that also carries the day as text, which no zone can move.
import { readDay, readNumber, readTime } from './written-values.js';

const DAY = /^(\d{4})-(\d{2})-(\d{2})/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/;

function dateOf(text) {
  const parts = DAY.exec(text ?? '');
  const date = new Date(NaN);
  if (parts) {
    const [, year, month, dayOfMonth] = parts.map(Number);
    // at noon, which every zone has on every day it has
    date.setTime(new Date(2000, 0, 1, 12).getTime());
    date.setFullYear(year, month - 1, dayOfMonth);
    date.day = parts[0];
  }
  return date;
}

/** A moment without a zone is what it says; one with a zone is shown by the clock of this browser. */
function momentOf(text) {
  const local = MOMENT.exec(text ?? '');
  if (local) {
    return { date: dateOf(text), time: Number(local[1]) * 60 + Number(local[2]) };
  }
  const date = new Date(text ? Date.parse(text) : NaN);
  return { date, time: Number.isNaN(date.getTime()) ? null : date.getHours() * 60 + date.getMinutes() };
}

function readDate(text, format) {
  const day = readDay(text, format);
  return day ? dateOf(day) : undefined;
}

function dayAsWritten(day, format) {
  const [year, month, dayOfMonth] = day.split('-');
  const parts = { Y: year, m: month, n: String(Number(month)), d: dayOfMonth, j: String(Number(dayOfMonth)) };
  return format.replace(/[Ymndj]/g, letter => parts[letter]);
}

/** Somebody who has only clicked into a field writes nothing: what it shows must then be what is sent. */
function isBeingWritten({ input, config, selectedDates, formatDate }) {
  const [taken] = selectedDates;
  const shown = taken ? formatDate(taken, config.dateFormat) : '';
  return document.activeElement === input && input.value.trim() !== '' && input.value !== shown;
}

function cannotBeRead(calendar) {
  const text = calendar.input.value;
  return text.trim() !== '' && !readDay(text, calendar.config.dateFormat);
}

/**
 * Puts a day of the form into its field, but not over what somebody is writing there: on a slow machine the day that they
 * replace may come only now.
 */
function show(calendar, date) {
  const isDay = Boolean(date) && !Number.isNaN(date.getTime());
  if ((!isDay && cannotBeRead(calendar)) || isBeingWritten(calendar)) {
    return;
  }
  calendar.setDate(date, false);
  if (isDay && date.day) {
    calendar.input.value = dayAsWritten(date.day, calendar.config.dateFormat);
  }
}

/**
 * Keeps the calendar from wiping or guessing at what it cannot read, and from moving what has not been touched. Its weeks
 * begin on Monday, as those of the country.
 */
function calendar(made) {
  made.set('locale', { firstDayOfWeek: 1 });
  const setDate = made.setDate;
  made.setDate = (date, ...others) => {
    const written = typeof date === 'string' ? date.trim() : '';
    if (written === '' || readDay(written, made.config.dateFormat)) {
      setDate(date, ...others);
    }
  };
  return made;
}

function isHalfWritten(group) {
  return [...(group?.querySelectorAll('input') ?? [])].some(input => input.value.trim() !== '');
}

globalThis.saferReturnForms = { calendar, dateOf, isHalfWritten, momentOf, readDate, readNumber, readTime, show };
