UPDATE operation SET undo = 'barrier' WHERE undo = 'yes'
