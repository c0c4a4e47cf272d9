// What stands in the boxes for days, times and numbers is what the form holds, or it is an error at the field. It goes into
// the form at once when a box is left, and whatever stands in any box when the form is sent.
import { senseless } from './days-that-make-sense.js';
import { checkAnew, fieldsOf, hasError, isOnlyShown, valueOf } from './form-fields.js';
import {
  aroundChecking,
  beforeSending,
  emptyDay,
  enter,
  fieldWith,
  idsInPage,
  orderOfDay,
  whenEmptied
} from './inside-form-js.js';
import { keepRowsTogether } from './rows.js';
import { asKept, tooLong } from './texts-as-kept.js';
import { readDay, readNumber, readTime, timeAsText } from './written-values.js';

const NO_DAY = 'This is not a date. Write it like 1999-05-06.';
const NO_TIME = 'This is not a time. Write it like 07:45.';
const ONE_OF_TWO = 'Write both the date and the time.';
const NO_NUMBER = 'This is not a number that can be read in one way only. Write it like 15000 or 1234.50.';
const TOO_LARGE_A_NUMBER = 'This number is too large. Please check its digits.';
// the server reads no longer ones, and form-js stops at those of 22 digits
const TOO_LARGE = 1e18;

const KINDS = ['number', 'datetime'];
const TEXTS = ['textfield', 'textarea'];
const TIMES_WITH_ZONE = ['utc_offset', 'utc_normalized'];

/** The boxes of a field that people may write into. */
class Boxes {
  constructor(form, { instance, field }) {
    const ids = idsInPage(form, instance);
    const hasDay = field.type === 'datetime' && field.subtype !== 'time';
    const hasTime = field.type === 'datetime' && (field.subtype === 'time' || field.subtype === 'datetime');
    this.form = form;
    this.instance = instance;
    this.field = field;
    this.number = field.type === 'number' ? open(ids.itself) : null;
    this.day = hasDay ? open(ids.day) : null;
    this.time = hasTime ? open(ids.time) : null;
  }

  get all() {
    return [this.number, this.day, this.time].filter(Boolean);
  }

  hold(element) {
    return this.all.includes(element);
  }

  /** What is wrong with what stands here; undefined if nothing is. */
  error(next) {
    if (this.number) {
      return isBlank(this.number) ? undefined : wrongNumber(readNumber(this.number.value));
    }
    if (this.day && !isBlank(this.day)) {
      const day = dayIn(this.day);
      if (!day) {
        return NO_DAY;
      }
      const wrong = senseless(this.form, this, this.moment(day));
      if (wrong) {
        return wrong;
      }
    }
    if (this.time && !isBlank(this.time) && readTime(this.time.value) === null) {
      return NO_TIME;
    }
    const half = this.day && this.time && isBlank(this.day) !== isBlank(this.time);
    return half && !this.hold(next) ? ONE_OF_TWO : undefined;
  }

  /** The day, with the time that stands beside it if it is that of the place. */
  moment(day) {
    const minutes = this.time && !this.hasZone ? readTime(this.time.value) : null;
    return minutes === null ? day : `${day}T${timeAsText(minutes)}`;
  }

  get hasZone() {
    return TIMES_WITH_ZONE.includes(this.field.timeSerializingFormat);
  }

  /** What the form should hold; undefined where form-js knows better. */
  value() {
    if (this.number) {
      const number = readNumber(this.number.value);
      return number === null || this.field.serializeToString ? number : Number(number);
    }
    if (this.time && this.hasZone) {
      return undefined;
    }
    const day = this.day && !this.error(this.time) ? dayIn(this.day) : null;
    const minutes = this.time ? readTime(this.time.value) : null;
    const time = minutes === null ? null : timeAsText(minutes);
    if (this.day && this.time) {
      return day && time ? `${day}T${time}` : null;
    }
    return this.day ? day : time;
  }

  intoForm() {
    const value = this.all.length > 0 ? this.value() : undefined;
    if (value !== undefined && value !== (valueOf(this.form, this.instance) ?? null)) {
      enter(this.form, this, value);
      return true;
    }
    return false;
  }

