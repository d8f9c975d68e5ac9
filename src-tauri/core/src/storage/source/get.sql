SELECT body FROM source WHERE id = ?1
