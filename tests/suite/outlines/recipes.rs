//! Outlines as superiors send them, by recipe. Every body and place is invented.

use tongket_support::made_word::{MadeWord, P, bold, centred, italic, p};

/// An outline by its name.
pub(crate) struct Recipe {
    pub(crate) name: &'static str,
    pub(crate) file: MadeWord,
}

/// How one is made.
type Made = fn() -> MadeWord;

/// Every outline that is understood.
pub(crate) fn recipes() -> Vec<Recipe> {
    let all: [(&str, Made); 13] = [
        ("danh-so-go-tay", typed_numbers),
        ("kieu-heading", heading_styles),
        ("danh-so-tu-dong", counted_by_word),
        ("in-dam", bold_lead_ins),
        ("phan-thu", parts_on_two_lines),
        ("xa-ngan", short_one_of_a_commune),
        ("dau-hai-cot", head_in_two_columns),
        ("o-nhap", content_controls),
        ("phong-tcvn3", old_font),
        ("bang-de-cuong", outline_in_a_table),
        ("bieu-so-lieu", tables_of_figures),
        ("cap-lan-lon", mixed_levels),
        ("quy-ba", third_quarter),
    ];
    all.into_iter().map(|(name, made)| Recipe { name, file: made() }).collect()
}

fn title(subject: &str) -> MadeWord {
    MadeWord::new().with(&centred("ĐỀ CƯƠNG BÁO CÁO")).with(&centred(subject))
}

pub(crate) fn typed_numbers() -> MadeWord {
    title("Kết quả công tác dân vận 6 tháng đầu năm 2026, nhiệm vụ trọng tâm 6 tháng cuối năm 2026")
        .with(&italic("(Kèm theo Công văn số 45-CV/BDV, ngày 02/6/2026)").centred())
        .with_all(&[
            p("Thực hiện chế độ báo cáo, đơn vị báo cáo kết quả công tác dân vận 6 tháng đầu năm 2026 như sau:"),
            p("I. TÌNH HÌNH CHUNG"),
            p("1. Tình hình kinh tế - xã hội, quốc phòng - an ninh (nêu thật khái quát)"),
            p("2. Tình hình các tầng lớp nhân dân"),
            p("- Nêu rõ tâm trạng, nguyện vọng, những việc Nhân dân còn bức xúc trong 6 tháng đầu năm 2026."),
            p("II. KẾT QUẢ CÔNG TÁC DÂN VẬN CỦA HỆ THỐNG CHÍNH TRỊ"),
            p("1. Công tác lãnh đạo, chỉ đạo của cấp ủy"),
            p("- Việc quán triệt, cụ thể hóa các văn bản của cấp trên; số văn bản đã ban hành."),
            p("2. Công tác dân vận của chính quyền các cấp"),
            p("2.1. Công tác tiếp dân, giải quyết đơn thư khiếu nại, tố cáo"),
            p("2.2. Tiếp xúc, đối thoại với Nhân dân"),
            p("3. Công tác dân vận của lực lượng vũ trang"),
            p("4. Hoạt động của MTTQ và các tổ chức chính trị - xã hội"),
            p("5. Phong trào thi đua “Dân vận khéo”: nêu số mô hình đăng ký, so với cùng kỳ năm 2025"),
            p("6. Công tác bảo vệ môi trường biển đảo"),
            p("III. ĐÁNH GIÁ CHUNG"),
            p("1. Ưu điểm"),
            p("2. Tồn tại, hạn chế và nguyên nhân"),
            p("IV. NHIỆM VỤ TRỌNG TÂM 6 THÁNG CUỐI NĂM 2026"),
            p("V. KIẾN NGHỊ, ĐỀ XUẤT"),
            p("Nơi nhận:"),
            p("- Các đảng ủy trực thuộc,"),
        ])
}

fn heading_styles() -> MadeWord {
    title("Tổng kết công tác dân vận năm 2026, phương hướng, nhiệm vụ năm 2027").with_all(&[
        p("Khái quát tình hình").heading(1),
        p("Nêu ngắn gọn tình hình Nhân dân trong năm."),
        p("Công tác dân vận của hệ thống chính trị").heading(1),
        p("Công tác lãnh đạo, chỉ đạo của các cấp ủy đảng").heading(2),
        p("Công tác dân vận chính quyền").heading(2),
        p("Cải cách hành chính").heading(3),
        p("Tiếp công dân, giải quyết đơn thư").heading(3),
        p("Thực hiện quy chế dân chủ ở cơ sở").heading(2),
        p("Phương hướng, nhiệm vụ năm 2027").heading(1),
    ])
}

