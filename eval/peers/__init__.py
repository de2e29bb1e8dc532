"""Pipelines of other libraries, over the same texts, model and questions, become rankings to compare the index with.

They are what their libraries give a careful newcomer, and come with the extra ``peers``; nothing else imports them.
"""
