SELECT name FROM register_info