fn counted_by_word() -> MadeWord {
    title("Công tác dân vận quý I năm 2026, nhiệm vụ quý II năm 2026").with_all(&[
        bold("Tình hình các tầng lớp Nhân dân").counted(0),
        bold("Kết quả công tác dân vận quý I năm 2026").counted(0),
        p("Công tác lãnh đạo, chỉ đạo").counted(1),
        p("Nêu văn bản mới ban hành").counted(4),
        p("Công tác dân tộc, tôn giáo").counted(1),
        p("Thăm hỏi chức sắc, chức việc").counted(2),
        bold("Nhiệm vụ trọng tâm quý II năm 2026").counted(0),
    ])
}

fn bold_lead_ins() -> MadeWord {
    title("Báo cáo công tác dân vận 9 tháng đầu năm 2026").with_all(&[
        bold("Công tác lãnh đạo, chỉ đạo của cấp ủy: ").and("nêu văn bản đã ban hành, hội nghị quán triệt đã tổ chức."),
        bold("Hoạt động của Mặt trận Tổ quốc, các đoàn thể. ").and("Nêu kết quả các cuộc vận động."),
        bold("Hạn chế, nguyên nhân"),
        p("Đánh giá thẳng thắn việc chưa làm được, so với 9 tháng đầu năm 2025."),
        bold("Nhiệm vụ 3 tháng cuối năm 2026"),
        italic("Nêu từ 5 đến 7 nhiệm vụ."),
    ])
}

pub(crate) fn parts_on_two_lines() -> MadeWord {
    title("TỔNG KẾT CÔNG TÁC DÂN VẬN NĂM 2026, PHƯƠNG HƯỚNG NHIỆM VỤ NĂM 2027").with_all(&[
        centred("Phần thứ nhất"),
        centred("ĐÁNH GIÁ CÔNG TÁC DÂN VẬN NĂM 2026"),
        bold("I- ĐẶC ĐIỂM TÌNH HÌNH"),
        bold("II- CÔNG TÁC DÂN VẬN CỦA HỆ THỐNG CHÍNH TRỊ"),
        bold("1. Thực hiện các chương trình phối hợp công tác"),
        bold("a) Với lực lượng vũ trang"),
        bold("III- HOẠT ĐỘNG CỦA BAN"),
        centred("Phần thứ hai").broken("PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2027"),
        bold("I- Định hướng chung"),
        bold("II- Nhiệm vụ công tác dân vận"),
    ])
}

pub(crate) fn short_one_of_a_commune() -> MadeWord {
    MadeWord::new().with_all(&[
        centred("BÁO CÁO"),
        centred("công tác dân vận 6 tháng đầu năm 20... của xã, phường"),
        p("1. Tình hình Nhân dân"),
        p("2. Kết quả công tác dân vận"),
        p("Nêu việc làm được, có số liệu."),
        p("3. Tồn tại, hạn chế"),
        p("4. Nhiệm vụ 6 tháng cuối năm"),
        p("5. Đề xuất, kiến nghị"),
    ])
}

fn head_in_two_columns() -> MadeWord {
    MadeWord::new()
        .with_head("TỈNH UỶ ĐỒI XANH", "BAN TUYÊN GIÁO VÀ DÂN VẬN")
        .with_all(&[
            centred("ĐỀ CƯƠNG"),
            centred("Báo cáo công tác dân vận 6 tháng đầu năm 2026"),
            p("Kính gửi: Ban Tuyên giáo và Dân vận Tỉnh uỷ"),
            p("Số liệu tính từ ngày 15/12/2025 đến ngày 14/6/2026, gửi trước ngày 20/6/2026."),
            bold("A. KẾT QUẢ"),
            bold("I. Công tác của cấp uỷ"),
            bold("II. Công tác dân vận của Uỷ ban nhân dân tỉnh"),
            bold("B. PHƯƠNG HƯỚNG, NHIỆM VỤ"),
        ])
        .with_table(&[&[p("Nơi nhận:"), centred("TRƯỞNG BAN")], &[p("- Như trên,"), centred("Lê Văn Mẫu")]])
}

