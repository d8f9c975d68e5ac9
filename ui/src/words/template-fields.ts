/** Words of the fields and figures that a text of a template may name, and of the palette that inserts them. */

export interface FieldWord {
  /** What is inserted, without brackets around it. */
  name: string;
  label: string;
  /** Written as it stands instead of between {{ and }}. */
  asItIs?: boolean;
}

export const templateFields = {
  insert: 'Chèn trường, số liệu',
  insertInto: (label: string) => `Chèn trường, số liệu vào «${label}»`,
  search: 'Tìm trường, chỉ tiêu',
  placeholder: 'số mô hình, V01, tên kỳ …',
  /** Found with every field: one asks for «số mô hình» where the indicator is called «Mô hình đăng ký». */
  searched: 'số liệu',
  nothing: 'chưa có gì',
  empty: 'Không có trường nào khớp. Hãy thử từ khác, hoặc mã chỉ tiêu.',
  more: (count: number) => `Còn ${String(count)} trường nữa; gõ thêm để thu hẹp.`,
  line: (line: number) => `Dòng ${String(line)}`,
  groups: { here: 'Ở chỗ này', record: 'Của bản ghi', period: 'Kỳ báo cáo', office: 'Cơ quan', figures: 'Chỉ tiêu', conditions: 'Viết khi' },
  figureAs: 'Viết số liệu thành',
  figureForms: [
    { value: 'whole', label: 'Số kèm đơn vị tính', write: (code: string) => `{{ ${code} }}` },
    { value: 'number', label: 'Chỉ con số', write: (code: string) => `{{ ${code}.so }}` },
    { value: 'compared', label: 'So với cùng kỳ', write: (code: string) => `{{ so_sanh(${code}) }}` },
    { value: 'target', label: 'So với kế hoạch năm', write: (code: string) => `{{ dat_ke_hoach(${code}) }}` },
    { value: 'parts', label: 'Trong đó', write: (code: string) => `{{ trong_do(${code}) }}` },
    { value: 'largest', label: 'Đơn vị cao nhất', write: (code: string) => `{{ lon_nhat(${code}) }}` },
    { value: 'when', label: 'Chỉ viết khi có số', write: (code: string) => `{% if ${code}.co %}{{ ${code} }}{% endif %}` },
  ],
  /** Names that every text may use. */
  period: [
    { name: 'ky.ten', label: 'Tên kỳ' },
    { name: 'ky.nam', label: 'Năm báo cáo' },
    { name: 'ky.thoi_gian', label: 'Thời gian lấy số liệu' },
    { name: 'ky.tu_ngay', label: 'Ngày đầu kỳ' },
    { name: 'ky.den_ngay', label: 'Ngày chốt số liệu' },
    { name: 'ky.sau', label: 'Kỳ tới' },
    { name: 'ky.truoc', label: 'Kỳ trước' },
    { name: 'ky.nam_sau', label: 'Năm sau' },
    { name: 'ky.nam_truoc', label: 'Năm trước' },
    { name: 'cung_ky.ten', label: 'Tên cùng kỳ năm trước' },
    { name: 'chu_de_nam', label: 'Chủ đề của năm' },
  ] satisfies FieldWord[],
  office: [
    { name: 'co_quan', label: 'Tên cơ quan báo cáo' },
    { name: 'ten_dia_ban', label: 'Tên địa bàn' },
    { name: 'dia_ban', label: 'Loại địa bàn (tỉnh, xã …)' },
    { name: 'dia_danh', label: 'Địa danh ghi trên báo cáo' },
  ] satisfies FieldWord[],
  conditions: [
    { name: '{% if ky.ca_nam %}…{% endif %}', label: 'Chỉ viết ở báo cáo năm', asItIs: true },
    { name: '{% if not ky.ca_nam %}…{% endif %}', label: 'Chỉ viết ở báo cáo trong năm', asItIs: true },
    { name: '{% if cap == "tinh" %}…{% endif %}', label: 'Chỉ viết ở cấp tỉnh', asItIs: true },
    { name: '{% if cap == "xa" %}…{% endif %}', label: 'Chỉ viết ở cấp xã', asItIs: true },
  ] satisfies FieldWord[],
  /** Names that some places give. */
  here: {
    so_luong: [{ name: 'so_luong', label: 'Số bản ghi, số việc trong danh sách' }],
    hoan_thanh: [{ name: 'hoan_thanh', label: 'Số nhiệm vụ đã hoàn thành' }],
    con_lai: [{ name: 'con_lai', label: 'Số nhiệm vụ còn lại' }],
    phu_luc: [{ name: 'phu_luc', label: 'Tên phụ lục (Phụ lục 1)' }],
    nhom: [
      { name: 'nhom.ten', label: 'Tên nhóm nhiệm vụ' },
      { name: 'nhom.so', label: 'Số thứ tự của nhóm nhiệm vụ' },
    ],
    thu_tu: [{ name: 'thu_tu', label: 'Số thứ tự của văn bản, chương trình' }],
  } satisfies Record<string, FieldWord[]>,
  record: {
    title: 'ten',
    unit: 'don_vi',
    date: 'ngay',
    dateLong: 'ngay_chu',
    until: 'den_ngay',
    cited: 'trich_dan(ban_ghi)',
    citedLabel: 'Trích dẫn văn bản đầy đủ',
    inWords: (label: string) => `${label} (viết bằng chữ)`,
    stage: (label: string) => `Ngày ${label.toLowerCase()}`,
    whenDated: '{% if co_ngay %}…{% endif %}',
    whenDatedLabel: 'Chỉ viết khi bản ghi có ngày',
  },
};
