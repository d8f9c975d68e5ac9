export const figures = {
  title: 'Số liệu',
  about: 'Chỉ tiêu theo kỳ và theo đơn vị, kèm cùng kỳ và kế hoạch.',
} as const;
