module.exports = {
  configs: {
    recommended: {
      rules: {
        'chosen-ids': 'error',
        'user-task-complete': 'error',
        'speaking-labels': 'error'
      }
    }
  },
  rules: {
    'chosen-ids': './chosen-ids',
    'user-task-complete': './user-task-complete',
    'speaking-labels': './speaking-labels'
  }
};
