// Takes the place of the shipped configuration of Tasklist.

// until the application sets them
document.documentElement.lang = 'vi';
document.title = 'Nền Nếp';

export default {
  app: {
    name: 'Nền Nếp',
    vendor: ' ',
  },
  locales: {
    availableLocales: ['vi'],
    fallbackLocale: 'vi',
  },
  customScripts: ['scripts/nennep'],
  disableWelcomeMessage: true,
  // starting a process is an action of our own pages, so the shipped shortcut for it is left out
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'Nhận việc đang chọn',
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'Đến bộ lọc đầu tiên',
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'Đến việc đầu tiên trong danh sách',
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'Đến ô nhập đầu tiên của biểu mẫu',
    },
  },
};
