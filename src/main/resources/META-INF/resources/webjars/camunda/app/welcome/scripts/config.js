// Takes the place of the shipped configuration of Welcome.

export default {
  app: {
    name: 'Nền Nếp',
    vendor: ' ',
  },
  locales: {
    availableLocales: ['vi'],
    fallbackLocale: 'vi',
  },
  links: [
    {
      label: 'Việc của tôi',
      href: '/viec',
      description: 'Việc đang chờ, dùng được trên điện thoại',
    },
    {
      label: 'Hồ sơ',
      href: '/ho-so',
      description: 'Các buổi sinh hoạt chuyên đề: tài liệu, kết quả, văn bản',
    },
  ],
  customScripts: ['scripts/nennep'],
  disableWelcomeMessage: true,
};