  /** Texts by box, which stay when the rows around them move. */
  texts() {
    return { number: this.number?.value, day: this.day?.value, time: this.time?.value };
  }

  write(texts) {
    ['number', 'day', 'time'].filter(box => this[box] && this[box].value !== texts[box]).forEach(box => {
      if (box === 'day' && isBlank({ value: texts.day ?? '' })) {
        emptyDay(this.day);
      } else {
        type(this[box], texts[box] ?? '');
      }
    });
  }
}

function open(id) {
  const box = document.getElementById(id);
  return box && !box.readOnly && !box.disabled ? box : null;
}

function wrongNumber(number) {
  if (number === null) {
    return NO_NUMBER;
  }
  return Math.abs(Number(number)) < TOO_LARGE ? undefined : TOO_LARGE_A_NUMBER;
}

function isBlank(box) {
  return box.value.trim() === '';
}

function dayIn(box) {
  return readDay(box.value, orderOfDay(box));
}

function type(box, text) {
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

function boxesOf(form) {
  return fieldsOf(form)
    .filter(({ field }) => KINDS.includes(field.type) && !field.disabled)
    .map(shown => new Boxes(form, shown));
}

// where the person goes who leaves a field: between the two boxes of one field nothing is found fault with yet
let goingTo = null;

/** A box was left, or what is in it was ended with the Enter key. */
function entered(form, box, next) {
  const boxes = boxesOf(form).find(candidate => candidate.hold(box));
  if (!boxes) {
    return;
  }
  const number = boxes.number && readNumber(boxes.number.value);
  if (number && number !== boxes.number.value) {
    type(boxes.number, number);
  }
  goingTo = next;
  // a field that was only passed through is not found fault with
  const concerns = boxes.all.some(written => !isBlank(written)) || hasError(form, boxes.instance);
  if (!boxes.intoForm() && concerns && !boxes.hold(next)) {
    checkAnew(form, boxes.instance);
  }
  goingTo = null;
}

/** Refuses what cannot be read, and nothing that the server takes. */
function checkWhatIsWritten(form) {
  aroundChecking(form, (instance, value, validate) => {
    const field = fieldWith(form, instance.id);
    if (isOnlyShown(form, instance)) {
      // whoever has the form open cannot mend it
      return [];
    }
    if (TEXTS.includes(field?.type)) {
      const kept = asKept(String(value ?? ''), field);
      const error = tooLong(kept, field);
      return error ? [error] : validate(instance, kept);
    }
    const error = KINDS.includes(field?.type) ? new Boxes(form, { instance, field }).error(goingTo) : undefined;
    return error ? [error] : validate(instance, value);
  });
}

/** What is in the boxes of a form goes with it, however it is sent. */
export function watchWhatIsWritten(form, container) {
  checkWhatIsWritten(form);
  // boxes into which somebody has written since a row was removed: on a slow machine that is before the rows are arranged
  const writtenSince = new Set();
  container.addEventListener('input', event => event.isTrusted && writtenSince.add(event.target), true);
  keepRowsTogether(form, {
    textsOf: list => {
      writtenSince.clear();
      return new Map(boxesIn(form, list).map(boxes => [idsInPage(form, boxes.instance).itself, boxes.error() && boxes.texts()]));
    },
    arrange: (list, cameFrom, texts) => {
      for (const boxes of boxesIn(form, list).filter(({ all }) => !all.some(box => writtenSince.has(box)))) {
        const left = texts.get(idsInPage(form, cameFrom(boxes.instance)).itself);
        if (left || boxes.error()) {
          boxes.write(left || {});
        }
      }
    }
  });
  container.addEventListener('blur', event => entered(form, event.target, event.relatedTarget), true);
  container.addEventListener('keydown', event => event.key === 'Enter' && entered(form, event.target, null), true);
  beforeSending(form, () => boxesOf(form).forEach(boxes => boxes.intoForm()));
  whenEmptied(form, () => boxesOf(form).filter(boxes => boxes.error()).forEach(boxes => boxes.write({})));
}

function boxesIn(form, list) {
  return boxesOf(form).filter(({ instance }) => list.id in (instance.indexes ?? {}));
}
