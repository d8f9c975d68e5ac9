//! Mẫu: the list, the outline, blocks and texts with fields, the preview, versions, the bin, and a report made of an own template.

use serde_json::{Value, json};
use tongket_support::webdriver::{Element, keys};
use tongket_support::window::Window;

const BUILT_IN: &str = "dan-van-tinh-6t";
const OWN: &str = "dan-van-tinh-6t.2";

/// The screen with an own template open that was copied beside the page.
fn on_a_copy() -> Window {
    on_a_copy_at(tongket_support::window::OFFICE)
}

fn on_a_copy_at(size: (u32, u32)) -> Window {
    let window = Window::on_the_demo_at(size);
    window.call("template_copy", json!({ "code": BUILT_IN, "version": null, "name": "Mẫu của Ban" }));
    window.browser.go(&window.address);
    window.browser.press(&[keys::CONTROL], &["6"]);
    window.browser.shows("Mẫu của Ban");
    open(&window, "Mẫu của Ban");
    window
}

fn open(window: &Window, name: &str) {
    let look = "const found = [...document.querySelectorAll('.list .open')].find((e) => e.textContent.includes(arguments[0])); if (found) found.id = 'wanted'; return Boolean(found)";
    window.browser.wait(name, || (window.browser.script(look, &[json!(name)]) == true).then_some(()));
    window.browser.click(&window.browser.find("#wanted"));
    let _ = window.browser.find("nav [role=tree]");
}

/// The template as the register has it.
fn kept(window: &Window) -> Value {
    let line = window.call("template_list", Value::Null);
    let version = line.as_array().into_iter().flatten().find(|line| line["code"] == OWN).map(|line| line["version"].clone());
    window.call("template_read", json!({ "code": OWN, "version": version }))["template"].clone()
}

/// Waits until what the register has passes `test`.
fn keeps(window: &Window, what: &str, test: impl Fn(&Value) -> bool) -> Value {
    window.browser.wait(what, || Some(kept(window)).filter(&test))
}

fn row(window: &Window, heading: &str) -> Element {
    let look = "const row = [...document.querySelectorAll('.part-tree-row')].find((e) => e.innerText.trim() === arguments[0]); return row ? row.dataset.value : null";
    let code = window
        .browser
        .wait(&format!("«{heading}» in the outline"), || window.browser.script(look, &[json!(heading)]).as_str().map(str::to_owned));
    window.browser.find(&format!(".part-tree-row[data-value='{code}']"))
}

fn choose(window: &Window, heading: &str) {
    window.browser.click(&row(window, heading));
    window.browser.wait("the section to be chosen", || {
        let look = "const row = document.querySelector('.part-tree-row[data-selected]'); return row ? row.innerText.trim() : ''";
        (window.browser.script(look, &[]) == heading).then_some(())
    });
}

/// The field with this label in the middle of the screen.
fn field(window: &Window, label: &str) -> Element {
    let look = "const labels = [...document.querySelectorAll('.middle label')].filter((e) => e.textContent.replace('*', '').trim() === arguments[0]);\
        return labels.length ? labels[labels.length - 1].htmlFor : null";
    let id =
        window.browser.wait(&format!("the field «{label}»"), || window.browser.script(look, &[json!(label)]).as_str().map(str::to_owned));
    window.browser.find(&format!("[id='{id}']"))
}

fn retype(window: &Window, label: &str, text: &str) {
    let field = field(window, label);
    window.browser.click(&field);
    window.browser.press(&[keys::CONTROL], &["a"]);
    window.browser.type_text(text);
}

fn headings(template: &Value) -> Vec<String> {
    let of = |list: &Value| list.as_array().cloned().unwrap_or_default();
    let mut found = Vec::new();
    let mut open: Vec<Value> = of(&template["section"]).into_iter().rev().collect();
    while let Some(section) = open.pop() {
        found.push(section["heading"].as_str().unwrap_or_default().to_owned());
        open.extend(of(&section["section"]).into_iter().rev());
    }
    found
}

