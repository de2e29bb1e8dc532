"""Parts a question into what it asks, what it asks beside that, and what it only tells."""
