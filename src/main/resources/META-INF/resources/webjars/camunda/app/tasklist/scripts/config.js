export default {
  app: {
    name: 'Tasklist',
    vendor: 'Safer Return'
  },

  // comments are refused by the server, and this would only add them
  assignProcessInstanceIdToTaskComment: false,
  disableWelcomeMessage: true,

  customScripts: ['../../../safer-return/session'],

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'claims the currently selected task'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'set the focus to the first filter in the list'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'sets the focus to the first task in the list'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'sets the focus to the first input field in a task form'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'opens the start process modal dialog'
    }
  }
};
