SELECT json_object({row}) FROM "{table}" WHERE id = ?1
