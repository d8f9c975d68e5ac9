//! What stands in the page from elsewhere: text carried over, figure sentences, phrases, the report before.

use super::*;

#[test]
fn text_carried_over_is_tinted_until_it_is_touched() {
    let window = Window::on_the_demo();
    let form = json!({ "period": "2026-9t", "scheme": null, "template": "dan-van-tinh-9t", "templateVersion": null, "title": "Nối tiếp",
        "unit": null, "subject": [], "isEstimate": false });
    let report = window.call("report_new", form)["value"].clone();
    window.call("report_assemble", json!({ "report": report }));
    let sections = || window.call("section_list", json!({ "report": report })).as_array().cloned().unwrap_or_default();
    let carried = |section: &Value| {
        section["blocks"].as_array().is_some_and(|all| all.iter().any(|block| block["provenance"]["from"] == "carried-over"))
    };
    let all = sections();
    let wanted = all.iter().find(|section| section["heading"] == "Hạn chế" && carried(section)).expect("text of the report before");
    let id = wanted["id"].clone();
    window.browser.press(&[keys::CONTROL], &["5"]);
    window.browser.click(&window.browser.named("Nối tiếp"));
    window.browser.wait("the editors", || (window.browser.all(".page-text").len() > 5).then_some(()));
    let tinted = || {
        let look = "return document.querySelectorAll(`[data-part='s${arguments[0]}'] .carried`).length";
        window.browser.script(look, std::slice::from_ref(&id)).as_u64().unwrap_or_default()
    };
    let state = || {
        let look = "return document.querySelector(`button.row[data-row='s${arguments[0]}'] .dot`).getAttribute('aria-label')";
        window.browser.script(look, std::slice::from_ref(&id))
    };
    let before = window.browser.wait("the tint", || Some(tinted()).filter(|many| *many > 0));
    assert_eq!(state(), "cũ chưa sửa");
    window.browser.click(&window.browser.find(&format!("button.row[data-row='s{id}']")));
    let put = "const place = document.querySelector(`[data-part='s${arguments[0]}']`); place.focus(); const text = place.querySelector('.carried'); getSelection().selectAllChildren(text); getSelection().collapseToEnd()";
    let _ = window.browser.script(put, std::slice::from_ref(&id));
    window.browser.shows("Chữ của báo cáo trước, chưa ai sửa");
    window.picture("report-carried-over");
    window.browser.type_text(" Thêm chữ.");
    window.browser.wait("what was touched to lose its tint", || (tinted() < before).then_some(()));
    window.browser.wait("the register to know", || {
        let section = sections().into_iter().find(|section| section["id"] == id)?;
        (has(&section["blocks"], "Thêm chữ.") && (carried(&section) == (before > 1))).then_some(())
    });
    if before == 1 {
        window.browser.wait("the outline to follow", || (state() == "nháp").then_some(()));
    }
}

