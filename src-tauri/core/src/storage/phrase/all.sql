SELECT id, topic, text, report_id, uses FROM phrase WHERE binned_at IS NULL ORDER BY uses DESC, id DESC
