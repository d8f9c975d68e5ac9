SELECT id, title, period, scheme, first_day, last_day, unit_id, basis, subject, template, template_version, profile_id, layout, state, number, signed_on, signer, corrects_id
FROM report WHERE binned_at IS NULL
ORDER BY last_day DESC, id DESC
