export const overview = {
  title: 'Tổng quan',
  about: 'Kỳ báo cáo sắp đến hạn, việc còn thiếu và việc mới ghi.',
} as const;
