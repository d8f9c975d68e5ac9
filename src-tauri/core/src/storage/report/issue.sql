UPDATE report SET state = 'issued', number = ?2, signed_on = ?3, signer = ?4, document = ?5, issued_operation_id = ?6 WHERE id = ?1
