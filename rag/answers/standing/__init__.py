"""Answers for where a place stands: what it achieved or lacks, what it aims at, which rank it takes."""
