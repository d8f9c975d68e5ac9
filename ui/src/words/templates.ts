export const templates = {
  title: 'Mẫu',
  about: 'Đề cương của từng loại báo cáo, chép lại và sửa theo cơ quan.',
} as const;
