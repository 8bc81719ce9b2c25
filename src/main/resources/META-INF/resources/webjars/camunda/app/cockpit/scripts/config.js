// Takes the place of the shipped configuration of Cockpit.

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
};
