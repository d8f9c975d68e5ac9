//! The words of the command line. Vietnamese first; English aliases for flags.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::document::Urgency;
use crate::domain::{CutoffScheme, Level, Period, Window};

/// One page for every command: what it does, how it is called, what it takes.
const PAGE: &str = "{about}\n\nCách dùng: {usage}\n\n{all-args}";

/// Tổng Kết: sổ công tác của cơ quan và các báo cáo định kỳ dựng từ sổ
#[derive(Debug, Parser)]
#[command(name = "tongket", version, help_template = PAGE, disable_help_flag = true, disable_version_flag = true, disable_help_subcommand = true, subcommand_help_heading = "Lệnh", subcommand_value_name = "LỆNH", next_help_heading = "Tuỳ chọn chung", max_term_width = 110)]
pub(crate) struct CommandLine {
    /// Việc cần làm.
    #[command(subcommand)]
    pub(crate) command: Command,
    /// Kết quả dạng JSON cho chương trình khác đọc
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// In hướng dẫn
    #[arg(short = 'h', long = "help", visible_alias = "huong-dan", global = true, action = clap::ArgAction::HelpShort)]
    help: Option<bool>,
    /// In phiên bản
    #[arg(short = 'V', long = "version", visible_alias = "phien-ban", action = clap::ArgAction::Version)]
    version: Option<bool>,
}

/// The verbs of the program.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Lập sổ minh hoạ có hai năm dữ liệu và xuất bốn báo cáo của nó ra Word
    #[command(help_template = PAGE)]
    Demo {
        /// Thư mục nhận sổ và báo cáo
        #[arg(long, visible_alias = "ra", value_name = "THƯ_MỤC")]
        out: PathBuf,
    },
    /// Lập sổ mới của cơ quan
    #[command(help_template = PAGE)]
    Init {
        #[command(flatten)]
        register: RegisterFile,
        /// Tệp hồ sơ cơ quan ban hành (TOML), cách viết trong assets/README.md
        #[arg(long = "ho-so", visible_alias = "profile", value_name = "TỆP")]
        profile: PathBuf,
    },
    /// Nhập đơn vị, bản ghi, chỉ tiêu, số liệu, kế hoạch từ tệp .toml hoặc .json
    #[command(help_template = PAGE)]
    Import {
        #[command(flatten)]
        register: RegisterFile,
        /// Các tệp cần nhập; hoặc nhập được tất cả, hoặc không nhập gì
        #[arg(required = true, value_name = "TỆP")]
        inputs: Vec<PathBuf>,
        /// Chuyển chữ gõ bằng phông TCVN3, VNI trong tệp sang Unicode
        #[arg(long = "doi-ma", visible_alias = "convert")]
        convert: bool,
    },
    /// Lập, xem, kiểm tra và xuất báo cáo
    #[command(help_template = PAGE, subcommand_help_heading = "Lệnh", subcommand_value_name = "LỆNH")]
    Report {
        #[command(subcommand)]
        verb: ReportVerb,
    },
    /// Xem số liệu tổng hợp của một kỳ
    #[command(help_template = PAGE)]
    Figures {
        #[command(flatten)]
        register: RegisterFile,
        #[command(flatten)]
        period: PeriodChoice,
        /// Mã chỉ tiêu, ví dụ V01; có thể ghi nhiều lần
        #[arg(long = "chi-tieu", visible_alias = "indicator", value_name = "MÃ")]
        indicators: Vec<String>,
        /// Chia theo đơn vị hoặc theo lĩnh vực
        #[arg(long = "theo", visible_alias = "by", value_enum, value_name = "CÁCH_CHIA")]
        by: Option<Breakdown>,
    },
    /// Tìm trong bản ghi, báo cáo, đơn vị; gõ không dấu tìm được chữ có dấu
    #[command(help_template = PAGE)]
    Search {
        #[command(flatten)]
        register: RegisterFile,
        /// Các chữ cần tìm
        #[arg(required = true, value_name = "CHỮ")]
        words: Vec<String>,
        /// Số kết quả nhiều nhất
        #[arg(long = "toi-da", visible_alias = "limit", value_name = "SỐ", default_value_t = 50, value_parser = clap::value_parser!(u32).range(1..))]
        limit: u32,
    },
    /// Kiểm tra sổ có nguyên vẹn không
    #[command(help_template = PAGE)]
    Check {
        #[command(flatten)]
        register: RegisterFile,
    },
    /// Kiểm tra thể thức của các tệp Word; sửa vào bản sao nếu muốn
    #[command(help_template = PAGE)]
    CheckDocx(DocxCheck),
    /// Xem, kiểm tra mẫu; lấy đề cương trong tệp Word thành mẫu và ngược lại
    #[command(help_template = PAGE, subcommand_help_heading = "Lệnh", subcommand_value_name = "LỆNH")]
    Template {
        #[command(subcommand)]
        verb: Box<TemplateVerb>,
    },
    /// In hướng dẫn của một lệnh
    #[command(help_template = PAGE)]
    Help {
        /// Lệnh cần xem
        #[arg(value_name = "LỆNH")]
        command: Vec<String>,
    },
}

