//! The files of `assets/` that are compiled in, each under the path by which a user's file replaces it.

macro_rules! assets {
    ($($path:literal),+ $(,)?) => {
        &[$(($path, include_str!(concat!("../../../../assets/", $path)))),+]
    };
}

/// Path below `assets/` and text of every compiled-in file.
pub(super) const BUILT_IN: &[(&str, &str)] = assets![
    "catalog/indicators.toml",
    "catalog/outline.toml",
    "catalog/records/an-sinh.toml",
    "catalog/records/ban-chi-dao.toml",
    "catalog/records/chi-tieu-ke-hoach.toml",
    "catalog/records/chu-de-nam.toml",
    "catalog/records/chuong-trinh-phoi-hop.toml",
    "catalog/records/dan-chu-co-so.toml",
    "catalog/records/doan-vien-hoi-vien.toml",
    "catalog/records/doi-thoai.toml",
    "catalog/records/giam-sat-phan-bien.toml",
    "catalog/records/hoi-nghi.toml",
    "catalog/records/khen-thuong.toml",
    "catalog/records/mo-hinh.toml",
    "catalog/records/nhiem-vu.toml",
    "catalog/records/so-lieu-don-vi.toml",
    "catalog/records/tiep-cong-dan.toml",
    "catalog/records/van-ban.toml",
    "catalog/records/vu-viec.toml",
    "catalog/sentences.toml",
    "layout/mttq.toml",
    "layout/party-hd05.toml",
    "layout/party-hd36.toml",
    "layout/state-nd30.toml",
    "templates/chi-thi.toml",
    "templates/chuong-trinh-phoi-hop.toml",
    "templates/dan-chu-co-so-6t.toml",
    "templates/dan-chu-co-so-nam.toml",
    "templates/dan-van-kheo-nam.toml",
    "templates/dan-van-tinh-6t.toml",
    "templates/dan-van-tinh-9t.toml",
    "templates/dan-van-tinh-nam.toml",
    "templates/dan-van-tinh-q1.toml",
    "templates/dan-van-xa-6t.toml",
    "templates/dan-van-xa-nam.toml",
    "templates/parts/cap-uy.toml",
    "templates/parts/chinh-quyen.toml",
    "templates/parts/dan-chu-co-so.toml",
    "templates/parts/dan-van-kheo.toml",
    "templates/parts/danh-gia.toml",
    "templates/parts/he-thong-chinh-tri.toml",
    "templates/parts/hoat-dong-cua-ban.toml",
    "templates/parts/mat-tran-doan-the.toml",
    "templates/parts/mo-dau.toml",
    "templates/parts/nhiem-vu.toml",
    "templates/parts/phu-luc.toml",
    "templates/parts/quy.toml",
    "templates/parts/tinh-hinh.toml",
];
