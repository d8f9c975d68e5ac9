SELECT EXISTS (
    SELECT 1 FROM template JOIN report ON report.template = template.code AND report.template_version = template.version WHERE template.id = ?1
)
