"""Turns a question as typed into what it asks for: intent, topic, regions, documents, departments, ordinals, years."""
