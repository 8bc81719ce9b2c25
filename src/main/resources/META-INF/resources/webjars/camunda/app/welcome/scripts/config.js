// Takes the place of the shipped configuration of Welcome.

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
  // those that each person has are on the start page itself
  links: [],
  disableWelcomeMessage: true,
};