pub(crate) fn content_controls() -> MadeWord {
    MadeWord::new().with_all(&[
        centred("ĐỀ CƯƠNG BÁO CÁO"),
        P::default().and_bold("Kết quả công tác dân vận ").and_control("Kỳ báo cáo", "ky", Some("6 tháng đầu năm 2026")).centred(),
        P::default().and("Căn cứ yêu cầu của cấp trên, ").and_control("Tên cơ quan", "co_quan", None).and(" báo cáo kết quả như sau:"),
        P::default().and_bold("I. Hoạt động của ").and_merge("don_vi_bao_cao", "Ban A"),
        P::default().and_control("Nêu kết quả nổi bật", "ket-qua", None),
        bold("II. Phong trào \"Dân vận khéo\" {{ky_bao_cao}}"),
        P::default().and("Số hồ sơ: {{ so_ho_so }}; {% if x %}không chạy{% endif %}"),
        P::default().and("Người lập: ").and_control("Họ tên", "ho-ten", Some("Trần Thị Mẫu")),
        bold("III. Nhiệm vụ {{ ky.sau }}"),
    ])
}

fn old_font() -> MadeWord {
    let old = |words: &str| P::default().and_in_font(".VnTime", words);
    MadeWord::new().with_all(&[
        P::default().and_in_font(".VnTimeH", "®Ò c\u{AD}¬ng b¸o c¸o").centred(),
        P::default().and_in_font(".VnTime", "KÕt qu¶ c«ng t¸c d©n vËn 6 th¸ng ®Çu n¨m 2026").centred(),
        old("I. T×nh h×nh c¸c tÇng líp nh©n d©n"),
        old("II. C«ng t¸c d©n téc, t«n gi¸o"),
        old("Nªu râ viÖc th¨m hái chøc s¾c."),
        old("III. KiÕn nghÞ, ®Ò xuÊt"),
    ])
}

fn outline_in_a_table() -> MadeWord {
    title("Báo cáo thực hiện dân chủ ở cơ sở năm 2026").with_table(&[
        &[bold("TT"), bold("Nội dung"), bold("Yêu cầu")],
        &[p("I"), bold("Công tác lãnh đạo, chỉ đạo, quán triệt"), p("Nêu văn bản, hội nghị")],
        &[p("II"), bold("Kết quả thực hiện dân chủ ở cơ sở"), p("")],
        &[p("1"), p("Ở xã, phường, đặc khu"), p("Nêu việc công khai")],
        &[p("2"), p("Ở cơ quan, đơn vị"), p("")],
        &[p("3"), p("Ở doanh nghiệp"), p("")],
        &[p("III"), bold("Kiến nghị"), p("")],
    ])
}

fn tables_of_figures() -> MadeWord {
    title("Báo cáo phong trào thi đua \"Dân vận khéo\" năm 2026")
        .with_all(&[bold("I. Kết quả phong trào thi đua"), p("Điền biểu sau:")])
        .with_table(&[
            &[bold("STT"), bold("Chỉ tiêu"), bold("Đơn vị tính"), bold("Số lượng")],
            &[p("1"), p("Mô hình, điển hình Dân vận khéo đăng ký trong kỳ"), p("mô hình"), p("")],
            &[p("2"), p("Thôn, đơn vị có mô hình Dân vận khéo"), p("mô hình"), p("")],
            &[p("3"), p("Số cây xanh trồng mới ven đường"), p("cây"), p("")],
        ])
        .with(&bold("II. Việc khác"))
        .with_table(&[&[bold("Tên việc"), bold("Ghi chú")], &[p("Vệ sinh đường làng"), p("")], &[p("Sửa nhà văn hoá"), p("")]])
        .with_all(&[centred("Phụ lục 1"), centred("Biểu số liệu công tác dân vận năm 2026"), centred("PHỤ LỤC 2: ẢNH HOẠT ĐỘNG")])
}

fn mixed_levels() -> MadeWord {
    title("Công tác dân vận giai đoạn 2021 - 2025").with_all(&[
        bold("Chương I. Kết quả giai đoạn 2021-2025"),
        bold("I.1. Công tác lãnh đạo, chỉ đạo"),
        bold("1.1.1. Ban hành văn bản"),
        bold("1.1.1.1. Văn bản của cấp uỷ"),
        p("(1) Nêu số lượng từng loại"),
        bold("Chương II. Bài học kinh nghiệm"),
        p("1. Rút ra bài học từ thực tiễn lãnh đạo, chỉ đạo, tổ chức thực hiện các nhiệm vụ được giao trong cả giai đoạn và những việc cần làm tiếp theo của địa phương;"),
    ])
}

fn third_quarter() -> MadeWord {
    title("Công tác dân vận quý III, nhiệm vụ trọng tâm quý IV năm 2026")
        .with_all(&[p("1/ Kết quả công tác dân vận quý III"), p("2/ Nhiệm vụ quý IV năm 2026")])
}