fn section<'t>(template: &'t Value, heading: &str) -> Option<&'t Value> {
    fn below<'t>(sections: &'t Value, heading: &str) -> Option<&'t Value> {
        let all = sections.as_array()?;
        all.iter().find_map(|section| if section["heading"] == heading { Some(section) } else { below(&section["section"], heading) })
    }
    below(&template["section"], heading)
}

#[test]
fn a_built_in_template_is_found_copied_and_changed() {
    let window = Window::on_the_demo();
    window.browser.press(&[keys::CONTROL], &["6"]);
    window.browser.shows("Công tác dân vận 6 tháng (cấp tỉnh)");
    let all = window.browser.all(".list .open").len();
    window.browser.type_into(&window.browser.find(".search input"), "thi dua dan van kheo");
    window.browser.wait("fewer templates", || Some(window.browser.all(".list .open").len()).filter(|few| (1..all).contains(few)));
    open(&window, "Dân vận khéo");
    window.browser.shows("Mẫu có sẵn không sửa được");
    window.browser.click(&window.browser.named("Chép thành mẫu riêng"));
    let name = window.browser.find("[role=dialog] input");
    window.browser.click(&name);
    window.browser.press(&[keys::CONTROL], &["a"]);
    window.browser.type_text("Khéo của Ban");
    window.browser.press(&[], &[keys::ENTER]);
    window.browser.shows("Sao chép mẫu: Khéo của Ban");
    retype(&window, "Tên mẫu", "Dân vận khéo toàn tỉnh");
    window.browser.press(&[], &[keys::TAB]);
    window.browser.wait("the new name", || {
        let list = window.call("template_list", Value::Null);
        let own = list.as_array()?.iter().find(|line| line["version"].is_number())?.clone();
        (own["name"] == "Dân vận khéo toàn tỉnh" && own["origin"] == "dan-van-kheo-nam").then_some(())
    });
}

#[test]
fn sections_are_added_renamed_moved_by_keys_and_drag_and_removed_with_a_message_that_undoes() {
    let window = on_a_copy();
    let first = headings(&kept(&window))[1].clone();
    choose(&window, &first);
    window.browser.click(&window.browser.named("Thêm mục cùng cấp"));
    window.browser.shows("thêm mục «Mục mới»");
    window
        .browser
        .wait("the heading to be typed", || (window.browser.script("return document.activeElement.value", &[]) == "Mục mới").then_some(()));
    window.browser.type_text("Chuyển đổi số trong công tác dân vận");
    let renamed = "Chuyển đổi số trong công tác dân vận";
    keeps(&window, "the new heading", |template| section(template, renamed).is_some());
    assert_eq!(window.browser.script("return document.activeElement.value", &[]), renamed, "the focus stays where it is typed");

    // Into the section before it, and out again, by keys alone.
    window.browser.click(&row(&window, renamed));
    window.browser.press(&[keys::ALT], &[keys::RIGHT]);
    keeps(&window, "the section below the first", |template| {
        section(template, &first)
            .is_some_and(|first| first["section"].as_array().is_some_and(|below| below.iter().any(|one| one["heading"] == renamed)))
    });
    window.browser.wait("the focus on the row that moved", || {
        (window.browser.script("return document.activeElement.innerText.trim()", &[]) == renamed).then_some(())
    });
    window.browser.press(&[keys::ALT], &[keys::LEFT]);
    let order = headings(&keeps(&window, "the section out again", |template| {
        section(template, &first)
            .is_some_and(|first| first["section"].as_array().is_none_or(|below| below.iter().all(|one| one["heading"] != renamed)))
    }));

    // By the mouse, before the first.
    let drag = "const row = (words) => [...document.querySelectorAll('.part-tree-row .row')].find((e) => e.innerText.trim() === words);\
        const [from, to] = [row(arguments[0]), row(arguments[1])]; const data = new DataTransfer(); const box = to.getBoundingClientRect();\
        const fire = (element, type, y) => element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data, clientX: box.left + 5, clientY: y }));\
        fire(from, 'dragstart', 0); fire(to, 'dragover', box.top + 2);\
        return new Promise((done) => requestAnimationFrame(() => { fire(to, 'drop', box.top + 2); fire(from, 'dragend', 0); done(1); }));";
    let _ = window.browser.script(drag, &[json!(renamed), json!(first)]);
    let moved = headings(&keeps(&window, "the dragged section before the first", |template| headings(template) != order));
    let place = |of: &str| moved.iter().position(|heading| heading == of);
    assert!(place(renamed) < place(&first), "{moved:?}");

    window.browser.wait("the dragged row to have the focus", || {
        (window.browser.script("return document.activeElement.innerText.trim()", &[]) == renamed).then_some(())
    });
    window.browser.press(&[], &[keys::DELETE]);
    window.browser.shows(&format!("bỏ mục «{renamed}»"));
    keeps(&window, "the section to go", |template| section(template, renamed).is_none());
    window.browser.press(&[keys::CONTROL], &["z"]);
    keeps(&window, "the section to come back", |template| section(template, renamed).is_some());
    row(&window, renamed);
}

