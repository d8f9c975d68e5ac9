//! The table of rules.

use super::finding::Flaw;
use super::paper::Paper;
use super::{
    appendices, body, citations, grounds, head, headings, letters, marks, number, page, recipients, signature, tables, title, words,
};
use crate::catalog::LayoutStandard;
use crate::domain::LayoutFamily;

/// Which standards a rule belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// All.
    All,
    /// The Party's.
    Party,
    /// The state's and the Front's.
    State,
    /// The Front's alone.
    Front,
}

/// A rule.
#[derive(Clone, Copy)]
pub struct Rule {
    /// Its id: `P06`.
    pub id: &'static str,
    /// Which standards it belongs to.
    pub scope: Scope,
    /// What it asks, in words.
    pub about: &'static str,
    /// Where it comes from: a paragraph of the standard, or a source of its own behind `=`.
    paragraph: &'static str,
    pub(super) check: fn(&Paper<'_>) -> Vec<Flaw>,
}

impl Rule {
    /// Whether it belongs to a family of standards.
    #[must_use]
    pub fn holds_for(&self, family: LayoutFamily) -> bool {
        match self.scope {
            Scope::All => true,
            Scope::Party => family == LayoutFamily::Party,
            Scope::State => family != LayoutFamily::Party,
            Scope::Front => family == LayoutFamily::Front,
        }
    }