/// What Word files are held against, and what is done with what is found.
#[derive(Debug, Args)]
pub(crate) struct DocxCheck {
    /// Các tệp .docx, hoặc thư mục có tệp .docx (kể cả thư mục con)
    #[arg(required = true, value_name = "TỆP")]
    pub(crate) inputs: Vec<PathBuf>,
    /// Thể thức: party-hd05, party-hd36, state-nd30, mttq; tu-dong thì chọn theo chính văn bản
    #[arg(long = "chuan", visible_alias = "standard", value_name = "MÃ", default_value = "tu-dong", value_parser = ["tu-dong", "party-hd05", "party-hd36", "state-nd30", "mttq"])]
    pub(crate) standard: String,
    /// Ghi bản sao đã sửa (ten.da-sua.docx) cạnh tệp; chỉ sửa định dạng và dấu, không sửa lời văn, tên riêng
    #[arg(long = "fix", visible_alias = "sua")]
    pub(crate) fix: bool,
    /// Ghi kết quả ra một trang HTML để đọc và in
    #[arg(long = "bao-cao", visible_alias = "report", value_name = "TỆP.html")]
    pub(crate) report: Option<PathBuf>,
}

/// What is done with a report.
#[derive(Debug, Subcommand)]
pub(crate) enum ReportVerb {
    /// Lập dự thảo báo cáo của một kỳ theo một mẫu và lưu vào sổ
    #[command(help_template = PAGE)]
    New {
        #[command(flatten)]
        register: RegisterFile,
        #[command(flatten)]
        choice: ReportChoice,
    },
    /// Liệt kê các báo cáo trong sổ và các mẫu dùng được
    #[command(help_template = PAGE)]
    List {
        #[command(flatten)]
        register: RegisterFile,
    },
    /// Liệt kê những điểm người đọc báo cáo sẽ hỏi lại
    #[command(help_template = PAGE)]
    Check {
        #[command(flatten)]
        register: RegisterFile,
        #[command(flatten)]
        choice: ReportChoice,
    },
    /// Xem báo cáo dạng chữ thường
    #[command(help_template = PAGE)]
    Show {
        #[command(flatten)]
        register: RegisterFile,
        #[command(flatten)]
        choice: ReportChoice,
    },
    /// Xuất báo cáo ra tệp Word
    #[command(help_template = PAGE)]
    Export {
        #[command(flatten)]
        register: RegisterFile,
        #[command(flatten)]
        choice: ReportChoice,
        /// Tệp Word nhận báo cáo
        #[arg(long, visible_alias = "ra", value_name = "TỆP.docx")]
        out: PathBuf,
        /// Số của văn bản, nếu đã được cấp
        #[arg(long = "so-van-ban", visible_alias = "number", value_name = "SỐ", value_parser = clap::value_parser!(u32).range(1..))]
        number: Option<u32>,
        /// Ghi «Dự thảo lần …» trên trang đầu
        #[arg(long = "du-thao", visible_alias = "draft", value_name = "LẦN", value_parser = clap::value_parser!(u16).range(1..))]
        draft: Option<u16>,
        /// Ghi mức độ khẩn dưới số và ký hiệu: KHẨN, THƯỢNG KHẨN hoặc HOẢ TỐC
        #[arg(long = "do-khan", visible_alias = "urgency", value_enum, value_name = "MỨC")]
        urgency: Option<UrgencyMark>,
        /// Xuất dù còn chỗ thiếu; chỗ thiếu in đỏ trong ngoặc vuông
        #[arg(long = "ke-ca-thieu", visible_alias = "allow-gaps")]
        allow_gaps: bool,
    },
}