#[test]
fn every_block_of_the_palette_is_added_kept_and_shown() {
    let window = on_a_copy();
    let first = headings(&kept(&window))[1].clone();
    choose(&window, &first);
    let before = section(&kept(&window), &first).and_then(|section| section["block"].as_array().map(Vec::len)).unwrap_or_default();
    let blocks = [
        ("Đoạn văn có trường", "text"),
        ("Câu số liệu", "sentences"),
        ("Gợi ý viết", "prompt"),
        ("Danh sách bản ghi", "records"),
        ("Bảng bản ghi", "record-table"),
        ("Danh mục văn bản", "documents"),
        ("Bảng chỉ tiêu", "indicator-table"),
        ("Bảng theo đơn vị", "unit-table"),
        ("Nhiệm vụ kỳ trước", "last-tasks"),
        ("Nhiệm vụ kỳ tới", "next-tasks"),
        ("Nội dung từ báo cáo trước", "carried-over"),
    ];
    for (at, (name, kind)) in blocks.iter().enumerate() {
        window.browser.click(&window.browser.named("Thêm nội dung"));
        let look = "const found = [...document.querySelectorAll('.part-popover li button')].find((e) => e.querySelector('b').textContent === arguments[0]); if (found) found.click(); return Boolean(found)";
        window.browser.wait(name, || (window.browser.script(look, &[json!(name)]) == true).then_some(()));
        keeps(&window, name, |template| {
            section(template, &first).is_some_and(|section| {
                section["block"]
                    .as_array()
                    .is_some_and(|all| all.len() == before + at + 1 && all.last().is_some_and(|block| block["type"] == *kind))
            })
        });
        window.browser.wait("the focus in the new block", || {
            let look = "return Boolean(document.activeElement.closest('.blocks > section:last-of-type'))";
            (*kind == "sentences" || window.browser.script(look, &[]) == true).then_some(())
        });
    }
    // An indicator is found by its code, and stands in the table.
    let boxes = window.browser.all(".blocks > section[aria-label='Bảng chỉ tiêu'] [role=combobox]");
    window.browser.click(boxes.last().expect("a place to find indicators"));
    window.browser.type_text("V01");
    window.browser.wait("V01", || {
        let look = "const option = [...document.querySelectorAll('[role=option]')].find((e) => e.textContent.includes('V01')); if (option) option.click(); return Boolean(option)";
        (window.browser.script(look, &[]) == true).then_some(())
    });
    keeps(&window, "V01 in the table", |template| {
        section(template, &first).is_some_and(|section| {
            section["block"].as_array().is_some_and(|all| all.iter().any(|block| block["group"][0]["indicators"] == json!(["V01"])))
        })
    });
    window.browser.wait("the table on the page", || (!window.browser.all(".sheet .current table").is_empty()).then_some(()));
    window.picture("mau-moi-loai-noi-dung");
}

