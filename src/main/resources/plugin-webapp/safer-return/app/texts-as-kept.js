// Texts as the server reads them (PastedText and TextRule there): signs that nobody sees do not count, blanks alone are no
// answer, and no text is a book. So the browser refuses none that the server takes, and takes none that is too long for it.
import { withPlainDigits } from './written-values.js';

const LINE_BREAKS = /[\v\f\u0085\u2028\u2029]/g;
const UNSEEN =
  /(?![\u200D\u200C\n\r\t\u0600-\u0605\u06DD\u070F\u08E2\u{110BD}\u{110CD}\u{E0020}-\u{E007F}])[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const JOINERS = /[\u200D\u200C]/g;
const EXTENSION = /[\s,;]*(?:ext\.?|extension|ankn\.?|anknytning|x|#)[\s=:.]*\d{1,7}$/i;

/** Addresses and telephone numbers have plain letters and digits, and blanks between words only. */
const IN_PLAIN_LETTERS = ['email', 'phone'];

/** Blanks at the ends count here, and in no maxLength. */
const LONGEST = { textfield: 1000, textarea: 10000 };
const LONGEST_ADDRESS = 254;

/** What form-js looks at. */
export function asKept(text, { validate }) {
  const readable = text.replace(LINE_BREAKS, '\n').replace(UNSEEN, '');
  if (readable.trim() === '') {
    return '';
  }
  const kind = validate?.validationType;
  const kept = IN_PLAIN_LETTERS.includes(kind) ? inPlainLetters(readable) : readable;
  return kind === 'phone' ? kept.replace(EXTENSION, '') : kept;
}

function inPlainLetters(text) {
  return withPlainDigits(text.normalize('NFKC')).replace(JOINERS, '').replace(/\s/g, ' ').trim();
}

/** What form-js does not look at; undefined if nothing is wrong. */
export function tooLong(kept, { type, validate }) {
  const longest =
    validate?.validationType === 'email' ? LONGEST_ADDRESS : Math.max(LONGEST[type], Number(validate?.maxLength) || 0);
  return kept.length > longest ? `Field must have maximum length of ${longest}.` : undefined;
}