/// What is done with templates.
#[derive(Debug, Subcommand)]
pub(crate) enum TemplateVerb {
    /// Liệt kê các mẫu: mẫu có sẵn, và mẫu riêng của sổ nếu ghi --so
    #[command(help_template = PAGE)]
    List {
        /// Tệp sổ công tác (.tongket)
        #[arg(long = "so", visible_alias = "register", value_name = "TỆP")]
        register: Option<PathBuf>,
    },
    /// Xem các mục của một mẫu và nội dung từng mục
    #[command(help_template = PAGE)]
    Show {
        /// Mã mẫu, hoặc tệp mẫu .toml
        #[arg(value_name = "MÃ")]
        template: String,
        /// Tệp sổ công tác (.tongket), để xem mẫu riêng của sổ
        #[arg(long = "so", visible_alias = "register", value_name = "TỆP")]
        register: Option<PathBuf>,
    },
    /// Kiểm tra một tệp mẫu .toml
    #[command(help_template = PAGE)]
    Check {
        /// Tệp mẫu
        #[arg(value_name = "TỆP.toml")]
        file: PathBuf,
    },
    /// Lấy đề cương của cấp trên trong tệp Word thành mẫu, nói rõ chỗ nào chưa chắc
    #[command(help_template = PAGE)]
    Import(TemplateImport),
    /// Xuất đề cương của một mẫu ra tệp Word, chỉ có đề mục và gợi ý viết
    #[command(help_template = PAGE)]
    Export(TemplateExport),
}

/// An outline in Word that is to become a template.
#[derive(Debug, Args)]
pub(crate) struct TemplateImport {
    /// Tệp Word có đề cương
    #[arg(value_name = "TỆP.docx")]
    pub(crate) input: PathBuf,
    /// Tệp nhận mẫu; để dùng được, đặt vào thư mục tongket-mau/templates cạnh sổ
    #[arg(long, visible_alias = "ra", value_name = "TỆP.toml")]
    pub(crate) out: PathBuf,
    /// Tên mẫu; để trống thì lấy tên tệp Word
    #[arg(long = "ten", visible_alias = "name", value_name = "TÊN")]
    pub(crate) name: Option<String>,
    /// Cấp báo cáo; để trống thì đoán theo đề cương
    #[arg(long = "cap", visible_alias = "level", value_enum, value_name = "CẤP")]
    pub(crate) level: Option<LevelChoice>,
}

/// A template that is to become an outline in Word.
#[derive(Debug, Args)]
pub(crate) struct TemplateExport {
    /// Tệp Word nhận đề cương
    #[arg(value_name = "TỆP.docx")]
    pub(crate) out: PathBuf,
    /// Mã mẫu, hoặc tệp mẫu .toml
    #[arg(long = "mau", visible_alias = "template", value_name = "MÃ")]
    pub(crate) template: String,
    /// Kỳ báo cáo ghi trong đề cương; để trống thì là kỳ đầu tiên của mẫu, năm nay
    #[arg(long = "ky", visible_alias = "period", value_name = "KỲ", value_parser = read_period)]
    pub(crate) period: Option<Period>,
    /// Tệp sổ công tác (.tongket), để lấy tên cơ quan và mẫu riêng của sổ
    #[arg(long = "so", visible_alias = "register", value_name = "TỆP")]
    pub(crate) register: Option<PathBuf>,
}

/// The level of the body that reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum LevelChoice {
    /// Trung ương
    TrungUong,
    /// Tỉnh, thành phố
    Tinh,
    /// Xã, phường, đặc khu
    Xa,
    /// Cơ quan, đơn vị
    DonVi,
}

impl From<LevelChoice> for Level {
    fn from(choice: LevelChoice) -> Self {
        match choice {
            LevelChoice::TrungUong => Self::TrungUong,
            LevelChoice::Tinh => Self::Tinh,
            LevelChoice::Xa => Self::Xa,
            LevelChoice::DonVi => Self::DonVi,
        }
    }
}

