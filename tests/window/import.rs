//! Mẫu: an outline in Word becomes a template of the office's own, corrected by hand where it was unsure.

use serde_json::json;
use tongket_support::made_word::{MadeWord, bold, centred, italic, p};
use tongket_support::window::Window;

/// An outline as a superior sends it.
fn outline() -> MadeWord {
    MadeWord::new().with_head("TỈNH UỶ ĐỒI XANH", "BAN TUYÊN GIÁO VÀ DÂN VẬN").with_all(&[
        centred("ĐỀ CƯƠNG BÁO CÁO"),
        centred("Kết quả công tác dân vận 6 tháng đầu năm 2026, nhiệm vụ trọng tâm 6 tháng cuối năm 2026"),
        italic("(Kèm theo Công văn số 45-CV/BTGDVTU, ngày 02/6/2026)").centred(),
        bold("I. TÌNH HÌNH CHUNG"),
        p("1. Tình hình kinh tế - xã hội, quốc phòng - an ninh (nêu thật khái quát)"),
        p("2. Tình hình các tầng lớp Nhân dân"),
        p("- Nêu rõ tâm trạng, nguyện vọng, những việc Nhân dân còn bức xúc."),
        bold("II. KẾT QUẢ CÔNG TÁC DÂN VẬN CỦA HỆ THỐNG CHÍNH TRỊ"),
        p("1. Công tác lãnh đạo, chỉ đạo của cấp uỷ"),
        p("2. Công tác dân vận của chính quyền các cấp"),
        p("3. Hoạt động của MTTQ và các tổ chức chính trị - xã hội"),
        p("4. Phong trào thi đua \"Dân vận khéo\""),
        p("5. Công tác trồng cây lưu niệm"),
        bold("III. ĐÁNH GIÁ CHUNG"),
        bold("IV. NHIỆM VỤ TRỌNG TÂM 6 THÁNG CUỐI NĂM 2026"),
        p("Mỗi địa phương chọn việc của mình mà làm cho tốt, gửi về trước hạn đã hẹn với cơ quan tổng hợp của tỉnh."),
    ])
}

fn opened(window: &Window) {
    window.browser.shows("Tổng quan");
    let path = window.folder.path().join("De cuong cua tinh.docx");
    std::fs::write(&path, outline().bytes()).expect("a file");
    if let Ok(mut script) = window.desktop.0.lock() {
        script.opens.push_back(vec![path]);
    }
    window.browser.press(&[tongket_support::webdriver::keys::CONTROL], &["6"]);
    window.browser.click(&window.browser.named("Lấy đề cương từ Word"));
    window.browser.shows("Thả tệp Word có đề cương vào đây");
}

#[test]
fn an_outline_is_shown_beside_what_it_becomes_and_corrected_by_hand() {
    let window = Window::on_the_demo();
    opened(&window);
    window.picture("import-empty");
    window.browser.click(&window.browser.named("Chọn tệp Word…"));
    window.browser.shows("Sẽ thành mẫu");
    window.browser.shows("chỗ chưa chắc");
    window.picture("import-read");
    window.browser.click(&window.browser.named("Chỗ tiếp theo"));
    window.browser.shows("Đã xem, giữ nguyên");
    window.picture("import-unsure");
    let tree = "return document.querySelector(\"section[aria-label='Sẽ thành mẫu'] ol\").textContent";
    let shown = |words: &str| window.browser.script(tree, &[]).as_str().is_some_and(|text| text.contains(words));
    assert!(shown("Công tác trồng cây lưu niệm"));
    let _ = window.browser.script(
        "const one = [...document.querySelectorAll(\"section[aria-label='Trong tệp Word'] button\")].find((e) => e.textContent.includes('trồng cây')); one.click(); return 1",
        &[],
    );
    window.browser.shows("Cấp đánh số");
    let role = "const s = [...document.querySelectorAll('select')].find((e) => [...e.options].some((o) => o.text === 'Không lấy')); s.value = [...s.options].find((o) => o.text === 'Không lấy').value; s.dispatchEvent(new Event('change', { bubbles: true })); return 1";
    let _ = window.browser.script(role, &[]);
    window.browser.wait("the heading to go", || (!shown("trồng cây")).then_some(()));
    window.browser.click(&window.browser.named("Lưu thành mẫu riêng"));
    window.browser.shows("Hoàn tác");
    window.browser.shows("De cuong cua tinh");
    window.picture("import-saved");
    let list = window.call("template_list", serde_json::Value::Null);
    let own = list.as_array().expect("templates").iter().find(|line| line["name"] == "De cuong cua tinh").expect("the template");
    assert_eq!(own["periods"], json!(["6t"]));
}

#[test]
fn a_dropped_file_is_read_and_one_that_is_no_word_file_is_refused() {
    let window = Window::on_the_demo();
    opened(&window);
    let drop = "const bytes = Uint8Array.from(atob(arguments[0]), (letter) => letter.charCodeAt(0)); const data = new DataTransfer(); data.items.add(new File([bytes], arguments[1])); document.querySelector('main .screen, .screen').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data })); return 1";
    let encoded = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, outline().bytes());
    let _ = window.browser.script(drop, &[json!(encoded), json!("ghi-chu.txt")]);
    window.browser.shows("Chỉ đọc được tệp Word .docx");
    let _ = window.browser.script(drop, &[json!(encoded), json!("De cuong tha vao.docx")]);
    window.browser.shows("Sẽ thành mẫu");
    let _ = window.browser.script("document.body.style.zoom = arguments[0]; return 1", &[json!(1.5)]);
    window.picture("import-150");
}
