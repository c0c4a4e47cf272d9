export default {
  // it asks for a page that is not there
  disableWelcomeMessage: true,
  customScripts: ['../../../safer-return/session', '../../../safer-return/cockpit']
};