/// The register that a command works on.
#[derive(Debug, Args)]
pub(crate) struct RegisterFile {
    /// Tệp sổ công tác (.tongket)
    #[arg(long = "so", visible_alias = "register", value_name = "TỆP")]
    pub(crate) path: PathBuf,
}

/// The period and its cut-off days.
#[derive(Debug, Args)]
pub(crate) struct PeriodChoice {
    /// Kỳ báo cáo: 2026-q1, 2026-6t, 2026-9t, 2026 hoặc 2026-01-01..2026-07-31
    #[arg(long = "ky", visible_alias = "period", value_name = "KỲ", value_parser = read_period)]
    pub(crate) period: Period,
    /// Ngày chốt: nd09 (15/12 đến 14 tháng cuối kỳ), duong-lich, hoặc 2025-12-01..2026-05-31
    #[arg(long = "chot", visible_alias = "cutoff", value_name = "CÁCH", value_parser = read_scheme, default_value = "nd09")]
    pub(crate) scheme: CutoffScheme,
}

/// Which report is meant.
#[derive(Debug, Args)]
pub(crate) struct ReportChoice {
    #[command(flatten)]
    pub(crate) period: PeriodChoice,
    /// Mã mẫu báo cáo; để trống thì lấy mẫu công tác dân vận của cấp mình cho kỳ ấy
    #[arg(long = "mau", visible_alias = "template", value_name = "MÃ")]
    pub(crate) template: Option<String>,
    /// Ngày ký, ví dụ 2026-06-20; quyết định thể thức và hồ sơ cơ quan được dùng
    #[arg(long = "ngay-ky", visible_alias = "signed-on", value_name = "NGÀY", value_parser = read_date)]
    pub(crate) signed_on: Option<NaiveDate>,
    /// Văn bản mà báo cáo nói về (mẫu thực hiện một chỉ thị): số và ký hiệu, hoặc một phần tên
    #[arg(long = "van-ban", visible_alias = "subject", value_name = "CHỮ")]
    pub(crate) subject: Option<String>,
}

/// How urgent a report is, in the words of HD 05-HD/VPTW.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum UrgencyMark {
    /// KHẨN
    #[value(name = "khan")]
    Khan,
    /// THƯỢNG KHẨN
    #[value(name = "thuong-khan")]
    ThuongKhan,
    /// HOẢ TỐC
    #[value(name = "hoa-toc")]
    HoaToc,
}

impl From<UrgencyMark> for Urgency {
    fn from(mark: UrgencyMark) -> Self {
        match mark {
            UrgencyMark::Khan => Self::Khan,
            UrgencyMark::ThuongKhan => Self::ThuongKhan,
            UrgencyMark::HoaToc => Self::HoaToc,
        }
    }
}

/// What figures are divided by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Breakdown {
    /// Theo đơn vị
    #[value(name = "don-vi", alias = "unit")]
    Unit,
    /// Theo lĩnh vực, theo từng phần của chỉ tiêu
    #[value(name = "linh-vuc", alias = "field")]
    Field,
}

fn read_period(words: &str) -> Result<Period, String> {
    words.parse().map_err(|error: crate::domain::PeriodError| error.to_string())
}

fn read_date(words: &str) -> Result<NaiveDate, String> {
    let day = words.parse().or_else(|_| NaiveDate::parse_from_str(words, "%d/%m/%Y"));
    let day: NaiveDate = day.map_err(|_| format!("không hiểu ngày «{words}»; viết 2026-06-20 hoặc 20/6/2026"))?;
    Window::new(day, day).map_err(|error| error.to_string())?;
    Ok(day)
}

fn read_scheme(words: &str) -> Result<CutoffScheme, String> {
    match words {
        "nd09" => Ok(CutoffScheme::Nd09),
        "duong-lich" | "calendar" => Ok(CutoffScheme::Calendar),
        _ => match words.parse::<Period>() {
            Ok(Period::Span(window)) => Ok(CutoffScheme::Custom(window)),
            _ => Err(format!("không hiểu cách chốt «{words}»; viết nd09, duong-lich hoặc 2025-12-01..2026-05-31")),
        },
    }
}
