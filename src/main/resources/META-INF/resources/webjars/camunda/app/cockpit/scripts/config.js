export default {
  customScripts: ['../../../safer-return/session', '../../../safer-return/cockpit']
};
