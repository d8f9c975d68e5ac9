SELECT id FROM source WHERE body = ?1
