//! Title, author and the like.

use super::ReadError;
use super::limits::{Budget, Limits};
use super::xml::{Step, Xml};

/// What the file says of itself. Empty where nothing is written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FileProperties {
    /// Title.
    pub title: String,
    /// Subject.
    pub subject: String,
    /// Author.
    pub author: String,
    /// Key words.
    pub keywords: String,
    /// Remarks.
    pub description: String,
    /// Category.
    pub category: String,
    /// Who saved it last.
    pub last_modified_by: String,
    /// When it was made, as the file writes it.
    pub created: String,
    /// When it was saved last, as the file writes it.
    pub modified: String,
    /// Language.
    pub language: String,
    /// How often it was saved.
    pub revision: String,
    /// The program that wrote it: "Microsoft Office Word".
    pub application: String,
    /// The program's version.
    pub application_version: String,
    /// Company.
    pub company: String,
    /// Manager.
    pub manager: String,
    /// Template it was made from.
    pub template: String,
    /// Pages, as the program last counted.
    pub pages: String,
    /// Words, as the program last counted.
    pub words: String,
}

impl FileProperties {
    /// Takes what one of the two parts says.
    pub(super) fn take(&mut self, text: &str, part: &str, limits: &Limits, budget: &mut Budget) -> Result<(), ReadError> {
        let mut xml = Xml::new(text, part, limits);
        loop {
            match xml.next(budget)? {
                Step::Start(_) if xml.depth() == 1 => {}
                Step::Start(tag) => {
                    let Some(field) = self.field(&tag.name) else {
                        xml.skip(budget)?;
                        continue;
                    };
                    *field = xml.text(budget)?;
                }
                Step::Done => return Ok(()),
                Step::End | Step::Text(_) => {}
            }
        }
    }

    fn field(&mut self, name: &str) -> Option<&mut String> {
        Some(match name {
            "title" => &mut self.title,
            "subject" => &mut self.subject,
            "creator" => &mut self.author,
            "keywords" => &mut self.keywords,
            "description" => &mut self.description,
            "category" => &mut self.category,
            "lastModifiedBy" => &mut self.last_modified_by,
            "created" => &mut self.created,
            "modified" => &mut self.modified,
            "language" => &mut self.language,
            "revision" => &mut self.revision,
            "Application" => &mut self.application,
            "AppVersion" => &mut self.application_version,
            "Company" => &mut self.company,
            "Manager" => &mut self.manager,
            "Template" => &mut self.template,
            "Pages" => &mut self.pages,
            "Words" => &mut self.words,
            _ => return None,
        })
    }
}
