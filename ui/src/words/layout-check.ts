export const layoutCheck = {
  title: 'Thể thức',
  about: 'Kiểm tra một tệp Word bất kỳ theo chuẩn thể thức và sửa những chỗ sửa được.',
} as const;
