import './no-drafts-in-browser.js';
import './drafts.js';
import caseNumber from './case-number.js';
import handOver from './hand-over.js';
import pages from './pages.js';
import riskAssessments from './risk-assessments.js';

export default [caseNumber, handOver, pages, riskAssessments];
