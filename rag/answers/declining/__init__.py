"""What answers lack: whether plans say what was asked for, and what is said and shown when they do not."""