    /// The standard and its paragraph.
    #[must_use]
    pub fn source(&self, layout: &LayoutStandard) -> String {
        match self.paragraph.strip_prefix('=') {
            Some(own) => own.to_owned(),
            None if self.paragraph.is_empty() => layout.source.clone(),
            None => format!("{}, {}", layout.source, self.paragraph),
        }
    }
}

const PAGE: &str = "phần trình bày trang giấy";
const HABIT: &str = "=Thông lệ trình bày văn bản";

macro_rules! rules {
    ($($id:literal $scope:ident $paragraph:expr, $check:expr, $about:literal;)+) => {
        /// Every rule that is checked, by id.
        pub const RULES: &[Rule] = &[$(Rule { id: $id, scope: Scope::$scope, about: $about, paragraph: $paragraph, check: $check }),+];
    };
}

rules! {
    "C01" All PAGE, page::c01_sheet, "Khổ giấy A4, trang dọc";
    "C02" All PAGE, letters::c02_typeface, "Phông chữ Times New Roman";
    "C03" All PAGE, letters::c03_black, "Chữ màu đen";
    "C04" All "=TCVN 6909:2001", letters::c04_composed, "Unicode dựng sẵn";
    "C05" All "=TCVN 6909:2001", letters::c05_characters, "Không có ký tự ẩn, ký tự lạ";
    "C06" All "=TCVN 6909:2001", letters::c06_old_encodings, "Không dùng phông chữ, bảng mã trước Unicode";
    "C07" All PAGE, page::c07_page_number, "Số trang ở giữa, phía trên, không ở trang thứ nhất";
    "C08" All PAGE, page::c08_numbering, "Số trang chữ số Ả Rập, phụ lục đánh riêng";
    "C09" All HABIT, letters::c09_language, "Ngôn ngữ của tệp là tiếng Việt";
    "C10" All HABIT, words::c10_spaces, "Dấu cách, đoạn trống";
    "C11" All HABIT, words::c11_placeholders, "Không còn chỗ chưa điền";
    "C12" All HABIT, tables::c12_tables, "Bảng đầu văn bản không viền; bảng số liệu lặp dòng đầu";
    "C13" All HABIT, signature::c13_together, "Phần ký không bị ngắt, không đứng một mình";
    "C14" All HABIT, words::c14_days, "Ngày viết dạng 05/3/2026 và có thật";
    "C15" All "=Luật Kế toán, quy định về chữ số", words::c15_numbers, "Hàng nghìn dấu chấm, thập phân dấu phẩy";
    "C16" All HABIT, words::c16_tone_marks, "Một kiểu đặt dấu thanh";
    "C17" All HABIT, words::c17_period, "Kỳ trong trích yếu khớp số liệu (khi có dữ liệu để đối chiếu)";
    "C18" All "", number::c18_day, "Ngày ký hợp với thể thức và ngày chốt số liệu";
    "C19" All "phần phụ lục văn bản", appendices::c19_referred, "Phụ lục được nhắc đến và có đủ";
    "C20" All "=Nghị quyết 203/2025/QH15", words::c20_bodies, "Không gửi, nhận bởi cơ quan không còn";
    "C21" All "=Nghị định 30/2020/NĐ-CP, Phụ lục II", words::c21_capitals, "Viết hoa";
    "P01" Party PAGE, page::margins, "Lề trang";
    "P02" Party PAGE, page::p02_two_sided, "Lề trang in hai mặt";
    "P03" Party PAGE, page::p03_header_distance, "Số trang cách mép trên 10 mm";
    "P04" Party PAGE, page::page_number_letters, "Cỡ chữ số trang";
    "P05" Party "phần tiêu đề", head::fixed_words, "Tiêu đề ĐẢNG CỘNG SẢN VIỆT NAM";
    "P06" Party "phần tiêu đề", head::rule_of_fixed_words, "Đường kẻ dưới tiêu đề dài bằng tiêu đề";
    "P07" Party "phần tên cơ quan ban hành (2.1)", head::names, "Tên cơ quan cấp trên và cơ quan ban hành";
    "P08" Party "phần tên cơ quan ban hành (2.1)", head::p08_asterisk, "Dấu * dưới tên cơ quan ban hành";
    "P09" Party "phần số và ký hiệu (3.1)", number::number_line, "Số và ký hiệu";
    "P10" Party "phần địa danh và ngày (4.1)", number::place_date, "Địa danh và ngày, tháng, năm";
    "P11" Party "phần tên loại, trích yếu", title::kind, "Tên loại văn bản";
    "P12" Party "phần tên loại, trích yếu", title::subject, "Trích yếu nội dung";
    "P13" Party "phần tên loại, trích yếu", title::separator, "Năm gạch nối dưới trích yếu";
    "P14" Party "phần nội dung (6)", body::p14_paragraphs, "Đoạn văn: căn đều, cỡ chữ, thụt đầu dòng";
    "P15" Party "phần nội dung (6)", body::p15_line_distance, "Giãn dòng";
    "P16" Party "phần nội dung (6)", body::p16_gap, "Khoảng cách giữa các đoạn";
    "P17" Party "phần nội dung (6)", body::p17_end, "Dấu chấm kết thúc văn bản";
    "P18" Party "phần nội dung (6)", grounds::grounds_signs, "Căn cứ ban hành";
    "P19" Party "phần nội dung (6)", headings::p19_points, "Thứ tự điểm theo chữ cái tiếng Việt";
    "P20" Party HABIT, headings::p20_numbers, "Số đề mục nối tiếp, đề mục đi liền đoạn sau";
    "P21" Party "phần chức vụ, chữ ký, họ tên (7)", signature::letters, "Cách trình bày chức vụ, họ tên người ký";
    "P22" Party "phần chức vụ, chữ ký, họ tên (7)", signature::marks_written, "T/M, K/T, T/L, Q.";
    "P23" Party "phần chức vụ, chữ ký, họ tên (7)", signature::p23_ban, "Ban không ký T/M; chức vụ không kèm tên cơ quan";
    "P24" Party "phần chức vụ, chữ ký, họ tên (7)", signature::p24_name, "Họ tên không kèm học hàm, học vị, quân hàm";
    "P25" Party "phần nơi nhận", recipients::label, "Chữ Nơi nhận";
    "P26" Party "phần nơi nhận", recipients::list, "Danh sách nơi nhận";
    "P27" Party "phần nơi nhận", title::p27_no_addressees, "Báo cáo không có Kính gửi";
    "P28" Party "phần thể thức bổ sung", marks::p28_marks, "Mức độ khẩn, dự thảo";
    "P29" Party "phần phụ lục văn bản", appendices::appendix_heads, "Số, tên, chỉ dẫn của phụ lục";
    "P30" Party "phần viện dẫn (6)", citations::p30_first_named_in_full, "Viện dẫn lần đầu ghi đủ";
    "S01" State "Phụ lục I phần I", page::margins, "Lề trang";
    "S02" State "Phụ lục I phần I, Quốc hiệu và Tiêu ngữ", head::s02_national_name, "Quốc hiệu, Tiêu ngữ và đường kẻ";
    "S03" State "Phụ lục I phần I", head::s03_sizes_together, "Cỡ chữ Quốc hiệu, Tiêu ngữ, địa danh cùng bộ";
    "S04" State "Phụ lục I phần I, tên cơ quan", head::s04_names, "Tên cơ quan và đường kẻ";
    "S05" State "Phụ lục I phần I, số, ký hiệu", number::number_line, "Số và ký hiệu";
    "S06" State "Phụ lục I phần I, địa danh và thời gian", number::place_date, "Địa danh và thời gian ban hành";
    "S07" State "Phụ lục I phần I, tên loại và trích yếu", title::s07_title, "Tên loại, trích yếu và đường kẻ";
    "S08" State "Phụ lục I phần I, nội dung", body::s08_paragraphs, "Đoạn văn, giãn dòng";
    "S09" State "Phụ lục I phần I, nội dung", grounds::grounds_signs, "Căn cứ ban hành";
    "S10" State "Phụ lục I phần I, chức vụ, họ tên", signature::s10_signature, "TM., KT., TL., TUQ., Q.; chức vụ, họ tên";
    "S11" State "Phụ lục I phần I, nơi nhận", recipients::s11_recipients, "Nơi nhận";
    "S12" State "Phụ lục I phần I, nơi nhận", title::s12_addressees, "Kính gửi và Như trên";
    "S13" State "Phụ lục I phần I", page::page_number_letters, "Cỡ chữ số trang";
    "S14" State "Phụ lục I phần I, phụ lục", appendices::appendix_heads, "Số, tên, chỉ dẫn của phụ lục";
    "S15" Front "", number::s15_front_symbol, "Ký hiệu của Mặt trận";
}
