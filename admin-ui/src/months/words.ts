export const monthWords = {
  zh: {
    months: {
      title: '月度考核',
      none: '还没有数据。先上传人员和数据文件。',
    },
  },
  en: {
    months: {
      title: 'Months',
      none: 'There are no figures yet. Upload the people and the figures first.',
    },
  },
}