/// «Tách ra» and back: a figure sentence becomes words that stay, and is put in anew from the material.
#[test]
fn a_figure_sentence_is_taken_apart_and_put_in_again() {
    let window = Window::on_the_demo();
    let browser = &window.browser;
    let sentences = |blocks: &Value| -> Vec<Value> {
        blocks.as_array().into_iter().flatten().filter(|block| block["provenance"]["from"] == "sentence").cloned().collect()
    };
    let sections = window.call("section_list", json!({ "report": draft(&window) }));
    let with = sections
        .as_array()
        .into_iter()
        .flatten()
        .find(|section| !sentences(&section["blocks"]).is_empty())
        .cloned()
        .expect("a figure sentence");
    let heading = with["heading"].as_str().unwrap_or_default().to_owned();
    let first = sentences(&with["blocks"])[0].clone();
    let at = with["blocks"].as_array().into_iter().flatten().position(|block| *block == first).expect("its place");
    open_draft(&window);
    enter(browser, &with["id"]);
    let put = "const place = document.querySelector(`[data-part='s${arguments[0]}']`); place.focus(); const p = place.querySelector('.sentence'); getSelection().collapse(p, 0); return p.innerText";
    let words = browser.script(put, &[with["id"].clone()]);
    browser.shows("Câu số liệu: chương trình viết từ sổ");
    window.picture("report-sentence");
    browser.click(&browser.named("Tách ra thành câu tự do"));
    browser.shows("Tách câu số liệu ra");
    let apart = browser.wait("the block to be free", || {
        let block = kept(&window, &heading)["blocks"][at].clone();
        (block["provenance"]["from"] != "sentence").then_some(block)
    });
    let said = |block: &Value| -> (String, Vec<Value>) {
        let pieces = block["body"]["with"].as_array().cloned().unwrap_or_default();
        let words = pieces.iter().filter_map(|piece| piece["text"].as_str().or(piece["shown"].as_str())).collect();
        (words, pieces.into_iter().filter(|piece| piece["is"] == "figure").collect())
    };
    assert_eq!(said(&apart), said(&first), "words and figures stay");
    browser.wait("the mark of the sentence to go", || {
        let look =
            "return [...document.querySelectorAll(`[data-part='s${arguments[0]}'] .sentence`)].some((e) => e.innerText === arguments[1])";
        (browser.script(look, &[with["id"].clone(), words.clone()]) == false).then_some(())
    });
    // And back: a sentence of the catalogue goes in behind the cursor.
    browser.click(&browser.named("Tư liệu"));
    let open = "const all = [...document.querySelectorAll('.side details')]; const one = all.find((e) => e.querySelector('summary').innerText.startsWith('Câu số liệu')); if (!one) return false; one.open = true; one.querySelector('li button').click(); return true";
    let many = sentences(&kept(&window, &heading)["blocks"]).len();
    browser.wait("the sentences of the section", || browser.script(open, &[]).as_bool().filter(|is| *is));
    browser.shows("Chèn câu số liệu");
    browser.wait("one sentence more", || (sentences(&kept(&window, &heading)["blocks"]).len() == many + 1).then_some(()));
    browser.press(&[keys::CONTROL], &["z"]);
    browser.wait("it to be taken back", || (sentences(&kept(&window, &heading)["blocks"]).len() == many).then_some(()));
}

#[test]
fn a_passage_is_kept_as_a_phrase_and_put_into_another_section() {
    let window = Window::on_the_demo();
    let browser = &window.browser;
    let section = kept(&window, SECTION)["id"].clone();
    open_draft(&window);
    enter(browser, &section);
    browser.press(&[], &[keys::ENTER]);
    let phrase = "Nhân dân đồng thuận, tin tưởng vào sự lãnh đạo của Đảng";
    browser.type_text(phrase);
    browser.press(&[keys::SHIFT], &vec![keys::LEFT; phrase.chars().count()]);
    browser.click(&browser.named("Tư liệu"));
    let open = "const one = [...document.querySelectorAll('.side details')].find((e) => e.querySelector('summary').innerText.startsWith('Câu hay dùng')); if (!one) return false; one.open = true; return true";
    browser.wait("the phrases", || browser.script(open, &[]).as_bool().filter(|is| *is));
    browser.click(&browser.named("Giữ đoạn đang chọn làm câu hay dùng"));
    browser.shows("Giữ câu hay dùng");
    window.picture("report-phrase");
    let before = kept(&window, SECTION)["blocks"].clone();
    let _ = enter(browser, &section);
    browser.press(&[], &[keys::ENTER]);
    browser.wait("the phrases", || browser.script(open, &[]).as_bool().filter(|is| *is));
    let insert = "const one = [...document.querySelectorAll('.side details')].find((e) => e.querySelector('summary').innerText.startsWith('Câu hay dùng')); const row = [...one.querySelectorAll('li')].find((e) => e.innerText.includes(arguments[0])); if (!row) return false; row.querySelector('button').click(); return true";
    browser.wait("the phrase in the list", || browser.script(insert, &[json!(phrase)]).as_bool().filter(|is| *is));
    browser.wait("the phrase twice", || {
        let blocks = kept(&window, SECTION)["blocks"].to_string();
        (blocks.matches(phrase).count() == before.to_string().matches(phrase).count().max(1) + 1).then_some(())
    });
}

#[test]
fn a_draft_is_compared_with_the_report_before_it() {
    let window = Window::on_the_demo();
    let browser = &window.browser;
    open_draft(&window);
    browser.click(&browser.named("Phiên bản"));
    browser.click(&browser.named("So với báo cáo trước"));
    browser.shows("So sánh: báo cáo trước và hiện nay");
    browser.wait("the differences", || (browser.all("[role=dialog] ins").len() > 5).then_some(()));
    window.picture("report-compared-with-the-last");
    browser.press(&[], &[keys::ESCAPE]);
    browser.wait("the dialog to close", || browser.all("[role=dialog]").is_empty().then_some(()));
}
