// How the browser code is checked; BrowserCodeLintTest copies it beside this file, as browser/. It is served as it stands here, without a build step, so nothing of a bundler is known.
import js from '@eslint/js';
import globals from 'globals';

// form-js and its calendar promise none of these names to anybody
const INSIDE_FORM_JS = /fjs-|flatpickr|^(formField(Instance)?Registry|viewerCommands|validator|presubmit)\b/;

export default [
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2022, sourceType: 'module', globals: globals.browser },
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    rules: {
      'array-callback-return': 'error',
      'consistent-return': 'error',
      curly: 'error',
      'default-case-last': 'error',
      eqeqeq: 'error',
      'no-alert': 'error',
      'no-console': ['error', { allow: ['error'] }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-unused-expressions': ['error', { allowTernary: true }],
      'no-use-before-define': ['error', { functions: false, variables: false }],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': ['error', { ignoreReadBeforeAssign: true }],
      radix: 'error',

      'no-restricted-syntax': [
        'error',
        ...[
          `MemberExpression[computed=false] > Identifier.property[name=${/^_/}]`,
          `Literal[value=${INSIDE_FORM_JS}]`,
          `TemplateElement[value.raw=${INSIDE_FORM_JS}]`
        ].map(selector => ({ selector, message: 'Only inside-form-js.js knows form-js from the inside: ask it.' }))
      ],

      // people wrote what is shown, so it goes in as text; and nothing is kept in the browser
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map(property => ({
          property,
          message: 'Set textContent, or build elements.'
        })),
        ...['localStorage', 'sessionStorage', 'indexedDB', 'caches'].map(property => ({
          object: 'window',
          property,
          message: 'Nothing is kept in the browser.'
        })),
        { object: 'document', property: 'write', message: 'Build elements.' }
      ],
      'no-restricted-globals': [
        'error',
        ...['localStorage', 'sessionStorage', 'indexedDB', 'caches'].map(name => ({
          name,
          message: 'Nothing is kept in the browser.'
        }))
      ]
    }
  },
  {
    files: ['**/inside-form-js.js'],
    rules: { 'no-restricted-syntax': 'off' }
  },
  {
    // it keeps form-js from keeping anything there
    files: ['**/no-drafts-in-browser.js'],
    rules: { 'no-restricted-properties': 'off' }
  }
];