#[test]
fn what_is_wrong_with_a_text_is_told_at_its_line_while_it_is_typed_and_a_refused_save_is_tried_again() {
    let window = on_a_copy();
    choose(&window, "Phần mở đầu");
    let area = window.browser.find(".middle .blocks textarea");
    window.browser.click(&area);
    window.browser.press(&[keys::CONTROL], &["a"]);
    window.browser.type_text("Trong kỳ, Ban đã làm.\n{{ khong_co }}");
    window.browser.shows("Dòng 2:");
    window.browser.shows("không có giá trị nào tên là «khong_co»");
    assert_eq!(window.browser.script("return document.activeElement.tagName", &[]), "TEXTAREA");
    assert_eq!(window.browser.property(&area, "value"), "Trong kỳ, Ban đã làm.\n{{ khong_co }}");
    window.browser.type_text("\n{{ ky");
    window.browser.shows("Chưa lưu được");
    window.browser.type_text(".ten }}");
    window.browser.wait("the save that was refused", || {
        (window.browser.script("return document.querySelector('.bar .state').textContent", &[]) == "Đã lưu").then_some(())
    });
    assert_eq!(kept(&window)["opening-block"][0]["text"], "Trong kỳ, Ban đã làm.\n{{ khong_co }}\n{{ ky.ten }}");
    assert_eq!(window.browser.property(&area, "value"), "Trong kỳ, Ban đã làm.\n{{ khong_co }}\n{{ ky.ten }}");
}

#[test]
fn a_field_is_found_by_words_with_what_it_gives_now_and_put_at_the_cursor() {
    let window = on_a_copy();
    choose(&window, "Phần mở đầu");
    let area = window.browser.find(".middle .blocks textarea");
    window.browser.click(&area);
    window.browser.press(&[keys::CONTROL], &["a"]);
    window.browser.type_text("Có  trong kỳ.");
    for _ in 0.." trong kỳ.".chars().count() {
        window.browser.press(&[], &[keys::LEFT]);
    }
    window.browser.click(&window.browser.find(".middle .blocks .palette button"));
    let search = window.browser.find(".part-popover input");
    window.browser.click(&search);
    window.browser.type_text("V01");
    window.browser.wait("what V01 gives", || {
        let look = "const row = [...document.querySelectorAll('.part-popover li button')].find((e) => e.textContent.includes('V01')); return row ? row.querySelector('.gives').textContent : ''";
        window.browser.script(look, &[]).as_str().filter(|gives| gives.contains("mô hình")).map(str::to_owned)
    });
    window.picture("mau-chen-truong");
    window.browser.press(&[], &[keys::ENTER]);
    window.browser.wait("the field in the text", || (window.browser.property(&area, "value") == "Có {{ V01 }} trong kỳ.").then_some(()));
    keeps(&window, "the text with the figure", |template| template["opening-block"][0]["text"] == "Có {{ V01 }} trong kỳ.");
    window.browser.wait("the figure on the page", || (!window.browser.all(".sheet .current .figure").is_empty()).then_some(()));
}

