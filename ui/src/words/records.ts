export const records = {
  title: 'Sổ công tác',
  about: 'Ghi và tìm mọi việc trong năm: văn bản, mô hình, hội nghị, đối thoại, chương trình phối hợp.',
} as const;
