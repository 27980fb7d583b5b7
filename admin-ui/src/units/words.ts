export const unitWords = {
  zh: {
    units: {
      title: '单位和人员',
      on: '日期',
      lead: '这一天的单位和人员。人员、单位和调动都以文件导入，在“数据报送”页面上传。',
      none: '这一天没有单位，或不在您的范围内。',
      nobody: '这一天没有人。',
      unit: '单位',
      name: '姓名',
      no: '警号',
      post: '岗位',
      from: '起',
      to: '止',
    },
  },
  en: {
    units: {
      title: 'Units and people',
      on: 'Day',
      lead: 'Units and people on this day. People, units and transfers are imported as files, which are uploaded on the page of files.',
      none: 'There is no unit on this day, or none within your reach.',
      nobody: 'Nobody is there on this day.',
      unit: 'Unit',
      name: 'Name',
      no: 'Police number',
      post: 'Post',
      from: 'From',
      to: 'To',
    },
  },
}