#[test]
fn vietnamese_is_typed_into_a_template_letter_by_letter_without_loss() {
    let window = on_a_copy();
    choose(&window, "Phần mở đầu");
    let area = window.browser.find(".middle .blocks textarea");
    window.browser.click(&area);
    window.browser.press(&[keys::CONTROL], &["a"]);
    window.browser.press(&[], &[keys::BACKSPACE]);
    let text = "Uỷ ban Nhân dân xã Suối Hoà tổ chức tuyên truyền, vận động đồng bào các dân tộc thiểu số.";
    // As Unikey sends it: the plain letter, Backspace, the letter with its mark.
    for letter in text.chars() {
        if letter.is_ascii() {
            window.browser.type_text(&letter.to_string());
        } else {
            window.browser.press(&[], &["a", keys::BACKSPACE, &letter.to_string()]);
        }
    }
    assert_eq!(window.browser.property(&area, "value"), text);
    keeps(&window, "the whole sentence", |template| template["opening-block"][0]["text"] == text);
    assert_eq!(window.browser.property(&area, "value"), text);
}

/// Makes the answers of a command come late: they are made at once and handed over after so many milliseconds.
fn answers_late(window: &Window, command: &str, by: u32) {
    let script = "const [command, by] = arguments; const real = window.fetch; window.fetch = async (url, how) => {\
        const answer = await real(url, how); if (String(url).endsWith('/ipc/' + command)) await new Promise((done) => setTimeout(done, by)); return answer; }; return 1;";
    let _ = window.browser.script(script, &[json!(command), json!(by)]);
}

/// The list came back before the template: what had been read of the same version earlier was taken over once more, and a block that was
/// added then was added to the template as it had been. The block before it was lost.
#[test]
fn what_was_added_last_is_not_lost_where_the_template_is_read_slowly() {
    let window = on_a_copy();
    let first = headings(&kept(&window))[1].clone();
    choose(&window, &first);
    let kinds = |template: &Value| -> Vec<String> {
        let blocks = section(template, &first).and_then(|section| section["block"].as_array().cloned()).unwrap_or_default();
        blocks.iter().filter_map(|block| block["type"].as_str().map(str::to_owned)).collect()
    };
    let add = |name: &str| {
        window.browser.click(&window.browser.named("Thêm nội dung"));
        let look = "const found = [...document.querySelectorAll('.part-popover li button')].find((e) => e.querySelector('b').textContent === arguments[0]); if (found) found.click(); return Boolean(found)";
        window.browser.wait(name, || (window.browser.script(look, &[json!(name)]) == true).then_some(()));
    };
    // The first change makes a version of the sitting; those after it go on with that one.
    add("Gợi ý viết");
    keeps(&window, "the first", |template| kinds(template).last().is_some_and(|kind| kind == "prompt"));
    std::thread::sleep(std::time::Duration::from_secs(1));
    answers_late(&window, "template_read", 3_000);
    add("Bảng bản ghi");
    keeps(&window, "the second", |template| kinds(template).last().is_some_and(|kind| kind == "record-table"));
    std::thread::sleep(std::time::Duration::from_secs(1));
    add("Danh mục văn bản");
    let template = keeps(&window, "the third", |template| kinds(template).last().is_some_and(|kind| kind == "documents"));
    let kinds = kinds(&template);
    assert!(kinds.ends_with(&["prompt".to_owned(), "record-table".to_owned(), "documents".to_owned()]), "{kinds:?}");
}

/// Undo took back the operation before the one that was just being kept: here the copying of the template.
#[test]
fn undo_while_a_template_is_being_kept_takes_back_what_is_being_kept() {
    let window = on_a_copy();
    let first = headings(&kept(&window))[1].clone();
    choose(&window, &first);
    answers_late(&window, "template_change", 1_500);
    retype(&window, "Tên mục", "Tình hình Nhân dân");
    // Leaving the field hands it on; the template waits with it for two seconds, and the core for a while more.
    window.browser.click(&row(&window, &first));
    window.browser.press(&[keys::CONTROL], &["z"]);
    window.browser.shows("Đã hoàn tác: Lưu mẫu");
    let template = kept(&window);
    assert!(section(&template, &first).is_some() && section(&template, "Tình hình Nhân dân").is_none(), "{:?}", headings(&template));
    row(&window, &first);
}

