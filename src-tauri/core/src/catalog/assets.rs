//! The files of `assets/` that are compiled in, each under the path by which a user's file replaces it.

macro_rules! assets {
    ($($path:literal),+ $(,)?) => {
        &[$(($path, include_str!(concat!("../../../../assets/", $path)))),+]
    };
}

/// Path below `assets/` and text of every compiled-in file.
pub(super) const BUILT_IN: &[(&str, &str)] = assets![
    "catalog/indicators.toml",
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
];
