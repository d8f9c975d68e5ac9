export const units = {
  title: 'Đơn vị',
  about: 'Cây đơn vị, ngày thành lập, sáp nhập, đổi tên và đơn vị kế thừa.',
} as const;
