"""Links the words of a question to departments: named in full or in part, or called otherwise."""
