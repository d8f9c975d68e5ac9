use chrono::NaiveDate;

use super::*;
use crate::catalog::Catalog;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn layouts() -> Vec<LayoutStandard> {
    Catalog::built_in().unwrap().layouts
}

#[test]
fn a_party_document_signed_until_26_5_2026_follows_hd_36_and_from_27_5_2026_hd_05() {
    let layouts = layouts();
    let chosen = |on| LayoutStandard::for_family_on(&layouts, LayoutFamily::Party, on).unwrap().id.to_string();
    assert_eq!(chosen(day(2026, 5, 26)), "party-hd36");
    assert_eq!(chosen(day(2026, 5, 27)), "party-hd05");
    assert_eq!(chosen(day(2030, 1, 1)), "party-hd05");
}

#[test]
fn before_the_first_standard_none_is_chosen() {
    assert_eq!(LayoutStandard::for_family_on(&layouts(), LayoutFamily::Party, day(2018, 4, 2)), None);
}

#[test]
fn the_state_and_the_front_have_their_own() {
    let layouts = layouts();
    let chosen = |family| LayoutStandard::for_family_on(&layouts, family, day(2026, 6, 20)).unwrap().id.to_string();
    assert_eq!(chosen(LayoutFamily::State), "state-nd30");
    assert_eq!(chosen(LayoutFamily::Front), "mttq");
}

#[test]
fn a_profile_chooses_where_the_standard_leaves_a_choice() {
    let profile = IssuerProfile { body_size: Some(15), heading_style: Some("roman-dot".into()), two_sided: true, ..Default::default() };
    let chosen = LayoutStandard::for_profile_on(&layouts(), &profile, day(2026, 6, 20)).unwrap();
    assert_eq!(chosen.body.size, 15);
    assert_eq!(chosen.headings.roman.number, "{roman}. ");
    assert!(chosen.page.two_sided);
}

#[test]
fn a_choice_the_standard_does_not_leave_is_not_taken() {
    let profile = IssuerProfile { body_size: Some(12), heading_style: Some("gothic".into()), ..Default::default() };
    let layouts = layouts();
    let chosen = LayoutStandard::for_profile_on(&layouts, &profile, day(2026, 6, 20)).unwrap();
    assert_eq!(&chosen, LayoutStandard::for_family_on(&layouts, LayoutFamily::Party, day(2026, 6, 20)).unwrap());
}

#[test]
fn an_office_that_is_told_so_keeps_a_standard_whatever_the_day() {
    let profile = IssuerProfile { layout_override: Some("party-hd36".into()), ..Default::default() };
    assert_eq!(LayoutStandard::for_profile_on(&layouts(), &profile, day(2027, 1, 1)).unwrap().id.as_str(), "party-hd36");
    let profile = IssuerProfile { layout_override: Some("party-hd99".into()), ..Default::default() };
    assert_eq!(LayoutStandard::for_profile_on(&layouts(), &profile, day(2027, 1, 1)), None);
}

fn built_in(path: &str) -> String {
    let files = Files::with_overrides(&[]).unwrap();
    files.get(path).unwrap().to_owned()
}

fn refused(path: &str, text: String) -> String {
    Catalog::with_overrides(&[(path.to_owned(), text)]).unwrap_err().to_string()
}

#[test]
fn a_broken_length_is_named_with_its_line() {
    let text = built_in("layout/party-hd05.toml").replace("left = \"30mm\"", "left = \"thirty\"");
    let refused = refused("layout/party-hd05.toml", text);
    assert!(refused.contains("layout/party-hd05.toml") && refused.contains("dòng"), "{refused}");
    assert!(refused.contains("«thirty» không phải là một độ dài"), "{refused}");
}

#[test]
fn margins_that_leave_no_room_are_refused() {
    let text = built_in("layout/party-hd05.toml").replace("left = \"30mm\"", "left = \"300mm\"");
    assert!(refused("layout/party-hd05.toml", text).contains("không còn chỗ cho phần chữ"));
}

#[test]
fn two_standards_of_a_family_on_one_day_are_refused() {
    let text = built_in("layout/party-hd05.toml").replace("id = \"party-hd05\"", "id = \"party-local\"");
    let refused = refused("layout/party-local.toml", text);
    assert!(refused.contains("chồng lên nhau"), "{refused}");
}
