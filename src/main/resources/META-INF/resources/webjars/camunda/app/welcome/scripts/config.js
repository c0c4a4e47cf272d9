export default {
  // stock ones lead outside
  links: [],

  customScripts: ['../../../safer-return/session']
};
