DROP TRIGGER IF EXISTS "change_{table}_{kind}"