#[test]
fn what_is_typed_into_a_template_is_kept_when_the_screen_is_left_by_a_key_and_when_the_window_is_closed() {
    let window = on_a_copy();
    choose(&window, "Phần mở đầu");
    let type_over = |window: &Window, text: &str| {
        window.browser.click(&window.browser.find(".middle .blocks textarea"));
        window.browser.press(&[keys::CONTROL], &["a"]);
        window.browser.type_text(text);
    };
    type_over(&window, "Gõ rồi sang màn hình khác ngay.");
    window.browser.press(&[keys::CONTROL], &["1"]);
    keeps(&window, "what was typed before the screen was left", |template| {
        template["opening-block"][0]["text"] == "Gõ rồi sang màn hình khác ngay."
    });
    window.browser.press(&[keys::CONTROL], &["6"]);
    open(&window, "Mẫu của Ban");
    choose(&window, "Phần mở đầu");
    type_over(&window, "Gõ rồi đóng cửa sổ ngay.");
    let _ = window.browser.script("window.dispatchEvent(new CustomEvent('tongket:leave')); return 1", &[]);
    window.browser.wait("the window to close", || window.desktop.0.lock().is_ok_and(|script| script.left).then_some(()));
    let window = window.restarted();
    window.browser.shows("Việc mới ghi");
    assert_eq!(kept(&window)["opening-block"][0]["text"], "Gõ rồi đóng cửa sổ ngay.");
}

#[test]
fn conditions_hide_a_section_from_the_preview_and_from_the_report() {
    let window = on_a_copy();
    let first = headings(&kept(&window))[1].clone();
    choose(&window, &first);
    window.browser.wait("the section on the page", || (!window.browser.all(".sheet .part.current").is_empty()).then_some(()));
    let select = field(&window, "Khi nào có mục này");
    window.browser.type_into(&select, "Không có");
    keeps(&window, "the condition", |template| section(template, &first).is_some_and(|section| section["shown"]["usually"] == "khong"));
    window.browser.shows("không hiện trong kỳ và cấp đang xem");
    let look = "return [...document.querySelectorAll('.sheet .heading')].some((e) => e.textContent.includes(arguments[0]))";
    window.browser.wait("the section to leave the page", || (window.browser.script(look, &[json!(first)]) == false).then_some(()));
}

#[test]
fn a_code_stands_once_and_is_followed_where_it_is_named() {
    let window = on_a_copy();
    let all = headings(&kept(&window));
    choose(&window, &all[1]);
    let taken = section(&kept(&window), &all[2]).map(|section| section["code"].as_str().unwrap_or_default().to_owned()).unwrap_or_default();
    retype(&window, "Mã mục", &taken);
    window.browser.shows("Mã này đã có ở mục hoặc phụ lục khác.");
    retype(&window, "Mã mục", "I-moi");
    window.browser.press(&[], &[keys::TAB]);
    keeps(&window, "the new code", |template| section(template, &all[1]).is_some_and(|section| section["code"] == "I-moi"));
    assert_eq!(window.browser.property(&field(&window, "Mã mục"), "value"), "I-moi");
}

#[test]
fn versions_are_compared_in_words_and_an_earlier_one_comes_back() {
    let window = on_a_copy();
    let first = headings(&kept(&window))[1].clone();
    choose(&window, &first);
    retype(&window, "Tên mục", "Tình hình Nhân dân");
    window.browser.press(&[], &[keys::TAB]);
    keeps(&window, "the new heading", |template| section(template, "Tình hình Nhân dân").is_some());
    window.browser.click(&window.browser.named("Các bản"));
    window.browser.shows("Bản 2");
    window.browser.click(&window.browser.named("So sánh"));
    window.browser.shows("So với Bản 1");
    let differing = "return [...document.querySelectorAll('.versions del, .versions ins')].map((e) => e.textContent)";
    assert_eq!(window.browser.script(differing, &[]), json!([format!("Tên mục: {first}"), "Tên mục: Tình hình Nhân dân"]));
    window.picture("mau-cac-ban");
    window.browser.click(&window.browser.named("Lấy lại bản này"));
    window.browser.shows("lấy lại bản 1");
    keeps(&window, "the first version", |template| section(template, &first).is_some());
    row(&window, &first);
}

