export default {
  // it asks for a page that is not there
  disableWelcomeMessage: true,
  // stock ones lead outside
  links: [],

  customScripts: ['../../../safer-return/session']
};
