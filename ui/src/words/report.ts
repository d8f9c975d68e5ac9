export const report = {
  title: 'Báo cáo',
  about: 'Soạn, kiểm tra, xem trước và xuất báo cáo của kỳ.',
} as const;
