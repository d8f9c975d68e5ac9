//! Whether letters make a Vietnamese syllable: the yardstick by which an old encoding is told from a new one.

use super::letter::{Tone, split};

const ONSETS: [&str; 27] = [
    "ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s",
    "t", "v", "x",
];

const RHYMES: &str = "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu \
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot \
    ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt \
    u ua uâ uân uâng uât uây uc uê uêch uên uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu \
    ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y ych yêm yên yêng yêt yêu ynh yt";

/// Whether `word` (in NFC, any case) is spelt as one Vietnamese syllable may be.
pub(super) fn is_syllable(word: &str) -> bool {
    let mut tone = Tone::Level;
    let mut bare = String::with_capacity(word.len());
    for letter in word.chars() {
        let (base, found) = split(letter);
        if found != Tone::Level {
            if tone != Tone::Level {
                return false;
            }
            tone = found;
        }
        bare.extend(base.to_lowercase());
    }
    if bare.chars().count() > 7 {
        return false;
    }
    let fits = |onset: &str| bare.strip_prefix(onset).is_some_and(|rhyme| is_rhyme(rhyme, tone) && goes_with(onset, rhyme));
    fits("") || ONSETS.iter().any(|onset| fits(onset))
}

fn is_rhyme(rhyme: &str, tone: Tone) -> bool {
    let stopped = rhyme.ends_with(['c', 'p', 't']) || rhyme.ends_with("ch");
    let tone_allowed = !stopped || matches!(tone, Tone::Acute | Tone::Dot);
    tone_allowed && RHYMES.split_ascii_whitespace().any(|known| known == rhyme)
}

/// The spelling rules of c/k, g/gh, ng/ngh.
fn goes_with(onset: &str, rhyme: &str) -> bool {
    let front = rhyme.starts_with(['e', 'ê', 'i', 'y']);
    match onset {
        "c" | "ng" => !front,
        "g" => !front || rhyme.starts_with('i'),
        "k" => front,
        "gh" | "ngh" => front && !rhyme.starts_with('y'),
        "gi" => !rhyme.starts_with('i'),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_a_review_are_syllables() {
        let text = "Trong sáu tháng đầu năm công tác dân vận đã được cấp uỷ chính quyền Mặt trận Tổ quốc và các đoàn thể quan tâm \
            lãnh đạo chỉ đạo thực hiện nghiêm túc kịp thời giải quyết đơn thư khiếu nại tiếp xúc đối thoại với người đứng đầu phong trào thi đua \
            khéo nghìn giếng quýt huỳnh khuya khuỷu nghiêng gì giữ quên quốc yêu nguyện thuở xoong";
        for word in text.split_whitespace() {
            assert!(is_syllable(word), "{word}");
        }
    }

    #[test]
    fn what_old_encodings_and_other_languages_spell_is_none() {
        for word in ["ViÖt", "Céng", "d©n", "chaøo", "baïn", "naïve", "résumé", "report", "tàc", "ngề", "kàn", "áó", "xyz", ""]
        {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
