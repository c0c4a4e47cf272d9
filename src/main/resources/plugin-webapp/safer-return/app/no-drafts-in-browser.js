// Tasklist keeps half-filled forms in the browser's storage, where the next person at a shared computer finds them; a
// half-filled start form would even appear as the next person's referral. Nothing of a form is kept here.
const DRAFT = /^(camunda-form:|camForm:)/;

const keep = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (!DRAFT.test(key)) {
    keep.call(this, key, value);
  }
};

Object.keys(window.localStorage)
  .filter((key) => DRAFT.test(key))
  .forEach((key) => window.localStorage.removeItem(key));
