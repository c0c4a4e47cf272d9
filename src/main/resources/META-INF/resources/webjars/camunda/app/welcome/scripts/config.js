export default {
  customScripts: ['../../../safer-return/session']
};
