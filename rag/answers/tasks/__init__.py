"""Answers with the tasks of departments: all of one, or those that several share."""
