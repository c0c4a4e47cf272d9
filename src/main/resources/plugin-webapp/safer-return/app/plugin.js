import './no-drafts-in-browser.js';
import caseNumber from './case-number.js';

export default [caseNumber];
