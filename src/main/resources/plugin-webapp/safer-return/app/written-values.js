// Reads days, times and numbers as people write them. What can be read in one way only is understood; everything else is
// null, and never another day, time or number. No zone and no clock of the browser has a part in it.

const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/g;
const FIRST_YEAR = 1800;
const LAST_YEAR = 2199;

/** Digits of all scripts as 0 to 9. */
export function withPlainDigits(text) {
  return text.replace(/\p{Nd}/gu, digit => String(valueOf(digit)));
}

/** With plain digits, and blanks and dashes of one kind each. */
function plain(text) {
  return withPlainDigits(String(text ?? ''))
    .replace(DASHES, '-')
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The digits of a script follow each other, and before its nought there is none. */
function valueOf(digit) {
  const code = digit.codePointAt(0);
  let nought = code;
  while (code - nought < 9 && /\p{Nd}/u.test(String.fromCodePoint(nought - 1))) {
    nought--;
  }
  return code - nought;
}

function two(number) {
  return String(number).padStart(2, '0');
}

export function isLeap(year) {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function day(year, month, dayOfMonth) {
  const days = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  const exists = year >= FIRST_YEAR && year <= LAST_YEAR && dayOfMonth >= 1 && dayOfMonth <= days;
  return exists ? `${year}-${two(month)}-${two(dayOfMonth)}` : null;
}

/**
 * The day as 1999-05-06, or null.
 *
 * @param text such as 1999-05-06, 19990506, 1999/5/6, 6.5.1999, and 06/05/1999 where the browser writes days like that
 * @param order the letters d, m and Y in the order of the browser, with anything between them
 */
export function readDay(text, order) {
  // Bulgarian browsers write the year with its letter
  const written = plain(text).replace(/ ?[гр]\.?$/, '');
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(written);
  const yearFirst = compact ?? /^(\d{4})(?: ?([-/.]) ?| )(\d{1,2})(?: ?\2 ?| )(\d{1,2})\.?$/.exec(written);
  if (yearFirst) {
    const [year, month, dayOfMonth] = yearFirst.filter(part => /^\d/.test(part ?? '')).slice(-3);
    return day(Number(year), Number(month), Number(dayOfMonth));
  }
  const yearLast = /^(\d{1,2})(?: ?([-/.]) ?| )(\d{1,2})(?: ?\2 ?| )(\d{4})\.?$/.exec(written);
  return yearLast ? dayOfYearLast(Number(yearLast[1]), Number(yearLast[3]), Number(yearLast[4]), yearLast[2], order) : null;
}

function dayOfYearLast(first, second, year, sign, order) {
  const dayFirst = day(year, second, first);
  const monthFirst = day(year, first, second);
  if (!dayFirst || !monthFirst || dayFirst === monthFirst) {
    return dayFirst ?? monthFirst;
  }
  const letters = String(order).toLowerCase().replace(/[^a-z]/g, '').replaceAll('n', 'm').replaceAll('j', 'd');
  if (letters.startsWith('d')) {
    return dayFirst;
  }
  if (letters.startsWith('m')) {
    return sign === '.' ? null : monthFirst;
  }
  // where the year goes first, 05/06/1999 is written by strangers of either kind; only points are always day first
  return sign === '.' ? dayFirst : null;
}

/** Minutes since midnight, or null. */
export function readTime(text) {
  const written = plain(text)
    .toLowerCase()
    .replace(/^(kl|klo|ora|at)\.? /, '')
    .replace(/ (h|uhr|ora)\.?$/, '');
  const parts =
    /^(\d{1,2})(?: ?[:.h] ?|-)(\d{2})(?:[:.]00)?(?: ?([ap])\.?m\.?)?$/.exec(written) ??
    /^(\d{1,2})(\d{2})(?: ?([ap])\.?m\.?)?$/.exec(written) ??
    /^(\d{1,2})()(?: ?([ap])\.?m\.?)$/.exec(written);
  if (!parts) {
    return null;
  }
  const [, hours, minutes, half] = parts;
  const hour = Number(hours);
  const minute = Number(minutes || 0);
  if (minute > 59 || (half ? hour < 1 || hour > 12 : hour > 23)) {
    return null;
  }
  return (half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour) * 60 + minute;
}

/** The time as 07:45. */
export function timeAsText(minutes) {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/**
 * The number as digits with a point, or null. One sign with three digits after it may be a decimal sign or may not, so
 * 15,000 and 15.000 are not understood.
 */
export function readNumber(text) {
  const written = plain(text).replace(/[’‘`´ʼ]/g, "'").replace(/٬/g, "'").replace(/٫/g, ',');
  const parts = /^([-+]?) ?(\d[\d ',.]*)$/.exec(written);
  if (!parts) {
    return null;
  }
  const amount = unsigned(parts[2]);
  return amount === null ? null : `${parts[1] === '-' && Number(amount) !== 0 ? '-' : ''}${amount}`;
}

function unsigned(written) {
  const last = /^(.*?)([.,])(\d*)$/.exec(written);
  if (!last) {
    return grouped(written);
  }
  const [, before, sign, after] = last;
  if (before.includes(sign)) {
    return grouped(written);
  }
  const ambiguous = after.length === 3 && /^[1-9]\d{0,2}$/.test(before);
  const whole = ambiguous ? null : grouped(before);
  return whole === null ? null : after === '' ? whole : `${whole}.${after}`;
}

/** Digits, or groups of three divided by one kind of sign, or as in South Asia by twos before the last three. */
function grouped(written) {
  if (/^\d+$/.test(written)) {
    return written.replace(/^0+(?=\d)/, '');
  }
  const sign = /[ ',.]/.exec(written)?.[0];
  const groups = sign ? written.split(sign) : [];
  const [first, ...others] = groups;
  const last = others.at(-1);
  const fits =
    groups.length > 1 &&
    groups.every(group => /^\d+$/.test(group)) &&
    last.length === 3 &&
    ((first.length <= 3 && others.every(group => group.length === 3)) ||
      (sign === ',' && first.length <= 2 && others.slice(0, -1).every(group => group.length === 2)));
  return fits && first !== '0' ? groups.join('') : null;
}
