export const settings = {
  title: 'Cài đặt',
  about: 'Hồ sơ cơ quan, ngày chốt, danh mục riêng, nơi lưu dữ liệu.',
} as const;