#[test]
fn a_report_is_made_of_an_own_template_which_then_leaves_only_with_words_and_comes_back() {
    let window = on_a_copy();
    let first = headings(&kept(&window))[1].clone();
    choose(&window, &first);
    retype(&window, "Tên mục", "Tình hình Nhân dân trong tỉnh");
    window.browser.press(&[], &[keys::TAB]);
    keeps(&window, "the new heading", |template| section(template, "Tình hình Nhân dân trong tỉnh").is_some());
    let form = json!({
        "period": "2026-6t", "scheme": null, "template": OWN, "templateVersion": 2, "title": "", "unit": null,
        "subject": [], "isEstimate": false,
    });
    let report = window.call("report_new", form)["value"].clone();
    window.call("report_assemble", json!({ "report": report }));
    let view = window.call("report_open", json!({ "report": report }));
    let sections = view["sections"].as_array().cloned().unwrap_or_default();
    assert!(sections.iter().any(|section| section["heading"] == "Tình hình Nhân dân trong tỉnh"), "{sections:?}");

    // The report keeps its version of the template.
    retype(&window, "Tên mục", "Tên khác");
    window.browser.press(&[], &[keys::TAB]);
    keeps(&window, "the next heading", |template| section(template, "Tên khác").is_some());
    assert!(
        window.call("template_read", json!({ "code": OWN, "version": 2 }))["template"]["section"]
            .to_string()
            .contains("Tình hình Nhân dân trong tỉnh")
    );

    // The report was made beside the page, which knows of it once its list was read again.
    window.browser.press(&[keys::CONTROL], &["1"]);
    window.browser.shows("Việc mới ghi");
    window.browser.press(&[keys::CONTROL], &["6"]);
    let look = "return [...document.querySelectorAll('.list li')].some((e) => e.innerText.includes('Mẫu của Ban') && e.innerText.includes('1 báo cáo'))";
    window.browser.wait("the report in the list", || (window.browser.script(look, &[]) == true).then_some(()));
    open(&window, "Mẫu của Ban");
    window.browser.click(&window.browser.named("Thao tác khác"));
    window.browser.click(&window.browser.named("Chuyển mẫu vào thùng rác"));
    window.browser.shows("đã được dùng để lập 1 báo cáo");
    window.browser.click(&window.browser.named("Vẫn chuyển vào thùng rác"));
    window.browser.shows("Mẫu trong thùng rác (1)");
    window.browser.click(&window.browser.named("Mẫu trong thùng rác (1)"));
    window.browser.click(&window.browser.named("Lấy lại mẫu «Mẫu của Ban»"));
    window.browser.wait("the template in the list", || {
        let look = "return [...document.querySelectorAll('.list .open')].some((e) => e.textContent.includes('Mẫu của Ban'))";
        (window.browser.script(look, &[]) == true).then_some(())
    });
}

#[test]
fn the_screen_fits_at_office_size_and_at_one_and_a_half_times_light_and_dark() {
    for (size, name) in [(tongket_support::window::OFFICE, "1366"), ((911, 512), "911")] {
        let window = on_a_copy_at(size);
        choose(&window, &headings(&kept(&window))[1]);
        let fits = || window.browser.script("return document.documentElement.scrollWidth <= innerWidth", &[]) == true;
        assert!(fits(), "{name}");
        window.picture(&format!("mau-{name}"));
        window.browser.cdp("Emulation.setEmulatedMedia", &json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] }));
        window.picture(&format!("mau-{name}-toi"));
        assert!(fits(), "{name}");
    }
}
