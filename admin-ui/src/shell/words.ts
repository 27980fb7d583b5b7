export const shellWords = {
  zh: {
    shell: {
      name: '准绳',
      months: '月度考核',
      policies: '考核办法',
      language: 'English',
      skip: '跳到正文',
      loading: '正在读取 …',
      unreachable: '联系不到服务。请确认服务正在运行，然后重试。',
      again: '重试',
      notFound: '没有这个页面',
      home: '回到月度考核',
      incident: '事件编号 {0}',
    },
  },
  en: {
    shell: {
      name: 'Plumbline',
      months: 'Months',
      policies: 'Policies',
      language: '中文',
      skip: 'Skip to the content',
      loading: 'Reading …',
      unreachable: 'The service does not answer. See that it runs, then try again.',
      again: 'Try again',
      notFound: 'There is no such page',
      home: 'Back to the months',
      incident: 'Incident {0}',
    },
  },
}
